//! Contrast of the colour tokens, computed from the style files, in each theme.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::Result;

use super::Finding;
use super::colour::Colour;
use super::css::{Property, custom_properties};
use crate::fingerprint::files;
use crate::project::Project;

/// What lies on what.
struct Pair {
    front: &'static str,
    ground: &'static str,
    least: Least,
}

/// The least contrast.
#[derive(Clone, Copy)]
enum Least {
    /// WCAG 2.2, 1.4.3 (AA): 4.5 to 1.
    Text,
    /// WCAG 2.2, 1.4.11: 3 to 1, for lines and marks that carry meaning.
    Line,
}

impl Least {
    fn ratio(self) -> f64 {
        match self {
            Self::Text => 4.5,
            Self::Line => 3.0,
        }
    }
}

const fn text(front: &'static str, ground: &'static str) -> Pair {
    Pair { front, ground, least: Least::Text }
}

const fn line(front: &'static str, ground: &'static str) -> Pair {
    Pair { front, ground, least: Least::Line }
}

const PAIRS: &[Pair] = &[
    text("--ink", "--paper"),
    text("--ink", "--sheet"),
    text("--ink-2", "--paper"),
    text("--ink-2", "--sheet"),
    text("--accent", "--paper"),
    text("--accent", "--sheet"),
    text("--on-accent", "--accent"),
    text("--right", "--paper"),
    text("--right", "--sheet"),
    text("--not-yet", "--paper"),
    text("--not-yet", "--sheet"),
    text("--safety", "--safety-ground"),
    text("--ink", "--safety-ground"),
    text("--care", "--care-ground"),
    text("--ink", "--care-ground"),
    text("--ink", "--tip-ground"),
    text("--accent", "--tip-ground"),
    text("--ink", "--note-ground"),
    text("--ink-2", "--note-ground"),
    text("--ink", "--remember-ground"),
    text("--remember", "--remember-ground"),
    line("--line", "--paper"),
    line("--line", "--sheet"),
    line("--accent", "--note-ground"),
];

/// How the learner's screen is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Theme {
    Light,
    /// Chosen by the learner.
    Dark,
    /// Chosen by the system, through a media query.
    DarkBySystem,
    HighContrast,
}

const THEMES: &[Theme] = &[Theme::Light, Theme::Dark, Theme::DarkBySystem, Theme::HighContrast];

impl Theme {
    /// Themes whose values this one starts from, and itself.
    fn layers(self) -> &'static [Theme] {
        match self {
            Self::Light => &[Self::Light],
            Self::Dark => &[Self::Light, Self::Dark],
            Self::DarkBySystem => &[Self::Light, Self::DarkBySystem],
            Self::HighContrast => &[Self::Light, Self::HighContrast],
        }
    }

    /// The theme in which a declaration holds; `None` for paper and for the system's own colours.
    fn of(context: &str) -> Option<Self> {
        let context = context.to_ascii_lowercase();
        if context.contains("print") || context.contains("forced-colors") {
            return None;
        }
        // `:root:not([data-theme="light"])` within the dark media query speaks of light, but is dark.
        let plain = without_negations(&context);
        if plain.contains("contrast") {
            Some(Self::HighContrast)
        } else if plain.contains("prefers-color-scheme: dark") {
            Some(Self::DarkBySystem)
        } else if plain.contains("dark") {
            Some(Self::Dark)
        } else if context.contains(":root") || context.contains("html") {
            Some(Self::Light)
        } else {
            None
        }
    }
}

