//! Counting tests: those of cargo, those of the UI, and those that said of themselves that they did not run.

use std::collections::BTreeMap;

use serde_json::Value;

/// How many tests passed and failed, and which were skipped, why.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// The name of each, and why.
    pub(crate) skipped: BTreeMap<String, String>,
    /// The names of tests that cargo calls passed, to take off those that skipped themselves.
    passed_names: Vec<String>,
}

impl Tally {
    /// Count what `cargo test` printed.
    pub(crate) fn add_cargo(&mut self, output: &str) {
        for line in output.lines() {
            if let Some(result) = line.strip_prefix("test result: ") {
                self.passed += count_before(result, "passed");
                self.failed += count_before(result, "failed");
            } else if let Some((name, outcome)) = line
                .strip_prefix("test ")
                .and_then(|rest| rest.rsplit_once(" ... "))
            {
                self.add_outcome(name, outcome);
            }
        }
    }

    fn add_outcome(&mut self, name: &str, outcome: &str) {
        if outcome == "ok" {
            self.passed_names.push(name.to_owned());
        } else if let Some(why) = outcome.strip_prefix("ignored") {
            let why = why.trim_start_matches([',', ' ']);
            self.skipped.insert(
                name.to_owned(),
                if why.is_empty() { "ignored" } else { why }.to_owned(),
            );
        }
    }

    /// Count what tests wrote into the file of skipped ones, a line each: `SKIPPED: name: why`.
    ///
    /// Cargo knows no test that skips itself and calls it passed, so it is taken off the passed ones.
    /// A name that cargo does not know is a part of a test: it is named, and nothing is taken off.
    pub(crate) fn add_skipped(&mut self, lines: &str) {
        let named = |line| str::strip_prefix(line, "SKIPPED: ")?.split_once(": ");
        for (name, why) in lines.lines().filter_map(named) {
            let known = |passed: &String| passed == name || passed.ends_with(&format!("::{name}"));
            let is_new = self
                .skipped
                .insert(name.to_owned(), why.to_owned())
                .is_none();
            if is_new && self.passed_names.iter().any(known) {
                self.passed = self.passed.saturating_sub(1);
            }
        }
    }

    /// Count the UI's tests from vitest's JSON report. Errors when it is not one.
    pub(crate) fn add_vitest(&mut self, report: &str) -> anyhow::Result<()> {
        let report: Value = serde_json::from_str(report)?;
        let tests = report["testResults"].as_array().into_iter().flatten();
        for test in tests
            .flat_map(|file| file["assertionResults"].as_array())
            .flatten()
        {
            let name = test["fullName"].as_str().unwrap_or("a test without a name");
            match test["status"].as_str() {
                Some("passed") => self.passed += 1,
                Some("failed") => self.failed += 1,
                _ => drop(
                    self.skipped
                        .insert(name.to_owned(), "skipped in the UI's tests".to_owned()),
                ),
            }
        }
        Ok(())
    }

    /// The closing line.
    pub(crate) fn closing_line(&self) -> String {
        format!(
            "{} passed, {} failed, {} skipped",
            self.passed,
            self.failed,
            self.skipped.len()
        )
    }
}

/// The number before a word: `ok. 3 passed; 1 failed` has 3 before `passed`.
fn count_before(text: &str, word: &str) -> usize {
    let words: Vec<&str> = text.split([' ', ';']).collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const CARGO: &str = "
running 4 tests
test window::first_day ... ok
test keyring::real ... ok
test slow ... ignored, takes an hour
test steps::budgets ... FAILED
test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s
   Doc-tests firstday_words
test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
";

    #[test]
    fn every_result_line_of_cargo_counts() {
        let mut tally = Tally::default();
        tally.add_cargo(CARGO);
        assert_eq!(tally.closing_line(), "7 passed, 1 failed, 1 skipped");
        assert_eq!(tally.skipped["slow"], "takes an hour");
    }

    #[test]
    fn a_test_that_skipped_itself_has_not_passed() {
        let mut tally = Tally::default();
        tally.add_cargo(CARGO);
        tally.add_skipped(
            "SKIPPED: first_day: no display\nSKIPPED: first_day: no display\n\
             SKIPPED: moto/UpdateBudget: moto lacks it\n",
        );
        assert_eq!(tally.closing_line(), "6 passed, 1 failed, 3 skipped");
    }

    #[test]
    fn the_tests_of_the_ui_are_counted_one_by_one() {
        let mut tally = Tally::default();
        let report = r#"{"testResults": [{"assertionResults": [
            {"fullName": "a", "status": "passed"}, {"fullName": "b", "status": "failed"},
            {"fullName": "c", "status": "skipped"}]}]}"#;
        tally.add_vitest(report).unwrap();
        assert_eq!(tally.closing_line(), "1 passed, 1 failed, 1 skipped");
        assert!(tally.add_vitest("not a report").is_err());
    }
}
