//! From values to data. What does not depend on a type is not generic.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::fault::Fault;

/// Data that can be read from JSON.
pub trait FromJson: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// Names the member that is missing or of another kind.
    fn from_json(value: &Value) -> Result<Self, Fault>;

    /// What a member stands for that is not there.
    ///
    /// # Errors
    /// [`Fault::MISSING`], but for options.
    fn absent() -> Result<Self, Fault> {
        Err(Fault::MISSING)
    }
}

/// Data that can be the key of a map.
pub trait Key: Sized {
    /// Reads a key.
    ///
    /// # Errors
    /// It is no key of this sort.
    fn from_key(key: &str) -> Result<Self, Fault>;
    /// As it is written.
    fn to_key(&self) -> String;
}

/// The members of an object.
pub type Members = serde_json::Map<String, Value>;

/// The members of an object.
///
/// # Errors
/// It is none.
#[inline(never)]
pub fn members(value: &Value) -> Result<&Members, Fault> {
    value.as_object().ok_or(Fault::not("an object"))
}

/// The entries of a list.
///
/// # Errors
/// It is none.
#[inline(never)]
pub fn list(value: &Value) -> Result<&[Value], Fault> {
    value.as_array().map(Vec::as_slice).ok_or(Fault::not("a list"))
}

/// The entries of a list of `N`.
///
/// # Errors
/// It is none, or of another length.
pub fn tuple<const N: usize>(value: &Value) -> Result<&[Value; N], Fault> {
    list(value)?.try_into().map_err(|_| Fault::not("a list of the right length"))
}

/// The characters of a text.
///
/// # Errors
/// It is none.
#[inline(never)]
pub fn text(value: &Value) -> Result<&str, Fault> {
    value.as_str().ok_or(Fault::not("a text"))
}

/// Which of `words` a text is.
///
/// # Errors
/// None of them, or no text.
#[inline(never)]
pub fn word(value: &Value, words: &[&str]) -> Result<usize, Fault> {
    let text = text(value)?;
    words.iter().position(|word| *word == text).ok_or(Fault::not("a known word"))
}

/// A value that says which of several it is: `"tag"` alone, or `{"tag": content}`.
///
/// # Errors
/// It has another shape.
#[inline(never)]
pub fn tagged(value: &Value) -> Result<(&str, Option<&Value>), Fault> {
    match value {
        Value::String(tag) => Ok((tag, None)),
        Value::Object(members) if members.len() == 1 => members
            .iter()
            .next()
            .map(|(tag, content)| (tag.as_str(), Some(content)))
            .ok_or(Fault::MISSING),
        _ => Err(Fault::not("a tagged value")),
    }
}

/// What stands behind a tag.
///
/// # Errors
/// Nothing, or something of another kind.
pub fn content<T: FromJson>(value: Option<&Value>) -> Result<T, Fault> {
    value.map_or(Err(Fault::MISSING), T::from_json)
}

/// A member by its name.
///
/// # Errors
/// It is missing, or of another kind.
#[inline(never)]
pub fn member<T: FromJson>(members: &Members, name: &'static str) -> Result<T, Fault> {
    let read = members.get(name).map_or_else(T::absent, T::from_json);
    read.map_err(|fault| fault.within(name))
}

/// A member by its name; the default where it is missing.
///
/// # Errors
/// It is of another kind.
#[inline(never)]
pub fn member_or_default<T: FromJson + Default>(
    members: &Members,
    name: &'static str,
) -> Result<T, Fault> {
    let read = members.get(name).map_or_else(|| Ok(T::default()), T::from_json);
    read.map_err(|fault| fault.within(name))
}

impl FromJson for String {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        text(value).map(str::to_owned)
    }
}

impl Key for String {
    fn from_key(key: &str) -> Result<Self, Fault> {
        Ok(key.to_owned())
    }

    fn to_key(&self) -> String {
        self.clone()
    }
}

impl FromJson for bool {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        value.as_bool().ok_or(Fault::not("true or false"))
    }
}

macro_rules! integers {
    ($($integer:ident $read:ident;)*) => {$(
        impl FromJson for $integer {
            fn from_json(value: &Value) -> Result<Self, Fault> {
                let read = value.$read().and_then(|n| Self::try_from(n).ok());
                read.ok_or(Fault::not("a whole number in range"))
            }
        }
    )*};
}

integers! {
    u8 as_u64;
    u16 as_u64;
    u32 as_u64;
    u64 as_u64;
    i64 as_i64;
}

/// `null` and a missing member are `None`.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        if value.is_null() { Ok(None) } else { T::from_json(value).map(Some) }
    }

    fn absent() -> Result<Self, Fault> {
        Ok(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let values = list(value)?;
        let mut read = Self::with_capacity(values.len());
        for value in values {
            read.push(T::from_json(value)?);
        }
        Ok(read)
    }
}

impl<T: FromJson + Ord> FromJson for BTreeSet<T> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let mut read = Self::new();
        for value in list(value)? {
            read.insert(T::from_json(value)?);
        }
        Ok(read)
    }
}

impl<K: Key + Ord, V: FromJson> FromJson for BTreeMap<K, V> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let mut read = Self::new();
        for (key, value) in members(value)? {
            read.insert(K::from_key(key)?, V::from_json(value)?);
        }
        Ok(read)
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let [a, b] = tuple(value)?;
        Ok((A::from_json(a)?, B::from_json(b)?))
    }
}

impl<A: FromJson, B: FromJson, C: FromJson> FromJson for (A, B, C) {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let [a, b, c] = tuple(value)?;
        Ok((A::from_json(a)?, B::from_json(b)?, C::from_json(c)?))
    }
}

impl FromJson for [u16; 4] {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let [a, b, c, d] = tuple(value)?;
        Ok([u16::from_json(a)?, u16::from_json(b)?, u16::from_json(c)?, u16::from_json(d)?])
    }
}
