//! Checks of the whole workspace that no compiler makes.

mod circles;
mod direction;
mod features;
mod graph;
mod licences;
mod placeholders;
mod supply;
mod threats;
mod tools;
mod ui_imports;

use anyhow::{bail, ensure};

pub(crate) use graph::Graph;
pub(crate) use licences::{Licensed, Origin};
pub(crate) use supply::{advisories, deny, npm_audit};
pub(crate) use tools::{typos, workflows};

use crate::workspace::Workspace;

/// See that every crate leans only on those it may lean on.
pub(crate) fn direction(graph: &Graph) -> anyhow::Result<()> {
    report("crate direction", direction::faults(graph))
}

/// See that no modules of a crate and no files of the page lean on each other in a circle.
pub(crate) fn circles(graph: &Graph, workspace: &Workspace) -> anyhow::Result<()> {
    let faults = circles::faults(graph, &workspace.ui().join("src"))?;
    report("circles", faults)
}

/// See that what is built alone takes what was built for the whole.
pub(crate) fn features(graph: &Graph, workspace: &Workspace) -> anyhow::Result<()> {
    report("features", features::faults(graph, workspace.root())?)
}

/// See that the threat model names tests and files that are there, and a test of each threat.
pub(crate) fn threats(workspace: &Workspace) -> anyhow::Result<()> {
    report("threat model", threats::faults(workspace.root())?)
}

/// See that nothing that people read or install has a placeholder in it.
pub(crate) fn placeholders(workspace: &Workspace) -> anyhow::Result<()> {
    report("placeholders", placeholders::faults(workspace.root())?)
}

/// See that only the UI's client file imports Tauri.
pub(crate) fn ui_imports(workspace: &Workspace) -> anyhow::Result<()> {
    report(
        "UI imports",
        ui_imports::faults(&workspace.ui().join("src"))?,
    )
}

/// See that everything that is shipped may be shipped under our licence.
pub(crate) fn licences(graph: &Graph, workspace: &Workspace) -> anyhow::Result<()> {
    let parts = shipped(graph, workspace)?;
    let allowed = licences::Allowed::read(workspace.root())?;
    let count = |origin| parts.iter().filter(|part| part.origin == origin).count();
    let (crates, packages) = (count(Origin::Cargo), count(Origin::Npm));
    ensure!(crates > 0 && packages > 0, "nothing was found to check");
    println!("    {crates} crates and {packages} npm packages are shipped");
    let faults = parts
        .iter()
        .filter_map(|part| licences::fault(part, &allowed));
    report("licences", faults.collect())
}

/// Every crate and npm package that is in what people install.
pub(crate) fn shipped(graph: &Graph, workspace: &Workspace) -> anyhow::Result<Vec<Licensed>> {
    let packages = licences::npm_packages(&workspace.ui())?;
    Ok([graph.shipped()?, packages].concat())
}

fn report(what: &str, faults: Vec<String>) -> anyhow::Result<()> {
    if faults.is_empty() {
        println!("    {what}: nothing to complain of");
        return Ok(());
    }
    for fault in &faults {
        println!("    {fault}");
    }
    bail!("{} to mend", faults.len())
}
