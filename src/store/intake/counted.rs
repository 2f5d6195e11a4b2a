//! A survey file applied to an export: for each question and group, how many answered and how many so.
//!
//! Ids of rows are made of the survey's id, the indicator and the group, so the same export read again gives the same rows,
//! and a longer one corrects them.

use super::answers::Judge;
use super::columns::{self, By, Spot};
use super::grid::{Dates, Grid, GridRow, Written};
use super::respondents::{Answer, Counts, Group, Places, answers, moments_of};
use super::rows::{Rows, Taken};
use super::survey::{Only, Question, Survey, When};
use super::table::{Made, Table, TableCell, TableRow};
use super::totals;
use crate::model::codes_intake;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::store::definitions::ids::{LONGEST, is_id};
use crate::store::measurements::dates::Order;

/// The rows of counts that a survey file finds in an export. An error at a line of the export = the answers of that row are
/// not counted; without a table an error stands in the survey file.
#[must_use]
pub fn apply(
    survey: &Survey,
    grids: &[Grid],
    framework: &Framework,
) -> (Option<Table>, Vec<Finding>) {
    let spots = spots(survey);
    if let Some(limit) = columns::too_many(&spots) {
        return (None, vec![limit]);
    }
    let grid = match columns::sheet(grids, survey.sheet.as_ref(), &spots, By::Part) {
        Ok(grid) => grid,
        Err(finding) => return (None, vec![finding]),
    };
    let header = match survey.header_row {
        Some(line) => grid.rows.iter().find(|row| row.line == line),
        None => columns::header(grid, &spots, By::Part)
            .or_else(|| columns::likely_header(grid, &spots, By::Part)),
    };
    let taken = match taken(grid, header, &spots) {
        Ok(taken) => taken,
        Err(missing) => return (None, missing),
    };
    let above = survey.header_row.or(header.map(|row| row.line)).unwrap_or(0);
    let added = |row: &GridRow| row.cells.first().is_some_and(|cell| totals::begins(&cell.text()));
    let wanted = |row: &GridRow| survey.skip_rows.binary_search(&row.line).is_err();
    let rows = Rows::new(grid, &taken, above);
    if let Some(limit) = rows.too_many() {
        return (None, vec![limit]);
    }
    let (lines, mut findings) = rows.read(|row| wanted(row) && !added(row));
    let below = grid.rows.iter().filter(|row| row.line > above && wanted(row) && added(row));
    let total = |row: &GridRow| Finding::at(&codes_intake::TOTALS_ROW, grid.place(row.line, 1));
    findings.extend(below.map(total));
    let places = places(survey);
    let (answers, repeated) = answers(&lines, &places, survey, grid, framework);
    findings.extend(repeated);
    let Some(date) = day(survey, &answers) else {
        findings.extend(no_day(survey));
        return (None, findings);
    };
    let first = spots.len() - survey.questions.len();
    let mut tally =
        Tally { survey, framework, grid, header, date, rows: Made::default(), findings };
    for (question, (at, taken)) in survey.questions.iter().zip(taken.iter().enumerate().skip(first))
    {
        tally.count(question, at, taken, &answers);
    }
    tally.unplaced(first, &answers);
    let mut findings = tally.findings;
    let rows = match tally.rows.done(&grid.source) {
        Ok(rows) => rows,
        Err(limit) => return (None, vec![limit]),
    };
    findings.sort_by(|a, b| a.place.cmp(&b.place));
    let (source, headers) = (grid.source.clone(), headers(survey, framework));
    let dates = match survey.order {
        Order::Unsettled => Dates::Heard(moments_of(&lines, &places, survey).order()),
        told => Dates::Told(told),
    };
    let written = grid.written.map(|it| Written { dates, ..it });
    (Some(Table { source, headers, rows, together: true, written }), findings)
}

/// The columns of the grid, or what is wrong with those that are not there.
fn taken(
    grid: &Grid,
    header: Option<&GridRow>,
    spots: &[&Spot],
) -> Result<Vec<Taken>, Vec<Finding>> {
    let found = spots.iter().map(|spot| columns::find(grid, header, spot, By::Part));
    let (taken, missing): (Vec<_>, Vec<_>) = found.partition(Result::is_ok);
    if missing.is_empty() {
        Ok(taken.into_iter().filter_map(Result::ok).collect())
    } else {
        Err(missing.into_iter().filter_map(Result::err).collect())
    }
}

