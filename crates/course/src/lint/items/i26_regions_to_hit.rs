//! I26: a place in a picture is large enough for a finger.

use assess::Kind;
use assess::kind::{HotspotKey, RegionRef};

use super::places::{answer_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Rule, Scene};
use crate::picture::{self, Format, outline, svg::Svg};

/// CSS pixels.
const LEAST: f64 = 44.0;
/// Drawings are made 640 pixels wide. A photo that is wider is shown smaller than it is, so it is measured at this width.
/// (A narrow screen shrinks both to about 480: 44 become 33, still more than the 24 of WCAG 2.5.8. The names below the
/// picture can always be chosen instead.)
const WIDE_MOST: f64 = 640.0;

pub(crate) const RULE: Rule = Rule {
    code: 1126,
    name: Some("I26"),
    severity: Severity::Error,
    title: "each region of a `.hotspot` has a name and is at least 44 × 44 pixels",
    what: "Width and height of each region in a picture of at most 640 pixels; a wider one is measured as if it were 640 wide. Also a region \
           whose link has no words: they name it for keyboard and screen reader.",
    why: "WCAG 2.2 (2.5.5) asks for 44 × 44 pixels: about what a fingertip covers. On a smaller place people who know the answer press beside it, all \
          the more on a worn screen.",
    example: "<circle id=\"stop\" cx=\"40\" cy=\"40\" r=\"6\"/> in a drawing of 600 × 400\n",
    instead: "Put an invisible shape around it and link to that:\n\n<rect id=\"stop\" x=\"5\" y=\"5\" width=\"70\" height=\"70\" fill=\"none\"/>\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of == Of::Translation || !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Kind::Hotspot(key) = &placed.item.kind else { continue };
        for (place, _) in key.regions.iter().enumerate().filter(|(_, region)| region.name.is_blank()) {
            let fault = findings
                .fault(answer_at(&placed, place), "this region has no name")
                .label("a screen reader has nothing to say here")
                .help("name the part in the square brackets: `[Red button](…)`");
            findings.say(fault);
        }
        // What is wrong with the picture itself is said elsewhere.
        let Some(regions) = shown(scene, key) else { continue };
        for (place, region) in regions.into_iter().enumerate() {
            let Some((wide, high)) = region.filter(|(w, h)| w.min(*h).round() < LEAST) else {
                continue;
            };
            let fault = findings
                .fault(
                    answer_at(&placed, place),
                    format!("this region is {wide:.0} × {high:.0} pixels; 44 × 44 is the least"),
                )
                .label("hard to hit")
                .help("draw a larger shape around the part and link to that, or show only this corner of the picture");
            findings.say(fault);
        }
    }
}

/// Width and height of each region as shown; none inside for a region without an outline.
fn shown(scene: &Scene<'_>, key: &HotspotKey) -> Option<Vec<Option<(f64, f64)>>> {
    let bytes = scene.shelf.bytes(&key.picture.path)?;
    let format = Format::of(&key.picture.path).filter(|format| format.is_picture())?;
    let size = picture::size(format, bytes)?;
    let (w, h) = (f64::from(size.w), f64::from(size.h));
    if w < 1.0 || h < 1.0 {
        return None;
    }
    let wide = w.min(WIDE_MOST);
    let high = wide * h / w;
    let svg = std::str::from_utf8(bytes).ok().and_then(|text| Svg::read(text).ok());
    let part = |region: &RegionRef| match region {
        RegionRef::Percent(_, _, w, h) => Some((*w, *h)),
        RegionRef::Element(id) => {
            let points = outline::of(svg.as_ref()?, id).ok()?;
            let span = |of: fn(&outline::Point) -> u16| {
                let ends = points.iter().map(of);
                Some(ends.clone().max()?.saturating_sub(ends.min()?))
            };
            Some((span(|point| point.0)?, span(|point| point.1)?))
        }
    };
    let pixels = |part: (u16, u16)| (f64::from(part.0) / 1000.0 * wide, f64::from(part.1) / 1000.0 * high);
    Some(key.regions.iter().map(|region| part(&region.at).map(pixels)).collect())
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    // Measured at 640 pixels, so that 55 units become 44 and 54 do not.
    const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 400\"><rect id=\"a\" x=\"0\" y=\"0\" width=\"55\" height=\"55\"/><rect id=\"b\" x=\"100\" y=\"0\" width=\"60\" height=\"54\"/><rect id=\"c\" x=\"200\" y=\"0\" width=\"55\" height=\"55\"/></svg>";
    const SMALL: &str = "+### Where is it? {#where .hotspot level=apply}\n\n![A saw from the front with its switches.](../media/saw.svg)\n\n- [x] [A](../media/saw.svg#a)\n  > {ok}\n- [ ] [B](../media/saw.svg#b)\n  > {no}\n";
    const GOOD: &str = "+### Where is it? {#where .hotspot level=apply}\n\n![A saw from the front with its switches.](../media/saw.svg)\n\n- [x] [A](../media/saw.svg#a)\n  > {ok}\n- [ ] [C](../media/saw.svg#c)\n  > {no}\n";
    const NAMELESS: &str = "+### Where is it? {#where .hotspot level=apply}\n\n![A saw from the front with its switches.](../media/saw.svg)\n\n- [x] [A](../media/saw.svg#a)\n  > {ok}\n- [ ] [](../media/saw.svg#c)\n  > {no}\n";
    const LESSON: &str = "01-start/01-first.md";
    const FILE: &str = "media/saw.svg";
    const B: &str = "[B](../media/saw.svg#b)";
    &[
        Case::files("en", &[(FILE, DRAWING), (LESSON, SMALL)], Some(B)),
        Case::files("en", &[(FILE, DRAWING), (LESSON, GOOD)], None),
        Case::files("en", &[(FILE, DRAWING), (LESSON, NAMELESS)], Some("[](../media/saw.svg#c)")),
        Case::files("ru", &[(FILE, DRAWING), (LESSON, SMALL)], Some(B)),
        Case::files("ru", &[(FILE, DRAWING), (LESSON, GOOD)], None),
        Case::files("sr", &[(FILE, DRAWING), (LESSON, SMALL)], Some(B)),
        Case::files("sr", &[(FILE, DRAWING), (LESSON, GOOD)], None),
        Case::files("es", &[(FILE, DRAWING), (LESSON, SMALL)], Some(B)),
        Case::files("es", &[(FILE, DRAWING), (LESSON, GOOD)], None),
    ]
};
