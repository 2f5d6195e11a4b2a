//! The script put together: settings, definitions, measurements, the steps in order, the answer.

use chrono::NaiveDate;

use super::engine::Engine;
use super::source::Source;
use super::{definitions, parties, rounds};
use crate::engine::view::Views;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::status::Status;
use crate::render::wrap::wrap;
use crate::words::catalogue::Words;

/// What is asked of a script.
pub struct Request<'a> {
    /// For whom it is written.
    pub engine: Engine,
    /// Its days, which stand at its top.
    pub views: Views,
    /// Only these roadmaps, by index; empty = all.
    pub roadmaps: Vec<usize>,
    /// Only indicators that stand at one of these; empty = all.
    pub statuses: Vec<Status>,
    /// Language of names in the answer.
    pub lang: Lang,
    /// Headers that ruta does not know, as the data files have them.
    pub others: &'a [String],
    /// The header that all data files have, if they have one.
    pub header: Option<&'a [String]>,
}

/// Columns of the answer that are numbers, by their names among the numbers.
const SLOTS: [&str; 11] = [
    "value", "of", "percent", "ceiling", "baseline", "target", "achieved", "expected", "pace",
    "previous", "change",
];
/// Characters of a line of comment.
const COMMENT: usize = 110;

/// The script, comments in the language of `words`.
#[must_use]
pub fn write(framework: &Framework, request: &Request, words: &Words) -> String {
    let engine = request.engine;
    let source = Source::new(engine, framework, request.others, request.header);
    let settings = include_str!("steps/0-settings.sql")
        .replace("{{as_of}}", &day(engine, Some(request.views.now.as_of)))
        .replace("{{since}}", &day(engine, request.views.since))
        .replace(
            "{{known_at}}",
            &request
                .views
                .now
                .known_at
                .map_or_else(|| "NULL".to_string(), |moment| engine.literal(&moment.to_string())),
        )
        .replace("{{definitions}}", &tables(framework, engine, request.lang));
    let steps = [
        "--: head\n".to_string(),
        source.statement(),
        settings,
        include_str!("steps/1-cells.sql")
            .replace("{{cells}}", &source.cells())
            .replace("{{neat}}", &source.neat()),
        rows(framework, &source),
        include_str!("steps/3-links.sql").replace("{{doubling}}", &rounds::doubling()),
        format!("--: rounds\n{}", rounds::all()),
        include_str!("steps/5-figures.sql").replace("{{rounds}}", &rounds::ROUNDS.to_string()),
        include_str!("steps/6-progress.sql").to_string(),
        answer(framework, request, words),
    ];
    let text: Vec<String> =
        steps.iter().map(|step| commented(step.trim_end(), engine, words)).collect();
    engine.macros().expand(&text.join("\n\n")) + "\n"
}

fn day(engine: Engine, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "NULL".to_string(), |day| engine.literal(&day.to_string()))
}

fn tables(framework: &Framework, engine: Engine, lang: Lang) -> String {
    let all = definitions::tables(framework, lang).into_iter().chain(parties::tables(framework));
    all.map(|table| table.step(engine)).collect::<Vec<_>>().join("\n")
}

fn rows(framework: &Framework, source: &Source) -> String {
    let each = || framework.dimensions.iter().zip(1..);
    let value = |free: bool, at: usize| match free {
        true => format!("c.split_{at}_text"),
        false => format!("coalesce(a_{at}.value, b_{at}.value, '')"),
    };
    let values: Vec<String> = each().map(|(one, at)| value(one.values.is_empty(), at)).collect();
    let declared = || each().filter(|(one, _)| !one.values.is_empty()).map(|(_, at)| at);
    let wrong: Vec<String> = declared()
        .map(|at| {
            format!("c.split_{at}_text <> '' AND a_{at}.value IS NULL AND b_{at}.value IS NULL")
        })
        .collect();
    let joins = declared().map(|at| {
        format!(
            "\n    LEFT JOIN ruta_split_ids a_{at} ON a_{at}.dimension = {at} AND a_{at}.id_lower = lower(c.split_{at}_text)\
             \n    LEFT JOIN ruta_split_names b_{at} ON b_{at}.dimension = {at} AND b_{at}.name = @fold(c.split_{at}_text)"
        )
    });
    let named = values
        .iter()
        .zip(1..)
        .map(|(value, at): (&String, usize)| format!("{value} AS split_{at}, "));
    let joined = if values.is_empty() { "''".to_string() } else { values.join(" || @sep || ") };
    let none = if wrong.is_empty() { "FALSE".to_string() } else { wrong.join(" OR ") };
    let splits = format!("{}{joined} AS split, {none} AS split_wrong", named.collect::<String>());
    let at_each =
        |text: &str| each().map(|(_, at)| text.replace('#', &at.to_string())).collect::<String>();
    include_str!("steps/2-rows.sql")
        .replace("{{needs}}", &at_each(", i.needs_#"))
        .replace("{{missing}}", &at_each(" OR needs_# AND split_# = ''"))
        .replace("{{splits}}", &splits)
        .replace("{{split_joins}}", &joins.collect::<String>())
        .replace("{{raw_key}}", &source.raw_key())
        .replace("{{other_key}}", &source.other_key())
}

