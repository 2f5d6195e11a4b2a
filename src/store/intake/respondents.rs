//! Who answered: one answer for each respondent, and whom each is counted for.
//!
//! This is where names, addresses and written answers are seen, and they stay here: what comes out are numbers of
//! rows. A respondent who answered twice is known by the respondent column; the later answer holds. What
//! form programs write for nobody (`anonymous`) is nobody.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::grid::{Grid, GridCell};
use super::keys::form;
use super::moments::{Moment, Moments};
use super::rows::Line;
use super::survey::Survey;
use crate::model::codes_intake;
use crate::model::finding::Finding;
use crate::model::framework::{Dimension, Framework};
use crate::model::party::PartyId;
use crate::store::measurements::dates::Order;
use crate::store::measurements::parties::PartyBook;
use crate::text::fold::{fold, neat};

/// What stands in a column of addresses for nobody in particular, folded.
const NOBODY: [&str; 13] = [
    "anonymous",
    "anonimo",
    "anonima",
    "na",
    "nd",
    "none",
    "no",
    "nao",
    "ninguno",
    "nenhum",
    "notengo",
    "naotenho",
    "x",
];

/// Where the columns about respondents stand among the taken cells.
#[derive(Debug, Default)]
pub struct Places {
    /// The time of the answer.
    pub timestamp: Option<usize>,
    /// What tells respondents apart.
    pub respondent: Option<usize>,
    /// The party.
    pub party: Option<usize>,
    /// Each dimension, in the order of the survey file.
    pub dimensions: Vec<usize>,
}

/// One answer whose respondent is counted.
#[derive(Debug)]
pub struct Answer<'l> {
    /// Its row.
    pub line: &'l Line<'l>,
    /// For whom it counts, or the finding that this cannot be told.
    pub group: Result<Group, Box<Finding>>,
    /// When it was given.
    pub moment: Option<Moment>,
}

/// For whom an answer counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// Parties in code order; empty = nobody in particular.
    pub parties: Vec<PartyId>,
    /// Value of each dimension of the survey file; empty = not split.
    pub dimensions: Vec<String>,
}

/// The answers that hold, in order of rows, and what was left out for them.
#[must_use]
#[expect(
    clippy::indexing_slicing,
    reason = "rows kept are places among the lines, and there is a moment for each"
)]
pub fn answers<'l>(
    lines: &'l [Line<'l>],
    places: &Places,
    survey: &Survey,
    grid: &Grid,
    framework: &Framework,
) -> (Vec<Answer<'l>>, Option<Finding>) {
    let moments = moments(lines, places, survey);
    let (kept, finding) = latest(lines, &moments, places, grid);
    let (book, codes) = (PartyBook::new(&framework.parties), HashMap::new());
    let mut placing = Placing { survey, framework, grid, book, codes };
    let answers = kept.into_iter().map(|at| Answer {
        line: &lines[at],
        group: placing.group(&lines[at], places),
        moment: moments[at],
    });
    (answers.collect(), finding)
}

fn moments(lines: &[Line], places: &Places, survey: &Survey) -> Vec<Option<Moment>> {
    let moments = moments_of(lines, places, survey);
    times(lines, places).map(|cell| moments.read(cell?)).collect()
}

/// How the times of answers are read: as the survey file tells, else as they tell themselves.
#[must_use]
pub fn moments_of(lines: &[Line], places: &Places, survey: &Survey) -> Moments {
    let mut moments = Moments::of(survey.order);
    if survey.order == Order::Unsettled {
        times(lines, places).flatten().for_each(|cell| moments.hear(cell));
    }
    moments
}

