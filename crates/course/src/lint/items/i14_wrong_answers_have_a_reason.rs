//! I14: every wrong option comes from a wrong belief of the course's list.

use assess::Kind;
use assess::kind::{Choice, Keying, Tick};

use super::options::{self, Amount};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Rule, Scene, Sheet};

pub(crate) const RULE: Rule = Rule {
    code: 1114,
    name: Some("I14"),
    severity: Severity::Warning,
    title: "every wrong option names the mistake that it comes from",
    what: "A wrong option of a `.single` or `.multiple` question without `{mis=…}`, said once for a question; or a course with such \
           questions and no list of mistakes (`{.misconceptions}` in `course.md`). For `.multiple` it is a note, \
           and numbers are left out there: what does not belong to a set need not be a mistake.",
    why: "A wrong option that comes from a real mistake teaches, and shows the teacher what a learner believes. One that was made up \
          to fill a line is picked by nobody.",
    example: "- [x] Leather gloves\n- [ ] Nylon gloves\n",
    instead: "- [x] Leather gloves\n- [ ] Nylon gloves {mis=any-glove}\n\nand in `course.md`:\n\n## What people often get wrong \
              {.misconceptions}\n\n- Any glove will do. {#any-glove}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of != Of::Source || !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Some(choices) = options::choices(placed.item) else { continue };
        let is_multiple = matches!(placed.item.kind, Kind::Multiple(_));
        let number = |option: &Choice| Amount::read(option.text.as_str(), &scene.lists).is_some();
        if choices.keying == Keying::Keyless || is_multiple && choices.options.iter().all(number) {
            continue;
        }
        let wrong = || choices.options.iter().filter(|option| option.tick == Tick::Wrong);
        let bare: Vec<&Choice> = wrong().filter(|option| option.misconception.is_none()).collect();
        let Some(first) = bare.first() else { continue };
        // Without a list nothing can be named: that is one fault, not one of every question.
        if scene.misconceptions.is_empty() {
            no_list(scene, findings);
            return;
        }
        let (count, all) = (bare.len(), wrong().count());
        let message = match (count, all) {
            (1, 1) => "the wrong option does not name its mistake".to_owned(),
            (1, _) => format!("1 of {all} wrong options does not name its mistake"),
            _ => format!("{count} of {all} wrong options do not name their mistake"),
        };
        let severity = if is_multiple { Severity::Note } else { Severity::Warning };
        let fault = findings
            .fault_of(severity, options::place(&placed, first), message)
            .label("what does somebody believe who picks this?")
            .help("write `{mis=…}` behind it, with an id of the list in `course.md`; if no mistake of the list fits, add it there");
        findings.say(fault);
    }
}

fn no_list(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if let Some(page) = scene.page(&Sheet::Course) {
        let fault = findings
            .fault(options::title(page), "this course has no list of common mistakes")
            .label("wrong options have nothing to come from")
            .help("add `## What people often get wrong {.misconceptions}` to `course.md`, with a line such as `- Any glove will do. {#any-glove}` for each mistake, and name it behind wrong options: `{mis=any-glove}`");
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const LIST: (&str, &str) = ("course.md", "+\n## Mistakes {.misconceptions}\n\n- Any glove will do. {#any-glove}\n");
    macro_rules! lesson {
        ($options:literal) => {
            ("01-start/01-first.md", concat!("+\n### Which one do you take? {#which .single objective=do level=apply}\n\n", $options))
        };
    }
    &[
        Case::files("en", &[LIST, lesson!("- [x] Leather\n  > {ok}\n- [ ] Nylon {mis=any-glove}\n  > {no}\n- [ ] Rubber\n  > {no}\n- [ ] Silk\n  > {no}\n")], Some("Rubber")),
        Case::files("en", &[LIST, lesson!("- [x] Leather\n  > {ok}\n- [ ] Nylon {mis=any-glove}\n  > {no}\n")], None),
        Case::item("en", "- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}\n\n### Which one is that? {#which-2 .single objective=do level=apply}\n\n- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}\n", Some("# Case")),
        Case::item("en", "### Which word names the slot? {#which .text objective=do level=apply}\n\n- [x] kerf\n  > {ok}\n- [ ] groove\n  > {no}\n\n> [!NOTE]\n> It is wider than the blade.\n", None),
        Case::item("en", "### Which of these pass? Choose all that apply. {#which .multiple objective=do level=apply}\n\n- [x] 3 mm\n  > {ok}\n- [x] 4 mm\n  > {ok}\n- [ ] 6 mm\n  > {no}\n- [ ] 8 mm\n  > {no}\n", None),
        Case::files("es", &[LIST, lesson!("- [x] Cuero\n  > {ok}\n- [ ] Goma\n  > {no}\n")], Some("Goma")),
        Case::files("es", &[LIST, lesson!("- [x] Cuero\n  > {ok}\n- [ ] Goma {mis=any-glove}\n  > {no}\n")], None),
        Case::files("ru", &[LIST, lesson!("- [x] Кожа\n  > {ok}\n- [ ] Резина\n  > {no}\n")], Some("Резина")),
        Case::files("ru", &[LIST, lesson!("- [x] Кожа\n  > {ok}\n- [ ] Резина {mis=any-glove}\n  > {no}\n")], None),
        Case::files("sr", &[LIST, lesson!("- [x] Кожа\n  > {ok}\n- [ ] Гума\n  > {no}\n")], Some("Гума")),
        Case::files("sr", &[LIST, lesson!("- [x] Кожа\n  > {ok}\n- [ ] Гума {mis=any-glove}\n  > {no}\n")], None),
    ]
};
