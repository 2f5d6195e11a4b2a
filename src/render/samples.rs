//! A small framework made by hand, for this room's tests: one roadmap with targets
//! in every state, one without any, as the official roadmaps began.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::amount::Amount;
use crate::model::finding::Place;
use crate::model::framework::{Dimension, Framework, Meeting};
use crate::model::indicator::{
    Baseline, Indicator, Kind, OverParties, OverTime, Stage, Target, Trajectory,
};
use crate::model::language::{Lang, Text};
use crate::model::party::{Parties, countries};
use crate::model::period::Period;
use crate::model::quantity::{Quantity, Ratio};
use crate::model::roadmap::{IndicatorIx, ResultObjective, Roadmap, Source};
use crate::model::row::{Row, Value};
use crate::model::samples;

/// A day.
pub fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

/// An exact number.
pub fn exact(text: &str) -> Quantity {
    Quantity::Exact(Amount::parse(text).unwrap())
}

/// A percentage `n / d`.
pub fn percent(n: i64, d: i64) -> Quantity {
    Quantity::percent(Ratio::new(n.into(), d.into()))
}

fn text(text: &str) -> Text {
    Text::plain(Lang::Es, text)
}

fn place() -> Place {
    Place { file: Arc::from("roadmaps/hr1.toml"), line: 12, column: 1, length: 0 }
}

fn indicator(id: &str, name: &str, unit: &str, kind: Kind, at: (usize, usize)) -> Indicator {
    Indicator {
        label: Some("1".into()),
        name: text(name),
        unofficial: true,
        unit: Some(text(unit)),
        over_time: OverTime::Sum,
        over_parties: OverParties::Sum,
        trajectory: Trajectory::Linear,
        place: place(),
        roadmap: at.0,
        result: at.1,
        ..samples::indicator(id, kind)
    }
}

fn result(id: &str, statement: &str, indicators: &[u32]) -> ResultObjective {
    ResultObjective {
        id: id.into(),
        statement: text(statement),
        supports: Vec::new(),
        indicators: indicators.iter().map(|ix| IndicatorIx(*ix)).collect(),
    }
}

fn roadmap(id: &str, title: &str, results: Vec<ResultObjective>) -> Roadmap {
    Roadmap {
        id: id.into(),
        title: text(title),
        language: Lang::Es,
        unofficial: true,
        start: day("2025-01-01"),
        end: day("2025-12-31"),
        general_objective: None,
        subthemes: Vec::new(),
        cross_cutting: Vec::new(),
        source: Source::default(),
        objectives: Vec::new(),
        results,
        place: place(),
    }
}

fn aims(indicator: &mut Indicator, baseline: &str, target: &str) {
    let amount = |text| Amount::parse(text).unwrap();
    indicator.baseline = Some(Baseline { value: amount(baseline), date: None, included: false });
    indicator.targets.push(Target {
        date: Some(day("2025-12-31")),
        value: amount(target),
        min: None,
        max: None,
        agreed: Some("troika-2025-1".into()),
    });
}

fn indicators() -> Vec<Indicator> {
    let mut trained = indicator(
        "HR1.1.1",
        "Número de funcionarios que participan en la formación",
        "funcionarios",
        Kind::Count,
        (0, 0),
    );
    trained.may_repeat = true;
    aims(&mut trained, "0", "300");
    let mut useful = indicator(
        "HR1.1.2",
        "Proporción de participantes que consideran útiles los conocimientos adquiridos para su \
         trabajo cotidiano en las fronteras",
        "participantes",
        Kind::Share,
        (0, 0),
    );
    aims(&mut useful, "40", "80");
    let mut countries_aware = indicator(
        "HR1.2.1",
        "Número de países de la CSM que aplican el protocolo",
        "países",
        Kind::Parties,
        (0, 1),
    );
    aims(&mut countries_aware, "0", "12");
    let mut guide =
        indicator("HR1.2.2", "Guía regional publicada", "guía", Kind::Milestone, (0, 1));
    let stage = |id: &str, name: &str| Stage { id: id.into(), name: text(name) };
    guide.stages = vec![
        stage("drafted", "borrador"),
        stage("agreed", "acordada"),
        stage("published", "publicada y difundida"),
    ];
    aims(&mut guide, "0", "3");
    let lessons =
        indicator("HR2.1.4", "Lecciones aprendidas <b>|</b> \u{1b}[2J", "", Kind::Text, (1, 0));
    let studies = indicator(
        "HR2.1.5",
        "Número de estudios que analizan la normativa regional vigente y su implementación en \
         materia de integración sociolaboral y educación en las regiones comprendidas en la CRM y \
         la CSM, a través de acuerdos y declaraciones en bloques regionales.",
        "estudios",
        Kind::Count,
        (1, 0),
    );
    vec![trained, useful, countries_aware, guide, lessons, studies]
}

/// Two roadmaps: HR1 with targets, HR2 without.
pub fn framework() -> Framework {
    let both = "Fortalecidas las capacidades de los funcionarios de fronteras de ambas regiones";
    let first = vec![
        result("HR1.1", both, &[0, 1]),
        result("HR1.2", "Los países aplican una guía común de atención", &[2, 3]),
    ];
    let second = vec![result("HR2.1", "Los países conocen la normativa vigente", &[4, 5])];
    Framework {
        parties: Parties::new(countries().collect()),
        dimensions: vec![Dimension {
            id: "sex".into(),
            name: text("Sexo"),
            values: vec![("F".into(), text("Mujeres")), ("M".into(), text("Hombres"))],
        }],
        meetings: vec![Meeting {
            id: "troika-2025-1".into(),
            date: day("2025-04-10"),
            name: text("I Reunión de seguimiento de las Troikas"),
        }],
        roadmaps: vec![
            roadmap(
                "HR1",
                "Derechos Humanos y Acción Humanitaria en las Fronteras Internacionales",
                first,
            ),
            roadmap("HR2", "Integración social y laboral de las personas migrantes", second),
        ],
        indicators: indicators(),
        ..Framework::default()
    }
}

/// A row of HR1.1.1 in `data/per.csv`, line 2.
pub fn row(framework: &Framework, date: &str, value: &str, party: &str) -> Row {
    Row {
        path: Arc::from("data/per.csv"),
        line: 2,
        date: Period::parse(date),
        indicator: Some(IndicatorIx(0)),
        value: Amount::parse(value).ok().map(Value::Number),
        parties: framework.parties.find(party).into_iter().collect(),
        ..Row::blank(1)
    }
}
