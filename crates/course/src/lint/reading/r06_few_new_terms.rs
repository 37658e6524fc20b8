//! R6: new terms come a few at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::limits::{bold, level, of_level};
use super::measure;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1206,
    name: Some("R6"),
    severity: Severity::Warning,
    title: "new terms come a few at a time",
    what: "Terms of the glossary that a lesson sets in bold and no lesson before it did, for each 100 words of its text: at most 1.5 \
           at level 2, 2 at level 3, 2.5 at level 4. Text of less than 100 words is not judged.",
    why: "A reader can learn a handful of new words at a time. Of twenty on two pages none stays, and the text that uses them \
          is lost too.",
    example: "**Kerf**, **set**, **rake**, **gullet** and **heel** in one short paragraph.\n",
    instead: "**Kerf** here, with a picture. The other words in the lesson that needs them; until then, plain words.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Tenths of a term for each 100 words.
const MOST: [usize; 3] = [15, 20, 25];
const WORDS_MIN: usize = 100;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let terms: BTreeMap<String, &str> = scene
        .terms
        .iter()
        .flat_map(|term| term.forms.iter().map(|form| (form.to_lowercase(), term.id.as_str())))
        .collect();
    let most = of_level(scene, MOST);
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for (_, page) in scene.lessons() {
        let mut new = Vec::new();
        for (words, block) in bold(&page.body.blocks) {
            if let Some(id) = terms.get(&words.to_lowercase())
                && met.insert(id)
            {
                new.push((words, block));
            }
        }
        let Some((last, block)) = new.last() else { continue };
        let (counts, _) = measure::of_lesson(scene, page);
        // Terms for each 100 words, in tenths.
        let share = (new.len() * 1000).checked_div(counts.words).unwrap_or(0);
        if counts.words < WORDS_MIN || new.len() * 1000 <= most * counts.words {
            continue;
        }
        let fault = findings
            .fault(
                Scene::locate(page, &block.span, last),
                format!(
                    "this lesson has {} new terms in {} words, {}.{} for each 100; {}.{} is the limit at level {}",
                    new.len(),
                    counts.words,
                    share / 10,
                    share % 10,
                    most / 10,
                    most % 10,
                    level(scene),
                ),
            )
            .label("the last of them")
            .help("leave those out that later lessons do not use; say them in plain words, or move them to the lesson that needs them");
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("glossary.md", "# Glossary\n\n## kerf {#term-aaa}\n\nA thing.\n\n## set {#term-bbb}\n\nA thing.\n\n## rake {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nRead the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Look: **kerf**, **set**, **rake**.\n")], Some("rake")),
        Case::files("en", &[("glossary.md", "# Glossary\n\n## kerf {#term-aaa}\n\nA thing.\n\n## set {#term-bbb}\n\nA thing.\n\n## rake {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nRead the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Look: **kerf**, **set**.\n")], None),
        Case::files("es", &[("glossary.md", "# Glossary\n\n## corte {#term-aaa}\n\nA thing.\n\n## traba {#term-bbb}\n\nA thing.\n\n## gubia {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nMira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Look: **corte**, **traba**, **gubia**.\n")], Some("gubia")),
        Case::files("es", &[("glossary.md", "# Glossary\n\n## corte {#term-aaa}\n\nA thing.\n\n## traba {#term-bbb}\n\nA thing.\n\n## gubia {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nMira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Look: **corte**, **traba**.\n")], None),
        Case::files("ru", &[("glossary.md", "# Glossary\n\n## пропил {#term-aaa}\n\nA thing.\n\n## развод {#term-bbb}\n\nA thing.\n\n## стамеска {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nСтой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Look: **пропил**, **развод**, **стамеска**.\n")], Some("стамеска")),
        Case::files("ru", &[("glossary.md", "# Glossary\n\n## пропил {#term-aaa}\n\nA thing.\n\n## развод {#term-bbb}\n\nA thing.\n\n## стамеска {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nСтой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Look: **пропил**, **развод**.\n")], None),
        Case::files("sr", &[("glossary.md", "# Glossary\n\n## рез {#term-aaa}\n\nA thing.\n\n## длето {#term-bbb}\n\nA thing.\n\n## рашпа {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nСтани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Look: **рез**, **длето**, **рашпа**.\n")], Some("рашпа")),
        Case::files("sr", &[("glossary.md", "# Glossary\n\n## рез {#term-aaa}\n\nA thing.\n\n## длето {#term-bbb}\n\nA thing.\n\n## рашпа {#term-ccc}\n\nA thing.\n"), ("01-start/01-first.md", "+\nСтани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Look: **рез**, **длето**.\n")], None),
    ]
};
