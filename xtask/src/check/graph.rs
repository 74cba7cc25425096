//! The crates of the workspace and what they lean on, as plain data.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context;
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Node, Package, PackageId, Target};

use super::licences::{Licensed, Origin};
use crate::run::{cargo, read};

/// The programs that people install.
const SHIPPED: [&str; 2] = ["firstday-window", "firstday-cli"];

/// The crate that does no IO.
pub(super) const CORE: &str = "firstday-checklist";

/// What the checks look at.
#[derive(Default)]
pub(crate) struct Graph {
    /// Our own crates.
    pub(super) members: BTreeMap<String, Member>,
    /// Everything that the pure core is linked from, to the last.
    pub(super) core_reaches: BTreeSet<String>,
    /// What the shipped programs are linked from, ours not among them.
    pub(super) shipped: Vec<Licensed>,
    /// Every outside crate that is asked for the tools of web developers, which show and change what
    /// a page has.
    pub(super) with_dev_tools: Vec<String>,
}

/// One of our own crates.
#[derive(Default)]
pub(super) struct Member {
    /// What its manifest names, for its programs and build scripts.
    pub(super) uses: BTreeSet<String>,
    /// What its manifest names for its tests only.
    pub(super) uses_in_tests: BTreeSet<String>,
    /// The files that its library and its programs begin with.
    pub(super) roots: Vec<PathBuf>,
}

impl Graph {
    /// The graph of a workspace, for every system that Firstday runs on.
    pub(crate) fn read(root: &Path) -> anyhow::Result<Self> {
        let metadata = MetadataCommand::new()
            .manifest_path(root.join("Cargo.toml"))
            .other_options(["--locked".to_owned()])
            .exec()?;
        let links = Links::new(&metadata)?;
        let members: BTreeMap<_, _> = metadata
            .workspace_packages()
            .into_iter()
            .map(|package| (package.name.clone(), Member::new(package)))
            .collect();
        let shipped = links.shipped(&members);
        Ok(Self {
            with_dev_tools: links.with_dev_tools(),
            members,
            core_reaches: core_reaches(root)?,
            shipped,
        })
    }

    /// Everything that is linked into what people install, with its licence.
    pub(crate) fn shipped(&self) -> anyhow::Result<Vec<Licensed>> {
        let missing = SHIPPED
            .iter()
            .find(|name| !self.members.contains_key(**name));
        anyhow::ensure!(
            missing.is_none(),
            "there is no crate {}",
            missing.unwrap_or(&"")
        );
        Ok(self.shipped.clone())
    }
}

impl Member {
    fn new(package: &Package) -> Self {
        let named = |tests: bool| {
            let of_kind = |kind| (kind == DependencyKind::Development) == tests;
            let dependencies = package.dependencies.iter();
            dependencies
                .filter(|dependency| of_kind(dependency.kind))
                .map(|it| it.name.clone())
                .collect()
        };
        Self {
            uses: named(false),
            uses_in_tests: named(true),
            roots: package.targets.iter().filter_map(root).collect(),
        }
    }
}

/// The first file of what is built to be used or run; tests, examples and build scripts are not.
fn root(target: &Target) -> Option<PathBuf> {
    let is_other =
        target.is_test() || target.is_example() || target.is_bench() || target.is_custom_build();
    (!is_other).then(|| target.src_path.clone().into())
}

/// The core alone, by `cargo tree`: `cargo metadata` would mix in the features that other crates ask for.
fn core_reaches(root: &Path) -> anyhow::Result<BTreeSet<String>> {
    let tree = [
        "--package",
        CORE,
        "--edges",
        "normal",
        "--target",
        "all",
        "--prefix",
        "none",
    ];
    let lines = read(cargo(root, "tree").args(tree))?;
    Ok(lines
        .lines()
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect())
}

/// The resolved links between packages, as cargo tells them.
struct Links<'a> {
    packages: BTreeMap<&'a PackageId, &'a Package>,
    nodes: BTreeMap<&'a PackageId, &'a Node>,
}

impl<'a> Links<'a> {
    fn new(metadata: &'a Metadata) -> anyhow::Result<Self> {
        let resolve = metadata
            .resolve
            .as_ref()
            .context("cargo metadata resolved nothing")?;
        Ok(Self {
            packages: metadata
                .packages
                .iter()
                .map(|package| (&package.id, package))
                .collect(),
            nodes: resolve.nodes.iter().map(|node| (&node.id, node)).collect(),
        })
    }

    /// What a package is linked from: no tests, no build scripts, and not itself.
    fn reached_from(&self, start: &'a PackageId) -> Vec<&'a Package> {
        let mut seen = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            let linked = self.nodes.get(id).into_iter().flat_map(|node| &node.deps);
            open.extend(
                linked
                    .filter(|dep| is_linked(dep))
                    .map(|dep| &dep.pkg)
                    .filter(|id| seen.insert(id)),
            );
        }
        seen.into_iter()
            .filter(|id| *id != start)
            .filter_map(|id| self.packages.get(id).copied())
            .collect()
    }

    /// In debug builds Tauri has them without being asked.
    fn with_dev_tools(&self) -> Vec<String> {
        let asked = self.nodes.iter().filter(|(_, node)| {
            let mut features = node.features.iter();
            features.any(|feature| *feature == "devtools")
        });
        let names = asked.filter_map(|(id, _)| Some(self.packages.get(*id)?.name.to_string()));
        names.collect()
    }

    fn shipped(&self, members: &BTreeMap<String, Member>) -> Vec<Licensed> {
        let programs = self
            .packages
            .values()
            .filter(|package| SHIPPED.contains(&package.name.as_str()));
        let linked: BTreeMap<&PackageId, &Package> = programs
            .flat_map(|package| self.reached_from(&package.id))
            .map(|package| (&package.id, package))
            .collect();
        linked
            .into_values()
            .filter(|it| !members.contains_key(&it.name))
            .map(licensed)
            .collect()
    }
}

fn is_linked(dependency: &cargo_metadata::NodeDep) -> bool {
    dependency
        .dep_kinds
        .iter()
        .any(|kind| kind.kind == DependencyKind::Normal)
}

fn licensed(package: &Package) -> Licensed {
    let manifest: &Path = package.manifest_path.as_ref();
    Licensed {
        name: package.name.clone(),
        version: package.version.to_string(),
        licence: package.license.clone(),
        folder: manifest.parent().unwrap_or(manifest).to_owned(),
        origin: Origin::Cargo,
    }
}
