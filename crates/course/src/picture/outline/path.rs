//! Path data (SVG 2, section 9.3) as points along the line. Curves are sampled: the hull of the samples is close enough for
//! something that is pressed with a finger.

use super::number_length;

/// Samples on a curve.
const STEPS: u8 = 8;

/// Most points of one path.
const POINTS_MAX: usize = 20_000;

/// The points of a path; what cannot be read ends it, as browsers do.
pub(super) fn points(data: &str) -> Vec<(f64, f64)> {
    let mut pen = Pen { rest: data, ..Pen::default() };
    let mut command = None;
    while pen.out.len() < POINTS_MAX {
        if let Some(letter) = pen.letter() {
            command = Some(letter);
        } else if pen.at_end() {
            break;
        }
        let Some(letter) = command else { break };
        if pen.draw(letter).is_none() {
            break;
        }
        // Numbers behind a move go on as lines.
        command = match letter {
            'M' => Some('L'),
            'm' => Some('l'),
            'Z' | 'z' => None,
            other => Some(other),
        };
    }
    pen.out
}

#[derive(Default)]
struct Pen<'a> {
    rest: &'a str,
    at: (f64, f64),
    start: (f64, f64),
    /// The last control point, for smooth curves.
    control: Option<(f64, f64)>,
    out: Vec<(f64, f64)>,
}

impl Pen<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
    }

    fn at_end(&mut self) -> bool {
        self.skip();
        self.rest.is_empty()
    }

    fn letter(&mut self) -> Option<char> {
        self.skip();
        let letter = self.rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.rest = self.rest.get(1..).unwrap_or_default();
        Some(letter)
    }

    fn number(&mut self) -> Option<f64> {
        self.skip();
        let length = number_length(self.rest);
        let number = self.rest.get(..length)?.parse().ok()?;
        self.rest = self.rest.get(length..).unwrap_or_default();
        Some(number)
    }

    /// A flag of an arc: one digit, which may be followed by a number without a space.
    fn flag(&mut self) -> Option<bool> {
        self.skip();
        let flag = match self.rest.chars().next()? {
            '0' => false,
            '1' => true,
            _ => return None,
        };
        self.rest = self.rest.get(1..).unwrap_or_default();
        Some(flag)
    }

    fn point(&mut self, relative: bool) -> Option<(f64, f64)> {
        let (x, y) = (self.number()?, self.number()?);
        Some(if relative { (self.at.0 + x, self.at.1 + y) } else { (x, y) })
    }

    fn go(&mut self, to: (f64, f64), control: Option<(f64, f64)>) {
        self.at = to;
        self.control = control;
        self.out.push(to);
    }

    /// The mirror image of the last control point.
    fn mirrored(&self) -> (f64, f64) {
        self.control.map_or(self.at, |(x, y)| (2.0 * self.at.0 - x, 2.0 * self.at.1 - y))
    }

    fn draw(&mut self, letter: char) -> Option<()> {
        let relative = letter.is_ascii_lowercase();
        match letter.to_ascii_uppercase() {
            'M' => {
                let to = self.point(relative)?;
                self.start = to;
                self.go(to, None);
            }
            'L' => {
                let to = self.point(relative)?;
                self.go(to, None);
            }
            'H' => {
                let x = self.number()?;
                self.go((if relative { self.at.0 + x } else { x }, self.at.1), None);
            }
            'V' => {
                let y = self.number()?;
                self.go((self.at.0, if relative { self.at.1 + y } else { y }), None);
            }
            'C' => {
                let (a, b, to) =
                    (self.point(relative)?, self.point(relative)?, self.point(relative)?);
                self.cubic(a, b, to);
            }
            'S' => {
                let a = self.mirrored();
                let (b, to) = (self.point(relative)?, self.point(relative)?);
                self.cubic(a, b, to);
            }
            'Q' => {
                let (a, to) = (self.point(relative)?, self.point(relative)?);
                self.quadratic(a, to);
            }
            'T' => {
                let a = self.mirrored();
                let to = self.point(relative)?;
                self.quadratic(a, to);
            }
            'A' => {
                let (rx, ry, turn) = (self.number()?, self.number()?, self.number()?);
                let (large, sweep) = (self.flag()?, self.flag()?);
                let to = self.point(relative)?;
                self.arc(rx, ry, turn, large == sweep, sweep, to);
            }
            'Z' => {
                let start = self.start;
                self.go(start, None);
            }
            _ => return None,
        }
        Some(())
    }

    fn cubic(&mut self, a: (f64, f64), b: (f64, f64), to: (f64, f64)) {
        let from = self.at;
        for step in 1..STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let u = 1.0 - t;
            let mix = |p: f64, q: f64, r: f64, s: f64| {
                u * u * u * p + 3.0 * u * u * t * q + 3.0 * u * t * t * r + t * t * t * s
            };
            self.out.push((mix(from.0, a.0, b.0, to.0), mix(from.1, a.1, b.1, to.1)));
        }
        self.go(to, Some(b));
    }

    fn quadratic(&mut self, a: (f64, f64), to: (f64, f64)) {
        let from = self.at;
        for step in 1..STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let u = 1.0 - t;
            let mix = |p: f64, q: f64, r: f64| u * u * p + 2.0 * u * t * q + t * t * r;
            self.out.push((mix(from.0, a.0, to.0), mix(from.1, a.1, to.1)));
        }
        self.go(to, Some(a));
    }

    /// Elliptical arc, from end points to centre: SVG 2, appendix B.2.4. `minus` chooses between the two centres.
    fn arc(&mut self, rx: f64, ry: f64, turn: f64, minus: bool, sweep: bool, to: (f64, f64)) {
        let from = self.at;
        let (mut rx, mut ry) = (rx.abs(), ry.abs());
        if rx < f64::EPSILON || ry < f64::EPSILON || from == to {
            return self.go(to, None);
        }
        let (sin, cos) = turn.to_radians().sin_cos();
        let half = ((from.0 - to.0) / 2.0, (from.1 - to.1) / 2.0);
        let x = cos * half.0 + sin * half.1;
        let y = cos * half.1 - sin * half.0;
        let scale = (x / rx).powi(2) + (y / ry).powi(2);
        if scale > 1.0 {
            rx *= scale.sqrt();
            ry *= scale.sqrt();
        }
        let below = rx * rx * y * y + ry * ry * x * x;
        let root = ((rx * rx * ry * ry - below).max(0.0) / below).sqrt();
        let root = if minus { -root } else { root };
        let centre = (root * rx * y / ry, -root * ry * x / rx);
        let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        let angle = |px: f64, py: f64| ((py - centre.1) / ry).atan2((px - centre.0) / rx);
        let begin = angle(x, y);
        let mut sweep_by = angle(-x, -y) - begin;
        let circle = 2.0 * std::f64::consts::PI;
        if sweep && sweep_by < 0.0 {
            sweep_by += circle;
        } else if !sweep && sweep_by > 0.0 {
            sweep_by -= circle;
        }
        for step in 1..STEPS * 2 {
            let at = begin + sweep_by * f64::from(step) / f64::from(STEPS * 2);
            let (px, py) = (centre.0 + rx * at.cos(), centre.1 + ry * at.sin());
            self.out.push((middle.0 + cos * px - sin * py, middle.1 + sin * px + cos * py));
        }
        self.go(to, None);
    }
}
