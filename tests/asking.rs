//! `ruta record` at a terminal of 80 columns and 24 lines, as somebody types who does not know it yet.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use rexpect::process::{PtyProcess, WaitStatus};
use support::Bench;

const ENTER: &str = "\r";
const ESCAPE: &str = "\u{1b}";
const INTERRUPT: &str = "\u{3}";
const BACKSPACE: &str = "\u{7f}";

/// Longest wait for something to appear.
const PATIENCE: Duration = Duration::from_secs(30);

/// A terminal with the program in it.
struct Terminal {
    process: PtyProcess,
    keys: File,
    bytes: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl Terminal {
    /// Starts `ruta` in a folder; standard output may go to a file instead.
    fn start(folder: &Path, args: &str, lang: &str, width: u16) -> Terminal {
        let program = env!("CARGO_BIN_EXE_ruta");
        let mut command = Command::new("/bin/sh");
        command.arg("-c").arg(format!("stty rows 24 cols {width}; exec {program} {args}"));
        command.current_dir(folder).env_clear().env("PATH", "/usr/bin:/bin").env("TERM", "xterm");
        command.env("RUTA_TODAY", support::TODAY).env("RUTA_LANG", lang);
        command.env("RUTA_REPORTER", "ana");
        let process = PtyProcess::new(command).unwrap();
        let keys = process.get_file_handle().unwrap();
        let mut output = process.get_file_handle().unwrap();
        let (sender, bytes) = mpsc::channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            // A terminal may be found closed while what was written last is still on its way to
            // this end: only where reading fails once more nothing is left.
            let mut failed = false;
            loop {
                match output.read(&mut buffer) {
                    Ok(count) if count > 0 => {
                        failed = false;
                        if sender.send(buffer[..count].to_vec()).is_err() {
                            break;
                        }
                    }
                    _ if failed => break,
                    _ => failed = true,
                }
            }
        });
        Terminal { process, keys, bytes, screen: vt100::Parser::new(24, width, 0) }
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the screen shows a text.
    fn see(&mut self, wanted: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.text().contains(wanted) {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.bytes.recv_timeout(left) else {
                panic!("{wanted:?} does not appear:\n{}", self.text());
            };
            self.screen.process(&bytes);
        }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    /// Waits for a question, then answers it.
    fn answer(&mut self, question: &str, keys: &str) {
        self.see(question);
        self.press(keys);
    }

    /// Waits for the end: the exit status and the last screen.
    fn end(mut self) -> (i32, String) {
        let WaitStatus::Exited(_, status) = self.process.wait().unwrap() else {
            panic!("it did not end by itself");
        };
        // What it has said last may still be on its way; the terminal is closed behind it.
        while let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) {
            self.screen.process(&bytes);
        }
        (status, self.text())
    }
}

