//! `.hotspot`: one region of a picture.

use assess::kind::{HotspotKey, PictureRef, Region, RegionRef, Tick};
use assess::number::Decimal;
use assess::{Kind, Markdown};

use super::answers::{self, Answer};
use super::{Body, Section, choice};
use crate::report::Report;
use crate::tree::{Figure, Inline, Node};

pub(super) fn read<'a>(section: &Section<'a>, report: &mut Report<'_>) -> Option<Body<'a>> {
    let ticked = answers::read(section, report)?;
    let before = report.errors();
    let figures: Vec<&Figure> = ticked.stem.iter().filter_map(|b| as_figure(&b.node)).collect();
    if figures.is_empty() {
        report
            .error(
                324,
                section.title(),
                "region does not link to the picture of this item: it has none",
            )
            .label("no picture below")
            .help("put the picture alone in a paragraph before the regions");
        return None;
    }
    let mut regions = Vec::new();
    let mut picture: Option<&Figure> = None;
    for answer in &ticked.answers {
        let Some((target, fragment)) = link(answer, report) else {
            continue;
        };
        let Some(figure) = figures.iter().find(|f| f.target == target) else {
            other_picture(answer, &target, &figures, report);
            continue;
        };
        match picture {
            Some(first) if first.target != figure.target => {
                other_picture(answer, &target, &[first], report);
                continue;
            }
            _ => picture = Some(figure),
        }
        if let Some(at) = region(answer, &target, &fragment, report) {
            regions.push(Region {
                name: name(answer),
                at,
                tick: answer.tick,
                feedback: answer.feedback.clone(),
            });
        }
    }
    if report.errors() > before {
        return None;
    }
    one_right(section, &ticked.answers, report)?;
    twins(&ticked.answers, &regions, report)?;
    let picture = picture?;
    // A path that leaves the course is reported with the links of the file.
    let path = resolve(section.origin.file, &picture.target)?;
    let picture_ref = PictureRef { path, alt: picture.alt.clone() };
    let stem = ticked
        .stem
        .into_iter()
        .filter(|b| as_figure(&b.node).is_none_or(|f| f.target != picture.target))
        .collect();
    Some(Body {
        kind: Kind::Hotspot(HotspotKey { picture: picture_ref, regions }),
        stem,
        tail: ticked.tail,
    })
}

fn as_figure(node: &Node) -> Option<&Figure> {
    match node {
        Node::Figure(figure) => Some(figure),
        _ => None,
    }
}

fn one_right(section: &Section<'_>, answers: &[Answer<'_>], report: &mut Report<'_>) -> Option<()> {
    let right: Vec<&Answer<'_>> = answers.iter().filter(|a| a.tick == Tick::Right).collect();
    match right.as_slice() {
        [_] if answers.len() > 1 => Some(()),
        [only] => {
            report
                .error(
                    304,
                    only.place(),
                    "`.hotspot` needs a ticked list of at least two regions; found one",
                )
                .label("the only region")
                .help("add regions that learners could take for it");
            None
        }
        [] => {
            choice::no_tick(section, answers, report);
            None
        }
        [first, second, rest @ ..] => {
            report
                .error(
                    305,
                    second.tick_at.clone(),
                    words!("`.hotspot` has {} right answers", rest.len() + 2),
                )
                .label("second")
                .also(first.tick_at.clone(), "first")
                .help("untick one, or ask in another way: one region is right");
            None
        }
    }
}

