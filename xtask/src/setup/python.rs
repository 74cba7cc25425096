//! The Python tools of the tests, in an environment of their own.

use anyhow::{Context, ensure};

use super::stamp::Stamp;
use crate::run::{command, installed, run, succeeds};
use crate::workspace::Workspace;

const REQUIREMENTS: &str = "xtask/python-requirements.txt";

/// Make the environment anew if the pinned list has changed since the last time.
pub(crate) fn install(workspace: &Workspace) -> anyhow::Result<()> {
    let list = workspace.root().join(REQUIREMENTS);
    let requirements =
        std::fs::read_to_string(&list).with_context(|| format!("cannot read {REQUIREMENTS}"))?;
    let stamp = Stamp::new(&workspace.scratch(), "python-tools", &[&requirements]);
    if stamp.is_fresh() && succeeds(command(workspace.venv_program("python")).arg("--version")) {
        println!("    nothing has changed in {REQUIREMENTS}");
        return Ok(());
    }
    run(command(working_python()?)
        .args(["-m", "venv", "--clear"])
        .arg(workspace.venv()))?;
    run(command(workspace.venv_program("python"))
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            // What is not what the list names by its hash is not installed, and nothing is built.
            "--require-hashes",
            "--only-binary",
            ":all:",
            "--requirement",
        ])
        .arg(list))?;
    stamp.write()
}

/// A Python that can make environments. Debian splits that part off, so its own Python is tried last.
fn working_python() -> anyhow::Result<&'static str> {
    let python = ["python3", "/usr/bin/python3", "python"]
        .into_iter()
        .find(|python| {
            installed(python) && succeeds(command(python).args(["-c", "import venv, ensurepip"]))
        });
    ensure!(
        python.is_some(),
        "no Python 3 with its venv module is there: on Debian and Ubuntu install python3-venv, elsewhere see https://www.python.org/downloads/"
    );
    python.context("no Python")
}
