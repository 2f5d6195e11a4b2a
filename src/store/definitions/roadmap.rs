//! One roadmap file: header, objectives, results.
//!
//! An error in the header or in an objective leaves the whole roadmap out, one in a result its
//! indicators, one in an indicator only itself. Whatever is left out is named, so that its
//! measurements are not called unknown.

use toml::Spanned;
use toml::de::DeTable;

use super::config::near;
use super::fields::{Field, Fields, Notes};
use super::ids;
use super::indicator::{self, Context, TRANSLATIONS};
use super::keys;
use crate::model::codes;
use crate::model::framework::Broken;
use crate::model::indicator::Indicator;
use crate::model::language::{Lang, Text};
use crate::model::roadmap::{Objective, ResultObjective, Roadmap, Source};

/// What a roadmap file holds.
#[derive(Debug)]
pub struct Read {
    /// The roadmap, unless its header has an error. Its results know no indicators yet.
    pub roadmap: Option<Roadmap>,
    /// Sound indicators with the roadmap's index still to be set; none without a roadmap.
    pub indicators: Vec<Indicator>,
    /// Indicators that are left out.
    pub broken: Vec<Broken>,
    /// Results that are, and the roadmap if it is.
    pub left_out: Vec<Broken>,
}

/// Reads a roadmap from its tree. `context` knows the workspace; the file completes it.
pub fn read(tree: &Spanned<DeTable<'_>>, mut context: Context, notes: &mut Notes) -> Read {
    let root = Fields::of_file(tree).of_table(keys::ROADMAP, notes);
    let languages = Lang::TEXT.map(|lang| (lang.code(), lang));
    let language = root.get("language").and_then(|it| it.choice(&languages, notes));
    context.own = language.unwrap_or(context.own);
    let roadmap = read_header(&root, &mut context, notes);
    let objectives = read_objectives(&root, &context, notes);
    let before = notes.faults();
    let list = root.get("results").map_or_else(Vec::new, |it| it.tables(notes));
    let sound = notes.faults() == 0;
    // What could not be read there has been told.
    if list.is_empty() && notes.faults() == before {
        let at = root.get("id").map_or(root.at.clone(), |it| it.span.clone());
        let id = root.get("id").and_then(|it| it.value.as_str()).unwrap_or("");
        notes.add(&codes::NO_INDICATORS, &at, |it| it.text("id", id));
    }
    let (indicators, broken) = (Vec::new(), Vec::new());
    let mut read = Read { roadmap: None, indicators, broken, left_out: Vec::new() };
    let mut results = Vec::new();
    let mut ids: Vec<Broken> = list.iter().filter_map(|it| written(it, notes)).collect();
    for fields in list {
        read_result(fields, &objectives, &context, &mut results, &mut read, notes);
    }
    match roadmap.filter(|_| sound) {
        Some(roadmap) => {
            ids.retain(|one| !results.iter().any(|result| result.id == one.id));
            read.roadmap = Some(Roadmap { objectives, results, ..roadmap });
        }
        None => {
            read.left_out.extend(written(&root, notes));
            let out =
                |it: Indicator| Broken { id: it.id, place: it.place, sensitive: it.sensitive };
            read.broken.extend(std::mem::take(&mut read.indicators).into_iter().map(out));
        }
    }
    read.left_out.append(&mut ids);
    notes.forgive_misplaced();
    read
}

/// The id of a table as it is written.
fn written(fields: &Fields, notes: &Notes) -> Option<Broken> {
    let id = fields.get("id")?;
    let place = notes.source.place(&id.span);
    Some(Broken { id: id.value.as_str()?.to_string(), place, sensitive: false })
}

