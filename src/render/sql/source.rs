//! The measurements as a script finds them: the place to point elsewhere, the columns, the cells.

use super::engine::Engine;
use crate::model::framework::Framework;

/// Columns that every workspace may have before its dimensions, with the script's name for each.
const BEFORE: [(&str, &str); 5] = [
    ("date", "day_text"),
    ("indicator", "indicator_text"),
    ("value", "value_text"),
    ("of", "of_text"),
    ("party", "party_text"),
];
/// Free texts after the dimensions.
const TEXTS: [&str; 4] = ["event", "source", "note", "reporter"];
/// What stands last.
const AFTER: [(&str, &str); 3] =
    [("recorded", "recorded_text"), ("id", "id_text"), ("replaces", "replaces_text")];

/// One column: its header, the script's name, whether it is compared as a free text.
struct Column {
    header: String,
    name: String,
    free: bool,
}

/// The columns of a workspace, in the contract's order; headers that ruta does not know come last.
pub struct Source {
    engine: Engine,
    columns: Vec<Column>,
    others: usize,
    header: Option<Vec<String>>,
}

impl Source {
    /// The columns of this framework and these other headers; `header` is the one that all files have,
    /// if they have one: engines that go by place need it.
    #[must_use]
    pub fn new(
        engine: Engine,
        framework: &Framework,
        others: &[String],
        header: Option<&[String]>,
    ) -> Source {
        let known = |(header, name): &(&str, &str)| Column {
            header: (*header).to_string(),
            name: (*name).to_string(),
            free: false,
        };
        let free = |header: &str, name: &str| Column {
            header: header.to_string(),
            name: name.to_string(),
            free: true,
        };
        let mut columns: Vec<Column> = BEFORE.iter().map(known).collect();
        columns.extend(framework.dimensions.iter().zip(1..).map(|(dimension, at)| Column {
            header: dimension.id.clone(),
            name: format!("split_{at}_text"),
            free: dimension.values.is_empty(),
        }));
        columns.extend(TEXTS.iter().map(|text| free(text, text)));
        columns.extend(AFTER.iter().map(known));
        let further = others.iter().zip(1..);
        columns.extend(
            further.map(|(header, at): (&String, usize)| free(header, &format!("other_{at}"))),
        );
        let header = header.filter(|_| engine != Engine::DuckDb).map(<[String]>::to_vec);
        Source { engine, columns, others: others.len(), header }
    }

    /// The statement that names the measurements, in macros.
    #[must_use]
    pub fn statement(&self) -> String {
        let text = match self.engine {
            Engine::DuckDb => include_str!("steps/source-duckdb.sql"),
            Engine::DataFusion => include_str!("steps/source-datafusion.sql"),
            Engine::Spark => include_str!("steps/source-spark.sql"),
        };
        let all = || self.columns.iter().map(|one| one.header.clone()).collect();
        let headers: Vec<String> = self.header.clone().unwrap_or_else(all);
        let headers: Vec<String> = headers.iter().map(|header| self.quoted(header)).collect();
        let typed: Vec<String> = headers.iter().map(|header| format!("{header} @text")).collect();
        let nothing = vec!["CAST(NULL AS @text)"; headers.len()];
        text.replace("{{columns}}", &headers.join(", "))
            .replace("{{typed}}", &typed.join(", "))
            .replace("{{nothing}}", &nothing.join(", "))
    }

    /// What is selected of each cell.
    #[must_use]
    pub fn cells(&self) -> String {
        let found = |one: &Column| match &self.header {
            None => Some(one.header.clone()),
            Some(all) => all.iter().find(|all| all.eq_ignore_ascii_case(&one.header)).cloned(),
        };
        let cell = |one: &Column| match found(one) {
            Some(header) => format!("@cell({}) AS {}", self.quoted(&header), one.name),
            None => format!("'' AS {}", one.name),
        };
        let cells: Vec<String> = self.columns.iter().map(cell).collect();
        cells.join(",\n        ")
    }

    fn quoted(&self, header: &str) -> String {
        self.engine.name_of(header).replace('@', "@@")
    }

    /// Free texts in the form in which they are compared, the others as they are.
    #[must_use]
    pub fn neat(&self) -> String {
        let neat = |one: &Column| match one.free {
            true => format!("@neat({0}) AS {0}", one.name),
            false => one.name.clone(),
        };
        self.columns.iter().map(neat).collect::<Vec<_>>().join(",\n    ")
    }

    /// Everything that a row says as it stands: what tells rows apart that cannot be read.
    #[must_use]
    pub fn raw_key(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|one| one.name.as_str()).collect();
        format!("'?' || {}", names.join(" || @sep || "))
    }

    /// Cells of unknown columns, at the end of a readable row's key.
    #[must_use]
    pub fn other_key(&self) -> String {
        (1..=self.others).map(|at| format!("\n        || @sep || other_{at}")).collect()
    }
}
