//! For the tests of this room: a small framework, and files of bytes read against it.

use std::fs;

use crate::model::finding::{Finding, Place};
use crate::model::framework::{Broken, Dimension, Framework};
use crate::model::indicator::{Kind, Stage};
use crate::model::language::{Lang, Text};
use crate::model::party::{Parties, Party, PartyKind, countries};
use crate::model::row::{Copy, DataFile, Row};
use crate::model::samples::indicator;
use crate::model::sink::Sink;
use crate::store::measurements::Data;

fn text(es: &str, en: &str) -> Text {
    Text::by_language(Lang::Es, vec![(Lang::Es, es.into()), (Lang::En, en.into())])
}

/// Indicators C (count), L (level), S (share), P (parties), M (milestone), T (text), HR1.1.1
/// (count), B (broken); dimensions sex (F, M) and age (any text); the group CSM.
pub fn framework() -> Framework {
    let stage = |id: &str, es, en| Stage { id: id.into(), name: text(es, en) };
    let mut milestone = indicator("M", Kind::Milestone);
    milestone.stages =
        vec![stage("created", "creado", "created"), stage("sent", "difundido", "disseminated")];
    let group = Party {
        code: "CSM".into(),
        kind: PartyKind::Group { members: vec!["PER".into()] },
        name: text("Conferencia", "Conference"),
        also: vec![],
    };
    let values = vec![("F".into(), text("Mujeres", "Women")), ("M".into(), text("Hombres", "Men"))];
    Framework {
        parties: Parties::new(countries().chain([group]).collect()),
        dimensions: vec![
            Dimension { id: "sex".into(), name: text("Sexo", "Sex"), values },
            Dimension { id: "age".into(), name: text("Edad", "Age"), values: vec![] },
        ],
        indicators: vec![
            indicator("C", Kind::Count),
            indicator("L", Kind::Level),
            indicator("S", Kind::Share),
            indicator("P", Kind::Parties),
            milestone,
            indicator("T", Kind::Text),
            indicator("HR1.1.1", Kind::Count),
        ],
        broken: vec![Broken {
            id: "B".into(),
            place: Place { file: "roadmaps/t.toml".into(), line: 7, column: 1, length: 0 },
            sensitive: false,
        }],
        ..Framework::default()
    }
}

#[derive(Default)]
struct Keep(Vec<Row>);

impl Sink for Keep {
    fn take(&mut self, number: usize, row: &Row) {
        assert_eq!(number, self.0.len(), "rows come in order");
        self.0.push(row.clone());
    }
}

/// Findings on files, and all rows, of files with these bytes.
pub fn read_files(files: &[&[u8]]) -> (Vec<Finding>, Vec<Row>) {
    let (dir, framework) = (tempfile::tempdir().unwrap(), framework());
    let named = files.iter().zip(1..).map(|(bytes, at)| {
        let path = format!("{at}.csv");
        fs::write(dir.path().join(&path), bytes).unwrap();
        DataFile { path: path.into(), copy: Copy::No }
    });
    let data =
        Data::open(dir.path(), named.collect(), &framework, None, &super::meter::Meter::default());
    let (mut first, mut second) = (Keep::default(), Keep::default());
    data.read(&framework, &mut first).unwrap();
    data.read(&framework, &mut second).unwrap();
    assert_eq!(format!("{:?}", first.0), format!("{:?}", second.0), "the same answer again");
    (data.findings().cloned().collect(), first.0)
}

/// `CODE line:column`, with the guess behind it.
pub fn told(finding: &Finding) -> String {
    let place = finding.place.as_ref().unwrap();
    let guess = finding.guess.as_ref().map(|guess| format!(" {guess}")).unwrap_or_default();
    format!("{} {}:{}{guess}", finding.code.id, place.line, place.column)
}

/// Findings on one file, and then the faults of each row (`ok` for none).
pub fn look(bytes: impl AsRef<[u8]>) -> (Vec<String>, Vec<String>) {
    let (findings, rows) = read_files(&[bytes.as_ref()]);
    let faults = rows.iter().map(|row| {
        let all: Vec<String> = row.faults.iter().map(told).collect();
        if all.is_empty() { "ok".to_string() } else { all.join(", ") }
    });
    (findings.iter().map(told).collect(), faults.collect())
}

/// The rows of one file.
pub fn rows(bytes: impl AsRef<[u8]>) -> Vec<Row> {
    read_files(&[bytes.as_ref()]).1
}
