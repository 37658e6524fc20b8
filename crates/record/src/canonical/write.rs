//! The writer.

use serde::Serialize;
use serde_json::Value;

use super::{DEPTH_MAX, INTEGER_MAX, NotCanonical, Why};

/// The canonical bytes of a value.
///
/// # Errors
/// Where the value holds what the format does not allow: see [`Why`].
pub fn to_bytes(value: &impl Serialize) -> Result<Vec<u8>, NotCanonical> {
    let tree = serde_json::to_value(value).map_err(|_| NotCanonical { at: 0, why: Why::Shape })?;
    let mut out = Vec::with_capacity(512);
    write(&tree, 0, &mut out)?;
    Ok(out)
}

/// Whether a byte may stand in a key.
pub(super) const fn key_byte(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\'
}

fn write(value: &Value, depth: u32, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    let fault = |out: &Vec<u8>, why| NotCanonical { at: out.len(), why };
    if depth == DEPTH_MAX && matches!(value, Value::Array(_) | Value::Object(_)) {
        return Err(fault(out, Why::Depth));
    }
    match value {
        Value::Null => return Err(fault(out, Why::Null)),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) => {
            let integer = number
                .as_i64()
                .ok_or_else(|| fault(out, if number.is_u64() { Why::Range } else { Why::Float }))?;
            if integer.unsigned_abs() > INTEGER_MAX.unsigned_abs() {
                return Err(fault(out, Why::Range));
            }
            out.extend_from_slice(integer.to_string().as_bytes());
        }
        Value::String(text) => string(text, out),
        Value::Array(values) => {
            out.push(b'[');
            for (n, value) in values.iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                write(value, depth + 1, out)?;
            }
            out.push(b']');
        }
        Value::Object(members) => {
            // serde_json keeps members in the order of insertion where some other crate of a build
            // switches that on, so they are sorted here.
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|a, b| a.0.cmp(b.0));
            out.push(b'{');
            for (n, (key, value)) in members.into_iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                if !key.bytes().all(key_byte) {
                    return Err(fault(out, Why::Key));
                }
                out.push(b'"');
                out.extend_from_slice(key.as_bytes());
                out.extend_from_slice(b"\":");
                write(value, depth + 1, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn string(text: &str, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push(b'"');
    for byte in text.bytes() {
        let short = match byte {
            b'"' => b'"',
            b'\\' => b'\\',
            0x08 => b'b',
            0x0c => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0..0x20 => {
                out.extend_from_slice(b"\\u00");
                out.extend([byte >> 4, byte & 15].iter().filter_map(|n| HEX.get(usize::from(*n))));
                continue;
            }
            _ => {
                out.push(byte);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', short]);
    }
    out.push(b'"');
}
