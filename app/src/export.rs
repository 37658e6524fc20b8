//! Taking a record along: a file out, a file in.

use assess::CourseId;
use record::export::{self, Import};
use record::export::{OpenFault, Owner};
use record::{Body, Event};

use crate::browser;
use crate::portal::PortalState;
use crate::store::Keeper;
use crate::words::{Msg, msg};
use crate::writer;

/// Hands the record to the learner as a file, unsaved answers included, and notes that it was done. What is kept of
/// courses without marks stays here, but for those that the learner has ticked.
///
/// # Errors
/// There is no record, it is too large for one file, or the browser refused the file.
pub fn save(portal: PortalState, ticked: &[CourseId]) -> Result<(), ()> {
    let log = writer::record_with_unsaved(portal, |course| ticked.contains(course)).ok_or(())?;
    let bytes = export::write(&log, browser::now()).map_err(|_| ())?;
    // One file a click, ASCII, known ending: other names are changed or refused by browsers.
    let name = format!("journeywork-{}.jwr", short_date(browser::now()));
    browser::download(&name, &bytes, "application/octet-stream").map_err(|_| ())?;
    portal.answer(Body::exported(&log.heads()), None);
    Ok(())
}

/// `2026-11-24` of a time in UTC ms. From days since 1970 after Howard Hinnant's civil_from_days.
#[must_use]
pub fn short_date(at: i64) -> String {
    let days = at.div_euclid(86_400_000) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// What reading a chosen file came to.
#[derive(Clone)]
pub enum Read {
    /// It can be added: what that would do.
    Offered(Box<Offer>),
    /// It cannot.
    Refused(Msg, String),
}

/// Whether a file is as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// Every checksum and link holds.
    Whole,
    /// Some do not: what can be read is offered, and the learner is told.
    Damaged,
}

/// A file that can be added.
#[derive(Clone)]
pub struct Offer {
    import: Import,
    /// Whose record it is, seen from the open one.
    pub owner: Owner,
    /// Events that are not here yet.
    pub new: u64,
    /// Events that are here already.
    pub known: u64,
    /// Lines that could not be read.
    pub lost: u64,
    /// Whether the file is as it was written.
    pub state: FileState,
}

/// Reads a file; changes nothing.
#[must_use]
pub fn read(portal: PortalState, bytes: &[u8]) -> Read {
    let import = match export::read(bytes) {
        Ok(import) => import,
        Err(fault) => {
            let word = match fault {
                OpenFault::NotARecord => msg::IMPORT_NOT_A_RECORD,
                OpenFault::Newer { .. } => msg::IMPORT_NEWER,
                OpenFault::Sealed(_) => msg::IMPORT_SEALED,
                OpenFault::Unreadable => msg::IMPORT_UNREADABLE,
            };
            return Read::Refused(word, fault.to_string());
        }
    };
    let inner = portal.inner();
    let log = inner.log.borrow();
    let Some(log) = log.as_ref() else {
        return Read::Refused(msg::IMPORT_UNREADABLE, String::new());
    };
    let preview = import.preview(log);
    // The header knows how many there should be; where it is damaged, broken lines are counted.
    let found = preview.new + preview.known;
    let lost = import.header.as_ref().map_or(preview.refused, |h| h.events.saturating_sub(found));
    Read::Offered(Box::new(Offer {
        owner: preview.owner,
        new: preview.new,
        known: preview.known,
        lost,
        state: if import.faults.is_empty() { FileState::Whole } else { FileState::Damaged },
        import,
    }))
}

/// Adds the events of a file; says what came of it.
pub async fn add(portal: PortalState, offer: Offer) -> Result<(), record::StoreFault> {
    let learner = offer.import.learner();
    let heads = offer.import.log.heads();
    match offer.owner {
        Owner::Same => {
            let events: Vec<Event> = {
                let inner = portal.inner();
                let log = inner.log.borrow();
                log.as_ref()
                    .map(|l| l.lacking(&offer.import.log).cloned().collect())
                    .unwrap_or_default()
            };
            writer::add_events(portal, events).await?;
            portal.answer(Body::imported(&heads), None);
        }
        Owner::Adopt => {
            writer::adopt(portal, learner, offer.import.log.into_events()).await?;
            portal.answer(Body::imported(&heads), None);
        }
        Owner::Second => {
            let keeper = portal.inner().keeper.borrow().clone();
            if let Some(keeper) = keeper {
                let events = offer.import.log.into_events().iter().map(Event::stored).collect();
                Keeper::append(&*keeper, events).await?;
                keeper.note(vec![(format!("learner/{learner}"), Some(String::new()))]).await?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::short_date;

    #[test]
    fn dates_hold_at_the_edges() {
        assert_eq!(short_date(0), "1970-01-01");
        assert_eq!(short_date(-1), "1969-12-31");
        assert_eq!(short_date(951_782_400_000), "2000-02-29");
        assert_eq!(short_date(4_102_444_800_000), "2100-01-01");
    }
}
