//! Captions with running numbers that Word counts anew when something is added.

use super::blocks::Writer;
use super::runs::{self, Look, Stand};
use crate::render::values::text;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Tables.
    Table,
    /// Charts.
    Chart,
}

/// Stand for a number while a sentence is made; the catalogue says where they go.
const FIRST: char = '\u{e000}';
const SECOND: char = '\u{e001}';

/// Writes a caption such as `Tabla 3. …`; nothing if there is no text. `keep` holds it to what follows.
pub fn write(writer: &mut Writer, what: Counted, caption: &str, keep: bool) {
    if caption.is_empty() {
        return;
    }
    let (key, number) = match what {
        Counted::Table => {
            writer.tables += 1;
            ("docx-table", writer.tables)
        }
        Counted::Chart => {
            writer.charts += 1;
            ("docx-chart", writer.charts)
        }
    };
    let label = writer.words.say(key);
    let args = [text("label", label.clone()), text("number", FIRST), text("text", SECOND)];
    let said = writer.words.say_with("docx-caption", &args);
    runs::begin(&mut writer.xml, Stand { style: "Caption", keep, align: "" });
    for (piece, place) in pieces(&said) {
        runs::run(&mut writer.xml, Look::default(), piece);
        match place {
            Some(FIRST) => {
                let count = format!("SEQ {label} \\* ARABIC");
                runs::field(&mut writer.xml, Look::default(), &count, &number.to_string());
            }
            Some(_) => runs::run(&mut writer.xml, Look::default(), caption),
            None => {}
        }
    }
    runs::end(&mut writer.xml);
}

/// Writes `Página 1 de 5` with fields for the numbers.
pub fn page_numbers(xml: &mut super::xml::Xml, words: &crate::words::catalogue::Words) {
    let args = [text("page", FIRST), text("pages", SECOND)];
    let said = words.say_with("docx-page-of", &args);
    for (piece, place) in pieces(&said) {
        runs::run(xml, Look::default(), piece);
        match place {
            Some(FIRST) => runs::field(xml, Look::default(), "PAGE", "1"),
            Some(_) => runs::field(xml, Look::default(), "NUMPAGES", "1"),
            None => {}
        }
    }
}

/// A sentence in pieces, each with the place that follows it.
fn pieces(said: &str) -> Vec<(&str, Option<char>)> {
    let mut pieces = Vec::new();
    let mut rest = said;
    while let Some(at) = rest.find([FIRST, SECOND]) {
        let place = rest[at..].chars().next();
        pieces.push((&rest[..at], place));
        rest = &rest[at + place.map_or(0, char::len_utf8)..];
    }
    pieces.push((rest, None));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;
    use crate::render::docx::xml::Xml;
    use crate::words::catalogue::Words;

    #[test]
    fn page_numbers_are_fields_in_the_page_s_language() {
        for (lang, of) in [(Lang::Es, " de "), (Lang::En, " of "), (Lang::Pt, " de ")] {
            let mut xml = Xml::default();
            page_numbers(&mut xml, &Words::new(lang));
            let xml = xml.finish();
            let (page, pages) = (xml.find(" PAGE ").unwrap(), xml.find(" NUMPAGES ").unwrap());
            assert!(page < pages && xml[page..pages].contains(of), "{xml}");
            assert!(!xml.contains([FIRST, SECOND]));
        }
    }
}
