//! Work that several threads do at once, each a part of it.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::memory;

/// Parts that may wait for an earlier one before whoever brings another waits, too.
const WAITING: usize = 16;
/// How long that is at most: then the part is put beside the others all the same.
const PATIENCE: Duration = Duration::from_millis(200);

/// Parts that are done in any order, by several threads, and taken in their own: 0, 1, 2 …
#[derive(Debug)]
pub struct InTurn<P, S> {
    held: Mutex<Held<P, S>>,
    taken: Condvar,
}

#[derive(Debug)]
struct Held<P, S> {
    next: usize,
    waiting: BTreeMap<usize, P>,
    all: S,
}

impl<P, S> InTurn<P, S> {
    /// No part yet.
    #[must_use]
    pub fn new(all: S) -> InTurn<P, S> {
        let held = Held { next: 0, waiting: BTreeMap::new(), all };
        InTurn { held: Mutex::new(held), taken: Condvar::new() }
    }

    /// Brings a part; `take` is called for each whose turn it is.
    pub fn bring(&self, number: usize, part: P, take: impl Fn(&mut S, usize, P)) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.next != number && held.waiting.len() >= WAITING {
            let waited = self.taken.wait_timeout(held, PATIENCE);
            held = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        held.waiting.insert(number, part);
        let Held { next, waiting, all } = &mut *held;
        while let Some(part) = waiting.remove(next) {
            take(all, *next, part);
            *next += 1;
        }
        self.taken.notify_all();
    }

    /// What all parts have come to.
    #[must_use]
    pub fn into_all(self) -> S {
        self.held.into_inner().unwrap_or_else(PoisonError::into_inner).all
    }
}

/// What each of so many threads makes of its number, counted from 0; of none, one. What panics in one of them
/// panics here.
pub fn side_by_side<R: Send>(threads: usize, one: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let one = &one;
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads)
            .map(|at| {
                scope.spawn(move || {
                    memory::make_ready();
                    one(at)
                })
            })
            .collect();
        let own = one(0);
        let joined = others.into_iter().map(|other| match other.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        std::iter::once(own).chain(joined).collect()
    })
}

/// Lots for each thread: so few that they are seldom waited for, so many that all threads are done at about the same time.
const LOTS: usize = 16;

/// What becomes of each item, in their order: whichever of so many threads is free takes the next ones.
pub fn each<T: Send, R: Send>(
    threads: usize,
    items: Vec<T>,
    one: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let number = items.len();
    let threads = threads.min(number);
    if threads < 2 {
        return items.into_iter().map(one).collect();
    }
    let size = (number / (threads * LOTS)).max(1);
    let left = Mutex::new((0usize, items.into_iter()));
    let next = || {
        let mut left = left.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, items) = &mut *left;
        let lot: Vec<T> = items.take(size).collect();
        *at += 1;
        (!lot.is_empty()).then_some((*at, lot))
    };
    let own = |_| -> Vec<(usize, Vec<R>)> {
        let lots = std::iter::from_fn(next);
        lots.map(|(at, lot)| (at, lot.into_iter().map(&one).collect())).collect()
    };
    let mut lots: Vec<(usize, Vec<R>)> = side_by_side(threads, own).into_iter().flatten().collect();
    lots.sort_unstable_by_key(|(at, _)| *at);
    let mut all = Vec::with_capacity(number);
    lots.into_iter().for_each(|(_, done)| all.extend(done));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thread_does_its_own_part() {
        assert_eq!(side_by_side(0, |at| at), [0]);
        assert_eq!(side_by_side(3, |at| at * 2), [0, 2, 4]);
    }

    #[test]
    fn parts_are_taken_in_their_order_whoever_brings_them() {
        let turn = InTurn::new(Vec::new());
        side_by_side(3, |at| {
            let own = (at..200).step_by(3);
            own.for_each(|number| turn.bring(number, number * 2, |all, _, part| all.push(part)));
        });
        assert_eq!(turn.into_all(), (0..200).map(|number| number * 2).collect::<Vec<_>>());
    }

    #[test]
    fn items_keep_their_order_whoever_took_them() {
        for threads in [0, 1, 2, 3, 7] {
            let squares = each(threads, (0..100).collect(), |at: u32| at * at);
            assert_eq!(squares, (0..100).map(|at| at * at).collect::<Vec<u32>>(), "{threads}");
            assert!(each(threads, Vec::<u32>::new(), |at| at).is_empty());
        }
    }
}
