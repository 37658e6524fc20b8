//! I2: a question asks, and can be read without its options.

use assess::{Item, Kind};

use super::asked;
use crate::diagnostic::{Diagnostic, Severity};
use crate::folder::report::Said;
use crate::grade::reading::sentences_of;
use crate::lint::{Findings, Mends, Placed, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1102,
    name: Some("I2"),
    severity: Severity::Warning,
    title: "a question asks in full, without its options",
    what: "A heading, with the text below it, that has no question mark, does not end in a colon and does not read as an order \
           (\"Choose …\"), or that has fewer than 4 words (3 in Russian and Serbian, which have no articles). A `.truefalse` is a \
           statement: it does not ask.",
    why: "Half a sentence that goes on in the options has to be held in mind while each option is read. Slow readers lose it. A \
          full question can be answered before the options are read: that is what the job asks, too.",
    example: "### The kerf is {#kerf .single level=remember}\n",
    instead: "### Which word names the slot of a saw cut? {#kerf .single level=remember}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Fewest words, numbers among them.
const WORDS_MIN: usize = 4;
/// The same where a language has no articles.
const WORDS_MIN_BARE: usize = 3;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    let least = match scene.lang.primary() {
        "ru" | "sr" => WORDS_MIN_BARE,
        _ => WORDS_MIN,
    };
    for placed in scene.items() {
        let fault = match &placed.item.kind {
            Kind::Reflect => None,
            Kind::TrueFalse(_) => statement(&placed, findings),
            _ => question(scene, &placed, findings, least),
        };
        fault.into_iter().for_each(|fault| findings.say(fault));
    }
}

fn statement(placed: &Placed<'_>, findings: &Findings<'_>) -> Option<Diagnostic> {
    let last = asked::paragraphs(placed.item).last().copied().unwrap_or_default();
    asked::is_question(last).then(|| {
        findings
            .fault(asked::heading(placed), "this `.truefalse` asks, but its answers are true and false")
            .label("a question")
            .help("say something that is true or false, with a full stop; or ask with `.single`")
    })
}

fn question(
    scene: &Scene<'_>,
    placed: &Placed<'_>,
    findings: &Findings<'_>,
    least: usize,
) -> Option<Diagnostic> {
    let count: usize =
        asked::paragraphs(placed.item).into_iter().map(asked::words_and_numbers).sum();
    if count < least {
        let words = if count == 1 { "word" } else { "words" };
        return Some(
            findings
                .fault(
                    asked::heading(placed),
                    format!("this question has {count} {words}; {least} is the least"),
                )
                .label("cannot be read without its options")
                .help("ask in full: what do you do, which one do you take, how much is it?"),
        );
    }
    if asks(scene, placed.item) {
        return None;
    }
    Some(
        findings
            .fault(asked::heading(placed), "this question does not ask anything")
            .label("a statement, or half a sentence")
            .help("ask in full, with a question mark, or say what to do: \"Choose …\", \"Put … in order.\""),
    )
}

/// Whether there is a question, a colon at an end, or what may be an order. No list knows all verbs, so every sentence that
/// does not begin as a statement counts.
fn asks(scene: &Scene<'_>, item: &Item) -> bool {
    let paragraphs = asked::paragraphs(item);
    let asks = |paragraph: &&str| {
        let question = sentences_of(paragraph).into_iter().any(asked::is_question);
        question || asked::bare(paragraph).ends_with([':', '：'])
    };
    if paragraphs.iter().any(asks) {
        return true;
    }
    paragraphs.iter().flat_map(|paragraph| sentences_of(paragraph)).any(|sentence| {
        let open = asked::bare(sentence).ends_with(['…', ',', '–', '—', '-']) || sentence.ends_with("...");
        let first = sentence.split_whitespace().next().unwrap_or_default();
        !open && !scene.lists.is("statement-starts", first)
    })
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### The slot of a saw is called {#which .single objective=do level=apply}\n\n- [x] Kerf\n  > {ok}\n- [ ] Groove\n  > {no}\n", Some("The slot of a saw is called")),
        Case::item("en", "### Cut with the **saw** and then… {#which .single objective=do level=apply}\n\n- [x] Kerf\n  > {ok}\n- [ ] Groove\n  > {no}\n", Some("Cut with the **saw** and then…")),
        Case::item("en", "### Which saw? {#which .single objective=do level=apply}\n\n- [x] Rip saw\n  > {ok}\n- [ ] Fretsaw\n  > {no}\n", Some("Which saw?")),
        Case::item("en", "### Is a blunt chisel safe? {#which .truefalse objective=do level=apply}\n\n- [ ] True\n  > {no}\n- [x] False\n  > {ok}\n", Some("Is a blunt chisel safe?")),
        Case::item("en", "### The board. {#which .single objective=do level=apply}\n\nIt is 3 m long. How do you cut it?\n\n- [x] Across\n  > {ok}\n- [ ] Along\n  > {no}\n\n### Choose the saw for this board. {#which-2 .single objective=do level=apply}\n\n- [x] Rip saw\n  > {ok}\n- [ ] Fretsaw\n  > {no}\n\n### A blunt chisel is safe. {#which-3 .truefalse objective=do level=apply}\n\n- [ ] True\n  > {no}\n- [x] False\n  > {ok}\n", None),
        Case::item("es", "### La ranura de la sierra es {#which .single objective=do level=apply}\n\n- [x] Un corte\n  > {ok}\n- [ ] Un canal\n  > {no}\n", Some("La ranura de la sierra es")),
        Case::item("es", "### ¿Qué sierra usa para esto? {#which .single objective=do level=apply}\n\n- [x] Una grande\n  > {ok}\n- [ ] Una fina\n  > {no}\n\n### Elija la sierra para este corte. {#which-2 .single objective=do level=apply}\n\n- [x] Una grande\n  > {ok}\n- [ ] Una fina\n  > {no}\n", None),
        Case::item("ru", "### Это место называется {#which .single objective=do level=apply}\n\n- [x] Пропил\n  > {ok}\n- [ ] Паз\n  > {no}\n", Some("Это место называется")),
        Case::item("ru", "### Чем режут сталь? {#which .single objective=do level=apply}\n\n- [x] Ножовкой\n  > {ok}\n- [ ] Лобзиком\n  > {no}\n\n### Выберите пилу для доски. {#which-2 .single objective=do level=apply}\n\n- [x] Ножовка\n  > {ok}\n- [ ] Лобзик\n  > {no}\n", None),
        Case::item("sr", "### Ово место се зове {#which .single objective=do level=apply}\n\n- [x] Рез\n  > {ok}\n- [ ] Жлеб\n  > {no}\n", Some("Ово место се зове")),
        Case::item("sr-Latn", "### Ovo mesto se zove {#which .single objective=do level=apply}\n\n- [x] Rez\n  > {ok}\n- [ ] Žleb\n  > {no}\n", Some("Ovo mesto se zove")),
        Case::item("sr", "### Чиме се сече челик? {#which .single objective=do level=apply}\n\n- [x] Тестером\n  > {ok}\n- [ ] Ножем\n  > {no}\n", None),
        Case::item("sr-Latn", "### Izaberite testeru za dasku. {#which .single objective=do level=apply}\n\n- [x] Velika\n  > {ok}\n- [ ] Mala\n  > {no}\n", None),
    ]
};
