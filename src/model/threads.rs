//! Work that several threads do at once, each a part of it.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thread_does_its_own_part() {
        assert_eq!(side_by_side(0, |at| at), [0]);
        assert_eq!(side_by_side(3, |at| at * 2), [0, 2, 4]);
    }
}
