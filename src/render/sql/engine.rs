//! The engines that a script can be written for, and how each writes texts and names.

use super::macros::Macros;

/// An SQL engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// DuckDB: one machine, larger than memory.
    DuckDb,
    /// Apache DataFusion.
    DataFusion,
    /// Apache Spark SQL: a cluster.
    Spark,
}

const COMMON: &str = include_str!("common.macros");

impl Engine {
    /// Every engine; the first is the one meant when none is named.
    pub const ALL: [Engine; 3] = [Engine::DuckDb, Engine::DataFusion, Engine::Spark];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Engine::DuckDb => "duckdb",
            Engine::DataFusion => "datafusion",
            Engine::Spark => "spark",
        }
    }

    /// The engine of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Engine> {
        Engine::ALL.into_iter().find(|one| one.name().eq_ignore_ascii_case(name))
    }

    /// What it writes in its own way.
    #[must_use]
    pub fn macros(self) -> Macros {
        let own = match self {
            Engine::DuckDb => include_str!("duckdb.macros"),
            Engine::DataFusion => include_str!("datafusion.macros"),
            Engine::Spark => include_str!("spark.macros"),
        };
        Macros::read(&[COMMON, own])
    }

    /// A text as a literal.
    #[must_use]
    pub fn literal(self, text: &str) -> String {
        match self {
            Engine::Spark => format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")),
            _ => format!("'{}'", text.replace('\'', "''")),
        }
    }

    /// A name of a column.
    #[must_use]
    pub fn name_of(self, column: &str) -> String {
        match self {
            Engine::Spark => format!("`{}`", column.replace('`', "``")),
            _ => format!("\"{}\"", column.replace('"', "\"\"")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_names_cannot_break_out() {
        assert_eq!(Engine::DuckDb.literal("d'Ivoire \\"), "'d''Ivoire \\'");
        assert_eq!(Engine::Spark.literal("d'Ivoire \\"), "'d\\'Ivoire \\\\'");
        assert_eq!(Engine::DataFusion.name_of("a\"b"), "\"a\"\"b\"");
        assert_eq!(Engine::Spark.name_of("a`b"), "`a``b`");
    }

    #[test]
    fn every_engine_defines_the_same_macros() {
        let names = |engine: Engine| engine.macros().names();
        assert_eq!(names(Engine::DuckDb), names(Engine::DataFusion));
        assert_eq!(names(Engine::DuckDb), names(Engine::Spark));
    }
}
