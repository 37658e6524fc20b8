//! Attributes of an item's heading.

use std::ops::Range;

use assess::kind::{KindName, Shuffle, TextRules, UnitShown, text::Strictness, text::Typos};
use assess::number::Decimal;
use assess::{ItemId, Level, ObjectiveId, Points, Stakes, Standing};

use super::Section;
use super::common::{ATTRIBUTES, applies};
use crate::attrs::{Attrs, Word, mend, part, slug};
use crate::markdown::{Sheet, unknown_attribute};
use crate::report::Report;
use crate::suggest::nearest;

/// What the heading says of its item.
pub(super) struct Head {
    pub id: Option<ItemId>,
    pub was: Option<ItemId>,
    pub objective: Option<ObjectiveId>,
    pub level: Level,
    pub facility: Option<u16>,
    pub points: Points,
    pub stakes: Stakes,
    pub standing: Standing,
    pub tags: Vec<String>,
    /// As written; kinds know their default.
    pub shuffle: Option<Shuffle>,
    pub unit: UnitShown,
    pub rules: TextRules,
    /// A missing objective was reported.
    pub asked: bool,
    /// Errors after which the item can still be understood.
    pub harmless: usize,
}

pub(super) fn read(section: &Section<'_>, report: &mut Report<'_>) -> Head {
    let attrs = section.scan.tail.attrs.clone().unwrap_or_default();
    // Braces with a fault were reported; what they lack may only be hidden by it.
    let sound = section.scan.faults.is_empty();
    if sound {
        check_names(section, &attrs, report);
    }
    let mut head = Head {
        id: None,
        was: id(&attrs, "was", report),
        objective: None,
        level: Level::Remember,
        facility: None,
        points: Points::ONE,
        stakes: if attrs.flag("critical").is_some() { Stakes::Critical } else { Stakes::Ordinary },
        standing: Standing::Live,
        tags: attrs
            .value("tags")
            .map(|t| t.text.split(',').filter(|t| !t.is_empty()).map(str::to_owned).collect())
            .unwrap_or_default(),
        shuffle: choice(&attrs, "shuffle", [("yes", Shuffle::Yes), ("no", Shuffle::No)], report),
        unit: choice(
            &attrs,
            "unit",
            [("shown", UnitShown::Shown), ("asked", UnitShown::Asked)],
            report,
        )
        .unwrap_or_default(),
        rules: TextRules {
            lang: section.origin.lang.clone(),
            typos: choice(&attrs, "typos", [("0", Typos::None), ("1", Typos::One)], report)
                .unwrap_or_default(),
            case: strictness(&attrs, "case", report),
            accents: strictness(&attrs, "accents", report),
        },
        asked: false,
        harmless: 0,
    };
    match &attrs.id {
        Some(word) => head.id = ItemId::parse(&word.text).ok(),
        None if sound => missing_id(section, report),
        None => {}
    }
    match (attrs.flag("retired"), attrs.flag("void")) {
        (Some(first), Some(second)) => {
            report
                .error(220, second.span.clone(), "`retired` and `void` stand together")
                .label("second")
                .also(first.span.clone(), "first")
                .help("keep `void` after an exam, `retired` otherwise");
        }
        (Some(_), None) => head.standing = Standing::Retired,
        (None, Some(_)) => head.standing = Standing::Void,
        (None, None) => {}
    }
    level(section, &attrs, sound, &mut head, report);
    objective(section, &attrs, sound, &mut head, report);
    if let Some(word) = attrs.value("points") {
        match word.text.parse().ok().and_then(Points::new) {
            Some(points) => head.points = points,
            None => bad_value(report, "points", word, "1, 2 or 3", None),
        }
    }
    if let Some(word) = attrs.value("facility") {
        match facility(&word.text) {
            Some(thousandths) => head.facility = Some(thousandths),
            None => bad_value(report, "facility", word, "from 0.05 to 0.99", None),
        }
    }
    head
}

fn check_names(section: &Section<'_>, attrs: &Attrs, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let kind = section.kind.as_str();
    let idle = |word: &&Word| {
        ATTRIBUTES.iter().any(|known| known.name == word.text) && !applies(section.kind, &word.text)
    };
    let keys = || attrs.pairs.iter().map(|(key, _)| key);
    // All go at once. What says that people can be hurt was meant for something: a person has to look.
    let mut unfit: Vec<Range<usize>> = keys()
        .chain(&attrs.flags)
        .filter(idle)
        .filter(|word| word.text != "critical")
        .map(|word| word.span.clone())
        .collect();
    for word in attrs.pairs.iter().map(|(key, _)| key).chain(&attrs.flags) {
        let valued = attrs.pairs.iter().any(|(key, _)| key == word);
        let known = ATTRIBUTES.iter().find(|a| a.name == word.text);
        match known {
            None => unknown_attribute(report, word, ATTRIBUTES.iter().map(|a| a.name)),
            Some(known) if known.valued != valued => {
                let (message, help) = if valued {
                    (
                        words!("`{}` takes no value", word.text),
                        words!("write `{}` alone", word.text),
                    )
                } else {
                    (words!("`{}` needs a value", word.text), words!("write `{}=…`", word.text))
                };
                let value = attrs.value(&word.text);
                report.error(220, word.span.clone(), message).label("not read").help(help).mend(
                    || {
                        // `no` may be meant as it says.
                        let said =
                            value.filter(|v| matches!(v.text.as_str(), "yes" | "true" | "1"));
                        said.map(|v| (word.span.start..v.span.end, word.text.clone()))
                    },
                );
            }
            Some(_) if !applies(section.kind, &word.text) => {
                let shown = if valued { words!("{}=", word.text) } else { word.text.clone() };
                let said = report
                    .error(328, word.span.clone(), words!("`{shown}` means nothing for `.{kind}`"))
                    .label("changes nothing")
                    .help("take it away");
                if unfit.contains(&word.span) {
                    mend::take_out(said, &section.scan.tail, &std::mem::take(&mut unfit));
                }
            }
            Some(_) => {}
        }
    }
}

