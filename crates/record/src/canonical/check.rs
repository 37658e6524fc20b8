//! The reader: one pass, nothing allocated, recursion bounded.

use super::{DEPTH_MAX, INTEGER_MAX, NotCanonical, Why};

/// Accepts exactly what [`to_bytes`](super::to_bytes) can write.
///
/// # Errors
/// Says what breaks the format first, and where.
pub fn check(bytes: &[u8]) -> Result<(), NotCanonical> {
    if let Err(fault) = core::str::from_utf8(bytes) {
        return Err(NotCanonical { at: fault.valid_up_to(), why: Why::Utf8 });
    }
    let mut scan = Scan { bytes, at: 0, depth: 0 };
    scan.value()?;
    match scan.peek() {
        None => Ok(()),
        Some(_) => scan.stop(Why::Trailing),
    }
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: u32,
}

type Step = Result<(), NotCanonical>;

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn stop<T>(&self, why: Why) -> Result<T, NotCanonical> {
        Err(NotCanonical { at: self.at, why })
    }

    /// What to say of a byte that is not the one needed here.
    fn unexpected<T>(&self) -> Result<T, NotCanonical> {
        self.stop(match self.peek() {
            None => Why::End,
            Some(b' ' | b'\t' | b'\n' | b'\r') => Why::Space,
            Some(_) => Why::Unexpected,
        })
    }

    fn take(&mut self, byte: u8) -> Step {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            self.unexpected()
        }
    }

    fn value(&mut self) -> Step {
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.integer(),
            Some(b't') => self.word(b"true"),
            Some(b'f') => self.word(b"false"),
            Some(b'n') => self.stop(Why::Null),
            _ => self.unexpected(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Step) -> Step {
        if self.depth == DEPTH_MAX {
            return self.stop(Why::Depth);
        }
        self.depth += 1;
        self.at += 1;
        read(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn word(&mut self, word: &[u8]) -> Step {
        word.iter().try_for_each(|byte| self.take(*byte))
    }

    fn list(&mut self) -> Step {
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.value()?;
            match self.peek() {
                Some(b',') => self.at += 1,
                _ => return self.take(b']'),
            }
        }
    }

    fn object(&mut self) -> Step {
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        let mut before: Option<&[u8]> = None;
        loop {
            let at = self.at;
            let key = self.key()?;
            match before.map(|before| before.cmp(key)) {
                Some(core::cmp::Ordering::Equal) => {
                    return Err(NotCanonical { at, why: Why::DuplicateKey });
                }
                Some(core::cmp::Ordering::Greater) => {
                    return Err(NotCanonical { at, why: Why::KeyOrder });
                }
                _ => before = Some(key),
            }
            self.take(b':')?;
            self.value()?;
            match self.peek() {
                Some(b',') => self.at += 1,
                _ => return self.take(b'}'),
            }
        }
    }

    /// A key: no escapes, so that its bytes are its order.
    fn key(&mut self) -> Result<&'a [u8], NotCanonical> {
        self.take(b'"')?;
        let from = self.at;
        loop {
            match self.peek() {
                None => return self.stop(Why::End),
                Some(b'"') => break,
                Some(byte) if super::write::key_byte(byte) => self.at += 1,
                Some(_) => return self.stop(Why::Key),
            }
        }
        let key = self.bytes.get(from..self.at).unwrap_or_default();
        self.at += 1;
        Ok(key)
    }

    fn string(&mut self) -> Step {
        self.at += 1;
        loop {
            match self.peek() {
                None => return self.stop(Why::End),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape()?,
                Some(0..0x20) => return self.stop(Why::Control),
                Some(_) => self.at += 1,
            }
        }
    }

    /// `\" \\ \b \f \n \r \t`, and `\u00xx` in lower case for the other control characters.
    fn escape(&mut self) -> Step {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                Ok(())
            }
            Some(b'u') => match self.bytes.get(self.at + 2..self.at + 6) {
                Some([b'0', b'0', b'0', b'0'..=b'7' | b'b' | b'e' | b'f'])
                | Some([b'0', b'0', b'1', b'0'..=b'9' | b'a'..=b'f']) => {
                    self.at += 6;
                    Ok(())
                }
                Some(_) => self.stop(Why::Escape),
                None => self.stop(Why::End),
            },
            Some(_) => self.stop(Why::Escape),
            None => self.stop(Why::End),
        }
    }

    fn integer(&mut self) -> Step {
        let start = self.at;
        let negative = self.peek() == Some(b'-');
        if negative {
            self.at += 1;
        }
        let first = self.at;
        let mut value: i64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            // Saturates far beyond the largest magnitude allowed.
            value = value.saturating_mul(10).saturating_add(i64::from(digit - b'0'));
            self.at += 1;
        }
        let why = if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            Why::Float
        } else if self.at == first {
            return self.unexpected();
        } else if self.bytes.get(first) == Some(&b'0') && (negative || self.at > first + 1) {
            Why::Digits
        } else if value > INTEGER_MAX {
            Why::Range
        } else {
            return Ok(());
        };
        Err(NotCanonical { at: start, why })
    }
}
