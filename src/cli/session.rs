//! A workspace read for a command: definitions first, then rows twice, to a ruling and to figures.

use super::args::threads;
use super::context::Outcome;
use super::failure::Failure;
use crate::engine::accounts::Accounts;
use crate::engine::census::Census;
use crate::engine::checks::first_pass::{FirstPass, Traced, Tracing};
use crate::engine::checks::levels;
use crate::engine::counting::{Counter, Counting};
use crate::engine::figure::Folds;
use crate::engine::fold::{Fold, Folded};
use crate::engine::put_right::Unsettled;
use crate::engine::related::Related;
use crate::engine::repeated::Repeated;
use crate::engine::ruling::{Ruling, Rulings};
use crate::engine::seal::Seal;
use crate::engine::single::{Figures, Joined, Single};
use crate::engine::sketch::Sketch;
use crate::engine::tally::Unknown;
use crate::engine::unchanged::Unchanged;
use crate::engine::view::Views;
use crate::model::finding::{Finding, Level};
use crate::model::framework::Framework;
use crate::model::row::{Copy, DataFile};
use crate::model::sink::Sink;
use crate::store::definitions::{self, Definitions};
use crate::store::measurements::again::{Cut, share_again};
use crate::store::measurements::data::Data;
use crate::store::measurements::pieces::PIECE;
use crate::store::measurements::sharing::{Manner, Shared, share};
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

/// Figures' raw material, what became of the rows, and how a command ends that needs no more.
pub struct Figured {
    /// The folds.
    pub counted: Counted,
    /// What became of every row.
    pub accounts: Accounts,
    /// Whether anything was left out.
    pub outcome: Outcome,
}

impl Session {
    /// Whether there is so much data that threads are worth it.
    pub(super) fn is_large(&self) -> bool {
        self.data.bytes() >= SMALL
    }

    /// How the data files are shared out: with as many threads as were asked for, or as there are, if they are worth it.
    pub(super) fn manner(&self, threads: Option<usize>) -> Manner {
        let threads = if self.is_large() { threads::or_own(threads) } else { 1 };
        Manner { threads, piece: PIECE }
    }

    /// The folds of the rows that count, by the quickest way there is to them. Meant for a session
    /// that was opened by [`Self::glance`].
    ///
    /// # Errors
    /// When a data file cannot be read to its end.
    pub fn figures(&mut self, views: Views, threads: Option<usize>) -> Result<Figured, Failure> {
        let manner = self.manner(threads);
        if let Some(figured) = self.at_once(views, manner)? {
            return Ok(figured);
        }
        self.data.settle(&self.definitions.framework);
        self.by_all_rows(views, manner)
    }

    /// The same by the census of all rows: of a session whose files have been surveyed.
    pub(super) fn by_all_rows(&self, views: Views, manner: Manner) -> Result<Figured, Failure> {
        let framework = &self.definitions.framework;
        let pass = FirstPass::without_rules(framework);
        let seen = share(&self.data, framework, manner, || pass.begin());
        let noted = seen.map_err(Failure::reading)?.shares.into_iter();
        let noted = noted.map(Tracing::noted).collect();
        let Traced { mut census, pieces, .. } = pass.traced(noted);
        census.settle_copies(self.data.files());
        let rulings = Rulings::under(&census, views);
        drop(census);
        let accounts = rulings.now.accounts();
        let pass = Counting::new(framework, &pieces, &rulings);
        let counted = share(&self.data, framework, manner, || pass.begin());
        let counted = counted.map_err(Failure::reading)?.shares;
        let counted = counted.into_iter().map(Counter::counted).collect();
        let folds = pass.counted(counted).ok_or(Failure::ChangedWhileReading)?;
        Ok(self.figured(Figures { folds, accounts }, views))
    }

    fn figured(&self, figures: Figures, views: Views) -> Figured {
        let Figures { folds: [now, then, known], accounts } = figures;
        let counted = Counted {
            now,
            then: views.then().map(|_| then),
            as_then_known: views.as_then_known().map(|_| known),
        };
        Figured { counted, accounts, outcome: self.outcome(&accounts) }
    }

