//! From what was typed to whole rows: options and words joined, the row to correct looked up, and what
//! is still missing named or asked for.

use std::collections::BTreeMap;

use crate::cli::args::errors;
use crate::cli::commands::record::{Args, from_words};
use crate::cli::context::Context;
use crate::cli::entering::saying;
use crate::cli::entering::typed::{self, Typed};
use crate::cli::failure::{Failure, Named, UsageText};
use crate::cli::naming;
use crate::cli::recording::asking::{Act, Asking};
use crate::cli::recording::person::Person;
use crate::engine::census::Census;
use crate::engine::lineage::{Lineage, chain};
use crate::engine::ruling::Ruling;
use crate::model::codes;
use crate::model::finding::{Arg, Finding};
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText};
use crate::model::sink::Sink;
use crate::store::definitions::Definitions;
use crate::store::intake::reading;
use crate::store::measurements::data::Data;
use crate::store::measurements::lookup::is_party;
use crate::store::measurements::values::is_number;
use crate::store::workspace::Workspace;
use crate::text::alike::nearest;

/// The rows meant.
#[derive(Debug)]
pub struct Planned {
    /// They lack nothing that reading needs.
    pub rows: Vec<Typed>,
    /// Whether somebody was asked for a part of them.
    pub asked: bool,
}

/// The rows meant; whoever sits at the terminal, if anybody, is asked for what is missing.
///
/// # Errors
/// When something that a row needs is missing and nobody can be asked, or a row to correct is not
/// there.
pub fn rows(
    context: &Context,
    workspace: &Workspace,
    definitions: &Definitions,
    args: &Args,
    person: Option<&mut dyn Person>,
) -> Result<Planned, Failure> {
    let framework = &definitions.framework;
    let mut common = Typed::default();
    let mut words = args.words.clone();
    let replaced = match args.correct.as_ref().or(args.withdraw.as_ref()) {
        Some(id) => Some(find(workspace, framework, id)?),
        None => None,
    };
    if let Some(row) = &replaced {
        from_row(framework, row, args.withdraw.is_some(), &mut common);
    } else if words.first().is_some_and(|word| word != "-") {
        let id = words.remove(0);
        let known = naming::indicator(framework, &id)?;
        common.set("indicator", &framework.indicator(known).id);
    }
    let given = options(context, framework, args)?;
    common.fill(&given);
    if args.withdraw.is_some() && !words.is_empty() {
        return Err(missing(context, "usage-unexpected-argument", "arg", &words.join(" ")));
    }
    let mut rows = from_words(context, framework, &words, &common)?;
    let piped = rows.iter().any(|row| row.line.is_some());
    let mut told = rows.iter().zip(&words).filter(|_| !piped);
    if let Some((column, word)) = told.find_map(|(row, word)| Some((row.differs(&given)?, word))) {
        return Err(two_values(context, column, (word, &given)));
    }
    if let Some(words) = twins(&rows, &words).filter(|_| !piped) {
        return Err(several_values(context, &words));
    }
    let mut asked = false;
    // A number that cannot stand is named before anything else is asked for: what is missing may be in it.
    let percent = rows.iter().any(|row| is_percentage(framework, row));
    if let Some(person) = person.filter(|_| !piped && !percent) {
        let act = match (args.correct.is_some(), args.withdraw.is_some()) {
            (true, _) => Act::Corrects,
            (false, true) => Act::Withdraws,
            (false, false) => Act::Adds,
        };
        let mut asking = Asking::new(context, framework, person, act);
        asked = asking.complete(&mut rows, replaced.as_ref())?;
    }
    let complete = rows.iter().try_for_each(|row| whole(context, framework, args, row));
    if complete.is_err() && percent {
        return Err(wrong(context, framework, &rows));
    }
    complete.map(|()| Planned { rows, asked })
}

/// Says what is wrong with what is there, and not what is missing.
fn wrong(context: &Context, framework: &Framework, rows: &[Typed]) -> Failure {
    let table = typed::table(rows);
    let faults = reading::read(&table, framework).into_iter().flat_map(|row| row.faults);
    let there: Vec<Finding> = faults.filter(|one| one.code != &codes::MISSING_CELL).collect();
    saying::findings(context, &table.source, &there);
    Failure::Refused
}

