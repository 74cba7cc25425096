//! Whether a part of the workspace that is built alone takes what was built for the whole.
//!
//! Cargo gives an outside crate the features that the selected crates of ours ask for. Where those
//! of a part are fewer, that crate and all that leans on it would be built anew: with the AWS SDK
//! beneath, for minutes. The crate `workspace-hack` asks for all of them, for the parts that lean
//! on it.

use std::collections::BTreeSet;
use std::path::Path;

use super::graph::Graph;
use crate::run::{cargo, read};

/// The crate that asks for the features of the whole. `cargo hakari generate` writes it.
pub(super) const FEATURES: &str = "workspace-hack";

/// What is built for the program alone, and what for its tests too. Not for build scripts, whose
/// crates cargo's tree does not tell from others of the same name.
const EDGES: [&str; 2] = ["normal", "normal,dev"];

/// Procedural macros take it with other features than the program does, in the whole as in a part;
/// cargo's tree shows one of the two, and not always the same.
const TWOFOLD: &[&str] = &["hashbrown"];

/// Each crate of ours that leans on [`FEATURES`] and would yet build something anew.
pub(super) fn faults(graph: &Graph, root: &Path) -> anyhow::Result<Vec<String>> {
    let [_, with_tests] = EDGES;
    let whole = resolved(root, &["--workspace"], with_tests)?;
    let mut faults = Vec::new();
    for name in graph.members.keys() {
        let mut anew = BTreeSet::new();
        for edges in EDGES {
            let part = resolved(root, &["--package", name], edges)?;
            if part.iter().any(|unit| unit.starts_with(FEATURES)) {
                let missing = part.difference(&whole);
                anew.extend(missing.filter(|unit| is_outside(unit)).cloned());
            }
        }
        faults.extend(fault(name, &anew));
    }
    Ok(faults)
}

/// Crates of ours stand with their folder in brackets, and are built quickly.
fn is_outside(unit: &str) -> bool {
    let name = unit.split(' ').next().unwrap_or_default();
    !unit.contains('(') && !TWOFOLD.contains(&name)
}

fn fault(name: &str, anew: &BTreeSet<String>) -> Option<String> {
    let crates: Vec<_> = anew
        .iter()
        .filter_map(|unit| unit.split(' ').next())
        .collect();
    (!crates.is_empty()).then(|| {
        format!(
            "{name} alone would build anew: {}. Run cargo hakari generate (.config/hakari.toml)",
            crates.join(", ")
        )
    })
}

/// The crates that are built, one a line with version and features.
fn resolved(root: &Path, selection: &[&str], edges: &str) -> anyhow::Result<BTreeSet<String>> {
    let shown = ["--edges", edges, "--prefix", "none", "--format", "{p}|{f}"];
    let lines = read(cargo(root, "tree").args(selection).args(shown))?;
    let units = lines.lines().map(|line| line.trim_end_matches(" (*)"));
    Ok(units
        .filter(|unit| !unit.is_empty())
        .map(str::to_owned)
        .collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_part_of_the_real_workspace_takes_what_the_whole_has_built() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let faults = faults(&Graph::read(root).unwrap(), root).unwrap();
        assert_eq!(faults, Vec::<String>::new());
    }

    #[test]
    fn only_what_is_not_ours_counts() {
        assert!(is_outside("serde v1.0.2|std"));
        assert!(!is_outside(
            "firstday-checklist v0.1.0 (/home/ana/firstday/crates/checklist)|"
        ));
    }

    #[test]
    fn names_what_would_be_built_anew() {
        assert_eq!(fault("firstday-cli", &BTreeSet::new()), None);
        let anew = BTreeSet::from(["serde v1.0.2|std".to_owned(), "tokio v1|fs".to_owned()]);
        let fault = fault("firstday-cli", &anew);
        assert!(fault.is_some_and(|fault| {
            fault.starts_with("firstday-cli alone would build anew: serde, tokio. ")
        }));
    }
}
