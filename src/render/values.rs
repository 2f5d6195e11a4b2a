//! How an indicator's numbers are written in documents: rounded by its `decimals`, a percentage to
//! one decimal, in the reader's language, with what makes them readable (`45 de 60 (75,0 %)`).

use super::given;
use super::marks;
use super::page::{Bar, Cell};
use super::wrap::width;
use crate::engine::answer::{Figure, Reading};
use crate::engine::figure::headline;
use crate::engine::progress;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::language::Text;
use crate::model::quantity::{Quantity, Ratio, fixed, trim};
use crate::model::status::Status;
use crate::words::catalogue::Words;

/// Decimals of a derived number where the definition sets none.
const DERIVED: u32 = 2;

/// A text argument of a message.
#[must_use]
pub fn text(name: &'static str, text: impl Into<String>) -> (&'static str, Arg) {
    (name, Arg::Text(text.into()))
}

/// A whole number, both for the plural (`name`) and as shown (`shown`).
#[must_use]
pub fn count(words: &Words, key: &str, number: u64) -> String {
    let whole = i64::try_from(number).unwrap_or(i64::MAX);
    let shown = words.number(&number.to_string());
    words.say_with(key, &[("n", Arg::Number(whole)), text("shown", shown)])
}

/// A number of an indicator.
#[must_use]
pub fn number(words: &Words, indicator: &Indicator, quantity: &Quantity) -> String {
    match quantity {
        Quantity::Percent(_) | Quantity::Stated(_) => words.percent(&fixed(&quantity.ratio(), 1)),
        // A summed value shows the digits it was given, unless the definition says how many.
        Quantity::Exact(amount) => match indicator.decimals {
            Some(decimals) => words.number(&fixed(&amount.ratio(), decimals)),
            None => words.number(&amount.to_string()),
        },
        Quantity::Derived(ratio) => match indicator.decimals {
            Some(decimals) if decimals > 0 => words.number(&fixed(ratio, decimals)),
            _ => words.number(&trim(&fixed(ratio, DERIVED), 0)),
        },
    }
}

/// A number in the terms of the target: a milestone's position is the name of its stage.
#[must_use]
pub fn in_terms(words: &Words, indicator: &Indicator, quantity: &Quantity) -> String {
    if indicator.kind == Kind::Milestone {
        let whole = fixed(&quantity.ratio(), 0).parse::<usize>().ok();
        return whole.map_or_else(String::new, |position| stage(words, indicator, position));
    }
    number(words, indicator, quantity)
}

/// The name of the stage at a position, 1 = first; 0 is none.
#[must_use]
pub fn stage(words: &Words, indicator: &Indicator, position: usize) -> String {
    let stage = position.checked_sub(1).and_then(|at| indicator.stages.get(at));
    stage.map_or_else(|| words.say("page-value-no-stage"), |s| s.name.get(words.lang()).to_string())
}

/// The unit in the reader's language, or nothing.
#[must_use]
pub fn unit<'a>(words: &Words, indicator: &'a Indicator) -> &'a str {
    indicator.unit.as_ref().map_or("", |unit| unit.get(words.lang()))
}

/// A text in the reader's language.
#[must_use]
pub fn own(words: &Words, of: &Text) -> String {
    of.get(words.lang()).to_string()
}

/// Columns up to which a value is never broken.
const BOUND: usize = 11;

/// A text in which no line ends.
#[must_use]
pub fn whole(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// A value whose lines end at most before its bracket, and nowhere if it is short: `75 de 110 (68,2 %)`.
#[must_use]
pub fn bound(said: &str) -> String {
    let short = |text: &str| match text.rsplit_once(' ') {
        _ if width(text) <= BOUND => whole(text),
        // No line begins with a number whose `de` has stayed behind.
        Some((rest, of)) if of.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{rest}\u{a0}{of}")
        }
        _ => text.to_string(),
    };
    match said.split_once(" (") {
        Some((value, rest)) if width(said) > BOUND => format!("{} ({}", short(value), whole(rest)),
        _ => short(said),
    }
}

/// What was observed: `45 de 60 (75,0 %)`, `3 de 12 países`, `borrador (1 de 3)`, texts.
#[must_use]
pub fn value(
    words: &Words,
    indicator: &Indicator,
    reading: &Reading,
    ceiling: Option<&Quantity>,
) -> Cell {
    value_in(words, indicator, reading, ceiling, number)
}

/// How a number of an indicator is written.
type Written = fn(&Words, &Indicator, &Quantity) -> String;

fn value_in(
    words: &Words,
    indicator: &Indicator,
    reading: &Reading,
    ceiling: Option<&Quantity>,
    number_in: Written,
) -> Cell {
    if reading.hidden {
        return Cell::Number(words.say("value-hidden"));
    }
    if let Some(position) = reading.stage {
        let args = [
            text("value", stage(words, indicator, position)),
            text("position", words.number(&position.to_string())),
            text("all", words.number(&indicator.stages.len().to_string())),
        ];
        return Cell::Text(bound(&words.say_with("page-value-stage", &args)));
    }
    if !reading.texts.is_empty() {
        return Cell::Text(texts(reading));
    }
    let Some(value) = &reading.value else { return Cell::Empty };
    let shown = number_in(words, indicator, value);
    if indicator.kind == Kind::Parties {
        let Some(ceiling) = ceiling else { return Cell::Number(shown) };
        let ceiling = number(words, indicator, ceiling);
        let unit = unit(words, indicator);
        let args = [text("value", shown), text("of", ceiling), text("unit", unit)];
        let bare = words.say_with("page-value-of", &args);
        if unit.is_empty() {
            return Cell::Number(bound(&bare));
        }
        let said = words.say_with("page-value-of-unit", &args);
        return Cell::Number(said.replacen(&bare, &bound(&bare), 1));
    }
    let Some(of) = &reading.of else {
        let unit = unit(words, indicator);
        let with_unit = indicator.kind == Kind::Level && !unit.is_empty();
        return Cell::Number(if with_unit { words.measured(&shown, unit) } else { shown });
    };
    let mut args = vec![text("value", shown), text("of", number_in(words, indicator, of))];
    let Some(percent) = &reading.percent else {
        return Cell::Number(bound(&words.say_with("page-value-of", &args)));
    };
    args.push(text("percent", number(words, indicator, percent)));
    Cell::Number(bound(&words.say_with("page-value-of-percent", &args)))
}