/// Says no to a row that lacks what reading needs.
fn whole(
    context: &Context,
    framework: &Framework,
    args: &Args,
    row: &Typed,
) -> Result<(), Failure> {
    let withdraws =
        args.correct.is_none() && row.get("replaces").is_some() && row.get("value").is_none();
    let lacks = lacks(framework, row, withdraws)?;
    if lacks.is_empty() {
        return Ok(());
    }
    let lacks = lacks.into_iter().map(|one| typed::told(&context.words, one));
    let message = errors::missing(&lacks.collect::<Vec<_>>(), &context.words);
    Err(Failure::Usage(UsageText { message, help: vec![see(context)] }))
}

/// The cells that options give.
fn options(context: &Context, framework: &Framework, args: &Args) -> Result<Typed, Failure> {
    let mut given = Typed::default();
    for (column, text) in &args.cells {
        given.set(column, text);
    }
    for split in &args.by {
        let before = given.clone();
        if given.split(framework, split).is_none() {
            let names = framework.dimensions.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
            return Err(Failure::Unknown {
                what: Named::Dimension,
                id: split.clone(),
                guess: None,
                known: names.join(", "),
            });
        }
        if let Some(column) = given.differs(&before) {
            return Err(missing(context, "usage-repeated", "arg", &typed::option(column)));
        }
    }
    if let Some(date) = given.get("date").map(|text| typed::day(text, context.today)) {
        given.set("date", &date);
    }
    Ok(given)
}

/// What a row lacks, as it would be typed.
fn lacks(framework: &Framework, row: &Typed, withdraws: bool) -> Result<Vec<String>, Failure> {
    let Some(id) = row.get("indicator") else {
        return Ok(["indicator", "value"].map(typed::option).to_vec());
    };
    let Some(ix) = framework.find_indicator(id) else {
        // The reader says what is wrong with it, at its place.
        return if row.line.is_some() {
            Ok(Vec::new())
        } else {
            naming::indicator(framework, id).map(|_| Vec::new())
        };
    };
    let option = |column: String| match framework.find_dimension(&column) {
        Some(_) => typed::option(&column) + "=…",
        None => typed::option(&column),
    };
    let lacks = row.lacks(framework, framework.indicator(ix), withdraws);
    Ok(lacks.into_iter().map(option).collect())
}

/// Whether a number is typed as a percentage, which the reader refuses.
fn is_percentage(framework: &Framework, row: &Typed) -> bool {
    let found = row.get("indicator").and_then(|id| framework.find_indicator(id));
    found.is_some_and(|ix| is_number(framework.indicator(ix).kind))
        && row.get("value").is_some_and(|value| value.trim_end().ends_with('%'))
}

/// A column that a word and an option fill otherwise.
fn two_values(context: &Context, column: &str, (word, given): (&str, &Typed)) -> Failure {
    let option = typed::option(column);
    let between = if option.starts_with("--by") { "=" } else { " " };
    let option = format!("{option}{between}{}", given.get(column).unwrap_or_default());
    let what = if column == "of" { "of" } else { "other" };
    let message = said_twice(context, what, [word, &option]);
    Failure::Usage(UsageText { message, help: vec![see(context)] })
}

/// That the same is given twice, with two values.
fn said_twice(context: &Context, what: &str, [first, second]: [&str; 2]) -> String {
    let args = [("column", what), ("first", first), ("second", second)];
    let args = args.map(|(name, text)| (name, Arg::Text(text.to_string())));
    context.words.say_with("usage-two-values", &args)
}

/// Words that give several values to the same.
fn twins<'w>(rows: &[Typed], words: &'w [String]) -> Option<Vec<&'w str>> {
    let mut said: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for (row, word) in rows.iter().zip(words) {
        said.entry(row.of_what()).or_default().push(word);
    }
    // The same split twice is the same twice; of two bare numbers alike nobody knows whether they are one.
    let several = |words: &Vec<&str>| {
        words.iter().zip(words.iter().skip(1)).any(|(one, two)| one != two || is_digits(one))
    };
    said.into_values().find(several)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn several_values(context: &Context, words: &[&str]) -> Failure {
    let [first, second] = [0, 1].map(|at| words.get(at).copied().unwrap_or_default());
    let message = said_twice(context, "other", [first, second]);
    let three = |text: &&str| is_digits(text) && text.len() == 3;
    let grouped = is_digits(first) && first.len() <= 3 && words.iter().skip(1).all(three);
    let key = if grouped { "usage-two-values.grouped" } else { "usage-two-values.help" };
    let one = [("one", Arg::Text(words.concat()))];
    let help = vec![context.words.say_with(key, &one), see(context)];
    Failure::Usage(UsageText { message, help })
}

