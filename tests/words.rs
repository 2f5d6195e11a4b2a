//! The three catalogues say the same things: same files, ids, attributes and variables, and every sort
//! of finding has its words.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use ruta::model::codes;
use ruta::model::language::Lang;
use ruta::words::catalogue::{Words, sources};

type Variables = BTreeSet<String>;

/// Every id and `id.attribute` of a catalogue file, with its variables.
fn read(name: &str, text: &'static str) -> BTreeMap<String, Variables> {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            assert!(matches!(entry, Entry::Comment(_)), "{name}: only messages and comments");
            continue;
        };
        let mut add = |key: String, pattern: &Pattern<&str>| {
            let mut variables = Variables::new();
            walk(pattern, &mut variables);
            assert!(found.insert(key.clone(), variables).is_none(), "{name}: {key} twice");
        };
        let id = message.id.name;
        add(id.to_string(), message.value.as_ref().unwrap_or_else(|| panic!("{id} is empty")));
        for attribute in &message.attributes {
            add(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

fn walk(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => walk_inline(inline, variables),
            Expression::Select { selector, variants } => {
                walk_inline(selector, variables);
                variants.iter().for_each(|variant| walk(&variant.value, variables));
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, variables: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_string());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|one| walk_inline(one, variables));
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("catalogues stay simple: {other:?}"),
    }
}

#[test]
fn the_catalogues_have_the_same_files_ids_attributes_and_variables() {
    let all = Lang::INTERFACE.map(|lang| {
        let mut every = BTreeMap::new();
        for (name, text) in sources(lang) {
            for (key, variables) in read(&format!("{}/{name}", lang.code()), text) {
                let twice = every.insert(key.clone(), (*name, variables));
                assert!(twice.is_none(), "{}: {key} stands in two files", lang.code());
            }
        }
        every
    });
    for (other, lang) in all.iter().zip(Lang::INTERFACE).skip(1) {
        let keys = |map: &BTreeMap<String, _>| map.keys().cloned().collect::<BTreeSet<_>>();
        let difference: Vec<_> =
            keys(&all[0]).symmetric_difference(&keys(other)).cloned().collect();
        assert!(difference.is_empty(), "es and {}: {difference:?}", lang.code());
        for (key, es) in &all[0] {
            assert_eq!(es, &other[key], "{key} in {}", lang.code());
        }
    }
}

#[test]
fn every_code_is_said_explained_and_remedied() {
    for words in Lang::INTERFACE.map(Words::new) {
        for code in codes::every() {
            let id = code.id.to_ascii_lowercase();
            for key in [id.clone(), format!("{id}.help")] {
                assert!(words.has(&key), "{key} in {}", words.lang().code());
            }
            let text = words.explain(code);
            assert!(!text.what.is_empty() && !text.why.is_empty() && !text.fix.is_empty());
        }
    }
}

/// The tables of codes.
const CODES: [&str; 4] = [
    include_str!("../src/model/codes.rs"),
    include_str!("../src/model/codes_writing.rs"),
    include_str!("../src/model/codes_intake.rs"),
    include_str!("../src/model/codes_forms.rs"),
];

/// Variables named behind each code in its table: the promise between findings and words.
fn promised() -> BTreeMap<String, Variables> {
    let mut promised = BTreeMap::new();
    let mut named = Variables::new();
    for line in CODES.iter().flat_map(|table| table.lines()) {
        if let Some(doc) = line.strip_prefix("///") {
            let names = doc.split('`').filter_map(|part| part.strip_prefix('$'));
            named.extend(names.map(str::to_string));
        } else if line.starts_with("pub static") && line.contains("Code = ") {
            let id = line.split('"').nth(1).unwrap_or_default().to_ascii_lowercase();
            promised.insert(id, std::mem::take(&mut named));
        } else {
            named.clear();
        }
    }
    promised
}

#[test]
fn messages_use_only_what_findings_promise() {
    let promised = promised();
    assert_eq!(promised.len(), codes::every().count());
    for (name, text) in sources(Lang::Es) {
        for (key, variables) in read(name, text) {
            let id = key.split('.').next().unwrap_or_default();
            let Some(names) = promised.get(id) else { continue };
            for variable in variables {
                let plain = variable.strip_suffix("-key").unwrap_or(&variable);
                let always = ["other", "elsewhere", "door"].contains(&plain);
                assert!(always || names.contains(plain), "{key} uses ${variable}");
            }
        }
    }
}

#[test]
fn words_take_no_variables() {
    for lang in Lang::INTERFACE {
        for (name, text) in sources(lang) {
            for (key, variables) in read(name, text) {
                let bare =
                    ["word-", "status-", "means-", "kind-", "gap-", "what-", "fate-", "reason-"];
                if bare.iter().any(|prefix| key.starts_with(prefix)) {
                    assert!(variables.is_empty(), "{key} in {}", lang.code());
                }
            }
        }
    }
}

/// Words that findings insert: behind `(word` in `codes.rs`, and what reading says of formats and types.
const INSERTED: &[&str] = &[
    "date",
    "indicator",
    "value",
    "of",
    "party",
    "event",
    "source",
    "note",
    "reporter",
    "recorded",
    "id",
    "replaces",
    "dimension",
    "comma",
    "semicolon",
    "tab",
    "point",
    "iso",
    "day-first",
    "month-first",
    "none",
    "yes",
    "no",
    "text",
    "number",
    "yes-no",
    "list",
    "table",
    "group",
    "objective",
    "meeting",
    "code",
    "language",
    "grammar",
    "too-long",
    "grouping",
    "percent",
    "cell",
    "line",
    "columns",
    "min",
    "max",
    "link-outside",
    "not-a-file",
    "unsafe-name",
    "unnamed",
    "bomb",
    "doctype",
    "entry-name",
    "entry-twice",
    "file-size",
    "entries",
    "sheets",
    "cells",
    "texts",
    "elements",
    "error-value",
    "no-result",
    "no-date",
    "by-time",
    "by-row",
];

#[test]
fn statuses_and_inserted_words_are_there() {
    use ruta::model::status::Status;
    for words in Lang::INTERFACE.map(Words::new) {
        for status in Status::ALL {
            assert!(words.has(&format!("status-{}", status.code())));
            assert!(words.has(&format!("means-{}", status.code())));
        }
        for word in INSERTED {
            assert!(words.has(&format!("word-{word}")), "{word} in {}", words.lang().code());
        }
    }
}
