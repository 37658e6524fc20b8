//! For tests only: cases from data files, a clock and dice that are fixed, stores in memory, one of them
//! failing on purpose.

mod block_on;
mod case;
mod clock;
mod dice;
mod store;

pub use block_on::block_on;
pub use case::{Case, Section, cases, run_cases, sections};
pub use clock::FixedClock;
pub use dice::FixedDice;
pub use store::{FaultyStore, MemoryStore, Plan, When};
