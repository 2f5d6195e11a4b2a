//! The hidden sheet behind the drop-down lists. Every list stands there, however short: a list written into
//! a cell's own rule may have 255 characters at most and no comma in a choice.

use rust_xlsxwriter::{ColNum, Formula, RowNum, Worksheet, XlsxError, utility};

/// Lists in the order in which they were first asked for, each once.
pub(super) struct Lists {
    sheet: String,
    all: Vec<Vec<String>>,
}

impl Lists {
    /// None yet; `sheet` is the name of the sheet that will hold them.
    pub(super) fn new(sheet: String) -> Lists {
        Lists { sheet, all: Vec::new() }
    }

    /// Where a list of choices stands.
    pub(super) fn range(&mut self, choices: Vec<String>) -> Formula {
        let rows = choices.len().max(1);
        let at = self.all.iter().position(|one| *one == choices).unwrap_or_else(|| {
            self.all.push(choices);
            self.all.len() - 1
        });
        let column = utility::column_number_to_name(ColNum::try_from(at).unwrap_or(ColNum::MAX));
        let sheet = self.sheet.replace('\'', "''");
        Formula::new(format!("='{sheet}'!${column}$1:${column}${rows}"))
    }

    /// The sheet.
    ///
    /// # Errors
    /// When a text is longer than a cell may be.
    pub(super) fn write(&self) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(&self.sheet)?.set_hidden(true);
        for (column, choices) in (0..).zip(&self.all) {
            for (row, choice) in (0..).zip(choices) {
                sheet.write_string(row as RowNum, column, choice)?;
            }
        }
        sheet.protect();
        Ok(sheet)
    }
}
