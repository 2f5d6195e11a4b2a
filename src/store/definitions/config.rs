//! `ruta.toml`: who takes part, how values are split, when progress is looked at.
//!
//! Every key is optional. An error leaves out its own entry only; what is left out is remembered,
//! so that whatever refers to it is not accused of a second error. With a syntax error nothing that
//! is missing can be held against anybody.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::fields::{Field, Fields, Notes};
use super::ids::{self, Claims};
use super::mend::without_slips;
use super::source::Source;
use super::{keys, parties, syntax};
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Finding, Level, Setting};
use crate::model::framework::{Dimension, Meeting, Thresholds};
use crate::model::language::{Lang, Text};
use crate::model::party::{Parties, countries};
use crate::model::region::Region;
use crate::text::alike::nearest;
use crate::text::fold::fold;
use crate::text::looks::looks_like;

/// Levels by their names.
pub const SETTINGS: &[(&str, Setting)] =
    &[("allow", Setting::Allow), ("warn", Setting::Warn), ("deny", Setting::Deny)];

/// Headers of data files that no dimension may be called like, folded.
const COLUMNS: &[&str] = &[
    "date",
    "fecha",
    "data",
    "indicator",
    "indicador",
    "value",
    "valor",
    "of",
    "de",
    "denominador",
    "denominator",
    "party",
    "country",
    "parte",
    "pais",
    "event",
    "evento",
    "source",
    "fuente",
    "fonte",
    "note",
    "nota",
    "reporter",
    "informante",
    "recorded",
    "registrado",
    "id",
    "replaces",
    "reemplaza",
    "sustituye",
    "substitui",
];

/// What `ruta.toml` says.
#[derive(Debug, Default)]
pub struct Config {
    /// Language of documents.
    pub language: Option<Lang>,
    /// What stands on every sheet of a document.
    pub banner: Option<Text>,
    /// Who reports when nobody else is named.
    pub reporter: Option<String>,
    /// Countries, groups, organisations.
    pub parties: Parties,
    /// Dimensions in declared order.
    pub dimensions: Vec<Dimension>,
    /// Meetings by date.
    pub meetings: Vec<Meeting>,
    /// Where statuses begin.
    pub thresholds: Thresholds,
    /// Levels by code.
    pub levels: BTreeMap<&'static str, Setting>,
    /// Entries left out for an error: sort and folded id.
    lost: BTreeSet<(&'static str, String)>,
    /// Whether the file has a syntax error or could not be read.
    torn: bool,
}

impl Config {
    /// What holds without a `ruta.toml`.
    #[must_use]
    pub fn none() -> Config {
        Config { parties: Parties::new(countries().collect()), ..Config::default() }
    }

    /// Remembers an entry that was left out.
    pub fn lose(&mut self, what: &'static str, id: &str) {
        self.lost.insert((what, fold(id)));
    }

    /// Remembers that the whole file could not be read.
    pub fn lose_all(&mut self) {
        self.torn = true;
    }

    /// Whether an entry may have been left out for an error.
    #[must_use]
    pub fn is_lost(&self, what: &'static str, id: &str) -> bool {
        self.torn || self.lost.contains(&(what, fold(id)))
    }

    /// Notes a reference to nothing; silently, where an error in `ruta.toml` is the cause.
    pub fn unknown(
        &self,
        what: &'static str,
        (key, value): (&str, &str),
        at: &Range<usize>,
        guess: Option<String>,
        notes: &mut Notes,
    ) {
        if self.is_lost(what, value) {
            notes.fault();
            return;
        }
        notes.add(&codes::UNKNOWN_REFERENCE, at, |it| {
            it.text("key", key).text("value", value).word("what", what).guess(guess)
        });
    }
}

/// The candidate that a text looks like, else the nearest one, as long as that is worth its time.
pub fn near<'c>(
    text: &str,
    candidates: impl IntoIterator<Item = &'c str> + Clone,
    notes: &mut Notes,
) -> Option<String> {
    let number = candidates.clone().into_iter().count();
    if !notes.effort.worth(number * LOOK) {
        return None;
    }
    let like = looks_like(text, candidates.clone());
    like.or_else(|| notes.effort.nearest(text, candidates)).map(str::to_string)
}

