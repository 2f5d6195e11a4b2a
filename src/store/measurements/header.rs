//! Column names: the contract's, in three languages, without regard to case, accents or blanks.

use crate::model::framework::Framework;
use crate::model::row::Column;
use crate::text::fold::fold;

/// Names of the contract's columns, folded.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Date, &["date", "fecha", "data"]),
    (Column::Indicator, &["indicator", "indicador"]),
    (Column::Value, &["value", "valor"]),
    (Column::Of, &["of", "de", "denominator", "denominador"]),
    (Column::Party, &["party", "country", "parte", "pais"]),
    (Column::Event, &["event", "evento", "actividad", "atividade"]),
    (Column::Source, &["source", "fuente", "fonte"]),
    (Column::Note, &["note", "nota", "observacion", "observacao"]),
    (Column::Reporter, &["reporter", "informante"]),
    (Column::Recorded, &["recorded", "registrado"]),
    (Column::Id, &["id"]),
    (Column::Replaces, &["replaces", "reemplaza", "sustituye", "substitui"]),
];

/// Every folded name of a known column.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().flat_map(|(_, names)| names.iter().copied())
}

/// The contract's own name of a column; a dimension's is its id.
#[must_use]
pub fn word_of(column: Column) -> &'static str {
    match NAMES.iter().find(|(one, _)| *one == column) {
        Some((_, names)) => names[0],
        None => "dimension",
    }
}

/// The column that a header names.
#[must_use]
pub fn column_of(framework: &Framework, header: &str) -> Option<Column> {
    let folded = fold(header);
    if folded.is_empty() {
        return None;
    }
    let known = NAMES.iter().find(|(_, names)| names.contains(&folded.as_str()));
    known.map(|(column, _)| *column).or_else(|| {
        let named = framework.dimensions.iter().position(|dimension| {
            fold(&dimension.id) == folded
                || dimension.name.all().any(|(_, name)| fold(name) == folded)
        });
        named.map(Column::Dimension)
    })
}

/// How many of these headers are known.
#[must_use]
pub fn known(framework: &Framework, headers: &[&str]) -> usize {
    headers.iter().filter(|header| column_of(framework, header).is_some()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_three_languages() {
        let framework = Framework::default();
        for (header, column) in [
            ("DATE", Column::Date),
            ("País", Column::Party),
            (" pais ", Column::Party),
            ("Observação", Column::Note),
            ("fonte", Column::Source),
        ] {
            assert_eq!(column_of(&framework, header), Some(column), "{header}");
        }
        assert_eq!(column_of(&framework, "población"), None);
    }
}
