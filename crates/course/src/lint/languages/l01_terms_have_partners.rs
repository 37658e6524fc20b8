//! L1: where the source uses a term, the translation uses its partner.

use crate::diagnostic::{Severity, Span};
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::lint::setting::shown;
use crate::lint::{Findings, Mends, Rule, Scene, Sheet};
use crate::model::Term;
use crate::tree::{self, Block, Inline, Node};

pub(crate) const RULE: Rule = Rule {
    code: 1701,
    name: Some("L1"),
    severity: Severity::Warning,
    title: "a translation uses the term that stands in its glossary",
    what: "Where a lesson of the source uses a term of the glossary twice or in bold, the translated lesson has to use a form of \
           the term with the same id. Endings are not compared.",
    why: "One thing has one name. A learner who meets a second word for it looks for a second thing, and finds nothing in the \
          glossary.",
    example: "The source says **kerf**, the glossary in Spanish `## corte de sierra {#kerf}`, and the lesson:\n\nLa \
              **ranura** mide 3 mm.\n",
    instead: "El **corte de sierra** mide 3 mm.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let pairs = pairs(scene);
    if pairs.is_empty() {
        return;
    }
    for (sheet, page) in &scene.pages {
        if !matches!(sheet, Sheet::Lesson(..)) {
            continue;
        }
        let source = scene.original.pages.iter().find(|(other, _)| other == sheet);
        if let Some((_, source)) = source {
            in_lesson(&pairs, source, page, findings);
        }
    }
}

/// A term in both languages.
struct Pair<'a> {
    term: &'a Term,
    partner: &'a Term,
    /// Words of the forms of the term.
    forms: Vec<Vec<String>>,
    /// Words of the forms of its partner.
    wanted: Vec<Vec<Word>>,
}

/// Terms that both glossaries have.
fn pairs<'a>(scene: &Scene<'a>) -> Vec<Pair<'a>> {
    let pair = |term: &&'a Term| {
        let partner = *scene.terms.iter().find(|other| other.id == term.id)?;
        let forms = term.forms.iter().map(|form| words_of(form)).filter(|form| !form.is_empty());
        let wanted = partner.forms.iter().map(|form| read(form)).filter(|form| !form.is_empty());
        Some(Pair { term, partner, forms: forms.collect(), wanted: wanted.collect() })
    };
    scene.original.terms.iter().filter_map(pair).collect()
}

fn in_lesson(pairs: &[Pair<'_>], source: &Page, page: &Page, findings: &mut Findings<'_>) {
    let blocks: Vec<Seen> = source.body.blocks.iter().map(Seen::read).collect();
    let words = read(&shown::shown(page));
    for pair in pairs {
        let uses: Vec<(usize, Use)> = blocks
            .iter()
            .enumerate()
            .filter_map(|(place, seen)| Some((place, seen.uses(&pair.forms)?)))
            .collect();
        let Some((first, _)) = uses.first() else { continue };
        let counts = uses.len() > 1 || uses.iter().any(|(_, of)| *of == Use::Bold);
        let open = uses.iter().any(|(place, _)| is_open(page, *place));
        if !counts || open || pair.wanted.iter().any(|form| stands_in(form, &words)) {
            continue;
        }
        let (said, wanted) = (first_form(pair.term), first_form(pair.partner));
        let fault = findings
            .fault(place_of(page, *first), format!("the source says \"{said}\" here; \"{wanted}\" stands nowhere in this lesson"))
            .help(format!("use \"{wanted}\", as the glossary does; or mend the glossary, where another word is the right one"));
        findings.say(fault);
    }
}

/// How a block uses a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Bold,
    Plain,
}

/// The words of a block of the source, and its bold runs.
struct Seen {
    words: Vec<String>,
    bold: Vec<Vec<String>>,
}

impl Seen {
    fn read(block: &Block) -> Self {
        let (mut words, mut bold) = (Vec::new(), Vec::new());
        // Headings and items are left out: a term may stand there in another sense, or on purpose in a wrong answer.
        if !matches!(block.node, Node::Heading(_) | Node::Item(_)) {
            walk::blocks(std::slice::from_ref(block), &mut |block| {
                if let Node::Paragraph(text) = &block.node {
                    words.extend(words_of(&tree::plain(text)));
                }
                walk::inlines_of(block, &mut |inline| {
                    if let Inline::Strong(inner) = inline {
                        bold.push(words_of(&tree::plain(inner)));
                    }
                });
            });
        }
        Self { words, bold }
    }

    /// Forms have at least one word.
    fn uses(&self, forms: &[Vec<String>]) -> Option<Use> {
        let within = |words: &[String]| {
            forms.iter().any(|form| {
                words
                    .windows(form.len().max(1))
                    .any(|run| run.iter().zip(form).all(|(a, b)| same(a, b)))
            })
        };
        if self.bold.iter().any(|run| within(run)) {
            return Some(Use::Bold);
        }
        within(&self.words).then_some(Use::Plain)
    }
}

/// A word of the source and a form of a term: the same but for a short ending. Of a short form only the plural counts:
/// "cold" is no form of "CO".
fn same(word: &str, form: &str) -> bool {
    let short = form.chars().count() < 4;
    word.strip_prefix(form).is_some_and(|ending| match ending.chars().count() {
        0 => true,
        1 => !short || ending == "s",
        2 => !short,
        _ => false,
    })
}

/// What of a word stays when it is inflected.
struct Word {
    first: Option<char>,
    /// Its consonants.
    bones: String,
    /// The same without the last, where there are more than two.
    stem: String,
}

