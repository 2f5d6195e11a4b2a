//! Prints a page for a terminal, within a given width.
//!
//! Colour comes as ANSI codes in the text; whoever writes to a file or a pipe strips them, and
//! nothing is lost, because every state also has a word and a sign of its own. Every text from data
//! is made visible first: a note must not clear the screen.

use anstyle::Style;

use super::bar;
use super::chart::multiples::Multiples;
use super::layout::{self, Layout};
use super::page::{Block, Cell, Chart, Page, Point, Table, shares_line};
use super::terminal_table::{BOLD, DIM, PLAIN, cell_lines, painted, set_table};
use super::wrap::{hanging, pad, width, wrap};
use crate::text::visible::one_line;

/// Running text is not set wider than this.
const TEXT_WIDTH: usize = 96;

/// The page, no line wider than `limit` columns (20 at least), with ANSI codes.
#[must_use]
pub fn print(page: &Page, limit: usize) -> String {
    let limit = limit.max(20);
    let mut out = Out { text: String::new(), limit, layouts: Vec::new(), bars: false };
    if !page.title.is_empty() {
        out.wrapped("", &page.title, BOLD);
    }
    for line in &page.lines {
        out.wrapped("", line, DIM);
    }
    let mut before: Option<&Block> = None;
    for block in &page.blocks {
        if matches!(block, Block::Legend(_)) && !out.bars {
            continue;
        }
        let notes = block.is_note() && before.is_some_and(Block::is_note);
        let led = matches!(
            (before, block),
            (
                Some(Block::Heading { .. }),
                Block::Paragraph(_) | Block::Pairs(_) | Block::Bullets(_) | Block::Tree(_)
            )
        );
        let close = notes || led;
        if !close && !out.text.is_empty() {
            out.text.push('\n');
        }
        out.block(page, block);
        before = Some(block);
    }
    out.text
}

struct Out<'p> {
    text: String,
    limit: usize,
    /// How the tables met so far are laid out, once for all that have the same columns.
    layouts: Vec<(&'p Table, Layout)>,
    /// Whether a bar was drawn that marks what was expected: on a narrow terminal there is room for the number alone.
    bars: bool,
}

