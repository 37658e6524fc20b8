//! Fluent files to patterns.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

/// What cannot be compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The message, where it is known.
    pub id: Option<String>,
    /// What is wrong.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.id {
            Some(id) => write!(f, "{id}: {}", self.reason),
            None => f.write_str(&self.reason),
        }
    }
}

/// Compiles a Fluent file to patterns by id. Terms, attributes and functions are not used by the
/// portal and are refused, so that nothing is dropped in silence.
///
/// # Errors
/// Every fault of the file.
pub fn compile(ftl: &str) -> Result<BTreeMap<String, String>, Vec<Fault>> {
    let resource = parser::parse(ftl).map_err(|(_, faults)| {
        faults
            .iter()
            .map(|f| Fault { id: None, reason: format!("at byte {}: {f}", f.pos.start) })
            .collect::<Vec<_>>()
    })?;
    let mut patterns = BTreeMap::new();
    let mut faults = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let fault = |reason: String| Fault { id: Some(id.clone()), reason };
                let Some(value) = &message.value else {
                    faults.push(fault("it has no text".to_owned()));
                    continue;
                };
                if !message.attributes.is_empty() {
                    faults.push(fault("attributes are not used here".to_owned()));
                }
                match pattern(value) {
                    Ok(text) => {
                        if patterns.insert(id.clone(), text).is_some() {
                            faults.push(fault("it stands twice".to_owned()));
                        }
                    }
                    Err(reason) => faults.push(fault(reason)),
                }
            }
            Entry::Term(term) => faults.push(Fault {
                id: Some(term.id.name.to_owned()),
                reason: "terms are not used here; write the words out".to_owned(),
            }),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Junk { content } => faults.push(Fault {
                id: None,
                reason: format!("not understood: {}", content.lines().next().unwrap_or_default()),
            }),
        }
    }
    if faults.is_empty() { Ok(patterns) } else { Err(faults) }
}

fn pattern(pattern: &Pattern<&str>) -> Result<String, String> {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                if value.contains(['[', ']']) {
                    return Err("`[` and `]` cannot stand in a text".to_owned());
                }
                out.push_str(value);
            }
            PatternElement::Placeable { expression } => out.push_str(&placeable(expression)?),
        }
    }
    Ok(out)
}

fn placeable(expression: &Expression<&str>) -> Result<String, String> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Ok(format!("{{${}}}", id.name))
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => Ok((*value).to_owned()),
        Expression::Inline(_) => Err("only variables and quoted text can stand in { }".to_owned()),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let mut out = format!("{{${}->", id.name);
            for variant in variants {
                let key = match &variant.key {
                    VariantKey::Identifier { name } => *name,
                    VariantKey::NumberLiteral { value } => *value,
                };
                // The default arm is found under "other", whatever the translator called it.
                let key = if variant.default { "other" } else { key };
                out.push_str(&format!("[{key}]{}", self::pattern(&variant.value)?));
            }
            out.push('}');
            Ok(out)
        }
        Expression::Select { .. } => Err("a choice is made by a variable".to_owned()),
    }
}
