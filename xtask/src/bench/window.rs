//! What one action in the window makes its page work.

use std::time::Duration;

use anyhow::{Context, ensure};
use serde::Deserialize;

use super::table::{Goal, Row};
use crate::run::cargo;
use crate::workspace::{Profile, Workspace};

/// A person notices what takes longer.
const GOAL: Duration = Duration::from_millis(200);

/// A line that the measuring prints: the most work for one action, in milliseconds.
#[derive(Deserialize)]
struct Most {
    action: String,
    took: f64,
}

/// The slowest action of all, on an account of 5,000 users.
pub(super) fn actions(profile: Profile, workspace: &Workspace) -> anyhow::Result<Vec<Row>> {
    let output = cargo(workspace.root(), "bench")
        .args(["--package", "e2e", "--bench", "actions", "--profile", "dev"])
        .env("FIRSTDAY_BIN_DIR", workspace.programs(profile))
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    ensure!(
        output.status.success(),
        "the window was not measured: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let lines = said.lines().map(serde_json::from_str::<Most>);
    let most = lines.collect::<Result<Vec<_>, _>>()?;
    let [fresh, large] = most.as_slice() else {
        anyhow::bail!("two accounts were to be measured");
    };
    let time = |most: &Most| Duration::try_from_secs_f64(most.took / 1000.0);
    let [few, many] = [time(fresh), time(large)].map(|it| it.context("no time"));
    let (few, many) = (few?, many?);
    let what = format!("an action in the window, 5,000 users: `{}`", large.action);
    let beside = format!("a fresh account: `{}`", fresh.action);
    Ok(vec![
        Row::slower(&what, "200 ms", [many, GOAL], Goal::AtMost(1.0)),
        Row::slower(&what, &beside, [many, few], Goal::None),
    ])
}
