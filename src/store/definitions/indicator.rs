//! One indicator: everything wrong with it is said at once, and it is used only if nothing is.

#![expect(
    clippy::indexing_slicing,
    reason = "every kind has a choice: the tables of `kinds` are not empty"
)]

use chrono::NaiveDate;
use toml::de::DeValue;

use super::config::Config;
use super::fields::{Fields, Notes};
use super::ids::{self, Ids};
use super::keys;
use super::kinds::{self, DIRECTIONS, KEYS, KINDS, NEEDS, TRAJECTORIES};
use super::scope;
use super::sense::Shape;
use super::targets;
use crate::model::codes;
use crate::model::finding::Place;
use crate::model::framework::Broken;
use crate::model::indicator::{
    Direction, Indicator, Kind, Need, OverParties, OverTime, Trajectory,
};
use crate::model::language::{Lang, Text};

/// What an indicator needs to know of its surroundings.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// What `ruta.toml` says.
    pub config: &'c Config,
    /// Ids of the workspace.
    pub ids: &'c Ids,
    /// The file's language.
    pub own: Lang,
    /// Whether the roadmap's translations are unofficial.
    pub unofficial: bool,
    /// The roadmap's first day, if it could be read.
    pub start: Option<NaiveDate>,
}

/// `unofficial` or `official`.
pub const TRANSLATIONS: &[(&str, bool)] = &[("unofficial", true), ("official", false)];

/// What people read of it beside its name.
struct Words {
    label: Option<String>,
    definition: Option<Text>,
    unit: Option<Text>,
    responsible: Option<Text>,
    verification: Option<Text>,
    references: Vec<String>,
}

/// How values become figures; without a kind nothing of it can be read.
struct Method {
    shape: Shape,
    trajectory: Trajectory,
    decimals: Option<u32>,
    decimals_place: Option<Place>,
}

/// Reads one indicator of the result with index `result`. Its roadmap's index is set later.
///
/// # Errors
/// With any error in it: its id and place, if it has an id at all.
pub fn read(
    fields: Fields,
    result: usize,
    context: &Context,
    notes: &mut Notes,
) -> Result<Indicator, Option<Broken>> {
    let before = notes.faults();
    let fields = fields.of_table(keys::INDICATOR, notes);
    let id = fields.need("id", notes).cloned();
    let place = id.as_ref().map_or(fields.at.clone(), |it| it.span.clone());
    let place = notes.source.place(&place);
    let written = id.as_ref().and_then(|it| it.value.as_str()).map(str::to_string);
    ids::read(id.as_ref(), context.ids, notes);
    let name = fields.need("name", notes).and_then(|it| it.said(context.own, notes));
    let kind = fields.need("kind", notes).and_then(|it| it.choice(KINDS, notes));
    let scope = scope::read(&fields, kind, context, notes);
    let members = scope.within.as_ref().map(|(id, _)| context.config.parties.expand(*id).len());
    let method = kind.map(|kind| read_method(&fields, kind, members, notes));
    let aims = method.as_ref().map(|it| targets::read(&fields, it.shape, context, notes));
    let words = read_words(&fields, context, notes);
    let translations = fields.get("translations").and_then(|it| it.choice(TRANSLATIONS, notes));
    let mut flag = |key: &str| fields.get(key).and_then(|it| it.boolean(notes)).unwrap_or(false);
    let (may_repeat, sensitive) = (flag("may_repeat"), flag("sensitive"));
    let evidence = fields.get("evidence").and_then(|it| it.choice(NEEDS, notes));
    let broken = || written.clone().map(|id| Broken { id, place: place.clone(), sensitive });
    if notes.faults() > before {
        return Err(broken());
    }
    let (Some(id), Some(name), Some(method), Some(aims)) = (written.clone(), name, method, aims)
    else {
        return Err(broken());
    };
    let within_place = scope.within.as_ref().map(|(_, field)| notes.source.place(&field.span));
    Ok(Indicator {
        id,
        label: words.label,
        name,
        unofficial: translations.unwrap_or(context.unofficial),
        definition: words.definition,
        unit: words.unit,
        kind: method.shape.kind,
        over_time: method.shape.over_time,
        over_parties: method.shape.over_parties,
        may_repeat,
        direction: method.shape.direction,
        baseline: aims.baseline,
        targets: aims.targets,
        trajectory: method.trajectory,
        range: aims.range,
        decimals: method.decimals,
        decimals_place: method.decimals_place,
        by_party: scope.by_party,
        by: scope.by,
        collect: scope.collect,
        responsible: words.responsible,
        verification: words.verification,
        evidence_required: evidence == Some(Need::Required),
        sensitive,
        within: scope.within.map(|(id, _)| id),
        within_place,
        references: words.references,
        stages: aims.stages,
        place,
        roadmap: 0,
        result,
    })
}