/// JW0327: two answers with one region or one name.
fn twins(answers: &[Answer<'_>], regions: &[Region], report: &mut Report<'_>) -> Option<()> {
    for (place, (region, answer)) in regions.iter().zip(answers).enumerate() {
        let twin =
            regions.iter().take(place).position(|r| r.at == region.at || r.name == region.name);
        if let Some((at, first)) = twin.and_then(|at| Some((at, answers.get(at)?))) {
            let letter = assess::Letter::at(at).map_or('?', assess::Letter::as_char);
            report
                .error(327, answer.place(), words!("option is the same as option {letter}"))
                .label("the same region or the same name")
                .also(first.place(), words!("option {letter}"))
                .help("change or take away one of them");
            return None;
        }
    }
    Some(())
}

/// Target and fragment of the one link of an answer.
fn link(answer: &Answer<'_>, report: &mut Report<'_>) -> Option<(String, String)> {
    let target = match answer.entry.blocks.first().map(|b| &b.node) {
        Some(Node::Paragraph(inlines)) => match inlines.as_slice() {
            [Inline::Link(link)] => Some(link.target.as_str()),
            _ => None,
        },
        _ => None,
    };
    if let Some((file, fragment)) = target.and_then(|t| t.split_once('#')) {
        return Some((file.to_owned(), fragment.to_owned()));
    }
    let (message, label) = match target {
        Some(_) => (
            "region does not link to the picture of this item: no `#` in the link",
            "which part of the picture?",
        ),
        None => ("region does not link to the picture of this item", "no link"),
    };
    report
        .error(324, answer.place(), message)
        .label(label)
        .help("write `[words](../media/picture.svg#id)`, or `…png#xywh=percent:x,y,w,h`");
    None
}

/// The words of the link as Markdown.
fn name(answer: &Answer<'_>) -> Markdown {
    let text = answer.text.strip_prefix('[').unwrap_or(&answer.text);
    let end = text.rfind("](").unwrap_or(text.len());
    Markdown(text.get(..end).unwrap_or_default().trim().to_owned())
}

fn other_picture(answer: &Answer<'_>, target: &str, figures: &[&Figure], report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let picture = figures.first().map_or("", |f| f.target.as_str());
    report
        .error(324, answer.place(), "region does not link to the picture of this item")
        .label(words!("links to `{target}`"))
        .help(words!("link to `{picture}#…`, the picture above the regions"));
}

fn region(
    answer: &Answer<'_>,
    target: &str,
    fragment: &str,
    report: &mut Report<'_>,
) -> Option<RegionRef> {
    let mut fault = |message: String, label: &str, help: &str| {
        report.error(324, answer.place(), message).label(label).help(help);
        None
    };
    let Some(numbers) = fragment.strip_prefix("xywh=") else {
        let is_svg = target.to_ascii_lowercase().ends_with(".svg");
        let named = !fragment.is_empty() && !fragment.contains(char::is_whitespace);
        return match (is_svg, named) {
            (true, true) => Some(RegionRef::Element(fragment.to_owned())),
            (true, false) => fault(
                "region does not link to the picture of this item: no id behind `#`".to_owned(),
                "which element?",
                "name an element by its `id` in the SVG",
            ),
            (false, _) => fault(
                words!(
                    "region does not link to the picture of this item: `{target}` has no elements"
                ),
                "only an SVG has elements",
                "write `#xywh=percent:x,y,w,h`",
            ),
        };
    };
    let corners = numbers.strip_prefix("percent:").and_then(thousandths);
    match corners {
        Some([x, y, w, h]) => Some(RegionRef::Percent(x, y, w, h)),
        None => fault(
            words!(
                "region does not link to the picture of this item: `{fragment}` is no part of it"
            ),
            "four percentages: left, top, width, height",
            "write `#xywh=percent:40,25,10,10`; left + width and top + height are at most 100",
        ),
    }
}

/// Four percentages in thousandths, within the picture and not empty.
fn thousandths(text: &str) -> Option<[u16; 4]> {
    let mut out = [0_u16; 4];
    let mut parts = text.split(',');
    for place in &mut out {
        let value =
            Decimal::parse_source(parts.next()?.trim()).ok()?.checked_times(10)?.round_to(0);
        *place = u16::try_from(value.mantissa()).ok()?;
    }
    let [x, y, w, h] = out;
    let inside = w > 0 && h > 0 && x.checked_add(w)? <= 1000 && y.checked_add(h)? <= 1000;
    (parts.next().is_none() && inside).then_some(out)
}

/// The path from the course folder of a target written in `file`; nothing where it leaves the folder.
pub(crate) fn resolve(file: &str, target: &str) -> Option<String> {
    let mut folders: Vec<&str> = file.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                folders.pop()?;
            }
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{resolve, thousandths};

    #[test]
    fn paths_are_those_of_the_course_folder() {
        assert_eq!(resolve("01-safety/a.md", "../media/x.svg").as_deref(), Some("media/x.svg"));
        assert_eq!(resolve("exam.md", "media/x.svg").as_deref(), Some("media/x.svg"));
        assert_eq!(resolve("exam.md", "../x.svg"), None, "leaves the course");
    }

    #[test]
    fn regions_lie_within_the_picture() {
        assert_eq!(thousandths("12.5, 0, 10, 100"), Some([125, 0, 100, 1000]));
        assert_eq!(thousandths("95,0,10,10"), None);
        assert_eq!(thousandths("1,2,3"), None);
        assert_eq!(thousandths("1,2,3,4,5"), None);
        assert_eq!(thousandths("1,2,0,4"), None);
        assert_eq!(thousandths("-1,2,3,4"), None);
    }
}
