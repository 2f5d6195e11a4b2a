//! Sentences of a brief in the three languages, over the hand-made report of this room's samples.

use std::collections::BTreeMap;

use super::page::page;
use super::scene::Scene;
use super::{decisions, foot};
use crate::engine::answer::{Figure, Reading};
use crate::engine::answers::DueFor;
use crate::engine::brief::{Brief, Earlier};
use crate::engine::changes::Changes;
use crate::engine::coverage::{Coverage, Matrix};
use crate::engine::gaps::{Gap, GapState};
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::roadmap::IndicatorIx;
use crate::model::status::Status;
use crate::render::page::{Block, Page};
use crate::render::samples::{day, exact, framework};
use crate::render::samples_figures::report;
use crate::words::catalogue::Words;

fn brief(framework: &Framework, roadmaps: &[usize]) -> Brief {
    let parties = ["BOL", "PER"].map(|code| framework.parties.find(code).unwrap());
    let [bolivia, peru] = parties;
    let overdue = Gap {
        indicator: IndicatorIx(0),
        party: Some(bolivia),
        due_for: DueFor::Event("taller".into()),
        due: day("2025-03-31"),
        state: GapState::Overdue(91),
    };
    let states = BTreeMap::from([(bolivia, Coverage::Overdue), (peru, Coverage::Zero)]);
    let changed = Changes { new: 2, late: 0, corrected: 1, withdrawn: 0 };
    Brief {
        report: report(roadmaps),
        changes: BTreeMap::from([(IndicatorIx(0), changed)]),
        known_then: BTreeMap::from([(IndicatorIx(1), exact("65"))]),
        before: BTreeMap::new(),
        by_party: BTreeMap::new(),
        growth: BTreeMap::from([(IndicatorIx(0), vec![(day("2025-06-12"), exact("45"))])]),
        gaps: vec![overdue],
        matrix: Matrix { parties: parties.to_vec(), rows: vec![(IndicatorIx(0), states)] },
        evidence: vec![(IndicatorIx(0), "lista.pdf".into(), day("2025-06-12"))],
        errors: Vec::new(),
        digest: "0123456789abcdef".repeat(4),
    }
}

fn paragraphs(page: &Page) -> Vec<&str> {
    let text = |block: &'_ Block| matches!(block, Block::Paragraph(_));
    let each = page.blocks.iter().filter(|block| text(block));
    each.map(|block| if let Block::Paragraph(text) = block { text.as_str() } else { "" }).collect()
}

fn summary(lang: Lang) -> Vec<String> {
    let framework = framework();
    let page = page(&framework, &brief(&framework, &[0]), &Words::new(lang));
    paragraphs(&page).into_iter().take(3).map(|text| text.replace('\u{a0}', " ")).collect()
}

#[test]
fn the_summary_is_plain_sentences_with_plurals_and_gender() {
    assert_eq!(
        summary(Lang::Es),
        [
            "Este informe resume 4 indicadores de 1 hoja de ruta. Todos tienen datos. Por su \
             estado: 1 logrado, 2 en camino y 1 rezagado. Requiere atención, por estar rezagado o no \
             haber cumplido su meta: HR1.1.1 «Número de funcionarios que participan en la formación».",
            "Desde «I Reunión de seguimiento de las Troikas» (10 de abril de 2025), 1 \
             indicador tiene su primera cifra, 2 cifras cambiaron y 1 cifra de entonces se rectificó.",
            "Datos que faltan: 1 atrasado. Hay atraso de 1 parte: Bolivia (BOL). Hay 1 punto \
             por decidir, que se detalla más abajo. 1 fila con errores quedó fuera de las cifras; el \
             anexo dice por qué.",
        ]
    );
    let english = summary(Lang::En);
    assert!(english[0].starts_with("This brief covers 4 indicators of 1 roadmap. All have data."));
    assert!(english[1].contains("1 indicator has its first figure, 2 figures have changed and"));
    assert!(english[2].contains("There is 1 point for decision"), "{english:?}");
    let portuguese = summary(Lang::Pt);
    assert!(portuguese[0].starts_with("Este relatório resume 4 indicadores de 1 roteiro. Todos"));
    assert!(portuguese[1].contains("1 indicador tem seu primeiro valor, 2 valores mudaram e 1"));
    assert!(portuguese[2].contains("Há 1 ponto a decidir"), "{portuguese:?}");
}

#[test]
fn what_changed_tells_the_figure_then_its_rows() {
    let framework = framework();
    let page = page(&framework, &brief(&framework, &[0]), &Words::new(Lang::Es));
    let bullets = page.blocks.iter().find_map(|block| match block {
        Block::Bullets(points) => Some(points),
        _ => None,
    });
    let points: Vec<String> =
        bullets.unwrap().iter().map(|point| point.replace('\u{a0}', " ")).collect();
    let first = "HR1.1.1 Número de funcionarios que participan en la formación: de 30 a 45 (+15); 2 \
                 datos nuevos; 1 dato corregido.";
    assert_eq!(points[0], first);
    let restated = "de 70,0 % a 75,0 % (+5,0 p. p.); la cifra de entonces se rectificó: era 65, hoy \
                    es 70,0 %.";
    assert!(points[1].ends_with(restated), "{points:?}");
}