/// What it costs to tell whether two texts look alike, in comparisons.
const LOOK: usize = 20;

/// Reads `ruta.toml`.
#[must_use]
pub fn read(source: &Source) -> (Config, Vec<Finding>) {
    if let Some(fault) = &source.fault {
        return (Config { torn: true, ..Config::none() }, vec![fault.clone()]);
    }
    let (tree, errors) = syntax::parse(source);
    let (config, found) = of_tree(source, &tree);
    if errors.is_empty() {
        return (config, found);
    }
    // Behind a syntax error the tree holds what was guessed: its findings would be noise.
    let mut beside = without_slips(source).map_or_else(Vec::new, |mended| {
        let (tree, _) = syntax::parse(&mended);
        of_tree(&mended, &tree).1
    });
    beside.retain(|one| !errors.contains(one));
    (Config { torn: true, ..config }, errors.into_iter().chain(beside).collect())
}

fn of_tree(source: &Source, tree: &Spanned<DeTable>) -> (Config, Vec<Finding>) {
    let mut notes = Notes::new(source);
    let mut config = Config::default();
    let root = Fields::of_file(tree).of_table(keys::CONFIG, &mut notes);
    let languages = Lang::INTERFACE.map(|lang| (lang.code(), lang));
    config.language = root.get("language").and_then(|it| it.choice(&languages, &mut notes));
    // It is wanted before the rest is read: the first sentence may hold a number.
    if let Some(field) = root.get("region") {
        check_region(field, &mut notes);
    }
    config.reporter = root.get("reporter").and_then(|it| it.string(&mut notes)).map(str::to_string);
    let own = config.language.unwrap_or(Lang::En);
    config.banner = root.get("banner").and_then(|it| it.text(own, &mut notes));
    parties::read(&root, own, &mut config, &mut notes);
    read_dimensions(&root, own, &mut config, &mut notes);
    read_meetings(&root, own, &mut config, &mut notes);
    read_status(&root, &mut config, &mut notes);
    read_checks(&root, &mut config, &mut notes);
    (config, notes.findings)
}

fn check_region(field: &Field, notes: &mut Notes) {
    let Some(text) = field.string(notes) else { return };
    if Region::from_code(text).is_none() {
        let codes = Region::ALL.map(Region::code);
        let upper = text.to_uppercase();
        let guess = Region::from_code(&upper).map(Region::code).or(nearest(&upper, codes));
        field.not_allowed(text, &codes.join(", "), guess.map(str::to_string), notes);
    }
}

/// The entries of a table of tables: `[groups.CSM]` gives the field `CSM`.
pub fn entries<'t>(root: &Fields<'t>, key: &str, notes: &mut Notes) -> Vec<Field<'t>> {
    root.get(key).and_then(|it| it.table(notes)).map_or_else(Vec::new, |fields| fields.all)
}

/// The `name` of an entry; its id where it has none.
pub fn name_of(fields: &Fields, id: &str, own: Lang, notes: &mut Notes) -> Text {
    let name = fields.get("name").and_then(|it| it.text(own, notes));
    name.unwrap_or_else(|| Text::plain(own, id))
}

fn read_dimensions(root: &Fields, own: Lang, config: &mut Config, notes: &mut Notes) {
    let columns = COLUMNS.iter().map(|name| (*name).to_string());
    let mut claims = Claims::reserving(columns, "data/*.csv");
    for field in entries(root, "dimensions", notes) {
        let id = field.key;
        let before = notes.faults();
        ids::check(id, &field.at, notes);
        claims.take(fold(id), id, &field.at, notes);
        let fields = field.table(notes).map(|it| it.of_table(keys::DIMENSION, notes));
        let values = fields.as_ref().and_then(|it| it.get("values"));
        let values = values.map_or_else(Vec::new, |it| read_values(it, own, notes));
        let name = fields.map(|it| name_of(&it, id, own, notes));
        match name.filter(|_| notes.faults() == before) {
            Some(name) => config.dimensions.push(Dimension { id: id.to_string(), name, values }),
            None => config.lose("dimension", id),
        }
    }
}

