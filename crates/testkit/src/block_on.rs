//! Runs a future that never waits.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The output of a future whose store answers at once.
///
/// # Panics
/// If the future waits for something from outside: nobody would wake it.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    match future.as_mut().poll(&mut context) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("block_on is for futures that never wait"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_future_that_is_ready_gives_its_output() {
        assert_eq!(block_on(async { 2 + 2 }), 4);
    }

    #[test]
    #[should_panic(expected = "never wait")]
    fn a_future_that_waits_is_a_mistake_of_the_test() {
        block_on(std::future::pending::<()>());
    }
}