fn read_words(fields: &Fields, context: &Context, notes: &mut Notes) -> Words {
    let label = read_label(fields, notes);
    let references = fields.get("references").map_or_else(Vec::new, |it| it.strings(notes));
    let mut text = |key: &str| fields.get(key).and_then(|it| it.text(context.own, notes));
    Words {
        label,
        definition: text("definition"),
        unit: text("unit"),
        responsible: text("responsible"),
        verification: text("verification"),
        references: references.into_iter().map(|(_, text)| text.to_string()).collect(),
    }
}

/// The source's own number: `"1.a"`, and `1` as well.
fn read_label(fields: &Fields, notes: &mut Notes) -> Option<String> {
    let field = fields.get("label")?;
    let text = match field.value {
        DeValue::Integer(_) | DeValue::Float(_) => field.literal(notes),
        _ => field.string(notes)?.trim(),
    };
    (!text.is_empty()).then(|| text.to_string())
}

fn read_method(fields: &Fields, kind: Kind, members: Option<usize>, notes: &mut Notes) -> Method {
    for field in fields.all.iter().filter(|it| KEYS.contains(&it.key)) {
        if !kinds::takes(kind, field.key) {
            notes.add(&codes::KEY_NOT_FOR_KIND, &field.at, |it| {
                it.text("key", field.key).text("kind", kind.name())
            });
        }
    }
    let taken = |key: &str| fields.get(key).filter(|_| kinds::takes(kind, key));
    // An unreadable direction is one mistake: nothing else is said for its sake.
    let direction = taken("direction").map_or(Direction::Increase, |it| {
        it.choice(DIRECTIONS, notes).unwrap_or(Direction::Maintain)
    });
    let trajectory = taken("trajectory").and_then(|it| it.choice(TRAJECTORIES, notes));
    let usual = match kind {
        Kind::Milestone => Trajectory::Steps,
        Kind::Text => Trajectory::None,
        _ => Trajectory::Linear,
    };
    let decimals = taken("decimals").and_then(|it| it.whole(9, notes));
    let decimals_place = taken("decimals").map(|it| notes.source.place(&it.span));
    let (over_time, over_parties) = read_over(fields, kind, notes);
    let whole = kind == Kind::Parties || (kind == Kind::Count && decimals == Some(0));
    let shape = Shape { kind, over_time, over_parties, direction, members, whole };
    Method { shape, trajectory: trajectory.unwrap_or(usual), decimals, decimals_place }
}

fn read_over(fields: &Fields, kind: Kind, notes: &mut Notes) -> (OverTime, OverParties) {
    let choices = kinds::over_time(kind);
    let over_time = match fields.get("over_time") {
        Some(field) => field.choice(choices, notes),
        None if choices.len() == 1 => None,
        None => {
            let id = fields.get("id").and_then(|it| it.value.as_str()).unwrap_or("");
            notes.add(&codes::MISSING_OVER_TIME, &fields.at, |it| {
                it.text("id", id).text("kind", kind.name())
            });
            None
        }
    };
    let choices = kinds::over_parties(kind);
    let field = fields.get("over_parties").filter(|_| kinds::takes(kind, "over_parties"));
    let over_parties = field.and_then(|it| it.choice(choices, notes));
    (over_time.unwrap_or(OverTime::Latest), over_parties.unwrap_or(choices[0].1))
}
