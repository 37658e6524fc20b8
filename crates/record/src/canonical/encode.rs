//! Bytes as text: lower-case hex and base64url without padding (RFC 4648 section 5). Both readers accept one
//! spelling only.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Reads lower-case hex of exactly the length of `out`; `false` leaves `out` undefined.
#[must_use]
pub fn read_hex(text: &str, out: &mut [u8]) -> bool {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != out.len() || !rest.is_empty() {
        return false;
    }
    for ([high, low], slot) in pairs.iter().zip(out) {
        match (digit(*high), digit(*low)) {
            (Some(high), Some(low)) => *slot = high << 4 | low,
            _ => return false,
        }
    }
    true
}

/// Writes base64url without padding.
#[must_use]
pub fn base64url(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut group = [0u8; 4];
        for (slot, byte) in group.iter_mut().skip(1).zip(chunk) {
            *slot = *byte;
        }
        let bits = u32::from_be_bytes(group);
        for n in 0..=chunk.len() {
            let index = (bits >> (18 - 6 * n)) & 63;
            // 6 bits index 64 characters.
            text.extend(ALPHABET.get(index as usize).map(|byte| char::from(*byte)));
        }
    }
    text
}

/// Reads base64url without padding that gives exactly the length of `out`; bits left over must be 0.
/// `false` leaves `out` undefined.
#[must_use]
pub fn read_base64url(text: &str, out: &mut [u8]) -> bool {
    if text.len() != (out.len() * 4).div_ceil(3) {
        return false;
    }
    let mut slots = out.iter_mut();
    let (mut bits, mut held) = (0u32, 0u32);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return false,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            match slots.next() {
                Some(slot) => *slot = (bits >> held) as u8,
                None => return false,
            }
            bits &= (1 << held) - 1;
        }
    }
    bits == 0 && slots.next().is_none()
}