/// The columns that the survey file names: those about respondents first, questions last.
fn spots(survey: &Survey) -> Vec<&Spot> {
    let about = survey.timestamp.iter().chain(&survey.respondent).chain(&survey.party);
    let dimensions = survey.dimensions.iter().map(|(_, spot)| spot);
    about.chain(dimensions).chain(survey.questions.iter().map(|one| &one.column)).collect()
}

fn places(survey: &Survey) -> Places {
    let mut next = 0..;
    let mut place = |is: bool| if is { next.next() } else { None };
    Places {
        timestamp: place(survey.timestamp.is_some()),
        respondent: place(survey.respondent.is_some()),
        party: place(survey.party.is_some()),
        dimensions: survey.dimensions.iter().filter_map(|_| place(true)).collect(),
    }
}

fn day(survey: &Survey, answers: &[Answer]) -> Option<String> {
    match &survey.date {
        When::Fixed(day) => Some(day.clone()),
        When::Latest(_) => {
            let all: Option<Vec<_>> = answers.iter().map(|one| one.moment).collect();
            all?.into_iter().max().map(|(day, _)| day.to_string())
        }
    }
}

fn no_day(survey: &Survey) -> Option<Finding> {
    let When::Latest(at) = &survey.date else { return None };
    let column = survey.timestamp.as_ref().map_or("", |spot| spot.text.as_str());
    Some(Finding::at(&codes_intake::NO_SURVEY_DAY, at.clone()).text("column", column))
}

fn headers(survey: &Survey, framework: &Framework) -> Vec<String> {
    let mut headers: Vec<String> =
        ["date", "indicator", "value", "of", "party"].map(str::to_string).to_vec();
    headers.extend(survey.dimensions.iter().map(|(at, _)| framework.dimension(*at).id.clone()));
    headers.extend(survey.constants.iter().map(|(name, _)| name.clone()));
    headers.push("id".to_string());
    headers
}

struct Tally<'t> {
    survey: &'t Survey,
    framework: &'t Framework,
    grid: &'t Grid,
    header: Option<&'t GridRow>,
    date: String,
    rows: Made,
    findings: Vec<Finding>,
}

impl Tally<'_> {
    /// Counts one question, whose answers stand in the taken cell `at`.
    fn count(&mut self, question: &Question, at: usize, taken: &Taken, answers: &[Answer]) {
        let judge = Judge::new(&question.answers, question.separator.as_deref());
        let (mut counts, mut blank, mut others) = (Counts::new(), 0u32, 0u32);
        for answer in answers {
            let Ok(group) = &answer.group else { continue };
            let text = answer.line.cell(at).text.trim();
            if !question.only.as_ref().is_none_or(|only| self.is_member(group, only)) {
                others += u32::from(!text.is_empty());
            } else if text.is_empty() {
                blank += 1;
            } else {
                let (value, of) = counts.entry(group.clone()).or_default();
                *value += u32::from(judge.counts(text));
                *of += 1;
            }
        }
        let id = self.framework.indicator(question.indicator).id.clone();
        let total = counts.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let (line, column) = self.place(taken);
        let at = self.grid.place(line, column);
        let said = |code| Finding::at(code, at.clone()).text("indicator", &id);
        if total.1 == 0 {
            self.findings.push(said(&codes_intake::NOBODY_ANSWERED));
        } else {
            let counted = said(&codes_intake::ANSWERS_COUNTED).number("value", total.0);
            self.findings.push(counted.number("of", total.1).number("blank", blank));
            if total.0 == 0 {
                self.findings.push(said(&codes_intake::ANSWER_NEVER_GIVEN).number("of", total.1));
            }
        }
        if let Some(only) = question.only.as_ref().filter(|_| others > 0) {
            let left = said(&codes_intake::OTHERS_LEFT_OUT).number("answers", others);
            self.findings.push(left.text("group", &only.text));
        }
        for (group, (value, of)) in counts {
            let row = self.row(&id, &group, value, of, taken);
            self.rows.add(row);
        }
    }

    /// Where a question's header stands.
    fn place(&self, taken: &Taken) -> (u32, u32) {
        let cell = self.header.and_then(|row| row.cell(taken.index));
        cell.map_or((0, taken.index + 1), |cell| (cell.line, cell.column))
    }

    fn is_member(&self, group: &Group, only: &Only) -> bool {
        let parties = &self.framework.parties;
        let is_it = |id: &crate::model::party::PartyId| {
            *id == only.party || parties.is_member(*id, only.party)
        };
        !group.parties.is_empty() && group.parties.iter().all(is_it)
    }

    fn row(&self, id: &str, group: &Group, value: u32, of: u32, taken: &Taken) -> TableRow {
        let (line, column) = self.place(taken);
        let cell = |text: String, exact| TableCell { text, exact, line: 0, column: 0 };
        let code = |party| self.framework.parties.get(party).code.clone();
        let parties: Vec<String> = group.parties.iter().copied().map(code).collect();
        let counted =
            |number: u32| TableCell { text: number.to_string(), exact: true, line, column };
        let mut cells = vec![
            cell(self.date.clone(), false),
            cell(id.to_string(), false),
            counted(value),
            counted(of),
            cell(parties.join("/"), false),
        ];
        cells.extend(group.dimensions.iter().map(|one| cell(one.clone(), false)));
        cells.extend(self.survey.constants.iter().map(|(_, cell)| cell.clone()));
        cells.push(cell(row_id(&self.survey.id, id, &parties, &group.dimensions), false));
        TableRow { line: line.max(1), cells, due: None }
    }

    /// Says each row that answered something and cannot be given to a party or split.
    fn unplaced(&mut self, first: usize, answers: &[Answer]) {
        for answer in answers {
            let mut answers = answer.line.cells.iter().skip(first);
            let answered = answers.any(|cell| !cell.text.trim().is_empty());
            if let Err(finding) = &answer.group
                && answered
            {
                self.findings.push((**finding).clone());
            }
        }
    }
}

