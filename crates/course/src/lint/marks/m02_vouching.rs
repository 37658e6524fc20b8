//! M2: who nobody has reviewed does not say that it was checked. The form of `reviewed` is looked at where the front matter
//! is read (JW0114).

use crate::attrs::Role;
use crate::diagnostic::{Severity, Span};
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Of, Rule, Scene, Sheet, text};
use crate::model::Reviewed;
use crate::trades::Day;

pub(crate) const RULE: Rule = Rule {
    code: 1602,
    name: Some("M2"),
    severity: Severity::Error,
    title: "a course that nobody has reviewed does not call itself checked",
    what: "A date in `reviewed` that has not come yet: an error. With `reviewed: no`: words such as checked, verified, approved or expert in the title and the text of `course.md`. \
           That `reviewed` is `no` or has name, role, date and digest is JW0114.",
    why: "Learners and training centres read the description, not the front matter. A word that vouches without a name behind \
          it makes every other mark worth less.",
    example: "reviewed: no\n---\n# MAG welding\n\nA course verified by welders.\n",
    instead: "reviewed: no\n---\n# MAG welding\n\nYou learn to weld joints in steel from 2 to 6 mm.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let Some(page) = scene.page(&Sheet::Course) else { return };
    if let Reviewed::By { date, .. } = &scene.front.reviewed {
        if scene.of == Of::Source {
            not_yet(scene, findings, page, date);
        }
        return;
    }
    if let Some(found) = scene.lists.find("vouching", &page.title)
        && let Some(word) = page.title.get(found)
    {
        say(findings, Scene::locate(page, &page.title_at, word), word);
    }
    let hidden = misconceptions(page);
    for prose in text::prose(page) {
        if hidden.iter().any(|section| section.contains(&prose.bytes.start)) {
            continue;
        }
        if let Some(found) = scene.lists.find("vouching", &prose.text)
            && let Some(word) = prose.text.get(found)
        {
            say(findings, prose.at(word), word);
        }
    }
}

/// A review of a day that has not come.
fn not_yet(scene: &Scene<'_>, findings: &mut Findings<'_>, page: &Page, date: &str) {
    let (Some(today), Some(date)) = (&scene.library.today, Day::parse(date)) else { return };
    if date <= *today {
        return;
    }
    let at = page.front.get("reviewed").map_or(0..0, |entry| entry.value.at());
    let fault = findings
        .fault(page.source.at(at), format!("the review is of {date}, and today is {today}"))
        .label("nobody can have read it then")
        .help("write the day on which the reviewer had read the whole text; or mend the clock of this computer");
    findings.say(fault);
}

/// Wrong beliefs are not what the course says of itself.
fn misconceptions(page: &Page) -> Vec<std::ops::Range<usize>> {
    grade::sections(&page.body)
        .iter()
        .filter(|section| section.role == Some(Role::Misconceptions))
        .filter_map(|section| {
            section.blocks.last().map(|last| section.heading.span.start..last.span.end)
        })
        .collect()
}

fn say(findings: &mut Findings<'_>, at: Span, word: &str) {
    let fault = findings
        .fault_of(Severity::Warning, at, format!("\"{word}\" vouches for a course that says `reviewed: no`"))
        .help("leave the word out; or let somebody of the trade read the course, and write their name, role and date behind `reviewed:`");
    findings.say(fault);
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! course {
        ($reviewed:literal, $text:literal) => {
            &[("course.md", concat!(
                "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n",
                "theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: ", $reviewed, "\npass_mark_basis: provisional\nunder18: yes\n",
                "authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n", $text, "\n"
            ))]
        };
    }
    &[
        Case::files("en", course!("no", "# Case\n\nA course verified by welders."), Some("verified")),
        Case::files("en", course!("no", "# An expert course\n\nWords."), Some("expert")),
        Case::files("en", course!("no", "# Case\n\nYou check each bead.\n\n## Myths {.misconceptions}\n\n- Only an expert sees it. {#eye}"), None),
        Case::files("en", course!("\"Ana Ruiz, welder, 2026-05-31, 0123456789abcdef\"", "# Case\n\nA course verified by welders."), None),
        Case::files("en", course!("\"Ana Ruiz, welder, 2026-07-01, 0123456789abcdef\"", "# Case\n\nWords."), Some("\"Ana Ruiz, welder, 2026-07-01, 0123456789abcdef\"")),
        Case::files("ru", course!("\"Ана Руис, сварщик, 2026-06-30, 0123456789abcdef\"", "# Курс\n\nСлова."), None),
        Case::files("ru", course!("\"Ана Руис, сварщик, 2027-01-02, 0123456789abcdef\"", "# Курс\n\nСлова."), Some("\"Ана Руис, сварщик, 2027-01-02, 0123456789abcdef\"")),
        Case::files("es", course!("no", "# Caso\n\nUn curso avalado por soldadores."), Some("avalado")),
        Case::files("es", course!("no", "# Caso\n\nCompruebas cada cordón y apruebas el examen."), None),
        Case::files("ru", course!("no", "# Курс\n\nПроверено сварщиками."), Some("Проверено")),
        Case::files("ru", course!("no", "# Курс\n\nВы проверяете каждый шов."), None),
        Case::files("sr", course!("no", "# Курс\n\nОдобрен од мајстора."), Some("Одобрен")),
        Case::files("sr", course!("no", "# Курс\n\nПроверавате сваки вар."), None),
        Case::files("sr-Latn", course!("no", "# Kurs\n\nStručno proveren od majstora."), Some("Stručno proveren")),
        Case::files("sr-Latn", course!("no", "# Kurs\n\nProveravate svaki var."), None),
    ]
};