fn read_values(field: &Field, own: Lang, notes: &mut Notes) -> Vec<(String, Text)> {
    let mut values: Vec<(String, Text)> = Vec::new();
    let Some(fields) = field.table(notes) else { return values };
    let mut claims = Claims::default();
    for one in fields.all {
        if one.key.trim().is_empty() {
            notes.add(&codes::INVALID_ID, &one.at, |it| it.text("id", one.key));
        }
        claims.take(one.key.to_lowercase(), one.key, &one.at, notes);
        let name = one.text(own, notes).unwrap_or_else(|| Text::plain(own, one.key));
        values.push((one.key.to_string(), name));
    }
    values
}

fn read_meetings(root: &Fields, own: Lang, config: &mut Config, notes: &mut Notes) {
    let Some(list) = root.get("meetings") else { return };
    let mut claims = Claims::default();
    for fields in list.tables(notes) {
        let before = notes.faults();
        let fields = fields.of_table(keys::MEETING, notes);
        let id = fields.need("id", notes).and_then(|it| Some((it, it.string(notes)?)));
        let date = fields.need("date", notes).and_then(|it| it.day(notes));
        if let Some((field, id)) = id {
            ids::check(id, &field.span, notes);
            claims.take(id.to_ascii_uppercase(), id, &field.span, notes);
            let name = name_of(&fields, id, own, notes);
            match date.filter(|_| notes.faults() == before) {
                Some(date) => config.meetings.push(Meeting { id: id.to_string(), date, name }),
                None => config.lose("meeting", id),
            }
        }
    }
    config.meetings.sort_by_key(|meeting| meeting.date);
}

fn read_status(root: &Fields, config: &mut Config, notes: &mut Notes) {
    let Some(fields) = root.get("status").and_then(|it| it.table(notes)) else { return };
    let fields = fields.of_table(keys::STATUS, notes);
    let before = notes.faults();
    let usual = Thresholds::default();
    let read = |key: &str, notes: &mut Notes| fields.get(key).and_then(|it| it.amount(notes));
    let on_track = read("on_track", notes).unwrap_or(usual.on_track);
    let at_risk = read("at_risk", notes).unwrap_or(usual.at_risk);
    if notes.faults() > before {
        return;
    }
    // Shares of the expected progress: 90 is a slip for 90 %.
    let beyond = on_track > Amount::whole(1);
    if Amount::ZERO < at_risk && at_risk <= on_track && !beyond {
        config.thresholds = Thresholds { on_track, at_risk };
        return;
    }
    let keys = if beyond { ["on_track", "at_risk"] } else { ["at_risk", "on_track"] };
    let at = keys.iter().find_map(|key| fields.get(key)).map_or(0..0, |it| it.span.clone());
    notes.add(&codes::BAD_THRESHOLDS, &at, |it| {
        it.text("on", on_track.to_string()).text("at", at_risk.to_string())
    });
}

fn read_checks(root: &Fields, config: &mut Config, notes: &mut Notes) {
    let Some(fields) = root.get("checks").and_then(|it| it.table(notes)) else { return };
    let mut claims = Claims::default();
    for field in fields.all {
        if let Some(home) = keys::CHECKS.home(field.key) {
            field.unknown(home, None, notes);
            continue;
        }
        let setting = field.choice(SETTINGS, notes);
        let Some(code) = codes::find(field.key) else {
            let known = codes::ALL.iter().flat_map(|it| [it.name, it.id]);
            let guess = notes.effort.nearest(field.key, known).map(str::to_string);
            notes.add(&codes::UNKNOWN_REFERENCE, &field.at, |it| {
                it.text("key", "checks").text("value", field.key).word("what", "code").guess(guess)
            });
            continue;
        };
        let Some(setting) = setting else { continue };
        claims.take(code.id.to_string(), field.key, &field.at, notes);
        if code.level == Level::Error && setting != Setting::Deny {
            notes.add(&codes::FIXED_LEVEL, &field.at, |it| it.text("code", field.key));
        } else {
            config.levels.entry(code.id).or_insert(setting);
        }
    }
}
