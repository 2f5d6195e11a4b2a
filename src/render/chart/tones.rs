//! What tones look like: a class for styles, a colour dark enough on white for everybody else.

use crate::render::page::Tone;

/// The class of a tone.
#[must_use]
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Best => "t-best",
        Tone::Good => "t-good",
        Tone::Open => "t-open",
        Tone::Doubtful => "t-doubt",
        Tone::Bad => "t-bad",
        Tone::Faint => "t-faint",
        Tone::Plain => "t-plain",
    }
}

/// The colour of a tone on white paper; white text on it can be read too (4.5 : 1 at least).
#[must_use]
pub fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Best => "#14532d",
        Tone::Good => "#2a7438",
        Tone::Open => "#1d5a9e",
        Tone::Doubtful => "#855400",
        Tone::Bad => "#a8261d",
        Tone::Faint => "#5c646e",
        Tone::Plain => "#3c444e",
    }
}
