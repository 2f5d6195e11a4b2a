//! Pages to look at: a rich one in the manner of a brief, and one whose every text is hostile.

use chrono::NaiveDate;
use ruta::model::language::Lang;
use ruta::model::quantity::Ratio;
use ruta::render::page::{Bar, Block, Cell, Chart, Column, Mark, Page, Point, Table, Tags, Tone};

const STATES: [(&str, Tone, char, &str); 5] = [
    ("achieved", Tone::Best, '✓', "logrado"),
    ("on-track", Tone::Good, '▲', "en camino"),
    ("at-risk", Tone::Doubtful, '◆', "en riesgo"),
    ("off-track", Tone::Bad, '▼', "rezagado"),
    ("no-data", Tone::Faint, '?', "sin datos"),
];
const PARTIES: [&str; 5] = ["BOL", "COL", "GTM", "PER", "OIM"];

/// Two roadmaps of 15 indicators each, with every sort of block.
pub fn rich() -> Page {
    let mut page = Page::new("Informe para la II Reunión de las Troikas".to_string());
    page.lang = Some(Lang::Es);
    page.banner = "EJEMPLO: datos inventados".to_string();
    page.lines =
        vec!["Al 30 de junio de 2025".to_string(), "Cambios desde el 10 de abril".to_string()];
    page.heading(1, "", "Resumen");
    page.paragraph("Desde la reunión anterior se movieron 12 de los 30 indicadores.".to_string());
    page.blocks
        .push(Block::Bullets(vec!["Un indicador se logró.".into(), "Dos se rezagan.".into()]));
    for (id, title) in [
        ("HR1", "Derechos Humanos y Acción Humanitaria en las Fronteras Internacionales"),
        ("HR2", "Integración social y laboral de las personas migrantes"),
    ] {
        page.heading(1, id, title);
        page.blocks.push(Block::Pairs(vec![
            ("Objetivo general".into(), Cell::Text("Fortalecer la atención en fronteras.".into())),
            ("Plazo".into(), Cell::Date("31 dic 2025".into())),
        ]));
        page.blocks.push(Block::Shares(shares()));
        page.heading(2, &format!("{id}.1"), "Fortalecidas las capacidades de los funcionarios");
        page.blocks.push(Block::Table(indicators(id)));
        page.note("En la barra de avance, la raya señala lo esperado a la fecha.".to_string());
        page.blocks.push(Block::Chart(chart()));
    }
    page.heading(1, "", "Cobertura por país");
    page.blocks.push(Block::Table(matrix()));
    page.blocks.push(Block::Tree(vec![
        (0, "HR1.1".into(), "Resultado".into()),
        (1, "HR1.1.1".into(), "Indicador".into()),
        (0, "HR2.1".into(), "Resultado".into()),
    ]));
    page.foot = vec!["ruta 0.1.0 · al 30 de junio de 2025".into(), "SHA-256 5f2b9c".into()];
    page
}

/// A page that says each of `texts` in every place where a page may say something.
pub fn hostile(texts: &[String]) -> Page {
    let first = texts.first().cloned().unwrap_or_default();
    let mut page = Page::new(first.clone());
    (page.banner, page.lines, page.foot) = (first, texts.to_vec(), texts.to_vec());
    for text in texts {
        say(&mut page, text);
    }
    page
}

fn say(page: &mut Page, text: &str) {
    let own = || text.to_string();
    page.heading(1, text, text);
    page.heading(2, text, text);
    page.heading(3, text, text);
    page.paragraph(own());
    page.note(own());
    let mark = Mark { tone: Tone::Bad, sign: text.chars().next().unwrap_or('x'), word: own() };
    let bar = Bar { done: ratio(1, 2), expected: None, shown: own(), tone: Tone::Open };
    let cells = vec![
        Cell::Named { id: own(), text: own() },
        Cell::Text(own()),
        Cell::Number(own()),
        Cell::Mark(mark.clone()),
        Cell::Bar(bar),
    ];
    page.blocks.push(Block::Pairs(vec![(own(), Cell::Text(own()))]));
    page.blocks.push(Block::Bullets(vec![own()]));
    page.blocks.push(Block::Tree(vec![(0, own(), own())]));
    page.blocks.push(Block::Shares(vec![(mark, 3)]));
    let columns = (0..5).map(|_| Column::left(own(), 0)).collect();
    let tags = Tags { roadmap: own(), status: own(), parties: vec![own()] };
    let table = Table { caption: own(), tags: vec![tags], ..Table::new(columns, vec![cells]) };
    page.blocks.push(Block::Table(table));
    let point = |date: &str| Point { shown: own(), when: own(), ..point(date, 5, "") };
    page.blocks.push(Block::Chart(Chart {
        name: own(),
        points: vec![point("2025-01-01"), point("2025-03-01")],
        path: vec![point("2025-01-01"), point("2025-12-31")],
        moments: vec![(day("2025-02-01"), own())],
    }));
}

