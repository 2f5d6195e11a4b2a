//! A workspace read for a command: definitions first, then rows twice, to a ruling and to figures.
//!
//! The quick way to figures, which holds no row, is [`figuring`](super::figuring).

use super::args::threads;
use super::context::Outcome;
use super::failure::Failure;
use super::inspecting;
use crate::engine::accounts::Accounts;
use crate::engine::census::Census;
use crate::engine::checks::levels;
use crate::engine::figure::Folds;
use crate::engine::fold::{Fold, Folded};
use crate::engine::ruling::{Ruling, Rulings};
use crate::engine::seal::Seal;
use crate::engine::unchanged::Unchanged;
use crate::engine::view::{View, Views};
use crate::model::finding::{Finding, Level};
use crate::model::framework::Framework;
use crate::model::row::DataFile;
use crate::model::sink::Sink;
use crate::store::definitions::{self, Definitions};
use crate::store::measurements::data::Data;
use crate::store::measurements::lookup::is_party;
use crate::store::measurements::pieces::PIECE;
use crate::store::measurements::sharing::Manner;
use crate::store::workspace::Workspace;

/// Bytes of data for which starting threads would cost more than it gains.
const SMALL: u64 = 1 << 20;

/// A workspace with its definitions read and its data files surveyed.
pub struct Session {
    /// Where it is.
    pub workspace: Workspace,
    /// What its definition files say.
    pub definitions: Definitions,
    /// Its data files.
    pub data: Data,
}

/// Rulings under the views that a command needs.
pub struct Ruled<'a> {
    session: &'a Session,
    /// Every row's trace.
    pub census: Census<'a>,
    /// The views.
    pub views: Views,
    /// The fate of every row now.
    pub now: Ruling,
    then: Option<Ruling>,
    as_then_known: Option<Ruling>,
}

/// Figures' raw material under the same views.
pub struct Counted {
    now: Folded,
    then: Option<Folded>,
    as_then_known: Option<Folded>,
}

impl Counted {
    /// Of all folds those under views that are asked for.
    pub(super) fn of([now, then, known]: [Folded; 3], views: Views) -> Counted {
        Counted {
            now,
            then: views.then().map(|_| then),
            as_then_known: views.as_then_known().map(|_| known),
        }
    }

    /// The three folds as figures take them.
    #[must_use]
    pub fn folds(&self) -> Folds<'_> {
        Folds {
            now: &self.now,
            then: self.then.as_ref(),
            as_then_known: self.as_then_known.as_ref(),
        }
    }
}

impl Session {
    /// Whether there is so much data that threads are worth it.
    pub(super) fn is_large(&self) -> bool {
        self.data.bytes() >= SMALL
    }

    /// How the data files are shared out: with as many threads as were asked for, or as there are, if they are worth it.
    pub fn manner(&self, threads: Option<usize>) -> Manner {
        let threads = if self.is_large() { threads::or_own(threads) } else { 1 };
        Manner { threads, piece: PIECE }
    }

    /// The same session with every file surveyed.
    #[must_use]
    pub fn settled(mut self) -> Session {
        self.data.settle(&self.definitions.framework);
        self
    }

    /// Whether anything was left out for an error, a row, a file, a definition; or is denied by `[checks]`.
    pub(super) fn outcome(&self, accounts: &Accounts, now: View) -> Outcome {
        let error =
            |finding: &Finding| levels::level_of(self.framework(), finding) == Some(Level::Error);
        let left_out = accounts.rejected > 0 || self.early_findings().any(error);
        if left_out || inspecting::denied(self, now) { Outcome::Found } else { Outcome::Done }
    }

    /// Reads the definitions of a workspace and glances at its data files: for its [figures](Session::figures).
    ///
    /// # Errors
    /// When no roadmap at all can be read.
    pub fn glance(workspace: Workspace, threads: Option<usize>) -> Result<Session, Failure> {
        let definitions = readable(definitions::read(&workspace, || threads::or_own(threads)))?;
        Ok(Session::glance_with(workspace, definitions, None))
    }

    /// The same of a workspace whose definitions have been read; by the writer that holds the file of the path
    /// `ours`, if any, which is surveyed in any case.
    #[must_use]
    pub fn glance_with(
        workspace: Workspace,
        definitions: Definitions,
        ours: Option<&str>,
    ) -> Session {
        Session::reading(workspace, definitions, |workspace, files, framework| {
            Data::glance(workspace.root(), files, framework, ours, &workspace.meter)
        })
    }

    fn reading(
        workspace: Workspace,
        definitions: Definitions,
        read: impl FnOnce(&Workspace, Vec<DataFile>, &Framework) -> Data,
    ) -> Session {
        let (files, mut listed) = workspace.data_files(&is_party(&definitions.framework));
        let data = read(&workspace, files, &definitions.framework);
        let mut session = Session { workspace, definitions, data };
        session.definitions.findings.append(&mut listed);
        session
    }

    /// Reads the definitions of a workspace and surveys its data files.
    ///
    /// # Errors
    /// When no roadmap at all can be read.
    pub fn open(workspace: Workspace) -> Result<Session, Failure> {
        let definitions = Session::definitions(&workspace)?;
        Ok(Session::with(workspace, definitions))
    }

