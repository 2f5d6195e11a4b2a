//! `--format` and `-o`: which form to write, and where.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgMatches, value_parser};

use crate::cli::failure::Failure;
use crate::words::catalogue::Words;

/// A form of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For the terminal.
    Table,
    /// Markdown.
    Markdown,
    /// One HTML file.
    Html,
    /// A Word document.
    Docx,
    /// JSON, by the contract's schema.
    Json,
    /// CSV.
    Csv,
    /// A workbook.
    Xlsx,
    /// A script for an SQL engine.
    Sql,
    /// Findings with their excerpt.
    Text,
    /// Findings, a line each.
    Short,
    /// Findings for code scanners.
    Sarif,
}

/// Name, other names understood, and extensions of each form.
const FORMATS: [(Format, &str, &[&str], &[&str]); 11] = [
    (Format::Table, "table", &["tabla", "tabela"], &["txt"]),
    (Format::Markdown, "markdown", &["md"], &["md", "markdown"]),
    (Format::Html, "html", &[], &["html", "htm"]),
    (Format::Docx, "docx", &["word"], &["docx"]),
    (Format::Json, "json", &[], &["json"]),
    (Format::Csv, "csv", &[], &["csv"]),
    (Format::Xlsx, "xlsx", &["excel"], &["xlsx"]),
    (Format::Sql, "sql", &[], &["sql"]),
    (Format::Text, "text", &["texto"], &[]),
    (Format::Short, "short", &["corto", "curto"], &[]),
    (Format::Sarif, "sarif", &[], &[]),
];

/// Forms of `missing`.
pub const DOCUMENT: &[Format] =
    &[Format::Table, Format::Markdown, Format::Html, Format::Docx, Format::Json, Format::Csv];
/// Forms of `report`: those of documents are the meeting's brief.
pub const REPORT: &[Format] = &[
    Format::Table,
    Format::Markdown,
    Format::Html,
    Format::Docx,
    Format::Xlsx,
    Format::Json,
    Format::Csv,
];
/// Forms of `export`.
pub const DATA: &[Format] = &[Format::Csv, Format::Xlsx, Format::Json, Format::Sql];
/// Forms of `check`.
pub const FINDINGS: &[Format] = &[Format::Text, Format::Short, Format::Json, Format::Sarif];

impl Format {
    fn row(
        self,
    ) -> &'static (Format, &'static str, &'static [&'static str], &'static [&'static str]) {
        FORMATS.iter().find(|(one, ..)| *one == self).unwrap_or(&FORMATS[0])
    }

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// `--format` with these forms; the first is the one without it.
    #[must_use]
    pub fn option(words: &Words, help: &str, forms: &'static [Format]) -> Arg {
        let value = |form: &Format| PossibleValue::new(form.name()).aliases(form.row().2);
        Arg::new("format")
            .long("format")
            .value_name(words.say("value-format"))
            .help(words.say(help))
            .ignore_case(true)
            .value_parser(PossibleValuesParser::new(forms.iter().map(value)))
    }

    /// The form as the command's first word: `export csv`.
    #[must_use]
    pub fn word(words: &Words, help: &str, forms: &'static [Format]) -> Arg {
        Arg::new("form")
            .value_name(words.say("value-format"))
            .help(words.say(help))
            .ignore_case(true)
            .value_parser(PossibleValuesParser::new(forms.iter().map(|form| form.name())))
    }

    /// The form typed, if one was: as an option, or as the command's first word.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Option<Format> {
        let word = || matches.try_get_one::<String>("form").ok().flatten();
        let typed = matches.get_one::<String>("format").or_else(word)?;
        let is = |name: &str| name.eq_ignore_ascii_case(typed);
        let found =
            FORMATS.iter().find(|(_, name, also, _)| is(name) || also.iter().any(|a| is(a)));
        found.map(|(format, ..)| *format)
    }
}

/// `--format` and `-o` as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Output {
    /// The form, if typed.
    pub format: Option<Format>,
    /// The file, if typed.
    pub file: Option<PathBuf>,
}

impl Output {
    /// Whether it goes into a file.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.file.as_deref().is_some_and(|file| file != Path::new("-"))
    }

    /// The two options.
    #[must_use]
    pub fn options(words: &Words, forms: &'static [Format]) -> [Arg; 2] {
        [
            Format::option(words, "arg-format", forms),
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name(words.say("value-file"))
                .help(words.say("arg-output"))
                .value_parser(value_parser!(PathBuf)),
        ]
    }

    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Output {
        let file = matches.get_one("output").cloned();
        Output { format: Format::from_matches(matches), file }
    }

    /// The form meant: as typed, else by the file's extension, else the first of `forms`.
    ///
    /// # Errors
    /// [`Failure::UnknownExtension`]; [`Failure::NoPdf`] where there is a form that a browser prints.
    pub fn form(&self, forms: &'static [Format]) -> Result<Format, Failure> {
        let first = forms.first().copied().unwrap_or(Format::Table);
        match (&self.format, &self.file) {
            (Some(format), _) => Ok(*format),
            (None, Some(file)) if file != Path::new("-") => {
                let extension = file.extension().and_then(|text| text.to_str()).unwrap_or_default();
                let is = |known: &&str| known.eq_ignore_ascii_case(extension);
                if is(&"pdf") && forms.contains(&Format::Html) {
                    return Err(Failure::NoPdf(file.clone()));
                }
                if is(&"xlsx") && !forms.contains(&Format::Xlsx) {
                    return Err(Failure::NoWorkbook(file.clone()));
                }
                let found = forms.iter().find(|form| form.row().3.iter().any(&is));
                found.copied().ok_or_else(|| Failure::UnknownExtension {
                    path: file.clone(),
                    known: extensions(forms),
                })
            }
            (None, _) => Ok(first),
        }
    }
}

fn extensions(forms: &[Format]) -> String {
    let first = |form: &Format| form.row().3.first().map(|extension| format!(".{extension}"));
    forms.iter().filter_map(first).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_typed_or_told_by_the_extension() {
        let form = |format, file: Option<&str>| {
            Output { format, file: file.map(PathBuf::from) }.form(DOCUMENT)
        };
        assert_eq!(form(None, None).unwrap(), Format::Table);
        assert_eq!(form(None, Some("a.MD")).unwrap(), Format::Markdown);
        assert_eq!(form(Some(Format::Csv), Some("a.md")).unwrap(), Format::Csv);
        assert_eq!(form(None, Some("-")).unwrap(), Format::Table);
        let pdf = Output { format: None, file: Some("a.PDF".into()) };
        assert!(matches!(pdf.form(REPORT), Err(Failure::NoPdf(_))));
        assert!(matches!(pdf.form(DOCUMENT), Err(Failure::NoPdf(_))));
        assert!(matches!(pdf.form(DATA), Err(Failure::UnknownExtension { .. })));
        assert!(matches!(form(None, Some("a.xlsx")), Err(Failure::NoWorkbook(_))));
        let failure = form(None, Some("a.ods")).unwrap_err();
        assert!(
            matches!(failure, Failure::UnknownExtension { known, .. } if known == ".txt, .md, .html, .docx, .json, .csv")
        );
    }
}
