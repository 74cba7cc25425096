//! Who leans on whom at one place, and why.

use std::collections::BTreeMap;

/// Named nodes, and for each edge the first sentence that says where it comes from.
#[derive(Default)]
pub(super) struct Edges(BTreeMap<String, BTreeMap<String, String>>);

impl Edges {
    /// Keeps the first reason that is given for an edge.
    pub(super) fn add(&mut self, from: &str, to: &str, reason: String) {
        let targets = self.0.entry(from.to_owned()).or_default();
        targets.entry(to.to_owned()).or_insert(reason);
    }

    /// Every node that leans on another.
    pub(super) fn sources(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// What `from` leans on.
    pub(super) fn targets(&self, from: &str) -> impl Iterator<Item = &str> {
        let targets = self.0.get(from).into_iter();
        targets.flat_map(BTreeMap::keys).map(String::as_str)
    }

    /// Where the edge comes from; empty where there is none.
    pub(super) fn reason(&self, from: &str, to: &str) -> &str {
        let reason = self.0.get(from).and_then(|targets| targets.get(to));
        reason.map_or("", String::as_str)
    }
}
