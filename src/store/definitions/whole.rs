//! All definition files together: the framework, and everything found wrong in any of them.

#![expect(
    clippy::indexing_slicing,
    reason = "an indicator knows the position of its result in the roadmap that it was read with"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use super::config::{self, Config};
use super::ids::Ids;
use super::reading::Reading;
use super::source::Source;
use super::syntax;
use crate::model::codes;
use crate::model::finding::{Finding, Level, Place};
use crate::model::framework::{Broken, Framework};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Copy, DataFile, FileIx};
use crate::model::threads::{begin, each};
use crate::store::workspace::{CONFIG, Workspace};

/// Bytes of roadmaps for which starting threads would cost more than it gains.
const SMALL: usize = 128 << 10;

/// What the definition files of a workspace say.
#[derive(Debug)]
pub struct Definitions {
    /// The framework: only what has no error.
    pub framework: Framework,
    /// Everything found, `ruta.toml` first, then by file, line and column.
    pub findings: Vec<Finding>,
    /// Whether at least one roadmap could be read.
    pub readable: bool,
    /// Path and text of every file read, for excerpts and digests.
    pub texts: Vec<(Arc<str>, String)>,
}

impl Definitions {
    /// Whether anything is wrong with them.
    #[must_use]
    pub fn are_faulty(&self) -> bool {
        self.findings.iter().any(|one| one.code.level == Level::Error)
    }
}

/// What was loaded of a workspace.
#[derive(Debug, Default)]
pub struct Loaded {
    /// `ruta.toml`, if there is one that could be opened.
    pub config: Option<Source>,
    /// Whether there is a `ruta.toml` that could not be opened.
    pub config_lost: bool,
    /// Roadmap files in reading order, with their text if they could be opened.
    pub roadmaps: Vec<(DataFile, Option<Source>)>,
    /// What could not be opened.
    pub findings: Vec<Finding>,
}

/// Reads `ruta.toml` and every roadmap of a workspace; large ones by as many threads as `threads` then says.
#[must_use]
pub fn read(workspace: &Workspace, threads: impl FnOnce() -> usize) -> Definitions {
    let mut loaded = Loaded::default();
    let (path, skipped) = workspace.config_file();
    loaded.findings.extend(skipped);
    loaded.config = path.and_then(|path| load(workspace, &Arc::from(path), &mut loaded.findings));
    loaded.config_lost = !loaded.findings.is_empty();
    say_config_copies(workspace, &mut loaded);
    let (files, skipped) = workspace.roadmap_files();
    loaded.findings.extend(skipped);
    let (mut length, mut threads, mut number) = (0, Some(threads), 1);
    for file in files {
        let source = load(workspace, &file.path, &mut loaded.findings);
        length += source.as_ref().map_or(0, |it| it.text.len());
        loaded.roadmaps.push((file, source));
        if let Some(threads) = threads.take_if(|_| length >= SMALL) {
            number = threads();
            begin(number);
        }
    }
    assemble(loaded, number)
}

/// Conflict copies of `ruta.toml` are not read. A mere maybe is one if it has some of the same keys.
fn say_config_copies(workspace: &Workspace, loaded: &mut Loaded) {
    let Some(config) = &loaded.config else { return };
    for (path, sure) in workspace.config_copies() {
        let Some(copy) = load(workspace, &path, &mut loaded.findings) else { continue };
        let akin = || {
            let [own, other] = [config, &copy].map(|it| syntax::parse(it).0);
            let own: Vec<_> = own.get_ref().keys().collect();
            other.get_ref().keys().any(|key| own.contains(&key))
        };
        if sure || akin() {
            loaded.findings.push(copied(&copy, (&config.path, Some(config))));
        }
    }
}

/// What is said of a conflict copy of definitions, of which the original may be lost.
fn copied(copy: &Source, (path, original): (&Arc<str>, Option<&Source>)) -> Finding {
    let equal = original.is_some_and(|original| original.text == copy.text);
    let code = if equal { &codes::ROADMAP_COPY } else { &codes::ROADMAP_COPY_DIFFERS };
    Finding::at(code, Place::file(copy.path.clone())).other(Place::file(path.clone()))
}

fn load(workspace: &Workspace, path: &Arc<str>, findings: &mut Vec<Finding>) -> Option<Source> {
    let loaded = Source::load(path, &workspace.path_of(path));
    loaded.map_err(|finding| findings.push(finding)).ok()
}

