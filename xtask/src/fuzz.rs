//! Looking for texts that the editor of the AWS files does not keep as it promises.

use clap::Args;

use crate::log::Log;
use crate::run::{cargo, run, succeeds};
use crate::workspace::Workspace;

/// The only target there is, in `fuzz/fuzz_targets`.
const TARGET: &str = "config_editor";

/// The version of cargo-fuzz that is installed where there is none.
const CARGO_FUZZ: &str = "0.13.2";

/// How long to look.
#[derive(Args)]
pub(crate) struct Options {
    /// After how many seconds to stop.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

/// Build the target, and try texts until the time is up or one breaks a promise.
///
/// The code is safe Rust, so no sanitizer is needed, and with it no nightly compiler.
pub(crate) fn fuzz(options: &Options, workspace: &Workspace, log: &mut Log) -> anyhow::Result<()> {
    let folder = workspace.root().join("fuzz");
    if !succeeds(cargo(&folder, "fuzz").arg("--version")) {
        println!("cargo-fuzz is not installed, so it is installed first.");
        log.step("cargo-fuzz: install", || {
            run(cargo(&folder, "install").args(["cargo-fuzz", "--version", CARGO_FUZZ]))
        })?;
    }
    let found = workspace.scratch().join("fuzz-corpus").join(TARGET);
    std::fs::create_dir_all(&found)?;
    // cargo-fuzz itself would write the lock file anew where it does not fit.
    log.step("fuzz: lock file", || run(&mut cargo(&folder, "fetch")))?;
    log.step("fuzz", || {
        run(cargo(&folder, "fuzz")
            .args(["run", "--sanitizer", "none", "--target-dir"])
            .arg(workspace.scratch().join("fuzz"))
            .arg(TARGET)
            .arg(&found)
            .arg(folder.join("corpus").join(TARGET))
            .args(["--", "-max_len=400", "-print_final_stats=1"])
            .arg(format!("-dict={TARGET}.dict"))
            .arg(format!("-max_total_time={}", options.seconds)))
    })
}
