//! What all courses share: the table of trades, the sectors and the hazards.

use crate::lint::levels::Levels;
use std::collections::BTreeMap;
use std::fmt;

use assess::{CourseId, Lang};

use crate::front::course::is_date;
use crate::model::{Audience, Marks};

/// The shared tables of a `content/` folder. An empty table switches off the checks against it, so that
/// a course folder can also be checked alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// Rows of `trades.tsv`, in its order.
    pub trades: Vec<TradeRow>,
    /// Tables of `sectors.toml`, sorted by `order`.
    pub sectors: Vec<SectorRow>,
    /// Tables of `hazards.toml`, in its order.
    pub hazards: Vec<HazardRow>,
    /// How strict the site is: `journeywork.toml`.
    pub levels: Levels,
    /// The day on which courses are checked; none where the clock cannot be believed.
    pub today: Option<Day>,
}

/// A day, written as `2026-05-31`: so its letters have the order of days.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(String);

impl Day {
    /// Reads a day; none where there is no such.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_date(text).then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A row of `trades.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeRow {
    /// Key of the row.
    pub slug: CourseId,
    /// Title by language.
    pub titles: BTreeMap<Lang, String>,
    /// Unit group of ISCO-08; none where it is no occupation.
    pub isco08: Option<String>,
    /// Id of a sector.
    pub sector: String,
    /// EQF level aimed at.
    pub level: u8,
    /// Clock hours with a teacher.
    pub theory_hours: u16,
    /// Clock hours in the workshop.
    pub workshop_hours: u16,
    /// Courses to finish first.
    pub prerequisites: Vec<CourseId>,
    /// Hazard ids, kebab-case.
    pub hazards: Vec<String>,
    /// English nouns.
    pub tools: Vec<String>,
    /// Whose it is.
    pub audience: Audience,
    /// Whether anything is marked.
    pub marks: Marks,
}

/// A table of `sectors.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorRow {
    /// Its id.
    pub id: String,
    /// Place in the catalogue.
    pub order: u16,
    /// Name of its icon.
    pub icon: String,
}

/// A table of `hazards.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HazardRow {
    /// Its id, kebab-case.
    pub id: String,
    /// Name of its icon.
    pub icon: String,
    /// The group for which a course must have a lesson.
    pub class: HazardClass,
}

/// Groups of hazards that call for a lesson (rule S4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HazardClass {
    /// Shock, arc flash, batteries.
    Electrical,
    /// Gases and fumes.
    Gas,
    /// Falls.
    Height,
    /// Loads moved by hand.
    Lifting,
    /// Fluids under pressure.
    Pressure,
    /// Acids, solvents, dusts that harm.
    Chemicals,
    /// Food hygiene and allergens.
    Food,
    /// Guards and moving parts.
    Machine,
    /// Traffic and lifting trucks.
    Vehicles,
    /// Asbestos.
    Asbestos,
    /// Tanks, pits, trenches.
    ConfinedSpace,
    /// Fire and hot things.
    Heat,
    /// None of these.
    Other,
}

impl HazardClass {
    const NAMES: [(&'static str, Self); 13] = [
        ("electrical", Self::Electrical),
        ("gas", Self::Gas),
        ("height", Self::Height),
        ("lifting", Self::Lifting),
        ("pressure", Self::Pressure),
        ("chemicals", Self::Chemicals),
        ("food", Self::Food),
        ("machine", Self::Machine),
        ("vehicles", Self::Vehicles),
        ("asbestos", Self::Asbestos),
        ("confined-space", Self::ConfinedSpace),
        ("heat", Self::Heat),
        ("other", Self::Other),
    ];

    fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, class)| *class)
    }
}

/// A shared table that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryFault {
    /// File in `content/`.
    pub file: &'static str,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for LibraryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for LibraryFault {}

impl Library {
    /// Reads the three files; pass an empty text for one that is not there.
    ///
    /// # Errors
    /// The first line that does not keep to the form of its file.
    pub fn read(trades: &str, sectors: &str, hazards: &str) -> Result<Self, LibraryFault> {
        Ok(Self {
            today: None,
            trades: read_trades(trades)?,
            sectors: read_sectors(sectors)?,
            hazards: read_hazards(hazards)?,
            levels: Levels::default(),
        })
    }

    /// The row of a course.
    #[must_use]
    pub fn trade(&self, slug: &str) -> Option<&TradeRow> {
        self.trades.iter().find(|row| row.slug.as_str() == slug)
    }

    /// The row of a hazard.
    #[must_use]
    pub fn hazard(&self, id: &str) -> Option<&HazardRow> {
        self.hazards.iter().find(|row| row.id == id)
    }
}

/// A hazard's id: its words in lower case, joined by `-`.
#[must_use]
pub fn kebab(words: &str) -> String {
    words.trim().to_lowercase().replace(' ', "-")
}

/// `sr` in the table is Serbian in Latin script; the tag must say so, since the bare one reads as Cyrillic.
fn title_lang(column: &str) -> Option<Lang> {
    let tag = column.strip_prefix("title_")?;
    Lang::parse(if tag == "sr" { "sr-Latn" } else { tag }).ok()
}

