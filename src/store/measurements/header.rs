//! Which column is which: header names in three languages, without regard to case, accents or blanks.
//!
//! Names are whole: `fecha` is a date, `fecha de reunión` is not. A name that people use for more than
//! one thing (`total`, `comentario`, `responsable`) is no synonym: such a column is kept and said.

use std::collections::BTreeMap;

use super::form::SEPARATORS;
use super::record::Record;
use crate::model::framework::Framework;
use crate::model::row::Column;
use crate::text::alike::nearest_of;
use crate::text::fold::{fold, header_form, neat};

/// Folded names of each column.
const NAMES: [(Column, &[&str]); 12] = [
    (Column::Date, &["date", "fecha", "data", "period", "periodo"]),
    (
        Column::Indicator,
        &[
            "indicator",
            "indicador",
            "indicatorid",
            "idindicator",
            "indicadorid",
            "idindicador",
            "iddelindicador",
            "iddoindicador",
            "codigoindicador",
            "codigodelindicador",
            "codigodoindicador",
        ],
    ),
    (Column::Value, &["value", "valor"]),
    (Column::Of, &["of", "outof", "de", "denominator", "denominador"]),
    (
        Column::Party,
        &["party", "parties", "parte", "partes", "country", "countries", "pais", "paises"],
    ),
    (Column::Event, &["event", "evento", "activity", "actividad", "atividade"]),
    (
        Column::Source,
        &[
            "source",
            "fuente",
            "fonte",
            "evidence",
            "evidencia",
            "meansofverification",
            "mediodeverificacion",
            "meiodeverificacao",
        ],
    ),
    (
        Column::Note,
        &[
            "note",
            "notes",
            "nota",
            "notas",
            "observacion",
            "observaciones",
            "observacao",
            "observacoes",
        ],
    ),
    (
        Column::Reporter,
        &[
            "reporter",
            "reportedby",
            "informante",
            "reporta",
            "reportadopor",
            "informadopor",
            "relator",
            "relatadopor",
        ],
    ),
    (
        Column::Recorded,
        &[
            "recorded",
            "recordedat",
            "registrado",
            "registradoel",
            "registradoem",
            "fechaderegistro",
            "datadoregistro",
            "dataderegistro",
        ],
    ),
    (Column::Id, &["id"]),
    (
        Column::Replaces,
        &[
            "replaces",
            "corrects",
            "reemplaza",
            "reemplazaa",
            "sustituye",
            "sustituyea",
            "substitui",
            "corrige",
        ],
    ),
];

/// Columns without which no row can be read.
const REQUIRED: [(Column, &str); 3] =
    [(Column::Date, "date"), (Column::Indicator, "indicator"), (Column::Value, "value")];

/// Names of the party's column that speak of countries, folded.
const COUNTRY: [&str; 4] = ["country", "countries", "pais", "paises"];

/// Every header name that a workspace knows.
#[derive(Debug)]
pub struct Names {
    /// Folded, with how it is told: the key of the contract's name, or as the dimension has it.
    columns: BTreeMap<String, (Column, String)>,
}

/// The columns of one file.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// Known columns, each with the cells that fill it, in order of cells.
    pub known: Vec<(Column, Vec<usize>)>,
    /// Unknown columns: header and cell, in the order of headers as they are compared.
    pub unknown: Vec<(String, usize)>,
    /// Headers of all cells, as written.
    pub headers: Vec<String>,
    /// Cells whose header stands in an earlier cell too.
    pub repeated: Vec<usize>,
}

impl Names {
    /// The fixed names, and the id and names of each dimension; a name of two dimensions means neither.
    #[must_use]
    pub fn new(framework: &Framework) -> Names {
        let mut columns = BTreeMap::new();
        for (column, names) in NAMES {
            let told = |name: &str| if COUNTRY.contains(&name) { "country" } else { column.key() };
            let each = names.iter().map(|name| (name.to_string(), (column, told(name).into())));
            columns.extend(each);
        }
        for (at, dimension) in framework.dimensions.iter().enumerate() {
            let told = (Column::Dimension(at), dimension.id.clone());
            columns.entry(fold(&dimension.id)).or_insert(told);
        }
        let mut names: BTreeMap<String, (Option<usize>, &str)> = BTreeMap::new();
        for (at, dimension) in framework.dimensions.iter().enumerate() {
            for (_, name) in dimension.name.all() {
                let (owner, _) = names.entry(fold(name)).or_insert((Some(at), name));
                *owner = owner.filter(|own| *own == at);
            }
        }
        for (folded, (owner, name)) in names {
            if let Some(at) = owner {
                columns.entry(folded).or_insert((Column::Dimension(at), name.to_string()));
            }
        }
        columns.remove("");
        Names { columns }
    }

    /// The column that a header names: by one name, or by several of that column (`País / Parte`).
    #[must_use]
    pub fn find(&self, header: &str) -> Option<Column> {
        let named = |name: &str| self.columns.get(&fold(name)).map(|(column, _)| *column);
        named(header).or_else(|| {
            let mut each = header.split('/').map(named);
            let first = each.next()??;
            each.all(|one| one == Some(first)).then_some(first)
        })
    }

    /// The column that an unknown header probably means, of those that `wanted` accepts: a key of
    /// [`HEADERS`](crate::model::row::HEADERS), or a dimension's id or name.
    #[must_use]
    pub fn likely(&self, header: &str, wanted: impl Fn(Column) -> bool) -> Option<String> {
        let names = self.columns.iter().filter(|(_, (column, _))| wanted(*column));
        let each = names.map(|(name, (column, _))| (name.as_str(), *column));
        let (name, _) = nearest_of(header, each)?;
        self.columns.get(name).map(|(_, told)| told.clone())
    }

