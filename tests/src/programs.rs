//! Where the programs are.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the checkout.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// The program `firstday`: in the folder that `FIRSTDAY_BIN_DIR` names, else where cargo puts it.
///
/// # Panics
/// When it is not built.
pub fn firstday() -> PathBuf {
    built("firstday")
}

/// The program `firstday-window`, found as [`firstday`] is.
///
/// # Panics
/// When it is not built.
pub fn window() -> PathBuf {
    built("firstday-window")
}

/// A program of the Python environment that `FIRSTDAY_VENV` names, else of `target/venv`.
///
/// # Panics
/// When it is not there.
pub fn venv(name: &str) -> PathBuf {
    let folder = env::var_os("FIRSTDAY_VENV").map(PathBuf::from);
    let program = folder
        .unwrap_or_else(|| workspace().join("target/venv"))
        .join("bin")
        .join(name);
    assert!(
        program.exists(),
        "{} is missing: run `cargo xtask setup`",
        program.display()
    );
    program
}

/// A program of the system, of this Debian package.
///
/// # Panics
/// When it is not installed; names the package.
pub fn system(name: &str, package: &str) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file());
    found.unwrap_or_else(|| panic!("{name} is missing: install the package {package}"))
}

fn built(name: &str) -> PathBuf {
    let folder = env::var_os("FIRSTDAY_BIN_DIR").map(PathBuf::from);
    let program = folder.unwrap_or_else(cargo_folder).join(name);
    assert!(
        program.exists(),
        "{} is missing: run `cargo build --workspace`",
        program.display()
    );
    program
}

/// Tests stand in `debug/deps`, programs in `debug`.
fn cargo_folder() -> PathBuf {
    let test = env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().to_owned()
}