/// The official roadmaps and their figures.
fn workspace() -> Bench {
    let bench = Bench::empty();
    assert!(bench.run(&["init", "-q"]).status.success());
    bench
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_whole_entry_in_spanish() {
    let bench = workspace();
    let mut terminal = Terminal::start(bench.path(), "registrar", "es", 80);
    terminal.answer("? Indicador:", "formacion funcionarios");
    terminal.answer("> HR1.1.1  Número de funcionarios que participan en la formación", ENTER);
    terminal.answer("? De quién:", "peru");
    terminal.answer("> PER  Perú\n[", ENTER);
    terminal.answer("? Fecha: (2025-06-30)", "31/02/2025\r");
    terminal.see("«31/02/2025» no es una fecha válida");
    terminal.press(&BACKSPACE.repeat(10));
    terminal.press("15/03/2025\r");
    terminal.answer("? Sexo:", "mujeres\r");
    terminal.answer("? Valor (funcionarios):", "cuarenta\r");
    terminal.see("«cuarenta» no es un número");
    terminal.press(&BACKSPACE.repeat(8));
    terminal.press("45\r");
    terminal.answer("? Evidencia:", "acta.pdf\r");
    terminal.answer("? ¿Registrarlo? (S/n)", ENTER);
    terminal.see("Se registró en");
    let (status, screen) = terminal.end();
    assert_eq!(status, 0);
    let wanted = "\
Faltan datos: se preguntan uno por uno. Con Esc sale sin escribir nada.
> Indicador: HR1.1.1  Número de funcionarios que participan en… (funcionarios)
> De quién: PER  Perú
> Fecha: 15 de marzo de 2025
> Sexo: F  Mujeres
> Valor (funcionarios): 45
> Evidencia: acta.pdf
Se registraría en data/ana.csv:2
HR1.1.1 Número de funcionarios que participan en la formación: sin datos → 45
  (sin meta)
> ¿Registrarlo? sí
Se registró en data/ana.csv:2 (id ";
    assert!(screen.starts_with(wanted), "{screen}");
    assert_eq!(screen.trim_end().lines().count(), 12, "{screen}");
    let written = fs::read_to_string(bench.path().join("data/ana.csv")).unwrap();
    let row = written.lines().nth(1).unwrap();
    assert!(row.starts_with("2025-03-15,HR1.1.1,45,,PER,F,,acta.pdf,,ana,"), "{written}");
}

#[test]
fn escape_and_interruption_leave_every_byte_as_it_was() {
    let bench = workspace();
    let before = files(bench.path());
    for (key, said) in [(ESCAPE, "(cancelado)"), (INTERRUPT, "")] {
        let mut terminal = Terminal::start(bench.path(), "record", "es", 80);
        terminal.answer("? Indicador:", "HR2.1.4\r");
        terminal.answer("? De quién:", "guyana\r");
        terminal.answer("? Fecha:", "ayer\r");
        terminal.answer("? Valor (países):", key);
        terminal.see("No se escribió nada.");
        let (status, screen) = terminal.end();
        assert_eq!(status, 2);
        assert!(screen.contains(said) && !screen.contains("error"), "{screen}");
        assert_eq!(files(bench.path()), before);
    }
    let mut terminal = Terminal::start(bench.path(), "record HR2.2.1 4", "pt", 80);
    terminal.answer("? Data:", ENTER);
    terminal.answer("? Registrar? (S/n)", "não\r");
    terminal.see("Nada foi escrito.");
    assert_eq!(terminal.end().0, 2);
    assert_eq!(files(bench.path()), before);
}

#[test]
fn data_go_to_standard_output_and_questions_do_not() {
    let bench = workspace();
    let mut terminal = Terminal::start(bench.path(), "record HR2.2.1 4 > out.txt", "en", 120);
    terminal.answer("? Date: (2025-06-30)", "today\r");
    terminal.answer("? Record it? (Y/n)", "y\r");
    let (status, screen) = terminal.end();
    assert_eq!(status, 0, "{screen}");
    assert!(screen.contains("Would be recorded in data/ana.csv:2"), "{screen}");
    let out = fs::read_to_string(bench.path().join("out.txt")).unwrap();
    assert!(out.starts_with("Recorded in data/ana.csv:2 (id "), "{out}");
    assert_eq!(out.lines().count(), 1, "{out}");
}

#[test]
fn nobody_is_asked_when_nothing_is_missing_or_input_is_piped() {
    let bench = workspace();
    let args = "record HR2.2.1 4 --date 2025-03-12";
    let (status, screen) = Terminal::start(bench.path(), args, "en", 80).end();
    assert_eq!(status, 0);
    assert!(screen.starts_with("Recorded in data/ana.csv:2"), "{screen}");
    let (status, screen) = Terminal::start(bench.path(), "record </dev/null", "en", 80).end();
    assert_eq!(status, 2);
    assert!(screen.starts_with("error: ID and VALUE are missing"), "{screen}");
}

#[test]
fn two_cells_that_are_pasted_are_no_single_number() {
    let bench = workspace();
    let before = files(bench.path());
    let mut terminal = Terminal::start(bench.path(), "record HR2.2.1 --date 2025-03-12", "en", 80);
    terminal.answer("? Party:", "PER\r");
    terminal.answer("? Value (good practices):", "1\t2\r");
    terminal.see("“1 2”");
    terminal.press(ESCAPE);
    assert_eq!(terminal.end().0, 2);
    assert_eq!(files(bench.path()), before);
}

#[test]
fn what_fits_no_choice_is_said_and_the_question_stays() {
    let bench = workspace();
    let mut terminal = Terminal::start(bench.path(), "record", "en", 80);
    terminal.answer("? Indicator:", "zzzz");
    terminal.answer("> Nothing matches: delete letters, or Esc to leave", ENTER);
    terminal.answer("? Indicator:", "HR2.1.4\r");
    terminal.answer("? Party:", ESCAPE);
    assert_eq!(terminal.end().0, 2);
}

#[test]
fn a_document_that_no_terminal_shows_wants_a_file() {
    let bench = workspace();
    for args in [
        "report --format docx",
        "missing --format docx",
        "export xlsx",
        "report --format xlsx -o -",
    ] {
        let (status, screen) = Terminal::start(bench.path(), args, "es", 80).end();
        assert!(status == 2 && screen.contains("-o ARCHIVO."), "{args}: {screen}");
    }
    let kept = Terminal::start(bench.path(), "report --format docx > a.docx", "es", 80).end();
    assert_eq!(kept.0, 0, "{}", kept.1);
}

#[test]
fn a_manual_page_is_not_shown_as_codes() {
    let bench = workspace();
    let (status, screen) = Terminal::start(bench.path(), "manual record", "en", 100).end();
    assert_eq!(status, 0);
    assert!(
        screen.contains("ruta manual record | man -l -") && !screen.contains(".TH"),
        "{screen}"
    );
}

/// Rewrites a file of the workspace.
fn change(bench: &Bench, path: &str, from: &str, to: &str) {
    let full = bench.path().join(path);
    let old = fs::read_to_string(&full).unwrap();
    assert!(old.contains(from), "{path}: {from}");
    fs::write(full, old.replacen(from, to, 1)).unwrap();
}

/// What somebody else does to a workspace while a question stands.
type Act = fn(&Bench);

fn renames_the_indicator(bench: &Bench) {
    change(bench, "roadmaps/hr1.toml", "id = \"HR1.1.1\"", "id = \"HR1.1.9\"");
}

fn deletes_the_configuration(bench: &Bench) {
    fs::remove_file(bench.path().join("ruta.toml")).unwrap();
}

fn tells_another_row(bench: &Bench) {
    let args = ["record", "HR1.1.1", "1", "--date", "2025-05-01", "--party", "PER", "-q"];
    assert!(bench.run(&[&args[..], &["--reporter", "luis"]].concat()).status.success());
}

#[test]
fn an_import_that_was_agreed_to_is_not_written_into_a_workspace_that_changed() {
    let table = "date,indicator,value,party\n2025-03-31,HR1.1.1,10,GTM\n";
    let acts: [Option<Act>; 4] = [
        Some(renames_the_indicator),
        Some(deletes_the_configuration),
        Some(tells_another_row),
        None,
    ];
    for act in acts {
        let bench = workspace().file("t.csv", table);
        let mut terminal = Terminal::start(bench.path(), "import t.csv", "es", 80);
        terminal.see("data/ana.csv?");
        act.iter().for_each(|act| act(&bench));
        terminal.press("s\r");
        let (status, screen) = terminal.end();
        let written = bench.path().join("data/ana.csv").exists();
        if act.is_some() {
            assert_eq!((status, written), (2, false), "{screen}");
            assert!(screen.contains("Los datos cambiaron mientras se leían"), "{screen}");
        } else {
            assert_eq!((status, written), (0, true), "{screen}");
        }
    }
}

#[test]
fn an_entry_that_was_agreed_to_is_checked_again_beside_definitions_and_data() {
    let adds = ("record HR1.1.1 4", "? Fecha:", "ayer\r");
    let withdraws = ("record --withdraw q1", "? Por qué:", "duplicado\r");
    let had = "date,indicator,value,party,id\n2025-03-31,HR1.1.1,10,GTM,q1\n";
    let acts: [(_, Act, i32); 4] = [
        // A new value is new whatever others tell.
        (adds, tells_another_row, 0),
        (adds, renames_the_indicator, 2),
        (withdraws, tells_another_row, 2),
        (withdraws, deletes_the_configuration, 2),
    ];
    for ((args, question, answer), act, wanted) in acts {
        let bench = workspace().file("data/a.csv", had);
        let mut terminal = Terminal::start(bench.path(), args, "es", 80);
        terminal.answer(question, answer);
        terminal.see("? ¿Registrarlo? (S/n)");
        act(&bench);
        terminal.press(ENTER);
        let (status, screen) = terminal.end();
        assert_eq!(status, wanted, "{args}: {screen}");
        assert_eq!(bench.path().join("data/ana.csv").exists(), wanted == 0, "{args}: {screen}");
        let refused = screen.contains("Los datos cambiaron mientras se leían");
        assert_eq!(refused, wanted != 0, "{args}: {screen}");
    }
}