    /// Surveys the data files of a workspace whose definitions have been read.
    #[must_use]
    pub fn with(workspace: Workspace, definitions: Definitions) -> Session {
        Session::holding(workspace, definitions, None)
    }

    /// The same by the writer that holds the file of the path `ours`.
    #[must_use]
    pub fn holding(workspace: Workspace, definitions: Definitions, ours: Option<&str>) -> Session {
        Session::reading(workspace, definitions, |workspace, files, framework| {
            Data::open(workspace.root(), files, framework, ours, &workspace.meter)
        })
    }

    /// What the definitions say, without reading any data.
    ///
    /// # Errors
    /// When no roadmap at all can be read.
    pub fn definitions(workspace: &Workspace) -> Result<Definitions, Failure> {
        readable(definitions::read(workspace, || threads::or_own(None)))
    }

    /// The definitions, joined.
    #[must_use]
    pub fn framework(&self) -> &Framework {
        &self.definitions.framework
    }

    /// The digest of a seal that has taken the rows which count, and of the definitions.
    #[must_use]
    pub fn digest(&self, seal: Seal) -> String {
        seal.digest(self.definitions.texts.iter().map(|(_, text)| text.as_str()))
    }

    /// What was found before any row was read: in definitions, and of data files as wholes.
    pub fn early_findings(&self) -> impl Iterator<Item = &Finding> {
        self.definitions.findings.iter().chain(self.data.findings())
    }

    /// Takes the census and rules on every row.
    ///
    /// # Errors
    /// When a data file cannot be read to its end.
    pub fn rule(&self, views: Views) -> Result<Ruled<'_>, Failure> {
        self.rule_with(views, &mut [])
    }

    /// The same, handing every row to further sinks as well: on the first pass, before any fate is known.
    ///
    /// # Errors
    /// When a data file cannot be read to its end.
    pub fn rule_with(
        &self,
        views: Views,
        further: &mut [&mut dyn Sink],
    ) -> Result<Ruled<'_>, Failure> {
        let framework = &self.definitions.framework;
        let mut census = Census::new(framework);
        let mut sinks: Vec<&mut dyn Sink> = vec![&mut census];
        sinks.extend(further.iter_mut().map(|sink| &mut **sink as &mut dyn Sink));
        self.data.read(framework, &mut sinks).map_err(Failure::reading)?;
        census.settle_copies(self.data.files());
        let Rulings { now, then, as_then_known } = Rulings::under(&census, views);
        Ok(Ruled { session: self, census, views, now, then, as_then_known })
    }
}

impl Ruled<'_> {
    /// Whether anything was left out for an error: a row, a file, a definition.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.session.outcome(&self.accounts(), self.views.now)
    }

    /// The fate of every row on the older day, as it was known at that day's end.
    #[must_use]
    pub fn as_then_known(&self) -> Option<&Ruling> {
        self.as_then_known.as_ref()
    }

    /// What became of every row.
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        self.now.accounts()
    }

    /// Folds the rows that count, handing every row to further sinks as well.
    ///
    /// # Errors
    /// When a file changed since the census, or cannot be read to its end.
    pub fn count(&self, further: &mut [&mut dyn Sink]) -> Result<Counted, Failure> {
        let framework = &self.session.definitions.framework;
        let mut now = Fold::new(framework, &self.now);
        let mut then = self.then.as_ref().map(|ruling| Fold::new(framework, ruling));
        let mut known = self.as_then_known.as_ref().map(|ruling| Fold::new(framework, ruling));
        let mut sinks: Vec<&mut dyn Sink> = vec![&mut now];
        sinks.extend(then.as_mut().map(|fold| fold as &mut dyn Sink));
        sinks.extend(known.as_mut().map(|fold| fold as &mut dyn Sink));
        sinks.extend(further.iter_mut().map(|sink| &mut **sink as &mut dyn Sink));
        let mut guard = Unchanged::new(&self.census, sinks);
        self.session.data.read(framework, &mut guard).map_err(Failure::reading)?;
        if !guard.holds() {
            return Err(Failure::ChangedWhileReading);
        }
        Ok(Counted {
            now: now.folded.settled(),
            then: then.map(|fold| fold.folded.settled()),
            as_then_known: known.map(|fold| fold.folded.settled()),
        })
    }
}

/// Definitions from which a command can go on.
fn readable(definitions: Definitions) -> Result<Definitions, Failure> {
    if definitions.readable {
        Ok(definitions)
    } else {
        let faulty = definitions.are_faulty();
        Err(Failure::NoRoadmap { findings: definitions.findings, faulty })
    }
}

/// How a command ends that reads definitions alone.
#[must_use]
pub fn definitions_outcome(definitions: &Definitions) -> Outcome {
    let error =
        |finding: &Finding| levels::level_of(&definitions.framework, finding) == Some(Level::Error);
    if definitions.findings.iter().any(error) { Outcome::Found } else { Outcome::Done }
}
