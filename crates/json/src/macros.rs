//! Implementations by declaration.

/// Reads and writes structs as objects; with `read` in front, only reads. Members are named as the fields;
/// `or default` gives one that is missing its default.
///
/// ```
/// # struct Tool { name: String, tags: Vec<String> }
/// json::record! { Tool { name, tags or default } }
/// ```
#[macro_export]
macro_rules! record {
    () => {};
    (read $record:ident { $($member:ident $(or $how:ident)?),+ $(,)? } $($rest:tt)*) => {
        impl $crate::FromJson for $record {
            fn from_json(value: &$crate::Value) -> ::core::result::Result<Self, $crate::Fault> {
                let members = $crate::members(value)?;
                Ok(Self { $($member: $crate::record!(@member members $member $($how)?)),+ })
            }
        }
        $crate::record! { $($rest)* }
    };
    ($record:ident { $($member:ident $(or $how:ident)?),+ $(,)? } $($rest:tt)*) => {
        $crate::record! { read $record { $($member $(or $how)?),+ } }
        impl $crate::ToJson for $record {
            fn to_json(&self) -> $crate::Value {
                let Self { $($member),+ } = self;
                $crate::object(vec![
                    $((::core::stringify!($member), $crate::ToJson::to_json($member))),+
                ])
            }
        }
        $crate::record! { $($rest)* }
    };
    (@member $members:ident $member:ident) => {
        $crate::member($members, ::core::stringify!($member))?
    };
    (@member $members:ident $member:ident default) => {
        $crate::member_or_default($members, ::core::stringify!($member))?
    };
}

/// Reads and writes enums without data (which are `Copy`) as words.
///
/// ```
/// # #[derive(Clone, Copy)] enum Verdict { Right, NotYet }
/// json::words! { Verdict { Right = "right", NotYet = "not-yet" } }
/// ```
#[macro_export]
macro_rules! words {
    ($($words:ident { $($variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl $crate::FromJson for $words {
            fn from_json(value: &$crate::Value) -> ::core::result::Result<Self, $crate::Fault> {
                const VARIANTS: &[$words] = &[$($words::$variant),+];
                let place = $crate::word(value, &[$($word),+])?;
                VARIANTS.get(place).copied().ok_or($crate::Fault::not("a known word"))
            }
        }

        impl $crate::ToJson for $words {
            fn to_json(&self) -> $crate::Value {
                $crate::Value::from(match self { $(Self::$variant => $word),+ })
            }
        }
    )+};
}

/// Reads and writes types as texts and as keys of maps, by their `TryFrom<String>` and `Into<String>`; the
/// literal says what such a text is.
///
/// ```
/// # #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)] struct Slug(String);
/// # impl TryFrom<String> for Slug { type Error = (); fn try_from(s: String) -> Result<Self, ()> { Ok(Self(s)) } }
/// # impl From<Slug> for String { fn from(slug: Slug) -> Self { slug.0 } }
/// json::text! { Slug: "a slug" }
/// ```
#[macro_export]
macro_rules! text {
    ($($text:ident: $what:literal)+) => {$(
        impl $crate::FromJson for $text {
            fn from_json(value: &$crate::Value) -> ::core::result::Result<Self, $crate::Fault> {
                <Self as $crate::Key>::from_key($crate::text(value)?)
            }
        }

        impl $crate::ToJson for $text {
            fn to_json(&self) -> $crate::Value {
                $crate::Value::String(<Self as $crate::Key>::to_key(self))
            }
        }

        impl $crate::Key for $text {
            fn from_key(key: &str) -> ::core::result::Result<Self, $crate::Fault> {
                Self::try_from(key.to_owned()).map_err(|_| $crate::Fault::not($what))
            }

            fn to_key(&self) -> String {
                self.clone().into()
            }
        }
    )+};
}
