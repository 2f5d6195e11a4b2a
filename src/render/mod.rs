//! Answers and words to bytes.
//!
//! Page builders (`report`, `missing`, `history` …) turn an answer into a neutral [`page::Page`];
//! page printers (`terminal`, `markdown`) turn any page into text. Data formats (`*_json`, `*_csv`,
//! `sarif`) go straight from answers to bytes and are never translated, so a program that reads them
//! works in every language. Everything is a pure function. Absent on purpose: figures (the engine
//! computes, this room only rounds), files, the terminal's width and whether it has colour.

pub mod against;
pub mod audience;
pub mod bar;
pub mod brief;
pub mod chart;
pub mod check_json;
pub mod check_text;
pub mod csv_text;
pub mod data_table;
pub mod definitions_data;
pub mod docx;
pub mod explain;
pub mod export_json;
pub mod export_rows;
pub mod form_xlsx;
pub mod formula;
pub mod given;
pub mod history;
pub mod history_json;
pub mod html;
pub mod json;
pub mod layout;
pub mod list;
pub mod markdown;
pub mod marks;
pub mod markup;
pub mod missing;
pub mod missing_data;
pub mod page;
pub mod reminder;
pub mod report;
pub mod report_csv;
pub mod report_json;
pub mod report_notes;
pub mod report_table;
pub mod roff;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod samples_figures;
pub mod sarif;
pub mod show;
pub mod show_indicator;
pub mod sql;
pub mod standing;
pub mod terminal;
pub mod terminal_table;
pub mod values;
#[cfg(test)]
mod values_tests;
pub mod viewed;
pub mod wrap;
pub mod xlsx;
pub mod zip_maker;
