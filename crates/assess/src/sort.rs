//! Sorting in few bytes: std's sort costs the portal 5 KB for every type, a heap a few hundred bytes.

use std::collections::BinaryHeap;

/// Places of keys from the smallest to the largest; equal ones in the order in which they come.
pub(crate) fn order<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<usize> {
    let heap: BinaryHeap<(K, usize)> = keys.zip(0..).collect();
    heap.into_sorted_vec().into_iter().map(|(_, place)| place).collect()
}

/// Brings a list into an [`order`] of its places.
pub(crate) fn arrange<T>(list: &mut Vec<T>, order: &[usize]) {
    let mut entries: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.iter().filter_map(|place| entries.get_mut(*place)?.take()));
}
