//! Checks of the whole workspace that no compiler makes.

mod circles;
mod direction;
mod features;
mod graph;
mod licences;
mod supply;
mod tools;
mod ui_imports;

use anyhow::{bail, ensure};

pub(crate) use graph::Graph;
pub(crate) use supply::{advisories, deny, npm_audit};
pub(crate) use tools::typos;

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

/// See that only the UI's client file imports Tauri.
pub(crate) fn ui_imports(workspace: &Workspace) -> anyhow::Result<()> {
    report(
        "UI imports",
        ui_imports::faults(&workspace.ui().join("src"))?,
    )
}

/// See that everything that is shipped may be shipped under our licence.
pub(crate) fn licences(graph: &Graph, workspace: &Workspace) -> anyhow::Result<()> {
    let crates = graph.shipped()?;
    let packages = licences::npm_packages(&workspace.ui())?;
    let allowed = licences::Allowed::read(workspace.root())?;
    ensure!(
        !crates.is_empty() && !packages.is_empty(),
        "nothing was found to check"
    );
    println!(
        "    {} crates and {} npm packages are shipped",
        crates.len(),
        packages.len()
    );
    report(
        "licences",
        crates
            .iter()
            .chain(&packages)
            .filter_map(|part| licences::fault(part, &allowed))
            .collect(),
    )
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
