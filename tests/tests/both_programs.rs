//! Both programs find each other where they are installed: in one folder.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use e2e::{Display, Stage, firstday, signal, wait_for, window};

const PATIENCE: Duration = Duration::from_secs(60);

/// B-220: `firstday window` opens the window on the account and in the language that it was told.
#[test]
fn the_terminal_opens_the_window() {
    let mut stage = Stage::new();
    let display = Display::start();
    for (name, value) in display.env() {
        stage.set(name, value);
    }
    let file = stage.practice("fresh");
    let told = ["--practice", file.to_str().unwrap(), "--language", "vi"];
    stage
        .firstday(["window"].iter().chain(&told))
        .ended_with(0)
        .says("Đang mở cửa sổ.");
    let process = wait_for("the window", PATIENCE, || display.owners().pop());
    let line = fs::read_to_string(format!("/proc/{process}/cmdline")).unwrap();
    let started: Vec<&str> = line.trim_end_matches('\0').split('\0').collect();
    assert_eq!(started[0], window().to_str().unwrap());
    assert_eq!(started[1..], told);
    signal("TERM", process);
}

/// B-221: where it cannot open, that is said, with what to do.
#[test]
fn where_no_window_can_open_the_reason_is_said() {
    let stage = Stage::bare();
    stage
        .firstday(["window"])
        .ended_with(1)
        .says("There is no desktop to open the window on.");
    let alone = stage.file("firstday");
    fs::copy(firstday(), &alone).unwrap();
    let ran = stage.run(stage.command(&alone).arg("window")).ended_with(1);
    ran.says("The program \"firstday-window\" isn't at")
        .says("Reinstall Firstday");
}

/// B-220: the manual page of the window is that of `firstday window`: both take the same options.
#[test]
fn both_ways_to_the_window_take_the_same_options() {
    let stage = Stage::bare();
    let options = |help: &str| -> BTreeSet<String> {
        let words = help.split_whitespace();
        let options = words.filter(|word| word.starts_with("--"));
        options.map(str::to_owned).collect()
    };
    let here = options(&stage.firstday(["window", "--help"]).ended_with(0).out);
    let there = stage.run(stage.command(&window()).arg("--help"));
    let mut there = options(&there.ended_with(0).out);
    // Both programs have one version, and the terminal says it.
    assert!(there.remove("--version"));
    assert_eq!(here, there);
}