/// The points of what changed and the sentence that counts them, after `edit`.
fn told(lang: Lang, edit: &dyn Fn(&mut Brief)) -> (Vec<String>, String) {
    let framework = framework();
    let mut brief = brief(&framework, &[0, 1]);
    edit(&mut brief);
    let page = page(&framework, &brief, &Words::new(lang));
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let bullets = page.blocks.iter().filter_map(|block| match block {
        Block::Bullets(points) => Some(points),
        _ => None,
    });
    let points = bullets.flatten().map(|point| plain(point)).collect();
    (points, plain(paragraphs(&page)[1]))
}

fn figures(brief: &mut Brief) -> Vec<&mut Figure> {
    let results = brief.report.roadmaps.iter_mut().flat_map(|one| &mut one.results);
    results.flat_map(|one| &mut one.figures).collect()
}

#[test]
fn a_figure_that_was_withdrawn_since_is_told_with_what_it_was() {
    let withdraw = |brief: &mut Brief| {
        let figure = &mut figures(brief)[0];
        figure.reading = Reading::default();
        (figure.previous, figure.change, figure.restated) = (None, None, true);
        let withdrawn = Changes { withdrawn: 1, ..Changes::default() };
        brief.changes.insert(IndicatorIx(0), withdrawn);
        brief.known_then.insert(IndicatorIx(0), exact("30"));
    };
    for (lang, ends, counted) in [
        (
            Lang::Es,
            ": ya no tiene cifra; 1 dato retirado; la cifra de entonces se rectificó: era 30 y ya \
             no vale.",
            "1 cifra cambió, 1 indicador ya no tiene cifra y 2 cifras de entonces se rectificaron.",
        ),
        (
            Lang::En,
            ": no longer has a figure; 1 value withdrawn; the figure of that day has been \
             restated: it was 30 and no longer stands.",
            "1 indicator no longer has a figure and 2 figures of that day have been restated.",
        ),
        (Lang::Pt, "era 30 e já não vale.", "1 indicador já não tem valor e 2 valores"),
    ] {
        let (points, sentence) = told(lang, &withdraw);
        assert!(points[0].ends_with(ends), "{points:?}");
        assert!(sentence.contains(counted), "{sentence}");
    }
    // Something else came in its stead: that is no first figure.
    let (points, sentence) = told(Lang::Es, &|brief| {
        withdraw(brief);
        figures(brief)[0].reading.value = Some(exact("7"));
    });
    assert!(points[0].contains("formación: ahora, 7; 1 dato retirado;"), "{points:?}");
    assert!(sentence.contains("1 indicador tiene su primera cifra"), "{sentence}");
}

#[test]
fn a_share_that_stays_tells_out_of_what() {
    let stays = |brief: &mut Brief| {
        let figure = &mut figures(brief)[1];
        figure.change = Some(exact("0"));
        figure.restated = false;
        let changed = Changes { new: 1, ..Changes::default() };
        brief.changes.insert(IndicatorIx(1), changed);
        let reading =
            Reading { value: Some(exact("3")), of: Some(exact("4")), ..Reading::default() };
        let before = Earlier { reading, ceiling: None };
        brief.before.insert(IndicatorIx(1), before);
    };
    let said = |lang, edit| told(lang, edit).0[1].clone();
    let es = "sigue en 75,0 %: 45 de 60, antes 3 de 4; 1 dato nuevo.";
    assert!(said(Lang::Es, &stays).ends_with(es), "{}", said(Lang::Es, &stays));
    assert!(said(Lang::En, &stays).contains("still 75.0%: 45 of 60, before 3 of 4;"));
    assert!(said(Lang::Pt, &stays).contains("continua em 75,0%: 45 de 60, antes 3 de 4;"));
    let same = |brief: &mut Brief| {
        stays(brief);
        let reading = figures(brief)[1].reading.clone();
        brief.before.insert(IndicatorIx(1), Earlier { reading, ceiling: None });
    };
    assert!(said(Lang::Es, &same).ends_with("sigue en 45 de 60 (75,0 %); 1 dato nuevo."));
}

#[test]
fn a_text_that_was_withdrawn_is_no_new_information() {
    let with = |now: &'static str, rows: Changes| {
        let texts = |text: &str| {
            let texts = if text.is_empty() { Vec::new() } else { vec![text.to_string()] };
            Reading { texts, ..Reading::default() }
        };
        move |brief: &mut Brief| {
            figures(brief)[4].reading = texts(now);
            brief.changes.insert(IndicatorIx(4), rows);
            let before = Earlier { reading: texts("B"), ceiling: None };
            brief.before.insert(IndicatorIx(4), before);
        }
    };
    let withdrawn = Changes { withdrawn: 1, ..Changes::default() };
    let corrected = Changes { corrected: 1, ..Changes::default() };
    for (now, rows, said) in [
        ("", withdrawn, ": ya no hay información; 1 dato retirado."),
        ("A", withdrawn, ": queda la información anterior; 1 dato retirado."),
        ("C", corrected, ": nueva información; 1 dato corregido."),
    ] {
        let (points, sentence) = told(Lang::Es, &with(now, rows));
        assert!(points.iter().any(|point| point.ends_with(said)), "{points:?}");
        assert!(sentence.contains("1 texto cambió"), "{sentence}");
    }
}