/// The time of each answer, where it has one.
fn times<'l>(lines: &'l [Line<'l>], places: &Places) -> impl Iterator<Item = Option<&'l GridCell>> {
    lines.iter().map(|line| {
        let index = line.cells.get(places.timestamp?)?.column;
        line.row.cells.iter().find(|cell| cell.column == index)
    })
}

/// Rows of each respondent's last answer: by time where every answer has one, else by row.
#[expect(
    clippy::indexing_slicing,
    reason = "answers met are places among the lines, and there is a moment for each"
)]
fn latest(
    lines: &[Line],
    moments: &[Option<Moment>],
    places: &Places,
    grid: &Grid,
) -> (Vec<usize>, Option<Finding>) {
    let all = 0..lines.len();
    let Some(column) = places.respondent else { return (all.collect(), None) };
    let by_time = !moments.is_empty() && moments.iter().all(Option::is_some);
    let mut last: HashMap<String, usize> = HashMap::new();
    let mut replaced: HashSet<usize> = HashSet::new();
    for (at, line) in lines.iter().enumerate() {
        let who = neat(&line.cell(column).text).to_lowercase();
        if who.is_empty() || NOBODY.contains(&fold(&who).as_str()) {
            continue;
        }
        match last.get_mut(&who) {
            None => {
                last.insert(who, at);
            }
            Some(have) if by_time && moments[*have] > moments[at] => {
                replaced.insert(at);
            }
            Some(have) => {
                replaced.insert(std::mem::replace(have, at));
            }
        }
    }
    let first = replaced.iter().min().map(|at| lines[*at].row.line);
    let finding = first.map(|line| {
        Finding::at(&codes_intake::REPEATED_RESPONDENT, grid.place(line, 1))
            .number("answers", replaced.len())
            .word("order", if by_time { "by-time" } else { "by-row" })
    });
    (all.filter(|at| !replaced.contains(at)).collect(), finding)
}

struct Placing<'a> {
    survey: &'a Survey,
    framework: &'a Framework,
    grid: &'a Grid,
    book: PartyBook<'a>,
    /// Of dimensions that were met, the code of each name that is declared for a value, folded.
    codes: HashMap<usize, HashMap<String, &'a str>>,
}

impl Placing<'_> {
    fn group(&mut self, line: &Line, places: &Places) -> Result<Group, Box<Finding>> {
        let mut group = Group { parties: Vec::new(), dimensions: Vec::new() };
        if let Some(at) = places.party {
            let cell = line.cell(at);
            let text = self.meant("party", &cell.text);
            if !text.is_empty() {
                let found = self.book.read(&text).clone();
                group.parties = found.map_err(|_| self.unplaced(line, at, "party"))?;
            }
        }
        for ((dimension, _), at) in self.survey.dimensions.iter().zip(&places.dimensions) {
            let text = &line.cell(*at).text;
            let code =
                if text.is_empty() { Some(String::new()) } else { self.code(*dimension, text) };
            let id = &self.framework.dimension(*dimension).id;
            group.dimensions.push(code.ok_or_else(|| self.unplaced(line, *at, id))?);
        }
        Ok(group)
    }

    /// A cell by the survey file's own reading of it.
    fn meant(&self, column: &str, text: &str) -> String {
        let map = self.survey.values.get(column);
        map.and_then(|map| map.get(&form(text))).map_or_else(|| text.to_string(), Clone::clone)
    }

    /// The declared value that a cell means. Where none are declared only what the survey file lists is taken: the cell
    /// may hold anything.
    fn code(&mut self, at: usize, text: &str) -> Option<String> {
        let dimension = self.framework.dimension(at);
        let mapped = self.survey.values.get(&dimension.id).and_then(|map| map.get(&form(text)));
        if dimension.values.is_empty() {
            return mapped.cloned();
        }
        let codes = self.codes.entry(at).or_insert_with(|| codes_of(dimension));
        let text = mapped.map_or(text, String::as_str);
        codes.get(&fold(text)).map(|code| (*code).to_string())
    }

    fn unplaced(&self, line: &Line, at: usize, column: &str) -> Box<Finding> {
        let cell = line.cell(at);
        let place = self.grid.place(line.row.line, cell.column.max(1));
        Box::new(Finding::at(&codes_intake::ANSWER_NOT_PLACED, place).text("column", column))
    }
}

/// The code of each name of a dimension's values, folded: of names that two values have, the first one's.
fn codes_of(dimension: &Dimension) -> HashMap<String, &str> {
    let mut codes = HashMap::new();
    for (code, name) in &dimension.values {
        for name in name.all().map(|(_, name)| name).chain([code.as_str()]) {
            codes.entry(fold(name)).or_insert(code.as_str());
        }
    }
    codes
}

/// Counts of one question by group.
pub type Counts = BTreeMap<Group, (u32, u32)>;