fn read_header(root: &Fields, context: &mut Context, notes: &mut Notes) -> Option<Roadmap> {
    let id = ids::read(root.need("id", notes), context.ids, notes);
    let place = root.get("id").map_or(root.at.clone(), |it| it.span.clone());
    let title = root.need("title", notes).and_then(|it| it.said(context.own, notes));
    let translations = root.get("translations").and_then(|it| it.choice(TRANSLATIONS, notes));
    context.unofficial = translations.unwrap_or(false);
    let start = root.need("start", notes).and_then(|it| it.day(notes));
    context.start = start;
    let end_field = root.need("end", notes);
    let end = end_field.and_then(|it| it.day(notes));
    if let (Some(start), Some(end), Some(field)) = (start, end, end_field)
        && end < start
    {
        notes.add(&codes::ENDS_BEFORE_START, &field.span, |it| {
            it.day("start", start).day("end", end)
        });
    }
    let own = context.own;
    let general_objective = root.get("general_objective").and_then(|it| it.text(own, notes));
    let subthemes = root.get("subthemes").map_or_else(Vec::new, |it| texts(it, own, notes));
    let cross_cutting = root.get("cross_cutting").map_or_else(Vec::new, |it| texts(it, own, notes));
    let source = root.get("source").map_or_else(Source::default, |it| read_source(it, own, notes));
    Some(Roadmap {
        id: id?.to_string(),
        title: title?,
        language: own,
        unofficial: context.unofficial,
        start: start?,
        end: end?,
        general_objective,
        subthemes,
        cross_cutting,
        source,
        objectives: Vec::new(),
        results: Vec::new(),
        place: notes.source.place(&place),
    })
}

fn texts(field: &Field, own: Lang, notes: &mut Notes) -> Vec<Text> {
    let elements = field.list(notes);
    elements.iter().filter_map(|one| one.text(own, notes)).collect()
}

fn read_source(field: &Field, own: Lang, notes: &mut Notes) -> Source {
    let Some(fields) = field.table(notes) else { return Source::default() };
    let fields = fields.of_table(keys::SOURCE, notes);
    let mut text = |key: &str| fields.get(key).and_then(|it| it.text(own, notes));
    Source { document: text("document"), section: text("section") }
}

fn read_objectives(root: &Fields, context: &Context, notes: &mut Notes) -> Vec<Objective> {
    let list = root.get("specific_objectives").map_or_else(Vec::new, |it| it.tables(notes));
    let mut objectives = Vec::new();
    for fields in list {
        let fields = fields.of_table(keys::OBJECTIVE, notes);
        let id = ids::read(fields.need("id", notes), context.ids, notes);
        let text = fields.need("text", notes).and_then(|it| it.said(context.own, notes));
        if let Some(id) = id {
            // Without a text the roadmap is left out; that id is still no unknown one.
            let text = text.unwrap_or_else(|| Text::plain(context.own, id));
            objectives.push(Objective { id: id.to_string(), text });
        }
    }
    objectives
}

/// Reads one result into `results` and `read`.
fn read_result(
    fields: Fields,
    objectives: &[Objective],
    context: &Context,
    results: &mut Vec<ResultObjective>,
    read: &mut Read,
    notes: &mut Notes,
) {
    let before = notes.faults();
    let fields = fields.of_table(keys::RESULT, notes);
    let id_field = fields.need("id", notes);
    let id = ids::read(id_field, context.ids, notes);
    let statement = fields.need("statement", notes).and_then(|it| it.said(context.own, notes));
    let supports =
        fields.get("supports").map_or_else(Vec::new, |it| read_supports(it, objectives, notes));
    let own = notes.faults();
    let list = fields.get("indicators").map_or_else(Vec::new, |it| it.tables(notes));
    let sound = notes.faults() == before;
    if list.is_empty() && notes.faults() == own {
        let at = id_field.map_or(fields.at.clone(), |it| it.span.clone());
        notes.add(&codes::NO_INDICATORS, &at, |it| it.text("id", id.unwrap_or("")));
    }
    let place = results.len();
    let whole = id.zip(statement).filter(|_| sound);
    for one in list {
        match indicator::read(one, place, context, notes) {
            Ok(it) if whole.is_some() => read.indicators.push(it),
            Ok(it) => {
                read.broken.push(Broken { id: it.id, place: it.place, sensitive: it.sensitive })
            }
            Err(broken) => read.broken.extend(broken),
        }
    }
    if let Some((id, statement)) = whole {
        let id = id.to_string();
        results.push(ResultObjective { id, statement, supports, indicators: Vec::new() });
    }
}

fn read_supports(field: &Field, objectives: &[Objective], notes: &mut Notes) -> Vec<String> {
    let mut supports = Vec::new();
    for (one, text) in field.strings(notes) {
        let known = || objectives.iter().map(|it| it.id.as_str());
        match known().find(|id| id.eq_ignore_ascii_case(text)) {
            Some(id) => supports.push(id.to_string()),
            None => {
                let known: Vec<&str> = known().collect();
                let guess = near(text, known, notes);
                notes.add(&codes::UNKNOWN_REFERENCE, &one.span, |it| {
                    let it = it.text("key", "supports").text("value", text);
                    it.word("what", "objective").guess(guess)
                });
            }
        }
    }
    supports
}
