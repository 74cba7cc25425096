//! Keeps `ui/src/ipc/wire.gen.ts` like the types in Rust.

#![allow(clippy::unwrap_used)]

use super::*;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc/wire.gen.ts");

/// Writes the file instead of comparing it.
const WRITE: &str = "FIRSTDAY_WRITE";

#[test]
fn the_generated_file_is_current() {
    let text = typescript();
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(PATH, &text).unwrap();
    }
    let there = std::fs::read_to_string(PATH).unwrap();
    assert!(
        there == text,
        "{PATH} is not what Rust says. Run: {WRITE}=1 cargo test -p firstday-app wire"
    );
}

/// Every type of the wire, as TypeScript.
fn typescript() -> String {
    let config = ts_rs::Config::default();
    let mut text = String::from(
        "// Generated from crates/app/src/wire.rs and wire/access.rs. Do not edit: a test says how to write it anew.\n",
    );
    macro_rules! export {
        ($($type:ty),* $(,)?) => {$(
            text.push('\n');
            text.push_str(&body(&<$type as TS>::export_to_string(&config).unwrap()));
        )*};
    }
    export!(
        Message,
        Arg,
        Problem,
        Start,
        SignIn,
        Secret,
        Session,
        ObserveProgress,
        Checklist,
        Step,
        AnswerValue,
        Status,
        Standard,
        Question,
        QuestionKind,
        Choice,
        FieldProblem,
        Preview,
        Change,
        Call,
        FileDiff,
        RunEvent,
        Outcome,
        RunResult,
        Reveal,
        Practice,
        PracticeCodes,
        BrowserStart,
        BrowserAttempt,
        Region,
        SignedOut,
        Keyring,
        KeyringItem,
        KeyringItemKind,
        CommandLine,
        CliProfile,
        PlaintextKey,
        Proof,
        ProvedProgram,
        ImportPreview,
        AccessKeys,
        AccessKey,
        KeyUse,
        KeyAction,
    );
    text
}

/// One type without what would stand above it in a file of its own.
fn body(exported: &str) -> String {
    let above = |line: &&str| line.starts_with("import ") || line.starts_with("// This file");
    let lines: Vec<&str> = exported.lines().filter(|line| !above(line)).collect();
    format!("{}\n", lines.join("\n").trim())
}
