//! Formulas: the MathML tree of the pack, element by element.

use course::mathml::MathNode;
use leptos::math;
use leptos::prelude::*;

use super::TextContext;

/// Where a formula stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Within a line.
    Inline,
    /// On a line of its own.
    Display,
}

/// Shows a formula; its TeX where the pack has no tree for it (texts with drawn numbers).
pub fn view(ctx: &TextContext, tex: &str, style: Style) -> AnyView {
    let key = match style {
        Style::Inline => tex.to_owned(),
        Style::Display => format!("$${tex}"),
    };
    match ctx.course.pack.math.get(&key) {
        Some(node) => element(node),
        None => view! { <span class="tex">{readable(tex)}</span> }.into_any(),
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

fn element(node: &MathNode) -> AnyView {
    match node {
        MathNode::Text(text) => text.clone().into_any(),
        MathNode::Element(tag, attributes, children) => {
            let inner = children.iter().map(element).collect_view();
            let of = |name: &str| {
                attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
            };
            match tag.as_str() {
                "math" => math::math().attr("display", of("display")).child(inner).into_any(),
                "mi" => math::mi().attr("mathvariant", of("mathvariant")).child(inner).into_any(),
                "mn" => math::mn().child(inner).into_any(),
                "mo" => math::mo().attr("stretchy", of("stretchy")).attr("form", of("form")).child(inner).into_any(),
                "mtext" => math::mtext().child(inner).into_any(),
                "mspace" => math::mspace().attr("width", of("width")).into_any(),
                "mfrac" => math::mfrac().child(inner).into_any(),
                "msqrt" => math::msqrt().child(inner).into_any(),
                "msub" => math::msub().child(inner).into_any(),
                "msup" => math::msup().child(inner).into_any(),
                "msubsup" => math::msubsup().child(inner).into_any(),
                "mpadded" | "mstyle" | "mrow" => math::mrow().child(inner).into_any(),
                // A tag that the compiler does not make: its content still shows.
                _ => inner.into_any(),
            }
        }
    }
}
