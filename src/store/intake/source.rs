//! Where a foreign cell stands, as the person who sent it would find it.

use std::sync::Arc;

use crate::model::finding::Place;

/// What a table was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Arguments of a command: the column of a place is the index of a name.
    Typed(Arc<[String]>),
    /// A text file: places are lines and columns in characters.
    Text(Arc<str>),
    /// A sheet of a workbook: places are rows and columns of cells.
    Sheet {
        /// The file's name.
        file: Arc<str>,
        /// The sheet's name.
        sheet: Arc<str>,
    },
}

impl Source {
    /// What stands for the file in places: no two sheets share it.
    #[must_use]
    pub fn name(&self) -> Arc<str> {
        match self {
            Source::Typed(_) => Arc::from(""),
            Source::Text(file) => file.clone(),
            Source::Sheet { file, sheet } => Arc::from(format!("{file}, {sheet}")),
        }
    }

    /// A place as it is named in a sentence on another one: `answers.csv:7`, `PER.xlsx, Datos!B7`. Places of other files stay.
    #[must_use]
    pub fn other(&self, place: &Place) -> Place {
        match self {
            _ if place.file != self.name() || place.line == 0 => place.clone(),
            Source::Text(_) | Source::Typed(_) => place.clone(),
            Source::Sheet { .. } => Place::file(self.shown(place)),
        }
    }

    /// How a person finds a place: `--party`, `answers.csv:7:3`, `PER.xlsx, Datos!B7`.
    #[must_use]
    pub fn shown(&self, place: &Place) -> String {
        match self {
            Source::Typed(names) => {
                let index = (place.column as usize).checked_sub(1);
                index.and_then(|at| names.get(at)).cloned().unwrap_or_default()
            }
            Source::Text(file) if place.line == 0 => file.to_string(),
            Source::Text(file) => format!("{file}:{}:{}", place.line, place.column),
            Source::Sheet { file, sheet } if place.line == 0 => format!("{file}, {sheet}"),
            Source::Sheet { file, sheet } => {
                format!("{file}, {sheet}!{}{}", letters(place.column), place.line)
            }
        }
    }
}

/// The letters of a column of a sheet, counted from 1: A … Z, AA …
#[must_use]
pub fn letters(column: u32) -> String {
    let mut rest = column;
    let mut found = Vec::new();
    while rest > 0 {
        rest -= 1;
        found.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    found.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_as_people_find_them() {
        let at = |line, column| Place { file: Arc::from("x"), line, column, length: 0 };
        let sheet = Source::Sheet { file: "PER.xlsx".into(), sheet: "Datos".into() };
        assert_eq!(sheet.shown(&at(7, 28)), "PER.xlsx, Datos!AB7");
        let named = |source: &Source, file: &str| {
            source.other(&Place { file: file.into(), ..at(7, 2) }).short()
        };
        assert_eq!(named(&sheet, "PER.xlsx, Datos"), "PER.xlsx, Datos!B7");
        assert_eq!(named(&sheet, "PER.xlsx, Otra"), "PER.xlsx, Otra:7");
        assert_eq!(named(&Source::Text("a.csv".into()), "a.csv"), "a.csv:7");
        assert_eq!(Source::Text("a.csv".into()).shown(&at(7, 3)), "a.csv:7:3");
        let typed = Source::Typed(Arc::from(["VALUE".to_string(), "--party".to_string()]));
        assert_eq!(typed.shown(&at(1, 2)), "--party");
        assert_eq!((letters(1), letters(26), letters(703)), ("A".into(), "Z".into(), "AAA".into()));
    }
}
