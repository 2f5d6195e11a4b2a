//! A workspace and a person with prepared answers, for the tests of what is asked.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;
use std::io;
use std::rc::Rc;

use super::entry::enter;
use super::person::{Ask, Check, Choice, Person};
use crate::cli::commands::record::Args;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::cli::language::Languages;
use crate::cli::progress::Progress;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// A workspace with one indicator of each sort that is asked for in its own way.
const ROADMAP: &str = r#"
id = "T"
title = "Prueba"
language = "es"
start = 2025-01-01
end = 2025-12-31

[[results]]
id = "T.1"
statement = "Un resultado"

[[results.indicators]]
id = "T.1.1"
name = "Personas formadas"
unit = "personas"
kind = "count"
over_time = "sum"
over_parties = "sum"
decimals = 0
range = { min = 0 }
by = { party = "optional", sex = "required" }
evidence = "required"

[[results.indicators]]
id = "T.1.2"
name = "Personas satisfechas"
kind = "share"
unit = "%"
over_time = "sum"

[[results.indicators]]
id = "T.1.3"
name = "Países que aplican la guía"
kind = "parties"
within = "CSM"
by = { party = "required" }

[[results.indicators]]
id = "T.1.4"
name = "Guía publicada"
kind = "milestone"
stages = [{ id = "drafted", name = "borrador" }, { id = "published", name = "publicada" }]
"#;

const CONFIG: &str = r#"
[groups.CSM]
name = "Conferencia Suramericana"
members = ["BOL", "PER"]
[dimensions.sex]
name = "Sexo"
values = { F = "Mujeres", M = "Hombres" }
"#;

/// Somebody who gives these answers in order; `<` leaves.
struct Prepared {
    answers: VecDeque<String>,
    /// What was asked, and what was said of wrong answers.
    heard: Vec<String>,
}

impl Prepared {
    fn next(&mut self, prompt: &str) -> Result<String, Failure> {
        self.heard.push(prompt.to_string());
        let answer = self.answers.pop_front().unwrap_or_else(|| panic!("{:?}", self.heard));
        if answer == "<" { Err(Failure::Stopped) } else { Ok(answer) }
    }
}

impl Person for Prepared {
    fn choose(&mut self, ask: &Ask, choices: &[Choice]) -> Result<usize, Failure> {
        let answer = self.next(&ask.prompt)?;
        let fitting = (0..choices.len()).filter_map(|at| Some((choices[at].fits(&answer)?, at)));
        let best = fitting.min_by_key(|(score, at)| (-score, *at));
        Ok(best.unwrap_or_else(|| panic!("{answer}: {choices:?}")).1)
    }

    fn write(&mut self, ask: &Ask, check: Check) -> Result<String, Failure> {
        loop {
            let answer = self.next(&ask.prompt)?;
            let answer = if answer.is_empty() { ask.offered.clone() } else { answer };
            match check(&answer) {
                Ok(shown) => {
                    self.heard.push(format!("= {shown}"));
                    return Ok(answer);
                }
                Err(why) => self.heard.push(format!("! {}", why.lines().next().unwrap())),
            }
        }
    }

    fn agree(&mut self, prompt: &str) -> Result<bool, Failure> {
        Ok(self.next(prompt)? == "s")
    }
}

pub struct Bench {
    pub dir: tempfile::TempDir,
}

/// How an entry ended, what was heard, and what stands in `data/ana.csv` without moment and ids.
pub type Ended = (Result<Outcome, u8>, Vec<String>, Vec<String>);

impl Bench {
    pub fn new() -> Bench {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("roadmaps")).unwrap();
        fs::write(dir.path().join("roadmaps/t.toml"), ROADMAP).unwrap();
        fs::write(dir.path().join("ruta.toml"), CONFIG).unwrap();
        Bench { dir }
    }

    pub fn context(&self) -> Context {
        Context {
            words: Rc::new(Words::new(Lang::Es)),
            languages: Languages::default(),
            today: "2025-06-30".parse().unwrap(),
            now: "2025-06-30T12:00:00Z".parse().unwrap(),
            login: || None,
            reporter: None,
            interactive: true,
            current_dir: self.dir.path().to_path_buf(),
            explicit: None,
            quiet: false,
            stdout_colour: false,
            stderr_colour: false,
            width: None,
            progress: Progress::default(),
            stdin: RefCell::new(Box::new(io::empty())),
            stdout: RefCell::new(Box::new(io::sink())),
            stderr: RefCell::new(Box::new(io::sink())),
        }
    }

    pub fn ask(&self, args: &Args, answers: &[&str]) -> Ended {
        let answers = answers.iter().map(ToString::to_string).collect();
        let mut person = Prepared { answers, heard: Vec::new() };
        let done = enter(&self.context(), args, Some(&mut person));
        assert!(person.answers.is_empty(), "not asked: {:?}", person.answers);
        (done.map_err(|failure| failure.exit_code()), person.heard, self.rows())
    }

    pub fn rows(&self) -> Vec<String> {
        let text = fs::read_to_string(self.dir.path().join("data/ana.csv")).unwrap_or_default();
        let shown = |line: &str| line.split(",2025-06-30T").next().unwrap().to_string();
        text.lines().skip(1).map(shown).collect()
    }

    pub fn id(&self, row: usize) -> String {
        let text = fs::read_to_string(self.dir.path().join("data/ana.csv")).unwrap();
        let cells = text.lines().nth(row).unwrap().split(',').map(str::to_string);
        cells.collect::<Vec<_>>()[11].clone()
    }
}

pub fn typed(words: &[&str]) -> Args {
    Args {
        words: words.iter().map(ToString::to_string).collect(),
        cells: vec![("reporter", "ana".to_string())],
        ..Args::default()
    }
}
