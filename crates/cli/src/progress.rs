//! Progress on standard error. It hides by itself where that is no terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::out::Out;

/// How often a spinner moves.
const TICK: Duration = Duration::from_millis(120);

/// A bar of `length` steps.
pub(crate) fn bar(length: u64, text: &str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
    let bar = ProgressBar::new(length).with_message(text.to_owned());
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// A spinner beside the sentence with this id.
pub(crate) fn spinner(out: &Out, id: &str) -> ProgressBar {
    let spinner = ProgressBar::new_spinner().with_message(out.words(id));
    spinner.enable_steady_tick(TICK);
    spinner
}
