//! What is on this computer, and how much of it is nowhere else.

use std::collections::BTreeSet;

use crate::body::Body;
use crate::event::EventId;
use crate::id::DeviceId;
use crate::log::Log;

/// For "What is on this computer": events not yet exported, last export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Storage {
    /// Events in the record.
    pub events: u64,
    /// Of them, those that no export took along. `Exported` itself is not counted: it would never be zero.
    pub not_exported: u64,
    /// Terminals that wrote into the record.
    pub devices: BTreeSet<DeviceId>,
    /// Size of all events as they were written, bytes.
    pub bytes: u64,
    /// The last export.
    pub last_export: Option<Written>,
    /// The last import.
    pub last_import: Option<Written>,
}

/// When a file was written or read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Wall clock, UTC ms; may be wrong.
    pub at: i64,
    /// On which terminal.
    pub device: DeviceId,
}

impl Storage {
    /// Walks the chains from the exported heads back.
    #[must_use]
    pub fn of(log: &Log) -> Self {
        let mut view = Self::default();
        let mut bookkeeping = 0u64;
        let mut walk: Vec<EventId> = Vec::new();
        for event in log.events() {
            view.events += 1;
            view.bytes += event.raw().len() as u64;
            view.devices.insert(event.device);
            let written = Some(Written { at: event.stamp.at, device: event.device });
            match &event.body {
                Body::Exported { heads } => {
                    bookkeeping += 1;
                    walk.extend(heads.iter().map(|head| head.id));
                    view.last_export = written;
                }
                Body::Imported { .. } => view.last_import = written,
                _ => {}
            }
        }
        let mut exported: BTreeSet<EventId> = BTreeSet::new();
        let mut counted = 0u64;
        while let Some(id) = walk.pop() {
            let Some(event) = log.get(&id) else { continue };
            if exported.insert(id) {
                counted += u64::from(!matches!(event.body, Body::Exported { .. }));
                walk.push(event.prev);
            }
        }
        view.not_exported = view.events - bookkeeping - counted;
        view
    }
}
