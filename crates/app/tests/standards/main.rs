//! Which controls of the published standards are met: `docs/standards.md` follows from the heads of the
//! steps, and from `controls.rs` for what no step claims.

#![allow(clippy::unwrap_used)]

mod controls;

use std::collections::BTreeSet;
use std::fmt::Write;

use controls::{CIS, Control, FSBP, Kept, SECURITY_HUB, STARTUP_BASELINE};
use firstday_app::checklist::{STEPS, Standard, find_step};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/standards.md");
/// Writes the file instead of comparing it.
const WRITE: &str = "FIRSTDAY_WRITE";

/// A standard, by the name that heads give it.
struct Listed {
    name: &'static str,
    controls: &'static [Control],
    note: &'static str,
}

fn standards() -> [Listed; 3] {
    [
        Listed {
            name: Standard::startup_baseline("").name,
            controls: STARTUP_BASELINE,
            note: "Published in AWS Prescriptive Guidance, with the controls added in June 2026.",
        },
        Listed {
            name: Standard::cis("").name,
            controls: CIS,
            note: "Version 7.0.0. Security Hub still names controls of versions up to 5.0.0, whose numbers differ.",
        },
        Listed {
            name: Standard::security_hub("").name,
            controls: SECURITY_HUB,
            note: "The AWS Foundational Security Best Practices (FSBP), as far as they are about the account itself.",
        },
    ]
}

/// The steps that name a control in their head.
fn claiming(name: &str, control: &str) -> Vec<&'static str> {
    let claims = |standard: &Standard| standard.name == name && standard.control == control;
    let steps = STEPS
        .iter()
        .filter(|step| step.standards().iter().any(claims));
    steps.map(|step| step.id()).collect()
}

#[test]
fn a_control_is_met_where_a_step_claims_it_and_nowhere_else() {
    for Listed { name, controls, .. } in standards() {
        for (control, _, kept) in controls {
            let claims = !claiming(name, control).is_empty();
            assert_eq!(claims, matches!(kept, Kept::Met), "{name} {control}");
            if let Kept::Partly(steps, _) = kept {
                let unknown = steps.iter().find(|step| find_step(step).is_none());
                assert_eq!(unknown, None, "{name} {control}");
            }
        }
    }
}

#[test]
fn every_control_that_a_step_claims_is_one_of_the_standard() {
    for step in STEPS {
        for Standard { name, control } in step.standards() {
            let all = standards();
            let listed = all.iter().find(|it| it.name == *name).unwrap();
            let known = listed.controls.iter().any(|(id, ..)| id == control);
            assert!(known, "{}: {name} {control}", step.id());
        }
    }
}

#[test]
fn every_control_is_listed_once() {
    for Listed { name, controls, .. } in standards() {
        let ids: BTreeSet<&str> = controls.iter().map(|(id, ..)| *id).collect();
        assert_eq!(ids.len(), controls.len(), "{name}");
    }
}

#[test]
fn the_document_is_current() {
    let text = document();
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    let there = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        there == text,
        "docs/standards.md is not what the steps say. Run: {WRITE}=1 cargo test -p firstday-app --test standards"
    );
}

fn document() -> String {
    let mut text = String::from(
        "# Standards\n\nWhich published controls Firstday checks and helps to meet. A control is *met* where a step is done only if the control is met. Each step names its controls behind *Info* in the window, and in `firstday check --format json`.\n\nThis page is generated: `FIRSTDAY_WRITE=1 cargo test -p firstday-app --test standards`.\n",
    );
    for Listed {
        name,
        controls,
        note,
    } in standards()
    {
        let count =
            |test: fn(&Kept) -> bool| controls.iter().filter(|(.., kept)| test(kept)).count();
        let met = count(|kept| matches!(kept, Kept::Met));
        let partly = count(|kept| matches!(kept, Kept::Partly(..)));
        let left_out = count(|kept| matches!(kept, Kept::LeftOut(_)));
        write!(
            text,
            "\n## {name}\n\n{note} Met: {met}. Partly met: {partly}. Left out: {left_out}.\n\n"
        )
        .unwrap();
        text.push_str("| control | about | | steps | why |\n| --- | --- | --- | --- | --- |\n");
        for control in controls {
            text.push_str(&row(name, control));
        }
    }
    let listed = SECURITY_HUB
        .iter()
        .filter(|(_, about, _)| !about.contains("not FSBP"));
    let others = FSBP - listed.count();
    write!(text, "\nThe other {others} controls of the FSBP are about resources of single services. They are left out: Firstday ends before the first workload.\n").unwrap();
    text
}

fn row(name: &str, (control, about, kept): &Control) -> String {
    let (how, steps, why) = match kept {
        Kept::Met => ("met", claiming(name, control), ""),
        Kept::Partly(steps, why) => ("partly", steps.to_vec(), *why),
        Kept::LeftOut(why) => ("left out", Vec::new(), *why),
    };
    let steps: Vec<String> = steps.iter().map(|step| format!("`{step}`")).collect();
    format!(
        "| {control} | {about} | {how} | {} | {why} |\n",
        steps.join(", ")
    )
}
