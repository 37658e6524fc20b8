//! What a learner answers on a form, and how it is read once the secret is at hand.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::names::{Namer, OptionName, Set, SittingSecret};
use crate::item::Item;
use crate::kind::{Blank, Kind};
use crate::response::{BlankResponse, Letter, Response};

/// An answer to a public item: [`Response`] with names instead of letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublicResponse {
    /// The chosen option.
    Single(OptionName),
    /// The ticked options.
    Multiple(BTreeSet<OptionName>),
    /// True or false.
    TrueFalse(OptionName),
    /// What was typed.
    Number(String),
    /// What was typed.
    Text(String),
    /// One entry a blank, in the order of the text.
    Cloze(Vec<PublicBlankResponse>),
    /// Steps in the learner's order.
    Order(Vec<OptionName>),
    /// Row to target.
    Match(BTreeMap<OptionName, OptionName>),
    /// Member to group.
    Group(BTreeMap<OptionName, OptionName>),
    /// The chosen region.
    Hotspot(OptionName),
    /// Nothing of a reflection is kept.
    Reflect,
}

/// What stands in a blank of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublicBlankResponse {
    /// Words or a number.
    Typed(String),
    /// An entry of the list.
    Chosen(OptionName),
    /// Left empty.
    Empty,
}

/// A response of another kind than the item's, or with a name that the item does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForeignResponse;

impl core::fmt::Display for ForeignResponse {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("the response belongs to another item or another sitting")
    }
}

impl core::error::Error for ForeignResponse {}

impl PublicResponse {
    /// The response in the author's letters, ready to be marked.
    ///
    /// # Errors
    /// The response is of another kind, or names what `item` under `secret` does not have.
    pub fn reveal(&self, item: &Item, secret: &SittingSecret) -> Result<Response, ForeignResponse> {
        let namer = Namer { secret, item: &item.id };
        self.letters(&item.kind, namer).ok_or(ForeignResponse)
    }

    fn letters(&self, kind: &Kind, namer: Namer<'_>) -> Option<Response> {
        let pairs =
            |chosen: &BTreeMap<OptionName, OptionName>, from: (Set, usize), to: (Set, usize)| {
                let pair =
                    |(a, b)| Some((namer.letter(from.0, from.1, a)?, namer.letter(to.0, to.1, b)?));
                let mut pairs = BTreeMap::new();
                for chosen in chosen.iter().take(Letter::COUNT) {
                    let (a, b) = pair(chosen)?;
                    pairs.insert(a, b);
                }
                Some(pairs)
            };
        Some(match (self, kind) {
            (Self::Single(name), Kind::Single(choices)) => {
                Response::Single(namer.letter(Set::Option, choices.options.len(), name)?)
            }
            (Self::TrueFalse(name), Kind::TrueFalse(choices)) => {
                Response::TrueFalse(namer.letter(Set::Option, choices.options.len(), name)?)
            }
            (Self::Multiple(names), Kind::Multiple(choices)) => {
                let mut chosen = BTreeSet::new();
                for name in names {
                    chosen.insert(namer.letter(Set::Option, choices.options.len(), name)?);
                }
                Response::Multiple(chosen)
            }
            (Self::Number(typed), Kind::Number(_)) => Response::Number(typed.clone()),
            (Self::Text(typed), Kind::Text(_)) => Response::Text(typed.clone()),
            (Self::Cloze(filled), Kind::Cloze(key)) => {
                let blanks = filled.iter().enumerate().map(|(place, blank)| {
                    Some(match blank {
                        PublicBlankResponse::Typed(typed) => BlankResponse::Typed(typed.clone()),
                        PublicBlankResponse::Empty => BlankResponse::Empty,
                        PublicBlankResponse::Chosen(name) => {
                            let Blank::List(entries) = key.blanks.get(place)? else {
                                return None;
                            };
                            BlankResponse::Chosen(namer.letter(
                                Set::Blank(place),
                                entries.len(),
                                name,
                            )?)
                        }
                    })
                });
                Response::Cloze(blanks.collect::<Option<_>>()?)
            }
            (Self::Order(names), Kind::Order(key)) => {
                let letter = |name| namer.letter(Set::Step, key.steps.len(), name);
                Response::Order(names.iter().map(letter).collect::<Option<_>>()?)
            }
            (Self::Match(joined), Kind::Match(key)) => Response::Match(pairs(
                joined,
                (Set::Row, key.rows.len()),
                (Set::Target, key.targets.len()),
            )?),
            (Self::Group(sorted), Kind::Group(key)) => Response::Group(pairs(
                sorted,
                (Set::Member, key.members.len()),
                (Set::Group, key.groups.len()),
            )?),
            (Self::Hotspot(name), Kind::Hotspot(key)) => {
                Response::Hotspot(namer.letter(Set::Region, key.regions.len(), name)?)
            }
            (Self::Reflect, Kind::Reflect) => Response::Reflect,
            _ => return None,
        })
    }
}
