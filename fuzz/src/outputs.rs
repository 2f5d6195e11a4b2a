//! What goes out: to a terminal, into cells of a CSV, into an HTML page.

use std::sync::OnceLock;

use ruta::model::language::Lang;
use ruta::render::csv_text::{Cell, Dialect, record};
use ruta::render::page::{Block, Cell as PageCell, Column, Page, Table, Tags};
use ruta::render::{html as html_page, markdown, terminal};
use ruta::text::formula::{guard, unguard};
use ruta::text::visible::{is_dangerous, one_line, visible};

/// Nothing that a terminal would obey is left, and what is harmless stays as it is.
pub fn terminal_escape(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    assert!(!visible(&text).contains(is_dangerous));
    assert!(!one_line(&text).contains(is_dangerous));
    if !text.contains(is_dangerous) {
        assert_eq!(visible(&text), text);
    }
    let page = terminal::print(&page_of(&text), 80);
    // Its own styles: what begins one is in no text any more.
    let plain = page.replace("\u{1b}[", "").replace('\n', "");
    let odd = plain.chars().find(|c| is_dangerous(*c));
    assert_eq!(odd, None, "{page:?}");
}

/// A guarded text is no formula, and comes back as it was; a record holds its cells.
pub fn formula_guard(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let guarded = guard(&text);
    assert_eq!(unguard(&guarded), text);
    let first = guarded.chars().next();
    assert!(
        !matches!(first, Some('=' | '+' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')),
        "{guarded:?}"
    );
    for dialect in [Dialect::Guarded, Dialect::Raw] {
        let line = record(&[Cell::text(&text), Cell::Plain("x".into())], dialect);
        assert!(line.ends_with('\n'), "{line:?}");
        let inside = line.trim_end_matches(['\r', '\n']);
        assert!(inside.ends_with('x'), "{line:?}");
        // Quotes come in pairs: no cell spills into the next one.
        assert_eq!(line.matches('"').count() % 2, 0, "{line:?}");
    }
}

/// Elements of a page that no text may add.
const ELEMENTS: [&str; 10] = [
    "<script", "</script", "<style", "</style", "<img", "<svg", "<iframe", "<a ", "<title", "<body",
];

/// Whatever texts say, a page has the elements that it has with harmless ones.
pub fn html(bytes: &[u8]) {
    static PLAIN: OnceLock<[usize; ELEMENTS.len()]> = OnceLock::new();
    let text = String::from_utf8_lossy(bytes);
    let count = |page: &str| {
        let mut found = [0; ELEMENTS.len()];
        for rest in page.split('<').skip(1) {
            let begun = ELEMENTS.iter().position(|element| rest.starts_with(&element[1..]));
            begun.into_iter().for_each(|at| found[at] += 1);
        }
        found
    };
    let plain = PLAIN.get_or_init(|| count(&html_page::print(&page_of("x"))));
    let said = html_page::print(&page_of(&text));
    assert_eq!(&count(&said), plain, "of {ELEMENTS:?}");
    assert!(!said.contains('\0'));
    // Markdown passes through programs that take HTML in it for HTML.
    let said = markdown::print(&page_of(&text));
    for rest in said.split('<').skip(1) {
        let begun = ELEMENTS[..7].iter().find(|element| rest.starts_with(&element[1..]));
        assert_eq!(begun, None, "{said}");
    }
}

/// A page that says a text wherever a page says texts.
fn page_of(text: &str) -> Page {
    let own = || format!("x{text}");
    let mut page = Page::new(own());
    page.lang = Some(Lang::Es);
    (page.banner, page.lines, page.foot) = (own(), vec![own()], vec![own()]);
    page.heading(1, &own(), &own());
    page.heading(2, "", &own());
    page.paragraph(own());
    page.note(own());
    page.blocks.push(Block::Bullets(vec![own()]));
    page.blocks.push(Block::Pairs(vec![(own(), PageCell::Text(own()))]));
    page.blocks.push(Block::Tree(vec![(0, own(), own())]));
    let cells = vec![
        PageCell::Named { id: own(), text: own() },
        PageCell::Text(own()),
        PageCell::Number(own()),
    ];
    let columns = (0..3).map(|_| Column::left(own(), 0)).collect();
    let tags = Tags { roadmap: own(), status: own(), parties: vec![own()] };
    let table = Table { caption: own(), tags: vec![tags], ..Table::new(columns, vec![cells]) };
    page.blocks.push(Block::Table(table));
    page
}
