//! Texts and what is found in them: every code of definitions, each with its exact place.

use std::collections::BTreeSet;

use super::tests::{CONFIG, HEAD, INDICATOR, found, read_indicator, read_texts};
use super::whole::Definitions;
use crate::model::codes;

type Case = (&'static str, &'static str, u32, u32);

/// Lines of an indicator, and the one finding they give.
const INDICATORS: &[Case] = &[
    ("kind = \"count\"\nover_time = \"sum\"\nbasline = 3\n", "R102", 17, 1),
    ("", "R103", 12, 1),
    ("kind = \"parties\"\n", "R103", 12, 1),
    ("kind = \"milestone\"\n", "R103", 12, 1),
    ("kind = \"milestone\"\nstages = []\n", "R103", 16, 10),
    ("kind = \"text\"\nunit = 3\n", "R104", 16, 8),
    ("kind = \"text\"\nsensitive = \"yes\"\n", "R104", 16, 13),
    ("kind = \"counts\"\n", "R105", 15, 8),
    ("kind = \"share\"\nover_time = \"max\"\n", "R105", 16, 13),
    ("kind = \"share\"\nover_time = \"sum\"\nover_parties = \"mean\"\n", "R105", 17, 16),
    ("kind = \"text\"\nby = { sex = \"no\" }\n", "R105", 16, 14),
    ("kind = \"level\"\nover_time = \"latest\"\ndecimals = 10\n", "R105", 17, 12),
    ("kind = \"text\"\ncollect = { every = \"year\", grace_days = -1 }\n", "R105", 16, 42),
    ("kind = \"text\"\nevidence = \"always\"\n", "R105", 16, 12),
    ("kind = \"text\"\ntranslations = \"ours\"\n", "R105", 16, 16),
    ("kind = \"milestone\"\nstages = [{ id = \"a b\" }]\n", "R106", 16, 18),
    ("kind = \"milestone\"\nstages = [{ id = \"a\" }, { id = \"A\" }]\n", "R107", 16, 32),
    ("kind = \"parties\"\nwithin = \"PER\"\n", "R108", 16, 10),
    ("kind = \"text\"\nby = { edad = \"optional\" }\n", "R108", 16, 8),
    ("kind = \"text\"\ncollect = { every = \"year\", from = [\"CSM\", \"PE\"] }\n", "R108", 16, 44),
    ("kind = \"text\"\ndefinition = { es = \"a\", sp = \"b\" }\n", "R108", 16, 26),
    (
        "kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 1, agreed = \"troika-3\" }]\n",
        "R108",
        17,
        34,
    ),
    ("kind = \"level\"\n", "R110", 12, 1),
    ("kind = \"count\"\nover_time = \"sum\"\nbaseline = { value = 5 }\n", "R111", 17, 22),
    (
        "kind = \"level\"\nover_time = \"latest\"\nbaseline = { value = 5 }\ntargets = [{ value = 3 }]\n",
        "R112",
        18,
        22,
    ),
    (
        "kind = \"count\"\nover_time = \"sum\"\ndirection = \"decrease\"\ntargets = [{ value = 3 }]\n",
        "R112",
        18,
        22,
    ),
    (
        "kind = \"level\"\nover_time = \"latest\"\nbaseline = { value = 5 }\ntargets = [{ date = 2025-06-30, value = 3 }, { value = 9 }]\n",
        "R128",
        18,
        41,
    ),
    (
        "kind = \"level\"\nover_time = \"latest\"\ndirection = \"maintain\"\ntargets = [{ value = 60, min = 50, max = 55 }]\n",
        "R127",
        18,
        22,
    ),
    (
        "kind = \"count\"\nover_time = \"sum\"\ntargets = [{ date = 2024-12-31, value = 3 }]\n",
        "R113",
        17,
        21,
    ),
    (
        "kind = \"count\"\nover_time = \"sum\"\nbaseline = { value = 0, date = 2025-03-01 }\n\
         targets = [{ date = 2025-02-01, value = 3 }]\n",
        "R113",
        18,
        21,
    ),
    (
        "kind = \"count\"\nover_time = \"sum\"\ntargets = [{ date = 2025-06-30, value = 3 }, { date = 2025-06-30, value = 4 }]\n",
        "R114",
        17,
        55,
    ),
    (
        "kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 3 }, { value = 4 }]\n",
        "R114",
        17,
        37,
    ),
    (
        "kind = \"milestone\"\nstages = [{ id = \"made\" }]\ntargets = [{ value = \"mde\" }]\n",
        "R115",
        17,
        22,
    ),
    (
        "kind = \"milestone\"\nstages = [{ id = \"made\" }]\nbaseline = { value = 1 }\n",
        "R115",
        17,
        22,
    ),
    ("kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 1_000 }]\n", "R116", 17, 22),
    (
        "kind = \"count\"\nover_time = \"sum\"\ndecimals = 0\ntargets = [{ value = 1.200 }]\n",
        "R116",
        18,
        22,
    ),
    ("kind = \"parties\"\nwithin = \"CSM\"\nbaseline = { value = 0.5 }\n", "R116", 17, 22),
    (
        "kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 3, date = 2025-06-30T10:00:00 }]\n",
        "R117",
        17,
        32,
    ),
    ("kind = \"text\"\nover_time = \"sum\"\n", "R105", 16, 13),
    ("kind = \"text\"\ntargets = []\n", "R118", 16, 1),
    ("kind = \"count\"\nover_time = \"sum\"\nstages = []\n", "R118", 17, 1),
    (
        "kind = \"count\"\nover_time = \"latest\"\nbaseline = { value = 5, included = true }\n",
        "R118",
        17,
        25,
    ),
    (
        "kind = \"level\"\nover_time = \"latest\"\ntargets = [{ value = 5, min = 4 }]\n",
        "R118",
        17,
        25,
    ),
    (
        "kind = \"text\"\ncollect = { every = \"year\", event = \"a\", date = 2025-05-01 }\n",
        "R118",
        16,
        13,
    ),
    ("kind = \"milestone\"\nstages = [\"made\"]\n", "R104", 16, 11),
    ("kind = \"level\"\nover_time = \"latest\"\nrange = { min = 5, max = 4 }\n", "R120", 17, 17),
    ("kind = \"parties\"\nwithin = \"CSM\"\ntargets = [{ value = 4 }]\n", "R124", 17, 22),
    ("kind = \"share\"\nover_time = \"sum\"\ntargets = [{ value = 101 }]\n", "R124", 17, 22),
    (
        "kind = \"level\"\nover_time = \"latest\"\nrange = { max = 10 }\ntargets = [{ value = 11 }]\n",
        "R124",
        18,
        22,
    ),
    ("kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 3.000 }]\n", "R126", 17, 22),
    ("kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 12.345 }]\n", "R126", 17, 22),
    (
        "kind = \"count\"\nover_time = \"sum\"\nbaseline = { value = 1.000, included = true }\n",
        "R126",
        17,
        22,
    ),
    ("kind = \"share\"\nover_time = \"sum\"\nrange = { max = 100.000 }\n", "R126", 17, 17),
    (
        "kind = \"level\"\nover_time = \"latest\"\ndirection = \"maintain\"\n\
         targets = [{ value = 1, min = 0.500, max = 1.000 }]\n",
        "R126",
        18,
        44,
    ),
    ("kind = \"parties\"\nwithin = \"CSM\"\ntargets = [{ value = 3.000 }]\n", "R126", 17, 22),
];

