//! A place in a picture: click it, or choose it by name.

use assess::kind::{HotspotKey, Region, RegionRef};
use assess::{Letter, Response, Verdict};
use course::pack::PackMedium;
use leptos::prelude::*;

use super::choice::{self, Clicks, Control, OptionRow};
use super::{Input, Phase};
use crate::dom::{El, View, h, live};
use crate::lesson::figure;
use crate::words::msg;

/// The picture with its regions on it, and the same regions as a list.
pub fn view(input: &Input, key: &HotspotKey) -> View {
    let text = input.text.clone().in_folder("");
    let medium = text.course.pack.media.get(&key.picture.path);
    let shapes: Vec<El> = Letter::all()
        .zip(&key.regions)
        .filter_map(|(letter, region)| Some(shape(input, letter, &outline(medium, region)?)))
        .collect();
    let control = Control {
        input: "radio",
        clicks: Clicks::Elsewhere,
        chosen: |response, letter| *response == Response::Hotspot(letter),
        choose: |_, letter| Response::Hotspot(letter),
    };
    let named = Input { text: text.clone(), ..input.clone() };
    let rows: Vec<El> = Letter::all()
        .zip(&key.regions)
        .map(|(letter, r)| {
            choice::row(
                &named,
                &control,
                &OptionRow { letter, text: r.name.as_str(), tick: r.tick },
            )
        })
        .collect();
    let picture = medium.map(|m| figure::image(&text, m, &key.picture.alt));
    // The list below names the regions for keyboard and screen reader.
    let over = h!("svg", "viewBox" = "0 0 1000 1000", "preserveAspectRatio" = "none", "aria-hidden" = "true"; shapes);
    View::from([
        h!("figure.hotspot";
            h!("div.card"; picture, over),
            h!("figcaption.quiet"; text.portal.say(msg::ITEM_HOTSPOT_HOW)))
        .into(),
        h!("ul.options"; rows).into(),
    ])
}

fn outline(medium: Option<&PackMedium>, region: &Region) -> Option<Vec<(u16, u16)>> {
    match &region.at {
        RegionRef::Element(id) => medium?.regions.get(id).cloned(),
        RegionRef::Percent(x, y, w, h) => {
            let (right, below) = (x.saturating_add(*w), y.saturating_add(*h));
            Some(vec![(*x, *y), (right, *y), (right, below), (*x, below)])
        }
    }
}

fn shape(input: &Input, letter: Letter, outline: &[(u16, u16)]) -> El {
    let points: Vec<String> = outline.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let (response, phase) = (input.response, input.phase);
    let class = live(move || {
        let chosen = response.with(|r| *r == Some(Response::Hotspot(letter)));
        match (chosen, phase.with(|p| p.outcome().map(|o| o.verdict))) {
            (true, Some(Verdict::Right)) => "region chosen right",
            (true, Some(Verdict::NotYet)) => "region chosen not-yet",
            (true, _) => "region chosen",
            (false, _) => "region",
        }
    });
    h!("polygon", "points" = points.join(" "), "class" = class).on("click", move |_| {
        if phase.with_untracked(|p| *p == Phase::Answering) {
            response.set(Some(Response::Hotspot(letter)));
        }
    })
}
