//! Waiting for a condition, never for a time.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::bail;

use crate::Result;

/// How long anything may take on a busy machine of two cores.
pub const LONG: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(15);

/// Asks again and again until there is an answer.
///
/// # Errors
/// None came in time, or the asking itself failed.
pub fn until<T>(
    what: &str,
    limit: Duration,
    mut ask: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if start.elapsed() > limit {
            bail!("waited {} s in vain: {what}", limit.as_secs());
        }
        thread::sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_the_waiting_and_its_absence_is_an_error() {
        let mut left = 3;
        let answer = until("zero", LONG, || {
            left -= 1;
            Ok((left == 0).then_some("zero"))
        });
        assert_eq!(answer.unwrap(), "zero");
        let error = until::<()>("the moon", Duration::ZERO, || Ok(None)).unwrap_err();
        assert!(error.to_string().contains("the moon"));
        assert!(until::<()>("", LONG, || bail!("broken")).is_err());
    }
}
