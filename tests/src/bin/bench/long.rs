//! The long run: browsers killed hundreds of times, and every answer that was said to be saved looked for
//! afterwards.

use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::bail;
use e2e::kill::{Found, Moment, Said, Trial};
use e2e::{Browser, Result, Way, dist};

use crate::cold;
use crate::content::Workplace;
use crate::table::{grid, median};

/// Kills of each browser in a run that counts.
pub const KILLS: usize = 300;

/// Every so many kills one comes a time after "Check" that is drawn anew each time, up to this: "Saved" comes
/// after 5 to 10 ms on a quiet machine. Where it comes first, it is said, and counts as such.
const EARLY_EVERY: usize = 3;
const EARLY_MAX: Duration = Duration::from_millis(6);

/// A line of progress after so many kills.
const PROGRESS: usize = 10;

/// So often a browser is started on a profile before it counts as broken.
const REOPENS: usize = 3;

/// So often a browser or its driver may fail without a word about the store: then the run is given up.
const TROUBLES_MAX: usize = 10;

/// What a run is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which browsers.
    pub browsers: Vec<Browser>,
    /// Kills of each.
    pub kills: usize,
    /// Start of the row of moments.
    pub seed: u64,
}

/// What was counted in one browser, opened one way.
#[derive(Debug, Clone, Default, PartialEq)]
struct Count {
    kills: usize,
    /// Of them before "Saved" was said.
    early: usize,
    /// Of these, answers that were there all the same.
    early_there: usize,
    /// Milliseconds from "Check" to "Saved", each time it was said.
    said: Vec<f64>,
    lost: usize,
    faults: usize,
}

impl Count {
    fn killed(&mut self, said: Said) {
        self.kills += 1;
        match said {
            Said::Saved(time) => self.said.push(time),
            Said::Nothing => self.early += 1,
        }
    }

    fn found(&mut self, said: Said, found: &Found) {
        self.lost += found.lost.len();
        self.faults += found.faults.len();
        self.early_there += usize::from(said == Said::Nothing && found.last_is_there);
    }

    fn holds(&self) -> bool {
        self.lost == 0 && self.faults == 0
    }
}

/// What a run came to.
#[derive(Debug)]
pub struct Report {
    seed: u64,
    time: Duration,
    troubles: usize,
    counts: Vec<(Browser, Way, Count)>,
}

impl Report {
    /// Whether everything that was said to be saved was there, and every store opened without a fault.
    pub fn holds(&self) -> bool {
        self.counts.iter().all(|(.., count)| count.holds())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = [
            "browser",
            "opened",
            "kills",
            "after \"Saved\"",
            "before it",
            "of these there all the same",
            "said saved",
            "lost",
            "other faults",
            "Check to Saved, median",
        ];
        let mut lines = vec![head.map(str::to_owned).to_vec()];
        for (browser, way, count) in &self.counts {
            let after = count.kills - count.early;
            let time = match count.said.is_empty() {
                true => "-".to_owned(),
                false => format!("{:.0} ms", median(count.said.iter().copied())),
            };
            let mut line = vec![format!("{browser:?}"), cold::name(*way).to_owned()];
            let numbers = [
                count.kills,
                after,
                count.early,
                count.early_there,
                count.said.len(),
                count.lost,
                count.faults,
            ];
            line.extend(numbers.map(|number| number.to_string()));
            line.push(time);
            lines.push(line);
        }
        let (minutes, seconds) = (self.time.as_secs() / 60, self.time.as_secs() % 60);
        write!(
            f,
            "long: browsers killed with SIGKILL while answers are given; seed {}, {minutes} min {seconds:02} s; \
             browser or driver failed {} times, which was made good by another try\n\n{}",
            self.seed,
            self.troubles,
            grid(&lines)
        )
    }
}

/// Kills, looks, counts.
pub fn measure(options: &Options) -> Result<Report> {
    let place = Workplace::new("long")?;
    let portal = dist::every_kind(&place.at("made"))?;
    let begin = Instant::now();
    let (mut counts, mut troubles) = (Vec::new(), 0);
    for browser in &options.browsers {
        let side = |way| Side::new(*browser, way, &portal);
        let mut sides = [side(Way::Folder), side(Way::Served)];
        for n in 0..options.kills {
            if let Some(side) = sides.get_mut(n % 2) {
                side.kill(moment(options.seed, n))?;
            }
            if (n + 1) % PROGRESS == 0 {
                progress(*browser, n + 1, options.kills, &sides, begin);
            }
        }
        for side in &mut sides {
            side.look()?;
        }
        troubles += sides.iter().map(|side| side.troubles).sum::<usize>();
        counts.extend(sides.into_iter().map(|side| (*browser, side.way, side.count)));
    }
    Ok(Report { seed: options.seed, time: begin.elapsed(), troubles, counts })
}