fn read_trades(text: &str) -> Result<Vec<TradeRow>, LibraryFault> {
    let mut lines = text.lines().enumerate();
    let Some((_, head)) = lines.next() else {
        return Ok(Vec::new());
    };
    let columns: Vec<&str> = head.split('\t').collect();
    let mut rows: Vec<TradeRow> = Vec::new();
    for (index, line) in lines {
        let fault = |message: String| LibraryFault { file: "trades.tsv", line: index + 1, message };
        let cells: Vec<&str> = line.split('\t').collect();
        if cells.len() != columns.len() {
            return Err(fault(format!(
                "{} cells, but the header has {}",
                cells.len(),
                columns.len()
            )));
        }
        let cell = |name: &str| {
            let place = columns.iter().position(|column| *column == name);
            place
                .and_then(|i| cells.get(i))
                .copied()
                .ok_or_else(|| fault(format!("no column `{name}`")))
        };
        let list = |name: &str| -> Result<Vec<&str>, LibraryFault> {
            Ok(cell(name)?.split(',').map(str::trim).filter(|word| !word.is_empty()).collect())
        };
        let id = |text: &str| {
            CourseId::parse(text).map_err(|why| fault(format!("slug `{text}`: {why}")))
        };
        let number = |name: &str| -> Result<u16, LibraryFault> {
            let text = cell(name)?;
            text.parse().map_err(|_| fault(format!("`{name}` is `{text}`, no whole number")))
        };
        let isco08 = cell("isco08")?;
        let row = TradeRow {
            slug: id(cell("slug")?)?,
            titles: columns
                .iter()
                .zip(&cells)
                .filter_map(|(column, title)| Some((title_lang(column)?, (*title).to_owned())))
                .collect(),
            isco08: (isco08 != "none").then(|| isco08.to_owned()),
            sector: cell("sector")?.to_owned(),
            level: u8::try_from(number("level")?)
                .map_err(|_| fault("`level` is too high".to_owned()))?,
            theory_hours: number("theory_hours")?,
            workshop_hours: number("workshop_hours")?,
            prerequisites: list("prerequisites")?.into_iter().map(id).collect::<Result<_, _>>()?,
            hazards: list("key_hazards")?.into_iter().map(kebab).collect(),
            tools: list("core_tools")?.into_iter().map(str::to_owned).collect(),
            audience: match cell("audience")? {
                "learners" => Audience::Learners,
                "staff" => Audience::Staff,
                other => return Err(fault(format!("audience `{other}`"))),
            },
            marks: match cell("marks")? {
                "graded" => Marks::Graded,
                "none" => Marks::None,
                other => return Err(fault(format!("marks `{other}`"))),
            },
        };
        if rows.iter().any(|earlier| earlier.slug == row.slug) {
            return Err(fault(format!("slug `{}` stands twice", row.slug)));
        }
        rows.push(row);
    }
    Ok(rows)
}

fn read_sectors(text: &str) -> Result<Vec<SectorRow>, LibraryFault> {
    let mut rows = Vec::new();
    for table in read_tables("sectors.toml", text)? {
        rows.push(SectorRow {
            order: table
                .get("order")?
                .parse()
                .map_err(|_| table.fault("`order` is a whole number"))?,
            icon: table.get("icon")?.to_owned(),
            id: table.name,
        });
    }
    rows.sort_by_key(|row| row.order);
    Ok(rows)
}

fn read_hazards(text: &str) -> Result<Vec<HazardRow>, LibraryFault> {
    let mut rows = Vec::new();
    for table in read_tables("hazards.toml", text)? {
        let class = HazardClass::parse(table.get("class")?)
            .ok_or_else(|| table.fault("`class` is none of the known groups"))?;
        rows.push(HazardRow { class, icon: table.get("icon")?.to_owned(), id: table.name });
    }
    Ok(rows)
}

/// A `[name]` of the two small files with its keys.
struct Table {
    file: &'static str,
    line: usize,
    name: String,
    keys: BTreeMap<String, String>,
}

impl Table {
    fn fault(&self, message: &str) -> LibraryFault {
        LibraryFault {
            file: self.file,
            line: self.line,
            message: format!("[{}]: {message}", self.name),
        }
    }

    fn get(&self, key: &str) -> Result<&str, LibraryFault> {
        self.keys.get(key).map(String::as_str).ok_or_else(|| self.fault(&format!("no key `{key}`")))
    }
}

/// Reads the part of TOML that the two files use: `[table]`, `key = "text"`, `key = 1`, comments. A whole TOML
/// reader would be the larger half of this crate.
fn read_tables(file: &'static str, text: &str) -> Result<Vec<Table>, LibraryFault> {
    let mut tables: Vec<Table> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let fault =
            |message: &str| LibraryFault { file, line: index + 1, message: message.to_owned() };
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let name = name.trim().trim_matches('"').to_owned();
            if tables.iter().any(|table| table.name == name) {
                return Err(fault("this table stands twice"));
            }
            tables.push(Table { file, line: index + 1, name, keys: BTreeMap::new() });
            continue;
        }
        let (key, value) = line.split_once('=').ok_or_else(|| fault("expected `key = value`"))?;
        let value = value.trim();
        let value = match value.strip_prefix('"') {
            Some(rest) => rest.strip_suffix('"').ok_or_else(|| fault("the quote is not closed"))?,
            None if value.chars().all(|c| c.is_ascii_digit()) && !value.is_empty() => value,
            None => return Err(fault("a value is a whole number or a text in quotes")),
        };
        let table = tables.last_mut().ok_or_else(|| fault("a key before the first [table]"))?;
        table.keys.insert(key.trim().to_owned(), value.to_owned());
    }
    Ok(tables)
}