fn answer(framework: &Framework, request: &Request, words: &Words) -> String {
    let engine = request.engine;
    let pivot = SLOTS.map(|slot| {
        format!(",\n        max(CASE WHEN slot = '{slot}' THEN told END) AS {slot}_told")
    });
    let literals = |texts: Vec<&str>| {
        texts.into_iter().map(|text| engine.literal(text)).collect::<Vec<_>>().join(", ")
    };
    let mut only = String::new();
    if !request.roadmaps.is_empty() {
        let ids = request.roadmaps.iter().map(|at| framework.roadmap(*at).id.as_str());
        only.push_str(&format!("\n    AND f.roadmap IN ({})", literals(ids.collect())));
    }
    if !request.statuses.is_empty() {
        let codes = request.statuses.iter().map(|status| status.code());
        only.push_str(&format!("\n    AND s.status IN ({})", literals(codes.collect())));
    }
    include_str!("steps/7-answer.sql")
        .replace("{{depth}}", &rounds::DEPTH.to_string())
        .replace("{{rounds}}", &rounds::ROUNDS.to_string())
        .replace("{{last_but_one}}", &(rounds::ROUNDS - 1).to_string())
        .replace("{{too_deep}}", &engine.literal(&words.say("sql-too-deep")).replace('@', "@@"))
        .replace("{{pivot}}", &pivot.concat())
        .replace("{{of}}", &engine.name_of("of"))
        .replace("{{rows}}", &engine.name_of("rows"))
        .replace("{{only}}", &only)
}

/// Lines `--: key` become the catalogue's comment of that key; of the head, with the engine's own.
fn commented(step: &str, engine: Engine, words: &Words) -> String {
    let line = |line: &str| match line.strip_prefix("--: ") {
        None => line.to_string(),
        Some("head") => {
            let own = format!("sql-head-{}", engine.name());
            let texts = ["sql-head", "sql-assumes", &own].map(|key| comment(&words.say(key)));
            texts.join("\n--\n")
        }
        Some(key) => comment(&words.say(&format!("sql-{key}"))),
    };
    step.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn comment(text: &str) -> String {
    let lines = text.lines().flat_map(|line| wrap(line, COMMENT));
    lines
        .map(|line| format!("-- {line}").trim_end().replace('@', "@@"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::view::View;
    use crate::render::samples;

    fn script(engine: Engine, statuses: Vec<Status>, words: &Words) -> String {
        let now = View { as_of: NaiveDate::from_ymd_opt(2025, 6, 30).unwrap(), known_at: None };
        let since = NaiveDate::from_ymd_opt(2025, 4, 10);
        let others = ["nota del @equipo".to_string()];
        let request = Request {
            engine,
            views: Views { now, since },
            roadmaps: vec![0],
            statuses,
            lang: Lang::Es,
            others: &others,
            header: None,
        };
        write(&samples::framework(), &request, words)
    }

    #[test]
    fn nothing_is_left_to_be_written_out() {
        for words in Lang::INTERFACE.map(Words::new) {
            for engine in Engine::ALL {
                let text = script(engine, Vec::new(), &words);
                assert!(!text.contains("{{") && !text.contains("--:"), "{text}");
                let macros = engine.macros().names();
                let left = text
                    .split('@')
                    .skip(1)
                    .find(|rest| macros.iter().any(|name| rest.starts_with(name.as_str())));
                assert_eq!(left, None, "{}", engine.name());
                assert!(text.contains("nota del @equipo"), "unknown columns are compared");
            }
        }
    }

    #[test]
    fn days_and_choices_stand_in_it() {
        let words = Words::new(Lang::En);
        let text = script(Engine::DuckDb, vec![Status::Missed], &words);
        assert!(text.contains("FROM (VALUES ('2025-06-30', NULL, '2025-04-10'))"));
        assert!(
            text.contains("AND f.roadmap IN ('HR1')\n    AND s.status IN ('missed')\nORDER BY")
        );
    }
}
