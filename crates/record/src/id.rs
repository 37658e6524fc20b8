//! Random ids, made once by the caller's dice; none contains or reveals a place.

use core::fmt;

macro_rules! hex_ids {
    ($($(#[$doc:meta])* $name:ident($bytes:literal);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(
            test,
            derive(serde::Serialize, serde::Deserialize),
            serde(try_from = "String", into = "String")
        )]
        pub struct $name([u8; $bytes]);

        impl $name {
            /// Takes random bytes from the caller.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; $bytes]) -> Self {
                Self(bytes)
            }

            /// The raw bytes, as they enter hashes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $bytes] {
                &self.0
            }

            /// Reads lower-case hex of the exact length.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let mut bytes = [0u8; $bytes];
                crate::canonical::read_hex(text, &mut bytes).then_some(Self(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                for byte in self.0 {
                    write!(f, "{byte:02x}")?;
                }
                Ok(())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).ok_or("lower-case hex of a fixed length")
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }

        json::text! { $name: "lower-case hex of a fixed length" }
    )*};
}

hex_ids! {
    /// A learner: 128 random bits that travel with the record.
    LearnerId(16);
    /// A browser profile: 64 random bits.
    DeviceId(8);
    /// One load of the page: 64 random bits.
    RunId(8);
}
