//! The README's picture of a terminal is what the program prints: colours and all, set as SVG.
//! `PICTURE=overwrite cargo test --test picture` draws it anew; look at it before committing it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Size of the terminal, in columns; of one cell, in pixels.
const COLUMNS: u16 = 80;
const WIDE: f32 = 8.4;
const HIGH: f32 = 19.0;
/// Space around the text, and for the window's bar above it, in pixels.
const MARGIN: f32 = 18.0;
const BAR: f32 = 34.0;

const LINE: &str = "ruta informe --lang es";

#[test]
fn the_picture_shows_what_is_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let example = root.join("tests/workspaces/example");
    let mut command = support::command(&example);
    let output = command.args(["informe", "--lang", "es", "--color", "always"]).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let whole = format!("\x1b[32m$\x1b[0m {LINE}\n{printed}");
    let drawn = draw(&whole);
    let path = root.join("docs/terminal.svg");
    if std::env::var("PICTURE").is_ok_and(|how| how == "overwrite") {
        fs::write(&path, &drawn).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap();
    assert!(committed == drawn, "PICTURE=overwrite cargo test --test picture");
    assert!(drawn.len() < 40_000, "{}", drawn.len());
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    assert!(readme.contains("](docs/terminal.svg)"));
}

/// A terminal's screen as SVG.
fn draw(printed: &str) -> String {
    let rows = u16::try_from(printed.lines().count()).unwrap();
    let mut terminal = vt100::Parser::new(rows, COLUMNS, 0);
    terminal.process(printed.trim_end().replace('\n', "\r\n").as_bytes());
    let screen = terminal.screen();
    let width = f32::from(COLUMNS) * WIDE + 2.0 * MARGIN;
    let height = f32::from(rows) * HIGH + 2.0 * MARGIN + BAR - HIGH / 2.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"es\">\n<title>{LINE}</title>\n\
         <style>text {{ font: 14px ui-monospace, 'DejaVu Sans Mono', Consolas, Menlo, monospace; \
         fill: #d8dee9; white-space: pre }} .b {{ font-weight: bold }} .d {{ fill: #8a94a6 }}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1d2430\"/>\n"
    );
    for (nth, colour) in ["#ff5f57", "#febc2e", "#28c840"].iter().enumerate() {
        let x = MARGIN + 6.0 + 20.0 * f32::from(u16::try_from(nth).unwrap());
        let _ = writeln!(svg, "<circle cx=\"{x}\" cy=\"19\" r=\"6\" fill=\"{colour}\"/>");
    }
    for row in 0..rows {
        let mut column = 0;
        while column < COLUMNS {
            column = run(screen, row, column, &mut svg);
        }
    }
    svg + "</svg>\n"
}

/// Draws the cells from here on that look alike, and says where the next ones begin.
fn run(screen: &vt100::Screen, row: u16, from: u16, svg: &mut String) -> u16 {
    let look = |column: u16| {
        let cell = screen.cell(row, column).unwrap();
        (cell.bold(), cell.dim(), cell.fgcolor())
    };
    let mut text = String::new();
    let mut to = from;
    while to < COLUMNS && look(to) == look(from) {
        let contents = screen.cell(row, to).unwrap().contents();
        text += if contents.is_empty() { " " } else { contents };
        to += 1;
    }
    let (bold, dim, colour) = look(from);
    let shown = text.trim_end();
    if shown.is_empty() {
        return to;
    }
    let blank = shown.chars().take_while(|one| *one == ' ').count();
    let shown = shown.trim_start_matches(' ');
    let column = f32::from(from) + f32::from(u16::try_from(blank).unwrap());
    let length = f32::from(u16::try_from(shown.chars().count()).unwrap()) * WIDE;
    let class = match (bold, dim) {
        (true, _) => " class=\"b\"",
        (false, true) => " class=\"d\"",
        (false, false) => "",
    };
    let fill = fill_of(colour);
    let shown = shown.replace('&', "&amp;").replace('<', "&lt;");
    let (x, y) = (MARGIN + column * WIDE, BAR + MARGIN + f32::from(row) * HIGH);
    let _ = writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" textLength=\"{length:.1}\"{class}{fill}>{shown}</text>"
    );
    to
}

fn fill_of(colour: vt100::Color) -> String {
    let fill = match colour {
        vt100::Color::Idx(1 | 9) => "#ff7b72",
        vt100::Color::Idx(2 | 10) => "#7ee787",
        vt100::Color::Idx(3 | 11) => "#f2cc60",
        vt100::Color::Idx(4 | 12) => "#79c0ff",
        vt100::Color::Idx(5 | 13) => "#d2a8ff",
        vt100::Color::Idx(6 | 14) => "#76e3ea",
        _ => return String::new(),
    };
    format!(" style=\"fill: {fill}\"")
}