/// How the ids of a survey's rows begin, an indicator each; those of many rows, not only of the rows at hand.
#[must_use]
pub fn prefixes(survey: &Survey, framework: &Framework) -> Vec<String> {
    let id = |one: &Question| framework.indicator(one.indicator).id.clone();
    survey.questions.iter().map(|one| row_id(&survey.id, &id(one), &[], &[])).collect()
}

/// `S-taller1-HR1.1.2-PER-F`; what is too long or has other letters ends in a hash of the whole.
fn row_id(survey: &str, indicator: &str, parties: &[String], dimensions: &[String]) -> String {
    let parties = parties.join("/");
    let parts: Vec<&str> = ["S", survey, indicator, &parties]
        .into_iter()
        .chain(dimensions.iter().map(String::as_str))
        .collect();
    let whole = parts.join("-");
    // Empty parts would let two groups share an id, and a hyphen inside a part too.
    let group = || parts.iter().skip(3);
    let clear = is_id(&whole) && group().all(|part| !part.is_empty() && !part.contains('-'));
    if clear || (is_id(&whole) && group().all(|part| part.is_empty())) {
        return whole.trim_end_matches('-').to_string();
    }
    let hash = xxhash_rust::xxh3::xxh3_64(parts.join("\u{1f}").as_bytes());
    let plain = |c: char| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '_' };
    let short: String = whole.chars().map(plain).take(LONGEST - 17).collect();
    format!("{}-{hash:016x}", short.trim_end_matches(['-', '.', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_told_apart_and_follow_the_grammar() {
        let id =
            |party: &str, sex: &str| row_id("taller-1", "HR1.1.2", &[party.into()], &[sex.into()]);
        assert_eq!(id("PER", "F"), "S-taller-1-HR1.1.2-PER-F");
        assert_eq!(row_id("a", "X", &[], &[]), "S-a-X");
        let all = [
            id("PER", "F"),
            id("PER", ""),
            id("", "F"),
            id("", ""),
            id("A-B", "C"),
            id("A", "B-C"),
            id("PER/BOL", ""),
            id("PER_BOL", ""),
            id("PER", "año"),
            id(&"X".repeat(70), "F"),
            id(&"X".repeat(70), "M"),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(is_id(one), "{one}");
            assert!(!all[..at].contains(one), "{one}");
        }
    }
}
