//! Formulas: TeX to MathML trees, at build time only.

use std::collections::BTreeMap;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::diagnostic::Diagnostic;
use crate::folder::page::Page;
use crate::folder::report::{Said, error};
use crate::folder::walk::{self, Shape};
use crate::markdown::{self, ReferenceKind};
use crate::mathml::MathNode;
use crate::model::Course;
use crate::tree::{Block, Inline, Node};

/// Formulas by their TeX; a leading `$$` marks display style.
pub type Formulas = BTreeMap<String, MathNode>;

/// Largest formula that is read, in bytes.
const TEX_MAX: usize = 4096;

/// Deepest nesting of elements that is kept.
const DEPTH_MAX: usize = 48;

/// Turns TeX into a tree; a leading `$$` asks for display style.
///
/// # Errors
/// What the converter said.
pub fn convert(key: &str) -> Result<MathNode, String> {
    let (tex, display) = match key.strip_prefix("$$") {
        Some(tex) => (tex, MathDisplay::Block),
        None => (key, MathDisplay::Inline),
    };
    if tex.len() > TEX_MAX {
        return Err("the formula is too long".to_owned());
    }
    let converter = LatexToMathML::new(MathCoreConfig::default())
        .map_err(|(fault, ..)| fault.error_message())?;
    let result =
        converter.convert_with_local_state(tex, display).map_err(|fault| fault.error_message())?;
    tree(&result.mathml).ok_or_else(|| "the formula cannot be shown".to_owned())
}

/// An element that is not closed yet: name, attributes, children.
type Open = (String, Vec<(String, String)>, Vec<MathNode>);

/// Reads MathML into a tree.
fn tree(mathml: &str) -> Option<MathNode> {
    let mut reader = Reader::from_str(mathml);
    let mut open: Vec<Open> = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                if open.len() > DEPTH_MAX {
                    return None;
                }
                let (name, attributes) = head(&tag)?;
                open.push((name, attributes, Vec::new()));
            }
            Event::Empty(tag) => {
                let (name, attributes) = head(&tag)?;
                open.last_mut()?.2.push(MathNode::Element(name, attributes, Vec::new()));
            }
            Event::Text(text) => push_text(&mut open.last_mut()?.2, &text.decode().ok()?),
            Event::GeneralRef(name) => {
                let entity = format!("&{};", name.decode().ok()?);
                push_text(&mut open.last_mut()?.2, &quick_xml::escape::unescape(&entity).ok()?);
            }
            Event::End(_) => {
                let (name, attributes, children) = open.pop()?;
                let element = MathNode::Element(name, attributes, children);
                match open.last_mut() {
                    Some(parent) => parent.2.push(element),
                    None => return Some(element),
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn push_text(children: &mut Vec<MathNode>, text: &str) {
    if let Some(MathNode::Text(before)) = children.last_mut() {
        before.push_str(text);
    } else {
        children.push(MathNode::Text(text.to_owned()));
    }
}

fn head(tag: &BytesStart<'_>) -> Option<(String, Vec<(String, String)>)> {
    let name = std::str::from_utf8(tag.local_name().into_inner()).ok()?.to_owned();
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        let key = std::str::from_utf8(attribute.key.local_name().into_inner()).ok()?.to_owned();
        let raw = std::str::from_utf8(&attribute.value).ok()?;
        attributes.push((key, quick_xml::escape::unescape(raw).ok()?.into_owned()));
    }
    Some((name, attributes))
}

/// Faults of formulas that the parser let pass. Formulas with variables become known only when they are drawn.
pub(crate) fn check(pages: &[&Page], faults: &mut Vec<Diagnostic>) {
    let mut found = Vec::new();
    for page in pages {
        for reference in &page.references {
            let key = match &reference.kind {
                ReferenceKind::InlineMath(tex) => tex.clone(),
                ReferenceKind::DisplayMath(tex) => format!("$${tex}"),
                _ => continue,
            };
            let span = &reference.span;
            let told = |fault: &Diagnostic| {
                fault.at.file == page.source.path
                    && (225..=228).contains(&fault.code.0)
                    && fault.at.bytes.start < span.end
                    && span.start < fault.at.bytes.end.max(fault.at.bytes.start + 1)
            };
            if key.contains("{{") || faults.iter().any(told) {
                continue;
            }
            if let Err(message) = convert(&key) {
                let fault = error(
                    225,
                    page.source.at(span.clone()),
                    "this formula cannot be read",
                )
                .label(message)
                .help(
                    "use numbers, one-letter names, `\\frac`, `\\sqrt`, `\\cdot` and `\\text{…}`",
                );
                found.push(fault);
            }
        }
    }
    faults.append(&mut found);
}

/// All formulas of a course that a learner may see. Those of the exam are left out: they travel with its forms.
#[must_use]
pub fn of_course(course: &Course) -> Formulas {
    let mut seen = Seen::default();
    seen.blocks(&course.overview);
    for module in &course.modules {
        seen.blocks(&module.intro);
        for lesson in &module.lessons {
            seen.blocks(&lesson.body.blocks);
            lesson.body.objectives.iter().for_each(|objective| seen.inlines(&objective.text));
            lesson.body.footnotes.iter().for_each(|footnote| seen.inlines(&footnote.text));
            for item in lesson.body.items() {
                for (text, shape) in walk::item_texts(item) {
                    // Without the sign there is no formula, and nothing to be parsed.
                    if !text.as_str().contains('$') {
                        continue;
                    }
                    match shape {
                        Shape::Inline => seen.inlines(&markdown::inline(text.as_str())),
                        Shape::Blocks => seen.blocks(&markdown::blocks(text.as_str())),
                    }
                }
            }
        }
    }
    course.glossary.iter().for_each(|term| seen.inlines(&term.meaning));
    for task in &course.workshop {
        seen.inlines(&markdown::inline(&task.title));
        seen.blocks(&markdown::blocks(&task.intro));
        task.criteria.iter().for_each(|criterion| seen.inlines(&markdown::inline(&criterion.text)));
    }
    seen.formulas
}

#[derive(Default)]
struct Seen {
    formulas: Formulas,
}

impl Seen {
    fn add(&mut self, key: String) {
        if !key.contains("{{")
            && !self.formulas.contains_key(&key)
            && let Ok(tree) = convert(&key)
        {
            self.formulas.insert(key, tree);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        walk::blocks(blocks, &mut |block| {
            if let Node::Math(tex) = &block.node {
                self.add(format!("$${tex}"));
            }
            walk::inlines_of(block, &mut |inline| self.inline(inline));
        });
    }

    fn inlines(&mut self, text: &[Inline]) {
        walk::inlines(text, &mut |inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &Inline) {
        if let Inline::Math(tex) = inline {
            self.add(tex.clone());
        }
    }
}
