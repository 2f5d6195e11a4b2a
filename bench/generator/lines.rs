//! The lines of a data file, about 70 bytes each without ids.

use chrono::{Days, NaiveDate};

use super::chance::{draw, falls};
use super::key::{COUNTRIES, DAYS, Key, SEXES, digits, id};
use super::options::Options;
use super::plan::{Plan, Role};

/// Notes without need of quotes.
const PLAIN: [&str; 8] = [
    "",
    "taller presencial",
    "sesión virtual",
    "lista firmada",
    "segunda jornada del curso",
    "formação de formadores",
    "border officials",
    "capacitación en frontera",
];
/// Notes that need quotes: commas, line ends, doubled quotes, accents.
const QUOTED: [&str; 6] = [
    "con Migración, Cancillería y OIM",
    "jornada \"\"Fronteras\"\", sala B",
    "mañana: 12\ntarde: 9",
    "Tegucigalpa, Honduras",
    "ação conjunta, 2.ª edição",
    "dijo \"\"sí\"\"",
];
const REPORTERS: [&str; 4] = ["", "OIM", "ACNUR", "Migraciones"];
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Writes the lines of one workspace.
#[derive(Debug)]
pub struct Lines {
    options: Options,
    plan: Plan,
    days: Vec<String>,
    indicators: Vec<String>,
}

impl Lines {
    /// Ready to write what these options ask for.
    #[must_use]
    pub fn new(options: &Options) -> Lines {
        let first = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap_or_default();
        // Rows are recorded up to ninety days later.
        let days = (0..DAYS + 90).filter_map(|day| first.checked_add_days(Days::new(day)));
        Lines {
            options: options.clone(),
            plan: Plan::new(options),
            days: days.map(|day| day.to_string()).collect(),
            indicators: (0..options.indicators).map(id).collect(),
        }
    }

    /// The header, with its line end.
    #[must_use]
    pub fn header(&self) -> &'static str {
        if self.options.ids {
            "date,indicator,country,value,sex,source,reporter,note,recorded,id,replaces\n"
        } else {
            "date,indicator,country,value,sex,source,reporter,note\n"
        }
    }

    /// A day from 0 = 2023-01-01.
    #[must_use]
    pub fn day(&self, day: u64) -> &str {
        &self.days[day as usize]
    }

    /// The row at a position that counts in the end: its key, if that is no repetition, bad,
    /// corrected or withdrawn.
    #[must_use]
    pub fn counted(&self, position: u64) -> Option<Key> {
        if self.plan.is_corrected(position) {
            return None;
        }
        match self.plan.role(position) {
            Role::Plain => Some(Key::at(&self.options, position)),
            Role::Corrects { root, withdraws: false, .. } => Some(Key::at(&self.options, root)),
            _ => None,
        }
    }

    /// Appends the line of a position, with its line end.
    pub fn write(&self, position: u64, out: &mut Vec<u8>) {
        let role = match self.plan.role(position) {
            Role::Repeats(of) => return self.write(of, out),
            role => role,
        };
        let root = if let Role::Corrects { root, .. } = role { root } else { position };
        let key = Key::at(&self.options, root);
        let wrong = if self.plan.is_corrected(position) { 100 + position % 2 * 100 } else { 0 };
        let mut cells = [
            self.days[key.day as usize].clone(),
            self.indicators[key.indicator as usize].clone(),
            COUNTRIES[key.country as usize].to_string(),
            digits(key.value(&self.options) + wrong),
            key.sex.map_or("", |sex| SEXES[sex as usize]).to_string(),
        ];
        match role {
            Role::Bad => spoil(&mut cells, draw(self.options.seed, 20, position)),
            Role::Corrects { withdraws: true, .. } => cells[3].clear(),
            _ => {}
        }
        for cell in &cells {
            out.extend_from_slice(cell.as_bytes());
            out.push(b',');
        }
        self.evidence(&key, root, out);
        if self.options.ids {
            self.identity(position, key.day, role, out);
        }
        out.push(b'\n');
    }

    /// Source, reporter and note.
    fn evidence(&self, key: &Key, root: u64, out: &mut Vec<u8>) {
        let chance = draw(self.options.seed, 21, root);
        let round = if key.round > 0 { format!("-{}", key.round) } else { String::new() };
        let number = chance % 10_000;
        let reporter = REPORTERS[(chance >> 20) as usize % REPORTERS.len()];
        out.extend_from_slice(format!("informe-{number:04}{round}.pdf,{reporter},").as_bytes());
        let pick = (chance >> 32) as usize;
        if falls(self.options.seed, 22, root, self.options.quoted) {
            let note = QUOTED[pick % QUOTED.len()];
            out.extend_from_slice(format!("\"{note}\"").as_bytes());
        } else {
            out.extend_from_slice(PLAIN[pick % PLAIN.len()].as_bytes());
        }
    }

    /// When it was recorded, its id, the id it replaces.
    fn identity(&self, position: u64, day: u64, role: Role, out: &mut Vec<u8>) {
        let later = if matches!(role, Role::Corrects { .. }) { 40 } else { 0 };
        let chance = draw(self.options.seed, 23, position);
        let day = &self.days[(day + later + chance % 40) as usize];
        let (hour, minute) = (chance >> 8 & 15, (chance >> 16) % 60);
        out.extend_from_slice(format!(",{day}T{hour:02}:{minute:02}:00Z,").as_bytes());
        self.row_id(position, out);
        out.push(b',');
        if let Role::Corrects { of, .. } = role {
            self.row_id(of, out);
        }
    }

    /// An id of the form that `ruta record` gives: 26 letters and digits.
    fn row_id(&self, position: u64, out: &mut Vec<u8>) {
        let chance = draw(self.options.seed, 24, position);
        let symbol = |bits: u64| SYMBOLS[(bits & 31) as usize];
        out.extend_from_slice(b"01JH");
        out.extend((0..8).rev().map(|at| symbol(position >> (5 * at))));
        out.extend((0..12).map(|at| symbol(chance >> (5 * at))));
        out.extend_from_slice(b"Z0");
    }
}

/// Puts one error into a row.
fn spoil(cells: &mut [String; 5], chance: u64) {
    match chance % 7 {
        0 => cells[0] = "2025-02-30".into(),
        1 => cells[1].push('x'),
        2 => cells[2] = "ZZZ".into(),
        3 => cells[3] = "1.2.3".into(),
        4 => cells[3].insert(0, '-'),
        5 => cells[3] = "abc".into(),
        _ => cells[4] = "Q".into(),
    }
}
