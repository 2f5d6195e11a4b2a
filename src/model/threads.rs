//! Work that several threads do at once, each a part of it.

use std::sync::{Mutex, PoisonError};

/// What each of so many threads makes of its number, counted from 0; of none, one. What panics in one of them
/// panics here.
pub fn side_by_side<R: Send>(threads: usize, one: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let one = &one;
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|at| scope.spawn(move || one(at))).collect();
        let own = one(0);
        let joined = others.into_iter().map(|other| match other.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        std::iter::once(own).chain(joined).collect()
    })
}

/// What becomes of each item, in their order: whichever of so many threads is free takes the next one.
pub fn each<T: Send, R: Send>(
    threads: usize,
    items: Vec<T>,
    one: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let threads = threads.min(items.len());
    if threads < 2 {
        return items.into_iter().map(one).collect();
    }
    let left = Mutex::new(items.into_iter().enumerate());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let own = |_| -> Vec<(usize, R)> {
        std::iter::from_fn(next).map(|(at, item)| (at, one(item))).collect()
    };
    let mut all: Vec<(usize, R)> = side_by_side(threads, own).into_iter().flatten().collect();
    all.sort_unstable_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, done)| done).collect()
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
    fn items_keep_their_order_whoever_took_them() {
        for threads in [0, 1, 2, 3, 7] {
            let squares = each(threads, (0..100).collect(), |at: u32| at * at);
            assert_eq!(squares, (0..100).map(|at| at * at).collect::<Vec<u32>>(), "{threads}");
            assert!(each(threads, Vec::<u32>::new(), |at| at).is_empty());
        }
    }
}
