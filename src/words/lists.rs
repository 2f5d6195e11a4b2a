//! Enumerations: `a, b y c`.

use super::catalogue::Words;
use crate::text::fold::fold;

impl Words {
    /// Joins items as a sentence does: `a, b y c`, `Guatemala e Irlanda`, `a, b and c`.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        if before.is_empty() {
            return last.clone();
        }
        let key = if sounds_like_i(last) { "list-and-before-i" } else { "list-and" };
        format!("{} {} {last}", before.join(", "), self.say(key))
    }
}

/// Whether a Spanish reader begins the word with the sound of i: `Irlanda`, `hijos`; not `hielo`.
fn sounds_like_i(word: &str) -> bool {
    let folded = fold(word);
    let after_h = folded.strip_prefix("hi");
    folded.starts_with('i') || after_h.is_some_and(|rest| !rest.starts_with(['a', 'e', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;

    #[test]
    fn joins_with_the_language_s_and() {
        let list = |lang, items: &[&str]| {
            let items: Vec<String> = items.iter().map(|item| (*item).to_string()).collect();
            Words::new(lang).list(&items)
        };
        assert_eq!(list(Lang::Es, &[]), "");
        assert_eq!(list(Lang::Es, &["Perú"]), "Perú");
        assert_eq!(list(Lang::Es, &["Perú", "Chile", "Cuba"]), "Perú, Chile y Cuba");
        assert_eq!(list(Lang::Es, &["Guatemala", "Irlanda"]), "Guatemala e Irlanda");
        assert_eq!(list(Lang::Es, &["padres", "hijos"]), "padres e hijos");
        assert_eq!(list(Lang::Es, &["agua", "hielo"]), "agua y hielo");
        assert_eq!(list(Lang::En, &["fish", "ice"]), "fish and ice");
        assert_eq!(list(Lang::Pt, &["Brasil", "Peru"]), "Brasil e Peru");
    }
}
