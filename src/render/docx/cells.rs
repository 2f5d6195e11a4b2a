//! What stands in a cell of a table.

use super::bars;
use super::blocks::Writer;
use super::colours::{self, QUIET, Rgb};
use super::measure::MARGINS;
use super::runs::{self, Look, Stand};
use super::widths::{Plan, USUAL};
use crate::render::page::{Cell, Mark, Tone};

/// What shows that there is nothing.
const NOTHING: &str = "—";
/// The width of a bar's picture, in twips, where the column is wide enough.
const BAR: u32 = 1320;

/// Days, numbers and states of at most so many letters do not break.
const SHORT: usize = 14;

/// A cell as bare text, as wide as it is shown.
#[must_use]
pub fn plain(cell: &Cell, signs_only: bool) -> String {
    match cell {
        Cell::Empty => NOTHING.to_string(),
        Cell::Text(text) => text.clone(),
        Cell::Number(text) | Cell::Percent(text) | Cell::Date(text) => whole(text),
        Cell::Named { id, text } => format!("{id} {text}"),
        Cell::Mark(mark) if signs_only => mark.sign.to_string(),
        Cell::Mark(mark) => {
            let mark = unbroken(mark);
            format!("{}\u{a0}{}", mark.sign, mark.word)
        }
        Cell::Bar(bar) => bar.shown.clone(),
    }
}

/// A state whose word stays on one line if it is short: `en camino`.
fn unbroken(mark: &Mark) -> Mark {
    Mark { word: whole(&mark.word), ..*mark }
}

/// A text that does not break if it is short: `31 dic 2025`.
fn whole(text: &str) -> String {
    if text.chars().count() <= SHORT { text.replace(' ', "\u{a0}") } else { text.to_string() }
}

/// The shade behind a cell; none for most.
#[must_use]
pub fn behind(cell: &Cell) -> Option<Rgb> {
    match cell {
        Cell::Mark(mark) if mark.tone != Tone::Plain => Some(colours::shades(mark.tone).behind),
        _ => None,
    }
}

/// Writes a cell's paragraph.
pub fn write(writer: &mut Writer, cell: &Cell, align: &str, plan: &Plan, width: u32) {
    let look = Look { size: (plan.size != USUAL).then_some(plan.size), ..Look::default() };
    runs::begin(&mut writer.xml, Stand { style: "TableText", align, ..Stand::default() });
    match cell {
        Cell::Empty => {
            runs::run(&mut writer.xml, Look { colour: Some(QUIET), ..look }, NOTHING);
        }
        Cell::Text(_) | Cell::Number(_) | Cell::Percent(_) | Cell::Date(_) => {
            runs::run(&mut writer.xml, look, &plain(cell, false));
        }
        Cell::Named { id, text } => {
            runs::run(&mut writer.xml, Look { style: "Strong", ..look }, id);
            let gap = if id.is_empty() || text.is_empty() { "" } else { " " };
            runs::run(&mut writer.xml, look, &format!("{gap}{text}"));
        }
        Cell::Mark(mark) if plan.signs_only => {
            let colour = Some(colours::shades(mark.tone).word);
            runs::run(
                &mut writer.xml,
                Look { style: "Sign", colour, ..look },
                &mark.sign.to_string(),
            );
        }
        Cell::Mark(mark) => runs::mark(&mut writer.xml, look, &unbroken(mark)),
        Cell::Bar(bar) => {
            let alt = bars::alt(writer.words, bar);
            let room = width.saturating_sub(MARGINS).clamp(1, BAR);
            writer.pictures.show(&mut writer.xml, &bars::draw(bar), room, &alt);
            runs::run(&mut writer.xml, look, &format!(" {}", bar.shown));
        }
    }
    runs::end(&mut writer.xml);
}

/// What has no column of its own, under a row's first wide cell: `Plazo: 31 dic 2025 · Cambio: +15`.
pub fn folded(writer: &mut Writer, cells: &[(&str, &Cell)], plan: &Plan) {
    let some = cells.iter().filter(|(_, cell)| **cell != Cell::Empty);
    let said: Vec<String> =
        some.map(|(name, cell)| format!("{name}: {}", plain(cell, false))).collect();
    if said.is_empty() {
        return;
    }
    let look = Look { colour: Some(QUIET), size: Some(plan.size - 1), ..Look::default() };
    runs::begin(&mut writer.xml, Stand::of("TableText"));
    runs::run(&mut writer.xml, look, &said.join(" · "));
    runs::end(&mut writer.xml);
}