    /// Whether a cell holds all that a header must have, parted as cells are: a line that is wholly in quotes.
    #[must_use]
    pub fn is_header_in_a_cell(&self, cell: &str) -> bool {
        SEPARATORS.iter().any(|(separator, _)| {
            let parts = cell.split(char::from(*separator));
            let named: Vec<_> = parts.filter_map(|part| self.find(part)).collect();
            REQUIRED.iter().all(|(column, _)| named.contains(column))
        })
    }

    /// How many different columns a record's cells name.
    #[must_use]
    pub fn known_in(&self, record: &Record) -> usize {
        let mut found: Vec<Column> = record.each().filter_map(|cell| self.find(cell)).collect();
        found.sort_unstable();
        found.dedup();
        found.len()
    }

    /// Whether a record names every column that a file must have.
    #[must_use]
    pub fn is_header(&self, record: &Record) -> bool {
        self.layout(record).missing().is_empty()
    }

    /// Reads a header. Empty headers at the end are no columns.
    #[must_use]
    pub fn layout(&self, record: &Record) -> Layout {
        let mut headers: Vec<String> = record.each().map(neat).collect();
        let width = headers.iter().rposition(|one| !one.is_empty()).map_or(0, |last| last + 1);
        headers.truncate(width);
        let mut layout = Layout::default();
        let mut forms: Vec<String> = Vec::with_capacity(width);
        for (at, header) in headers.iter().enumerate() {
            let form = header_form(header);
            if !form.is_empty() && forms.contains(&form) {
                layout.repeated.push(at);
            }
            forms.push(form);
            match self.find(header) {
                None => layout.unknown.push((header.clone(), at)),
                Some(column) => match layout.known.iter_mut().find(|(have, _)| *have == column) {
                    Some((_, cells)) => cells.push(at),
                    None => layout.known.push((column, vec![at])),
                },
            }
        }
        layout.unknown.sort_by_cached_key(|(header, _)| header_form(header));
        layout.headers = headers;
        layout
    }
}

impl Layout {
    /// The cells that fill a column.
    #[must_use]
    pub fn cells_of(&self, column: Column) -> &[usize] {
        self.known.iter().find(|(have, _)| *have == column).map_or(&[], |(_, cells)| cells)
    }

    /// Number of columns.
    #[must_use]
    pub fn width(&self) -> usize {
        self.headers.len()
    }

    /// The contract's names of required columns that the file lacks.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        REQUIRED.iter().filter(|(column, _)| self.lacks(*column)).map(|(_, name)| *name).collect()
    }

    /// Whether no cell fills a column.
    #[must_use]
    pub fn lacks(&self, column: Column) -> bool {
        self.cells_of(column).is_empty()
    }

    /// The first unknown header that is nearly a column that must be there: its cell and that name.
    #[must_use]
    pub fn misspelt(&self, names: &Names) -> Option<(usize, String)> {
        let required = |column| REQUIRED.iter().any(|(one, _)| *one == column);
        let wanted = |column| required(column) && self.lacks(column);
        let found = |(header, at): &(String, usize)| Some((*at, names.likely(header, wanted)?));
        self.unknown.iter().filter_map(found).min()
    }

    /// Cells of free text, first and last: where a separator without quotes makes a row too long.
    #[must_use]
    pub fn text_span(&self) -> Option<(usize, usize)> {
        let texts = [Column::Event, Column::Source, Column::Note, Column::Reporter];
        let known = texts.iter().flat_map(|column| self.cells_of(*column).iter().copied());
        let cells = || known.clone().chain(self.unknown.iter().map(|(_, at)| *at));
        cells().min().zip(cells().max())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::measurements::bench;

    #[test]
    fn names_in_three_languages_and_of_dimensions() {
        let names = Names::new(&bench::framework());
        for (header, column) in [
            ("Fecha", Column::Date),
            (" DATA ", Column::Date),
            ("ID_indicador", Column::Indicator),
            ("País", Column::Party),
            ("Nota(s)", Column::Note),
            ("Observações", Column::Note),
            ("SEXO", Column::Dimension(0)),
            ("sex", Column::Dimension(0)),
            ("País / Parte", Column::Party),
            ("Pais/country/PARTY", Column::Party),
            ("Fecha / Date", Column::Date),
        ] {
            assert_eq!(names.find(header), Some(column), "{header}");
        }
        for header in ["", "total", "comentario", "dаte", "País / Fecha", "País / total", "/"] {
            assert_eq!(names.find(header), None, "{header}");
        }
        for (header, name) in [
            ("paiz", Some("country")),
            ("pa\u{c3}\u{ad}s", Some("country")),
            ("paise", Some("country")),
            ("partie", Some("party")),
            ("indicadores_id", Some("indicator")),
            ("sxo", Some("Sexo")),
            ("vаlue", Some("value")),
            ("total", None),
            ("comentario", None),
            ("responsable", None),
        ] {
            assert_eq!(names.likely(header, |_| true).as_deref(), name, "{header}");
        }
        assert_eq!(names.likely("paiz", |column| column == Column::Date), None);
        for (column, list) in NAMES {
            for name in list {
                assert_eq!(&fold(name), name, "names stand folded");
                assert_eq!(names.find(name), Some(column), "{name} names one column");
            }
        }
    }
}