    /// The same in a single pass, if no row has to do with another.
    pub(super) fn at_once(
        &mut self,
        views: Views,
        manner: Manner,
    ) -> Result<Option<Figured>, Failure> {
        if self.data.files().iter().any(|file| file.copy != Copy::No) {
            return Ok(None);
        }
        let framework = &self.definitions.framework;
        let first = pass(&self.data, framework, manner, views, None)?;
        if !self.data.conclude(&first.heard) {
            return Ok(None);
        }
        let sum = Single::sum(&first.shares);
        let figures = match Single::joined(framework, first.shares, manner.threads) {
            Joined::Figures(figures) => Ok(*figures),
            Joined::Unsettled(figures, repeated) => self
                .put_right(*figures, &repeated, (views, manner), &first.cuts)
                .map_err(|Unknown| repeated),
            Joined::Tied(repeated) => Err(repeated),
        };
        let figures = match figures {
            Ok(figures) => Some(figures),
            Err(repeated) if repeated.are_many() => None,
            Err(repeated) => self.ruled(views, manner, &repeated, sum)?,
        };
        Ok(figures.map(|figures| self.figured(figures, views)))
    }

    /// Figures put right by reading again, of pieces that begin there, what has to do with what occurs twice.
    ///
    /// # Errors
    /// When a second pass is needed: it also tells what is wrong, if rows cannot be read again.
    fn put_right(
        &self,
        figures: Unsettled,
        repeated: &Repeated,
        (views, manner): (Views, Manner),
        cuts: &[Cut],
    ) -> Result<Figures, Unknown> {
        let (data, framework, threads) = (&self.data, &self.definitions.framework, manner.threads);
        let make = || Related::new(framework, views, repeated);
        let related = share_again(data, framework, (cuts, &figures.places), threads, make);
        let nearly = figures.ruled(framework, views, related.unwrap_or_default())?;
        let make = || Single::new(framework, views, None);
        let rows = share_again(data, framework, (cuts, &nearly.places), threads, make);
        nearly.settled(framework, rows.unwrap_or_default())
    }

    /// The same in a second pass over rows of this sum, some of which have to do with others; nothing if
    /// those are too many.
    fn ruled(
        &self,
        views: Views,
        manner: Manner,
        repeated: &Repeated,
        sum: Sketch,
    ) -> Result<Option<Figures>, Failure> {
        let framework = &self.definitions.framework;
        let second = pass(&self.data, framework, manner, views, Some(repeated))?;
        if Single::sum(&second.shares) != sum {
            return Err(Failure::ChangedWhileReading);
        }
        Ok(Single::ruled(framework, views, second.shares))
    }

    /// The same session with every file surveyed.
    #[must_use]
    pub fn settled(mut self) -> Session {
        self.data.settle(&self.definitions.framework);
        self
    }

    /// Whether anything was left out for an error: a row, a file, a definition.
    fn outcome(&self, accounts: &Accounts) -> Outcome {
        let error =
            |finding: &Finding| levels::level_of(self.framework(), finding) == Some(Level::Error);
        let found = accounts.rejected > 0 || self.early_findings().any(error);
        if found { Outcome::Found } else { Outcome::Done }
    }

    /// Reads the definitions of a workspace and glances at its data files: for [`Self::figures`].
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
        let parties = &definitions.framework.parties;
        let (files, mut listed) = workspace.data_files(&|text| parties.find(text).is_some());
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
        self.session.outcome(&self.accounts())
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
        Err(Failure::NoRoadmap { findings: definitions.findings })
    }
}

/// Reads all files once; with `repeated`, for the second time.
fn pass<'a>(
    data: &Data,
    framework: &'a Framework,
    manner: Manner,
    views: Views,
    repeated: Option<&'a Repeated>,
) -> Result<Shared<Single<'a>>, Failure> {
    // Where nothing can be corrected, few series ever have to be folded anew.
    let noting = repeated.is_none() && data.may_correct();
    let make = || match Single::new(framework, views, repeated) {
        single if noting => single.with_journal(),
        single => single,
    };
    share(data, framework, manner, make).map_err(Failure::reading)
}

/// How a command ends that reads definitions alone.
#[must_use]
pub fn definitions_outcome(definitions: &Definitions) -> Outcome {
    let error =
        |finding: &Finding| levels::level_of(&definitions.framework, finding) == Some(Level::Error);
    if definitions.findings.iter().any(error) { Outcome::Found } else { Outcome::Done }
}
