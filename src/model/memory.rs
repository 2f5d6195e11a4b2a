//! Memory that is rather kept for what comes next than given back to the system and had from it again.
//!
//! The C library of GNU gives memory back as soon as 128 KiB lie idle, and has it again a page or a few at a time, each time
//! with a call of the system for which other threads have to wait. Once so large a piece as [`KEPT`] was given back, it
//! keeps twice as much (mallopt(3), `M_MMAP_THRESHOLD`); and what one of its threads once had and gave back at once lies
//! ready for it in one piece. Nothing of it is memory before something is written there. Of other systems nobody has
//! measured whether they need the like.

/// Bytes that are kept.
const KEPT: usize = 8 << 20;

/// Says so for the whole program, and has memory ready for the thread that begins it.
pub fn keep() {
    if cfg!(target_os = "linux") {
        have(KEPT);
        have(KEPT / 2);
    }
}

/// Has memory ready for a thread that begins, once [`keep`] was said.
pub fn make_ready() {
    if cfg!(target_os = "linux") {
        have(KEPT / 2);
    }
}

/// Has so many bytes and gives them back. Where there are not even so many, nothing is to be kept.
fn have(bytes: usize) {
    let mut kept = Vec::<u8>::new();
    let _ = kept.try_reserve_exact(bytes);
    drop(std::hint::black_box(kept));
}
