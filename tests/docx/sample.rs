//! A rich page made by hand, in Spanish: every sort of block, long texts, a matrix of 23 parties.

use chrono::NaiveDate;
use ruta::model::language::Lang;
use ruta::model::quantity::Ratio;
use ruta::render::page::{Bar, Block, Cell, Chart, Column, Mark, Page, Point, Table, Tone};

/// The 23 members of both conferences.
const PARTIES: [&str; 23] = [
    "ARG", "BLZ", "BOL", "BRA", "CAN", "CHL", "COL", "CRI", "DOM", "ECU", "GTM", "GUY", "HND",
    "MEX", "NIC", "PAN", "PER", "PRY", "SLV", "SUR", "URY", "USA", "VEN",
];

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn ratio(n: i64, d: i64) -> Ratio {
    Ratio::new(n.into(), d.into())
}

pub fn mark(tone: Tone, sign: char, word: &str) -> Mark {
    Mark { tone, sign, word: word.into() }
}

fn statuses() -> [Mark; 7] {
    [
        mark(Tone::Best, '✓', "logrado"),
        mark(Tone::Good, '▲', "en camino"),
        mark(Tone::Doubtful, '◆', "en riesgo"),
        mark(Tone::Bad, '▼', "rezagado"),
        mark(Tone::Plain, '○', "sin meta"),
        mark(Tone::Faint, '?', "sin datos"),
        mark(Tone::Open, '▷', "en curso"),
    ]
}

const NAMES: [&str; 4] = [
    "Número de funcionarios que participan en la formación",
    "Proporción de participantes que consideran útiles los conocimientos adquiridos para su trabajo cotidiano en las fronteras",
    "Número de estudios que analizan la normativa regional vigente y su implementación en materia de integración sociolaboral y educación en las regiones comprendidas en la CRM y la CSM",
    "Número de países de la CSM que aplican el protocolo <b>&amp; otros</b> | «comillas»",
];

pub fn indicators(roadmap: usize, rows: usize) -> Table {
    let columns = vec![
        Column::wide("Indicador".into(), 3),
        Column::right("Valor".into(), 0),
        Column::right("Meta".into(), 0),
        Column::left("Plazo".into(), 4),
        Column::left("Avance".into(), 1),
        Column::left("Estado".into(), 0),
        Column::right("Cambio".into(), 2),
        Column::left("Último dato".into(), 3),
    ];
    let row = |at: usize| {
        let status = statuses()[(at + roadmap) % 7].clone();
        let done = (at as i64 * 13) % 120;
        let bar = Bar {
            done: ratio(done, 100),
            expected: (at % 3 != 2).then(|| ratio(49, 100)),
            shown: format!("{done},0\u{a0}%"),
            tone: status.tone,
        };
        vec![
            Cell::Named {
                id: format!("HR{roadmap}.{}.{}", at / 4 + 1, at % 4 + 1),
                text: NAMES[at % 4].into(),
            },
            Cell::Number(if at % 4 == 1 {
                "45 de 60 (75,0\u{a0}%)".into()
            } else {
                format!("1.{:03}", at * 37)
            }),
            if at % 5 == 4 { Cell::Empty } else { Cell::Number("12.000".into()) },
            Cell::Date("31\u{a0}dic\u{a0}2025".into()),
            if at % 5 == 4 { Cell::Empty } else { Cell::Bar(bar) },
            Cell::Mark(status),
            Cell::Number("+15 †".into()),
            Cell::Date("12\u{a0}jun\u{a0}2025".into()),
        ]
    };
    let caption = format!("Indicadores de la Hoja de Ruta {roadmap}");
    Table { caption, ..Table::new(columns, (0..rows).map(row).collect()) }
}

pub fn matrix(rows: usize) -> Table {
    let mut columns = vec![Column::wide("Indicador".into(), 1)];
    columns.extend(PARTIES.map(|party| Column::left(party.into(), 0)));
    let states = [
        mark(Tone::Good, '✓', "informado"),
        mark(Tone::Open, '0', "cero"),
        mark(Tone::Faint, '…', "por vencer"),
        mark(Tone::Doubtful, '◆', "pendiente"),
        mark(Tone::Bad, '!', "atrasado"),
        mark(Tone::Faint, '–', "no aplica"),
    ];
    let row = |at: usize| {
        let id = format!("HR{}.{}.{}", at / 8 + 1, at / 4 % 2 + 1, at % 4 + 1);
        let mut cells = vec![Cell::Named { id, text: String::new() }];
        cells.extend((0..23).map(|party| Cell::Mark(states[(at * 5 + party * 7) % 6].clone())));
        cells
    };
    let caption = "Cobertura: indicadores por país".to_string();
    Table { caption, wide: true, ..Table::new(columns, (0..rows).map(row).collect()) }
}