/// A line of the head, what stands there instead, and the one finding it gives.
const HEADS: &[(&str, &str, &str, u32, u32)] = &[
    ("title = \"Hoja\"", "title = \"Hoja\"\ntitulo = 1", "R102", 3, 1),
    ("title = \"Hoja\"\n", "", "R103", 1, 1),
    ("title = \"Hoja\"", "title = \" \"", "R103", 2, 9),
    ("title = \"Hoja\"", "title = 3", "R104", 2, 9),
    ("title = \"Hoja\"", "title = \"Hoja\"\nlanguage = \"sp\"", "R105", 3, 12),
    ("id = \"R\"", "id = \"NUL.1\"", "R106", 1, 6),
    ("id = \"R.1\"", "id = \"r\"", "R107", 9, 6),
    ("[\"R.OE1\"]", "[\"R.OE2\"]", "R108", 11, 13),
    ("start = 2025-01-01", "start = \"1/1/2025\"", "R117", 3, 9),
    ("end = 2025-12-31", "end = 2024-12-31", "R119", 4, 7),
    ("end = 2025-12-31", "end = 2025-02-30", "R117", 4, 7),
    ("end = 2025-12-31", "end = “2025-12-31”", "R101", 4, 7),
    ("end = 2025-12-31", "end = 31/12/2025", "R117", 4, 7),
];