fn progress(browser: Browser, done: usize, all: usize, sides: &[Side<'_>], begin: Instant) {
    let sum = |part: fn(&Count) -> usize| sides.iter().map(|side| part(&side.count)).sum::<usize>();
    eprintln!(
        "long: {browser:?}, {done} of {all} kills, {} said saved, {} lost, {} other faults, {} s",
        sum(|c| c.said.len()),
        sum(|c| c.lost),
        sum(|c| c.faults),
        begin.elapsed().as_secs()
    );
}

/// When the n-th kill comes: the same for the same seed.
fn moment(seed: u64, n: usize) -> Moment {
    if n % EARLY_EVERY + 1 < EARLY_EVERY {
        return Moment::Said;
    }
    // SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
    let mut z = seed.wrapping_add((n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let most = EARLY_MAX.as_micros() as u64;
    Moment::AfterCheck(Duration::from_micros((z ^ (z >> 31)) % most))
}

/// One profile in one browser, and what was counted there.
struct Side<'a> {
    browser: Browser,
    way: Way,
    portal: &'a Path,
    trial: Option<Trial>,
    /// What was said before the last kill, until somebody has looked.
    open: Option<Said>,
    count: Count,
    troubles: usize,
}

impl<'a> Side<'a> {
    fn new(browser: Browser, way: Way, portal: &'a Path) -> Self {
        let count = Count::default();
        Self { browser, way, portal, trial: None, open: None, count, troubles: 0 }
    }

    /// One kill more, after a look at what the last one left.
    fn kill(&mut self, moment: Moment) -> Result<()> {
        self.look()?;
        loop {
            match self.try_to_kill(moment) {
                Ok(said) => {
                    self.count.killed(said);
                    self.open = Some(said);
                    return Ok(());
                }
                Err(error) => {
                    self.trouble(&error)?;
                    self.trial = None;
                }
            }
        }
    }

    fn try_to_kill(&mut self, moment: Moment) -> Result<Said> {
        let trial = match &mut self.trial {
            Some(trial) => trial,
            None => self.trial.insert(Trial::start(self.browser, self.way, self.portal)?),
        };
        trial.answer_and_kill(moment)
    }

    /// Opens the browser after a kill and counts what is missing.
    fn look(&mut self) -> Result<()> {
        let Some(said) = self.open.take() else { return Ok(()) };
        let Some(mut trial) = self.trial.take() else { return Ok(()) };
        let mut left = REOPENS;
        while let Err(error) = trial.reopen() {
            self.trouble(&error)?;
            left -= 1;
            if left == 0 {
                return self.fault("the browser does not open on this profile any more");
            }
        }
        match trial.look() {
            Ok(found) => {
                self.count.found(said, &found);
                let (lost, faults) = (found.lost.iter(), found.faults.iter());
                let words = lost.map(|l| ("LOST", l)).chain(faults.map(|f| ("fault", f)));
                for (what, words) in words {
                    eprintln!(
                        "long: {:?}, {}: {what}: {words}",
                        self.browser,
                        cold::name(self.way)
                    );
                }
                // What is missing once would be counted again and again.
                self.trial = (found.lost.is_empty() && found.faults.is_empty()).then_some(trial);
                Ok(())
            }
            Err(error) => self.fault(&format!("{error:#}")),
        }
    }

    /// What could not be looked at is no answer found: the run does not hold.
    fn fault(&mut self, words: &str) -> Result<()> {
        self.count.faults += 1;
        eprintln!("long: {:?}, {}: fault: {words}", self.browser, cold::name(self.way));
        Ok(())
    }

    fn trouble(&mut self, error: &anyhow::Error) -> Result<()> {
        self.troubles += 1;
        let place = format!("{:?}, {}", self.browser, cold::name(self.way));
        eprintln!("long: {place}, kill {}: not made, again: {error:#}", self.count.kills + 1);
        if self.troubles > TROUBLES_MAX {
            bail!("{place}: browser or driver failed {} times", self.troubles);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(change: impl FnOnce(&mut Count)) -> Report {
        let mut count = Count::default();
        count.killed(Said::Saved(30.0));
        count.killed(Said::Nothing);
        count.found(Said::Nothing, &Found { last_is_there: true, ..Found::default() });
        change(&mut count);
        let counts = vec![(Browser::Firefox, Way::Served, count)];
        Report { seed: 7, time: Duration::from_secs(75), troubles: 0, counts }
    }

    #[test]
    fn one_lost_answer_or_one_fault_is_too_many() {
        let good = report(|_| {});
        assert!(good.holds());
        let row = |report: &Report| report.to_string().lines().last().unwrap().replace(' ', "");
        assert_eq!(row(&good), "|Firefox|served|2|1|1|1|1|0|0|30ms|");
        let lost = Found { lost: vec!["x".to_owned()], ..Found::default() };
        let bad = report(|count| count.found(Said::Saved(1.0), &lost));
        assert!(!bad.holds());
        assert_eq!(row(&bad), "|Firefox|served|2|1|1|1|1|1|0|30ms|");
        assert!(!report(|count| count.faults = 1).holds());
    }

    #[test]
    fn moments_are_the_seeds_and_both_kinds_come_both_ways() {
        let moments = |seed| (0..300).map(|n| moment(seed, n)).collect::<Vec<_>>();
        assert_eq!(moments(1), moments(1));
        assert_ne!(moments(1), moments(2));
        let early = |m: &Moment| matches!(m, Moment::AfterCheck(_));
        assert_eq!(moments(1).iter().filter(|m| early(m)).count(), 100);
        for way in 0..2 {
            let here = moments(1).into_iter().skip(way).step_by(2).filter(early).count();
            assert_eq!(here, 50);
        }
    }
}
