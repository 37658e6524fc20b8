//! Chance that can be repeated: the same seed gives the same draw on every machine.

use sha2::{Digest, Sha256};

use crate::id::ItemId;

/// Seeds draw and shuffle of one item for one learner and one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed([u8; 32]);

impl Seed {
    /// `learner` are the raw bytes of the learner's id; `attempt` counts from 0.
    #[must_use]
    pub fn new(learner: &[u8], item: &ItemId, attempt: u32) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"journeywork/seed/v1\n");
        hash.update(u64::try_from(learner.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(learner);
        hash.update(item.as_str().as_bytes());
        hash.update([0]);
        hash.update(attempt.to_be_bytes());
        Self(hash.finalize().into())
    }

    /// A stream of numbers for one purpose; other purposes get unrelated ones.
    #[must_use]
    pub fn stream(&self, purpose: &str) -> Stream {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(purpose.as_bytes());
        Stream { key: hash.finalize().into(), block: [0; 32], used: 32, count: 0 }
    }
}

/// Numbers from a seed: SHA-256 in counter mode.
#[derive(Debug, Clone)]
pub struct Stream {
    key: [u8; 32],
    block: [u8; 32],
    used: usize,
    count: u64,
}

impl Stream {
    fn byte(&mut self) -> u8 {
        if self.used >= self.block.len() {
            let mut hash = Sha256::new();
            hash.update(self.key);
            hash.update(self.count.to_be_bytes());
            self.block = hash.finalize().into();
            self.count = self.count.wrapping_add(1);
            self.used = 0;
        }
        let byte = self.block.get(self.used).copied().unwrap_or_default();
        self.used += 1;
        byte
    }

    /// A number below `bound`, each as likely as the others; 0 where `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            return 0;
        }
        // Values past the last whole multiple of `bound` would favour small numbers: draw again.
        let limit = u64::MAX - u64::MAX % bound;
        loop {
            let mut bytes = [0u8; 8];
            bytes.fill_with(|| self.byte());
            let value = u64::from_be_bytes(bytes);
            if value < limit {
                return value % bound;
            }
        }
    }

    /// Puts a list into a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            let j = usize::try_from(self.below(i as u64 + 1)).unwrap_or(0);
            list.swap(i, j);
        }
    }
}
