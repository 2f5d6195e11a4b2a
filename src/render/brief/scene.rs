//! What every part of a brief needs: definitions, answers and words, and how they are named in it.

use crate::engine::answer::Figure;
use crate::engine::brief::Brief;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::roadmap::IndicatorIx;
use crate::render::page::{Cell, Tags};
use crate::render::values::{self, own, text};
use crate::words::catalogue::Words;

/// Definitions, answers, words.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What definition files say.
    pub framework: &'a Framework,
    /// What the engine answers.
    pub brief: &'a Brief,
    /// The reader's language.
    pub words: &'a Words,
}

impl<'a> Scene<'a> {
    /// An indicator's definition.
    #[must_use]
    pub fn indicator(&self, ix: IndicatorIx) -> &'a Indicator {
        self.framework.indicator(ix)
    }

    /// Its name within a sentence, so without a full stop; marked where its figures are sensitive.
    #[must_use]
    pub fn name(&self, indicator: &Indicator) -> String {
        let name = indicator.name.get(self.words.lang()).trim_end_matches('.').to_string();
        if indicator.sensitive {
            return self.words.say_with("brief-sensitive", &[text("name", name)]);
        }
        name
    }

    /// Its id and name as a cell.
    #[must_use]
    pub fn named(&self, indicator: &Indicator) -> Cell {
        Cell::Named { id: indicator.id.clone(), text: self.name(indicator) }
    }

    /// The figure's value in words: `45 de 60 (75,0 %)`.
    #[must_use]
    pub fn value(&self, figure: &Figure) -> String {
        let indicator = self.indicator(figure.indicator);
        shown(values::value(self.words, indicator, &figure.reading, figure.ceiling.as_ref()))
    }

    /// What a row about an indicator belongs to.
    #[must_use]
    pub fn tags(&self, figure: &Figure) -> Tags {
        let row = self.brief.matrix.rows.iter().find(|(ix, _)| *ix == figure.indicator);
        let parties = row.into_iter().flat_map(|(_, states)| states.keys());
        let code = |id: &_| self.framework.parties.get(*id).code.clone();
        Tags {
            roadmap: self.framework.roadmap_of(figure.indicator).id.clone(),
            status: figure.status.code().to_string(),
            parties: parties.map(code).collect(),
        }
    }

    /// The figure of an indicator listed.
    #[must_use]
    pub fn figure(&self, ix: IndicatorIx) -> Option<&'a Figure> {
        self.brief.report.figures().find(|figure| figure.indicator == ix)
    }

    /// What follows "since": the meeting with its day, or the day.
    #[must_use]
    pub fn since(&self) -> Option<String> {
        let since = self.brief.report.since?;
        let date = ("date", Arg::Day(since));
        Some(match self.brief.report.met(self.framework) {
            Some(meeting) => {
                let name = text("meeting", own(self.words, &meeting.name));
                self.words.say_with("brief-since-meeting", &[name, date])
            }
            None => self.words.say_with("brief-since-day", &[date]),
        })
    }
}

/// A cell's text.
#[must_use]
pub fn shown(cell: Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Number(text) | Cell::Percent(text) | Cell::Date(text) => text,
        Cell::Named { id, text } => format!("{id} {text}"),
        Cell::Mark(mark) => mark.word,
        Cell::Bar(bar) => bar.shown,
        Cell::Empty => String::new(),
    }
}
