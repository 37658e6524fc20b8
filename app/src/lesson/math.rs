//! Formulas: the MathML tree of the pack, element by element.

use course::mathml::MathNode;

use super::TextContext;
use crate::dom::{View, el, h};

/// Elements and attributes that a pack may bring; nothing else of it becomes markup.
const TAGS: [&str; 13] = [
    "math", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "msub", "msup", "msubsup",
    "mrow", "mover",
];
const ATTRIBUTES: [&str; 6] = ["display", "mathvariant", "stretchy", "form", "width", "fence"];

/// Where a formula stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Within a line.
    Inline,
    /// On a line of its own.
    Display,
}

/// Shows a formula; its TeX where the pack has no tree for it (texts with drawn numbers).
pub fn view(ctx: &TextContext, tex: &str, style: Style) -> View {
    let key = match style {
        Style::Inline => tex.to_owned(),
        Style::Display => format!("$${tex}"),
    };
    match ctx.course.pack.math.get(&key) {
        Some(node) => element(node),
        None => h!("span.tex"; readable(tex)).into(),
    }
}

/// TeX of the subset in plain characters, good enough to be read.
fn readable(tex: &str) -> String {
    let mut text = tex.to_owned();
    for (from, to) in [
        ("\\cdot", "·"),
        ("\\times", "×"),
        ("\\div", "÷"),
        ("\\pm", "±"),
        ("\\le", "≤"),
        ("\\ge", "≥"),
        ("\\approx", "≈"),
        ("\\text", ""),
        ("\\mathrm", ""),
        ("\\,", " "),
        ("\\%", "%"),
        ("{", ""),
        ("}", ""),
    ] {
        text = text.replace(from, to);
    }
    text
}

fn element(node: &MathNode) -> View {
    match node {
        MathNode::Text(text) => text.as_str().into(),
        MathNode::Element(tag, attributes, children) => {
            let children: Vec<View> = children.iter().map(element).collect();
            let Some(tag) = TAGS.iter().find(|known| **known == tag.as_str()) else {
                // A tag that the compiler does not make: its content still shows.
                return children.into();
            };
            let mut made = el(tag);
            for (name, value) in attributes {
                if let Some(name) = ATTRIBUTES.iter().find(|known| **known == name.as_str()) {
                    made = made.set(name, value.as_str());
                }
            }
            made.with(children).into()
        }
    }
}
