//! The front matter of `course.md`.

use assess::{CourseId, Lang};

use super::{FrontMatter, Reader, Scalar};
use crate::diagnostic::Diagnostic;
use crate::folder::report::{Said, error, warning};
use crate::model::{Audience, Front, Grade, Marks, Reviewed, Security, Under18};
use crate::pack::FORMAT;
use crate::suggest::nearest;
use crate::trades::{Library, TradeRow};

/// Rules for people under 18, as they are written.
pub const UNDER18: [(&str, Under18); 3] =
    [("yes", Under18::Yes), ("supervised", Under18::Supervised), ("no", Under18::No)];

/// Reads the front matter of `course.md` against the shared tables. What is missing or wrong is reported and
/// replaced by a default, so that the rest of the course can still be checked.
#[must_use]
pub fn read(
    matter: &FrontMatter,
    folder: &CourseId,
    file: &str,
    library: &Library,
) -> (Front, Vec<Diagnostic>) {
    let mut keys = Reader::new(file, matter);
    keys.elsewhere = vec![("slug", folder.to_string())];
    keys.elsewhere.extend(library.trade(folder.as_str()).into_iter().flat_map(of_table));
    let front = of_course(&mut keys, folder, library);
    if let Some(row) = library.trade(folder.as_str()) {
        differences(&mut keys, matter, &front, row);
    }
    (front, keys.finish())
}

pub(super) fn of_course(keys: &mut Reader<'_>, folder: &CourseId, library: &Library) -> Front {
    format(keys);
    let slug = keys
        .required("slug", folder.as_str())
        .and_then(|text| keys.parsed("slug", text, CourseId::parse));
    if let Some(slug) = slug.as_ref().filter(|slug| *slug != folder) {
        let fault = error(
            105,
            keys.at("slug"),
            format!("the folder is `{folder}`, but the slug is `{slug}`"),
        )
        .help(format!("write `slug: {folder}`, or rename the folder"))
        .edit(keys.at("slug"), folder.as_str());
        keys.faults.push(fault);
    }
    let version =
        keys.required("version", "1.0.0").and_then(|text| keys.parsed("version", text, semver));
    let languages = languages(keys);
    let sector = sector(keys, library);
    let isco08 = keys.required("isco08", "7212").and_then(|text| keys.parsed("isco08", text, isco));
    let level =
        keys.required_number("level", 1..=8, "3").and_then(|level| u8::try_from(level).ok());
    let theory_hours = keys.required_number("theory_hours", 0..=2000, "40");
    let workshop_hours = keys.required_number("workshop_hours", 0..=2000, "80");
    let prerequisites = prerequisites(keys, library);
    let hazards = hazards(keys, library);
    let tools = texts(keys.list("tools"));
    let audience =
        keys.choice("audience", &[("learners", Audience::Learners), ("staff", Audience::Staff)]);
    let marks = keys.choice("marks", &[("graded", Marks::Graded), ("none", Marks::None)]);
    keys.required("grade", "outline");
    let grade = keys.choice(
        "grade",
        &[("outline", Grade::Outline), ("standard", Grade::Standard), ("full", Grade::Full)],
    );
    let reviewed =
        keys.required("reviewed", "no").and_then(|text| keys.parsed("reviewed", text, reviewed));
    let pass_mark_basis =
        keys.text("pass_mark_basis").map_or_else(|| "provisional".to_owned(), |t| t.text.clone());
    let security = keys.choice("security", &[("ask", Security::Ask)]).unwrap_or_default();
    let under18 = keys.choice("under18", &UNDER18);
    let authors = texts(keys.required_list("authors", "[Name of the author]"));
    let sources = sources(keys);
    let licence = keys.required("licence", "CC-BY-SA-4.0").map(|text| text.text.clone());
    let reviewed = reviewed.unwrap_or(Reviewed::No);
    own_review(keys, &reviewed, &authors);
    Front {
        slug: slug.unwrap_or_else(|| folder.clone()),
        version: version.unwrap_or_else(|| "0.0.0".to_owned()),
        languages,
        sector: sector.unwrap_or_default(),
        isco08: isco08.flatten(),
        level: level.unwrap_or(2),
        theory_hours: theory_hours.unwrap_or_default(),
        workshop_hours: workshop_hours.unwrap_or_default(),
        prerequisites,
        hazards,
        tools,
        audience: audience.unwrap_or_default(),
        marks: marks.unwrap_or_default(),
        grade: grade.unwrap_or(Grade::Outline),
        reviewed,
        pass_mark_basis,
        security,
        under18,
        authors,
        sources,
        licence: licence.unwrap_or_default(),
    }
}

