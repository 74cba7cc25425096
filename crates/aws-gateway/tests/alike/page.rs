//! `docs/moto.md`.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::compare::Found;
use crate::otherwise::{DIFFERENCES, Difference, LACKS};

impl From<&Difference> for Found {
    fn from(known: &Difference) -> Self {
        Self {
            of: known.of.to_owned(),
            at: known.at.to_owned(),
            practice: known.practice.to_owned(),
            moto: known.moto.to_owned(),
        }
    }
}

/// How a facet or a change fares on moto.
pub(crate) struct Row {
    pub(crate) of: String,
    /// Whether AWS is asked at all.
    pub(crate) asks: bool,
    /// Operations that moto lacks.
    pub(crate) lacks: Vec<String>,
    pub(crate) differs: bool,
}

impl Row {
    fn told(&self) -> String {
        match (self.asks, self.lacks.is_empty(), self.differs) {
            (false, _, _) => "asks AWS nothing".to_owned(),
            (true, false, _) => format!("not compared: moto lacks {}", code(&self.lacks)),
            (true, true, false) => "alike".to_owned(),
            (true, true, true) => "differs, see below".to_owned(),
        }
    }
}

const HEAD: &str = "# The practice account and moto

Firstday's tests run against two doubles of AWS that know nothing of one another: the practice account,
which is part of the program, and [moto](https://github.com/getmoto/moto). The test `alike` of
`crates/aws-gateway` reads every facet and makes every change on both, on accounts that were furnished
through the same calls, and compares what they say. It writes and checks this file; what is known to differ,
and why, stands in `crates/aws-gateway/tests/common/otherwise.rs`. A difference that is not listed fails the
test, and so does a listed one that is gone.

Times, key ids and the number of the account are left out of the comparison, and so are the words of errors.
";

/// # Panics
/// Where the page is not current.
pub(crate) fn is_kept(rows: &[Row]) {
    let text = page(rows);
    if std::env::var_os("FIRSTDAY_WRITE").is_some() {
        std::fs::write(file(), &text).unwrap();
        return;
    }
    let how = "FIRSTDAY_WRITE=1 cargo test -p firstday-aws-gateway --test alike";
    let kept = std::fs::read_to_string(file()).unwrap_or_default();
    assert!(kept == text, "docs/moto.md is not current: {how}");
}

fn page(rows: &[Row]) -> String {
    let mut text = HEAD.to_owned();
    text += "\n## Facets and changes\n\n| facet or change | |\n| --- | --- |\n";
    for row in rows {
        writeln!(text, "| `{}` | {} |", row.of, row.told()).unwrap();
    }
    text += "\n## Operations that moto lacks\n\n";
    for operation in LACKS {
        writeln!(text, "- `{operation}`").unwrap();
    }
    text += "\n## Differences\n\n| facet or change | where | practice account | moto | why |\n";
    text += "| --- | --- | --- | --- | --- |\n";
    for known in DIFFERENCES {
        let Difference {
            of,
            at,
            practice,
            moto,
            why,
        } = known;
        let [practice, moto] = [practice, moto].map(|said| said.replace('|', "\\|"));
        writeln!(text, "| `{of}` | {at} | `{practice}` | `{moto}` | {why} |").unwrap();
    }
    text
}

fn code(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/moto.md")
}
