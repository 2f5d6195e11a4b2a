//! Which blocks stand on upright sheets and which on lying ones. A wide table takes its heading and what is said
//! under that heading with it, so that no heading is left alone on the sheet before.

use std::ops::Range;

use super::widths;
use crate::render::page::Block;

/// Twips of a sheet of A4: its short and its long side, and the margins at both ends together.
pub const SHORT: u32 = 11906;
/// The long side.
pub const LONG: u32 = 16838;
/// One margin.
pub const MARGIN: u32 = 1134;

/// Blocks that follow each other on sheets that stand the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Whether the sheets lie.
    pub lying: bool,
    /// Which blocks.
    pub blocks: Range<usize>,
}

impl Section {
    /// The room between the margins, in twips.
    #[must_use]
    pub fn room(&self) -> u32 {
        (if self.lying { LONG } else { SHORT }) - 2 * MARGIN
    }
}

/// The sections of a page's blocks, in order; at least one.
#[must_use]
pub fn of(blocks: &[Block]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut begun = 0;
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        if !lies(block) {
            at += 1;
            continue;
        }
        let start = led_in(blocks, begun, at);
        let end = led_out(blocks, at + 1);
        if start > begun {
            sections.push(Section { lying: false, blocks: begun..start });
        }
        match sections.last_mut() {
            Some(last) if last.lying => last.blocks.end = end,
            _ => sections.push(Section { lying: true, blocks: start..end }),
        }
        begun = end;
        at = end;
    }
    if begun < blocks.len() || sections.is_empty() {
        sections.push(Section { lying: false, blocks: begun..blocks.len() });
    }
    sections
}

fn lies(block: &Block) -> bool {
    let Block::Table(table) = block else { return false };
    table.wide || !widths::fits_upright(table, SHORT - 2 * MARGIN)
}

/// The first block that goes with the wide table at `at`: the headings above it, with the text between.
fn led_in(blocks: &[Block], from: usize, at: usize) -> usize {
    let text = |block: &Block| block.is_note() || matches!(block, Block::Paragraph(_));
    let mut above = blocks.iter().take(at).skip(from).rev().peekable();
    let words = std::iter::from_fn(|| above.next_if(|block| text(block))).count();
    let heads = above.take_while(|b| matches!(b, Block::Heading { .. })).count();
    if heads == 0 { at } else { at - words - heads }
}

/// The end of what goes with the wide table before `at`: all that is said before the next heading, if nothing but
/// words is; else the remarks right under it.
fn led_out(blocks: &[Block], at: usize) -> usize {
    let text = |block: &Block| matches!(block, Block::Paragraph(_) | Block::Bullets(_));
    let words = |block: &&Block| block.is_note() || text(block);
    let end = at + blocks.iter().skip(at).take_while(words).count();
    match blocks.get(end) {
        None | Some(Block::Heading { .. }) => end,
        Some(_) => {
            let notes = blocks.iter().skip(at).take_while(|one| one.is_note());
            at + notes.count()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::{Column, Page, Table};

    fn table(wide: bool) -> Block {
        let columns = vec![Column::left("a".into(), 0)];
        Block::Table(Table { wide, ..Table::new(columns, Vec::new()) })
    }

    #[test]
    fn a_wide_table_takes_its_heading_along() {
        let mut page = Page::default();
        page.paragraph("antes".into());
        page.heading(1, "", "Cobertura");
        page.paragraph("Quién informó qué".into());
        page.blocks.push(table(true));
        page.note("signos".into());
        page.heading(1, "", "Después");
        page.blocks.push(table(false));
        let sections = of(&page.blocks);
        let shape: Vec<_> = sections.iter().map(|one| (one.lying, one.blocks.clone())).collect();
        assert_eq!(shape, [(false, 0..1), (true, 1..5), (false, 5..7)]);
    }

    #[test]
    fn two_wide_tables_share_a_section_and_an_empty_page_has_one() {
        let sections = of(&[table(true), table(true)]);
        assert_eq!(sections, [Section { lying: true, blocks: 0..2 }]);
        assert_eq!(of(&[]), [Section { lying: false, blocks: 0..0 }]);
    }
}
