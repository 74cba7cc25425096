//! The rpm in an empty system: its files, run, and removed again. What it asks for is not there, as no system of its
//! kind is at hand; that it names what it asks for is looked at.

use std::path::Path;

use anyhow::ensure;

use crate::bundle::PROGRAMS;
use crate::run::{command, read, run};

/// What the window cannot do without.
const LIBRARIES: [&str; 2] = ["libwebkit2gtk-4.1.so.0", "libgtk-3.so.0"];

pub(super) fn test(package: &Path) -> anyhow::Result<()> {
    let asked = read(
        command("rpm")
            .args(["--query", "--requires", "--package"])
            .arg(package),
    )?;
    for library in LIBRARIES {
        ensure!(
            asked.contains(library),
            "the rpm does not ask for {library}"
        );
    }
    let root = tempfile::tempdir()?;
    let rpm = |arguments: &[&str]| {
        let mut rpm = command("rpm");
        rpm.arg("--root").arg(root.path()).args(arguments);
        rpm
    };
    run(rpm(&["--install", "--nodeps"]).arg(package))?;
    let said = read(command(root.path().join("usr/bin/firstday")).arg("--version"))?;
    ensure!(
        said.starts_with("firstday "),
        "firstday --version says {said}"
    );
    run(&mut rpm(&["--verify", "--nodeps", "firstday"]))?;
    run(&mut rpm(&["--erase", "--nodeps", "firstday"]))?;
    for program in PROGRAMS {
        let left = root.path().join("usr/bin").join(program);
        ensure!(!left.exists(), "{} is left", left.display());
    }
    Ok(())
}
