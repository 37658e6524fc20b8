//! Pictures: their size, what an SVG may not hold, and the outlines of its elements. Pure: bytes come in.

pub mod outline;
pub mod svg;

/// Width and height in CSS pixels at natural size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Width.
    pub w: u32,
    /// Height.
    pub h: u32,
}

/// What a course's media may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Drawing.
    Svg,
    /// Picture.
    Png,
    /// Picture.
    WebP,
    /// Film, VP8 or VP9 with Opus.
    WebM,
    /// Film, H.264 with AAC.
    Mp4,
    /// Sound.
    Opus,
    /// Sound.
    Mp3,
}

impl Format {
    /// By the ending of a file name.
    #[must_use]
    pub fn of(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        match ending {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            "webp" => Some(Self::WebP),
            "webm" => Some(Self::WebM),
            "mp4" => Some(Self::Mp4),
            "opus" => Some(Self::Opus),
            "mp3" => Some(Self::Mp3),
            _ => None,
        }
    }

    /// The ending of a file name, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::WebM => "webm",
            Self::Mp4 => "mp4",
            Self::Opus => "opus",
            Self::Mp3 => "mp3",
        }
    }

    /// Whether it is shown as a picture.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Svg | Self::Png | Self::WebP)
    }

    /// Whether it is a film.
    #[must_use]
    pub fn is_video(self) -> bool {
        matches!(self, Self::WebM | Self::Mp4)
    }

    /// Largest size that terminals load well, in bytes.
    #[must_use]
    pub fn bytes_max(self) -> usize {
        match self {
            Self::Svg => 60 * 1024,
            Self::Png | Self::WebP => 200 * 1024,
            Self::Opus | Self::Mp3 => 2 * 1024 * 1024,
            Self::WebM | Self::Mp4 => 20 * 1024 * 1024,
        }
    }
}

/// The size of a picture; none where the bytes are not of that format.
#[must_use]
pub fn size(format: Format, bytes: &[u8]) -> Option<Size> {
    match format {
        Format::Svg => svg::Svg::read(std::str::from_utf8(bytes).ok()?).ok()?.size(),
        Format::Png => png(bytes),
        Format::WebP => webp(bytes),
        Format::WebM | Format::Mp4 | Format::Opus | Format::Mp3 => None,
    }
}

/// PNG (ISO/IEC 15948): the header chunk comes first and holds two big-endian numbers.
fn png(bytes: &[u8]) -> Option<Size> {
    if bytes.get(..8)? != b"\x89PNG\r\n\x1a\n" || bytes.get(12..16)? != b"IHDR" {
        return None;
    }
    let number = |at: usize| -> Option<u32> {
        Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
    };
    Some(Size { w: number(16)?, h: number(20)? })
}

/// WebP (RFC 9649): three kinds of first chunk, each with its own place for the size.
fn webp(bytes: &[u8]) -> Option<Size> {
    if bytes.get(..4)? != b"RIFF" || bytes.get(8..12)? != b"WEBP" {
        return None;
    }
    let byte = |at: usize| bytes.get(at).copied().map(u32::from);
    let two = |at: usize| Some(byte(at)? | byte(at + 1)? << 8);
    match bytes.get(12..16)? {
        b"VP8X" => {
            let three = |at: usize| Some(two(at)? | byte(at + 2)? << 16);
            Some(Size { w: three(24)? + 1, h: three(27)? + 1 })
        }
        b"VP8L" if byte(20)? == 0x2f => {
            let bits = two(21)? | two(23)? << 16;
            Some(Size { w: (bits & 0x3fff) + 1, h: (bits >> 14 & 0x3fff) + 1 })
        }
        b"VP8 " if bytes.get(23..26)? == [0x9d, 0x01, 0x2a] => {
            Some(Size { w: two(26)? & 0x3fff, h: two(28)? & 0x3fff })
        }
        _ => None,
    }
}
