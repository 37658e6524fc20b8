//! What must be done first: it exists, and it does not go in a circle (C4).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::check::Draft;
use super::desk::{Desk, with_nearest};
use super::page::Page;
use super::report::{Said, error};
use crate::diagnostic::Span;

pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft) {
    let mut modules = Graph::new("module");
    let mut lessons = Graph::new("lesson");
    for module in &draft.modules {
        modules.node(
            &module.page,
            module.id.as_str(),
            module.front.needs.iter().map(|(id, at)| (id.as_str(), at)),
        );
        for lesson in &module.lessons {
            lessons.node(
                &lesson.page,
                lesson.id.as_str(),
                lesson.front.needs.iter().map(|(id, at)| (id.as_str(), at)),
            );
        }
    }
    modules.check(desk);
    lessons.check(desk);
}

struct Graph<'a> {
    what: &'static str,
    edges: BTreeMap<&'a str, Vec<(&'a str, Span)>>,
}

impl<'a> Graph<'a> {
    fn new(what: &'static str) -> Self {
        Self { what, edges: BTreeMap::new() }
    }

    fn node(
        &mut self,
        page: &Page,
        id: &'a str,
        needs: impl Iterator<Item = (&'a str, &'a Range<usize>)>,
    ) {
        self.edges
            .entry(id)
            .or_default()
            .extend(needs.map(|(need, at)| (need, page.source.at(at.clone()))));
    }

    fn check(&self, desk: &mut Desk<'_>) {
        for (need, at) in self.edges.values().flatten() {
            if !self.edges.contains_key(need) {
                let fault = error(120, at.clone(), format!("`needs: {need}` does not exist"));
                let otherwise = format!(
                    "name a {} of this course: its file name without the number",
                    self.what
                );
                desk.say(with_nearest(fault, need, self.edges.keys().copied(), &otherwise));
            }
        }
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for start in self.edges.keys() {
            let Some(circle) = self.circle(start) else {
                continue;
            };
            if circle.iter().any(|id| told.contains(id)) {
                continue;
            }
            told.extend(&circle);
            let way: Vec<&str> = circle.iter().copied().chain([*start]).collect();
            let first_step = self
                .edges
                .get(start)
                .and_then(|needs| needs.iter().find(|(need, _)| Some(need) == way.get(1)));
            if let Some((_, at)) = first_step {
                let fault =
                    error(120, at.clone(), format!("needs go in a circle: {}", way.join(" → ")))
                        .help("take one of these needs away; otherwise none of them ever opens");
                desk.say(fault);
            }
        }
    }

    /// The shortest way from a node back to itself.
    fn circle(&self, start: &'a str) -> Option<Vec<&'a str>> {
        let mut ways: Vec<Vec<&str>> = vec![vec![start]];
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        while !ways.is_empty() {
            let mut longer = Vec::new();
            for way in ways {
                let needs = way.last().and_then(|last| self.edges.get(last)).into_iter().flatten();
                for (need, _) in needs {
                    if *need == start {
                        return Some(way);
                    }
                    if seen.insert(need) {
                        longer.push(way.iter().copied().chain([*need]).collect());
                    }
                }
            }
            ways = longer;
        }
        None
    }
}
