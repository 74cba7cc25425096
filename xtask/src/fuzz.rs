//! Looking for inputs with which what reads the words of others does not keep its promises.

use std::path::{Path, PathBuf};

use anyhow::ensure;
use clap::Args;

use crate::log::Log;
use crate::run::{cargo, run, succeeds};
use crate::workspace::Workspace;

/// The version of cargo-fuzz that is installed where there is none.
const CARGO_FUZZ: &str = "0.13.2";

/// The least that an input may be long.
const LEAST: u64 = 400;

/// What to look at, and how long.
#[derive(Args)]
pub(crate) struct Options {
    /// After how many seconds to stop, for each target.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
    /// The targets, as they are named in `fuzz/fuzz_targets`. Without it: all of them.
    #[arg(long, value_delimiter = ',')]
    targets: Vec<String>,
}

/// Build the targets, and try inputs until the time is up or one breaks a promise.
///
/// The code is safe Rust, so no sanitizer is needed, and with it no nightly compiler. The ordinary
/// tests try the same invariants on what is kept and on some hundreds of changed inputs each.
pub(crate) fn fuzz(options: &Options, workspace: &Workspace, log: &mut Log) -> anyhow::Result<()> {
    let folder = workspace.root().join("fuzz");
    let all = targets(&folder)?;
    for name in &options.targets {
        ensure!(
            all.contains(name),
            "there is no target {name}, but {}",
            all.join(", ")
        );
    }
    if !succeeds(cargo(&folder, "fuzz").arg("--version")) {
        println!("cargo-fuzz is not installed, so it is installed first.");
        log.step("cargo-fuzz: install", || {
            run(cargo(&folder, "install").args(["cargo-fuzz", "--version", CARGO_FUZZ]))
        })?;
    }
    // cargo-fuzz itself would write the lock file anew where it does not fit.
    log.step("fuzz: lock file", || run(&mut cargo(&folder, "fetch")))?;
    let wanted = |name: &&String| options.targets.is_empty() || options.targets.contains(name);
    for target in all.iter().filter(wanted) {
        log.step(&format!("fuzz: {target}"), || {
            look(target, &folder, options.seconds, workspace)
        })?;
    }
    Ok(())
}

fn look(target: &str, folder: &Path, seconds: u32, workspace: &Workspace) -> anyhow::Result<()> {
    let found = workspace.scratch().join("fuzz-corpus").join(target);
    std::fs::create_dir_all(&found)?;
    let kept = folder.join("corpus").join(target);
    run(cargo(folder, "fuzz")
        .args(["run", "--sanitizer", "none", "--target-dir"])
        .arg(workspace.scratch().join("fuzz"))
        .arg(target)
        .arg(&found)
        .arg(&kept)
        .args(["--", "-print_final_stats=1"])
        .arg(format!("-max_len={}", 2 * longest(&kept)?))
        .arg(format!("-dict={target}.dict"))
        .arg(format!("-max_total_time={seconds}")))
}

/// Every target there is, by name: each has its program, its kept inputs and its dictionary.
fn targets(folder: &Path) -> anyhow::Result<Vec<String>> {
    let stem = |path: PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    let mut targets = Vec::new();
    for entry in std::fs::read_dir(folder.join("fuzz_targets"))? {
        targets.extend(stem(entry?.path()));
    }
    targets.sort_unstable();
    Ok(targets)
}

fn longest(kept: &Path) -> anyhow::Result<u64> {
    let mut longest = LEAST;
    for entry in std::fs::read_dir(kept)? {
        longest = longest.max(entry?.metadata()?.len());
    }
    Ok(longest)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn files_in(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    fn sources(folder: &Path) -> String {
        let mut text = String::new();
        let mut open = vec![folder.to_owned()];
        while let Some(path) = open.pop() {
            match path.is_dir() {
                true => open.extend(files_in(&path)),
                false if path.extension().is_some_and(|end| end == "rs") => {
                    text.push_str(&std::fs::read_to_string(&path).unwrap());
                }
                false => {}
            }
        }
        text
    }

    #[test]
    fn every_target_has_its_parts_and_is_tried_by_the_ordinary_tests() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let folder = root.join("fuzz");
        let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        let tests = sources(&root.join("crates"));
        let targets = targets(&folder).unwrap();
        assert!(targets.len() > 10, "{targets:?}");
        for target in targets {
            let named = format!("name = \"{target}\"\npath = \"fuzz_targets/{target}.rs\"");
            assert!(manifest.contains(&named), "{target}");
            assert!(folder.join(format!("{target}.dict")).exists(), "{target}");
            let kept = files_in(&folder.join("corpus").join(&target));
            assert!(kept.len() > 2, "{target}");
            let tried = tests.contains(&format!("\"{target}\""));
            assert!(tried && tests.contains("try_inputs("), "{target}");
        }
    }
}
