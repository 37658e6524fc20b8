//! What repairs write into braces: ids made of words, and attributes taken away.

use std::ops::Range;

use super::{Attrs, Tail};
use crate::ids;
use crate::report::Said;

/// An id of the words of a text, in the letters of English, as `journeywork new` makes it; none where a text has no letters that
/// we can write so.
pub(crate) fn made_id(text: &str) -> Option<String> {
    if crate::SILENT { None } else { ids::of_words(text) }
}

/// Where an id goes, and how it is written: into the braces of a line, or behind its words.
pub(crate) fn id_into(tail: &Tail, id: &str) -> (Range<usize>, String) {
    match &tail.attrs {
        Some(attrs) => {
            let at = attrs.span.start.saturating_add(1);
            (at..at, words!("#{id} "))
        }
        None => (tail.text.end..tail.text.end, words!(" {{#{id}}}")),
    }
}

/// What has to go so that braces lack some of their attributes; the braces themselves where nothing would be left.
fn cuts(tail: &Tail, unfit: &[Range<usize>]) -> Vec<Range<usize>> {
    let Some(attrs) = &tail.attrs else { return Vec::new() };
    let all = places(attrs);
    if all.iter().all(|place| unfit.contains(place)) {
        return std::iter::once(tail.text.end..attrs.span.end).collect();
    }
    let mut cuts = Vec::new();
    let mut before: Option<usize> = None;
    for (number, place) in all.iter().enumerate() {
        if !unfit.contains(place) {
            before = Some(place.end);
            continue;
        }
        let next = all.get(number.saturating_add(1)).map_or(place.end, |next| next.start);
        cuts.push(match before {
            // The space goes with it: the one before, or the one behind what stands first.
            Some(end) => end..place.end,
            None => place.start..next,
        });
        before = before.map(|_| place.end);
    }
    cuts
}

/// Each attribute, from its first letter to the last of its value, by place.
fn places(attrs: &Attrs) -> Vec<Range<usize>> {
    let words = attrs.id.iter().chain(&attrs.classes).chain(&attrs.flags);
    let pairs = attrs.pairs.iter().map(|(key, value)| key.span.start..value.span.end);
    let mut all: Vec<Range<usize>> = words.map(|word| word.span.clone()).chain(pairs).collect();
    all.sort_by_key(|place| place.start);
    all
}

/// The place of an attribute whose name stands at `name`, with its value.
fn whole(attrs: &Attrs, name: &Range<usize>) -> Range<usize> {
    let end = attrs
        .pairs
        .iter()
        .find(|(key, _)| key.span == *name)
        .map_or(name.end, |(_, value)| value.span.end);
    name.start..end
}

/// Has a repair take attributes out of the braces of a line; `unfit` are the places of their names.
pub(crate) fn take_out<'r>(said: Said<'r>, tail: &Tail, unfit: &[Range<usize>]) -> Said<'r> {
    if crate::SILENT {
        return said;
    }
    let Some(attrs) = &tail.attrs else { return said };
    let unfit: Vec<Range<usize>> = unfit.iter().map(|name| whole(attrs, name)).collect();
    cuts(tail, &unfit).into_iter().fold(said, |said, cut| said.edit(cut, ""))
}

#[cfg(test)]
mod tests {
    use super::{cuts, made_id};
    use crate::attrs::scan_heading;

    #[test]
    fn ids_are_made_of_any_script_that_we_know() {
        assert_eq!(
            made_id("Which gloves do you wear?").as_deref(),
            Some("which-gloves-do-you-wear")
        );
        assert_eq!(made_id("Какие перчатки?").as_deref(), Some("kakie-perchatki"));
        assert_eq!(made_id("¿Qué haces?").as_deref(), Some("que-haces"));
        assert_eq!(made_id("هل ترتدي"), None);
        assert_eq!(made_id("A"), None);
    }

    fn without(line: &str, names: &[&str]) -> String {
        let tail = scan_heading(line, &(0..line.len())).tail;
        let unfit: Vec<_> = names
            .iter()
            .map(|name| {
                let start = line.find(name).unwrap();
                start..start + name.len()
            })
            .collect();
        let mut text = line.to_owned();
        for cut in cuts(&tail, &unfit).into_iter().rev() {
            text.replace_range(cut, "");
        }
        text
    }

    #[test]
    fn attributes_go_with_one_space() {
        assert_eq!(without("# A {#a .match unit=x b=1}", &["unit=x"]), "# A {#a .match b=1}");
        assert_eq!(without("# A {unit=x case=1 #a}", &["unit=x", "case=1"]), "# A {#a}");
        assert_eq!(without("# A {#a unit=x case=1}", &["unit=x", "case=1"]), "# A {#a}");
        assert_eq!(without("# A {unit=x #a case=1}", &["unit=x", "case=1"]), "# A {#a}");
        assert_eq!(without("# A {unit=x}", &["unit=x"]), "# A");
    }
}
