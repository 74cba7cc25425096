//! What needs a stage of the end-to-end tests: the window on a screen of its own, and KeePassXC.

use anyhow::{Context, ensure};
use serde::Deserialize;

use super::table::{Goal, Row};
use crate::reproducible;
use crate::run::{cargo, run, run_and_read};
use crate::workspace::{Profile, Workspace};

/// A window with nothing in it (`src-tauri/examples`).
const EMPTY: &str = "empty-window";

/// A row as the measuring prints it.
#[derive(Deserialize)]
struct Measured {
    what: String,
    beside: String,
    took: [f64; 2],
    unit: String,
    at_most: Option<f64>,
}

/// Builds the empty window, then measures (`tests/benches/measures`).
pub(super) fn rows(runs: u32, profile: Profile, workspace: &Workspace) -> anyhow::Result<Vec<Row>> {
    let mut empty = cargo(workspace.root(), "build");
    // Both packages, and the flags of their own build: else everything would be built once more.
    empty.args(["--package", "firstday-window", "--package", "firstday-cli"]);
    empty.args(["--example", EMPTY]);
    if profile == Profile::Release {
        reproducible::prepare(empty.arg("--release"), workspace.root());
    }
    run(&mut empty)?;
    let programs = workspace.programs(profile);
    let (said, succeeded) = run_and_read(
        cargo(workspace.root(), "bench")
            .args([
                "--package",
                "e2e",
                "--bench",
                "measures",
                "--profile",
                "dev",
            ])
            .args(["--", &runs.to_string()])
            .env("FIRSTDAY_BIN_DIR", &programs)
            .env(
                "FIRSTDAY_EMPTY_WINDOW",
                programs.join("examples").join(EMPTY),
            ),
    )?;
    ensure!(succeeded, "the measuring failed");
    said.lines().map(row).collect()
}

fn row(line: &str) -> anyhow::Result<Row> {
    let measured: Measured =
        serde_json::from_str(line).with_context(|| format!("not a row: {line}"))?;
    let [ours, theirs] = measured.took;
    let unit = &measured.unit;
    Ok(Row {
        took: measured.took.map(|it| format!("{it:.1} {unit}")),
        what: measured.what,
        beside: measured.beside,
        ratio: ours / theirs,
        goal: measured.at_most.map_or(Goal::None, Goal::AtMost),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::bench::table::table;

    #[test]
    fn a_row_is_read_as_it_is_printed() {
        let line = r#"{"what":"the window","beside":"an empty one","took":[3.0,2.0],"unit":"MB","at_most":1.3}"#;
        let text = table(&[row(line).unwrap()]);
        let shown =
            "| the window | an empty one | 3.0 MB | 2.0 MB | 1.50 | at most 1.3: **missed** |";
        assert!(text.contains(shown), "{text}");
        assert!(row("Finished").is_err());
    }
}