fn texts(items: &[Scalar]) -> Vec<String> {
    items.iter().map(|item| item.text.trim().to_owned()).collect()
}

fn format(keys: &mut Reader<'_>) {
    let Some(format) = keys.text("format") else {
        return;
    };
    match format.text.parse::<u32>() {
        Ok(FORMAT) => {}
        Ok(other) => {
            let at = keys.span(format.at.clone());
            let fault =
                error(119, at, format!("written for format {other}; this program reads {FORMAT}"))
                    .help("use a newer program, or write the course in this format");
            keys.faults.push(fault);
        }
        Err(_) => keys.wrong("format", &format.text, "is not a whole number", "write `format: 1`"),
    }
}

fn languages(keys: &mut Reader<'_>) -> Vec<Lang> {
    let mut list = Vec::new();
    for item in keys.required_list("languages", "[en]") {
        let parsed = keys.parsed("languages", item, |text| {
            Lang::parse(text)
                .map_err(|_| "this is no language tag; write one such as `en`, `ru` or `sr-Latn`")
        });
        list.extend(parsed.filter(|lang| !list.contains(lang)));
    }
    if list.is_empty() {
        list.push(Lang::english());
    }
    list
}

fn sector(keys: &mut Reader<'_>, library: &Library) -> Option<String> {
    let text = keys.required("sector", "metal")?;
    let known = || library.sectors.iter().map(|row| row.id.as_str());
    if !library.sectors.is_empty() && !known().any(|id| id == text.text) {
        let help = match nearest(&text.text, known()) {
            Some(id) => format!("did you mean `{id}`?"),
            None => format!("write one of: {}", known().collect::<Vec<_>>().join(", ")),
        };
        keys.wrong("sector", &text.text, "is not in `sectors.toml`", &help);
    }
    Some(text.text.clone())
}

fn prerequisites(keys: &mut Reader<'_>, library: &Library) -> Vec<CourseId> {
    let mut list = Vec::new();
    for item in keys.list("prerequisites") {
        let Some(slug) = keys.parsed("prerequisites", item, CourseId::parse) else {
            continue;
        };
        if !library.trades.is_empty() && library.trade(slug.as_str()).is_none() {
            let at = keys.span(item.at.clone());
            let fault = error(114, at, format!("`{slug}` is no trade of `trades.tsv`"));
            let fault =
                match nearest(slug.as_str(), library.trades.iter().map(|row| row.slug.as_str())) {
                    Some(known) => fault.help(format!("did you mean `{known}`?")),
                    None => fault
                        .help("write the slug of a course, as in the first column of the table"),
                };
            keys.faults.push(fault);
        }
        list.push(slug);
    }
    list
}

fn hazards(keys: &mut Reader<'_>, library: &Library) -> Vec<String> {
    let mut list = Vec::new();
    for item in keys.list("hazards") {
        if !library.hazards.is_empty() && library.hazard(&item.text).is_none() {
            let at = keys.span(item.at.clone());
            let fault = error(114, at, format!("`{}` is not in `hazards.toml`", item.text));
            let fault = match nearest(&item.text, library.hazards.iter().map(|row| row.id.as_str()))
            {
                Some(known) => fault.help(format!("did you mean `{known}`?")),
                None => fault.help(
                    "write the hazard's words in lower case, joined by `-`, such as `wood-dust`",
                ),
            };
            keys.faults.push(fault);
        }
        list.push(item.text.clone());
    }
    list
}

/// Whether a source names body, number and year: parts with commas, one of them a year.
#[must_use]
pub fn names_all(source: &str) -> bool {
    source.split(',').count() >= 3 && source.split(|c: char| !c.is_ascii_digit()).any(is_year)
}

fn sources(keys: &mut Reader<'_>) -> Vec<String> {
    let items = keys.required_list("sources", "[\"ISO, 4063, 2023\"]");
    for item in items {
        if !names_all(&item.text) {
            let at = keys.span(item.at.clone());
            let fault = error(114, at, format!("source `{}` is not complete", item.text))
                .label("body, number and year are wanted")
                .help("write it as `EU, Directive 2004/37/EC, 2022`; in a list with brackets it needs quotes");
            keys.faults.push(fault);
        }
    }
    texts(items)
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Three whole numbers, without anything behind them: courses have no pre-releases.
fn semver(text: &str) -> Result<String, &'static str> {
    let parts: Vec<&str> = text.split('.').collect();
    let whole =
        |part: &&str| part.parse::<u32>().is_ok() && (part.len() == 1 || !part.starts_with('0'));
    if parts.len() == 3 && parts.iter().all(whole) {
        Ok(text.to_owned())
    } else {
        Err("a version is three whole numbers, such as `1.0.0`")
    }
}