fn missing_id(section: &Section<'_>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let title = section.title();
    let made = mend::made_id(part(section.source, title.clone()));
    let id = made.clone().unwrap_or_else(|| "short-name".to_owned());
    let said = report
        .error(301, title, words!("item has no id; `{{#{id}}}`"))
        .label("records name the question by its id")
        .help(words!(
            "add an id that stays when the text changes: `{{#{id} .{} …}}`",
            section.kind.as_str()
        ));
    if let Some(id) = made {
        let (at, text) = mend::id_into(&section.scan.tail, &id);
        said.edit(at, text);
    }
}

fn level(
    section: &Section<'_>,
    attrs: &Attrs,
    sound: bool,
    head: &mut Head,
    report: &mut Report<'_>,
) {
    let known = Level::ALL.map(|level| (level.as_str(), level));
    if attrs.value("level").is_some() {
        head.level = choice(attrs, "level", known, report).unwrap_or(Level::Remember);
    } else if sound && section.kind != KindName::Reflect {
        head.harmless += 1;
        report
            .error(1128, section.title(), "item has no level")
            .label("what must a learner do with the knowledge?")
            .help("add `level=remember`, `understand`, `apply` or `analyse`");
    }
}

fn objective(
    section: &Section<'_>,
    attrs: &Attrs,
    sound: bool,
    head: &mut Head,
    report: &mut Report<'_>,
) {
    if attrs.value("objective").is_some() {
        head.objective =
            attrs.value("objective").and_then(|word| match ObjectiveId::parse(&word.text) {
                Ok(id) => Some(id),
                Err(why) => {
                    bad_id(report, word, &why.to_string());
                    None
                }
            });
        return;
    }
    if let ([one], false) = (section.objectives, section.sheet == Sheet::Exam) {
        head.objective = Some(one.id.clone());
        return;
    }
    if section.kind == KindName::Reflect || !sound {
        return;
    }
    if !section.ask_for_objective {
        return;
    }
    head.asked = true;
    head.harmless += 1;
    let (message, label) = match (section.sheet, section.objectives) {
        (Sheet::Exam, _) => ("unknown objective: none given", "each exam item names its objective"),
        (_, []) => (
            "unknown objective: none given, and the lesson has none",
            "which objective does this test?",
        ),
        _ => (
            "unknown objective: none given, and the lesson has several",
            "which of them does this test?",
        ),
    };
    let help = match section.objectives {
        [] => "add `objective=…` with the id of an objective; a lesson lists its own under `## … {.objective}`".to_owned(),
        several => {
            let ids: Vec<&str> = several.iter().take(8).map(|o| o.id.as_str()).collect();
            words!("add `objective=` with one of: {}", ids.join(", "))
        }
    };
    report.error(329, section.title(), message).label(label).help(help);
}

/// 0.05 to 0.99 in thousandths.
fn facility(text: &str) -> Option<u16> {
    let value = Decimal::parse_source(text).ok()?;
    if value.places() > 3 {
        return None;
    }
    let up = [1000, 100, 10, 1].get(usize::from(value.places())).copied()?;
    let thousandths = u16::try_from(value.mantissa().checked_mul(up)?).ok()?;
    (50..=990).contains(&thousandths).then_some(thousandths)
}

fn strictness(attrs: &Attrs, key: &str, report: &mut Report<'_>) -> Strictness {
    choice(attrs, key, [("fold", Strictness::Fold), ("strict", Strictness::Strict)], report)
        .unwrap_or_default()
}

/// One of a few words.
fn choice<T: Copy, const N: usize>(
    attrs: &Attrs,
    key: &str,
    known: [(&'static str, T); N],
    report: &mut Report<'_>,
) -> Option<T> {
    let word = attrs.value(key)?;
    if let Some((_, value)) = known.iter().find(|(name, _)| *name == word.text) {
        return Some(*value);
    }
    let names = known.map(|(name, _)| name);
    bad_value(report, key, word, &names.join(", "), nearest(&word.text, names));
    None
}

fn bad_value(report: &mut Report<'_>, key: &str, word: &Word, known: &str, near: Option<&str>) {
    if crate::SILENT {
        return;
    }
    let message = match near {
        Some(near) => {
            words!("unknown attribute value `{key}={}`; did you mean `{near}`?", word.text)
        }
        None => words!("unknown attribute value `{key}={}`", word.text),
    };
    report
        .error(220, word.span.clone(), message)
        .label("not read")
        .help(words!("`{key}` takes: {known}"))
        .mend(|| near.map(|near| (word.span.clone(), near.to_owned())));
}

fn id(attrs: &Attrs, key: &str, report: &mut Report<'_>) -> Option<ItemId> {
    let word = attrs.value(key)?;
    ItemId::parse(&word.text).map_err(|why| bad_id(report, word, &why.to_string())).ok()
}

/// JW0221, of an id that is a value.
pub(super) fn bad_id(report: &mut Report<'_>, word: &Word, why: &str) {
    if crate::SILENT {
        return;
    }
    let better = slug(&word.text);
    let message = match ItemId::parse(&better) {
        Ok(better) => words!("id `{}`: use `{better}`", word.text),
        Err(_) => words!("id `{}`: use 2 to 48 of a-z, 0-9 and `-`", word.text),
    };
    report.error(221, word.span.clone(), message).label("not an id").help(why).mend(|| {
        let sound = ItemId::parse(&better).is_ok();
        sound.then(|| (word.span.clone(), better.clone()))
    });
}
