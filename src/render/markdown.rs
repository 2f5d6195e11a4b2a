//! Prints a page as Markdown (GitHub's tables), ready to paste into a document or an issue.
//!
//! Texts from data are escaped, so that no name becomes a heading, a link or HTML. Tables are
//! printed here, since a table's cell must not hold a bare `|` or a line end.

use super::bar;
use super::chart::multiples::Multiples;
use super::page::{Align, Block, Cell, Page, Point, Table, shares_line};
use crate::text::visible::one_line;

/// Columns of a bar.
const BAR: usize = 10;

/// The page.
#[must_use]
pub fn print(page: &Page) -> String {
    let banner = |text: &String| format!("**{}**", escaped(text));
    let mut parts: Vec<String> =
        Some(&page.banner).filter(|text| !text.is_empty()).map(banner).into_iter().collect();
    parts.push(format!("# {}", escaped(&page.title)));
    if !page.lines.is_empty() {
        let lines: Vec<String> = page.lines.iter().map(|one| line(one)).collect();
        // A backslash keeps the line end: two blanks would be lost in many editors.
        parts.push(lines.join("\\\n"));
    }
    let mut notes: Vec<String> = Vec::new();
    for part in &page.blocks {
        if let Block::Note(text) | Block::Legend(text) = part {
            notes.push(format!("> {}", line(text)));
            continue;
        }
        flush(&mut parts, &mut notes);
        parts.push(block(part));
    }
    flush(&mut parts, &mut notes);
    if !page.foot.is_empty() {
        parts.push("---".to_string());
        parts.extend(page.foot.iter().map(|one| line(one)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// Notes that follow each other are one quotation, a paragraph each.
fn flush(parts: &mut Vec<String>, notes: &mut Vec<String>) {
    if !notes.is_empty() {
        parts.push(std::mem::take(notes).join("\n>\n"));
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, id, text } => {
            let id = if id.is_empty() { String::new() } else { format!("{} · ", escaped(id)) };
            format!("{} {id}{}", "#".repeat(usize::from(*level) + 1), escaped(text))
        }
        Block::Paragraph(text) | Block::Note(text) | Block::Legend(text) => line(text),
        Block::Pairs(pairs) => {
            let pair = |(name, value): &(String, Cell)| {
                format!("- **{}:** {}", escaped(name), cell(value))
            };
            pairs.iter().map(pair).collect::<Vec<_>>().join("\n")
        }
        Block::Bullets(points) => {
            points.iter().map(|point| format!("- {}", line(point))).collect::<Vec<_>>().join("\n")
        }
        Block::Tree(nodes) => nodes
            .iter()
            .map(|(depth, id, text)| {
                format!("{}- **{}** {}", "  ".repeat(*depth), escaped(id), escaped(text))
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Table(one) => table(one),
        Block::Shares(shares) => line(&shares_line(shares)),
        Block::Chart(chart) => series(&chart.name, &chart.points),
        Block::Multiples(all) => multiples(all),
    }
}

/// A series in one line of text; nothing where there is no point.
fn series(name: &str, points: &[Point]) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    let ends = [&first.shown, &first.when, &last.shown, &last.when].map(|s| escaped(s));
    let [a, from, b, to] = ends;
    let (line, name) = (bar::spark(points), escaped(name));
    if points.len() == 1 {
        return format!("{name}: {b} ({to})");
    }
    format!("{name}: {line} {a} ({from}) → {b} ({to})")
}

/// A point of a list for each party. A spark has the scale of its own line, so the note on the scale that
/// frames have in common is not for it.
fn multiples(all: &Multiples) -> String {
    let point = |(name, points): &(String, Vec<Point>)| format!("- {}", series(name, points));
    let points: Vec<String> = all.frames.iter().map(point).collect();
    format!("**{}**\n\n{}", escaped(&all.name), points.join("\n"))
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![row(table.columns.iter().map(|column| escaped(&column.name)).collect())];
    lines.push(row(table
        .columns
        .iter()
        .map(|column| if column.align == Align::Right { "---:" } else { ":---" }.to_string())
        .collect()));
    lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(cell).collect())));
    lines.join("\n")
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "—".to_string(),
        Cell::Text(text) | Cell::Number(text) | Cell::Percent(text) | Cell::Date(text) => {
            escaped(text)
        }
        Cell::Named { id, text } if text.is_empty() => format!("**{}**", escaped(id)),
        Cell::Named { id, text } => format!("**{}** {}", escaped(id), escaped(text)),
        Cell::Mark(mark) => escaped(&format!("{} {}", mark.sign, mark.word)),
        Cell::Bar(one) => format!("{} {}", bar::draw(one, BAR), escaped(&one.shown)),
    }
}

/// A text on one line, with everything escaped that Markdown or HTML would take for its own.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// A text that begins a line: as [`escaped`], and it begins no heading, list, rule or quotation.
fn line(text: &str) -> String {
    let out = escaped(text);
    let digits = out.len() - out.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match out[digits..].chars().next() {
        Some('#' | '-' | '+' | '=' | '>') if digits == 0 => format!("\\{out}"),
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &out[..digits], &out[digits..]),
        _ => out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::Column;

    #[test]
    fn what_markdown_would_take_for_its_own_is_escaped() {
        assert_eq!(escaped("a|b"), "a\\|b");
        assert_eq!(escaped("<script> & `x` *y*"), "&lt;script> &amp; \\`x\\` \\*y\\*");
        assert_eq!(line("# título"), "\\# título");
        assert_eq!(line("1. uno"), "1\\. uno");
        assert_eq!(line("2025 fue"), "2025 fue");
        assert_eq!(escaped("uno\n\ndos"), "uno dos");
        assert_eq!(escaped("15,0 % − a-b"), "15,0 % − a-b");
    }

    #[test]
    fn a_table_keeps_one_line_a_row() {
        let columns = vec![Column::wide("N|ombre".into(), 1), Column::right("Valor".into(), 0)];
        let named = Cell::Named { id: "HR1".into(), text: "dos\nlíneas".into() };
        let table = Table::new(columns, vec![vec![named, Cell::Empty]]);
        assert_eq!(
            super::table(&table),
            "| N\\|ombre | Valor |\n| :--- | ---: |\n| **HR1** dos líneas | — |"
        );
    }
}