impl Word {
    fn read(word: &str) -> Self {
        const VOWELS: &str = "aeiouyáéíóúüàèаеёиоуыэюяьъ";
        let bones: String = word.chars().filter(|c| !VOWELS.contains(*c)).collect();
        let count = bones.chars().count();
        let stem = bones.chars().take(if count > 2 { count - 1 } else { count }).collect();
        Self { first: word.chars().next(), bones, stem }
    }

    /// Whether another word may be a form of this one: the same first letter, the same consonants but for the last.
    fn may_be(&self, other: &Self) -> bool {
        self.first == other.first && other.bones.starts_with(&self.stem)
    }
}

/// The form has at least one word.
fn stands_in(form: &[Word], words: &[Word]) -> bool {
    words.windows(form.len().max(1)).any(|run| form.iter().zip(run).all(|(a, b)| a.may_be(b)))
}

fn read(text: &str) -> Vec<Word> {
    words_of(text).iter().map(|word| Word::read(word)).collect()
}

/// Words in lower case, the parts of `MIG-welding` each for itself.
fn words_of(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

fn first_form(term: &Term) -> &str {
    term.forms.first().map_or("", String::as_str)
}

/// Blocks of source and translation stand in the same order.
fn is_open(page: &Page, place: usize) -> bool {
    page.body.blocks.get(place).is_some_and(|block| matches!(block.node, Node::Todo))
}

fn place_of(page: &Page, place: usize) -> Span {
    match page.body.blocks.get(place) {
        Some(block) => page.source.at(page.source.first_line(&block.span)),
        None => Scene::title(page),
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! course {
        ($languages:literal) => {
            ("course.md", concat!("---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [", $languages, "]\nsector: metal\nisco08: 7212\nlevel: 3\n\
                theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\n\
                authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords.\n"))
        };
    }
    macro_rules! translated {
        ($title:literal, $text:literal) => {
            concat!("---\ntranslated_from: en@00000000\ntranslation: human\ntranslation_reviewed: no\n---\n# ", $title, "\n\n", $text, "\n")
        };
    }
    const GLOSSARY: (&str, &str) = ("glossary.md", "# Glossary\n\n## kerf | kerfs {#kerf}\n\nThe slot of a saw cut.\n\n## seam {#seam}\n\nWhere two parts are joined.\n");
    const LESSON: (&str, &str) = ("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nThe **kerf** is 3 mm wide. A seam is not.\n");
    const ES: (&str, &str) = ("glossary.es.md", translated!("Glosario", "## corte de sierra {#kerf}\n\nLa ranura que deja la sierra.\n\n## costura {#seam}\n\nDonde se unen dos partes."));
    const RU: (&str, &str) = ("glossary.ru.md", translated!("Словарь", "## пропил {#kerf}\n\nЩель от пилы.\n\n## шов {#seam}\n\nМесто соединения двух частей."));
    const SR: (&str, &str) = ("glossary.sr.md", translated!("Речник", "## рез {#kerf}\n\nТраг тестере.\n\n## шав {#seam}\n\nМесто где су спојена два дела."));
    &[
        Case::files("es", &[course!("en, es"), GLOSSARY, ES, LESSON, ("01-start/01-first.es.md", translated!("Primera", "## Aprenderá {.objective}\n\n- Ajustarlo. {#do}\n\nLa **ranura** mide 3 mm. La unión no."))], Some("La **ranura** mide 3 mm. La unión no.")),
        Case::files("es", &[course!("en, es"), GLOSSARY, ES, LESSON, ("01-start/01-first.es.md", translated!("Primera", "## Aprenderá {.objective}\n\n- Ajustarlo. {#do}\n\nLos **cortes de sierra** miden 3 mm. La unión no."))], None),
        Case::files("ru", &[course!("en, ru"), GLOSSARY, RU, LESSON, ("01-start/01-first.ru.md", translated!("Первый", "## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\n**Щель** шириной 3 мм."))], Some("**Щель** шириной 3 мм.")),
        Case::files("ru", &[course!("en, ru"), GLOSSARY, RU, LESSON, ("01-start/01-first.ru.md", translated!("Первый", "## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nШирина **пропила** 3 мм."))], None),
        Case::files("sr", &[course!("en, sr"), GLOSSARY, SR, LESSON, ("01-start/01-first.sr.md", translated!("Прва", "## Научићеш {.objective}\n\n- Да подесиш. {#do}\n\n**Прорез** је широк 3 mm."))], Some("**Прорез** је широк 3 mm.")),
        Case::files("sr", &[course!("en, sr"), GLOSSARY, SR, LESSON, ("01-start/01-first.sr.md", translated!("Прва", "## Научићеш {.objective}\n\n- Да подесиш. {#do}\n\nШирина **реза** је 3 mm."))], None),
        Case::files("en", &[course!("es, en"),
            ("glossary.md", "# Glosario\n\n## corte {#kerf}\n\nLa ranura que deja la sierra.\n"),
            ("glossary.en.md", "---\ntranslated_from: es@00000000\ntranslation: human\ntranslation_reviewed: no\n---\n# Glossary\n\n## kerf {#kerf}\n\nThe slot of a saw cut.\n"),
            ("01-start/01-first.md", "# Primera\n\n## Aprenderá {.objective}\n\n- Ajustarlo. {#do}\n\nEl **corte** mide 3 mm.\n"),
            ("01-start/01-first.en.md", "---\ntranslated_from: es@00000000\ntranslation: human\ntranslation_reviewed: no\n---\n# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nThe **slot** is 3 mm wide.\n")], Some("The **slot** is 3 mm wide.")),
        Case::files("en", &[GLOSSARY, LESSON], None),
    ]
};
