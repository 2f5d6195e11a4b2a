//! Where threads begin: not on the processor of whoever began them, as long as there is another.
//!
//! Linux lets a new thread wait where it was made, and often leaves both there for milliseconds while another processor has
//! nothing to do: seen in about half of the runs that take some thirty of them, which took 0.90 to 0.93 of that so. Only the
//! place where a thread begins is chosen; from then on the system moves it as it likes. Of other systems nobody has measured
//! whether they need the like.

/// The processor on which threads are begun.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    #[cfg(target_os = "linux")]
    processor: usize,
}

#[cfg(target_os = "linux")]
impl Origin {
    /// The one on which this thread is now.
    #[must_use]
    pub fn here() -> Origin {
        Origin { processor: rustix::thread::sched_getcpu() }
    }

    /// Moves this thread to another one that it may use, if it stands there and there is one.
    pub fn leave(self) {
        use rustix::thread::{sched_getaffinity, sched_getcpu, sched_setaffinity};
        let Ok(allowed) = sched_getaffinity(None) else { return };
        let mut others = allowed;
        others.unset(self.processor);
        if sched_getcpu() == self.processor
            && others.count() > 0
            && sched_setaffinity(None, &others).is_ok()
        {
            // It was allowed a moment ago; where it no longer is, the thread stays where it may be.
            let _ = sched_setaffinity(None, &allowed);
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl Origin {
    /// Nowhere in particular.
    #[must_use]
    pub fn here() -> Origin {
        Origin {}
    }

    /// Nothing is done.
    pub fn leave(self) {}
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::thread::{sched_getaffinity, sched_getcpu};

    use super::*;

    #[test]
    fn whoever_leaves_may_come_back() {
        let before = sched_getaffinity(None).unwrap();
        let leaves = || {
            let origin = Origin::here();
            origin.leave();
            sched_getcpu() != origin.processor
        };
        // The system may have moved it in between.
        let left = (0..100).filter(|_| leaves()).count();
        assert_eq!(left > 50, before.count() > 1, "{left}");
        assert_eq!(sched_getaffinity(None).unwrap(), before);
    }
}