#[test]
fn of_a_list_chosen_by_status_nothing_is_said_of_all() {
    let framework = framework();
    let mut brief = brief(&framework, &[1]);
    brief.report.statuses = vec![Status::NoTarget, Status::NoData];
    let whole = |lang| page(&framework, &brief, &Words::new(lang));
    let es = whole(Lang::Es);
    assert_eq!(es.lines[2], "Solo indicadores con los estados: sin meta y sin datos");
    assert_eq!(
        paragraphs(&es)[0].split(" Por su").next().unwrap(),
        "Este informe se limita a ciertos estados: 2 indicadores de 1 hoja de ruta. De los que se \
         muestran, 1 de 2 tiene datos."
    );
    assert!(paragraphs(&whole(Lang::En))[0].contains(". Of those shown, 1 of 2 has data."));
    assert!(paragraphs(&whole(Lang::Pt))[0].contains(". Dos mostrados, 1 de 2 tem dados."));
}

#[test]
fn a_roadmap_of_which_some_are_listed_is_not_named_as_a_whole() {
    let framework = framework();
    let mut brief = brief(&framework, &[0]);
    brief.report.roadmaps[0].results.truncate(1);
    let words = Words::new(Lang::En);
    let points = decisions::points(&Scene { framework: &framework, brief: &brief, words: &words });
    assert_eq!(points, ["Name who is responsible for 2 indicators: HR1.1.1 and HR1.1.2."]);
}

#[test]
fn a_hidden_change_is_not_taken_for_none() {
    let framework = framework();
    let mut brief = brief(&framework, &[0]);
    let said = |brief: &Brief, lang| {
        let page = page(&framework, brief, &Words::new(lang));
        paragraphs(&page)[1].replace('\u{a0}', " ")
    };
    let hide = |brief: &mut Brief, hide: &dyn Fn(usize) -> bool| {
        for (at, figure) in figures(brief).into_iter().enumerate() {
            figure.previous_hidden = hide(at);
            (figure.change, figure.restated) = (None, false);
        }
    };
    hide(&mut brief, &|at| at == 0);
    let spanish = said(&brief, Lang::Es);
    assert!(spanish.ends_with("El cambio de 1 cifra no se muestra."), "{spanish}");
    hide(&mut brief, &|_| true);
    assert_eq!(
        said(&brief, Lang::En),
        "Of the figures shown, none has changed since “I Reunión de seguimiento de las \
         Troikas” (10 April 2025). The changes of 4 figures are hidden."
    );
    let portuguese = said(&brief, Lang::Pt);
    assert!(portuguese.starts_with("Dos valores mostrados, nenhum mudou desde"), "{portuguese}");
}

#[test]
fn a_roadmap_that_lacks_everything_is_named_as_a_whole() {
    let framework = framework();
    let brief = brief(&framework, &[1]);
    let points = |lang| {
        let words = Words::new(lang);
        let scene = Scene { framework: &framework, brief: &brief, words: &words };
        decisions::points(&scene)
    };
    let es = points(Lang::Es);
    assert_eq!(es[0], "Acordar la meta de 1 indicador: HR2.1.5.", "a text has no target");
    assert_eq!(es[2], "Designar responsable de 2 indicadores: los 2 de HR2.");
    assert_eq!(points(Lang::En)[2], "Name who is responsible for 2 indicators: all 2 of HR2.");
    assert_eq!(points(Lang::Pt)[2], "Designar responsáveis por 2 indicadores: os 2 de HR2.");
}

#[test]
fn the_foot_tells_day_version_and_the_beginning_of_the_digest() {
    let framework = framework();
    let brief = brief(&framework, &[0]);
    let words = Words::new(Lang::En);
    let scene = Scene { framework: &framework, brief: &brief, words: &words };
    let version = env!("CARGO_PKG_VERSION");
    let expected = format!("Data as of 30 June 2025 · ruta {version} · digest 0123456789abcdef");
    assert_eq!(foot::lines(&scene), [expected]);
}

#[test]
fn a_brief_without_anything_missing_or_to_decide_has_no_such_sections() {
    let framework = framework();
    let mut brief = brief(&framework, &[0]);
    brief.gaps.clear();
    brief.matrix = Matrix::default();
    brief.evidence.clear();
    brief.report.since = None;
    brief.report.party = framework.parties.find("PER");
    let words = Words::new(Lang::Es);
    let page = page(&framework, &brief, &words);
    for absent in ["brief-coverage", "brief-missing", "brief-decisions", "brief-annex-evidence"] {
        let said = words.say(absent);
        let is = |block: &Block| matches!(block, Block::Heading { text, .. } if *text == said);
        assert!(!page.blocks.iter().any(is), "{absent}");
    }
}
