//! Changed copies of real files, each a pure function of seed and number.

use sha2::{Digest, Sha256};

/// Words that parsers treat in a special way, put in now and then.
const WORDS: &[&[u8]] = &[
    b"---\n",
    b"```",
    b"> [!WARNING]\n",
    b"{.objective}",
    b"{#a}",
    b"[^1]",
    b"[^1]: ",
    b"](",
    b"![",
    b"\r\n",
    b"\0",
    b"\xff",
    b"\xe2\x80\xae",
    b"\xef\xbb\xbf",
    b"$$",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b"| a |\n|---|\n",
    b"# ",
    b"- [x] ",
    b"&amp;",
    b"<b>",
    b"<!--",
    b"-1",
    b"99999999999999999999",
    b"1e999",
    b"NaN",
    b"&a [*a]",
    b"!!binary ",
    b"\t",
    b"\xf0\x9f\x8f\xbd",
];

/// Longest input.
const LONGEST: usize = 128 * 1024;

/// The input of a number.
pub fn input(seeds: &[Vec<u8>], seed: u64, number: u64) -> Vec<u8> {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number);
    // Numbers next to each other must not give inputs next to each other.
    dice.next();
    let mut bytes = dice.pick(seeds).cloned().unwrap_or_default();
    let changes = 1 + dice.below(8);
    for _ in 0..changes {
        change(&mut bytes, seeds, &mut dice);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + dice.length()).min(bytes.len());
    match dice.below(8) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = u8::try_from(dice.below(256)).unwrap_or_default();
            }
        }
        2 => drop(bytes.drain(at..end)),
        3 => {
            let part: Vec<u8> = bytes.get(at..end).unwrap_or_default().to_vec();
            let times = 1 + dice.below(16);
            insert(bytes, at, &part.repeat(times));
        }
        4 | 5 => {
            let word = dice.pick(WORDS).copied().unwrap_or_default();
            let times = if dice.below(8) == 0 { 1 + dice.below(500) } else { 1 };
            insert(bytes, at, &word.repeat(times));
        }
        6 => {
            let other = dice.pick(seeds).cloned().unwrap_or_default();
            let from = dice.below(other.len() + 1);
            let to = (from + dice.length()).min(other.len());
            insert(bytes, at, other.get(from..to).unwrap_or_default());
        }
        _ => bytes.truncate(at),
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, part: &[u8]) {
    bytes.splice(at..at, part.iter().copied());
}

/// SHA-256 of an input, to name its file.
pub fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Less than `bound`; 0 if that is 0.
    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % bound).unwrap_or_default()
    }

    /// A length, mostly short.
    fn length(&mut self) -> usize {
        let bits = self.below(12);
        1 + self.below(1 << bits)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_number_gives_the_same_input() {
        let seeds = vec![b"# A lesson\n\ntext".to_vec(), b"other".to_vec()];
        for number in 0..200 {
            assert_eq!(input(&seeds, 7, number), input(&seeds, 7, number));
        }
    }

    #[test]
    fn inputs_differ_and_stay_bounded() {
        let seeds = vec![b"# A lesson\n\ntext".to_vec()];
        let inputs: BTreeSet<_> = (0..1000).map(|number| input(&seeds, 1, number)).collect();
        assert!(inputs.len() > 900, "{}", inputs.len());
        assert!(inputs.iter().all(|bytes| bytes.len() <= LONGEST));
    }
}
