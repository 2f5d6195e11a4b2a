//! Rulings on rows given as traces alone: each case of the edge rules on corrections, copies,
//! contradictions and moments of knowledge.

use chrono::NaiveDate;

use super::census::{Census, Clash, Trace};
use super::fate::{Fate, Why};
use super::fingerprint;
use super::ruling::Ruling;
use crate::model::framework::Framework;
use crate::model::instant::Instant;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Copy, DataFile, FileIx};

/// A row in few words: content, id, what it replaces, when it was recorded.
struct Case<'a> {
    census: Census<'a>,
}

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

impl<'a> Case<'a> {
    fn new(framework: &'a Framework) -> Self {
        Case { census: Census::new(framework) }
    }

    fn row(mut self, content: u128, id: &str, replaces: &str, recorded: &str) -> Self {
        self.census.traces.push(Trace {
            recorded: (!recorded.is_empty()).then(|| Instant::parse(recorded).unwrap()),
            last_day: Some(day("2025-03-01")),
            ..Trace::of(content, fingerprint::of_id(id), fingerprint::of_id(replaces))
        });
        self
    }

    fn last(mut self, mut change: impl FnMut(&mut Trace)) -> Self {
        let mut last = self.census.traces.pop().unwrap();
        change(&mut last);
        self.census.traces.push(last);
        self
    }

    fn clash(mut self, key: u128, says: u128) -> Self {
        let row = self.census.traces.len() - 1;
        self.census.clashes.push(Clash { key, says, row });
        self
    }

    fn fates(&self) -> Vec<Fate> {
        Ruling::known_at(&self.census, None).fates().collect()
    }
}

fn superseded(by: usize) -> Fate {
    Fate::Superseded { by: Some(by), withdrawn: false }
}

fn withdrawn(by: Option<usize>) -> Fate {
    Fate::Superseded { by, withdrawn: true }
}

#[test]
fn a_chain_of_corrections_has_its_last_links_value() {
    let framework = Framework::default();
    let case = Case::new(&framework)
        .row(3, "c", "b", "2025-03-03")
        .row(1, "a", "", "2025-03-01")
        .row(2, "b", "a", "2025-03-02");
    assert_eq!(case.fates(), [Fate::Counted, superseded(2), superseded(0)]);
}

#[test]
fn withdrawing_leaves_nothing_and_a_value_reinstates() {
    let framework = Framework::default();
    let withdraw = |trace: &mut Trace| trace.withdraws = true;
    let gone =
        Case::new(&framework).row(1, "a", "", "").row(2, "b", "a", "2025-03-02").last(withdraw);
    assert_eq!(gone.fates(), [withdrawn(Some(1)), withdrawn(None)]);
    let twice = Case::new(&framework)
        .row(1, "a", "", "")
        .row(2, "b", "a", "2025-03-02")
        .last(withdraw)
        .row(3, "c", "b", "2025-03-03")
        .last(withdraw);
    assert_eq!(twice.fates(), [withdrawn(Some(1)), withdrawn(Some(2)), withdrawn(None)]);
    let back = Case::new(&framework)
        .row(1, "a", "", "")
        .row(2, "b", "a", "2025-03-02")
        .last(withdraw)
        .row(3, "c", "b", "2025-03-03");
    assert_eq!(back.fates(), [superseded(1), superseded(2), Fate::Counted]);
}

#[test]
fn of_several_corrections_the_newest_recorded_is_the_link() {
    let framework = Framework::default();
    let case = Case::new(&framework)
        .row(1, "a", "", "")
        .row(2, "b", "a", "2025-03-03")
        .row(3, "c", "a", "2025-03-02")
        .row(4, "d", "c", "2025-03-09");
    let fates = [superseded(1), Fate::Counted, superseded(1), superseded(1)];
    assert_eq!(case.fates(), fates, "what corrects a loser is superseded with it");
}

#[test]
fn corrections_that_cannot_be_told_apart_are_all_rejected_and_the_target_counts() {
    let framework = Framework::default();
    let case = Case::new(&framework).row(1, "a", "", "").row(2, "b", "a", "2025-03-02").row(
        3,
        "c",
        "a",
        "2025-03-02",
    );
    let [first, second] = [Fate::Rejected(Why::Competing(2)), Fate::Rejected(Why::Competing(1))];
    assert_eq!(case.fates(), [Fate::Counted, first, second]);
}

#[test]
fn a_rejected_row_replaces_nothing_and_a_replaced_error_is_superseded() {
    let framework = Framework::default();
    let faulty = |trace: &mut Trace| trace.faulty = true;
    let wrong = Case::new(&framework).row(1, "a", "", "").row(2, "b", "a", "").last(faulty);
    assert_eq!(wrong.fates(), [Fate::Counted, Fate::Rejected(Why::Own)]);
    let mended = Case::new(&framework).row(1, "a", "", "").last(faulty).row(2, "b", "a", "");
    assert_eq!(mended.fates(), [superseded(1), Fate::Counted]);
    let through = Case::new(&framework)
        .row(1, "a", "", "")
        .row(2, "b", "a", "")
        .last(faulty)
        .row(3, "c", "b", "");
    assert_eq!(through.fates(), [superseded(1), superseded(2), Fate::Counted]);
}

