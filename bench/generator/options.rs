//! What is generated: sizes, shares and the seed, read from the command line.

use std::path::PathBuf;

/// How the values of one indicator add up over time; the names are those of `over_time`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverTime {
    /// Increments.
    Sum,
    /// Totals to date.
    Latest,
    /// The greatest.
    Max,
}

impl OverTime {
    /// Its name in a roadmap.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            OverTime::Sum => "sum",
            OverTime::Latest => "latest",
            OverTime::Max => "max",
        }
    }
}

/// Everything that decides the bytes. Shares are in ten-thousandths of the rows.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that becomes a workspace.
    pub folder: PathBuf,
    /// Lines of the data file, header apart.
    pub rows: u64,
    /// Indicators, at most 100,000.
    pub indicators: u64,
    /// Notes in quotes, with commas, line ends, accents or doubled quotes.
    pub quoted: u64,
    /// Columns `recorded`, `id` and `replaces` too.
    pub ids: bool,
    /// Rows that correct or withdraw an earlier one; needs `ids`, at most a half.
    pub corrections: u64,
    /// Rows that repeat an earlier one to the letter.
    pub duplicates: u64,
    /// Rows with an error of their own.
    pub bad: u64,
    /// A sync program's conflict copy beside the data file.
    pub copy: bool,
    /// A journal for hledger too.
    pub hledger: bool,
    /// Taken in turn by the indicators.
    pub over_time: Vec<OverTime>,
    /// Where chance starts.
    pub seed: u64,
}

impl Options {
    /// The clean default: 100,000 rows of 1,000 indicators.
    #[must_use]
    pub fn new(folder: PathBuf) -> Options {
        Options {
            folder,
            rows: 100_000,
            indicators: 1_000,
            quoted: 1_000,
            ids: false,
            corrections: 0,
            duplicates: 0,
            bad: 0,
            copy: false,
            hledger: false,
            over_time: vec![OverTime::Sum, OverTime::Latest, OverTime::Max],
            seed: 1,
        }
    }

    /// Reads arguments without the program's name.
    ///
    /// # Errors
    /// An argument that is not known or cannot be read, as a line for whoever typed it.
    pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Options, String> {
        let mut args = args.into_iter();
        let mut options = Options::new(PathBuf::new());
        while let Some(name) = args.next() {
            let mut value = || args.next().ok_or(format!("{name}: a value is missing"));
            match name.as_str() {
                "--rows" => options.rows = number(&value()?)?,
                "--indicators" => options.indicators = number(&value()?)?,
                "--quoted" => options.quoted = percent(&value()?)?,
                "--ids" => options.ids = true,
                "--corrections" => options.corrections = percent(&value()?)?,
                "--duplicates" => options.duplicates = percent(&value()?)?,
                "--bad" => options.bad = percent(&value()?)?,
                "--copy" => options.copy = true,
                "--hledger" => options.hledger = true,
                "--over-time" => options.over_time = list(&value()?)?,
                "--seed" => options.seed = number(&value()?)?,
                _ if !name.starts_with('-') => options.folder = PathBuf::from(name),
                _ => return Err(format!("{name}: no such option")),
            }
        }
        options.sound()
    }

    fn sound(self) -> Result<Options, String> {
        if self.folder.as_os_str().is_empty() {
            return Err("the folder to write is missing".into());
        }
        if !(1..=100_000).contains(&self.indicators) {
            return Err("indicators: 1 to 100,000".into());
        }
        if self.corrections > 0 && !self.ids {
            return Err("corrections need --ids".into());
        }
        if self.corrections > 5_000 {
            return Err("corrections: at most 50 percent".into());
        }
        Ok(self)
    }
}

fn number(text: &str) -> Result<u64, String> {
    text.replace('_', "").parse().map_err(|_| format!("{text}: no whole number"))
}

/// `5` or `0.25` percent in ten-thousandths.
fn percent(text: &str) -> Result<u64, String> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let share = number(whole)? * 100 + number(&format!("{part:0<2}"))?;
    if part.len() > 2 || share > 10_000 {
        return Err(format!("{text}: no percentage with at most two decimals"));
    }
    Ok(share)
}

fn list(text: &str) -> Result<Vec<OverTime>, String> {
    let all = [OverTime::Sum, OverTime::Latest, OverTime::Max];
    let find = |name: &str| all.into_iter().find(|one| one.name() == name);
    text.split(',').map(|name| find(name).ok_or(format!("{name}: sum, latest or max"))).collect()
}
