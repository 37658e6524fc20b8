//! The terminal: how wide it is, and whether it shows colours.

use std::io::IsTerminal;

use terminal_size::{Width, terminal_size_of};

/// Width where nobody looks on: of pipes and files.
const WIDTH_OF_PIPES: usize = 140;

/// Width in a page, which has no lines of its own.
const WIDTH_OF_PAGES: usize = 100;

/// Text for reading is never set wider than this.
const WIDTH_OF_TEXT: usize = 100;

/// Whether colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// They are.
    On,
    /// They are not.
    Off,
}

/// How diagnostics are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Whether colours are used.
    pub colour: Colour,
    /// Columns of a line.
    pub width: usize,
}

impl Screen {
    /// A page that a browser shows: it knows no codes for colours.
    pub const OF_PAGES: Self = Self { colour: Colour::Off, width: WIDTH_OF_PAGES };

    /// The error stream: colours at a terminal, unless `NO_COLOR` is set to anything; its width, unless another is asked for.
    pub fn of_stderr(width: Option<u16>) -> Self {
        let asked_off = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colour =
            if std::io::stderr().is_terminal() && !asked_off { Colour::On } else { Colour::Off };
        let own = || terminal_size_of(std::io::stderr()).map(|(Width(width), _)| width);
        Self { colour, width: width.or_else(own).map_or(WIDTH_OF_PIPES, usize::from) }
    }
}

/// Columns for text that is read as a whole.
pub fn text_width() -> usize {
    let own = terminal_size_of(std::io::stdout()).map(|(Width(width), _)| usize::from(width));
    own.unwrap_or(WIDTH_OF_TEXT).clamp(30, WIDTH_OF_TEXT)
}
