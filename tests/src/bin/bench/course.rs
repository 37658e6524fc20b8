//! A course that nobody has to write: ten modules of ten lessons, each of some 600 words and five questions.
//! The same number gives the same course, other numbers give other texts.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use e2e::Result;

/// Modules of a course.
pub const MODULES: usize = 10;
/// Lessons of a module.
pub const LESSONS: usize = 10;
/// Words of running text in a lesson, about.
const WORDS: usize = 600;
/// Explaining sections of a lesson.
const SECTIONS: usize = 4;

/// Things of a workshop.
const THINGS: [&str; 24] = [
    "file", "saw", "board", "vice", "clamp", "hammer", "drill", "chisel", "gauge", "plate", "bolt",
    "screw", "wheel", "shaft", "hose", "valve", "lamp", "cable", "apron", "bench", "wrench",
    "blade", "spring", "bearing",
];
/// What is done with them.
const DEEDS: [&str; 16] = [
    "check", "clean", "turn", "lift", "mark", "measure", "hold", "press", "loosen", "tighten",
    "cut", "fit", "move", "store", "oil", "test",
];
/// Where or how.
const WAYS: [&str; 16] = [
    "slowly",
    "twice",
    "by hand",
    "with care",
    "at the edge",
    "near the wall",
    "on both sides",
    "before the cut",
    "after the test",
    "in good light",
    "without force",
    "from above",
    "to the line",
    "with a cloth",
    "step by step",
    "each day",
];

