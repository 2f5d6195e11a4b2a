//! Rules 14 to 20: what definitions say and what is due.

use crate::support::{Bench, accounts, find, text};
use crate::{CONFIG, MILESTONE, SHARE, SUM, bench, value};

#[test]
fn rule_14_a_broken_definition_is_left_out_and_the_rest_reported() {
    let broken = "id = \"B\"\nname = \"Broken\"\nkind = \"count\"";
    let rows = "date,indicator,value\n2025-01-10,C,1\n2025-01-10,B,2\n2025-01-11,B,3\n";
    let bench = bench(&[SUM, broken], rows);
    let output = bench.run(&["report", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report = bench.report(&[]);
    assert!(find(&report, "B").is_null());
    assert_eq!(report["summary"]["indicators"], 1);
    assert_eq!(accounts(&report), [3, 1, 2, 0, 0, 0]);
    assert_eq!(bench.codes(), ["D222", "R110"]);
    let lowered =
        bench.file("ruta.toml", format!("{CONFIG}[checks]\nunknown-indicator = \"allow\"\n"));
    assert!(lowered.codes().contains(&"R122".to_string()), "an error cannot be lowered");
    let nothing = Bench::empty().file("roadmaps/t.toml", "id = ");
    assert_eq!(nothing.run(&["report"]).status.code(), Some(2));
    let again = Bench::with(&[SUM, SUM]);
    assert!(again.codes().contains(&"R107".to_string()));
}

/// Targets that cannot be followed, said in words of every language: none of them is missing.
#[test]
fn rule_14_targets_of_one_day_and_those_that_turn_back_are_said() {
    let targets = |text: &str| {
        format!(
            "id = \"C\"\nname = \"C\"\nkind = \"level\"\nover_time = \"latest\"\nbaseline = {{ value = 5 }}\ntargets = [{text}]"
        )
    };
    let one_day = targets("{ date = 2025-06-30, value = 8 }, { date = 2025-06-30, value = 9 }");
    let back = targets("{ date = 2025-06-30, value = 3 }, { date = 2025-12-31, value = 9 }");
    for (indicator, code, status) in [(one_day, "R114", 1), (back, "R128", 0)] {
        let bench = bench(&[&indicator], "date,indicator,value\n2025-01-10,C,7\n");
        for lang in ["es", "en", "pt"] {
            let output = bench.run(&["check", "--lang", lang]);
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(said.contains(code) && output.status.code() == Some(status), "{said}");
        }
        assert_eq!(bench.report(&[])["summary"]["indicators"], 1 - status);
    }
}

#[test]
fn rule_14_what_checks_deny_ends_every_command_with_1() {
    let rows = "date,indicator,value\n2028-01-10,C,1\n";
    let plain = bench(&[SUM], rows);
    let commands: [&[&str]; 5] =
        [&["check"], &["report"], &["missing"], &["history", "C"], &["export", "csv"]];
    for command in commands {
        assert_eq!(plain.run(command).status.code(), Some(0), "{command:?}");
    }
    let denied = plain.file("ruta.toml", format!("{CONFIG}[checks]\nfuture-date = \"deny\"\n"));
    for command in commands {
        assert_eq!(denied.run(command).status.code(), Some(1), "{command:?}");
    }
    let other =
        denied.file("ruta.toml", format!("{CONFIG}[checks]\nmissing-evidence = \"deny\"\n"));
    assert_eq!(other.run(&["report"]).status.code(), Some(0), "nothing of that sort is there");
}

#[test]
fn rule_15_defaults() {
    let targets = "targets = [ { date = 2025-12-31, value = 364 } ]";
    let linear = bench(
        &[&format!("{SUM}\n{targets}")],
        "date,indicator,value,party\n2025-01-10,C,1,PER\n2025-01-10,C,2,BOL\n",
    );
    let figure = linear.figure("C", &[]);
    assert_eq!(text(&figure["expected"]), "180", "linear, from the roadmap's start");
    assert_eq!(text(&figure["value"]), "3", "a count is summed over parties");
    let level = "id = \"V\"\nname = \"Index\"\nkind = \"level\"\nover_time = \"latest\"";
    let rows = "date,indicator,value,party\n2025-01-10,V,7,\n2025-01-10,V,9,PER\n";
    assert_eq!(value(&bench(&[level], rows), "V", &[]), "7", "a level is not combined");
    let undated = bench(
        &[&format!("{SUM}\ntargets = [ {{ value = 10 }} ]")],
        "date,indicator,value\n2025-01-10,C,1\n",
    );
    let figure = undated.figure("C", &["--as-of", "2027-01-01"]);
    assert_eq!(figure["status"], "in-progress", "without a date never missed");
    assert!(figure["expected"].is_null());
}

#[test]
fn rule_16_a_share_speaks_in_percentages_a_milestone_in_positions() {
    let share = format!(
        "{SHARE}\nbaseline = {{ value = 20 }}\ntargets = [ {{ date = 2025-12-31, value = 80 }} ]"
    );
    let milestone = format!("{MILESTONE}\ntargets = [ {{ date = 2025-12-31, value = \"sent\" }} ]");
    let rows =
        "date,indicator,value,of\n2025-01-10,S,3,10\n2025-05-10,S,45,50\n2025-01-10,M,created,\n";
    let bench = bench(&[&share, &milestone], rows);
    let report = bench.report(&[]);
    let share = find(&report, "S");
    assert_eq!((text(&share["value"]), text(&share["percent"])), ("48".into(), "80.0".into()));
    assert_eq!((text(&share["previous"]), text(&share["change"])), ("30.0".into(), "50.0".into()));
    assert_eq!(share["status"], "achieved");
    let product = find(&report, "M");
    assert!(product["value"].is_null());
    assert_eq!(
        (product["stage"].as_str(), product["target"].as_str()),
        (Some("created"), Some("sent"))
    );
    assert_eq!(text(&product["achieved_percent"]), "50.0");
    assert_eq!(text(&product["previous"]), "1");
    let wrong = Bench::with(&[&format!("{SHARE}\nbaseline = {{ value = 20, included = true }}")]);
    assert_eq!(wrong.codes(), ["R118"]);
    let band = |direction: &str| {
        let rest = format!("direction = \"{direction}\"\ntargets = [{{ value = 5, min = 4 }}]");
        Bench::with(&[&format!("{SHARE}\n{rest}")])
    };
    assert_eq!(band("maintain").codes(), [""; 0]);
    assert_eq!(band("sideways").codes(), ["R105"], "one mistake");
    let told = band("increase").json(&["check", "--format", "json"])["findings"][0].to_string();
    for part in ["“min” belongs only to a target with direction", "increase and decrease"] {
        assert!(told.contains(part), "{told}");
    }
    let bare = Bench::with(&[MILESTONE]);
    assert_eq!(bare.figure("M", &[])["target"], "sent", "the last stage by default");
    let gaps = bare.json(&["missing", "--format", "json"]);
    assert!(
        gaps["gaps"].as_array().unwrap().iter().any(|gap| gap["what"] == "target"),
        "and still a gap"
    );
}

#[test]
fn rule_17_maintain_is_met_or_not_met() {
    let keep = "id = \"K\"\nname = \"Rate\"\nkind = \"level\"\nover_time = \"latest\"\ndirection = \"maintain\"\n\
        targets = [ { date = 2025-09-30, value = 10, min = 8, max = 12 } ]";
    let with =
        |value: &str| bench(&[keep], &format!("date,indicator,value\n2025-01-10,K,{value}\n"));
    let status =
        |value: &str, day: &str| text(&with(value).figure("K", &["--as-of", day])["status"]);
    assert_eq!(status("11", "2025-06-30"), "achieved");
    assert_eq!(status("13", "2025-06-30"), "off-track");
    assert_eq!(status("13", "2025-10-01"), "missed");
    let figure = with("11").figure("K", &[]);
    assert_eq!(text(&figure["expected"]), "10");
    assert!(figure["pace"].is_null() && figure["achieved_percent"].is_null());
    let least = "id = \"D\"\nname = \"Complaints\"\nkind = \"count\"\nover_time = \"sum\"\ndirection = \"decrease\"\n\
        baseline = { value = 100, date = 2025-01-01, included = false }\ntargets = [ { date = 2025-12-31, value = 50 } ]";
    let down = bench(&[least], "date,indicator,value\n2025-01-10,D,80\n");
    let figure = down.figure("D", &["--as-of", "2025-12-31"]);
    assert_eq!(text(&figure["achieved_percent"]), "40.0", "80 against at most 50, from 100");
    assert_eq!(figure["status"], "off-track");
}

#[test]
fn rule_18_not_due_needs_a_calendar() {
    let with = format!("{SUM}\ncollect = {{ every = \"year\" }}");
    let calendar = Bench::with(&[&with]);
    assert_eq!(calendar.figure("C", &[])["status"], "not-due");
    assert_eq!(calendar.figure("C", &["--as-of", "2025-12-31"])["status"], "no-data");
    let without = Bench::with(&[SUM]);
    assert_eq!(without.figure("C", &[])["status"], "no-data");
    let gaps = without.json(&["missing", "--format", "json"]);
    let data = gaps["gaps"].as_array().unwrap().iter().find(|gap| gap["kind"] == "data").unwrap();
    assert_eq!(
        (data["state"].as_str(), data["due"].as_str()),
        (Some("not-due"), Some("2025-12-31"))
    );
    assert!(data["party"].is_null());
}

#[test]
fn rule_19_dates_pass_and_targets_fall_due() {
    let aimed = format!(
        "{SUM}\nbaseline = {{ value = 0, date = 2025-03-01 }}\n\
        targets = [ {{ date = 2025-06-09, value = 100 }}, {{ date = 2025-09-17, value = 300 }} ]"
    );
    let bench = bench(&[&aimed], "date,indicator,value\n2025-02-10,C,1\n2025-10-10,C,299\n");
    let at = |day: &str, key: &str| text(&bench.figure("C", &["--as-of", day])[key]);
    assert_eq!(at("2025-02-28", "expected"), "0", "before the baseline's date");
    assert_eq!(at("2025-02-28", "status"), "on-track", "E = b");
    assert_eq!(at("2025-04-20", "expected"), "50");
    assert_eq!(at("2025-07-29", "expected"), "200");
    assert_eq!(
        at("2025-09-17", "status"),
        "off-track",
        "a date has passed only when as-of is later"
    );
    assert_eq!(at("2025-09-18", "status"), "missed");
    assert_eq!(at("2025-10-10", "status"), "achieved", "met after the final date");
    assert_eq!(at("2025-12-31", "expected"), "300");
}

#[test]
fn rule_20_calendar_periods_and_who_answers_them() {
    let collect =
        format!("{SUM}\ncollect = {{ every = \"quarter\", from = [\"G\"], grace_days = 30 }}");
    let rows = "date,indicator,value,party\n2025-S1,C,1,PER\n2025-02-10,C,2,BOL/CHL\n";
    let bench = bench(&[&collect], rows);
    let missing = bench.json(&["missing", "--format", "json", "--as-of", "2025-08-01"]);
    let gaps = missing["gaps"].as_array().unwrap().iter().filter(|gap| gap["kind"] == "data");
    let gaps: Vec<String> = gaps
        .map(|gap| [&gap["party"], &gap["period"], &gap["state"], &gap["due"]].map(text).join(" "))
        .collect();
    let expected = [
        "BOL 2025-Q2 overdue 2025-06-30",
        "CHL 2025-Q2 overdue 2025-06-30",
        "BOL 2025-Q3 not-due 2025-09-30",
        "CHL 2025-Q3 not-due 2025-09-30",
        "PER 2025-Q3 not-due 2025-09-30",
        "BOL 2025-Q4 not-due 2025-12-31",
        "CHL 2025-Q4 not-due 2025-12-31",
        "PER 2025-Q4 not-due 2025-12-31",
    ];
    assert_eq!(gaps, expected);
    let event = format!("{SUM}\ncollect = {{ event = \"workshop-1\", date = 2025-05-01 }}");
    let bench =
        Bench::with(&[&event]).data("date,indicator,value,event\n2025-04-30,C,5,Workshop-1\n");
    let missing = bench.json(&["missing", "--format", "json"]);
    assert!(missing["gaps"].as_array().unwrap().iter().all(|gap| gap["kind"] != "data"));
}

#[test]
fn rule_14_whoever_sees_no_check_is_told_of_files_with_errors() {
    let rows = "date,indicator,value\n2025-03-12,C,1\n";
    let told = |bench: &Bench, args: &[&str]| {
        let done = bench.run(args);
        assert_eq!(done.status.code(), Some(1), "{args:?}");
        String::from_utf8(done.stderr).unwrap()
    };
    let faulty = bench(&[SUM], rows).file("ruta.toml", "language = \n");
    let csv = ["report", "--format", "csv"];
    let gaps = ["missing", "--format", "csv"];
    for args in [&csv[..], &gaps, &["list"], &["show", "C"], &["explain", "C"], &["history", "C"]] {
        assert!(told(&faulty, args).contains("errors in ruta.toml"), "{args:?}");
    }
    for page in ["report", "missing"] {
        assert!(faulty.text(&[page]).contains("errors in ruta.toml"), "{page}");
        assert_eq!(told(&faulty, &[page]), "", "{page}");
    }
    let second = "id = \"S\"\ntitle = \"S\"\nlanguage = \"en\"\nstart = 2025-01-01\nend = 2025-12-31\n\
        [[results]]\nid = \"S.1\"\nstatement = \"R\"\n";
    let own = |id: &str| {
        format!(
            "[[results.indicators]]\nid = \"{id}\"\nname = \"N\"\nkind = \"count\"\nover_time = \"sum\"\n"
        )
    };
    let twice =
        bench(&[SUM], rows).file("roadmaps/s.toml", format!("{second}{}{}", own("c"), own("S2")));
    let said = told(&twice, &csv);
    assert!(said.contains("not computed") && !said.contains("Could not be read"), "{said}");
    for header in ["{\"a\":1}", "date,indicator,,", "date,value,value,indicator"] {
        let headless = bench(&[SUM], rows).file("data/b.csv", format!("{header}\n"));
        assert!(
            told(&headless, &csv)
                .contains("Could not be read, and nothing of it is in the figures: data/b.csv")
        );
    }
}

#[test]
fn rule_15_a_defaulted_target_has_a_direction_too() {
    let down = format!("{MILESTONE}\ndirection = \"decrease\"");
    let plain = bench(&[&down], "date,indicator,value\n2025-03-12,M,created\n");
    assert!(plain.codes().contains(&"R112".to_string()), "{:?}", plain.codes());
    let up = format!("{MILESTONE}\ndirection = \"increase\"");
    assert!(!bench(&[&up], "").codes().contains(&"R112".to_string()));
}

#[test]
fn rule_15_where_nothing_is_combined_explain_says_why_there_is_no_value() {
    let level = "id = \"V\"\nname = \"Level\"\nkind = \"level\"\nover_time = \"latest\"";
    let apart = bench(&[level], "date,indicator,value,party\n2025-03-12,V,2,PER\n");
    assert_eq!(crate::value_of(&apart, "V", "status"), "no-data");
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = one_line(apart.text(&["explain", "V"]));
    assert!(said.contains("rows without party and breakdown"), "{said}");
    let none = bench(&[SHARE], "date,indicator,value,of\n2025-03-12,S,0,0\n");
    let said = one_line(none.text(&["explain", "S"]));
    assert!(said.contains("gives a value"), "{said}");
}
