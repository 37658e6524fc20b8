//! Media of a course: those that its lessons show, under names made of their content.

use std::collections::{BTreeMap, BTreeSet};

use assess::{Kind, Lang, kind::RegionRef};

use super::{Files, Rendition, cues, sha256};
use crate::folder::walk::{self, Shape};
use crate::markdown;
use crate::model::Course;
use crate::pack::PackMedium;
use crate::picture::svg::Svg;
use crate::picture::{self, Format, outline};
use crate::shelf::Shelf;
use crate::tree::{Block, Inline, Node};

/// Media with what the pack says of them.
pub(super) struct Media {
    /// By path from the course folder.
    pub packed: BTreeMap<String, PackMedium>,
    /// By path below `dist/`.
    pub files: Files,
}

pub(super) fn of_rendition(rendition: &Rendition<'_>, shelf: &dyn Shelf) -> Media {
    let used = used(rendition.course);
    let slug = &rendition.course.front.slug;
    let mut media = Media { packed: BTreeMap::new(), files: Files::new() };
    for (path, regions) in used {
        let own = in_language(&path, rendition.lang, shelf);
        let (Some(format), Some(bytes)) = (Format::of(&path), shelf.bytes(&own)) else {
            continue;
        };
        let hash: String = sha256(bytes).chars().take(16).collect();
        let file = format!("{hash}.{}", format.ending());
        media.files.insert(format!("packs/{slug}/m/{file}"), bytes.to_vec());
        let packed = packed(&path, format, bytes, file, &regions, rendition.lang, shelf);
        media.packed.insert(path, packed);
    }
    media
}

/// The file that stands for another in a language: `saw.ru.svg` for `saw.svg`, where it is there.
pub(crate) fn in_language(path: &str, lang: &Lang, shelf: &dyn Shelf) -> String {
    let own = path.rsplit_once('.').map(|(stem, ending)| format!("{stem}.{lang}.{ending}"));
    own.filter(|own| shelf.bytes(own).is_some()).unwrap_or_else(|| path.to_owned())
}

fn packed(
    path: &str,
    format: Format,
    bytes: &[u8],
    file: String,
    regions: &BTreeSet<String>,
    lang: &Lang,
    shelf: &dyn Shelf,
) -> PackMedium {
    let size = picture::size(format, bytes).unwrap_or_default();
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let text = |path: String| {
        let path = in_language(&path, lang, shelf);
        shelf.bytes(&path).map(|bytes| String::from_utf8_lossy(bytes).replace('\r', ""))
    };
    let desc = text(format!("{stem}.desc.md"))
        .map(|desc| markdown::without_comments(&desc).trim().to_owned());
    let cues = if format.is_video() {
        text(format!("{stem}.vtt"))
            .and_then(|captions| cues::read(&captions).ok())
            .unwrap_or_default()
    } else {
        Vec::new()
    };
    let svg = (!regions.is_empty())
        .then(|| std::str::from_utf8(bytes).ok())
        .flatten()
        .and_then(|text| Svg::read(text).ok());
    let regions = svg
        .map(|svg| {
            regions
                .iter()
                .filter_map(|id| Some((id.clone(), outline::of(&svg, id).ok()?)))
                .collect()
        })
        .unwrap_or_default();
    PackMedium { file, w: size.w, h: size.h, desc, cues, regions }
}

/// Paths that are shown outside the exam, with the elements that items point at.
fn used(course: &Course) -> BTreeMap<String, BTreeSet<String>> {
    let mut used = Used::default();
    used.blocks("course.md", &course.overview);
    for module in &course.modules {
        used.blocks(&format!("{}/module.md", module.folder), &module.intro);
        for lesson in &module.lessons {
            used.blocks(&lesson.path, &lesson.body.blocks);
            for item in lesson.body.items() {
                for (text, shape) in walk::item_texts(item) {
                    // Pictures, films and sounds all have a target; most texts have none, and need not be parsed.
                    if shape == Shape::Blocks && text.as_str().contains("](") {
                        used.blocks(&lesson.path, &markdown::blocks(text.as_str()));
                    }
                }
                if let Kind::Hotspot(key) = &item.kind {
                    let regions = used.paths.entry(key.picture.path.clone()).or_default();
                    regions.extend(key.regions.iter().filter_map(|region| match &region.at {
                        RegionRef::Element(id) => Some(id.clone()),
                        RegionRef::Percent(..) => None,
                    }));
                }
            }
        }
    }
    for term in &course.glossary {
        if let Some(figure) = &term.figure {
            used.add("glossary.md", &figure.target);
        }
    }
    for task in &course.workshop {
        used.blocks("workshop.md", &markdown::blocks(&task.intro));
    }
    used.paths
}

#[derive(Default)]
struct Used {
    paths: BTreeMap<String, BTreeSet<String>>,
}

impl Used {
    fn add(&mut self, file: &str, target: &str) {
        if let Some(path) = crate::folder::path_of(file, target) {
            self.paths.entry(path).or_default();
        }
    }

    fn blocks(&mut self, file: &str, blocks: &[Block]) {
        walk::blocks(blocks, &mut |block| {
            match &block.node {
                Node::Figure(figure) => self.add(file, &figure.target),
                Node::Media(media) => self.add(file, &media.target),
                _ => {}
            }
            walk::inlines_of(block, &mut |inline| {
                if let Inline::Picture(figure) = inline {
                    self.add(file, &figure.target);
                }
            });
        });
    }
}
