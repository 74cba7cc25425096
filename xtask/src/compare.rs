//! Two builds of one commit in two folders, compared byte by byte.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use crate::log::Log;
use crate::reproducible;
use crate::run::{cargo, command, read, run};
use crate::setup::{self, Purpose};
use crate::workspace::{Profile, Workspace};

/// Their names, and so their paths, differ in length too.
const FOLDERS: [&str; 2] = ["one", "another-folder"];

/// What to build twice.
#[derive(Args)]
pub(crate) struct Options {
    /// Compare the quick builds instead of what people install.
    #[arg(long)]
    dev: bool,
    /// Compare the window too.
    #[arg(long)]
    window: bool,
}

/// Build the commit that is checked out twice, from clones in two folders, and compare the programs. What is not
/// committed is not built.
pub(crate) fn compare_builds(
    options: &Options,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<()> {
    setup::prepare(Purpose::Build, workspace, log)?;
    let profile = Profile::of(!options.dev);
    let mut programs = vec![("firstday", "firstday-cli")];
    if options.window {
        programs.push(("firstday-window", "firstday-window"));
    }
    let all = workspace.scratch().join("two-builds");
    if all.exists() {
        fs::remove_dir_all(&all)?;
    }
    // While the first is built, somebody may commit more.
    let head = read(
        command("git")
            .current_dir(workspace.root())
            .args(["rev-parse", "HEAD"]),
    )?;
    let mut made = Vec::new();
    for name in FOLDERS {
        let folder = all.join(name);
        made.push(log.step(&format!("a build in {name}"), || {
            clone(workspace.root(), head.trim(), &folder)?;
            if options.window {
                build_page(&folder)?;
            }
            let packages: Vec<&str> = programs.iter().map(|(_, package)| *package).collect();
            build(&folder, profile, &packages)
        })?);
    }
    let [one, other] = made.as_slice() else {
        bail!("there are two folders");
    };
    for (program, _) in &programs {
        let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
        log.step(&format!("{program}: compare"), || {
            same(&one.join(&name), &other.join(&name))
        })?;
    }
    // Several gigabytes. Where the programs differ, both builds stay to be looked at.
    fs::remove_dir_all(&all)?;
    Ok(())
}

/// This commit, in a folder of its own.
fn clone(root: &Path, commit: &str, folder: &Path) -> anyhow::Result<()> {
    let quiet = ["clone", "--quiet", "--no-hardlinks", "--no-checkout"];
    run(command("git").args(quiet).args([root, folder]))?;
    let detached = ["checkout", "--quiet", "--detach", commit];
    run(command("git").current_dir(folder).args(detached))
}

/// The window has its pages in it.
fn build_page(folder: &Path) -> anyhow::Result<()> {
    let npm = |arguments: &[&str]| {
        run(command("npm")
            .current_dir(folder.join("ui"))
            .args(arguments))
    };
    npm(&["ci", "--no-audit", "--no-fund"])?;
    npm(&["run", "build"])
}

/// Builds, and gives the folder of the programs.
fn build(folder: &Path, profile: Profile, packages: &[&str]) -> anyhow::Result<PathBuf> {
    let target = folder.join("target");
    let mut build = cargo(folder, "build");
    build.env("CARGO_TARGET_DIR", &target);
    for package in packages {
        build.args(["--package", package]);
    }
    if profile == Profile::Release {
        build.arg("--release");
    }
    reproducible::prepare(&mut build, folder);
    run(&mut build)?;
    Ok(target.join(profile.folder()))
}

/// Says where two programs begin to differ, and in how many bytes.
fn same(one: &Path, other: &Path) -> anyhow::Result<()> {
    let read =
        |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let (first, second) = (read(one)?, read(other)?);
    if first == second {
        println!("    the same {} bytes", first.len());
        return Ok(());
    }
    let pairs = first.iter().zip(&second);
    let unlike: Vec<usize> = pairs
        .enumerate()
        .filter_map(|(at, (left, right))| (left != right).then_some(at))
        .collect();
    bail!(
        "{} has {} bytes and {} has {}; of those that both have, {} differ, the first at {}",
        one.display(),
        first.len(),
        other.display(),
        second.len(),
        unlike.len(),
        unlike
            .first()
            .map_or("the end".to_owned(), usize::to_string),
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn both_are_of_one_commit_whatever_comes_after_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        fs::create_dir(&root).unwrap();
        let git = |arguments: &[&str]| {
            let who = ["-c", "user.name=Ana", "-c", "user.email=ana@example.com"];
            read(command("git").current_dir(&root).args(who).args(arguments)).unwrap()
        };
        git(&["init", "--quiet"]);
        let commits = ["first", "second"].map(|text| {
            fs::write(root.join("file"), text).unwrap();
            git(&["add", "file"]);
            git(&["commit", "--quiet", "--message", text]);
            git(&["rev-parse", "HEAD"])
        });
        let copy = folder.path().join("copy");
        clone(&root, commits[0].trim(), &copy).unwrap();
        assert_eq!(fs::read_to_string(copy.join("file")).unwrap(), "first");
    }

    #[test]
    fn programs_that_differ_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let program = |name: &str, bytes: &str| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            path
        };
        let one = program("one", "abcd");
        same(&one, &program("like", "abcd")).unwrap();
        let said = same(&one, &program("unlike", "abxy"))
            .unwrap_err()
            .to_string();
        assert!(said.contains("2 differ, the first at 2"), "{said}");
        let said = same(&one, &program("longer", "abcde"))
            .unwrap_err()
            .to_string();
        assert!(said.contains("0 differ, the first at the end"), "{said}");
    }
}
