//! C2: the first module is about safety, tools and the workplace.

use super::parts::title;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Rule, Scene, Sheet, text};
use crate::model::Marks;
use crate::tree;

pub(crate) const RULE: Rule = Rule {
    code: 1002,
    name: Some("C2"),
    severity: Severity::Error,
    title: "the first module is about safety, tools and the workplace",
    what: "Titles, objectives and the paragraph of the first module, and the name of its folder: one of them speaks of safety, \
           danger, protection or the workplace. An error in a trade, a warning in a course that is none (`isco08: none`). \
           Courses with `marks: none` are left alone.",
    why: "The check of the first module opens all others. Where that module is about something else, learners stand at the \
          machine before anybody has shown them what it can do to them.",
    example: "01-first-beads/module.md:\n\n# First beads\n",
    instead: "01-safety/module.md:\n\n# Safety and workplace\n\nYou learn to protect skin, eyes and lungs.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Names of folders that say it in every language.
const FOLDERS: [&str; 4] = ["safety", "workplace", "safe", "hygiene"];

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of == Of::Translation || scene.front.marks == Marks::None || !scene.lists.has("first-module")
    {
        return;
    }
    let Some((folder, _)) = scene.modules.first().and_then(|path| path.split_once('/')) else {
        return;
    };
    if folder.split('-').any(|word| FOLDERS.contains(&word)) {
        return;
    }
    let inside =
        |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let mut module = None;
    for (sheet, page) in scene.pages.iter().filter(|(_, page)| inside(&page.source.path)) {
        let mut said = vec![page.title.clone()];
        said.extend(page.body.objectives.iter().map(|objective| tree::plain(&objective.text)));
        if *sheet == Sheet::Module {
            module = Some(page);
            said.extend(text::prose(page).into_iter().map(|prose| prose.text));
        }
        if said.iter().any(|words| scene.lists.find("first-module", words).is_some()) {
            return;
        }
    }
    let Some(page) = module else { return };
    let severity =
        if scene.front.isco08.is_some() { Severity::Error } else { Severity::Warning };
    let fault = findings
        .fault_of(severity, title(page), "the first module does not speak of safety or of the workplace")
        .label("learners begin here")
        .help("begin with a module on safety, tools and the workplace of the trade; the modules after it open when its check is passed");
    findings.say(fault);
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/module.md", "# First beads\n\nYou weld on scrap.\n")], Some("# First beads")),
        Case::files("en", &[("01-start/module.md", "# Set up the booth\n\nYou protect your eyes and lungs.\n")], None),
        Case::files("en", &[("01-start/01-first.md", "# Know the dangers of the saw\n\n## Aims {.objective}\n\n- Name three. {#name}\n")], None),
        Case::files("es", &[("01-start/module.md", "# Primeros cordones\n\nSueldas en retales.\n")], Some("# Primeros cordones")),
        Case::files("es", &[("01-start/module.md", "# Seguridad y lugar de trabajo\n\nCompruebas la cabina.\n")], None),
        Case::files("ru", &[("01-start/module.md", "# Первые швы\n\nВы варите на обрезках.\n")], Some("# Первые швы")),
        Case::files("ru", &[("01-start/module.md", "# Кабина\n\nВы учитесь беречь глаза и работать безопасно.\n")], None),
        Case::files("sr", &[("01-start/module.md", "# Први варови\n\nВарите на отпацима.\n")], Some("# Први варови")),
        Case::files("sr", &[("01-start/module.md", "# Безбедност и радно место\n\nПроверавате кабину.\n")], None),
        Case::files("sr-Latn", &[("01-start/module.md", "# Kabina\n\nUčite šta je opasno kod luka.\n")], None),
        Case::files("sr-Latn", &[("01-start/module.md", "# Prvi varovi\n\nVarite na otpacima.\n")], Some("# Prvi varovi")),
    ]
};
