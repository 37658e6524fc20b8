//! `journeywork new course`

use std::path::Path;

use assess::Lang;
use course::front::course::names_all;
use course::model::{Audience, Marks};
use course::suggest::nearest;
use course::trades::{Library, TradeRow};

use super::ask::Ask;
use super::words::Words;
use super::{id, lesson, line, put, shown, taken};
use crate::args::NewCourseArgs;
use crate::disk::{self, DiskFault};

pub fn make(options: &NewCourseArgs, ask: &mut Ask) -> Result<String, DiskFault> {
    let slug = id(&options.slug).map_err(DiskFault::Asked)?;
    let folder = options.content.join("courses").join(&slug);
    if folder.exists() {
        return Err(taken(&folder));
    }
    if !options.content.is_dir() {
        let content = shown(&options.content);
        return Err(DiskFault::Asked(format!(
            "no folder {content}: `--content` names another one"
        )));
    }
    let library = disk::tables(&options.content)?.library(&options.content)?;
    let trade = library.trade(&slug);
    // Who has a slug of the table in mind gets it; a trade of one's own has a title of its own.
    let near = nearest(&slug, library.trades.iter().map(|row| row.slug.as_str()));
    if let (None, None, Some(near)) = (trade, &options.title, near) {
        return Err(DiskFault::Asked(format!(
            "`{slug}` is not in trades.tsv; did you mean `{near}`? For a trade of your own give its `--title` too"
        )));
    }
    let facts = facts(options, trade, &library, ask)?;
    let mut made = String::new();
    if let Some(trade) = trade {
        made.push_str(&format!(
            "`{slug}` is in trades.tsv: {}\n",
            title_in(trade, &Lang::english())
        ));
    }
    let marks = trade.map_or(Marks::Graded, |trade| trade.marks);
    made.push_str(&pages(&folder, &slug, options, &facts, marks, trade)?);
    let folder = shown(&folder);
    made.push_str(&format!(
        "next: write course.md, then modules with `journeywork new module {folder}`; `journeywork check {folder}` says what is missing for its grade\n"
    ));
    Ok(made)
}

/// What must be known of a course.
struct Facts {
    title: String,
    sector: String,
    isco08: String,
    level: u8,
    theory_hours: u16,
    workshop_hours: u16,
    author: String,
    sources: Vec<String>,
}

fn facts(
    options: &NewCourseArgs,
    trade: Option<&TradeRow>,
    library: &Library,
    ask: &mut Ask,
) -> Result<Facts, DiskFault> {
    let lang = options.languages.first().cloned().unwrap_or_else(Lang::english);
    // What the table says counts unless the teacher says otherwise; then `check` points at the difference.
    let of_table = |value: &dyn Fn(&TradeRow) -> String| trade.map(value);
    let or = |given: &Option<String>, value: &dyn Fn(&TradeRow) -> String| {
        given.clone().or_else(|| of_table(value))
    };
    let sector = |word: &str| known_sector(word, library);
    let known: Vec<&str> = library.sectors.iter().map(|row| row.id.as_str()).collect();
    let sectors = format!("Sector ({})", known.join(", "));
    let title = or(&options.title, &|row| title_in(row, &lang));
    let of = |row: &TradeRow| row.isco08.clone().unwrap_or_else(|| "none".to_owned());
    Ok(Facts {
        title: ask.value(title.as_deref(), "--title", "Title of the course", &line)?,
        sector: ask.value(
            or(&options.sector, &|row| row.sector.clone()).as_deref(),
            "--sector",
            &sectors,
            &sector,
        )?,
        isco08: ask.value(
            or(&options.isco08, &of).as_deref(),
            "--isco08",
            "Occupation: four digits of ISCO-08, or none",
            &isco08,
        )?,
        level: ask.value(
            or(&options.level, &|row| row.level.to_string()).as_deref(),
            "--level",
            "Level of the European Qualifications Framework, 1 to 8",
            &|word| number(word, 1, 8).and_then(|n| u8::try_from(n).map_err(|_| String::new())),
        )?,
        theory_hours: ask.value(
            or(&options.theory_hours, &|row| row.theory_hours.to_string()).as_deref(),
            "--theory-hours",
            "Hours with a teacher",
            &|word| number(word, 0, 2000),
        )?,
        workshop_hours: ask.value(
            or(&options.workshop_hours, &|row| row.workshop_hours.to_string()).as_deref(),
            "--workshop-hours",
            "Hours in the workshop",
            &|word| number(word, 0, 2000),
        )?,
        author: ask.value(options.author.as_deref(), "--author", "Who writes it", &line)?,
        sources: sources(&options.source, ask)?,
    })
}

/// At least one is needed.
fn sources(given: &[String], ask: &mut Ask) -> Result<Vec<String>, DiskFault> {
    let question = "A standard or law that it relies on, such as: ISO, 4210, 2023";
    let (first, more) = match given.split_first() {
        Some((first, more)) => (Some(first.as_str()), more),
        None => (None, given),
    };
    let mut all = vec![ask.value(first, "--source", question, &source)?];
    for other in more {
        all.push(ask.value(Some(other), "--source", question, &source)?);
    }
    Ok(all)
}

