//! Files of any encoding, line end and length of record, over a mebibyte each, so that several threads read them: they
//! say what one thread reads, and a record beyond all limits costs no more than itself.

use crate::hostile::{bench, checked_by_threads, counted};
use crate::support::tried;

const HEADER: &str = "date,indicator,value,party,note,event\n";

fn rows(number: usize) -> String {
    let long = "larga ".repeat(14);
    let row = |at: usize| match at % 50 {
        0 => format!("2025-02-30,S,{at},PER,ñ {long},e{at}\n"),
        1 => format!("2025-03-01,S,1,PER,\"dos\nlíneas {long}\",e{at}\n"),
        2 => "2025-03-01,S,2,PER,otra vez,\n".into(),
        _ => format!("2025-03-01,S,{at},PER,{long},e{at}\n"),
    };
    HEADER.to_string() + &(0..number).map(row).collect::<String>()
}

#[test]
fn files_of_any_encoding_say_the_same_whoever_reads_them() {
    let number = 10_000;
    let text = rows(number);
    assert!(text.len() > 1 << 20);
    let utf16 = |bytes: fn(u16) -> [u8; 2]| {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
    };
    let single: Vec<u8> = text.chars().map(|one| u8::try_from(one).unwrap()).collect();
    let in_utf8 = bench(&text);
    let (found, counts) = (checked_by_threads(&in_utf8), counted(&in_utf8));
    assert_eq!(counts[0], number as u64);
    assert_eq!([counts[2], counts[4]], [number as u64 / 50, number as u64 / 50 - 1]);
    // What was assumed of the file is said once, on its first line.
    let assumed = |line: &&str| !line.contains("[F103");
    for bytes in [utf16(u16::to_le_bytes), utf16(u16::to_be_bytes), single] {
        let bench = bench(bytes);
        let other = checked_by_threads(&bench);
        assert!(
            other.lines().filter(assumed).eq(found.lines()),
            "another encoding, other findings"
        );
        assert_eq!(counted(&bench), counts);
    }
    // Line ends of an old Macintosh, everywhere and within quotes alone: the same rows, on the same lines.
    for text in [text.replace('\n', "\r"), text.replace("dos\n", "dos\r")] {
        let bench = bench(text);
        assert!(checked_by_threads(&bench) == found, "other line ends, other findings");
        assert_eq!(counted(&bench), counts);
    }
    tried("hostile.shapes", 6 * number);
}

#[test]
fn records_beyond_all_limits_end_where_they_end() {
    let long = |bytes: usize| "x".repeat(bytes);
    let lines = |number: usize| "\n".repeat(number);
    let good = |number: usize| {
        (0..number).map(|at| format!("2025-03-01,S,{at},PER,n,e{at}\n")).collect::<String>()
    };
    let open = "2025-03-01,S,1,PER,\"";
    let number = 30_000;
    let below = |text: String| bench(format!("{HEADER}{}{text}{}", good(10), good(number)));
    for (what, text, rejected) in [
        ("a line", format!("{}\n", long(2_000_000)), 1),
        ("a quoted line", format!("\"{}\"\n", long(700_000)), 1),
        ("lines in quotes", format!("{open}{}\",,\n", lines(1_200_000)), 2),
        ("cells of many lines", format!("{open}{0}\",\"{0}\",\"{0}\"\n", lines(500_000)), 1),
        ("a long line in quotes", format!("{open}\n{}\n\",,\n", long(1_200_000)), 2),
    ] {
        let bench = below(text);
        checked_by_threads(&bench);
        let [_, counted, refused, _, duplicate, _] = counted(&bench);
        assert_eq!([counted, duplicate, refused], [number as u64, 10, rejected], "{what}");
    }
    // A quote in one of Git's marks opens nothing.
    let found = checked_by_threads(&below(format!("<<<<<<< a,\"{}\n\"b\nc\"\n", long(9))));
    assert!(found.contains("error[F108"), "{found:.200}");
    tried("hostile.shapes.long", 6);
}
