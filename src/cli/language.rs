//! Which language to speak, and by which region's custom to write numbers.
//!
//! Messages: `--lang`, then the environment, then `ruta.toml`, then English. Documents: `ruta.toml`
//! before the environment, since a team's documents should not change with each reader's computer. Data
//! formats never follow the environment. A region is asked for, by `--region` or by `ruta.toml`: neither
//! a language nor the environment (`es_MX`) tells it.

use std::path::Path;
use std::sync::Arc;

use super::host::Host;
use crate::model::language::Lang;
use crate::model::region::Region;
use crate::store::definitions::source::Source;
use crate::store::workspace::Workspace;

/// What names a language, by its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Languages {
    /// `--lang`.
    pub asked: Option<Lang>,
    /// The environment or the machine.
    pub environment: Option<Lang>,
    /// The region asked for.
    pub region: Option<Region>,
}

/// What the nearest workspace's `ruta.toml` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Own {
    /// `language`.
    pub language: Option<Lang>,
    /// `region`.
    pub region: Option<Region>,
}

/// Variables that name a language, the strongest first.
const VARIABLES: [&str; 4] = ["RUTA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

impl Languages {
    /// What was asked for and what the host says.
    #[must_use]
    pub fn new(asked: Option<&str>, host: &Host) -> Languages {
        let variable = |name: &&str| host.variable(name).and_then(of_locale);
        let machine = || host.machine_language.as_deref().and_then(of_locale);
        Languages {
            asked: asked.and_then(of_locale),
            environment: VARIABLES.iter().find_map(variable).or_else(machine),
            region: None,
        }
    }

    /// The same with the region asked for, else the workspace's.
    #[must_use]
    pub fn in_region(self, asked: Option<&str>, own: Option<Region>) -> Languages {
        let asked = asked.and_then(|code| Region::from_code(&code.to_ascii_uppercase()));
        Languages { region: asked.or(own), ..self }
    }

    /// Language of messages; `own` is the workspace's.
    #[must_use]
    pub fn interface(self, own: Option<Lang>) -> Lang {
        self.asked.or(self.environment).or(own).unwrap_or(Lang::En)
    }

    /// Language of documents.
    #[must_use]
    pub fn documents(self, own: Option<Lang>) -> Lang {
        self.asked.or(own).or(self.environment).unwrap_or(Lang::En)
    }

    /// Language of names in data formats.
    #[must_use]
    pub fn data(self, own: Option<Lang>) -> Lang {
        self.asked.or(own).unwrap_or(Lang::En)
    }
}

/// The interface language of a locale such as `es_PE.UTF-8`; `C`, `POSIX` and others name none.
fn of_locale(locale: &str) -> Option<Lang> {
    let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    Lang::from_code(&code).filter(|lang| Lang::INTERFACE.contains(lang))
}

impl Own {
    /// What the nearest workspace's `ruta.toml` names, however broken the rest of it is.
    #[must_use]
    pub fn of_workspace(explicit: Option<&Path>, current: &Path) -> Own {
        let text = || {
            let workspace = Workspace::find(explicit, current)?;
            let (file, _) = workspace.config_file();
            // A larger one is not read for its other keys either.
            let path = Arc::from(file?);
            Source::load(&path, &workspace.path_of(&path)).ok().map(|source| source.text)
        };
        let Some(text) = text() else { return Own::default() };
        // Keys of the file itself stand before its first table, unless that is no table but a text.
        let own = text.find("\n[").map_or_else(Own::default, |head| Own::of_text(&text[..head]));
        if own.language.is_some() { own } else { Own::of_text(&text) }
    }

    fn of_text(text: &str) -> Own {
        let (table, _) = toml::de::DeTable::parse_recoverable(text);
        let named = |key: &str| table.get_ref().get(key)?.get_ref().as_str();
        Own {
            language: named("language").and_then(Lang::from_code),
            region: named("region").and_then(Region::from_code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::host::Host;

    fn languages(asked: Option<&str>, env: &[(&str, &str)], machine: Option<&str>) -> Languages {
        let pair = |(name, value): &(&str, &str)| ((*name).to_string(), (*value).to_string());
        let host = Host {
            args: Vec::new(),
            env: env.iter().map(pair).collect(),
            clock: chrono::DateTime::UNIX_EPOCH,
            stdin: Box::new(std::io::empty()),
            interactive: false,
            login: || None,
            current_dir: std::path::PathBuf::new(),
            stdout: Box::new(std::io::sink()),
            stderr: Box::new(std::io::sink()),
            stdout_colour: false,
            stderr_colour: false,
            width: None,
            talk_width: None,
            machine_language: machine.map(str::to_string),
        };
        Languages::new(asked, &host)
    }

    #[test]
    fn the_strongest_source_that_names_a_language_wins() {
        let lang = |asked, env: &[(&str, &str)]| languages(asked, env, None).interface(None);
        assert_eq!(lang(None, &[]), Lang::En);
        assert_eq!(lang(None, &[("LANG", "es_PE.UTF-8")]), Lang::Es);
        assert_eq!(lang(None, &[("LANG", "es_PE.UTF-8"), ("LC_ALL", "pt_BR")]), Lang::Pt);
        assert_eq!(lang(None, &[("LC_ALL", "pt_BR"), ("RUTA_LANG", "en")]), Lang::En);
        assert_eq!(lang(Some("es"), &[("RUTA_LANG", "en")]), Lang::Es);
        assert_eq!(lang(None, &[("LC_ALL", "C.UTF-8"), ("LANG", "pt_BR.UTF-8")]), Lang::Pt);
        assert_eq!(lang(None, &[("LC_ALL", "POSIX"), ("LC_MESSAGES", "")]), Lang::En);
        assert_eq!(lang(None, &[("LANG", "fr_CA.UTF-8")]), Lang::En);
    }

    #[test]
    fn the_machine_stands_for_a_missing_lang() {
        assert_eq!(languages(None, &[], Some("es-MX")).environment, Some(Lang::Es));
        assert_eq!(
            languages(None, &[("LANG", "pt_BR")], Some("es-MX")).environment,
            Some(Lang::Pt)
        );
    }

    #[test]
    fn documents_follow_the_workspace_first_and_data_never_the_environment() {
        let spanish = languages(None, &[("LANG", "es_PE.UTF-8")], None);
        assert_eq!(spanish.interface(Some(Lang::Pt)), Lang::Es);
        assert_eq!(spanish.documents(Some(Lang::Pt)), Lang::Pt);
        assert_eq!(spanish.documents(None), Lang::Es);
        assert_eq!(spanish.data(None), Lang::En);
        assert_eq!(spanish.data(Some(Lang::Pt)), Lang::Pt);
    }

    #[test]
    fn a_broken_ruta_toml_still_names_its_language_and_region() {
        let dir = tempfile::tempdir().unwrap();
        let text = "language = \"pt\"\nregion = \"PT\"\n[checks\nx = 1,5\n";
        std::fs::write(dir.path().join("ruta.toml"), text).unwrap();
        let region = Region::from_code("PT");
        let own = Own { language: Some(Lang::Pt), region };
        assert_eq!(Own::of_workspace(None, dir.path()), own);
        assert_eq!(Own::of_workspace(Some(&dir.path().join("none")), dir.path()), Own::default());
    }

    #[test]
    fn the_region_is_asked_for_and_never_guessed() {
        let mexican = languages(Some("es"), &[("LANG", "es_MX.UTF-8")], Some("es-MX"));
        let region = |asked, own| mexican.in_region(asked, own).region.map(Region::code);
        assert_eq!(region(None, None), None);
        assert_eq!(region(None, Region::from_code("CR")), Some("CR"));
        assert_eq!(region(Some("mx"), Region::from_code("CR")), Some("MX"));
    }
}
