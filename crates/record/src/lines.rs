//! JSON lines, one event a line: what stands inside a record file, and what any tool can read.

use std::collections::BTreeSet;

use crate::event::{BYTES_MAX, Event, ReadFault};
use crate::export::EVENTS_MAX;
use crate::fault::{Fault, Place, Problem};
use crate::id::LearnerId;
use crate::log::Log;

/// How many faults of one file are kept with their place; the rest is counted only.
pub const FAULTS_MAX: usize = 1000;

/// What was read from lines.
#[derive(Debug, Clone)]
pub struct Lines {
    /// The good events.
    pub log: Log,
    /// What is wrong with single lines; at most [`FAULTS_MAX`].
    pub faults: Vec<Fault>,
    /// How many lines gave no event of this learner.
    pub refused: u64,
    /// The other learners that lines belong to.
    pub others: BTreeSet<LearnerId>,
}

/// Reads events of `learner` from JSON lines.
#[must_use]
pub fn read(learner: LearnerId, bytes: &[u8]) -> Lines {
    let mut reader = LineReader::new(Some(learner));
    let _ = reader.feed(bytes);
    reader.finish(learner)
}

/// Events as JSON lines, in the order of the log.
#[must_use]
pub fn write(log: &Log) -> Vec<u8> {
    let mut out = Vec::new();
    for event in log.events() {
        out.extend_from_slice(event.raw());
        out.push(b'\n');
    }
    out
}

/// Takes bytes in pieces of any size; holds one line at most.
pub(crate) struct LineReader {
    learner: Option<LearnerId>,
    events: Vec<Event>,
    faults: Vec<Fault>,
    refused: u64,
    others: BTreeSet<LearnerId>,
    line: Vec<u8>,
    /// More of the line than fits was thrown away.
    overlong: bool,
    /// Lines that have ended.
    ended: u64,
    /// What the first line must be, instead of an event.
    opening: Option<Vec<u8>>,
}

/// There are more lines than are read.
pub(crate) struct Full;

impl LineReader {
    /// With no learner, the first event says whose lines they are.
    pub(crate) fn new(learner: Option<LearnerId>) -> Self {
        Self {
            learner,
            events: Vec::new(),
            faults: Vec::new(),
            refused: 0,
            others: BTreeSet::new(),
            line: Vec::new(),
            overlong: false,
            ended: 0,
            opening: None,
        }
    }

    /// Asks for these bytes as the first line.
    pub(crate) fn opening(mut self, line: Vec<u8>) -> Self {
        self.opening = Some(line);
        self
    }

    pub(crate) fn feed(&mut self, bytes: &[u8]) -> Result<(), Full> {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            if self.ended > EVENTS_MAX {
                self.fault(Place::Line(self.ended), Problem::TooManyEvents);
                return Err(Full);
            }
            let (text, ends) = match piece.split_last() {
                Some((b'\n', text)) => (text, true),
                _ => (piece, false),
            };
            if self.line.len() + text.len() > BYTES_MAX {
                self.overlong = true;
                self.line.clear();
            }
            if !self.overlong {
                self.line.extend_from_slice(text);
            }
            if ends {
                self.end_line();
            }
        }
        Ok(())
    }

    fn end_line(&mut self) {
        self.ended += 1;
        let place = Place::Line(self.ended);
        let line = core::mem::take(&mut self.line);
        let overlong = core::mem::take(&mut self.overlong);
        if let Some(opening) = self.opening.take() {
            if opening == line {
                return;
            }
            self.fault(Place::Header, Problem::HeaderAltered);
            // Then its learner is not to be trusted either; the events say whose they are.
            self.learner = None;
            // Another opening line goes with another header; anything else may be an event.
            if line.starts_with(b"{\"header\":") {
                return;
            }
        }
        if overlong {
            self.refuse(place, Problem::Unreadable(ReadFault::TooLong));
            return;
        }
        match Event::read(&line) {
            Err(fault) => self.refuse(place, Problem::Unreadable(fault)),
            Ok(event) if event.learner != *self.learner.get_or_insert(event.learner) => {
                self.others.insert(event.learner);
                self.refuse(place, Problem::OtherLearner(event.learner));
            }
            Ok(event) => self.events.push(event),
        }
        // One buffer serves all lines.
        self.line = line;
        self.line.clear();
    }

    pub(crate) fn fault(&mut self, place: Place, problem: Problem) {
        if self.faults.len() < FAULTS_MAX {
            self.faults.push(Fault::new(place, problem));
        }
    }

    fn refuse(&mut self, place: Place, problem: Problem) {
        self.refused += 1;
        self.fault(place, problem);
    }

    pub(crate) fn learner(&self) -> Option<LearnerId> {
        self.learner
    }

    pub(crate) fn finish(mut self, learner: LearnerId) -> Lines {
        if self.overlong || !self.line.is_empty() {
            self.refuse(Place::Line(self.ended + 1), Problem::CutLine);
        }
        let mut log = Log::new(learner);
        log.merge(self.events);
        Lines { log, faults: self.faults, refused: self.refused, others: self.others }
    }
}
