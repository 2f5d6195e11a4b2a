//! One line of a form: filled, untouched, or refused with the cell that says why.

use xxhash_rust::xxh3::xxh3_128;

use super::form::text_of;
use super::form_columns::Layout;
use super::grid::{Content, GridCell, GridRow};
use super::table::{Due, TableCell};
use crate::model::codes_forms as codes;
use crate::model::codes_intake;
use crate::model::finding::{Code, Finding};
use crate::model::form::{BEFORE_NAME, FormKey, LineKey};
use crate::model::period::Period;
use crate::store::measurements::cells::shown;
use crate::text::fold::fold;
use crate::text::looks::looks_like;

/// Characters of an id.
const LONGEST: usize = 64;
/// "No", folded: a cell for yes that says so is as good as empty.
const NO: [&str; 6] = ["no", "nao", "n", "0", "false", "falso"];
/// "Yes, it does not apply", folded, as people write it under that header. A number is none of these: it is a value that was
/// pasted one column too far.
const YES: [&str; 19] = [
    "yes",
    "y",
    "si",
    "s",
    "sim",
    "x",
    "true",
    "verdadero",
    "verdadeiro",
    "na",
    "nap",
    "noaplica",
    "noaplicable",
    "noseaplica",
    "naoaplica",
    "naoaplicavel",
    "naoseaplica",
    "notapplicable",
    "doesnotapply",
];
/// Marks of a cross or a tick: nothing of them is left when they are folded.
const TICKS: [&str; 6] = ["✓", "✔", "☑", "☒", "✗", "✘"];

/// What stands for nothing.
const DASHES: [char; 4] = ['-', '–', '—', '−'];

/// What a line comes to.
pub(super) enum Taken {
    /// Nobody touched it.
    Nothing,
    /// A row, its cells in the order of the table's headers; if a date or another activity was typed, what the line is due for.
    Row(Vec<TableCell>, Option<Due>),
    /// Something is wrong with it.
    Refused(Finding),
}

/// Reads a line.
pub(super) fn take(layout: &Layout, form: &FormKey, key: &LineKey, row: &GridRow) -> Taken {
    let line = Line { layout, form, key, row };
    line.read().unwrap_or_else(Taken::Refused)
}

struct Line<'a> {
    layout: &'a Layout<'a>,
    form: &'a FormKey,
    key: &'a LineKey,
    row: &'a GridRow,
}

