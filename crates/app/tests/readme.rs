//! The README's table has every step, in order, by the title that the person reads.

#![allow(clippy::unwrap_used)]

use firstday_checklist::STEPS;
use firstday_words::{Language, Words};

const README: &str = include_str!("../../../README.md");
const HEAD: &str = "| chapter | step | who makes it so |\n| --- | --- | --- |\n";

#[test]
fn the_table_of_the_readme_names_every_step() {
    let words = Words::load(Language::ENGLISH);
    let mut last = None;
    let expected: Vec<_> = STEPS
        .iter()
        .map(|step| {
            let chapter = step.chapter();
            let begins = last.replace(chapter) != Some(chapter);
            let named = begins.then(|| words.text(&format!("chapter-{}", chapter.name())));
            let title = words.text(&format!("{}-title", step.id()));
            format!("{} | {title}", named.unwrap_or_default())
        })
        .collect();
    let (_, table) = README.split_once(HEAD).unwrap();
    let rows = table.lines().take_while(|line| line.starts_with('|'));
    let named: Vec<_> = rows
        .map(|row| {
            let mut cells = row.trim_matches('|').split('|').map(str::trim);
            format!("{} | {}", cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    assert_eq!(named, expected);
}
