//! A workspace read for a command: definitions first, then rows twice, to a ruling and to figures.

use super::context::Outcome;
use super::failure::Failure;
use crate::engine::accounts::Accounts;
use crate::engine::census::Census;
use crate::engine::checks::levels;
use crate::engine::figure::Folds;
use crate::engine::fold::{Fold, Folded};
use crate::engine::ruling::Ruling;
use crate::engine::seal::Seal;
use crate::engine::unchanged::Unchanged;
use crate::engine::view::Views;
use crate::model::finding::{Finding, Level};
use crate::model::framework::Framework;
use crate::model::sink::Sink;
use crate::store::definitions::{self, Definitions};
use crate::store::measurements::data::Data;
use crate::store::workspace::Workspace;

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
        let parties = &definitions.framework.parties;
        let (files, mut listed) = workspace.data_files(&|text| parties.find(text).is_some());
        let data = Data::open(workspace.root(), files, &definitions.framework, ours);
        let mut session = Session { workspace, definitions, data };
        session.definitions.findings.append(&mut listed);
        session
    }

    /// What the definitions say, without reading any data.
    ///
    /// # Errors
    /// When no roadmap at all can be read.
    pub fn definitions(workspace: &Workspace) -> Result<Definitions, Failure> {
        let definitions = definitions::read(workspace);
        if definitions.readable {
            Ok(definitions)
        } else {
            Err(Failure::NoRoadmap { findings: definitions.findings })
        }
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
        let framework = &self.definitions.framework;
        let mut census = Census::new(framework);
        self.data.read(framework, &mut census).map_err(Failure::reading)?;
        census.settle_copies(self.data.files());
        let today = Ruling::known_at(&census, views.now.known_at);
        let then = views.then().map(|view| today.on(&census, view.as_of));
        let as_then_known = views
            .as_then_known()
            .map(|view| Ruling::known_at(&census, view.known_at).on(&census, view.as_of));
        let now = today.on(&census, views.now.as_of);
        Ok(Ruled { session: self, census, views, now, then, as_then_known })
    }
}

impl Ruled<'_> {
    /// Whether anything was left out for an error: a row, a file, a definition.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let error = |finding: &Finding| {
            levels::level_of(self.session.framework(), finding) == Some(Level::Error)
        };
        if self.accounts().rejected > 0 || self.session.early_findings().any(error) {
            Outcome::Found
        } else {
            Outcome::Done
        }
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
            now: now.folded,
            then: then.map(|fold| fold.folded),
            as_then_known: known.map(|fold| fold.folded),
        })
    }
}

/// How a command ends that reads definitions alone.
#[must_use]
pub fn definitions_outcome(definitions: &Definitions) -> Outcome {
    let error =
        |finding: &Finding| levels::level_of(&definitions.framework, finding) == Some(Level::Error);
    if definitions.findings.iter().any(error) { Outcome::Found } else { Outcome::Done }
}
