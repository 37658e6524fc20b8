//! The functions under fire. A target takes any bytes and must return: no panic, no hang.

/// One function and the files whose changed copies it gets.
pub struct Target {
    /// Name on the command line and of its folder in `xtask/fuzz/`.
    pub name: &'static str,
    /// Where its seeds come from.
    pub seeds: &'static [Seeds],
    /// The function.
    pub run: fn(&[u8]),
}

/// Files of one sort below a folder of the project.
pub struct Seeds {
    /// Folder, from the project's root.
    pub folder: &'static str,
    /// Ending without the dot.
    pub ending: &'static str,
}

/// All targets.
pub const TARGETS: &[Target] = &[];
