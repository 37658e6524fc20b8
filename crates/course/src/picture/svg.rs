//! SVG, as far as a course needs it: elements with their attributes, the view box, and what must not be there.

use std::collections::BTreeMap;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Size;

/// A drawing: its elements in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Svg {
    /// The first one is the root.
    pub elements: Vec<Element>,
    /// Bytes of what is not allowed, and what it is.
    pub forbidden: Vec<(Range<usize>, String)>,
}

/// An element.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Element {
    /// Name without prefix.
    pub name: String,
    /// Attributes by name without prefix.
    pub attributes: BTreeMap<String, String>,
    /// Place of the element around it.
    pub parent: Option<usize>,
}

/// Why a text is no drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSvg {
    /// Byte at which reading stopped.
    pub at: usize,
    /// What was wrong.
    pub message: String,
}

/// Most elements that are read; drawings for courses have a few hundred.
const ELEMENTS_MAX: usize = 50_000;

/// Deepest nesting.
const DEPTH_MAX: usize = 64;

/// Elements that run or embed something.
const FORBIDDEN: [&str; 8] =
    ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler"];

impl Svg {
    /// Reads a drawing.
    ///
    /// # Errors
    /// It is no well-formed XML with an `svg` root, or larger than any drawing should be.
    pub fn read(text: &str) -> Result<Self, NotSvg> {
        let mut reader = Reader::from_str(text);
        let mut svg = Self::default();
        let mut open: Vec<usize> = Vec::new();
        loop {
            let start = position(reader.buffer_position());
            let event = reader
                .read_event()
                .map_err(|fault| NotSvg { at: start, message: fault.to_string() })?;
            let end = position(reader.buffer_position());
            match event {
                Event::Start(tag) => {
                    let index = svg.element(&tag, open.last().copied(), start..end)?;
                    open.push(index);
                    if open.len() > DEPTH_MAX {
                        return Err(NotSvg {
                            at: start,
                            message: "elements are nested too deep".to_owned(),
                        });
                    }
                }
                Event::Empty(tag) => {
                    svg.element(&tag, open.last().copied(), start..end)?;
                }
                Event::End(_) => {
                    open.pop();
                }
                Event::DocType(_) => svg.forbidden.push((start..end, "a document type".to_owned())),
                Event::PI(pi) if pi.starts_with(b"xml-stylesheet") => {
                    svg.forbidden.push((start..end, "a style sheet from outside".to_owned()));
                }
                Event::Text(inner) => svg.style_text(
                    open.last().copied(),
                    &String::from_utf8_lossy(&inner),
                    start..end,
                ),
                Event::CData(inner) => svg.style_text(
                    open.last().copied(),
                    &String::from_utf8_lossy(&inner),
                    start..end,
                ),
                Event::Eof => break,
                _ => {}
            }
        }
        match svg.elements.first() {
            Some(root) if root.name == "svg" && open.is_empty() => Ok(svg),
            _ => {
                Err(NotSvg { at: 0, message: "the file holds no whole `<svg>` element".to_owned() })
            }
        }
    }

    fn element(
        &mut self,
        tag: &BytesStart<'_>,
        parent: Option<usize>,
        at: Range<usize>,
    ) -> Result<usize, NotSvg> {
        if self.elements.len() >= ELEMENTS_MAX {
            return Err(NotSvg {
                at: at.start,
                message: "the drawing has too many elements".to_owned(),
            });
        }
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        if FORBIDDEN.contains(&name.as_str()) {
            self.forbidden.push((at.clone(), format!("`<{name}>`")));
        }
        let mut attributes = BTreeMap::new();
        for attribute in tag.attributes() {
            let attribute =
                attribute.map_err(|fault| NotSvg { at: at.start, message: fault.to_string() })?;
            let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
            let raw = String::from_utf8_lossy(&attribute.value).into_owned();
            let value = quick_xml::escape::unescape(&raw)
                .map_or_else(|_| raw.clone(), std::borrow::Cow::into_owned);
            // A namespace is a name, not an address.
            let is_namespace = attribute.key.as_ref().starts_with(b"xmlns");
            if !is_namespace {
                self.attribute(&name, &key, &value, &at);
            }
            attributes.insert(key, value);
        }
        self.elements.push(Element { name, attributes, parent });
        Ok(self.elements.len() - 1)
    }

    fn attribute(&mut self, element: &str, key: &str, value: &str, at: &Range<usize>) {
        let lower = value.trim().to_ascii_lowercase();
        let data_picture = ["data:image/png", "data:image/webp", "data:image/jpeg"]
            .iter()
            .any(|start| lower.starts_with(start));
        if key.len() > 2 && key.to_ascii_lowercase().starts_with("on") {
            self.forbidden.push((at.clone(), format!("the handler `{key}`")));
        } else if (key == "href" || key == "src") && !lower.starts_with('#') && !data_picture {
            self.forbidden.push((at.clone(), format!("a link outside: `{value}`")));
        } else if key == "attributeName" && lower.ends_with("href") {
            self.forbidden.push((at.clone(), format!("`<{element}>` that changes a link")));
        } else if leaves(&lower) {
            self.forbidden.push((at.clone(), format!("a link outside, in `{key}`")));
        }
    }

    fn style_text(&mut self, element: Option<usize>, text: &str, at: Range<usize>) {
        let in_style = element
            .and_then(|index| self.elements.get(index))
            .is_some_and(|element| element.name == "style");
        let lower = text.to_ascii_lowercase();
        if in_style && (leaves(&lower) || lower.contains("@import")) {
            self.forbidden.push((at, "a style that loads something from outside".to_owned()));
        }
    }

    /// x, y, width and height of the view box.
    #[must_use]
    pub fn view_box(&self) -> Option<[f64; 4]> {
        let text = self.elements.first()?.attributes.get("viewBox")?;
        let numbers: Vec<f64> = super::outline::numbers(text);
        match numbers.as_slice() {
            [x, y, w, h] if *w > 0.0 && *h > 0.0 && [x, y, w, h].iter().all(|n| n.is_finite()) => {
                Some([*x, *y, *w, *h])
            }
            _ => None,
        }
    }

    /// Natural size: that of the attributes, else that of the view box.
    #[must_use]
    pub fn size(&self) -> Option<Size> {
        let root = self.elements.first()?;
        let pixels = |key: &str| {
            let text = root.attributes.get(key)?.trim();
            let number = text.strip_suffix("px").unwrap_or(text);
            number.parse::<f64>().ok().filter(|n| *n > 0.0)
        };
        let (w, h) = match (pixels("width"), pixels("height"), self.view_box()) {
            (Some(w), Some(h), _) => (w, h),
            (_, _, Some([_, _, w, h])) => (w, h),
            _ => return None,
        };
        Some(Size { w: whole(w), h: whole(h) })
    }

    /// The element of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.elements
            .iter()
            .position(|element| element.attributes.get("id").is_some_and(|own| own == id))
    }

    /// All ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.elements.iter().filter_map(|element| element.attributes.get("id").map(String::as_str))
    }
}

/// Whether a style or attribute loads something: `url(…)` of anything but a part of the same file.
fn leaves(lower: &str) -> bool {
    lower.contains("javascript:")
        || lower.split("url(").skip(1).any(|rest| {
            let target = rest.trim_start().trim_start_matches(['"', '\'']);
            !target.starts_with('#') && !target.starts_with("data:image/")
        })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of the type before"
)]
fn whole(number: f64) -> u32 {
    number.round().clamp(1.0, 100_000.0) as u32
}

fn position(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}
