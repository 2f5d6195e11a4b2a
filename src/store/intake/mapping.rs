//! A mapping: a small TOML file that says which column of somebody's sheet is what.
//!
//! It is read like every other definition: all errors at once, unknown keys with the likely one. What it does
//! to a sheet stands in [`apply`](super::mapped::apply), how a first draft is made in
//! [`suggest`](super::suggest::suggest).

use std::sync::Arc;

use chrono::format::{Item, StrftimeItems};

use super::columns::Spot;
use super::keys::{self, ValueMaps};
use super::table::TableCell;
use crate::model::codes_intake;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::store::definitions::fields::{Field, Fields, Notes};
use crate::store::measurements::dates::Order;

const KEYS: &[&str] =
    &["sheet", "header_row", "skip_rows", "date_format", "columns", "constants", "values"];

/// How texts in the date column are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateFormat {
    /// Day, month, year, with `/`, `-` or `.` between.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// A pattern such as `%d/%m/%Y`.
    Pattern(String),
}

impl DateFormat {
    /// Which comes first, day or month; unsettled where the year does.
    #[must_use]
    pub fn order(&self) -> Order {
        let DateFormat::Pattern(pattern) = self else {
            return if *self == DateFormat::DayFirst { Order::DayFirst } else { Order::MonthFirst };
        };
        match pattern.chars().find(|one| "demBbhYyFD".contains(*one)) {
            Some('d' | 'e') => Order::DayFirst,
            Some('m' | 'b' | 'B' | 'h' | 'D') => Order::MonthFirst,
            _ => Order::Unsettled,
        }
    }
}

/// One of several value columns, with what its rows have in common.
#[derive(Debug, Clone)]
pub struct Wide {
    /// The column of values.
    pub column: Spot,
    /// Column and text that each of its rows takes.
    pub constants: Vec<(String, TableCell)>,
}

/// A mapping as read.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The sheet; absent = the first visible one that has the columns.
    pub sheet: Option<Spot>,
    /// The row of the header, from 1; 0 = there is none; absent = looked for.
    pub header_row: Option<u32>,
    /// Rows that are not taken, in order.
    pub skip_rows: Vec<u32>,
    /// How texts in the date column are written.
    pub date_format: Option<DateFormat>,
    /// The contract's column, and the sheet's.
    pub columns: Vec<(String, Spot)>,
    /// Column and text that every row takes.
    pub constants: Vec<(String, TableCell)>,
    /// Value columns of a wide sheet; empty = one row is one measurement.
    pub wide: Vec<Wide>,
    /// What cells mean.
    pub values: ValueMaps,
}

/// Reads a mapping; nothing if it has an error.
#[must_use]
pub fn read(
    bytes: &[u8],
    file: &Arc<str>,
    framework: &Framework,
) -> (Option<Mapping>, Vec<Finding>) {
    keys::file(bytes, file, |tree, notes| {
        let root = Fields::of_file(tree).only(KEYS, notes);
        let known = keys::columns(framework);
        let mut mapping = Mapping {
            sheet: root.get("sheet").and_then(|it| keys::spot(it, notes)),
            header_row: root.get("header_row").and_then(|it| it.whole(1_048_576, notes)),
            skip_rows: root
                .get("skip_rows")
                .map_or_else(Vec::new, |it| keys::line_numbers(it, notes)),
            date_format: root.get("date_format").and_then(|it| date_format(it, notes)),
            columns: Vec::new(),
            constants: Vec::new(),
            wide: Vec::new(),
            values: keys::values(&root, &known, notes),
        };
        read_columns(&root, &known, &mut mapping, notes);
        if let Some(fields) = root.get("constants").and_then(|it| it.table(notes)) {
            mapping.constants = read_constants(&fields.only(&known, notes), notes);
        }
        mapping.check(&root, notes);
        mapping
    })
}

fn read_columns(root: &Fields, known: &[&str], mapping: &mut Mapping, notes: &mut Notes) {
    let Some(fields) = root.need("columns", notes).and_then(|it| it.table(notes)) else { return };
    let allowed: Vec<&str> = known.iter().copied().chain(["values"]).collect();
    for field in fields.only(&allowed, notes).all {
        if field.key != "values" {
            let spot = keys::spot(&field, notes);
            mapping.columns.extend(spot.map(|spot| (field.key.to_string(), spot)));
            continue;
        }
        for one in field.tables(notes) {
            let allowed: Vec<&str> = known.iter().copied().chain(["column"]).collect();
            let one = one.only(&allowed, notes);
            let column = one.need("column", notes).and_then(|it| keys::spot(it, notes));
            let constants = read_constants(&one, notes);
            mapping.wide.extend(column.map(|column| Wide { column, constants }));
        }
    }
}

fn read_constants(fields: &Fields, notes: &mut Notes) -> Vec<(String, TableCell)> {
    let own = fields.all.iter().filter(|field| field.key != "column");
    own.filter_map(|it| Some((it.key.to_string(), keys::constant(it, notes)?))).collect()
}

fn date_format(field: &Field, notes: &mut Notes) -> Option<DateFormat> {
    let text = field.filled(notes)?;
    let is_pattern = || {
        let mut items = StrftimeItems::new(text);
        text.contains('%') && !items.any(|item| matches!(item, Item::Error))
    };
    match text {
        "day-first" => Some(DateFormat::DayFirst),
        "month-first" => Some(DateFormat::MonthFirst),
        _ if is_pattern() => Some(DateFormat::Pattern(text.to_string())),
        _ => {
            field.not_allowed(text, "day-first, month-first, %d/%m/%Y", None, notes);
            None
        }
    }
}

impl Mapping {
    /// A column is either taken from the sheet or a constant, and nothing that every row needs may be missing.
    fn check(&self, root: &Fields, notes: &mut Notes) {
        let Some(columns) = root.get("columns").and_then(|it| it.table(notes)) else { return };
        let sheet = |name: &str| self.columns.iter().any(|(have, _)| have == name);
        for (name, _) in self.constants.iter().chain(self.wide.iter().flat_map(|it| &it.constants))
        {
            let field = columns.get(name).filter(|_| sheet(name));
            if let Some(field) = field {
                notes.add(&codes_intake::TWICE_MAPPED, &field.at, |it| it.text("column", name));
            }
        }
        if let Some(field) = columns.get("value").filter(|_| !self.wide.is_empty()) {
            notes.add(&codes_intake::TWICE_MAPPED, &field.at, |it| it.text("column", "value"));
        }
        let constant = |name: &str| {
            let each = |it: &Wide| it.constants.iter().any(|(have, _)| have == name);
            self.constants.iter().any(|(have, _)| have == name)
                || (!self.wide.is_empty() && self.wide.iter().all(each))
        };
        for name in ["date", "indicator", "value"] {
            let wide = name == "value" && columns.get("values").is_some();
            if !sheet(name) && !constant(name) && !wide {
                columns.need(name, notes);
            }
        }
    }
}
