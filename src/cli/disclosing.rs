//! For whom an output is: what is hidden in a public one, and what is said of it.

use std::collections::BTreeMap;

use super::args::audience::{is_document, meant};
use super::args::format::Format;
use super::context::Context;
use super::session::{Ruled, Session};
use crate::engine::answer::Report;
use crate::engine::disclosure::deciding::Release;
use crate::engine::disclosure::publish::{Decisions, publish};
use crate::engine::disclosure::timeline::Timeline;
use crate::engine::report::Question;
use crate::model::audience::Audience;
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;
use crate::render::audience;

/// For whom an output is, as typed and in which form.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// The audience typed.
    pub typed: Option<Audience>,
    /// The form of the output.
    pub form: Format,
}

/// What it takes to publish: nothing, for internal use.
pub struct Disclosing<'a> {
    framework: &'a Framework,
    reader: Reader,
    timeline: Option<Timeline<'a>>,
    releases: BTreeMap<IndicatorIx, Vec<Release>>,
}

impl<'a> Disclosing<'a> {
    /// Begins; `releases` are what documents that left the house have shown.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        ruled: &'a Ruled,
        reader: Reader,
        releases: BTreeMap<IndicatorIx, Vec<Release>>,
    ) -> Disclosing<'a> {
        let public = meant(reader.typed, reader.form, framework) == Audience::Public;
        let timeline = public.then(|| Timeline::new(framework, &ruled.now));
        Disclosing { framework, reader, timeline, releases }
    }

    /// Whether the output is for the public.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.timeline.is_some()
    }

    /// The question for the figures. A public report chooses by status last: see [`publish`].
    #[must_use]
    pub fn question(&self, question: &Question) -> Question {
        let statuses = if self.is_public() { Vec::new() } else { question.statuses.clone() };
        Question { statuses, ..question.clone() }
    }

    /// Hides what is not for the audience, and says so on standard error.
    pub fn finish(
        self,
        context: &Context,
        ruled: &Ruled,
        question: &Question,
        report: &mut Report,
    ) {
        let framework = self.framework;
        let Some(timeline) = self.timeline else {
            let typed = self.reader.typed == Some(Audience::Internal);
            report.internal = typed && is_document(self.reader.form);
            return;
        };
        let days = timeline.days();
        let decisions = Decisions::new(framework, &days, &self.releases, ruled.views);
        publish(framework, &decisions, &question.statuses, report);
        if let Some(hidden) = report.hidden.as_ref().filter(|one| !one.indicators.is_empty()) {
            context.talk(&audience::told(hidden, &context.words));
        }
    }
}

impl Sink for Disclosing<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if let Some(timeline) = &mut self.timeline {
            timeline.take(number, row);
        }
    }
}

/// Begins an output of a session.
#[must_use]
pub fn begin<'a>(session: &'a Session, ruled: &'a Ruled, reader: Reader) -> Disclosing<'a> {
    Disclosing::new(session.framework(), ruled, reader, BTreeMap::new())
}

/// Says of data for programs that they hold exact figures of sensitive indicators, if they do.
pub fn say_internal(context: &Context, framework: &Framework, report: &Report) {
    let sensitive = report
        .figures()
        .any(|figure| framework.indicator(figure.indicator).sensitive && figure.reading.rows > 0);
    if sensitive && report.hidden.is_none() {
        context.talk(&context.words.say("talk-internal"));
    }
}