impl Line<'_> {
    fn read(&self) -> Result<Taken, Finding> {
        let columns = self.layout.columns;
        self.whole()?;
        let not_applicable = match columns.not_applicable {
            Some(at) => self.says_yes(at)?,
            None => false,
        };
        let value = self.text(columns.value);
        if value.is_empty() && !not_applicable {
            return self.without_value();
        }
        self.readable()?;
        if !value.is_empty() && not_applicable {
            let finding = self.at(&codes::VALUE_AND_NOT_APPLICABLE, columns.value);
            return Err(finding.text("value", value));
        }
        let indicator = self.indicator(if value.is_empty() { "n/a" } else { &value })?;
        let (date, when) = self.date()?;
        let id = self.id(&indicator, when);
        let value = if not_applicable {
            self.constant("n/a", columns.not_applicable)
        } else {
            self.cell(columns.value)
        };
        let mut cells = vec![
            self.constant(&id, None),
            date,
            self.constant(&indicator, Some(columns.indicator)),
            value,
            self.constant(&self.form.party, None),
            self.constant(&self.form.party, None),
            self.event(),
        ];
        cells.extend(columns.others.iter().map(|(_, at)| self.cell(*at)));
        Ok(Taken::Row(cells, self.due(when)))
    }

    /// What the line is due for, if something was typed that may not answer it.
    fn due(&self, period: Option<Period>) -> Option<Due> {
        if let Some(asked) = self.asked_event() {
            let typed = self.layout.columns.event.map(|at| self.text(at)).unwrap_or_default();
            let other = !typed.is_empty() && fold(&typed) != fold(asked);
            return other.then(|| Due::Event(asked.to_string()));
        }
        let dated = !self.text(self.layout.columns.date).is_empty();
        period.filter(|_| dated).map(Due::Period)
    }

    /// A line with something in it, but no value.
    fn without_value(&self) -> Result<Taken, Finding> {
        let columns = self.layout.columns;
        let own_event = |cell: &GridCell| {
            Some(cell.index) == columns.event
                && self.asked_event().is_some_and(|event| fold(event) == fold(&text_of(cell)))
        };
        let ignored = |cell: &GridCell| {
            Some(cell.index) == columns.not_applicable
                && !matches!(cell.content, Content::Nothing(_))
        };
        let filled: Vec<&str> = self
            .layout
            .answers(self.row)
            .filter(|(cell, _)| !own_event(cell) && !ignored(cell))
            .map(|(_, name)| name)
            .collect();
        let chosen =
            matches!(self.key, LineKey::Spare(_)) && !self.text(columns.indicator).is_empty();
        let filled: Vec<&str> = chosen.then_some("indicator").into_iter().chain(filled).collect();
        if filled.is_empty() {
            return Ok(Taken::Nothing);
        }
        self.readable()?;
        Err(self
            .at(&codes::FORM_LINE_WITHOUT_VALUE, columns.value)
            .text("columns", filled.join(",")))
    }

    /// Says no if the line's cells are merged with others so that nobody can tell what it says.
    fn whole(&self) -> Result<(), Finding> {
        let Some(merge) = self.layout.merged.torn(self.row.line) else { return Ok(()) };
        let place = self.layout.grid.place(self.row.line, merge.left + 1);
        Err(Finding::at(&codes_intake::MERGED_CELL, place).text("range", merge.range()))
    }

    /// Says no if any answer is an error or a formula without a result.
    fn readable(&self) -> Result<(), Finding> {
        let own = self.layout.answers(self.row).map(|(cell, _)| cell);
        for cell in own.chain(self.layout.merged.given(self.row.line)) {
            if let Content::Nothing(what) = cell.content {
                return Err(self.at(&codes::UNREADABLE_FORM_CELL, cell.index).word("what", what));
            }
        }
        Ok(())
    }

    /// The id of the line's indicator: its key's, or the one chosen.
    fn indicator(&self, value: &str) -> Result<String, Finding> {
        let at = self.layout.columns.indicator;
        let chosen = self.text(at);
        let chosen = chosen.split(BEFORE_NAME.trim_end()).next().unwrap_or_default();
        let chosen = chosen.trim().to_string();
        let typed = match self.key {
            LineKey::Of { indicator, .. } => {
                let id = self.as_it_was(indicator, chosen)?;
                self.where_it_was()?;
                id
            }
            LineKey::Spare(_) | LineKey::Heading => chosen,
        };
        if typed.is_empty() {
            return Err(self.at(&codes::FORM_LINE_WITHOUT_INDICATOR, at).text("value", value));
        }
        let framework = self.layout.framework;
        let broken = || framework.broken.iter().find(|one| one.id.eq_ignore_ascii_case(&typed));
        match framework.find_indicator(&typed) {
            Some(ix) => Ok(framework.indicator(ix).id.clone()),
            None => match broken() {
                // The reader of measurements says what is wrong with the definition.
                Some(broken) => Ok(broken.id.clone()),
                None => Err(self.at(&codes::UNKNOWN_FORM_INDICATOR, at).text("id", typed)),
            },
        }
    }

    /// The indicator of the line's key. One that shows another has been moved without its key: by sorting, by copying.
    fn as_it_was(&self, indicator: &str, shown: String) -> Result<String, Finding> {
        let same = shown.is_empty()
            || shown.eq_ignore_ascii_case(indicator)
            // A spreadsheet takes `1.10` for a number.
            || looks_like(&shown, [indicator]).is_some();
        same.then(|| indicator.to_string()).ok_or_else(|| self.moved(shown))
    }

    /// Says no if the line shows that it is due for what another line of its indicator is due for.
    fn where_it_was(&self) -> Result<(), Finding> {
        match self.layout.dues.moved(self.layout, self.key, self.row) {
            Some(shown) => Err(self.moved(shown)),
            None => Ok(()),
        }
    }

    /// That the line shows what another line stands for.
    fn moved(&self, shown: String) -> Finding {
        let finding = self.at(&codes::DAMAGED_FORM_LINE, self.layout.columns.indicator);
        finding.text("reason", "moved").text("key", shown)
    }

    /// The date and, where it is the line's own, the period: what is typed, else what the value is due for.
    fn date(&self) -> Result<(TableCell, Option<Period>), Finding> {
        let own = match self.key {
            LineKey::Of { period, .. } => *period,
            LineKey::Spare(_) | LineKey::Heading => None,
        };
        let at = self.layout.columns.date;
        if !self.text(at).is_empty() {
            return Ok((self.cell(at), own));
        }
        match own {
            Some(period) => Ok((self.constant(&period.to_string(), Some(at)), own)),
            None => Err(self.at(&codes::FORM_LINE_WITHOUT_DATE, at)),
        }
    }

    fn asked_event(&self) -> Option<&str> {
        match self.key {
            LineKey::Of { event, .. } => event.as_deref(),
            LineKey::Spare(_) | LineKey::Heading => None,
        }
    }

    /// The activity typed, else the one that the value is due for.
    fn event(&self) -> TableCell {
        let at = self.layout.columns.event;
        let typed = at.map(|at| self.cell(at)).filter(|cell| !cell.text.is_empty());
        typed.unwrap_or_else(|| self.constant(self.asked_event().unwrap_or_default(), at))
    }

    /// The lasting id: `F-PER-HR1.1.1-2025-Q2`; by its hash where that is too long.
    fn id(&self, indicator: &str, period: Option<Period>) -> String {
        let when = period.map_or(self.form.as_of.to_string(), |period| period.to_string());
        let whole = format!("F-{}-{indicator}-{when}", self.form.party);
        let tail = match self.key {
            LineKey::Spare(number) => format!("-s{number}"),
            LineKey::Of { event: Some(event), .. } => {
                format!("-e{:08x}", xxh3_128(event.as_bytes()) >> 96)
            }
            LineKey::Of { .. } | LineKey::Heading => String::new(),
        };
        let id = format!("{whole}{tail}");
        if id.len() <= LONGEST { id } else { format!("F-{:032x}", xxh3_128(id.as_bytes())) }
    }

    /// The cell of a column: the line's own, else the one that it is merged with.
    fn given(&self, index: u32) -> Option<&GridCell> {
        self.row.cell(index).or_else(|| self.layout.merged.shared(self.row.line, index))
    }

    fn text(&self, index: u32) -> String {
        self.given(index).map(text_of).unwrap_or_default()
    }

    /// Whether a cell for yes says so; what is neither yes nor no is refused.
    fn says_yes(&self, index: u32) -> Result<bool, Finding> {
        let text = self.text(index);
        let folded = fold(&text);
        let blank = text.chars().all(|c| DASHES.contains(&c));
        if blank || NO.contains(&folded.as_str()) {
            return Ok(false);
        }
        let yes = TICKS.contains(&text.as_str()) || YES.contains(&folded.as_str());
        let unclear = || self.at(&codes::UNCLEAR_NOT_APPLICABLE, index).text("value", shown(&text));
        yes.then_some(true).ok_or_else(unclear)
    }

    /// A cell as it stands.
    fn cell(&self, index: u32) -> TableCell {
        let place = self.layout.place(self.row, index);
        let exact = self.given(index).is_some_and(|cell| cell.content.is_exact());
        TableCell { text: self.text(index), exact, line: place.line, column: place.column }
    }

    /// A text that no cell holds, told at the cell that could have; else nowhere.
    fn constant(&self, text: &str, index: Option<u32>) -> TableCell {
        let place = index.map(|index| self.layout.place(self.row, index));
        let (line, column) = place.map_or((0, 0), |place| (place.line, place.column));
        TableCell { text: text.to_string(), exact: false, line, column }
    }

    fn at(&self, code: &'static Code, index: u32) -> Finding {
        Finding::at(code, self.layout.place(self.row, index))
    }
}