#[test]
fn cycles_and_unknown_ids_are_errors() {
    let framework = Framework::default();
    let case = Case::new(&framework)
        .row(1, "a", "b", "")
        .row(2, "b", "a", "")
        .row(3, "c", "c", "")
        .row(4, "d", "nobody", "");
    let cycle = Fate::Rejected(Why::Cycle);
    assert_eq!(case.fates(), [cycle, cycle, cycle, Fate::Rejected(Why::UnknownReplaces)]);
}

#[test]
fn one_id_with_two_contents_counts_for_neither_and_case_is_no_difference() {
    let framework = Framework::default();
    let case = Case::new(&framework).row(1, "A", "", "").row(2, "a", "", "").row(1, "A", "", "");
    let fates = [
        Fate::Rejected(Why::IdConflict(1)),
        Fate::Rejected(Why::IdConflict(0)),
        Fate::Duplicate(0),
    ];
    assert_eq!(case.fates(), fates);
}

#[test]
fn a_contradiction_rejects_both_and_revives_what_they_replaced() {
    let framework = Framework::default();
    let case = Case::new(&framework)
        .row(1, "a", "", "2025-03-01")
        .clash(70, 10)
        .row(2, "b", "a", "2025-03-02")
        .clash(80, 20)
        .row(3, "c", "", "2025-03-02")
        .clash(80, 30);
    let [first, second] =
        [Fate::Rejected(Why::Contradiction(2)), Fate::Rejected(Why::Contradiction(1))];
    assert_eq!(case.fates(), [Fate::Counted, first, second]);
}

#[test]
fn correcting_one_side_resolves_a_contradiction() {
    let framework = Framework::default();
    let case = Case::new(&framework)
        .row(1, "a", "", "")
        .clash(80, 10)
        .row(2, "b", "", "")
        .clash(80, 20)
        .row(3, "c", "b", "2025-03-02")
        .clash(90, 10);
    assert_eq!(case.fates(), [Fate::Counted, superseded(2), Fate::Counted]);
}

#[test]
fn known_at_comes_before_corrections_and_as_of_after_them() {
    let framework = Framework::default();
    let case = Case::new(&framework)
        .row(1, "a", "", "2025-03-01")
        .row(2, "b", "a", "2025-04-01")
        .last(|trace| trace.last_day = Some(day("2025-06-30")));
    let then = Ruling::known_at(&case.census, Instant::parse("2025-03-15"));
    assert_eq!(then.fates().collect::<Vec<_>>(), [Fate::Counted, Fate::LaterKnown]);
    let now = Ruling::known_at(&case.census, None).on(&case.census, day("2025-03-31"));
    assert_eq!(now.fates().collect::<Vec<_>>(), [superseded(1), Fate::LaterObserved]);
    assert_eq!(now.accounts().read(), 2);
}

#[test]
fn rows_of_a_copy_join_by_id_and_wait_for_tidy_without() {
    let framework = Framework::default();
    let files = |copy| {
        let file = |path: &str, copy| DataFile { path: path.into(), copy };
        vec![file("per.csv", Copy::No), file("per-PC.csv", copy)]
    };
    let in_copy = |trace: &mut Trace| trace.file = FileIx(1);
    let build = |shared: u128| {
        Case::new(&framework)
            .row(1, "", "", "")
            .row(shared, "", "", "")
            .last(in_copy)
            .row(3, "x", "", "")
            .last(in_copy)
            .row(4, "", "", "")
            .last(in_copy)
    };
    let mut case = build(1);
    case.census.settle_copies(&files(Copy::Maybe(FileIx(0))));
    let only = Fate::Rejected(Why::CopyOnly);
    assert_eq!(case.fates(), [Fate::Counted, Fate::Duplicate(0), Fate::Counted, only]);
    let mut case = build(2);
    case.census.settle_copies(&files(Copy::Maybe(FileIx(0))));
    assert!(case.fates().iter().all(|fate| *fate == Fate::Counted), "nothing shared: no copy");
    case.census.settle_copies(&files(Copy::Known(FileIx(0))));
    assert_eq!(case.fates(), [Fate::Counted, only, Fate::Counted, only]);
}

#[test]
fn rows_of_one_id_and_two_indicators_correct_nothing_in_whatever_order_they_come() {
    let framework = Framework::default();
    let of = |ix: u32| move |trace: &mut Trace| trace.indicator = Some(IndicatorIx(ix));
    for order in [[0, 1], [1, 0]] {
        let case = Case::new(&framework)
            .row(1, "t", "", "")
            .last(of(0))
            .row(2, "x", "t", "")
            .last(of(order[0]))
            .row(3, "x", "t", "")
            .last(of(order[1]))
            .row(4, "y", "x", "")
            .last(|trace| trace.faulty = true)
            .row(5, "z", "y", "")
            .last(of(0));
        let fates = case.fates();
        assert_eq!(fates[0], Fate::Counted, "{order:?}");
        assert_eq!(fates[4], Fate::Counted, "{order:?}");
    }
}
