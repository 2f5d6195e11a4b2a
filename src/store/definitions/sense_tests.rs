//! Whether aims make sense: targets of one day, on the wrong side of the baseline, outside their own bounds.

use super::tests::read_indicator;
use crate::model::finding::Arg;

#[test]
fn two_targets_of_one_day_are_said_to_be_two() {
    let lines = "kind = \"count\"\nover_time = \"sum\"\n\
                 targets = [{ date = 2025-02-01, value = 3 }, { date = 2025-02-01, value = 4 }]\n";
    let found = read_indicator(lines).findings;
    assert_eq!(
        (found[0].code.id, &found[0].args[1]),
        ("R114", &("before", Arg::Text("same".into())))
    );
}

#[test]
fn every_target_lies_on_the_side_of_the_baseline_that_the_direction_names() {
    for (direction, targets, said) in [
        ("increase", [50, 150, 160], vec!["50"]),
        ("increase", [50, 60, 160], vec!["50", "60"]),
        ("increase", [100, 100, 101], vec![]),
        // A wrong direction is one mistake.
        ("increase", [70, 60, 50], vec!["50"]),
        ("decrease", [90, 110, 50], vec!["110"]),
        ("maintain", [90, 110, 50], vec![]),
    ] {
        let [a, b, c] = targets;
        let lines = format!(
            "kind = \"level\"\nover_time = \"latest\"\ndirection = \"{direction}\"\n\
             baseline = {{ value = 100 }}\ntargets = [{{ date = 2025-03-01, value = {a} }}, \
             {{ date = 2025-06-01, value = {b} }}, {{ date = 2025-09-01, value = {c} }}]\n"
        );
        let findings = read_indicator(&lines).findings;
        let last = said == [c.to_string()];
        let found = findings.iter().filter(|one| one.code.id == if last { "R112" } else { "R128" });
        let targets = found.map(|one| one.args.iter().find(|(name, _)| *name == "target"));
        let wanted = said.iter().map(|one| Arg::Text((*one).to_string())).collect::<Vec<_>>();
        let told = targets.map(|one| one.unwrap().1.clone()).collect::<Vec<_>>();
        assert_eq!(told, wanted, "{direction} {targets:?}", targets = [a, b, c]);
    }
}

#[test]
fn a_target_to_be_maintained_lies_within_its_own_bounds() {
    for (bounds, side) in [
        ("min = 50, max = 55", Some("max")),
        ("max = 59.5", Some("max")),
        ("min = 60.5", Some("min")),
        ("min = 60, max = 60", None),
        // Bounds that are none are said themselves.
        ("min = 55, max = 50", None),
    ] {
        let lines = format!(
            "kind = \"level\"\nover_time = \"latest\"\ndirection = \"maintain\"\n\
             targets = [{{ date = 2025-03-01, value = 60, {bounds} }}]\n"
        );
        let findings = read_indicator(&lines).findings;
        let found = findings.iter().find(|one| one.code.id == "R127");
        let told = found.map(|one| one.args[2].clone());
        assert_eq!(told, side.map(|side| ("side", Arg::Word(side))), "{bounds}");
    }
}
