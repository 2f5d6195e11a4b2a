//! Cells of every column: what is read, what is refused, where, and with which likely meaning.

use super::bench::{look, rows};
use crate::model::amount::Amount;
use crate::model::finding::Arg;
use crate::model::row::{Column, Row, Value};

/// The faults of single rows under this header.
fn faults(header: &str, lines: &[&str]) -> Vec<String> {
    look(format!("{header}\n{}\n", lines.join("\n"))).1
}

fn arg(row: &Row, name: &str) -> String {
    let found = row.faults[0].args.iter().find(|(have, _)| *have == name);
    match &found.unwrap().1 {
        Arg::Text(text) => text.clone(),
        Arg::Word(word) => (*word).to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn moments() {
    let head = "date,indicator,value,recorded";
    let lines =
        ["13/02/2025,C,1,01/03/2025", "2025-02-13,C,1,2025-03-01", "2025-02-13,C,1,2025-Q1"];
    assert_eq!(faults(head, &lines), ["ok", "ok", "D218 4:16"]);
    let text = format!("{head}\n{}\n", lines[..2].join("\n"));
    let all = rows(&text);
    assert_eq!(all[0].recorded, all[1].recorded, "a day is its end, however it is written");
    let unsettled = ["2025-02-13,C,1,01/03/2025", "01/03/2025,C,1,"];
    assert_eq!(faults(head, &unsettled), ["D218 2:16", "D209 3:1"]);
    let settles = ["2025-02-13,C,1,31/03/2025", "01/03/2025,C,1,"];
    assert_eq!(faults(head, &settles), ["ok", "ok"]);
}

#[test]
fn dates() {
    let lines = ["03/04/2025,C,1", "05/05/2025,C,1", "2026-02-30,C,1", "45231,C,1", ",C,1"];
    let wanted = ["D209 2:1", "ok", "D208 4:1 2026-02-28", "D208 5:1 2023-11-01", "D210 6:1"];
    assert_eq!(faults("date,indicator,value", &lines), wanted);
    let row = &rows("date,indicator,value\n03/04/2025,C,1\n")[0];
    assert_eq!((arg(row, "first"), arg(row, "second")), ("2025-04-03".into(), "2025-03-04".into()));
    let settled =
        faults("date,indicator,value", &["03/04/2025,C,1", "13-04-2025,C,1", "31-ene-26,C,1"]);
    assert_eq!(settled, ["ok", "ok", "D208 4:1 2026-01-31"]);
    let both =
        faults("date,indicator,value", &["13/04/2025,C,1", "04/13/2025,C,1", "03/04/2025,C,1"]);
    assert_eq!(both, ["D208 2:1 2025-04-13", "D208 3:1 2025-04-13", "D209 4:1"]);
    assert_eq!(
        faults("date,indicator,value", &["2025-03-12T10:00:00Z,C,1"]),
        ["D208 2:1 2025-03-12"]
    );
}

#[test]
fn numbers_by_the_files_own_mark() {
    let plain = [
        "2025,C,1.234,",
        "2025,C,\"1,234\",",
        "2025,C,45%,",
        "2025,C,\"1,234.5\",",
        "2025,C,1e5,",
        "2025,C,1,oops",
    ];
    let wanted = ["ok", "D212 3:8", "D211 4:8 45", "D211 5:8 1234.5", "D211 6:8", "D211 7:10"];
    assert_eq!(faults("date,indicator,value,of", &plain), wanted);
    let commas = ["2025;C;12,5;", "2025;C;1,234;", "2025;C;1.234;", "2025;C;1.234,5;"];
    let wanted = ["ok", "D212 3:8", "D212 4:8", "D211 5:8 1234,5"];
    assert_eq!(faults("date;indicator;value;of", &commas), wanted);
    let mixed = ["2025;C;12,5;", "2025;C;12.5;", "2025;C;1.234;"];
    let wanted = ["D211 2:8 12.5", "ok", "D212 4:8"];
    assert_eq!(faults("date;indicator;value;of", &mixed), wanted, "both marks");
    let text = ["2025;T;12,5;", "2025;C;7;", "2025;C;1,5;"];
    assert_eq!(faults("date;indicator;value;of", &text[..2]), ["ok", "ok"]);
    assert_eq!(
        rows("date;indicator;value\n2025;T;12,5\n")[0].value,
        Some(Value::Text("12,5".into()))
    );
    let row = &rows("date,indicator,value\n2025,C,\"1,234\"\n")[0];
    assert_eq!((arg(row, "plain"), arg(row, "column")), ("1234".into(), "value".into()));
}

#[test]
fn values_by_kind() {
    let header = "date,indicator,value,of,party,replaces";
    let lines = [
        "2025,S,1,,,",
        "2025,S,1,2,,",
        "2025,S,n/a,,,",
        "2025,S,1,x,,",
        "2025,P,S\u{ed},,PER,",
        "2025,P,N\u{e3}o,,PER,",
        "2025,P,1,,,",
        "2025,P,2,,PER,",
        "2025,P,1.0,,PER,",
        "2025,P,N/A,,,",
        "2025,M,SENT,,,",
        "2025,M,Difundido,,,",
        "2025,M,creaded,,,",
        "2025,C,,,,",
        "2025,C,,,,x1",
        "2025,C,NA,,,",
        "2025,C,No aplica,,,",
        "2025,C,No se aplica,,,",
        "2025,,1,,,",
    ];
    let wanted = [
        "D210 2:10",
        "ok",
        "ok",
        "D211 5:10",
        "ok",
        "ok",
        "D210 8:11",
        "D213 9:8",
        "D213 10:8 1",
        "ok",
        "ok",
        "ok",
        "D213 14:8 created",
        "D210 15:8",
        "ok",
        "D211 17:8 n/a",
        "ok",
        "ok",
        "D210 20:6",
    ];
    assert_eq!(faults(header, &lines), wanted);
    let all = rows(format!("{header}\n{}\n", lines.join("\n")));
    let value = |at: usize| all[at].value.clone().unwrap();
    assert_eq!(
        (value(4), value(5), value(9)),
        (Value::Yes(true), Value::Yes(false), Value::NotApplicable)
    );
    assert_eq!((value(10), value(11)), (Value::Stage(2), Value::Stage(2)));
    assert_eq!((value(14), value(1)), (Value::Withdrawn, Value::Number(Amount::ONE)));
    assert_eq!((all[1].of, all[0].of), (Some(Amount::whole(2)), None));
    assert_eq!(arg(&all[12], "allowed"), "created, sent");
}

#[test]
fn indicators_and_parties() {
    let header = "date,indicator,value,party";
    let lines = [
        "2025,hr1.1.1,1,per / Bolivia/PE",
        "2025,HR1.1.1\u{200b},1,",
        "2025,HR1.1.2,1,",
        "2025,zzz,1,",
        "2025,b,1,",
        "2025,C,1,Guatemla",
        "2025,C,1,\u{420}ER",
        "2025,C,1,QQQ/PER/YYY",
    ];
    let wanted = [
        "ok",
        "D216 3:6 HR1.1.1",
        "D204 4:6",
        "D204 5:6",
        "D222 6:6",
        "D214 7:10 GTM (Guatemala)",
        "D216 8:10 PER",
        "D214 9:10, D214 9:10",
    ];
    assert_eq!(faults(header, &lines), wanted);
    let all = rows(format!("{header}\n{}\n", lines.join("\n")));
    assert_eq!(all[0].parties.len(), 2);
    assert_eq!(arg(&all[1], "points"), "U+200B");
    assert_eq!(&*all[4].faults[0].related[0].file, "roadmaps/t.toml");
    assert_eq!(all[2].value, None);
}

#[test]
fn dimensions_ids_and_moments() {
    let header = "date,indicator,value,sexo,age,id,replaces,recorded";
    let lines = [
        "2025,C,1,f,0-17,a,,2025-01-02",
        "2025,C,1,Hombres, x ,,A.1_-,2025-01-02T10:00:00-05:00",
        "2025,C,1,Mujers,,,,",
        "2025,C,1,Q,,,,",
        "2025,C,1,\u{41c},,,,",
        "2025,C,1,Muj\u{435}res,,,,",
        "2025,C,1,,,a b,-x,2025-01-02T10:00:00",
    ];
    let wanted = [
        "ok",
        "ok",
        "D215 4:10 F",
        "D215 5:10",
        "D216 6:10 M",
        "D216 7:10 F",
        "D217 8:12, D217 8:16, D218 8:19",
    ];
    assert_eq!(faults(header, &lines), wanted);
    let all = rows(format!("{header}\n{}\n", lines.join("\n")));
    assert_eq!(
        (all[0].dimensions.join("|"), all[1].dimensions.join("|")),
        ("F|0-17".into(), "M|x".into())
    );
    assert_eq!((all[1].replaces.as_str(), all[1].recorded.is_some()), ("A.1_-", true));
    assert_eq!(arg(&all[4], "points"), "U+041C");
    assert_eq!((arg(&all[2], "dimension"), arg(&all[2], "allowed")), ("sex".into(), "F, M".into()));
}

#[test]
fn texts_are_neat() {
    let row =
        &rows("date,indicator,value,event,source,note,reporter\n2025,T, hola ,e\u{301} ,s, n ,r\n")
            [0];
    assert_eq!(row.value, Some(Value::Text("hola".into())));
    assert_eq!([&row.event, &row.source, &row.note, &row.reporter], ["\u{e9}", "s", "n", "r"]);
    assert_eq!(row.raw, "2025,T, hola ,e\u{301} ,s, n ,r");
}

#[test]
fn a_cell_is_found_again_as_it_is_written() {
    let written = |line: &str| {
        let row = rows(format!("date,note,indicator,value\n{line}\n")).swap_remove(0);
        row.written(Column::Indicator)
    };
    assert_eq!(written("2025-02-13,ñ,Gone.1,1").as_deref(), Some("Gone.1"));
    assert_eq!(written("2025-02-13,\"a, b\nc\",\"Gone.1\",x").as_deref(), Some("Gone.1"));
    assert_eq!(rows("date,value\n2025,1\n")[0].written(Column::Indicator), None);
}
