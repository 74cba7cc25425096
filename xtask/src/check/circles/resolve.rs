//! Which module a path means, through re-exports, and so who leans on whom among siblings.

use std::collections::{BTreeMap, BTreeSet};

use super::edges::Edges;
use super::source::{Module, Name, Tree};

/// How many re-exports one path may go through.
const HOPS: usize = 16;

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
        let mut way = BTreeSet::new();
        let end = self.follow(from, path, &mut way, HOPS);
        // One word alone is no module: it is a variable or a field of the same name.
        if path.len() == 1 && end.as_ref().and_then(|end| end.last()) == path.first() {
            return BTreeSet::new();
        }
        way.extend(end);
        way
    }

    fn follow(
        &self,
        from: &Name,
        path: &[String],
        way: &mut BTreeSet<Name>,
        hops: usize,
    ) -> Option<Name> {
        let hops = hops.checked_sub(1)?;
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.walk(&Name::new(), rest, way, hops),
            "self" => self.walk(from, rest, way, hops),
            "super" => self.walk(&parent(from), rest, way, hops),
            _ => self.look_up(from, path, way, hops),
        }
    }

    /// Follows the rest of a path from a module of ours. What the module does not show, such as what a
    /// macro makes, counts as being in it.
    fn walk(
        &self,
        at: &Name,
        rest: &[String],
        way: &mut BTreeSet<Name>,
        hops: usize,
    ) -> Option<Name> {
        match rest.split_first() {
            None => Some(at.clone()),
            Some((first, rest)) if first == "super" => self.walk(&parent(at), rest, way, hops),
            Some(_) => self
                .look_up(at, rest, way, hops)
                .or_else(|| Some(at.clone())),
        }
    }

    /// Finds a name in a module: a child, an item, or something brought in by `use`.
    fn look_up(
        &self,
        at: &Name,
        path: &[String],
        way: &mut BTreeSet<Name>,
        hops: usize,
    ) -> Option<Name> {
        let (first, rest) = path.split_first()?;
        let module = self.modules.get(at)?;
        let child = [at.as_slice(), std::slice::from_ref(first)].concat();
        if self.modules.contains_key(&child) {
            return self.walk(&child, rest, way, hops);
        }
        if module.declares.contains(first) {
            return Some(at.clone());
        }
        let through = match module.imports.get(first) {
            Some(target) => self.follow(at, &[target, rest].concat(), way, hops),
            None => self.look_through(module, at, path, way, hops),
        }?;
        way.insert(at.clone());
        Some(through)
    }

    /// Finds a name in what the module brings in as a whole.
    fn look_through(
        &self,
        module: &Module,
        at: &Name,
        path: &[String],
        way: &mut BTreeSet<Name>,
        hops: usize,
    ) -> Option<Name> {
        module.globs.iter().find_map(|glob| {
            let target = self.follow(at, glob, way, hops)?;
            let hops = hops.checked_sub(1)?;
            self.look_up(&target, path, way, hops)
        })
    }
}

fn parent(of: &Name) -> Name {
    of.split_last()
        .map(|(_, rest)| rest.to_vec())
        .unwrap_or_default()
}
