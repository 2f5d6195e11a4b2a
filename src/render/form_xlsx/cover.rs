//! The cover: who fills it in, how, what each column means, and an example that cannot be taken for data
//! because it stands here and not among the lines.

use rust_xlsxwriter::{Format, RowNum, Worksheet, XlsxError};

use super::columns::Role;
use super::heights::{lines, points};
use super::sheet::{Parts, foot};
use crate::engine::gaps::{Gap, GapState};
use crate::model::form::choice;
use crate::render::values::{count, party, text};
use crate::render::viewed;
use crate::text::visible::one_line;

/// Steps of the instructions: `form-step-1` …
const STEPS: u32 = 6;
/// Widths of the margin and the three columns, in characters.
const WIDTHS: [u32; 4] = [2, 21, 52, 25];

/// Writes the sheet.
///
/// # Errors
/// When a text is longer than a cell may be.
pub(super) fn write(parts: &Parts) -> Result<Worksheet, XlsxError> {
    let (words, styles) = (parts.texts.words, parts.styles);
    let mut sheet = Worksheet::new();
    sheet.set_name(words.say("form-sheet-cover"))?;
    let code = &parts.texts.framework.parties.get(parts.form.party).code;
    let name = party(words, parts.texts.framework, code);
    let title = words.say_with("form-title", &[text("party", name)]);
    sheet.write_string_with_format(0, 1, &title, &styles.title)?;
    sheet.set_row_height(0, 26)?.set_row_height(1, 20)?;
    let view = viewed::lines(words, parts.form.view).join(". ");
    sheet.write_string_with_format(1, 1, &view, &styles.heading)?;
    let mut row = across(&mut sheet, 2, &asks(parts), &styles.text)? + 1;
    row = heading(&mut sheet, row, &words.say("form-heading-how"), &styles.heading)?;
    for step in 1..=STEPS {
        let said = format!("{step}. {}", words.say(&format!("form-step-{step}")));
        row = across(&mut sheet, row, &said, &styles.text)?;
    }
    row = heading(&mut sheet, row + 1, &words.say("form-heading-colours"), &styles.heading)?;
    row = colours(&mut sheet, parts, row)?;
    row = heading(&mut sheet, row + 1, &words.say("form-heading-columns"), &styles.heading)?;
    columns(&mut sheet, parts, row)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.protect();
    sheet.set_screen_gridlines(false).set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3).set_footer(foot(parts));
    Ok(sheet)
}

/// How much is asked, and until when.
fn asks(parts: &Parts) -> String {
    let (words, form) = (parts.texts.words, parts.form);
    let keys =
        ["form-count-overdue", "form-count-due", "form-count-not-due", "form-count-optional"];
    let said: Vec<String> = keys
        .into_iter()
        .zip(form.counts())
        .filter(|(_, number)| *number > 0)
        .map(|(key, number)| count(words, key, number))
        .collect();
    let asks = words.say_with("form-asks", &[text("each", words.list(&said))]);
    let ahead = form.lines.iter().filter_map(|line| line.gap.as_ref());
    let ahead = ahead.filter(|gap| !matches!(gap.state, GapState::Overdue(_)));
    // A due day that is past is no deadline any more: the last day of grace is.
    let deadline = |gap: &Gap| match gap.due < form.view.as_of {
        true => (gap.last_of_grace(parts.texts.framework), true),
        false => (gap.due, false),
    };
    match ahead.map(deadline).min() {
        Some((next, grace)) => {
            let [overdue, ..] = form.counts();
            let key = if overdue > 0 { "form-until" } else { "form-until-only" };
            let day = words.date(next);
            let of_grace = || words.say_with("form-day-of-grace", &[text("day", day.clone())]);
            let day = if grace { of_grace() } else { day.clone() };
            format!("{asks} {}", words.say_with(key, &[text("day", day)]))
        }
        None => asks,
    }
}

fn heading(
    sheet: &mut Worksheet,
    row: RowNum,
    said: &str,
    style: &Format,
) -> Result<RowNum, XlsxError> {
    sheet.write_string_with_format(row, 1, said, style)?.set_row_height(row, 20)?;
    Ok(row + 1)
}

/// A text across the three columns. Joined cells do not grow by themselves, so its height is estimated.
fn across(
    sheet: &mut Worksheet,
    row: RowNum,
    said: &str,
    style: &Format,
) -> Result<RowNum, XlsxError> {
    sheet.merge_range(row, 1, row, 3, said, style)?;
    let width = WIDTHS.iter().skip(1).sum();
    sheet.set_row_height(row, points(lines(said, width)))?;
    Ok(row + 1)
}

fn colours(sheet: &mut Worksheet, parts: &Parts, first: RowNum) -> Result<RowNum, XlsxError> {
    let styles = parts.styles;
    let all = [
        ("required", &styles.required),
        ("optional", &styles.optional),
        ("told", &styles.told),
        ("blocked", &styles.blocked),
    ];
    let mut row = first;
    for (word, style) in all {
        let name = parts.texts.words.say(&format!("form-colour-{word}"));
        sheet.write_string_with_format(row, 1, &name, &style.clone().set_locked())?;
        let means = parts.texts.words.say(&format!("form-colour-{word}-means"));
        sheet.merge_range(row, 2, row, 3, &means, &styles.text)?;
        row += 1;
    }
    Ok(row)
}

/// The columns: name, what it means, example.
fn columns(sheet: &mut Worksheet, parts: &Parts, first: RowNum) -> Result<(), XlsxError> {
    let (words, styles) = (parts.texts.words, parts.styles);
    for (column, key) in (1..).zip(["form-head-column", "form-head-means", "form-head-example"]) {
        sheet.write_string_with_format(first, column, words.say(key), &styles.header)?;
    }
    let shown = parts.columns.iter().filter(|role| **role != Role::Key);
    for (row, role) in (first + 1..).zip(shown) {
        let name = one_line(&role.header(parts.texts.framework, words));
        let style = if role.is_input() { &styles.input_header } else { &styles.told_strong };
        sheet.write_string_with_format(row, 1, &name, style)?;
        let means = words.say(&format!("form-means-{}", role.word()));
        sheet.write_string_with_format(row, 2, &means, &styles.told)?;
        let example = example(parts, *role);
        sheet.write_string_with_format(row, 3, &example, &styles.example)?;
        let highest = lines(&means, WIDTHS[2]).max(lines(&example, WIDTHS[3]));
        sheet.set_row_height(row, points(highest.max(lines(&name, WIDTHS[1]))))?;
    }
    Ok(())
}

fn example(parts: &Parts, role: Role) -> String {
    let framework = parts.texts.framework;
    match role {
        Role::Dimension(at) => {
            let all = &framework.dimension(at).values;
            one_line(choice(all, 0, parts.texts.words.lang()))
        }
        _ => parts.texts.words.say(&format!("form-example-{}", role.word())),
    }
}
