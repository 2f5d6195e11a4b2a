//! How many of each state, as a row of shaded cells: a bar and its legend in one, which can be edited.

use super::blocks::Writer;
use super::colours;
use super::runs::{self, Look, Stand};
use super::table;
use super::widths;
use crate::render::page::{Mark, shares_line};

/// Writes the row; states that none is in are left out.
pub fn write(writer: &mut Writer, shares: &[(Mark, u32)]) {
    let some: Vec<&(Mark, u32)> = shares.iter().filter(|(_, number)| *number > 0).collect();
    if some.is_empty() {
        return;
    }
    let widths = widths::of_shares(&some, writer.room);
    table::open(writer, &widths, &shares_line(shares), false);
    writer.xml.open("w:tr", &[]);
    for ((mark, number), width) in some.into_iter().zip(widths) {
        let shades = colours::shades(mark.tone);
        table::open_cell(writer, width, Some(shades.behind));
        runs::begin(&mut writer.xml, Stand { style: "TableText", align: "center", keep: true });
        let figure = Look { style: "ShareFigure", colour: Some(shades.word), ..Look::default() };
        runs::run(&mut writer.xml, figure, &number.to_string());
        runs::end(&mut writer.xml);
        runs::begin(&mut writer.xml, Stand { style: "TableText", align: "center", keep: false });
        runs::mark(&mut writer.xml, Look::default(), mark);
        runs::end(&mut writer.xml);
        writer.xml.close("w:tc");
    }
    writer.xml.close("w:tr");
    writer.xml.close("w:tbl");
    table::after(writer);
}
