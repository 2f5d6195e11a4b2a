//! What is said of rows beside each other names each of them where it stands.

use std::sync::Arc;

use super::judging::judge;
use super::piped;
use super::settling::Manner;
use super::typed::{Typed, table};
use crate::cli::session_bench::{session, workspace};
use crate::engine::proposal::Own;
use crate::model::finding::Finding;
use crate::store::intake::reading;

#[test]
fn rows_that_are_not_written_yet_are_named_by_their_source() {
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), &["2025-03-02,L,5,,PER,,e,,,,\n".to_string()]);
    let mut session = session(folder.path());
    let text = "date,indicator,value,party,event\n\
        2025-03-01,L,1,PER,e\n\n2025-03-01,L,2,PER,e\n2025-03-02,L,6,PER,e\n";
    let typed =
        piped::rows(session.framework(), text.as_bytes(), &Typed::default()).ok().unwrap().rows;
    let rows = reading::read(&table(&typed), session.framework());
    let as_of = "2025-08-15".parse().unwrap();
    let manner = Manner { as_of, reinstate: true, by_reporter: false };
    for path in ["data/new.csv", "data/0.csv"] {
        let path: Arc<str> = path.into();
        let judged = judge(&mut session, &path, &rows, manner, &Own::default());
        session.data.drop_added();
        let judged = judged.ok().unwrap().ok().unwrap();
        let said = |at: usize| {
            let of = |one: &Finding| (one.place.clone().unwrap().short(), one.related[0].short());
            let found = judged.findings[at].iter().filter(|one| one.code.id == "D235").map(of);
            found.filter(|(place, _)| place.starts_with("stdin")).collect::<Vec<_>>()
        };
        let pair = |one: &str, two: &str| [(one.to_string(), two.to_string())];
        assert_eq!(said(0), pair("stdin:2", "stdin:4"), "{path}");
        assert_eq!(said(1), pair("stdin:4", "stdin:2"), "{path}");
        assert_eq!(said(2), pair("stdin:5", "data/0.csv:2"), "{path}: what stands there stays");
    }
}