/// A small generator of numbers: the text must be the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // Knuth's MMIX constants.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }

    fn of(&mut self, words: &[&'static str]) -> &'static str {
        words.get(self.roll(words.len())).copied().unwrap_or_default()
    }

    fn sentence(&mut self) -> String {
        let (deed, thing, other, way) =
            (self.of(&DEEDS), self.of(&THINGS), self.of(&THINGS), self.of(&WAYS));
        let number = 2 + self.roll(900);
        match self.roll(4) {
            0 => format!("You {deed} the {thing} {way}."),
            1 => format!(
                "The {thing} of {number} mm lies beside the {other} and you {deed} it {way}."
            ),
            2 => format!("If the {thing} is worn, {deed} the {other} {way}."),
            _ => format!("A {thing} holds the {other} {way}, so {deed} it first."),
        }
    }

    /// A line of a summary: short, and no number that the lesson does not have.
    fn point(&mut self) -> String {
        format!("You {} the {} {}.", self.of(&DEEDS), self.of(&THINGS), self.of(&WAYS))
    }

    /// Sentences of at least so many words.
    fn prose(&mut self, words: usize) -> String {
        let (mut text, mut count) = (String::new(), 0);
        // Paragraphs as short as a course of level 2 has them.
        let (mut sentences, mut length) = (0, 0);
        while count < words {
            let sentence = self.sentence();
            let more = sentence.split(' ').count();
            count += more;
            if text.is_empty() || sentences == 3 || length + more > 40 || self.roll(4) == 0 {
                text.push_str(if text.is_empty() { "" } else { "\n\n" });
                (sentences, length) = (0, 0);
            } else {
                text.push(' ');
            }
            text.push_str(&sentence);
            (sentences, length) = (sentences + 1, length + more);
        }
        text
    }
}

/// Slug of the course with this number.
pub fn slug(course: usize) -> String {
    format!("bench-{course:03}")
}

/// Id of a lesson.
pub fn lesson_id(module: usize, lesson: usize) -> String {
    format!("lesson-{module}-{lesson}")
}

/// Id of a question.
pub fn item_id(module: usize, lesson: usize, item: usize) -> String {
    format!("q-{module}-{lesson}-{item}")
}

/// Path of a lesson in the course's folder.
pub fn lesson_file(module: usize, lesson: usize) -> String {
    format!("{module:02}-module-{module}/{lesson:02}-{}.md", lesson_id(module, lesson))
}

/// The front matter and overview.
fn front(course: usize) -> String {
    let slug = slug(course);
    format!(
        "---\nformat: 1\nslug: {slug}\nversion: 1.0.0\nlanguages: [en]\nsector: wood\nisco08: 7522\nlevel: 2\n\
         theory_hours: 50\nworkshop_hours: 100\ntools: [file, saw]\ngrade: outline\nreviewed: no\n\
         pass_mark_basis: provisional\nunder18: yes\nauthors: [A generator]\n\
         sources:\n  - Journeywork, benches, 2026\nlicence: CC-BY-SA-4.0\n---\n\n\
         # Course number {course}\n\nThis course exists to be measured.\n\n\
         ## What people often get wrong {{.misconceptions}}\n\n- Force helps. {{#force-helps}}\n"
    )
}

/// A lesson.
pub fn lesson(course: usize, module: usize, lesson: usize) -> String {
    let seed = (course * MODULES + module) * LESSONS + lesson;
    let mut dice = Dice(u64::try_from(seed).unwrap_or(0).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut text = format!(
        "# Lesson {lesson} of module {module}\n\n## You will learn {{.objective}}\n\n\
         - Use the tools of lesson {lesson}. {{#goal-{module}-{lesson}}}\n\n## Why it matters {{.why}}\n\n{}\n",
        dice.prose(30)
    );
    for section in 1..=SECTIONS {
        let (thing, prose) = (dice.of(&THINGS), dice.prose((WORDS - 80) / SECTIONS));
        // Writing to a string cannot fail.
        let _ = write!(text, "\n## Part {section}: the {thing}\n\n{prose}\n");
    }
    text.push_str(&tasks(&mut dice));
    let _ = write!(
        text,
        "\n## In short {{.summary}}\n\n- {}\n- {}\n- {}\n",
        dice.point(),
        dice.point(),
        dice.point()
    );
    text.push_str("\n## Check yourself {.check}\n");
    for item in 1..=ITEMS {
        text.push_str(&question(&mut dice, module, lesson, item));
    }
    text
}

/// What else a complete lesson has: a table, an example, the same with gaps, a task on paper.
fn tasks(dice: &mut Dice) -> String {
    let (thing, other) = (dice.of(&THINGS), dice.of(&THINGS));
    let (long, short) = (200 + dice.roll(700), 10 + dice.roll(90));
    let left = long - short;
    format!(
        "\n## What a cut costs\n\nThe **kerf** of a cut is waste too.\n\n| What | Length |\n| --- | --- |\n| {thing} | {long} mm |\n\
         | {other} | {short} mm |\n\n## Worked example: the {thing} {{.example}}\n\n1. The {thing} is {long} mm long.\n\
         2. You cut off {short} mm.\n3. {long} - {short} = {left} mm are left.\n\n\
         ## Now you: the {other} {{.faded}}\n\n1. The {other} is {long} mm long. You cut off {short} mm.\n\
         2. Left are ___ mm.\n\nAnswers: 2: {left}.\n\n## On paper {{.paper}}\n\n\
         You need: paper and a pencil. Time: 5 min.\n\n1. Draw the {thing}.\n2. Mark where you cut.\n\n\
         It is right when the mark stands square to the edge.\n"
    )
}

/// Questions of a lesson: single, multiple, true or false, single, number.
pub const ITEMS: usize = 5;

fn question(dice: &mut Dice, module: usize, lesson: usize, item: usize) -> String {
    let id = item_id(module, lesson, item);
    let (thing, other, deed) = (dice.of(&THINGS), dice.of(&THINGS), dice.of(&DEEDS));
    let number = 2 + dice.roll(90);
    let head = |prompt: String, kind: &str| {
        format!("\n### {prompt} {{#{id} .{kind} objective=goal-{module}-{lesson} level=apply}}\n\n")
    };
    let options = |right: &[bool]| -> String {
        let line = |(at, right): (usize, &bool)| {
            let (tick, mistake) = if *right { ('x', "") } else { (' ', " {mis=force-helps}") };
            let (deed, way) = (
                DEEDS.get(at * 5 + item).unwrap_or(&"lay down"),
                WAYS.get(at * 4 + item).unwrap_or(&"at once"),
            );
            format!(
                "- [{tick}] You {deed} it {way}{mistake}\n  > The {thing} must be safe and dry.\n"
            )
        };
        right.iter().enumerate().map(line).collect()
    };
    let left = number - 1;
    // The right answer stands in each place as often as in the others.
    let one: [bool; 3] = std::array::from_fn(|at| at == (lesson + item) % 3);
    match item {
        2 => {
            head(
                format!("What do you do with a {thing} of {number} mm? Choose all that apply."),
                "multiple",
            ) + &options(&[true, false, true, false])
        }
        3 if lesson.is_multiple_of(2) => {
            head(format!("You {deed} the {thing} before the {other} of {number} mm."), "truefalse")
                + &format!(
                    "- [x] True\n  > The order keeps your hands and the tool safe.\n- [ ] False {{mis=force-helps}}\n  > The {thing} comes first: so no hand is near the {other}.\n"
                )
        }
        5 => {
            head(
                format!("A {thing} is {number} mm long. You cut off 1 mm. What is left, in mm?"),
                "number",
            ) + &format!(
                "- [x] {left} mm\n  > {number} - 1 = {left}.\n- [ ] {} mm {{mis=force-helps}}\n\
                 \x20 > You added the cut. What is cut off is gone: {number} - 1 = {left}.\n\n\
                 > [!NOTE]\n> Take what is cut off away from the length.\n",
                number + 1
            )
        }
        _ => {
            head(
                format!("How do you {deed} a {thing} of {number} mm beside the {other}?"),
                "single",
            ) + &options(&one)
        }
    }
}

/// Writes the course below `courses`.
pub fn write(courses: &Path, course: usize) -> Result<()> {
    let folder = courses.join(slug(course));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("course.md"), front(course))?;
    fs::write(
        folder.join("glossary.md"),
        "# Words\n\n## kerf {#kerf}\n\nThe slot that a saw cuts.\n",
    )?;
    for module in 1..=MODULES {
        let inside = folder.join(format!("{module:02}-module-{module}"));
        fs::create_dir_all(&inside)?;
        fs::write(
            inside.join("module.md"),
            format!(
                "# Module {module}{}\n\nTen lessons to be measured.\n",
                if module == 1 { ": safety and the workplace" } else { "" }
            ),
        )?;
        for number in 1..=LESSONS {
            fs::write(folder.join(lesson_file(module, number)), lesson(course, module, number))?;
        }
    }
    Ok(())
}
