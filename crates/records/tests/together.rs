//! Two who write at once, and one who dies of it.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{BufRead, BufReader, Read};
use std::thread;

use common::{Stage, another_process, ended_well, entry, plays_in};
use firstday_records::{Records, RecordsFile};
use rusqlite::Connection;

/// As many entries as each writes.
const EACH: usize = 10;

fn write_all(file: RecordsFile, who: &str) {
    let records = Records::open(file).unwrap();
    for _ in 0..EACH {
        records.append(&entry(who)).unwrap();
    }
}

fn count(file: RecordsFile, who: &str) -> usize {
    let journal = Records::open(file).unwrap().journal().unwrap();
    journal.iter().filter(|entry| entry.step == who).count()
}

#[test]
fn two_threads_lose_nothing() {
    let stage = Stage::of_version_1();
    let writers = ["ana", "ben"].map(|who| {
        let file = stage.file();
        thread::spawn(move || write_all(file, who))
    });
    for writer in writers {
        writer.join().unwrap();
    }
    for (who, expected) in [("ana", EACH), ("ben", EACH), ("password-policy", 2)] {
        assert_eq!(count(stage.file(), who), expected, "{who}");
    }
}

#[test]
fn two_programs_lose_nothing() {
    if let Some(folder) = plays_in() {
        return write_all(
            RecordsFile::of_practice(&folder.join("practice.json")),
            "other",
        );
    }
    let stage = Stage::of_version_1();
    let start = || another_process("two_programs_lose_nothing", &stage.folder(), "");
    for program in [start(), start()] {
        ended_well(program);
    }
    assert_eq!(count(stage.file(), "other"), 2 * EACH);
    assert_eq!(count(stage.file(), "password-policy"), 2);
}

/// It dies when some of its change is in the file already, which SQLite has to take back.
#[test]
fn a_writer_that_is_killed_leaves_what_was_kept_before() {
    if let Some(folder) = plays_in() {
        return write_and_wait(&folder.join("practice.json.records.sqlite"));
    }
    let stage = Stage::empty();
    let records = Records::open(stage.file()).unwrap();
    records.append(&entry("kept")).unwrap();
    let name = "a_writer_that_is_killed_leaves_what_was_kept_before";
    let mut writer = another_process(name, &stage.folder(), "");
    let mut said = BufReader::new(writer.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap().ends_with("half done")));
    writer.kill().unwrap();
    writer.wait().unwrap();

    assert!(stage.beside("records.sqlite-journal").exists());
    assert_eq!(records.journal().unwrap(), [entry("kept")]);
    records.append(&entry("after")).unwrap();
    assert_eq!(records.journal().unwrap(), [entry("kept"), entry("after")]);
    assert!(!stage.beside("records.sqlite-journal").exists());
}

fn write_and_wait(file: &std::path::Path) {
    let connection = Connection::open(file).unwrap();
    let begin = "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE journal SET step = 'spoilt';";
    connection.execute_batch(begin).unwrap();
    let wide = "x".repeat(100_000);
    let fill = "INSERT INTO confirmations (step, who, at) VALUES (?, ?, '')";
    for row in 0..10 {
        connection.execute(fill, (row.to_string(), &wide)).unwrap();
    }
    println!("\nhalf done");
    // The one who started this keeps its input open, and kills it.
    let _ = std::io::stdin().read(&mut [0]);
}
