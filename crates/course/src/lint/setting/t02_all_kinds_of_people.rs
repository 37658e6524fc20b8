//! T2: the people in a course are not all of one sex.

use super::shown;
use crate::diagnostic::{Severity, Span};
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene, Sheet};

pub(crate) const RULE: Rule = Rule {
    code: 1402,
    name: Some("T2"),
    severity: Severity::Note,
    title: "men and women both appear in a course",
    what: "Pronouns and first names of all texts are counted, from lists that cannot be whole. With 20 or more, and four of five \
           of one sex, the desk says so, once for a language. In languages where things are \"he\" and \"she\" only names and \
           the words for man and woman count.",
    why: "Who never meets somebody like themselves in the examples learns that the trade is for others. All trades are for all.",
    example: "Tomas sets the machine. He measures. Ivan helps him. His bead is flat.\n",
    instead: "Mira sets the machine. She measures. Ivan helps her. The bead is flat.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Fewer people say nothing.
const PEOPLE_MIN: usize = 20;

/// Parts of ten that one sex may have.
const TENTHS_MAX: usize = 8;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let (mut he, mut she) = (0_usize, 0_usize);
    for (page, text) in shown::all(scene) {
        // Authors and sources in the front matter are no people of the course.
        let text = text.get(page.front.body..).unwrap_or_default();
        he += scene.lists.find_all("people-he", text).len();
        she += scene.lists.find_all("people-she", text).len();
    }
    let all = he + she;
    if all < PEOPLE_MIN || he.max(she) * 10 <= all * TENTHS_MAX {
        return;
    }
    let Some(at) = place(scene) else { return };
    let (many, few) = if he > she { ("men", "women") } else { ("women", "men") };
    let fault = findings
        .fault(at, format!("{} of {all} names and pronouns are those of {many}", he.max(she)))
        .help(format!("let {few} do the work in some of the examples, and be the instructor or the customer in others"));
    findings.say(fault);
}

fn place(scene: &Scene<'_>) -> Option<Span> {
    let page = scene.page(&Sheet::Course).or_else(|| scene.pages.first().map(|(_, page)| *page))?;
    Some(page.source.at(page.source.first_line(&page.title_at)))
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const MEN: &str = "Ivan cuts. He files. He drills. His work is good. Marko helps him. He asks. He looks. He waits. He is done. \
        His bench is clean.\n\nOmar cuts. He files. He drills. His work is good. Marko helps him. He asks. He looks. He waits.";
    const BOTH: &str = "Ivan cuts. He files. He drills. His work is good. Marko helps him. He asks. He looks. He waits. He is done.\n\n\
        Mira cuts. She files. She drills. Her work is good. Nina helps her. She asks. She looks. She waits. Her bench is clean.";
    &[
        Case::lesson("en", MEN, Some("# Case")),
        Case::lesson("en", BOTH, None),
        Case::lesson("en", "He files. He drills. His work is good.", None),
        Case::lesson("es", "Marta corta y Ana lima. Marta y Ana miden. Marta llama a Ana, y Ana a Marta. Vera mira a Marta y a Ana.\n\nMarta y Ana cortan. Marta lima. Ana mide. Marta, Ana y Vera barren. Marta espera a Ana.", Some("# Case")),
        Case::lesson("es", "Marta corta y Juan lima. Marta y Juan miden. Marta llama a Juan, y Juan a Marta. Vera mira a Pedro y a Luis.\n\nMarta y Juan cortan. Marta lima. Juan mide. Marta, Juan y Vera barren. Marta espera a Juan.", None),
        Case::lesson("ru", "Иван пилит, Олег точит. Иван и Олег меряют. Иван зовёт Олега. Олег ждёт Ивана. Иван и Олег метут.\n\nИван и Олег пилят. Самир точит. Иван, Олег и Самир меряют. Иван и Олег метут. Павел ждёт Ивана.", Some("# Case")),
        Case::lesson("ru", "Пила и она, и она, и она, и она, и она, и она, и она, и она, и она, и она, и она, и она. Иван и Анна пилят.\n\nОна, она, она, она, она, она, она.", None),
        Case::lesson("sr", "Марко тестерише, Никола брусе. Марко и Никола мере. Марко зове Николу. Самир чека. Марко и Никола мету.\n\nМарко и Никола секу. Самир бруси. Марко, Никола и Самир мере. Марко и Никола мету. Горан, Милан, Емир и Стефан чекају.", Some("# Case")),
        Case::lesson("sr-Latn", "Marko seče, Milica brusi. Marko i Milica mere. Marko zove Milicu. Nina čeka. Marko i Milica metu.\n\nMarko i Milica seku. Nina brusi. Marko, Milica i Nina mere. Marko i Milica metu. Goran, Milan i Ana čekaju.", None),
    ]
};
