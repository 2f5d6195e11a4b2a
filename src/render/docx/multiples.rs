//! Small frames of one scale side by side, as a table without headings: party, picture, figures in each cell.

use super::blocks::Writer;
use super::canvas::{At, Canvas};
use super::captions::{self, Counted};
use super::colours::{ACCENT, INK, RULE, WHITE};
use super::measure::MARGINS;
use super::runs::{self, Look, Stand};
use super::table;
use crate::render::chart::multiples::{Multiples, Range, said};
use crate::render::page::Point;
use crate::render::values::text;
use crate::words::catalogue::Words;

/// Frames in a row.
const ACROSS: u32 = 4;
const WIDTH: u16 = 480;
const HEIGHT: u16 = 150;
/// Lower left and upper right of the values.
const CORNERS: ((i64, i64), (i64, i64)) = ((14, 136), (466, 14));

/// Writes the frames; nothing where there is no point.
pub fn write(writer: &mut Writer, all: &Multiples) {
    let Some(range) = Range::of(&all.frames) else { return };
    captions::write(writer, Counted::Chart, &all.name, true);
    runs::paragraph(&mut writer.xml, Stand { style: "Legend", keep: true, align: "" }, &all.note);
    let width = writer.room / ACROSS;
    table::open(writer, &[width; ACROSS as usize], &all.name, false);
    for row in all.frames.chunks(ACROSS as usize) {
        writer.xml.open("w:tr", &[]);
        for at in 0..ACROSS as usize {
            table::open_cell(writer, width, None);
            match row.get(at) {
                Some((name, points)) => frame(writer, name, points, &range, width),
                None => runs::paragraph(&mut writer.xml, Stand::of("TableText"), ""),
            }
            writer.xml.close("w:tc");
        }
        writer.xml.close("w:tr");
    }
    writer.xml.close("w:tbl");
    table::after(writer);
}

fn frame(writer: &mut Writer, name: &str, points: &[Point], range: &Range, width: u32) {
    let stand = Stand::of("TableText");
    runs::begin(&mut writer.xml, stand);
    runs::run(&mut writer.xml, Look { style: "Strong", ..Look::default() }, name);
    runs::end(&mut writer.xml);
    runs::begin(&mut writer.xml, stand);
    let alt = alt(name, points, writer.words);
    let room = width.saturating_sub(MARGINS).max(1);
    writer.pictures.show(&mut writer.xml, &draw(points, range), room, &alt);
    runs::end(&mut writer.xml);
    runs::begin(&mut writer.xml, Stand::of("TableText"));
    let small = Look { size: Some(15), ..Look::default() };
    runs::run(&mut writer.xml, small, &said(points, writer.words));
    runs::end(&mut writer.xml);
}

fn draw(points: &[Point], range: &Range) -> Canvas {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, WHITE);
    let ((left, bottom), (right, top)) = CORNERS;
    let whole = |place: i64| i32::try_from(place).unwrap_or(0);
    let mut rule = |y: i64, colour| {
        let y = whole(y);
        canvas.fill((whole(left) - 14, y - 1), (whole(right) + 14, y + 2), colour);
    };
    rule(top, RULE);
    rule(range.zero(bottom, top), INK);
    let place = |point: &Point| {
        let (x, y) = range.place(point, CORNERS);
        (whole(x), whole(y))
    };
    let places: Vec<At> = points.iter().map(place).collect();
    for [from, to] in places.array_windows() {
        canvas.line(*from, *to, 7, 0, ACCENT);
    }
    places.iter().for_each(|at| canvas.dot(*at, 9, ACCENT));
    canvas
}

/// What a frame shows, value by value.
fn alt(name: &str, points: &[Point], words: &Words) -> String {
    let listed: Vec<String> =
        points.iter().map(|one| format!("{} ({})", one.shown, one.when)).collect();
    let args = [text("name", name), text("values", listed.join("; "))];
    words.say_with("docx-alt-frame", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;
    use crate::model::quantity::Ratio;

    #[test]
    fn a_frame_says_every_value_in_its_stead() {
        let point = |day: &str, value: i64| {
            let value = Ratio::from_integer(value.into());
            Point { day: day.parse().unwrap(), when: day.into(), shown: value.to_string(), value }
        };
        let points = [point("2025-03-01", 5), point("2025-06-01", 9)];
        let said = alt("Per\u{fa} (PER)", &points, &Words::new(Lang::Es));
        assert_eq!(said, "Per\u{fa} (PER): 5 (2025-03-01); 9 (2025-06-01)");
        let range = Range::of(&[(String::new(), points.to_vec())]).unwrap();
        assert_eq!(draw(&points, &range), draw(&points, &range));
        assert_ne!(draw(&points, &range), draw(&points[1..], &range));
    }
}
