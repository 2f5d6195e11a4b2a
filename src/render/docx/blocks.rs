//! The body of the document: sections of blocks, each block in its style.

use super::captions::{self, Counted};
use super::chart;
use super::contents;
use super::multiples;
use super::pictures::Pictures;
use super::runs::{self, Look, Stand};
use super::sections::{self, LONG, MARGIN, SHORT};
use super::shares;
use super::table;
use super::widths::{self, Plan};
use super::xml::Xml;
use crate::render::page::{Block, Chart, Page, Table};
use crate::words::catalogue::Words;

/// The body being written.
pub struct Writer<'a> {
    /// The words of the page's language.
    pub words: &'a Words,
    /// What is written.
    pub xml: Xml,
    /// Pictures shown so far.
    pub pictures: Pictures,
    /// Room between the margins of the section at hand, in twips.
    pub room: u32,
    /// Tables with a caption so far.
    pub tables: u32,
    /// Charts with a caption so far.
    pub charts: u32,
    /// Headings so far.
    headings: usize,
    page: &'a Page,
    /// How tables were set so far: the first of those that look alike, the room, the plan.
    plans: Vec<(&'a Table, u32, Plan)>,
}

/// Writes everything that stands between `w:body` and its end; the pictures that it shows come with it.
#[must_use]
#[expect(
    clippy::indexing_slicing,
    reason = "sections are stretches of these blocks; one left out would be a lost table"
)]
pub fn body<'a>(page: &'a Page, words: &'a Words) -> (String, Pictures) {
    let mut writer = Writer {
        words,
        xml: Xml::default(),
        pictures: Pictures::default(),
        room: SHORT - 2 * MARGIN,
        tables: 0,
        charts: 0,
        headings: 0,
        page,
        plans: Vec::new(),
    };
    let xml = &mut writer.xml;
    runs::paragraph(xml, Stand::of("Title"), &page.title);
    for line in &page.lines {
        runs::paragraph(xml, Stand::of("Subtitle"), line);
    }
    contents::write(xml, &page.blocks, words);
    let sections = sections::of(&page.blocks);
    // Title and contents stand upright, whatever comes first.
    if sections.first().is_some_and(|first| first.lying) {
        turn(xml, false, true);
    }
    for (at, section) in sections.iter().enumerate() {
        writer.room = section.room();
        for block in &page.blocks[section.blocks.clone()] {
            writer.block(block);
        }
        let first = at == 0 && !section.lying;
        if at + 1 < sections.len() {
            turn(&mut writer.xml, section.lying, first);
        } else {
            layout(&mut writer.xml, section.lying, first);
        }
    }
    (writer.xml.finish(), writer.pictures)
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph(text) => runs::paragraph(&mut self.xml, Stand::default(), text),
            Block::Note(text) | Block::Legend(text) => {
                runs::paragraph(&mut self.xml, Stand::of("Quote"), text)
            }
            Block::Pairs(pairs) => table::pairs(self, pairs),
            Block::Bullets(points) => {
                for point in points {
                    runs::begin(&mut self.xml, Stand::of("ListBullet"));
                    runs::signed(&mut self.xml, point);
                    runs::end(&mut self.xml);
                }
            }
            Block::Tree(nodes) => {
                for (depth, id, text) in nodes {
                    self.node(*depth, id, text);
                }
            }
            Block::Table(one) => table::write(self, one),
            Block::Chart(one) => self.chart(one),
            Block::Multiples(all) => multiples::write(self, all),
            Block::Shares(shares) => shares::write(self, shares),
        }
    }

    /// How to set a table: like all others of the page that have the same columns.
    pub fn plan_of(&mut self, table: &Table) -> Plan {
        let same = |other: &Table| other.wide == table.wide && other.columns == table.columns;
        let room = self.room;
        let known = self.plans.iter().find(|(other, wide, _)| *wide == room && same(other));
        if let Some((_, _, plan)) = known {
            return plan.clone();
        }
        let tables = self.page.blocks.iter().filter_map(|block| match block {
            Block::Table(other) if same(other) => Some(other),
            _ => None,
        });
        let alike: Vec<&Table> = tables.collect();
        let plan = widths::plan(&alike, room);
        self.plans.extend(alike.first().map(|first| (*first, room, plan.clone())));
        plan
    }

    fn heading(&mut self, level: u8, id: &str, text: &str) {
        let style = match level {
            0 | 1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        let number = self.headings;
        self.headings += 1;
        let id_of_mark = number.to_string();
        let xml = &mut self.xml;
        runs::begin(xml, Stand::of(style));
        let name = contents::bookmark(number);
        xml.leaf("w:bookmarkStart", &[("w:id", &id_of_mark), ("w:name", &name)]);
        runs::run(xml, Look::default(), &contents::said(id, text));
        xml.leaf("w:bookmarkEnd", &[("w:id", &id_of_mark)]);
        runs::end(xml);
    }

    fn node(&mut self, depth: usize, id: &str, text: &str) {
        let style = match depth {
            0 => "ListBullet",
            1 => "ListBullet2",
            _ => "ListBullet3",
        };
        let xml = &mut self.xml;
        runs::begin(xml, Stand::of(style));
        runs::run(xml, Look { style: "Strong", ..Look::default() }, id);
        let gap = if id.is_empty() { "" } else { " " };
        runs::run(xml, Look::default(), &format!("{gap}{text}"));
        runs::end(xml);
    }

    fn chart(&mut self, one: &Chart) {
        let Some(picture) = chart::draw(one, self.words) else { return };
        let alt = chart::alt(one, self.words);
        captions::write(self, Counted::Chart, &one.name, true);
        runs::begin(&mut self.xml, Stand { style: "Picture", keep: true, align: "" });
        let width = self.room.min(SHORT - 2 * MARGIN);
        self.pictures.show(&mut self.xml, &picture, width, &alt);
        runs::end(&mut self.xml);
        runs::paragraph(&mut self.xml, Stand::of("Legend"), &chart::legend(one, self.words));
    }
}

