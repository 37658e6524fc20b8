//! From data to values, and from values to text.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::read::{Key, Members};

/// Data that can be written as JSON.
pub trait ToJson {
    /// The value it is written as.
    fn to_json(&self) -> Value;
}

/// An object of these members.
#[inline(never)]
#[must_use]
pub fn object(members: Vec<(&'static str, Value)>) -> Value {
    let mut object = Members::new();
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}

impl ToJson for String {
    fn to_json(&self) -> Value {
        Value::String(self.clone())
    }
}

impl ToJson for bool {
    fn to_json(&self) -> Value {
        Value::Bool(*self)
    }
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl ToJson for $integer {
            fn to_json(&self) -> Value {
                Value::from(*self)
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 i64 }

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_json)
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(T::to_json).collect())
    }
}

impl<T: ToJson> ToJson for BTreeSet<T> {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(T::to_json).collect())
    }
}

impl<K: Key, V: ToJson> ToJson for BTreeMap<K, V> {
    fn to_json(&self) -> Value {
        let mut members = Members::new();
        for (key, value) in self {
            members.insert(key.to_key(), value.to_json());
        }
        Value::Object(members)
    }
}

impl<A: ToJson, B: ToJson> ToJson for (A, B) {
    fn to_json(&self) -> Value {
        Value::Array(vec![self.0.to_json(), self.1.to_json()])
    }
}

impl<A: ToJson, B: ToJson, C: ToJson> ToJson for (A, B, C) {
    fn to_json(&self) -> Value {
        Value::Array(vec![self.0.to_json(), self.1.to_json(), self.2.to_json()])
    }
}

/// Writes a value without white space, as `serde_json` does. `None` where a fraction is in it: nothing here
/// makes one, and the code that writes them is larger than all of this.
#[must_use]
pub fn write(value: &Value) -> Option<String> {
    let mut out = String::new();
    put(value, &mut out)?;
    Some(out)
}

fn put(value: &Value, out: &mut String) -> Option<()> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => out.push_str(&number.to_string()),
            (None, Some(number)) => out.push_str(&number.to_string()),
            (None, None) => return None,
        },
        Value::String(text) => quote(text, out),
        Value::Array(values) => {
            out.push('[');
            for (n, value) in values.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                put(value, out)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (n, (name, value)) in members.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                quote(name, out);
                out.push(':');
                put(value, out)?;
            }
            out.push('}');
        }
    }
    Some(())
}

/// Writes a text in quotes with the fewest and shortest escapes (RFC 8785, section 3.2.2.2).
pub fn quote(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for c in text.chars() {
        let short = match c {
            '"' | '\\' => c,
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\0'..' ' => {
                out.push_str("\\u00");
                let code = u32::from(c) as usize;
                // 4 bits index 16 digits.
                out.extend(
                    [code >> 4, code & 15]
                        .iter()
                        .filter_map(|n| HEX.get(*n))
                        .map(|d| char::from(*d)),
                );
                continue;
            }
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push('\\');
        out.push(short);
    }
    out.push('"');
}
