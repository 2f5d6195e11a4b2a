//! Tables: headings of columns repeat on each sheet, rows do not split, widths are fixed.

use super::blocks::Writer;
use super::captions::{self, Counted};
use super::cells;
use super::colours::{self, Rgb};
use super::runs::{self, Look, Stand};
use super::widths::{self, Plan};
use crate::render::page::{Align, Cell, Column, Mark, Table};

/// Word opens no table of more than 63 columns.
const MOST: usize = 60;

/// Writes a table with its caption, and a legend where states show their signs only. What has more columns
/// than Word can hold becomes several tables, each with the first column.
pub fn write(writer: &mut Writer, table: &Table) {
    captions::write(writer, Counted::Table, &table.caption, true);
    if table.columns.len() <= MOST {
        let plan = writer.plan_of(table);
        return one(writer, table, &plan);
    }
    let further: Vec<usize> = (1..table.columns.len()).collect();
    for part in further.chunks(MOST - 1) {
        let keep = |at: usize| at == 0 || part.contains(&at);
        let keep: Vec<bool> = (0..table.columns.len()).map(keep).collect();
        let part = table.clone().only(&keep);
        let plan = widths::plan(&[&part], writer.room);
        one(writer, &part, &plan);
    }
}

fn one(writer: &mut Writer, table: &Table, plan: &Plan) {
    open(writer, &plan.widths, &table.caption, true);
    heading(writer, table, plan);
    for row in &table.rows {
        write_row(writer, table, row, plan);
    }
    writer.xml.close("w:tbl");
    if plan.signs_only && !table.explained {
        legend(writer, table);
    }
    after(writer);
}

fn write_row(writer: &mut Writer, table: &Table, row: &[Cell], plan: &Plan) {
    let wide = |at: &&usize| table.column(**at).weight > 0;
    let bearer = plan.kept.iter().find(wide).or(plan.kept.first());
    writer.xml.open("w:tr", &[]);
    for (at, width) in plan.kept.iter().zip(&plan.widths) {
        let (cell, column) = (row.get(*at).unwrap_or(&Cell::Empty), table.column(*at));
        open_cell(writer, *width, cells::behind(cell));
        cells::write(writer, cell, aligned(column, cell, plan), plan, *width);
        if Some(at) == bearer {
            let named = table.columns.iter().map(|column| column.name.as_str()).zip(row);
            let gone = named.enumerate().filter(|(at, _)| !plan.kept.contains(at));
            let gone: Vec<(&str, &Cell)> = gone.map(|(_, pair)| pair).collect();
            cells::folded(writer, &gone, plan);
        }
        writer.xml.close("w:tc");
    }
    writer.xml.close("w:tr");
}

/// Names with their values, as a table without headings of columns.
#[expect(clippy::indexing_slicing, reason = "a width for each of the two columns")]
pub fn pairs(writer: &mut Writer, pairs: &[(String, Cell)]) {
    let columns = vec![Column::left(String::new(), 0), Column::wide(String::new(), 1)];
    let row = |(name, cell): &(String, Cell)| vec![Cell::Text(name.clone()), cell.clone()];
    let table = Table::new(columns, pairs.iter().map(row).collect());
    let plan = widths::plan(&[&table], writer.room);
    open(writer, &plan.widths, "", false);
    for (name, cell) in pairs {
        writer.xml.open("w:tr", &[]);
        open_cell(writer, plan.widths[0], None);
        runs::begin(&mut writer.xml, Stand::of("TableText"));
        runs::run(&mut writer.xml, Look { style: "Strong", ..Look::default() }, name);
        runs::end(&mut writer.xml);
        writer.xml.close("w:tc");
        open_cell(writer, plan.widths[1], cells::behind(cell));
        cells::write(writer, cell, "", &plan, plan.widths[1]);
        writer.xml.close("w:tc");
        writer.xml.close("w:tr");
    }
    writer.xml.close("w:tbl");
    after(writer);
}