/// Body, number and year.
fn source(text: &str) -> Result<String, String> {
    let text = line(text)?;
    if names_all(&text) {
        Ok(text)
    } else {
        Err("write body, number and year with commas between them, such as: ISO, 4210, 2023"
            .to_owned())
    }
}

fn title_in(trade: &TradeRow, lang: &Lang) -> String {
    let title = trade.titles.get(lang).or_else(|| trade.titles.get(&Lang::english()));
    title.cloned().unwrap_or_else(|| trade.slug.to_string())
}

fn known_sector(word: &str, library: &Library) -> Result<String, String> {
    let known = || library.sectors.iter().map(|row| row.id.as_str());
    if library.sectors.is_empty() || known().any(|id| id == word) {
        return id(word);
    }
    Err(match nearest(word, known()) {
        Some(near) => format!("there is no sector `{word}`; did you mean `{near}`?"),
        None => format!("the sectors are {}", known().collect::<Vec<_>>().join(", ")),
    })
}

fn isco08(word: &str) -> Result<String, String> {
    let digits = word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    if digits || word == "none" {
        Ok(word.to_owned())
    } else {
        Err("write four digits, or none".to_owned())
    }
}

fn number(word: &str, least: u16, most: u16) -> Result<u16, String> {
    let number = word.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("write a whole number from {least} to {most}"))
}

fn pages(
    folder: &Path,
    slug: &str,
    options: &NewCourseArgs,
    facts: &Facts,
    marks: Marks,
    trade: Option<&TradeRow>,
) -> Result<String, DiskFault> {
    let words = Words::of(options.languages.first().unwrap_or(&Lang::english()));
    let first = lesson::page(words.lesson, words.objective, "protect-yourself", marks, words);
    let mut made = put(&folder.join("course.md"), &cover(slug, options, facts, trade, words))?;
    made += &put(
        &folder.join("01-safety/module.md"),
        &format!("# {}\n\n{}\n", words.module, words.about),
    )?;
    made += &put(&folder.join("01-safety/01-work-safely.md"), &first)?;
    made += &put(&folder.join("glossary.md"), &format!("# {}\n\n{GLOSSARY}", words.glossary))?;
    Ok(made)
}

const GLOSSARY: &str = "<!-- One heading for each new word of the trade, its forms behind a bar, then one \
                        short paragraph:\n\n## kerf | kerfs\n\nThe gap that a saw leaves in the wood.\n-->\n";

/// `course.md`
fn cover(
    slug: &str,
    options: &NewCourseArgs,
    facts: &Facts,
    trade: Option<&TradeRow>,
    words: &Words,
) -> String {
    let list = |words: Vec<&str>| format!("[{}]", words.join(", "));
    let texts =
        |words: &[String]| words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ");
    let languages = list(options.languages.iter().map(Lang::as_str).collect());
    let needs = trade.map(|row| row.prerequisites.iter().map(|id| id.as_str()).collect());
    let hazards = trade.map(|row| row.hazards.iter().map(String::as_str).collect());
    let mut rows = vec![
        ("format", "1".to_owned()),
        ("slug", slug.to_owned()),
        ("version", "0.1.0".to_owned()),
        ("languages", languages),
        ("sector", facts.sector.clone()),
        ("isco08", facts.isco08.clone()),
        ("level", facts.level.to_string()),
        ("theory_hours", facts.theory_hours.to_string()),
        ("workshop_hours", facts.workshop_hours.to_string()),
        ("prerequisites", list(needs.unwrap_or_default())),
        ("hazards", list(hazards.unwrap_or_default())),
        ("tools", format!("[{}]", trade.map(|row| texts(&row.tools)).unwrap_or_default())),
    ];
    if trade.is_some_and(|row| row.audience == Audience::Staff) {
        rows.push(("audience", "staff".to_owned()));
    }
    if trade.is_some_and(|row| row.marks == Marks::None) {
        rows.push(("marks", "none".to_owned()));
    }
    rows.extend([
        ("grade", "outline".to_owned()),
        ("reviewed", "no".to_owned()),
        ("authors", format!("[{}]", quoted(&facts.author))),
        ("sources", format!("[{}]", texts(&facts.sources))),
        ("licence", options.licence.clone()),
    ]);
    let front: String = rows.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    format!(
        "---\n{front}---\n# {}\n\n{COVER}\n\n## {} {{.misconceptions}}\n\n{WRONG}\n",
        facts.title, words.wrong
    )
}

const COVER: &str = "<!-- Two or three sentences to the learner: what one can do after this course, and what it is good for. \
                     Above, sources lists the standards and laws that you rely on: body, number, year. -->";

const WRONG: &str = "<!-- A list of beliefs that are common and wrong, each with an id at its end:\n\n\
                     - Any glove will do. {#any-glove}\n\nWrong answers of your questions name them: {mis=any-glove} -->";

/// A text as YAML reads it, whatever stands in it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
