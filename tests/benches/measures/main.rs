//! What is measured on a stage: the window and the keyrings. `cargo xtask bench` runs it, and puts what it
//! prints into its table: for each row one line of JSON, with both figures in one unit.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod actions;
mod keyring;
mod window;

use serde_json::json;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    // Not of this program: cargo tells every measuring so.
    let Some(runs) = arguments.find_map(|argument| argument.parse().ok()) else {
        return;
    };
    keyring::measure(runs);
    window::measure(runs);
    actions::measure().await;
}

/// Prints a row. `at_most` is what the first figure should be in times of the second, if anything.
fn tell(what: &str, beside: &str, took: [f64; 2], unit: &str, at_most: Option<f64>) {
    let row =
        json!({ "what": what, "beside": beside, "took": took, "unit": unit, "at_most": at_most });
    println!("{row}");
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