pub fn chart() -> Chart {
    let point = |date: &str, when: &str, value: i64| Point {
        day: day(date),
        when: when.into(),
        value: ratio(value, 1),
        shown: format!("{value} funcionarios"),
    };
    Chart {
        name: "HR1.1.1 · Número de funcionarios que participan en la formación".into(),
        points: vec![
            point("2025-02-03", "3 feb 2025", 12),
            point("2025-03-20", "20 mar 2025", 30),
            point("2025-05-11", "11 may 2025", 42),
            point("2025-06-12", "12 jun 2025", 145),
        ],
        path: vec![point("2025-01-01", "1 ene 2025", 0), point("2025-12-31", "31 dic 2025", 300)],
        targets: vec![point("2025-12-31", "31 dic 2025", 300)],
        moments: vec![
            (day("2025-04-10"), "I Reunión de seguimiento de las Troikas".into()),
            (day("2025-10-02"), "II Reunión de seguimiento de las Troikas".into()),
        ],
    }
}

/// A page with `rows` indicators in each of three roadmaps.
pub fn page(rows: usize) -> Page {
    let mut page = Page::new(
        "Hojas de ruta CRM–CSM: informe para la II Reunión de seguimiento de las Troikas".into(),
    );
    page.lang = Some(Lang::Es);
    page.banner = "EJEMPLO: datos inventados".into();
    page.lines = vec![
        "Al 30 de junio de 2025".into(),
        "Cambios desde la I Reunión de seguimiento de las Troikas (10 de abril de 2025)".into(),
    ];
    page.foot = vec![
        "Al 30 de junio de 2025 · ruta 0.1.0".into(),
        "Sello de los datos: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            .into(),
    ];
    page.heading(1, "", "Resumen");
    page.paragraph("De 16 indicadores, uno está logrado, cinco van en camino y cuatro están rezagados. Desde la reunión anterior se recibieron 23 valores de 11 países.".into());
    let shares = statuses().into_iter().zip([1, 5, 2, 4, 3, 1, 0]);
    page.blocks.push(Block::Shares(shares.collect()));
    page.blocks.push(Block::Bullets(vec![
        "HR1.1.1 pasó de 30 a 45 funcionarios.".into(),
        "HR2.1.4 perdió un valor: la cifra anterior se rectificó después de la reunión, tras la revisión de las listas de asistencia que enviaron dos países.".into(),
    ]));
    for roadmap in 1..=3 {
        page.heading(
            1,
            &format!("HR{roadmap}"),
            "Derechos Humanos y Acción Humanitaria en las Fronteras Internacionales",
        );
        page.paragraph("Objetivo general: fortalecer las capacidades de los funcionarios de fronteras de ambas regiones.".into());
        page.heading(
            2,
            &format!("HR{roadmap}.1"),
            "Fortalecidas las capacidades de los funcionarios de fronteras de ambas regiones",
        );
        page.blocks.push(Block::Table(indicators(roadmap, rows)));
        page.note("† La cifra anterior se rectificó después de esa reunión.".into());
        page.blocks.push(Block::Chart(chart()));
    }
    page.heading(1, "", "Cobertura por país");
    page.paragraph("Qué informó cada país de cada indicador.".into());
    page.blocks.push(Block::Table(matrix(rows)));
    page.note("Cada signo tiene su palabra al pie del cuadro.".into());
    page.heading(1, "", "Puntos para decidir");
    page.blocks.push(Block::Tree(vec![
        (0, "HR1".into(), "Derechos Humanos".into()),
        (1, "HR1.1".into(), "Fortalecidas las capacidades".into()),
        (2, "HR1.1.1".into(), "Número de funcionarios".into()),
    ]));
    page.heading(1, "", "Anexo: definiciones");
    page.blocks.push(Block::Pairs(vec![
        ("Definición".into(), Cell::Text(NAMES[2].repeat(2))),
        ("Estado".into(), Cell::Mark(statuses()[3].clone())),
        ("Medio de verificación".into(), Cell::Text("Listas de asistencia".into())),
    ]));
    page.heading(3, "HR1.1.1", "Desglose: país");
    page.blocks.push(Block::Table(Table::new(
        vec![Column::left("País".into(), 0), Column::right("Valor".into(), 0)],
        vec![vec![Cell::Text("Guatemala (GTM)".into()), Cell::Number("30".into())]],
    )));
    page
}
