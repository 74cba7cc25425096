//! Which module a path means, through re-exports, and so who leans on whom among siblings.

use std::collections::{BTreeMap, BTreeSet};

use super::edges::Edges;
use super::source::{Module, Name, Tree};

/// For each module that has children, the edges between these.
pub(super) fn levels(tree: &Tree) -> BTreeMap<Name, Edges> {
    let mut levels: BTreeMap<Name, Edges> = BTreeMap::new();
    for (from, module) in &tree.modules {
        // Of two that mean the same, the longer one says more.
        let (words, paths) = module
            .paths
            .iter()
            .partition::<Vec<_>, _>(|path| path.len() == 1);
        for path in paths.into_iter().chain(words) {
            for to in tree.meant(from, path) {
                let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
                // One of the two stands within the other.
                let (Some(ours), Some(theirs)) = (from.get(shared), to.get(shared)) else {
                    continue;
                };
                let reason = format!("{} names {}", module.file, path.join("::"));
                let level = levels.entry(from[..shared].to_vec()).or_default();
                level.add(ours, theirs, reason);
            }
        }
    }
    levels
}

impl Tree {
    /// The modules of this crate that `path`, written in module `from`, leads to: the one that
    /// declares the thing, and those that re-export it on the way.
    fn meant(&self, from: &Name, path: &Name) -> BTreeSet<Name> {
        let mut search = Search::new(self);
        // What no module shows, such as what a macro makes, is in the last one that is named.
        let end = search.follow(from, path);
        let end = end.or_else(|| self.last_module(from, path));
        // One word alone is no module: it is a variable or a field of the same name.
        if path.len() == 1 && end.as_ref().and_then(|end| end.last()) == path.first() {
            return BTreeSet::new();
        }
        search.re_exports.extend(end);
        search.re_exports
    }

    /// The module that the path names before it comes to something else.
    fn last_module(&self, from: &Name, path: &[String]) -> Option<Name> {
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => Name::new(),
            "self" => from.clone(),
            "super" => parent(from),
            _ => child(from, first),
        };
        let below = |at: Name, name: &String| match name.as_str() {
            "super" => Some(parent(&at)),
            _ => Some(child(&at, name)).filter(|child| self.modules.contains_key(child)),
        };
        let mut at = self.modules.contains_key(&start).then_some(start)?;
        for name in rest {
            let Some(next) = below(at.clone(), name) else {
                break;
            };
            at = next;
        }
        Some(at)
    }
}

/// The search for what one path means.
struct Search<'a> {
    tree: &'a Tree,
    /// The modules that pass on what another declares.
    re_exports: BTreeSet<Name>,
    /// What was looked for where: each once, because modules may bring in each other as a whole.
    seen: BTreeSet<(Name, String)>,
}

impl<'a> Search<'a> {
    fn new(tree: &'a Tree) -> Self {
        Self {
            tree,
            re_exports: BTreeSet::new(),
            seen: BTreeSet::new(),
        }
    }

    /// The module that a path leads to.
    fn follow(&mut self, from: &Name, path: &[String]) -> Option<Name> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.walk(&Name::new(), rest),
            "self" => self.walk(from, rest),
            "super" => self.walk(&parent(from), rest),
            _ => self.look_up(from, path),
        }
    }

    /// Goes on from a module of ours.
    fn walk(&mut self, at: &Name, rest: &[String]) -> Option<Name> {
        match rest.split_first() {
            None => Some(at.clone()),
            Some((first, rest)) if first == "super" => self.walk(&parent(at), rest),
            Some(_) => self.look_up(at, rest),
        }
    }

    /// Finds a name in a module: a child, an item, or something brought in by `use`.
    fn look_up(&mut self, at: &Name, path: &[String]) -> Option<Name> {
        let (first, rest) = path.split_first()?;
        let module = self.tree.modules.get(at)?;
        let child = child(at, first);
        if self.tree.modules.contains_key(&child) {
            return self.walk(&child, rest);
        }
        if module.declares.contains(first) {
            return Some(at.clone());
        }
        if !self.seen.insert((at.clone(), first.clone())) {
            return None;
        }
        let through = match module.imports.get(first) {
            Some(target) => self.follow(at, &[target, rest].concat()),
            None => self.look_through(module, at, path),
        }?;
        self.re_exports.insert(at.clone());
        Some(through)
    }

    /// Finds a name in what the module brings in as a whole.
    fn look_through(&mut self, module: &Module, at: &Name, path: &[String]) -> Option<Name> {
        module.globs.iter().find_map(|glob| {
            let before = self.re_exports.clone();
            let target = self.follow(at, glob);
            let found = target.and_then(|target| self.look_up(&target, path));
            if found.is_none() {
                self.re_exports = before;
            }
            found
        })
    }
}

fn child(of: &Name, name: &str) -> Name {
    [of.as_slice(), &[name.to_owned()]].concat()
}

fn parent(of: &Name) -> Name {
    of.split_last()
        .map(|(_, rest)| rest.to_vec())
        .unwrap_or_default()
}