/// Joins what was loaded; so many threads read the roadmaps.
#[must_use]
pub fn assemble(loaded: Loaded, threads: usize) -> Definitions {
    let Loaded { config, config_lost, roadmaps, mut findings } = loaded;
    let (mut said, found) = config.as_ref().map_or_else(|| (Config::none(), vec![]), config::read);
    findings.extend(found);
    if config_lost {
        said.lose_all();
    }
    let (mut broken, mut left_out) = (Vec::new(), Vec::new());
    let mut known = Ids::default();
    let copy = |(file, source): &(DataFile, Option<Source>)| {
        copy_finding(source.as_ref()?, file.copy, &roadmaps)
    };
    let copies: Vec<Option<Finding>> = roadmaps.iter().map(copy).collect();
    let mut sources = Vec::new();
    for ((_, source), copy) in roadmaps.into_iter().zip(copies) {
        match (source, copy) {
            (Some(_), Some(finding)) => findings.push(finding),
            (source, _) => sources.extend(source),
        }
    }
    let alone = |source| Reading::alone(source, &said);
    let mut readings = each(threads, sources.iter().collect(), alone);
    for reading in &mut readings {
        known.add_all(&reading.ids);
        broken.append(&mut reading.scanned.indicators);
        left_out.append(&mut reading.scanned.above);
        findings.append(&mut reading.errors);
    }
    findings.extend(known.duplicates());
    let threads = if readings.iter().all(|one| one.ids.stand_alone(&known)) { 1 } else { threads };
    let readings = each(threads, readings, |reading| reading.among(&known, &said));
    let mut framework = join(readings, &mut broken, &mut findings);
    framework.broken = once_each(broken);
    framework.left_out.append(&mut left_out);
    findings.sort_by_key(order);
    let all = config.into_iter().chain(sources);
    let texts = all.map(|source| (source.path, source.text)).collect();
    Definitions {
        readable: !framework.roadmaps.is_empty(),
        framework: surround(framework, said),
        findings,
        texts,
    }
}

/// The roadmaps with what `ruta.toml` says around them.
fn surround(framework: Framework, said: Config) -> Framework {
    Framework {
        language: said.language,
        banner: said.banner,
        reporter: said.reporter,
        parties: said.parties,
        dimensions: said.dimensions,
        meetings: said.meetings,
        thresholds: said.thresholds,
        levels: said.levels,
        ..framework
    }
}

fn join(
    readings: Vec<Reading>,
    broken: &mut Vec<Broken>,
    findings: &mut Vec<Finding>,
) -> Framework {
    let mut framework = Framework::default();
    // They are large: none is moved twice.
    let number = readings.iter().filter_map(|one| one.read.as_ref()).map(|it| it.indicators.len());
    framework.indicators.reserve_exact(number.sum());
    for reading in readings {
        findings.extend(reading.findings);
        let Some(read) = reading.read else { continue };
        broken.extend(read.broken);
        framework.left_out.extend(read.left_out);
        let Some(mut roadmap) = read.roadmap else { continue };
        for mut indicator in read.indicators {
            indicator.roadmap = framework.roadmaps.len();
            let ix = u32::try_from(framework.indicators.len()).unwrap_or(u32::MAX);
            roadmap.results[indicator.result].indicators.push(IndicatorIx(ix));
            framework.indicators.push(indicator);
        }
        framework.roadmaps.push(roadmap);
    }
    framework
}

/// A roadmap's conflict copy is not read. A mere maybe is one if it holds the same roadmap.
fn copy_finding(
    source: &Source,
    copy: Copy,
    roadmaps: &[(DataFile, Option<Source>)],
) -> Option<Finding> {
    let (FileIx(at), sure) = match copy {
        Copy::No => return None,
        Copy::Known(at) => (at, true),
        Copy::Maybe(at) => (at, false),
    };
    let (file, original) = roadmaps.get(at as usize)?;
    let original = original.as_ref();
    if !sure {
        let (id, other) = (own_id(source)?, own_id(original?)?);
        if !id.eq_ignore_ascii_case(&other) {
            return None;
        }
    }
    Some(copied(source, (&file.path, original)))
}

fn own_id(source: &Source) -> Option<String> {
    let (tree, _) = syntax::parse(source);
    tree.get_ref().get("id")?.get_ref().as_str().map(str::to_string)
}

fn once_each(broken: Vec<Broken>) -> Vec<Broken> {
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    broken
        .into_iter()
        .filter(|one| seen.insert(one.id.to_ascii_uppercase(), ()).is_none())
        .collect()
}

fn order(finding: &Finding) -> (bool, Option<Place>, &'static str) {
    let file = finding.place.as_ref().map(|place| &*place.file);
    (file != Some(CONFIG), finding.place.clone(), finding.code.id)
}
