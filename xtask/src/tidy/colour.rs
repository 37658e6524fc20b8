//! Contrast as WCAG 2.2 defines it.

/// A colour without transparency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads `#abc`, `#aabbcc`, `black` or `white`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "black" => return Some(Self([0; 3])),
            "white" => return Some(Self([255; 3])),
            _ => {}
        }
        let digits: Vec<u8> = text
            .strip_prefix('#')?
            .chars()
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()?;
        match digits.as_slice() {
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            [r1, r2, g1, g2, b1, b2] => Some(Self([r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2])),
            _ => None,
        }
    }

    /// Relative luminance, 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast ratio of two colours, 1 to 21: WCAG 2.2, "contrast ratio".
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(a: &str, b: &str) -> f64 {
        Colour::parse(a).unwrap().contrast(Colour::parse(b).unwrap())
    }

    #[test]
    fn known_ratios() {
        assert!((ratio("#000", "white") - 21.0).abs() < 1e-9);
        assert!((ratio("#777777", "#FFFFFF") - 4.48).abs() < 0.005);
        assert!((ratio("#767676", "#fff") - 4.54).abs() < 0.005);
        assert!((ratio("#abc", "#aabbcc") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn other_notations_are_no_colour() {
        for text in ["", "#12", "#12345678", "red", "rgb(0,0,0)", "#gggggg"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
