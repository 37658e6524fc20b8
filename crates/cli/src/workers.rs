//! Work on several cores, with answers in the order of the tasks: what is written does not depend on who was faster.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many threads work: as many as asked for, or one for each core.
pub fn threads(asked: Option<NonZeroUsize>) -> usize {
    asked.or_else(|| thread::available_parallelism().ok()).map_or(1, usize::from)
}

/// Does all tasks; whoever is free takes the next one.
pub fn run<T: Sync, A: Send>(threads: usize, tasks: &[T], work: impl Fn(&T) -> A + Sync) -> Vec<A> {
    let threads = threads.min(tasks.len());
    if threads <= 1 {
        return tasks.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(task) = tasks.get(index) else {
                return done;
            };
            done.push((index, work(task)));
        }
    };
    let mut all: Vec<(usize, A)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        let answers = workers.into_iter().map(|worker| match worker.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        answers.flatten().collect()
    });
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, answer)| answer).collect()
}

#[cfg(test)]
mod tests {
    use super::run;

    #[test]
    fn answers_come_in_the_order_of_the_tasks() {
        let tasks: Vec<u64> = (0..200).collect();
        let squares: Vec<u64> = tasks.iter().map(|n| n * n).collect();
        for threads in [1, 2, 7, 500] {
            // Early tasks take longest, so that late ones are done first.
            let work = |n: &u64| {
                std::thread::sleep(std::time::Duration::from_micros(200 - n));
                n * n
            };
            assert_eq!(run(threads, &tasks, work), squares, "{threads}");
        }
        assert!(run(4, &[], |n: &u64| *n).is_empty());
    }
}
