//! Figures and a report made by hand over the framework of [`samples`](super::samples).

use super::samples::{day, exact, percent};
use crate::engine::accounts::Accounts;
use crate::engine::answer::{
    Axis, Figure, Part, Reading, Report, ResultAnswer, RoadmapAnswer, Summary,
};
use crate::model::quantity::{Quantity, Ratio};
use crate::model::roadmap::IndicatorIx;
use crate::model::status::Status;

fn figure(ix: u32, status: Status) -> Figure {
    Figure {
        indicator: IndicatorIx(ix),
        status,
        reading: Reading::default(),
        ceiling: None,
        baseline: None,
        target: None,
        target_date: None,
        achieved: None,
        expected: None,
        pace: None,
        previous: None,
        previous_hidden: false,
        change: None,
        restated: false,
        breakdown: Vec::new(),
    }
}

fn reading(value: &str, of: Option<&str>, last: &str) -> Reading {
    Reading {
        value: Some(exact(value)),
        of: of.map(exact),
        last_date: Some(day(last)),
        rows: 4,
        hidden: false,
        ..Reading::default()
    }
}

fn half_of_year() -> Ratio {
    Ratio::new(180.into(), 364.into())
}

/// HR1.1.1 as in the contract's example.
pub fn trained() -> Figure {
    let part = |key: Option<&str>, value| Part {
        key: key.map(str::to_string),
        reading: reading(value, None, "2025-06-12"),
    };
    Figure {
        reading: reading("45", None, "2025-06-12"),
        baseline: Some(exact("0")),
        target: Some(exact("300")),
        target_date: Some(day("2025-12-31")),
        achieved: Some(percent(15, 1)),
        expected: Some(Quantity::derived(Ratio::from_integer(300.into()) * half_of_year())),
        pace: Some(Quantity::derived(Ratio::new(91.into(), 300.into()))),
        previous: Some(exact("30")),
        change: Some(exact("15")),
        breakdown: vec![(Axis::Party, vec![part(Some("GTM"), "30"), part(None, "15")])],
        ..figure(0, Status::OffTrack)
    }
}

fn useful() -> Figure {
    let points = Ratio::from_integer(40.into());
    Figure {
        reading: Reading {
            percent: Some(percent(75, 1)),
            ..reading("45", Some("60"), "2025-06-30")
        },
        ceiling: Some(exact("100")),
        baseline: Some(percent(40, 1)),
        target: Some(percent(80, 1)),
        target_date: Some(day("2025-12-31")),
        achieved: Some(percent(175, 2)),
        expected: Some(Quantity::percent(&points + &points * half_of_year())),
        previous: Some(percent(70, 1)),
        change: Some(percent(5, 1)),
        restated: true,
        ..figure(1, Status::OnTrack)
    }
}

fn aware() -> Figure {
    Figure {
        reading: reading("12", None, "2025-05-02"),
        ceiling: Some(exact("12")),
        baseline: Some(exact("0")),
        target: Some(exact("12")),
        target_date: Some(day("2025-12-31")),
        achieved: Some(percent(100, 1)),
        expected: Some(Quantity::derived(Ratio::from_integer(12.into()) * half_of_year())),
        ..figure(2, Status::Achieved)
    }
}

fn guide() -> Figure {
    Figure {
        reading: Reading {
            stage: Some(1),
            last_date: Some(day("2025-03-01")),
            rows: 1,
            hidden: false,
            ..Reading::default()
        },
        ceiling: Some(exact("3")),
        baseline: Some(exact("0")),
        target: Some(exact("3")),
        target_date: Some(day("2025-12-31")),
        achieved: Some(percent(100, 3)),
        expected: Some(Quantity::derived(Ratio::from_integer(0.into()))),
        previous: Some(exact("1")),
        change: Some(exact("0")),
        ..figure(3, Status::OnTrack)
    }
}

fn lessons() -> Figure {
    let texts = vec!["Se necesita formación \u{1b}[2Jcontinua".to_string()];
    let last_date = Some(day("2025-06-01"));
    Figure {
        reading: Reading { texts, last_date, rows: 1, ..Reading::default() },
        ..figure(4, Status::NoTarget)
    }
}

/// A report of the listed roadmaps: 0 has targets, 1 has none.
pub fn report(roadmaps: &[usize]) -> Report {
    let answers = vec![
        RoadmapAnswer {
            roadmap: 0,
            summary: Summary::default(),
            results: vec![
                ResultAnswer { result: 0, figures: vec![trained(), useful()] },
                ResultAnswer { result: 1, figures: vec![aware(), guide()] },
            ],
        },
        RoadmapAnswer {
            roadmap: 1,
            summary: Summary::default(),
            results: vec![ResultAnswer {
                result: 0,
                figures: vec![lessons(), figure(5, Status::NoData)],
            }],
        },
    ];
    let mut report = Report {
        as_of: day("2025-06-30"),
        known_at: None,
        since: Some(day("2025-04-10")),
        meeting: None,
        party: None,
        statuses: Vec::new(),
        rows: Accounts { counted: 59, rejected: 1, superseded: 1, duplicate: 0, later: 0 },
        summary: Summary::default(),
        roadmaps: answers.into_iter().filter(|one| roadmaps.contains(&one.roadmap)).collect(),
        hidden: None,
        internal: false,
        presented: None,
        unread: Vec::new(),
        faulty: Vec::new(),
        digest: None,
    };
    for answer in &mut report.roadmaps {
        for figure in answer.results.iter().flat_map(|one| &one.figures) {
            answer.summary.add(figure.status);
            report.summary.add(figure.status);
        }
    }
    report
}