fn ratio(n: i64, d: i64) -> Ratio {
    Ratio::new(n.into(), d.into())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn state(at: usize) -> Mark {
    let (_, tone, sign, word) = STATES[at % STATES.len()];
    Mark { tone, sign, word: word.to_string() }
}

fn shares() -> Vec<(Mark, u32)> {
    [1, 4, 2, 2, 6].into_iter().enumerate().map(|(at, number)| (state(at), number)).collect()
}

fn indicators(roadmap: &str) -> Table {
    let columns = vec![
        Column::wide("Indicador".into(), 3),
        Column::right("Valor".into(), 0),
        Column::right("Meta".into(), 0),
        Column::left("Avance".into(), 1),
        Column::left("Estado".into(), 0),
        Column::right("Cambio".into(), 2),
        Column::left("Último dato".into(), 3),
    ];
    let name = "Número de funcionarios que participan en la formación sobre atención a personas \
                migrantes en situación de vulnerabilidad en las fronteras";
    let row = |at: usize| {
        let done = i64::try_from(at).unwrap() * 9 - 5;
        let bar = Bar {
            done: ratio(done, 100),
            expected: Some(ratio(495, 1000)),
            shown: format!("{done},0\u{a0}%"),
            tone: STATES[at % STATES.len()].1,
        };
        let empty = at % STATES.len() == 4;
        vec![
            Cell::Named { id: format!("{roadmap}.1.{}", at + 1), text: name.into() },
            if empty { Cell::Empty } else { Cell::Number("1.234 de 2.000 (61,7\u{a0}%)".into()) },
            Cell::Number("3.000".into()),
            if empty { Cell::Empty } else { Cell::Bar(bar) },
            Cell::Mark(state(at)),
            if empty { Cell::Empty } else { Cell::Number("+15".into()) },
            if empty { Cell::Empty } else { Cell::Date("12 jun 2025".into()) },
        ]
    };
    let tags = |at: usize| Tags {
        roadmap: roadmap.to_string(),
        status: STATES[at % STATES.len()].0.to_string(),
        parties: vec![PARTIES[at % 5].to_string(), PARTIES[(at + 1) % 5].to_string()],
    };
    Table {
        caption: format!("Indicadores de {roadmap}.1"),
        tags: (0..15).map(tags).collect(),
        ..Table::new(columns, (0..15).map(row).collect())
    }
}

fn point(date: &str, value: i64, when: &str) -> Point {
    let (when, shown) = (when.to_string(), value.to_string());
    Point { day: day(date), when, value: ratio(value, 1), shown }
}

fn chart() -> Chart {
    Chart {
        name: "HR1.1.1 · Funcionarios que participan en la formación".into(),
        points: vec![
            point("2025-01-20", 10, "20 ene 2025"),
            point("2025-03-12", 30, "12 mar 2025"),
            point("2025-06-12", 145, "12 jun 2025"),
        ],
        path: vec![
            point("2025-01-01", 0, "1 ene 2025"),
            point("2025-06-30", 100, "30 jun 2025"),
            point("2025-12-31", 300, "31 dic 2025"),
        ],
        moments: vec![
            (day("2025-04-10"), "I Reunión de seguimiento de las Troikas".into()),
            (day("2025-04-14"), "Reunión técnica".into()),
            (day("2025-10-10"), "II Reunión de seguimiento de las Troikas".into()),
        ],
    }
}

/// Indicators by party, wider than a sheet stands high.
fn matrix() -> Table {
    let words = [("●", "informado"), ("0", "cero"), ("–", "no aplica"), ("!", "atrasado")];
    let mut columns = vec![Column::left("Indicador".into(), 0)];
    columns.extend((0..23).map(|at| Column::left(format!("P{at:02}"), 0)));
    let row = |at: usize| {
        let mut cells = vec![Cell::Named { id: format!("HR1.1.{}", at + 1), text: String::new() }];
        cells.extend((0..23).map(|party| {
            let (sign, word) = words[(at * 5 + party * 3) % 4];
            let sign = sign.chars().next().unwrap();
            Cell::Mark(Mark { tone: Tone::Plain, sign, word: word.to_string() })
        }));
        cells
    };
    Table {
        caption: "Qué informó cada país".into(),
        wide: true,
        ..Table::new(columns, (0..40).map(row).collect())
    }
}