/// Ends a section: a paragraph of next to no height that says how its sheets stand.
fn turn(xml: &mut Xml, lying: bool, first: bool) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    let close = [("w:before", "0"), ("w:after", "0"), ("w:line", "20"), ("w:lineRule", "exact")];
    xml.leaf("w:spacing", &close);
    layout(xml, lying, first);
    xml.close("w:pPr");
    xml.close("w:p");
}

/// How the sheets of a section stand. `first` is whether it opens the document.
fn layout(xml: &mut Xml, lying: bool, first: bool) {
    xml.open("w:sectPr", &[]);
    xml.leaf("w:headerReference", &[("w:type", "default"), ("r:id", "rIdHeader")]);
    xml.leaf("w:headerReference", &[("w:type", "first"), ("r:id", "rIdFirst")]);
    xml.leaf("w:footerReference", &[("w:type", "default"), ("r:id", "rIdFooter")]);
    xml.leaf("w:footerReference", &[("w:type", "first"), ("r:id", "rIdFooter")]);
    xml.val("w:type", "nextPage");
    let (short, long, margin) = (SHORT.to_string(), LONG.to_string(), MARGIN.to_string());
    if lying {
        xml.leaf("w:pgSz", &[("w:w", &long), ("w:h", &short), ("w:orient", "landscape")]);
    } else {
        xml.leaf("w:pgSz", &[("w:w", &short), ("w:h", &long)]);
    }
    let margins = [
        ("w:top", "1474"),
        ("w:right", margin.as_str()),
        ("w:bottom", "1304"),
        ("w:left", margin.as_str()),
        ("w:header", "567"),
        ("w:footer", "510"),
        ("w:gutter", "0"),
    ];
    xml.leaf("w:pgMar", &margins);
    if first {
        xml.leaf("w:titlePg", &[]);
    }
    xml.close("w:sectPr");
}