fn isco(text: &str) -> Result<Option<String>, &'static str> {
    match text {
        "none" => Ok(None),
        _ if text.len() == 4 && text.chars().all(|c| c.is_ascii_digit()) => {
            Ok(Some(text.to_owned()))
        }
        _ => Err("four digits of ISCO-08, or `none`"),
    }
}

fn reviewed(text: &str) -> Result<Reviewed, &'static str> {
    if text == "no" {
        return Ok(Reviewed::No);
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let [name, role, date, digest] = parts.as_slice() else {
        return Err("write `no`, or \"Name, role, YYYY-MM-DD, digest\"");
    };
    if name.is_empty() || role.is_empty() {
        return Err("name and role of the reviewer must stand there");
    }
    if !is_date(date) {
        return Err("the third part is a date such as 2026-05-31");
    }
    if digest.len() < 8 || !digest.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err("the fourth part is the digest that `journeywork check` prints");
    }
    let own = |text: &str| text.to_owned();
    Ok(Reviewed::By {
        name: own(name),
        role: own(role),
        date: own(date),
        digest: digest.to_lowercase(),
    })
}

pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let number = |part: &str, length: usize| {
        (part.len() == length && part.chars().all(|c| c.is_ascii_digit()))
            .then(|| part.parse::<u16>().unwrap_or(0))
    };
    let days = match number(month, 2) {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) => 29,
        Some(1..=12) => 31,
        _ => return false,
    };
    number(year, 4).is_some() && number(day, 2).is_some_and(|day| (1..=days).contains(&day))
}

/// Nobody signs for their own work (M5).
fn own_review(keys: &mut Reader<'_>, reviewed: &Reviewed, authors: &[String]) {
    let Reviewed::By { name, .. } = reviewed else {
        return;
    };
    if authors.iter().any(|author| author.eq_ignore_ascii_case(name)) {
        let fault = error(
            1605,
            keys.at("reviewed"),
            format!("{name} wrote this course and cannot review it"),
        )
        .help("write `reviewed: no` until another person of the trade has read it");
        keys.faults.push(fault);
    }
}

/// What a row of the table says, as it is written in `course.md`.
fn of_table(row: &TradeRow) -> [(&'static str, String); 7] {
    let needs: Vec<&str> = row.prerequisites.iter().map(CourseId::as_str).collect();
    [
        ("isco08", row.isco08.clone().unwrap_or_else(|| "none".to_owned())),
        ("sector", row.sector.clone()),
        ("level", row.level.to_string()),
        ("theory_hours", row.theory_hours.to_string()),
        ("workshop_hours", row.workshop_hours.to_string()),
        ("prerequisites", format!("[{}]", needs.join(", "))),
        ("hazards", format!("[{}]", row.hazards.join(", "))),
    ]
}

/// Reports where `course.md` and its row of the table do not say the same.
fn differences(keys: &mut Reader<'_>, matter: &FrontMatter, front: &Front, row: &TradeRow) {
    let words =
        |list: &[CourseId]| list.iter().map(CourseId::as_str).collect::<Vec<_>>().join(", ");
    let isco = |code: &Option<String>| code.clone().unwrap_or_else(|| "none".to_owned());
    let pairs = [
        ("isco08", isco(&front.isco08), isco(&row.isco08)),
        ("sector", front.sector.clone(), row.sector.clone()),
        ("level", front.level.to_string(), row.level.to_string()),
        ("theory_hours", front.theory_hours.to_string(), row.theory_hours.to_string()),
        ("workshop_hours", front.workshop_hours.to_string(), row.workshop_hours.to_string()),
        ("prerequisites", words(&front.prerequisites), words(&row.prerequisites)),
        ("hazards", front.hazards.join(", "), row.hazards.join(", ")),
    ];
    let wrong: Vec<usize> = keys.faults.iter().map(|fault| fault.at.bytes.start).collect();
    for (key, here, there) in pairs {
        let Some(entry) = matter.get(key).filter(|_| here != there) else {
            continue;
        };
        // A value that could not be read was replaced by a default: it has had its message.
        if wrong.iter().any(|at| entry.value.at().contains(at) || entry.value.at().start == *at) {
            continue;
        }
        let shown = |value: &str| {
            if value.is_empty() { "nothing".to_owned() } else { format!("`{value}`") }
        };
        let message =
            format!("`{key}` is {} here and {} in `trades.tsv`", shown(&here), shown(&there));
        let fault = warning(118, keys.at(key), message)
            .help("the table counts; change this file, or both together");
        let value = of_table(row).into_iter().find(|(name, _)| *name == key);
        let fault = match value {
            Some((_, value)) => fault.edit(keys.at(key), value),
            None => fault,
        };
        keys.faults.push(fault);
    }
}
