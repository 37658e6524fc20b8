//! R4: paragraphs are short.

use super::limits::{counted, level, of_level};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::text::{Shape, prose, words};
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1204,
    name: Some("R4"),
    severity: Severity::Warning,
    title: "paragraphs are short",
    what: "Sentences and words of each paragraph of a lesson: at most 3 and 40 at level 2, 4 and 60 at level 3, 5 and 80 at level 4. \
           Sentences of one or two words do not count; one sentence more is let pass where the words are three quarters of the limit or less.",
    why: "A gap between paragraphs is a place to rest and to find again. A reader who is called away in the middle of a long one \
          starts it again from the top, or skips it.",
    example: "Nine sentences on the gauge, the valve, the pump and the drain in one block.\n",
    instead: "Two sentences on the gauge.\n\nThree on the valve.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Sentences and words.
const MOST: [(usize, usize); 3] = [(3, 40), (4, 60), (5, 80)];
/// A shorter sentence does not count.
const WORDS_MIN: usize = 3;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let (most_sentences, most_words) = of_level(scene, MOST);
    let level = level(scene);
    for (_, page) in scene.lessons() {
        for prose in prose(page).iter().filter(|prose| prose.shape == Shape::Paragraph) {
            let sentences = prose.sentences().into_iter().map(|sentence| (words(sentence).count(), sentence));
            // "1: 39 mm." in a line of answers, "Wait." or "Why?": no load for a reader.
            let mut sentences: Vec<(usize, &str)> = sentences.collect();
            let length: usize = sentences.iter().map(|(count, _)| count).sum();
            sentences.retain(|(count, _)| *count >= WORDS_MIN);
            let parts = sentences.len();
            // Five very short sentences are no long paragraph.
            let room = most_sentences + usize::from(length <= most_words / 4 * 3);
            if parts <= room && length <= most_words {
                continue;
            }
            let message = format!(
                "this paragraph has {} and {}; the limit at level {level} is {most_sentences} and {most_words}",
                counted(parts, "sentence", "sentences"),
                counted(length, "word", "words"),
            );
            // A break behind the last sentence that is allowed; in the middle where the words are too many.
            let place = if parts > most_sentences { most_sentences } else { parts / 2 };
            let help = match sentences.get(place).filter(|_| place > 0) {
                Some((_, next)) => format!("put a blank line where a new thought begins, perhaps before \"{}\"", start_of(next)),
                None => "make two sentences of the long one, and put a blank line between them".to_owned(),
            };
            let at = prose.page.source.at(prose.page.source.first_line(&prose.bytes));
            findings.say(findings.fault(at, message).help(help));
        }
    }
}

/// The first words of a sentence.
fn start_of(sentence: &str) -> String {
    const WORDS: usize = 5;
    let mut words = sentence.split_whitespace();
    let start: Vec<&str> = words.by_ref().take(WORDS).collect();
    let more = if words.next().is_some() { " …" } else { "" };
    format!("{}{more}", start.join(" "))
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Read the gauge twice. Close the red valve by hand. Open the drain below the pump. Wait for your instructor. Write the number into the book. Then look again.", Some("Read the gauge twice. Close the red valve by hand. Open the drain below the pump. Wait for your instructor. Write the number into the book. Then look again.")),
        Case::lesson("en", "Read the gauge. Close the valve. Open the drain. Wait for 5 min. Look again.", None),
        Case::lesson("en", "Answers: 1: 39 mm. 2: yes. 3: no. 4: 12 kg. 5: two. 6: red.", None),
        Case::lesson("en", "- Read the gauge twice. Close the red valve by hand. Open the drain below the pump. Wait for your instructor. Write it down now. Then look again.", None),
        Case::lesson("es", "Mira el tubo. Cierra la llave. Abre la tapa. Espera un rato. Vuelve a mirar. Llama a tu instructor.", Some("Mira el tubo. Cierra la llave. Abre la tapa. Espera un rato. Vuelve a mirar. Llama a tu instructor.")),
        Case::lesson("es", "Mira el tubo. Cierra la llave. Abre la tapa.\n\nEspera un rato. Vuelve a mirar. Llama a tu instructor.", None),
        Case::lesson("ru", "Стой у стены. Закрой красный кран. Открой эту крышку. Жди пять минут. Смотри на насос. Позови мастера цеха.", Some("Стой у стены. Закрой красный кран. Открой эту крышку. Жди пять минут. Смотри на насос. Позови мастера цеха.")),
        Case::lesson("ru", "Стой у стены. Закрой красный кран. Открой эту крышку. Жди пять минут. Смотри.", None),
        Case::lesson("sr", "Стани код зида. Затвори црвени вентил. Отвори овај поклопац. Чекај пет минута. Гледај у пумпу. Позови свог мајстора.", Some("Стани код зида. Затвори црвени вентил. Отвори овај поклопац. Чекај пет минута. Гледај у пумпу. Позови свог мајстора.")),
        Case::lesson("sr-Latn", "Stani kod zida. Zatvori crveni ventil. Otvori ovaj poklopac. Čekaj i gledaj.", None),
    ]
};
