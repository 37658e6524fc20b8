//! For tests: values that nearly are what a reader expects.

use serde_json::Value;

/// All values that differ from this one in one place: a part taken out, or put in place of it a value of
/// each kind and of each size of number. Two readers of a type must agree on every one of them.
#[must_use]
pub fn neighbours(value: &Value) -> Vec<Value> {
    let mut found = strangers();
    match value {
        Value::Array(entries) => {
            for n in 0..entries.len() {
                let mut fewer = entries.clone();
                let entry = fewer.remove(n);
                found.push(Value::Array(fewer));
                for other in neighbours(&entry) {
                    let mut entries = entries.clone();
                    if let Some(slot) = entries.get_mut(n) {
                        *slot = other;
                    }
                    found.push(Value::Array(entries));
                }
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let mut fewer = members.clone();
                fewer.remove(name);
                found.push(Value::Object(fewer.clone()));
                fewer.insert(format!("{name}-x"), member.clone());
                found.push(Value::Object(fewer));
                for other in neighbours(member) {
                    let mut members = members.clone();
                    members.insert(name.clone(), other);
                    found.push(Value::Object(members));
                }
            }
        }
        _ => {}
    }
    found
}

fn strangers() -> Vec<Value> {
    let numbers = [0, 1, 4, 255, 256, 65_535, 65_536, i64::from(u32::MAX), 1 << 32, -1, i64::MIN];
    let texts = ["", "a", "ab", "none", "Right", "right", "reflect", "en", "é"];
    let mut values = vec![Value::Null, Value::Bool(true), Value::from(u64::MAX), Value::from(1.0)];
    values.extend(numbers.map(Value::from));
    values.extend(texts.map(Value::from));
    values.push(Value::Array(Vec::new()));
    values.push(Value::Object(serde_json::Map::new()));
    values
}
