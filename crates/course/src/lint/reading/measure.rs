//! Words, sentences and syllables of a lesson, and which sentences make it hard.

use std::collections::BTreeSet;

use assess::Lang;

use super::limits;
use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::grade::{
    self,
    reading::{self, Counts},
};
use crate::lint::Scene;
use crate::tree::{Block, Inline, Node};

/// All text of a lesson, and its paragraphs alone. Counted once for the rules that ask.
pub(super) fn of_lesson(scene: &Scene<'_>, page: &Page) -> (Counts, Counts) {
    let all = scene.derived.counts.get_or_init(|| {
        let known = grade::forms(scene.terms.iter().copied());
        let count = |(_, page): (_, &Page)| {
            let counts =
                reading::count(&page.body.blocks, &scene.lang, &grade::in_bold(&page.body, &known));
            (page.source.path.clone(), counts)
        };
        scene.lessons().map(count).collect()
    });
    all.get(&page.source.path).copied().unwrap_or_default()
}

/// Words of the mean sentence; none for a text that is too short to judge.
pub(super) fn mean(counts: Counts) -> Option<f64> {
    /// As the reading level.
    const WORDS_MIN: usize = 100;
    if counts.words < WORDS_MIN || counts.sentences == 0 {
        return None;
    }
    let number = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    Some(number(counts.words) / number(counts.sentences))
}

/// The reading level of a sentence in tenths; nought below that.
pub(super) fn tenths(counts: Counts, lang: &Lang) -> usize {
    // A level is only given to long texts: the sentence a hundred times over has the same one.
    let many = |n: usize| n.saturating_mul(100);
    let text = Counts {
        words: many(counts.words),
        sentences: many(counts.sentences),
        syllables: many(counts.syllables),
    };
    let level = reading::grade(text, lang).unwrap_or_default() * 10.0;
    // Rounded to whole tenths without a cast: levels are small numbers.
    (0_usize..=2000)
        .find(|tenth| u32::try_from(*tenth).is_ok_and(|t| f64::from(t) + 0.5 > level))
        .unwrap_or(2000)
}

/// The three sentences that count most, with what they count.
pub(super) fn hardest(
    scene: &Scene<'_>,
    page: &Page,
    weight: impl Fn(Counts) -> usize,
) -> Vec<(Span, usize)> {
    const NAMED: usize = 3;
    /// A sentence of three words is never what makes a text hard.
    const WORDS_MIN: usize = 6;
    let terms = terms(scene, page);
    let prose = limits::prose_of(page);
    let mut all = Vec::new();
    for prose in &prose {
        for sentence in prose.sentences() {
            let node = Node::Paragraph(vec![Inline::Text(sentence.to_owned())]);
            let block = Block { span: 0..0, node };
            let (counts, _) = reading::count(&[block], &scene.lang, &terms);
            if counts.words >= WORDS_MIN {
                all.push((weight(counts), prose, sentence));
            }
        }
    }
    all.sort_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
    let mut named: Vec<(Span, usize)> = Vec::new();
    for (weight, prose, sentence) in all {
        let at = prose.at(sentence);
        // Words that stand twice are found at their first place.
        if named.iter().all(|(other, _)| *other != at) {
            named.push((at, weight));
        }
        if named.len() == NAMED {
            break;
        }
    }
    named
}

/// Terms of the glossary that the lesson sets in bold: they are taught, so they count less.
fn terms(scene: &Scene<'_>, page: &Page) -> BTreeSet<String> {
    grade::in_bold(&page.body, &grade::forms(scene.terms.iter().copied()))
}

/// Too hard, in more than 100 words.
#[cfg(test)]
pub(super) const LONG_EN: &str = "Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented. Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented. Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented. Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented. Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented. Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented. Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented. Subsequent to the verification of the remaining pressure by the responsible technician the isolation of the installation is documented.";
/// Good to read, in as many.
#[cfg(test)]
pub(super) const SHORT_EN: &str = "Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks. Read the gauge on the wall. Then close the valve. Call me if it leaks.";
/// Too hard, in more than 100 words.
#[cfg(test)]
pub(super) const LONG_ES: &str = "Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente. Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente. Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente. Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente. Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente. Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente. Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente. Posteriormente a la verificación de la presión residual por el técnico responsable se documenta el aislamiento de la instalación correspondiente.";
/// Good to read, in as many.
#[cfg(test)]
pub(super) const SHORT_ES: &str = "Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua. Mira el tubo de la pared. Cierra la llave del agua. Llama si sale agua.";
/// Too hard, in more than 100 words.
#[cfg(test)]
pub(super) const LONG_RU: &str = "После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия. После подтверждения остаточного давления ответственным специалистом документируется последовательность отключения оборудования предприятия.";
/// Good to read, in as many.
#[cfg(test)]
pub(super) const SHORT_RU: &str = "Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола. Стой у стены. Закрой кран на трубе. Дай мне ключ. Жди у пола.";
/// Too hard, in more than 100 words.
#[cfg(test)]
pub(super) const LONG_SR: &str = "После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града. После потврђивања преосталог притиска документује се редослед искључивања инсталације одговорног постројења предузећа града.";
/// Good to read, in as many.
#[cfg(test)]
pub(super) const SHORT_SR: &str = "Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту. Стани код зида. Затвори вентил на цеви. Дај ми кључ. Чекај ту.";
