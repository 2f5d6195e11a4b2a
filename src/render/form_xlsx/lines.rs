//! The lines of the data sheet: what is asked on the left, where to answer on the right.

use rust_xlsxwriter::{ColNum, Format, RowNum, Worksheet, XlsxError, utility};

use super::columns::Role;
use super::heights::{lines, points};
use super::rules::{Rule, Rules, clip, is_whole};
use super::sheet::{Parts, column};
use super::texts::{Texts, is_undated};
use crate::engine::answers::DueFor;
use crate::engine::form::{self, Line};
use crate::engine::gaps::GapState;
use crate::model::form::{BEFORE_NAME, LineKey};
use crate::model::indicator::{Indicator, Kind, Need};
use crate::model::period::Period;
use crate::model::roadmap::Roadmap;
use crate::render::values::{own, text};
use crate::text::visible::one_line;

/// Characters of an indicator in a list.
const CHOICE: usize = 90;
/// Lines of text for which a spare row has room: two, for a pen.
const SPARE_LINES: u32 = 2;

/// A value asked for, or one that may be given.
pub(super) fn asked(
    sheet: &mut Worksheet,
    parts: &Parts,
    rules: &mut Rules,
    row: RowNum,
    line: &Line,
) -> Result<(), XlsxError> {
    let indicator = parts.texts.framework.indicator(line.indicator);
    sheet.write_string(row, 0, key(parts, line).to_string())?;
    let mut highest = 2;
    for (at, role) in parts.columns.iter().enumerate().skip(1) {
        let cell = (row, column(at));
        if let Some((said, style)) = told(parts, *role, line) {
            highest = highest.max(lines(&said, role.width()));
            match role {
                Role::What => parts.texts.what(sheet, cell, indicator, parts.styles)?,
                _ => _ = sheet.write_string_with_format(cell.0, cell.1, &said, style)?,
            }
            continue;
        }
        let need = role.need(indicator, is_undated(line));
        let style = match need {
            Some(Need::Required) => &parts.styles.required,
            Some(Need::Optional) => &parts.styles.optional,
            None => &parts.styles.blocked,
        };
        sheet.write_blank(cell.0, cell.1, &shaped(style, *role, takes(indicator)))?;
        if need.is_some() {
            add(sheet, cell, rule(parts, rules, row, *role, line))?;
        }
    }
    sheet.set_row_height(row, points(highest))?;
    Ok(())
}

/// What a locked cell says, and how; none = it is for an answer.
fn told<'a>(parts: &Parts<'a>, role: Role, line: &Line) -> Option<(String, &'a Format)> {
    let (styles, texts) = (parts.styles, parts.texts);
    let indicator = texts.framework.indicator(line.indicator);
    let late = line.gap.as_ref().is_some_and(|gap| matches!(gap.state, GapState::Overdue(_)));
    match role {
        Role::Indicator => Some((indicator.id.clone(), &styles.told_strong)),
        Role::What => Some((texts.name_and_definition(indicator).concat(), &styles.told)),
        Role::Measure => Some((texts.measure(line, parts.columns), &styles.told)),
        Role::Due if late => Some((texts.due(line), &styles.late)),
        Role::Due => Some((texts.due(line), &styles.told)),
        Role::Last => Some((texts.last(line), &styles.told)),
        Role::Event => event(line).map(|event| (one_line(event), &styles.told)),
        _ => None,
    }
}

/// The rule of an answer.
fn rule(parts: &Parts, rules: &mut Rules, row: RowNum, role: Role, line: &Line) -> Option<Rule> {
    let indicator = parts.texts.framework.indicator(line.indicator);
    let cell = |role| {
        let at = parts.columns.iter().position(|one| *one == role).unwrap_or_default();
        utility::row_col_to_cell(row, column(at))
    };
    let title = &indicator.id;
    match role {
        Role::Value => Some(rules.value(indicator, &cell(Role::Value), &cell(Role::Of))),
        Role::Of => Some(rules.of(indicator, &cell(Role::Value))),
        Role::Date => {
            let roadmap = parts.texts.framework.roadmap_of(line.indicator);
            Some(rules.date(line.gap.as_ref(), roadmap, title))
        }
        Role::Dimension(at) => rules.dimension(at, title),
        Role::NotApplicable => Some(rules.not_applicable(title)),
        _ => None,
    }
}

