//! `docs/permissions.md`: which step needs which IAM permissions, by what its facets are read by and by what
//! it plans on the practice accounts.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use common::Stage;
use firstday_app::checklist::{
    Change, Facet, MOST_CHARACTERS, OTHER_ACTIONS, PolicyPurpose, STEPS, actions_of,
    needed_policies,
};
use firstday_practice::Seed;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/permissions.md");
/// Writes the file instead of comparing it.
const WRITE: &str = "FIRSTDAY_WRITE";

/// The changes that each step plans on any of the practice accounts, by their names.
async fn planned() -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut planned: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for seed in [Seed::Fresh, Seed::HalfDone, Seed::Neglected, Seed::Project] {
        let mut stage = Stage::new(seed).await;
        stage.observe().await;
        for step in STEPS {
            if step.can_change(stage.session.account()) {
                stage.answer(*step);
            }
        }
        let by_key = stage.session.answers().clone();
        let by_session = by_key
            .clone()
            .with("cli-access", "method", "browser-session")
            // Nobody has a bucket to name on a first day.
            .with("audit-trail", "bucket", "example-logs");
        for answers in [by_key, by_session] {
            let plan = firstday_app::checklist::plan(stage.session.account(), &answers);
            for it in plan.unwrap().changes {
                planned
                    .entry(it.step.clone())
                    .or_default()
                    .insert(it.change.name());
            }
        }
    }
    planned
}

#[tokio::test]
async fn the_document_is_current() {
    let text = document(&planned().await);
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    let there = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        there == text,
        "docs/permissions.md is not what the code says. Run: {WRITE}=1 cargo test -p firstday-app --test permissions"
    );
}

fn document(planned: &BTreeMap<String, BTreeSet<&'static str>>) -> String {
    let mut text = introduction();
    text.push_str("\n## What each step needs\n\nA step reads what it judges by and what only helps; without the latter it says less. Its changes are those that it plans on the practice accounts.\n\n| step | reads | changes |\n| --- | --- | --- |\n");
    for step in STEPS {
        let reads = listed(&step.head().facets().flat_map(read_by).collect());
        let changes = planned.get(step.id()).cloned().unwrap_or_default();
        let changes = changes.into_iter().flat_map(changed_by).collect();
        writeln!(text, "| `{}` | {reads} | {} |", step.id(), listed(&changes)).unwrap();
    }
    text.push_str("\n## What each change needs\n\nAmong them are the changes that undo others.\n\n| change | actions |\n| --- | --- |\n");
    let names: BTreeSet<&str> = Change::NAMES.iter().copied().collect();
    for name in names {
        let actions: BTreeSet<String> = changed_by(name).into_iter().collect();
        if !actions.is_empty() {
            writeln!(text, "| `{name}` | {} |", listed(&actions)).unwrap();
        }
    }
    text.push_str("\n## Actions that aren't named like their operation\n\n| operation | actions | source |\n| --- | --- | --- |\n");
    for other in OTHER_ACTIONS {
        let actions = actions_of(other.operation);
        writeln!(
            text,
            "| `{}` | {} | {} |",
            other.operation,
            listed(&actions),
            other.source
        )
        .unwrap();
    }
    text
}

fn introduction() -> String {
    let size = |purpose| {
        let policies = needed_policies(purpose);
        let sizes = policies.iter().map(|it| it.characters().to_string());
        sizes.collect::<Vec<_>>().join(" and ")
    };
    format!(
        "# Permissions\n\nAn administrator can do everything that Firstday does. For anybody else, `firstday policy check` and `firstday policy setup` print IAM policies with the actions that are needed and no others; with `--format json`, ready for `aws iam create-policy`. They are {} and {} characters long, and AWS takes {MOST_CHARACTERS}.\n\nTests hold the policies to the practice account: with exactly them, all is read and every change is made, and without any one of their actions something is missing.\n\n- No action is a pattern. Where AWS lets an action be limited to names that Firstday chooses, it is.\n- Whoever has the policy for the setup can attach AdministratorAccess to a group and join it. Take them for an administrator.\n- The root user's own access keys and MFA devices are shown to the root user alone. No policy gives that.\n- `ce:GetCostAndUsage` is billed for each request, and is called only when somebody asks for it. The policy works without it.\n- AWS's own policy `ReadOnlyAccess` lacks `bcm-recommended-actions:ListRecommendedActions` and all of `signin:`. `SecurityAudit` also lacks what is about money and contacts.\n\nThis page is generated: `FIRSTDAY_WRITE=1 cargo test -p firstday-app --test permissions`.\n",
        size(PolicyPurpose::Check),
        size(PolicyPurpose::SetUp),
    )
}

fn read_by(facet: Facet) -> Vec<String> {
    let operations = facet.operations().iter();
    operations.flat_map(|it| actions_of(it)).collect()
}

fn changed_by(name: &str) -> Vec<String> {
    let examples = Change::examples().filter(|change| change.name() == name);
    examples.flat_map(|change| change.actions()).collect()
}

fn listed(actions: &BTreeSet<String>) -> String {
    let quoted: Vec<String> = actions.iter().map(|action| format!("`{action}`")).collect();
    quoted.join(", ")
}