/// Opens a table of these widths in twips. `heads` is whether its first row holds headings.
pub fn open(writer: &mut Writer, widths: &[u32], caption: &str, heads: bool) {
    let xml = &mut writer.xml;
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.val("w:tblStyle", "RutaTable");
    let all = widths.iter().sum::<u32>().to_string();
    xml.leaf("w:tblW", &[("w:w", &all), ("w:type", "dxa")]);
    xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
    let (value, first) = if heads { ("0620", "1") } else { ("0600", "0") };
    let look = [
        ("w:val", value),
        ("w:firstRow", first),
        ("w:lastRow", "0"),
        ("w:firstColumn", "0"),
        ("w:lastColumn", "0"),
        ("w:noHBand", "1"),
        ("w:noVBand", "1"),
    ];
    xml.leaf("w:tblLook", &look);
    if !caption.is_empty() {
        xml.val("w:tblCaption", caption);
    }
    xml.close("w:tblPr");
    xml.open("w:tblGrid", &[]);
    for width in widths {
        xml.leaf("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close("w:tblGrid");
}

/// Says that a row of headings does not split and stands on each sheet. Of other rows the style of their texts keeps lines
/// together: where a sheet ends within rows that must not split, LibreOffice 7.4 leaves out the rest of the table.
fn heading_properties(writer: &mut Writer) {
    writer.xml.open("w:trPr", &[]);
    writer.xml.leaf("w:cantSplit", &[]);
    writer.xml.leaf("w:tblHeader", &[]);
    writer.xml.close("w:trPr");
}

/// Opens a cell of a width in twips, with a shade behind it.
pub fn open_cell(writer: &mut Writer, width: u32, behind: Option<Rgb>) {
    writer.xml.open("w:tc", &[]);
    writer.xml.open("w:tcPr", &[]);
    writer.xml.leaf("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    if let Some(colour) = behind {
        let fill = colours::hex(colour);
        let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill.as_str())];
        writer.xml.leaf("w:shd", &shade);
    }
    writer.xml.close("w:tcPr");
}

/// A small gap: two tables without one would become a single table.
pub fn after(writer: &mut Writer) {
    runs::paragraph(&mut writer.xml, Stand::of("Gap"), "");
}

fn heading(writer: &mut Writer, table: &Table, plan: &Plan) {
    let look = Look { size: (plan.size != widths::USUAL).then_some(plan.size), ..Look::default() };
    writer.xml.open("w:tr", &[]);
    heading_properties(writer);
    for (at, width) in plan.kept.iter().zip(&plan.widths) {
        let column = table.column(*at);
        let below = table.rows.iter().filter_map(|row| row.get(*at));
        let signs = below.into_iter().any(|cell| matches!(cell, Cell::Mark(_)));
        let align = match column.align {
            _ if plan.signs_only && signs => "center",
            Align::Right => "right",
            Align::Left => "",
        };
        open_cell(writer, *width, Some(colours::HEAD));
        runs::begin(&mut writer.xml, Stand { style: "TableHeading", align, keep: true });
        runs::run(&mut writer.xml, look, &column.name);
        runs::end(&mut writer.xml);
        writer.xml.close("w:tc");
    }
    writer.xml.close("w:tr");
}

fn aligned(column: &Column, cell: &Cell, plan: &Plan) -> &'static str {
    match cell {
        Cell::Mark(_) | Cell::Empty if plan.signs_only => "center",
        // Running text among numbers would be hard to read with a ragged left edge.
        Cell::Text(text) if text.chars().count() > RUNNING => "",
        _ if column.align == Align::Right => "right",
        _ => "",
    }
}

/// A text of more letters than this is running text.
const RUNNING: usize = 24;

/// What each sign in the table means.
fn legend(writer: &mut Writer, table: &Table) {
    let mut marks: Vec<&Mark> = Vec::new();
    for cell in table.rows.iter().flatten() {
        if let Cell::Mark(mark) = cell
            && !marks.contains(&mark)
        {
            marks.push(mark);
        }
    }
    runs::begin(&mut writer.xml, Stand::of("Legend"));
    for (at, mark) in marks.into_iter().enumerate() {
        if at > 0 {
            runs::run(&mut writer.xml, Look::default(), " · ");
        }
        runs::mark(&mut writer.xml, Look::default(), mark);
    }
    runs::end(&mut writer.xml);
}