fn without_negations(context: &str) -> String {
    let mut text = String::new();
    let mut rest = context;
    while let Some((before, after)) = rest.split_once(":not(") {
        text.push_str(before);
        let mut open = 1_i32;
        let end = after.find(|c| {
            open += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            open == 0
        });
        rest = end.and_then(|end| after.get(end + 1..)).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// Computes the contrast of each pair in each theme.
pub fn check(project: &Project) -> Result<Vec<Finding>> {
    let folder = project.path("style");
    if !folder.is_dir() {
        return Ok(vec!["style/ is missing".to_owned()]);
    }
    let mut properties = Vec::new();
    for file in files(&folder)? {
        if file.extension().is_some_and(|ending| ending == "css") {
            properties.extend(custom_properties(&fs::read_to_string(&file)?));
        }
    }
    Ok(judge(&properties))
}

fn judge(properties: &[Property]) -> Vec<Finding> {
    let mut wrong = Vec::new();
    for theme in THEMES {
        let tokens = tokens(properties, *theme);
        for pair in PAIRS {
            let colours = colour(&tokens, pair.front).and_then(|front| {
                let ground = colour(&tokens, pair.ground)?;
                Ok((front, ground))
            });
            match colours {
                Err(what) => wrong.push(format!("{theme:?}: {what}")),
                Ok((front, ground)) => {
                    let ratio = front.contrast(ground);
                    let least = pair.least.ratio();
                    if ratio < least {
                        wrong.push(format!(
                            "{theme:?}: {} on {} has contrast {ratio:.2}, at least {least} is needed",
                            pair.front, pair.ground
                        ));
                    }
                }
            }
        }
    }
    wrong.extend(unlike(properties));
    wrong.sort();
    wrong.dedup();
    wrong
}

/// A media query and an attribute cannot share a rule, so dark stands twice; it must be the same twice.
fn unlike(properties: &[Property]) -> Vec<Finding> {
    let only = |theme| {
        properties
            .iter()
            .filter(move |property| Theme::of(&property.context) == Some(theme))
            .map(|property| (property.name.as_str(), property.value.as_str()))
            .collect::<BTreeMap<_, _>>()
    };
    let (chosen, system) = (only(Theme::Dark), only(Theme::DarkBySystem));
    let names: BTreeSet<_> = chosen.keys().chain(system.keys()).collect();
    names
        .into_iter()
        .filter(|name| chosen.get(*name) != system.get(*name))
        .map(|name| format!("{name} is not the same in the two dark themes"))
        .collect()
}

/// The values that hold in a theme; the last declaration of a layer wins.
fn tokens(properties: &[Property], theme: Theme) -> BTreeMap<&str, &str> {
    let mut tokens = BTreeMap::new();
    for layer in theme.layers() {
        for property in properties {
            if Theme::of(&property.context) == Some(*layer) {
                tokens.insert(property.name.as_str(), property.value.as_str());
            }
        }
    }
    tokens
}

/// A token's colour, through `var(--other)` where it says so.
fn colour(tokens: &BTreeMap<&str, &str>, name: &str) -> Result<Colour, String> {
    let mut name = name.to_owned();
    // A chain longer than the list of tokens is a circle.
    for _ in 0..=tokens.len() {
        let Some(value) = tokens.get(name.as_str()) else {
            return Err(format!("{name} is defined nowhere in style/"));
        };
        if let Some(colour) = Colour::parse(value) {
            return Ok(colour);
        }
        match value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
            Some(other) => name = other.trim().to_owned(),
            None => {
                return Err(format!(
                    "{name} is `{value}`; contrast can be computed of #rrggbb only"
                ));
            }
        }
    }
    Err(format!("{name} is defined by itself"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All tokens black on white, with changes.
    fn sheet(changes: &str) -> Vec<Property> {
        let mut text = String::from(":root {");
        for pair in PAIRS {
            text.push_str(&format!("{}: #000; ", pair.front));
        }
        for pair in PAIRS.iter().filter(|pair| pair.ground != "--accent") {
            text.push_str(&format!("{}: #fff; ", pair.ground));
        }
        text.push_str("--on-accent: #fff; }");
        custom_properties(&format!("{text}\n{changes}"))
    }

    #[test]
    fn black_on_white_passes() {
        assert_eq!(judge(&sheet("")), Vec::<String>::new());
    }

    #[test]
    fn a_faint_pair_is_named_with_its_theme() {
        let dark = ":root[data-theme=dark] { --ink-2: #777777; }
            @media (prefers-color-scheme: dark) { :root:not([data-contrast]) { --ink-2: #777777; } }";
        let found = judge(&sheet(dark));
        assert_eq!(found.len(), 6);
        assert_eq!(
            found.first().map(String::as_str),
            Some("Dark: --ink-2 on --note-ground has contrast 4.48, at least 4.5 is needed")
        );
        let contrast = "[data-theme=contrast] { --line: #aaa }";
        assert_eq!(judge(&sheet(contrast)).len(), 2);
        assert!(judge(&sheet("@media print { :root { --ink: #fff } }")).is_empty());
    }

    #[test]
    fn the_two_dark_themes_must_be_alike() {
        let dark = ":root[data-theme=dark] { --ink: #111; --gap: 1px }
            @media (prefers-color-scheme: dark) { :root { --ink: #222; --gap: 1px } }";
        assert_eq!(judge(&sheet(dark)), ["--ink is not the same in the two dark themes"]);
    }

    #[test]
    fn what_cannot_be_computed_is_a_finding() {
        assert!(judge(&sheet(":root { --line: var(--ink-2) }")).is_empty());
        for change in ["--line: red", "--line: var(--absent)", "--line: var(--line)"] {
            assert_eq!(
                judge(&sheet(&format!(":root {{ {change} }}"))).len(),
                THEMES.len(),
                "{change}"
            );
        }
    }
}
