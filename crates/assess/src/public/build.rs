//! From an item with its key to what a form may show.

use super::dress::dress;
use super::names::{Namer, Set};
use super::{Pictures, PublicBlank, PublicKind, PublicOption, PublicPlace, PublicRegion};
use crate::kind::{Blank, Choices, HotspotKey, Kind, Place, Shuffle, UnitShown};
use crate::sort;
use crate::text::Markdown;

/// Copies what stays, and nothing else.
pub(super) struct Builder<'a> {
    pub namer: Namer<'a>,
    pub pictures: &'a dyn Pictures,
}

impl Builder<'_> {
    pub(super) fn text(&self, text: &Markdown) -> Markdown {
        dress(text, self.pictures)
    }

    pub(super) fn kind(&self, kind: &Kind) -> PublicKind {
        match kind {
            Kind::Single(choices) => PublicKind::Single(self.choices(choices, choices.shuffle)),
            Kind::Multiple(choices) => PublicKind::Multiple(self.choices(choices, choices.shuffle)),
            Kind::TrueFalse(choices) => PublicKind::TrueFalse(self.choices(choices, Shuffle::No)),
            Kind::Number(key) => {
                PublicKind::Number(key.unit.filter(|_| key.unit_shown == UnitShown::Shown))
            }
            Kind::Text(_) => PublicKind::Text,
            Kind::Cloze(key) => PublicKind::Cloze {
                body: self.text(&key.body),
                blanks: key
                    .blanks
                    .iter()
                    .enumerate()
                    .map(|(place, blank)| self.blank(place, blank))
                    .collect(),
            },
            Kind::Order(key) => {
                PublicKind::Order(self.free(Set::Step, key.steps.iter().map(|step| &step.text)))
            }
            Kind::Match(key) => PublicKind::Match {
                headers: [self.text(&key.headers[0]), self.text(&key.headers[1])],
                rows: self.free(Set::Row, key.rows.iter().map(|row| &row.left)),
                targets: self.free(Set::Target, key.targets.iter()),
            },
            Kind::Group(key) => PublicKind::Group {
                groups: self.free(Set::Group, key.groups.iter()),
                members: self.free(Set::Member, key.members.iter().map(|member| &member.text)),
            },
            Kind::Hotspot(key) => self.hotspot(key),
            Kind::Reflect => PublicKind::Reflect,
        }
    }

    fn choices(&self, choices: &Choices, shuffle: Shuffle) -> Vec<PublicOption> {
        let entries = choices.options.iter().map(|option| {
            let place = match (shuffle, option.place) {
                (Shuffle::No, _) => PublicPlace::Held,
                (Shuffle::Yes, Place::Free) => PublicPlace::Free,
                (Shuffle::Yes, Place::Last) => PublicPlace::Last,
            };
            (&option.text, place)
        });
        self.options(Set::Option, entries)
    }

    fn free<'t>(
        &self,
        set: Set,
        texts: impl ExactSizeIterator<Item = &'t Markdown>,
    ) -> Vec<PublicOption> {
        self.options(set, texts.map(|text| (text, PublicPlace::Free)))
    }

    fn options<'t>(
        &self,
        set: Set,
        entries: impl ExactSizeIterator<Item = (&'t Markdown, PublicPlace)>,
    ) -> Vec<PublicOption> {
        let names = self.namer.names(set, entries.len());
        let mut options: Vec<PublicOption> = names
            .into_iter()
            .zip(entries)
            .map(|(name, (text, place))| PublicOption { name, text: self.text(text), place })
            .collect();
        // Names say nothing of the source's order, so neither does this one.
        let key = |option: &PublicOption| match option.place {
            PublicPlace::Free => (option.place, Some(option.name.clone())),
            place => (place, None),
        };
        let order = sort::order(options.iter().map(key));
        sort::arrange(&mut options, &order);
        options
    }

    fn blank(&self, place: usize, blank: &Blank) -> PublicBlank {
        match blank {
            Blank::Words(_) => PublicBlank::Words,
            Blank::Number(values) => {
                PublicBlank::Number(values.first().and_then(|value| value.unit))
            }
            Blank::List(entries) => {
                let texts: Vec<Markdown> =
                    entries.iter().map(|entry| Markdown(entry.text.clone())).collect();
                PublicBlank::List(self.free(Set::Blank(place), texts.iter()))
            }
        }
    }

    fn hotspot(&self, key: &HotspotKey) -> PublicKind {
        let names = self.namer.names(Set::Region, key.regions.len());
        let mut regions: Vec<PublicRegion> = names
            .into_iter()
            .zip(&key.regions)
            .map(|(name, region)| PublicRegion {
                name,
                text: self.text(&region.name),
                outline: self.pictures.outline(&key.picture.path, &region.at),
            })
            .collect();
        let order = sort::order(regions.iter().map(|region| region.name.as_str()));
        sort::arrange(&mut regions, &order);
        PublicKind::Hotspot {
            picture: self.pictures.name(&key.picture.path),
            alt: key.picture.alt.clone(),
            regions,
        }
    }
}
