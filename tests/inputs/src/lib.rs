//! Inputs for code that reads what others wrote. The ordinary tests try here what libFuzzer begins
//! with (`fuzz/corpus`), and a number of inputs that are made from it by changes, always the same
//! ones. `cargo xtask fuzz` looks further.

#![allow(clippy::panic, clippy::unwrap_used)]

mod changed;
mod dictionary;

use std::path::PathBuf;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestError, TestRunner};

use changed::{Change, changed};

/// Where the changes begin from: the same every time, so that a test that was green stays so.
const SEED: u64 = 20_261_126;

/// Tries `hold` on each input that is kept for `target`, and on `cases` changed ones.
///
/// # Panics
/// With the smallest input found on which `hold` does. It belongs into `fuzz/corpus`.
pub fn try_inputs(target: &str, cases: u32, hold: impl Fn(&[u8])) {
    let kept = corpus(target);
    assert!(kept.len() > 2, "{} inputs are kept", kept.len());
    for input in &kept {
        hold(input);
    }
    let words = dictionary::read(&folder().join(format!("{target}.dict")));
    let inputs = (
        any::<prop::sample::Index>(),
        prop::collection::vec(any::<Change>(), 1..12),
    );
    let mut runner = TestRunner::new(Config {
        cases,
        rng_seed: RngSeed::Fixed(SEED),
        failure_persistence: None,
        ..Config::default()
    });
    let made = |(start, changes): &(prop::sample::Index, Vec<Change>)| {
        let start = start.get(&kept).clone();
        changes
            .iter()
            .fold(start, |input, change| changed(input, change, &kept, &words))
    };
    let tried = runner.run(&inputs, |choice| {
        hold(&made(&choice));
        Ok(())
    });
    if let Err(TestError::Fail(why, choice)) = &tried {
        panic!(
            "{target} breaks on \"{}\": {why}",
            made(choice).escape_ascii()
        );
    }
    tried.unwrap();
}

/// Every input that is kept for `target`, by its name.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder().join("corpus").join(target)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |file| std::fs::read(file).unwrap();
    files.into_iter().map(read).collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::HashSet;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    fn tried(cases: u32) -> Vec<Vec<u8>> {
        let tried = RefCell::new(Vec::new());
        try_inputs("config_editor", cases, |input| {
            tried.borrow_mut().push(input.to_vec());
        });
        tried.into_inner()
    }

    #[test]
    fn what_is_tried_is_much_and_always_the_same() {
        let first = tried(200);
        let different: HashSet<&Vec<u8>> = first.iter().collect();
        assert!(different.len() > 150, "{}", different.len());
        assert_eq!(first, tried(200));
    }

    #[test]
    fn an_input_that_breaks_something_is_named() {
        let breaks = |input: &[u8]| assert!(!input.contains(&b'\x00'), "a zero");
        let broken = catch_unwind(AssertUnwindSafe(|| {
            try_inputs("config_editor", 2000, breaks)
        }));
        let said = *broken.unwrap_err().downcast::<String>().unwrap();
        assert!(said.starts_with("config_editor breaks on \""), "{said}");
        assert!(said.contains("\\x00") && said.contains("a zero"), "{said}");
    }
}
