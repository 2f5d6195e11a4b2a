//! Work that several threads do at once, each a part of it.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::yield_now;
use std::time::Duration;

use rayon_core::{ThreadPool, ThreadPoolBuilder};

use super::memory;
use super::processors::Origin;

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

/// What each of so many threads makes of its number, counted from 0; of none, one. Where no others can be had, one does all,
/// one after another. What panics in one of them panics here.
pub fn side_by_side<R: Send>(threads: usize, one: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let others = threads.saturating_sub(1);
    let Some(pool) = pool(others) else {
        return (0..threads.max(1)).map(one).collect();
    };
    let one = &one;
    let mut done: Vec<Option<R>> = (0..others).map(|_| None).collect();
    let own = pool.in_place_scope(|scope| {
        for (at, done) in (1..).zip(&mut done) {
            scope.spawn(move |_| *done = Some(one(at)));
        }
        one(0)
    });
    std::iter::once(own).chain(done.into_iter().flatten()).collect()
}

/// Has so many threads less this one begin that are soon needed: each can leave for its processor before this one goes on.
pub fn begin(threads: usize) {
    if pool(threads.saturating_sub(1)).is_some() {
        yield_now();
    }
}

/// Threads that sleep until there is something to do, so many at least; none if they are not needed or cannot be had.
fn pool(others: usize) -> Option<Arc<ThreadPool>> {
    static POOLS: Mutex<Vec<Arc<ThreadPool>>> = Mutex::new(Vec::new());
    if others == 0 {
        return None;
    }
    let mut pools = POOLS.lock().unwrap_or_else(PoisonError::into_inner);
    let large = pools.iter().find(|pool| pool.current_num_threads() >= others);
    if let Some(pool) = large {
        return Some(pool.clone());
    }
    let origin = Origin::here();
    let ready = move |_| {
        origin.leave();
        memory::make_ready();
    };
    let builder = ThreadPoolBuilder::new().num_threads(others);
    let pool = Arc::new(builder.start_handler(ready).build().ok()?);
    pools.push(pool.clone());
    Some(pool)
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
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn each_thread_does_its_own_part() {
        assert_eq!(side_by_side(0, |at| at), [0]);
        assert_eq!(side_by_side(3, |at| at * 2), [0, 2, 4]);
    }

    #[test]
    fn parts_are_taken_in_their_order_whoever_brings_them() {
        let (turn, next) = (InTurn::new(Vec::new()), AtomicUsize::new(0));
        side_by_side(3, |_| {
            let own = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
            own.take_while(|number| *number < 200)
                .for_each(|number| turn.bring(number, number * 2, |all, _, part| all.push(part)));
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
