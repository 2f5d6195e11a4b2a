//! Listed choices in an answer that holds several: each piece of the answer is looked at once, however many choices are
//! listed and however many pieces they have themselves (`Sí, en parte` in a list divided by commas).
//!
//! A trie of the choices' pieces with, at each node, where to go on when the next piece does not fit (Aho and Corasick).

use std::collections::HashMap;

/// Choices, each as its pieces.
#[derive(Debug, Default)]
pub struct Choices {
    /// A number for each piece that occurs in a choice.
    symbols: HashMap<String, u32>,
    /// From a node by a piece to the next one.
    next: HashMap<(usize, u32), usize>,
    /// The nodes; the first one is the root.
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// How it was reached: from which node, by which piece, after how many.
    parent: usize,
    symbol: u32,
    depth: usize,
    /// The node of the longest end of this run that begins a choice.
    fail: usize,
    /// Pieces of the longest choice that ends here; none is 0.
    longest: usize,
}

/// What listed choices an answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// At least one.
    pub any: bool,
    /// Nothing else.
    pub only: bool,
}

impl Choices {
    /// These choices. One without pieces is found nowhere.
    #[must_use]
    pub fn new(choices: &[Vec<String>]) -> Choices {
        let mut all = Choices { nodes: vec![Node::default()], ..Choices::default() };
        choices.iter().for_each(|pieces| all.add(pieces));
        all.link();
        all
    }

    fn add(&mut self, pieces: &[String]) {
        let mut at = 0;
        for (depth, piece) in (1..).zip(pieces) {
            let new = u32::try_from(self.symbols.len()).unwrap_or(u32::MAX);
            let symbol = *self.symbols.entry(piece.clone()).or_insert(new);
            let (parent, free) = (at, self.nodes.len());
            at = *self.next.entry((parent, symbol)).or_insert(free);
            if at == free {
                self.nodes.push(Node { parent, symbol, depth, ..Node::default() });
            }
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.longest = pieces.len();
        }
    }

    /// Where to go on from each node, those of few pieces first.
    fn link(&mut self) {
        let mut order: Vec<usize> = (1..self.nodes.len()).collect();
        order.sort_by_key(|at| self.node(*at).depth);
        for at in order {
            let node = self.node(at);
            let fail = match node.depth {
                1 => 0,
                _ => self.step(self.node(node.parent).fail, node.symbol),
            };
            let longest = node.longest.max(self.node(fail).longest);
            if let Some(node) = self.nodes.get_mut(at) {
                (node.fail, node.longest) = (fail, longest);
            }
        }
    }

    fn node(&self, at: usize) -> Node {
        self.nodes.get(at).copied().unwrap_or_default()
    }

    /// The node of the longest end of a run and one more piece.
    fn step(&self, mut at: usize, symbol: u32) -> usize {
        loop {
            match self.next.get(&(at, symbol)) {
                Some(next) => return *next,
                None if at == 0 => return 0,
                None => at = self.node(at).fail,
            }
        }
    }

    /// What of these pieces are listed choices: as few as begin one are enough to hold it, and a piece belongs to
    /// every choice that goes over it.
    #[must_use]
    pub fn held<'a>(&self, pieces: impl Iterator<Item = &'a str>) -> Held {
        let mut at = 0;
        // Of each piece the first one of the longest choice that ends with it; its own successor where none does.
        let begins = pieces.enumerate().map(|(place, piece)| {
            at = self.symbols.get(piece).map_or(0, |symbol| self.step(at, *symbol));
            place + 1 - self.node(at).longest
        });
        let begins: Vec<usize> = begins.collect();
        let any = begins.iter().enumerate().any(|(place, begin)| *begin <= place);
        let mut first = usize::MAX;
        let mut only = true;
        for (place, begin) in begins.iter().enumerate().rev() {
            first = first.min(*begin);
            only &= first <= place;
        }
        Held { any, only }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn held(choices: &[Vec<String>], pieces: &[String]) -> Held {
        Choices::new(choices).held(pieces.iter().map(String::as_str))
    }

    #[test]
    fn choices_are_found_wherever_they_stand() {
        let words = |text: &str| text.split_whitespace().map(str::to_string).collect::<Vec<_>>();
        let choices = ["a", "b c", "b c d", "c e"].map(words);
        let of = |text: &str| {
            let held = held(&choices, &words(text));
            (held.any, held.only)
        };
        assert_eq!(of("a"), (true, true));
        assert_eq!(of("x b c d"), (true, false));
        assert_eq!(of("b c d a b c"), (true, true));
        assert_eq!(of("b c e"), (true, true), "each piece belongs to one of them");
        assert_eq!((of("b d"), of("x")), ((false, false), (false, false)));
        assert_eq!((of(""), held(&[vec![]], &words("a")).any), ((false, true), false));
    }

    proptest! {
        #[test]
        fn as_if_each_choice_were_sought_at_each_place(
            choices in prop::collection::vec(prop::collection::vec("[ab]", 0..4), 0..5),
            pieces in prop::collection::vec("[abc]", 0..12),
        ) {
            let mut covered = vec![false; pieces.len()];
            for choice in choices.iter().filter(|one| !one.is_empty()) {
                for at in 0..pieces.len() {
                    if pieces[at..].starts_with(choice) {
                        covered[at..at + choice.len()].fill(true);
                    }
                }
            }
            let wanted = Held { any: covered.contains(&true), only: !covered.contains(&false) };
            prop_assert_eq!(held(&choices, &pieces), wanted);
        }
    }
}
