//! The writer.

use std::collections::BinaryHeap;

use json::{Value, quote};

use super::{DEPTH_MAX, INTEGER_MAX, NotCanonical, Why};

/// The canonical bytes of a value.
///
/// # Errors
/// Where the value holds what the format does not allow: see [`Why`].
pub fn to_bytes(value: &Value) -> Result<Vec<u8>, NotCanonical> {
    let mut out = String::with_capacity(512);
    write(value, 0, &mut out)?;
    Ok(out.into_bytes())
}

/// Whether a byte may stand in a key.
pub(super) const fn key_byte(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\'
}

fn write(value: &Value, depth: u32, out: &mut String) -> Result<(), NotCanonical> {
    let fault = |out: &String, why| NotCanonical { at: out.len(), why };
    if depth == DEPTH_MAX && matches!(value, Value::Array(_) | Value::Object(_)) {
        return Err(fault(out, Why::Depth));
    }
    match value {
        Value::Null => return Err(fault(out, Why::Null)),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => {
            let integer = number
                .as_i64()
                .ok_or_else(|| fault(out, if number.is_u64() { Why::Range } else { Why::Float }))?;
            if integer.unsigned_abs() > INTEGER_MAX.unsigned_abs() {
                return Err(fault(out, Why::Range));
            }
            out.push_str(&integer.to_string());
        }
        Value::String(text) => quote(text, out),
        Value::Array(values) => {
            out.push('[');
            for (n, value) in values.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(value, depth + 1, out)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            // serde_json keeps members in the order of insertion where some other crate of a build
            // switches that on, so they are sorted here.
            let keys: BinaryHeap<&String> = members.keys().collect();
            let keys = keys.into_sorted_vec().into_iter();
            let members = keys.filter_map(|key| members.get_key_value(key));
            out.push('{');
            for (n, (key, value)) in members.enumerate() {
                if n > 0 {
                    out.push(',');
                }
                if !key.bytes().all(key_byte) {
                    return Err(fault(out, Why::Key));
                }
                out.push('"');
                out.push_str(key);
                out.push_str("\":");
                write(value, depth + 1, out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}