/// Lines of `ruta.toml`, and the one finding they give.
const CONFIGS: &[Case] = &[
    ("status = { on_track = 0,9 }\n", "R101", 1, 23),
    ("idioma = \"es\"\n", "R102", 1, 1),
    ("[groups.G]\n", "R103", 1, 1),
    ("[groups.G]\nmembers = []\n", "R103", 2, 11),
    ("[[meetings]]\nid = \"m\"\n", "R103", 1, 1),
    ("groups = 3\n", "R104", 1, 10),
    ("language = \"fr\"\n", "R105", 1, 12),
    ("[checks]\nfuture-date = \"error\"\n", "R105", 2, 15),
    ("[parties.\"O I\"]\n", "R106", 1, 10),
    ("[parties.PER]\n", "R107", 1, 10),
    ("[groups.G]\nmembers = [\"PER\"]\n[parties.g]\n", "R107", 3, 10),
    ("[groups.G]\nmembers = [\"PER\", \"per\"]\n", "R107", 2, 19),
    ("[dimensions.Fecha]\n", "R107", 1, 13),
    ("[dimensions.age]\nvalues = { a = \"x\", A = \"y\" }\n", "R107", 2, 21),
    (
        "[[meetings]]\nid = \"m\"\ndate = 2025-01-01\n[[meetings]]\nid = \"M\"\ndate = 2025-02-01\n",
        "R107",
        5,
        6,
    ),
    ("[checks]\nfuture-dates = \"deny\"\n", "R108", 2, 1),
    ("[groups.G]\nmembers = [\"PER\", \"Brazil\"]\n", "R109", 2, 19),
    ("[status]\nat_risk = 1e-1\n", "R116", 2, 11),
    ("[[meetings]]\nid = \"m\"\ndate = 2025-01-01T08:00:00\n", "R117", 3, 8),
    ("[checks]\nunknown-indicator = \"warn\"\n", "R122", 2, 1),
    ("[status]\non_track = 0.5\n", "R123", 2, 12),
    ("[status]\nat_risk = 60\non_track = 90\n", "R123", 3, 12),
    ("[[meetings]]\nid = \"m\"\ndate = 2025-01-01\nname = \"Troi\\u0001ka\"\n", "R125", 4, 8),
];

#[test]
fn three_decimals_of_an_index_and_other_decimals_are_no_thousands() {
    for (kind, value) in
        [("level", "1.234"), ("share", "33.333"), ("count", "0.125"), ("count", "3.00")]
    {
        let lines = format!("kind = \"{kind}\"\nover_time = \"latest\"\n");
        let definitions = read_indicator(&format!("{lines}targets = [{{ value = {value} }}]\n"));
        assert_eq!(found(&definitions), [], "{kind} {value}");
    }
}

#[test]
fn every_code_is_found_at_its_place_and_alone() {
    let sound = format!("{INDICATOR}kind = \"text\"\n");
    let mut seen = BTreeSet::from(["R121"]);
    let mut wrong = Vec::new();
    let mut hold = |text: &str,
                    definitions: &Definitions,
                    wanted: (&'static str, u32, u32),
                    sound: usize| {
        let framework = &definitions.framework;
        let left = (framework.indicators.len(), framework.broken.len());
        if found(definitions) != [wanted] || left != (sound, 1 - sound) {
            wrong.push(format!("{text}: {wanted:?}, not {:?}, left {left:?}", found(definitions)));
        }
        seen.insert(wanted.0);
    };
    for (lines, code, line, column) in INDICATORS {
        let kept = usize::from(matches!(*code, "R124" | "R126" | "R127" | "R128"));
        hold(lines, &read_indicator(lines), (code, *line, *column), kept);
    }
    for (from, to, code, line, column) in HEADS {
        assert!(HEAD.contains(from), "{from}");
        let text = format!("{}{sound}", HEAD.replacen(from, to, 1));
        hold(to, &read_texts(CONFIG, &text), (code, *line, *column), 0);
    }
    for (lines, code, line, column) in CONFIGS {
        hold(lines, &read_texts(lines, &format!("{HEAD}{sound}")), (code, *line, *column), 1);
    }
    assert_eq!(wrong, [] as [String; 0]);
    assert_eq!(found(&read_texts(CONFIG, HEAD)), [("R121", 9, 6)]);
    // One bracket too few: whatever stands there could not be read, which is not to say that there is nothing.
    for few in [
        HEAD.replace("[[results]]", "[results]"),
        format!("{HEAD}[results.indicators]\nid = \"A\"\n"),
    ] {
        let codes: Vec<_> = found(&read_texts(CONFIG, &few)).iter().map(|one| one.0).collect();
        assert_eq!(codes, ["R104"], "{few}");
    }
    let all = codes::ALL.iter().filter(|code| code.id.starts_with('R')).map(|code| code.id);
    let silent: Vec<_> = all.filter(|id| !seen.contains(id)).collect();
    assert_eq!(silent, [] as [&str; 0]);
}