fn missing(context: &Context, key: &str, name: &'static str, what: &str) -> Failure {
    let message = context.words.say_with(key, &[(name, Arg::Text(what.to_string()))]);
    Failure::Usage(UsageText { message, help: vec![see(context)] })
}

/// Where to look further.
fn see(context: &Context) -> String {
    let command = [("command", Arg::Text("ruta record".to_string()))];
    context.words.say_with("usage-see", &command)
}

/// What a correction keeps of the row it corrects; a withdrawal keeps only what says which row it was.
fn from_row(framework: &Framework, row: &Row, withdraws: bool, into: &mut Typed) {
    let own = [Column::Id, Column::Replaces, Column::Recorded, Column::Reporter, Column::Value];
    let evidence = [Column::Of, Column::Source, Column::Note];
    for column in row_text::columns(framework) {
        let kept = !(own.contains(&column) || withdraws && evidence.contains(&column));
        let text = match row_text::cell(framework, row, column) {
            CellText::Empty => continue,
            CellText::Number(text) | CellText::Plain(text) | CellText::Free(text) => text,
        };
        if kept {
            into.set(row_text::name(framework, column), &text);
        }
    }
    into.set("replaces", &row.id);
}

/// Looks for a row by its id.
struct Finder<'a> {
    id: &'a str,
    found: Option<(usize, Row)>,
    /// The nearest ids, as far as they are equally near: the first two.
    near: Vec<String>,
    /// Whether any row corrects it.
    corrected: bool,
}

impl Sink for Finder<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        self.corrected |= row.replaces.eq_ignore_ascii_case(self.id);
        if row.id.eq_ignore_ascii_case(self.id) && self.found.is_none() {
            self.found = Some((number, row.clone()));
        } else if !row.id.is_empty() && nearest(self.id, [row.id.as_str()]).is_some() {
            self.take_near(&row.id);
        }
    }
}

impl Finder<'_> {
    fn take_near(&mut self, id: &str) {
        let Some(first) = self.near.first() else { return self.near.push(id.to_string()) };
        match nearest(self.id, [first.as_str(), id]) {
            _ if first == id => {}
            Some(nearer) if nearer == id => self.near = vec![id.to_string()],
            None if self.near.len() == 1 => self.near.push(id.to_string()),
            _ => {}
        }
    }
}

/// The row of an id as it has been corrected since, with the id that a correction of it has to name.
fn find(workspace: &Workspace, framework: &Framework, id: &str) -> Result<Row, Failure> {
    let (files, _) = workspace.data_files(&is_party(framework));
    let data = Data::open(workspace.root(), files, framework, None, &workspace.meter);
    let mut finder = Finder { id, found: None, near: Vec::new(), corrected: false };
    data.read(framework, &mut finder).map_err(Failure::reading)?;
    let near = finder.near.first().filter(|_| finder.near.len() == 1);
    let unknown = || Failure::unknown(Named::Row, id, near.map(String::as_str));
    let found = finder.found.ok_or_else(unknown);
    let (number, row) = found?;
    // Only what corrects another row can have lost against a correction of the same one.
    if finder.corrected || !row.replaces.is_empty() {
        return as_it_is(&data, framework, number);
    }
    Ok(row)
}

/// What a row says since it was corrected, or said before it was withdrawn, with the id of the row that a correction of it has to replace so that it holds.
fn as_it_is(data: &Data, framework: &Framework, number: usize) -> Result<Row, Failure> {
    let mut census = Census::new(framework);
    data.read(framework, &mut census).map_err(Failure::reading)?;
    census.settle_copies(data.files());
    let ruling = Ruling::known_at(&census, None);
    let lineage = Lineage::new(&census);
    let held_at = lineage.held_at(&ruling, number);
    let last = chain(&ruling, number).0.last().copied().unwrap_or(number);
    // A withdrawal tells why, and nothing of what it withdraws.
    let last = lineage.valued(&ruling, last);
    let mut both = Both { numbers: [held_at, last], rows: [None, None] };
    data.read(framework, &mut both).map_err(Failure::reading)?;
    let [Some(held), Some(last)] = both.rows else { return Err(Failure::ChangedWhileReading) };
    Ok(Row { id: held.id, ..last })
}

/// Looks for two rows by their numbers.
struct Both {
    numbers: [usize; 2],
    rows: [Option<Row>; 2],
}

impl Sink for Both {
    fn take(&mut self, number: usize, row: &Row) {
        for (_, found) in self.numbers.iter().zip(&mut self.rows).filter(|(at, _)| **at == number) {
            *found = Some(row.clone());
        }
    }
}