/// Its texts, each once however many have said it: they are in alphabetical order.
#[must_use]
pub fn texts(reading: &Reading) -> String {
    let mut texts: Vec<&str> = reading.texts.iter().map(String::as_str).collect();
    texts.dedup();
    texts.join(" / ")
}

/// What was observed of a party or a part, which may have said that the indicator does not apply to it.
#[must_use]
pub fn part(words: &Words, indicator: &Indicator, reading: &Reading) -> Cell {
    told(words, value(words, indicator, reading, None), reading)
}

/// The same with all the digits of its numbers.
#[must_use]
pub fn given_part(words: &Words, indicator: &Indicator, reading: &Reading) -> Cell {
    told(words, value_in(words, indicator, reading, None, given::number), reading)
}

fn told(words: &Words, value: Cell, reading: &Reading) -> Cell {
    match value {
        Cell::Empty if reading.not_applicable => not_applicable(words),
        told => told,
    }
}

/// `no aplica`, where numbers stand.
#[must_use]
pub fn not_applicable(words: &Words) -> Cell {
    Cell::Number(bound(&words.say("status-not-applicable")))
}

/// The change since the older day: `+15`, `nuevo`, `+2,5 p. p.`; `†` where the older figure itself
/// has changed since.
#[must_use]
pub fn change(words: &Words, indicator: &Indicator, figure: &Figure, since: bool) -> Cell {
    if since && (figure.previous_hidden || (figure.reading.hidden && figure.previous.is_some())) {
        return Cell::Number(words.say("value-hidden"));
    }
    if !since || indicator.kind == Kind::Text {
        return Cell::Empty;
    }
    let shown = match &figure.change {
        Some(change) => signed(words, indicator, change),
        // A share out of nothing is no figure.
        None if headline(indicator, &figure.reading).is_some() && figure.previous.is_none() => {
            words.say("label-new")
        }
        None if figure.restated => "—".to_string(),
        None => return Cell::Empty,
    };
    let mark = if figure.restated { "\u{a0}†" } else { "" };
    Cell::Number(format!("{shown}{mark}"))
}

/// The figure's change with its sign: `+15`, `−2,5 p. p.`; nothing where there is none.
#[must_use]
pub fn plain_change(words: &Words, indicator: &Indicator, figure: &Figure) -> String {
    figure.change.as_ref().map_or_else(String::new, |change| signed(words, indicator, change))
}

fn signed(words: &Words, indicator: &Indicator, change: &Quantity) -> String {
    let shown = match change {
        Quantity::Percent(points) => {
            let shown = words.number(&fixed(points, 1));
            words.say_with("page-change-points", &[text("points", shown)])
        }
        other => number(words, indicator, other),
    };
    let rises = change.ratio() > Ratio::from_integer(0.into());
    format!("{}{shown}", if rises { "+" } else { "" })
}

/// Progress from baseline to an agreed target, with where it was expected to be.
///
/// Without one there is no bar: a milestone's last stage, its target by default, is nobody's promise. Nor is there one where the
/// indicator does not apply any more.
#[must_use]
pub fn bar(words: &Words, indicator: &Indicator, figure: &Figure) -> Cell {
    if indicator.targets.is_empty() || figure.status == Status::NotApplicable {
        return Cell::Empty;
    }
    let Some(achieved) = &figure.achieved else { return Cell::Empty };
    let hundred = Ratio::from_integer(100.into());
    Cell::Bar(Bar {
        done: achieved.ratio() / hundred,
        expected: place_of_expected(indicator, figure),
        shown: number(words, indicator, achieved),
        tone: marks::status(words, figure.status).tone,
    })
}

/// Where on the bar the expected value lies: geometry of the drawing, not a figure.
fn place_of_expected(indicator: &Indicator, figure: &Figure) -> Option<Ratio> {
    let start = progress::begin(indicator)?.ratio();
    let length = figure.target.as_ref()?.ratio() - &start;
    (length != Ratio::from_integer(0.into())).then_some(())?;
    Some((figure.expected.as_ref()?.ratio() - start) / length)
}

/// A party's name and code: `Perú (PER)`; an unknown code stands alone.
#[must_use]
pub fn party(words: &Words, framework: &Framework, code: &str) -> String {
    let Some(id) = framework.parties.find(code) else { return code.to_string() };
    let party = framework.parties.get(id);
    let name = party.name.get(words.lang());
    if name == party.code { name.to_string() } else { format!("{name} ({})", party.code) }
}

/// A dimension's value by its name; an undeclared one as written.
#[must_use]
pub fn dimension(words: &Words, framework: &Framework, dimension: usize, value: &str) -> String {
    let declared = framework.dimensions.get(dimension).and_then(|dimension| {
        dimension.values.iter().find(|(code, _)| code.eq_ignore_ascii_case(value))
    });
    declared.map_or_else(|| value.to_string(), |(_, name)| own(words, name))
}
