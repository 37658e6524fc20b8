//! Outlines of SVG elements, as convex polygons in thousandths of the picture: the portal lays them over the picture as
//! buttons and so needs no SVG code of its own.

use super::svg::{Element, Svg};

mod path;

/// A point in thousandths of width and height.
pub type Point = (u16, u16);

/// Why an element has no outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoOutline {
    /// No element has that id.
    NoElement,
    /// The element is no shape that can be outlined: a text, a picture, an empty group.
    NoShape,
    /// The drawing has no view box.
    NoViewBox,
}

/// Narrower regions cannot be hit; they are widened to this, in thousandths.
const LEAST: f64 = 20.0;

/// The outline of an element: the convex hull of all its shapes, transforms applied, cut at the picture's edge.
///
/// # Errors
/// There is no such element, or nothing to outline.
pub fn of(svg: &Svg, id: &str) -> Result<Vec<Point>, NoOutline> {
    let index = svg.find(id).ok_or(NoOutline::NoElement)?;
    let [x, y, w, h] = svg.view_box().ok_or(NoOutline::NoViewBox)?;
    let mut points = Vec::new();
    collect(svg, index, around(svg, index), &mut points);
    let mut scaled: Vec<(f64, f64)> = points
        .into_iter()
        .map(|(px, py)| ((px - x) / w * 1000.0, (py - y) / h * 1000.0))
        .filter(|(px, py)| px.is_finite() && py.is_finite())
        .map(|(px, py)| (px.clamp(0.0, 1000.0), py.clamp(0.0, 1000.0)))
        .collect();
    if scaled.is_empty() {
        return Err(NoOutline::NoShape);
    }
    widen(&mut scaled);
    Ok(hull(&scaled).into_iter().map(|(px, py)| (thousandth(px), thousandth(py))).collect())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
fn thousandth(number: f64) -> u16 {
    number.round().clamp(0.0, 1000.0) as u16
}

/// Adds corners where all points lie on a line too thin to be hit.
fn widen(points: &mut Vec<(f64, f64)>) {
    let bounds = |of: fn(&(f64, f64)) -> f64| {
        let least = points.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        (least, most)
    };
    let (left, right) = bounds(|p| p.0);
    let (top, bottom) = bounds(|p| p.1);
    if right - left >= LEAST && bottom - top >= LEAST {
        return;
    }
    let grow = |least: f64, most: f64| {
        let more = ((LEAST - (most - least)) / 2.0).max(0.0);
        ((least - more).max(0.0), (most + more).min(1000.0))
    };
    let (left, right) = grow(left, right);
    let (top, bottom) = grow(top, bottom);
    points.extend([(left, top), (right, top), (right, bottom), (left, bottom)]);
}

/// Convex hull by Andrew's monotone chain (1979), clockwise on the screen.
fn hull(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    sorted.dedup();
    if sorted.len() < 3 {
        return sorted;
    }
    let half = |points: &mut dyn Iterator<Item = (f64, f64)>| {
        let mut chain: Vec<(f64, f64)> = Vec::new();
        for point in points {
            while let [.., a, b] = chain.as_slice() {
                let turn = (b.0 - a.0) * (point.1 - a.1) - (b.1 - a.1) * (point.0 - a.0);
                if turn > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut out = half(&mut sorted.iter().copied());
    out.extend(half(&mut sorted.iter().rev().copied()));
    out
}

/// Elements whose content is not drawn where it stands.
const NOT_DRAWN: [&str; 8] =
    ["defs", "clipPath", "mask", "marker", "symbol", "pattern", "title", "desc"];

fn collect(svg: &Svg, index: usize, matrix: Matrix, out: &mut Vec<(f64, f64)>) {
    let Some(element) = svg.elements.get(index) else {
        return;
    };
    if NOT_DRAWN.contains(&element.name.as_str()) {
        return;
    }
    let matrix = matrix.then(own_transform(element));
    out.extend(shape(element).into_iter().map(|point| matrix.apply(point)));
    if element.name == "g" || element.name == "a" || element.name == "svg" {
        // Children come behind their parent in the file, so this ends.
        for (child, _) in svg
            .elements
            .iter()
            .enumerate()
            .skip(index + 1)
            .filter(|(_, child)| child.parent == Some(index))
        {
            collect(svg, child, matrix, out);
        }
    }
}

/// Transforms of all elements around one.
fn around(svg: &Svg, index: usize) -> Matrix {
    let mut chain = Vec::new();
    let mut at = svg.elements.get(index).and_then(|element| element.parent);
    while let Some(element) = at.and_then(|index| svg.elements.get(index)) {
        chain.push(own_transform(element));
        at = element.parent;
    }
    chain.into_iter().rev().fold(Matrix::IDENTITY, Matrix::then)
}

fn shape(element: &Element) -> Vec<(f64, f64)> {
    let number = |key: &str| {
        let text = element.attributes.get(key).map_or("", |text| text.trim());
        text.strip_suffix("px").unwrap_or(text).parse::<f64>().unwrap_or(0.0)
    };
    match element.name.as_str() {
        "rect" => {
            let (x, y, w, h) = (number("x"), number("y"), number("width"), number("height"));
            vec![(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
        }
        "circle" => ellipse(number("cx"), number("cy"), number("r"), number("r")),
        "ellipse" => ellipse(number("cx"), number("cy"), number("rx"), number("ry")),
        "line" => vec![(number("x1"), number("y1")), (number("x2"), number("y2"))],
        "polygon" | "polyline" => {
            let numbers = numbers(element.attributes.get("points").map_or("", String::as_str));
            numbers
                .chunks_exact(2)
                .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
                .collect()
        }
        "path" => path::points(element.attributes.get("d").map_or("", String::as_str)),
        _ => Vec::new(),
    }
}

/// Corners of a regular polygon around an ellipse, one every 22.5 degrees.
fn ellipse(cx: f64, cy: f64, rx: f64, ry: f64) -> Vec<(f64, f64)> {
    (0..16u8)
        .map(|step| {
            let angle = f64::from(step) * std::f64::consts::PI / 8.0;
            (cx + rx * angle.cos(), cy + ry * angle.sin())
        })
        .collect()
}

/// Numbers of a list, parted by spaces, commas or their own signs, as SVG 2 (section 4.2) writes them.
pub(super) fn numbers(text: &str) -> Vec<f64> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit() || "+-.".contains(c)) {
        rest = rest.get(start..).unwrap_or_default();
        let length = number_length(rest);
        if length == 0 {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        if let Some(number) = rest.get(..length).and_then(|digits| digits.parse::<f64>().ok()) {
            out.push(number);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// How many bytes at the start belong to one number.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes.iter().skip(from).take_while(|b| b.is_ascii_digit()).count();
    let byte = |at: usize| bytes.get(at).copied();
    let mut at = usize::from(matches!(byte(0), Some(b'+' | b'-')));
    let whole = digits(at);
    at += whole;
    let mut fraction = 0;
    if byte(at) == Some(b'.') {
        fraction = digits(at + 1);
        if whole + fraction > 0 {
            at += 1 + fraction;
        }
    }
    if whole + fraction == 0 {
        return 0;
    }
    if matches!(byte(at), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(byte(at + 1), Some(b'+' | b'-')));
        let exponent = digits(at + 1 + sign);
        if exponent > 0 {
            at += 1 + sign + exponent;
        }
    }
    at
}

/// An affine transform: a c e / b d f.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Matrix {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
}

impl Matrix {
    const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// `self` outside, `inner` inside: a point goes through `inner` first.
    fn then(self, inner: Self) -> Self {
        Self {
            a: self.a * inner.a + self.c * inner.b,
            b: self.b * inner.a + self.d * inner.b,
            c: self.a * inner.c + self.c * inner.d,
            d: self.b * inner.c + self.d * inner.d,
            e: self.a * inner.e + self.c * inner.f + self.e,
            f: self.b * inner.e + self.d * inner.f + self.f,
        }
    }

    fn apply(self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)
    }

    fn translate(x: f64, y: f64) -> Self {
        Self { e: x, f: y, ..Self::IDENTITY }
    }
}

/// The `transform` of an element: translate, scale, rotate, skewX, skewY, matrix, in a row.
fn own_transform(element: &Element) -> Matrix {
    let mut matrix = Matrix::IDENTITY;
    let Some(text) = element.attributes.get("transform") else {
        return matrix;
    };
    for part in text.split(')') {
        let Some((name, inside)) = part.split_once('(') else {
            continue;
        };
        let name = name.trim().trim_start_matches(',').trim();
        let numbers = numbers(inside);
        matrix = matrix.then(match (name, numbers.as_slice()) {
            ("translate", [x]) => Matrix::translate(*x, 0.0),
            ("translate", [x, y]) => Matrix::translate(*x, *y),
            ("scale", [s]) => Matrix { a: *s, d: *s, ..Matrix::IDENTITY },
            ("scale", [x, y]) => Matrix { a: *x, d: *y, ..Matrix::IDENTITY },
            ("rotate", [angle]) => rotation(*angle),
            ("rotate", [angle, x, y]) => {
                Matrix::translate(*x, *y).then(rotation(*angle)).then(Matrix::translate(-x, -y))
            }
            ("skewX", [angle]) => Matrix { c: angle.to_radians().tan(), ..Matrix::IDENTITY },
            ("skewY", [angle]) => Matrix { b: angle.to_radians().tan(), ..Matrix::IDENTITY },
            ("matrix", [a, b, c, d, e, f]) => Matrix { a: *a, b: *b, c: *c, d: *d, e: *e, f: *f },
            _ => Matrix::IDENTITY,
        });
    }
    matrix
}

fn rotation(degrees: f64) -> Matrix {
    let (sin, cos) = degrees.to_radians().sin_cos();
    Matrix { a: cos, b: sin, c: -sin, d: cos, e: 0.0, f: 0.0 }
}
