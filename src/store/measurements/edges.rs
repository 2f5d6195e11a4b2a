//! Whether texts are compared as they stand, told by how they begin and end.

#![expect(clippy::indexing_slicing, reason = "there is a place for each byte")]

use super::met::is_neat;
use super::plain_line::Line;

/// Whether texts are compared as they stand: no blanks around them, no apostrophe before them, composed. Which of them are
/// empty nobody can foresee: so that is no question.
#[inline(always)]
pub(super) fn stand_as_they_are(line: &Line, cells: &[usize]) -> bool {
    let mut plain = u8::from(line.composed);
    for cell in cells {
        let (start, end) = line.place(*cell);
        let edge = |at: u32| {
            line.text.as_bytes().get(at as usize).map_or(BOTH, |it| EDGES[usize::from(*it)])
        };
        let edges = edge(start) >> 1 & edge(end.wrapping_sub(1));
        plain &= edges | u8::from(start == end);
    }
    plain & 1 != 0 || cells.iter().all(|cell| stands_as_it_is(line.cell(*cell)))
}

/// At both ends.
const BOTH: u8 = 3;

/// For each byte, whether a text that ends with it (1), or begins with it (2), is compared as it stands.
const EDGES: [u8; 256] = {
    let mut edges = [0; 256];
    let mut byte = b'!';
    while byte <= b'~' {
        edges[byte as usize] = if byte == b'\'' { 1 } else { BOTH };
        byte += 1;
    }
    edges
};

#[cold]
fn stands_as_it_is(text: &str) -> bool {
    is_neat(text) && text.trim() == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_its_edges_say_of_a_text_is_so() {
        for first in 0..=0x7f {
            for last in 0..=0x7f {
                let text = [first, last].map(char::from).iter().collect::<String>();
                let by_edges = EDGES[usize::from(first)] >> 1 & EDGES[usize::from(last)] == 1;
                assert!(!by_edges || stands_as_it_is(&text), "{text:?}");
                let graphic = first.is_ascii_graphic() && last.is_ascii_graphic();
                assert_eq!(by_edges, graphic && first != b'\'', "{text:?}");
            }
        }
    }
}
