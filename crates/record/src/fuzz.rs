//! Entry points for a fuzzer: any bytes, no panic. What holds for every input is asserted.

use crate::{canonical, event, export, log::Log};

/// Reads bytes as an event; one that reads is handed on byte for byte.
pub fn event(bytes: &[u8]) {
    if let Ok(event) = event::Event::read(bytes) {
        assert_eq!(event.raw(), bytes, "an event keeps its bytes");
        assert_eq!(event.id(), event::EventId::of(bytes), "an id is the hash of the bytes");
        let (log, faults) = Log::from_stored(event.learner, &[event.stored()]);
        assert_eq!(log.len(), 1, "what reads once reads again: {faults:?}");
    }
}

/// Opens bytes as a record file; what opens can be written and opened again.
pub fn export(bytes: &[u8]) {
    if let Ok(import) = export::read(bytes)
        && let Ok(again) = export::write(&import.log, 0)
    {
        let second = export::read(&again).map(|second| second.log);
        assert_eq!(second, Ok(import.log), "what is written can be read");
    }
}

/// Checks bytes; what is accepted is what the writer would write.
pub fn canonical(bytes: &[u8]) {
    if canonical::check(bytes).is_ok() {
        let value = json::parse(bytes);
        let written = value.ok().and_then(|value| canonical::to_bytes(&value).ok());
        assert_eq!(written.as_deref(), Some(bytes), "there is one way to write a value");
    }
}