impl<'p> Out<'p> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn wrapped(&mut self, lead: &str, text: &str, style: Style) {
        for line in hanging(lead, &one_line(text), self.limit.min(TEXT_WIDTH)) {
            self.line(&painted(style, &line));
        }
    }

    fn block(&mut self, page: &'p Page, block: &'p Block) {
        match block {
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph(text) => self.wrapped("", text, PLAIN),
            Block::Note(text) | Block::Legend(text) => self.wrapped("· ", text, DIM),
            Block::Pairs(pairs) => self.pairs(pairs),
            Block::Bullets(points) => {
                for point in points {
                    self.wrapped("  • ", point, PLAIN);
                }
            }
            Block::Tree(nodes) => self.tree(nodes),
            Block::Table(table) => self.table(page, table),
            Block::Chart(chart) => self.chart(chart),
            Block::Multiples(all) => self.multiples(all),
            Block::Shares(shares) => self.wrapped("", &shares_line(shares), PLAIN),
        }
    }

    fn heading(&mut self, level: u8, id: &str, text: &str) {
        let lead = if id.is_empty() { String::new() } else { format!("{}  ", one_line(id)) };
        let lines = hanging(&lead, &one_line(text), self.limit.min(TEXT_WIDTH));
        let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
        for (at, line) in lines.iter().enumerate() {
            // Only the id of a lower heading is bold: statements run over several lines.
            if level > 1 && at == 0 && !lead.is_empty() {
                let rest = &line[lead.len().min(line.len())..];
                self.line(&format!("{}{rest}", painted(BOLD, &lead)));
            } else {
                self.line(&painted(if level > 1 && !lead.is_empty() { PLAIN } else { BOLD }, line));
            }
        }
        if level == 1 {
            self.line(&painted(DIM, &"━".repeat(widest.max(24).min(self.limit))));
        }
    }

    fn pairs(&mut self, pairs: &[(String, Cell)]) {
        let widest = pairs.iter().map(|(name, _)| width(&one_line(name))).max().unwrap_or(0);
        let lead = widest.min(self.limit / 3) + layout::GAP;
        let room = (self.limit.min(TEXT_WIDTH)).saturating_sub(lead).max(8);
        for (name, cell) in pairs {
            let names = wrap(&one_line(name), lead - layout::GAP);
            let lines = cell_lines(cell, room);
            for at in 0..names.len().max(lines.len()) {
                let name = pad(names.get(at).map_or("", String::as_str), lead, false);
                let (line, style) = lines.get(at).cloned().unwrap_or((String::new(), PLAIN));
                let both = format!("{}{}", painted(DIM, &name), painted(style, &line));
                self.line(both.trim_end());
            }
        }
    }

    fn tree(&mut self, nodes: &[(usize, String, String)]) {
        let nested = nodes.iter().any(|(depth, ..)| *depth > 0);
        for (at, (depth, id, text)) in nodes.iter().enumerate() {
            if at > 0 && *depth == 0 && nested {
                self.text.push('\n');
            }
            let lead = format!("{}{}  ", "  ".repeat(*depth), one_line(id));
            let lines = hanging(&lead, &one_line(text), self.limit.min(TEXT_WIDTH));
            for (at, line) in lines.iter().enumerate() {
                let (head, rest) = line.split_at(if at == 0 { lead.len() } else { 0 });
                let style = if *depth == 0 && nested { BOLD } else { PLAIN };
                self.line(&format!("{}{}", painted(BOLD, head), painted(style, rest)));
            }
        }
    }

    fn chart(&mut self, chart: &Chart) {
        self.series("", &chart.name, &chart.points);
    }

    fn multiples(&mut self, all: &Multiples) {
        self.wrapped("", &all.name, BOLD);
        self.wrapped("· ", &all.note, DIM);
        all.frames.iter().for_each(|(name, points)| self.series("  ", name, points));
    }

    fn series(&mut self, lead: &str, name: &str, points: &[Point]) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let line = bar::spark(points);
        let ends = format!("{} ({}) → {} ({})", first.shown, first.when, last.shown, last.when);
        self.wrapped(lead, &format!("{name}  {line}  {ends}"), PLAIN);
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the position was found there, or is that of the layout just pushed"
    )]
    fn table(&mut self, page: &'p Page, table: &'p Table) {
        let known = self.layouts.iter().position(|(one, _)| one.columns == table.columns);
        let at = known.unwrap_or_else(|| {
            let alike: Vec<&Table> = page
                .blocks
                .iter()
                .filter_map(|block| match block {
                    Block::Table(other) if other.columns == table.columns => Some(other),
                    _ => None,
                })
                .collect();
            self.layouts.push((table, layout::lay_out(&alike, self.limit)));
            self.layouts.len() - 1
        });
        let layout = &self.layouts[at].1;
        let marks =
            |cell: Option<&Cell>| matches!(cell, Some(Cell::Bar(bar)) if bar.expected.is_some());
        let mut shown = layout.shown.iter().map(|(column, _)| *column);
        self.bars |= shown.any(|column| table.rows.iter().any(|row| marks(row.get(column))));
        let lines = set_table(table, layout);
        lines.iter().for_each(|line| self.line(line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstream::adapter::strip_str;

    use crate::model::quantity::Ratio;
    use crate::render::page::{Bar, Column, Mark, Tone};

    #[test]
    fn colour_adds_nothing_that_the_words_do_not_say() {
        let mark = Mark { tone: Tone::Bad, sign: '▼', word: "rezagado".into() };
        let columns = vec![Column::wide("Nombre".into(), 1), Column::left("Estado".into(), 0)];
        let rows = vec![vec![Cell::Text("a\u{1b}[2J".into()), Cell::Mark(mark)]];
        let mut page = Page::new("Título\u{7}".into());
        page.blocks.push(Block::Table(Table::new(columns, rows)));
        let text = print(&page, 60);
        assert!(text.contains("\u{1b}[31m▼ rezagado\u{1b}[0m"), "{text:?}");
        let expected = "Título\\u{7}\n\n\
                        Nombre      Estado\n──────────────────────\na\\u{1b}[2J  ▼ rezagado\n";
        assert_eq!(strip_str(&text).to_string(), expected);
    }

    #[test]
    fn bars_are_explained_only_where_they_are_drawn() {
        let half = Ratio::new(1.into(), 2.into());
        let shown = "50%".to_string();
        let bar = Bar { done: half.clone(), expected: Some(half), shown, tone: Tone::Good };
        let bars = Column { priority: 1, ..Column::left("Avance".into(), 0) };
        let columns = vec![Column::left("Nombre".into(), 0), bars];
        let rows = vec![vec![Cell::Text("muchísimo-de-una-vez".into()), Cell::Bar(bar)]];
        let mut page = Page::new("Título".into());
        page.blocks.push(Block::Table(Table::new(columns, rows)));
        page.note("uno".to_string());
        page.blocks.push(Block::Legend("barras".to_string()));
        page.note("dos".to_string());
        let text = |limit| strip_str(&print(&page, limit)).to_string();
        assert!(text(60).ends_with("\n\n· uno\n· barras\n· dos\n"), "{}", text(60));
        assert!(text(24).ends_with("\n\n· uno\n· dos\n"), "{}", text(24));
    }
}