/// A line for whatever else there is to report.
pub(super) fn spare(
    sheet: &mut Worksheet,
    parts: &Parts,
    rules: &mut Rules,
    row: RowNum,
    number: u32,
) -> Result<(), XlsxError> {
    let framework = parts.texts.framework;
    let title =
        parts.texts.words.say_with("form-spare-line", &[text("number", number.to_string())]);
    let roadmaps: Vec<&Roadmap> = framework.roadmaps.iter().collect();
    sheet.write_string(row, 0, LineKey::Spare(number).to_string())?;
    for (at, role) in parts.columns.iter().enumerate().skip(1) {
        let at = column(at);
        let open = role.is_input() || *role == Role::Indicator;
        let style = if open { &parts.styles.optional } else { &parts.styles.told };
        sheet.write_blank(row, at, &shaped(style, *role, Takes::Number))?;
        let rule = match role {
            Role::Indicator => Some(rules.indicator(choices(parts), &title)),
            Role::Value => Some(rules.any_value(&title)),
            Role::Of => Some(rules.any_of(&title)),
            Role::Date => Some(rules.any_date(&roadmaps, &title)),
            Role::Dimension(at) => rules.dimension(*at, &title),
            Role::NotApplicable => Some(rules.not_applicable(&title)),
            _ => None,
        };
        add(sheet, (row, at), rule)?;
    }
    sheet.set_row_height(row, points(SPARE_LINES))?;
    Ok(())
}

/// Every indicator that the party may report, with its name.
fn choices(parts: &Parts) -> Vec<String> {
    let Texts { framework, words } = parts.texts;
    let each = framework.each().map(|(_, one)| one);
    each.filter(|one| form::may_report(framework, parts.form.party, one))
        .map(|one| {
            let name = one_line(&own(words, &one.name));
            clip(&format!("{}{BEFORE_NAME}{name}", one.id), CHOICE)
        })
        .collect()
}

fn add(
    sheet: &mut Worksheet,
    (row, at): (RowNum, ColNum),
    rule: Option<Rule>,
) -> Result<(), XlsxError> {
    if let Some(rule) = rule {
        sheet.add_data_validation(row, at, row, at, &rule?)?;
    }
    Ok(())
}

/// What a cell takes.
#[derive(Clone, Copy)]
enum Takes {
    Whole,
    Number,
    Text,
}

/// An answer's format. Dates stand in the one order that nobody misreads, texts are texts. A whole number
/// has the general format: there a date typed by mistake shows as one, and `60%` is refused by its rule.
/// Any other number has one that looks the same and does not change by itself, so that `60%` shows as the 0.6
/// that it is. No format rounds, since a CSV says what a cell shows.
fn shaped(style: &Format, role: Role, takes: Takes) -> Format {
    match (role, takes) {
        (Role::Date, _) => style.clone().set_num_format("yyyy-mm-dd"),
        (Role::Value | Role::Of, Takes::Whole) => style.clone(),
        (Role::Value, Takes::Number) | (Role::Of, _) => {
            style.clone().set_num_format("General;-General")
        }
        _ => style.clone().set_num_format("@"),
    }
}

/// What the value of an indicator takes.
fn takes(indicator: &Indicator) -> Takes {
    match indicator.kind {
        Kind::Text => Takes::Text,
        Kind::Count | Kind::Level | Kind::Share if !is_whole(indicator) => Takes::Number,
        _ => Takes::Whole,
    }
}

fn event(line: &Line) -> Option<&str> {
    match &line.gap.as_ref()?.due_for {
        DueFor::Event(event) => Some(event),
        DueFor::Period(_) | DueFor::Roadmap => None,
    }
}

/// The hidden key of a line.
fn key(parts: &Parts, line: &Line) -> LineKey {
    let indicator = parts.texts.framework.indicator(line.indicator).id.clone();
    let gap = line.gap.as_ref();
    let (period, event) = match gap.map(|gap| (&gap.due_for, gap.due)) {
        Some((DueFor::Period(period), _)) => (Some(*period), None),
        Some((DueFor::Event(event), due)) => (Some(Period::day(due)), Some(event.clone())),
        Some((DueFor::Roadmap, _)) | None => (None, None),
    };
    LineKey::Of { indicator, period, event }
}
