//! The table in `docs/faults.md`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::fault::Fault;

/// What comes of one operation with every fault.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The facet or the change.
    pub(crate) what: String,
    pub(crate) operation: String,
    /// One for each fault; empty where it was not tried.
    pub(crate) cells: Vec<String>,
    /// What should not have come.
    pub(crate) wrong: Vec<String>,
}

impl Row {
    /// Tries the faults that are `tried` with this operation; what comes of each, and what is wrong with
    /// that.
    pub(crate) async fn of(
        what: &str,
        operation: String,
        tried: impl Fn(Fault, &str) -> bool,
        attempt: impl AsyncFn(&str, Fault) -> (String, Vec<String>),
    ) -> Self {
        let (mut cells, mut wrong) = (Vec::new(), Vec::new());
        for fault in Fault::ALL {
            if !tried(fault, &operation) {
                cells.push(String::new());
                continue;
            }
            let (cell, reasons) = attempt(&operation, fault).await;
            let case = format!("{what} {operation} {}: {cell}", fault.title());
            wrong.extend(reasons.into_iter().map(|why| format!("{case}: {why}")));
            cells.push(cell);
        }
        Self {
            what: what.to_owned(),
            operation,
            cells,
            wrong,
        }
    }
}

const HEAD: &str = "# Faults

What comes of everything that can happen to a call of AWS. The test `faults` of `crates/app` writes and
checks this file: every facet and every change, each operation that it calls, each fault.

The test tries every fault with each reading. With each operation of a change it tries a fifth of them,
always the same, and all of them where `FIRSTDAY_ALL` is set.

A fault strikes every call of the operation, but a lost reply, which is lost once. *Malformed*: AWS did
what it was asked, and half an answer comes. *20 s lag*: what the change rests on was made a moment ago,
and is seen twenty seconds later. *Endless pages*: every page names another one.
";

pub(crate) const READS: &str = "
## Reading

`known`: read, and the same as without the fault. `part`: known but for what this operation tells. The
others are what the facet says instead. What AWS charges for is asked once, so nothing is got over there.
With *20 s lag* somebody made a user a moment ago: what is read is how it was before, or how it is. Where
no page is asked for after the first, endless ones change nothing.
";

pub(crate) const CHANGES: &str = "
## Changing

`done`: made, once. Otherwise the problem that the person is told. In each case the same change, tried
again without the fault, leaves the account as if there had been none.
";

/// What was not tried is taken from the file.
pub(crate) fn table(title: &str, first: &str, rows: &[Row]) -> String {
    let kept = part_of(&kept(), title);
    let titles: Vec<&str> = Fault::ALL.iter().map(|fault| fault.title()).collect();
    let mut text = format!("\n| {first} | operation | {} |\n", titles.join(" | "));
    writeln!(text, "|{}", " --- |".repeat(titles.len() + 2)).unwrap();
    for row in rows {
        let Row {
            what,
            operation,
            cells,
            ..
        } = row;
        let start = format!("| `{what}` | `{operation}` | ");
        let known: Vec<&str> = kept
            .lines()
            .find_map(|line| line.strip_prefix(&start))
            .map_or(Vec::new(), |rest| rest.split(" | ").collect());
        let cells = cells
            .iter()
            .enumerate()
            .map(|(at, cell)| match known.get(at) {
                Some(known) if cell.is_empty() => known.trim_end_matches(" |"),
                Some(_) | None => cell.as_str(),
            });
        let cells: Vec<&str> = cells.collect();
        writeln!(text, "| `{what}` | `{operation}` | {} |", cells.join(" | ")).unwrap();
    }
    text
}

/// Compares a part with the file, or writes it there where `FIRSTDAY_WRITE` is set.
pub(crate) fn is_kept(title: &str, table: &str) {
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = kept();
    let parts = [READS, CHANGES].map(|part| match part == title {
        true => format!("{part}{table}"),
        false => part_of(&kept, part),
    });
    let text = format!("{HEAD}{}", parts.concat());
    if std::env::var_os("FIRSTDAY_WRITE").is_some() {
        std::fs::write(file(), &text).unwrap();
        return;
    }
    let how = "FIRSTDAY_WRITE=1 cargo test -p firstday-app --test faults";
    assert!(kept == text, "docs/faults.md is not current: {how}");
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/faults.md")
}

fn kept() -> String {
    std::fs::read_to_string(file()).unwrap_or_default()
}

/// The part below this title, with it.
fn part_of(kept: &str, title: &str) -> String {
    let Some((_, rest)) = kept.split_once(title) else {
        return String::new();
    };
    let table = rest.split("\n## ").next().unwrap_or_default();
    format!("{title}{table}")
}
