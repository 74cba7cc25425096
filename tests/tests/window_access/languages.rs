//! The languages of the real window.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use e2e::{EVERY_PAGE, Stage, Window, workspace};
use serde_json::json;

#[path = "../../../crates/words/tests/made_up/mod.rs"]
mod made_up;

const LANG: &str = "return document.documentElement.lang === arguments[0]";

/// Writes the made-up language as a folder of files, as a translator would.
fn translation(stage: &Stage) -> PathBuf {
    let folder = stage.file("xx");
    for (path, text) in made_up::files() {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

async fn speaks(window: &Window, locale: &str) {
    window
        .becomes(&format!("{locale} to be spoken"), LANG, vec![json!(locale)])
        .await;
}

async fn chooses(window: &Window, language: &str) {
    window
        .click("#top header [data-utility-hide=false] button[aria-haspopup]")
        .await;
    let item = "const it = [...document.querySelectorAll('[role=menuitemcheckbox], [role=menuitem]')].find((it) => it.textContent.trim() === arguments[0]); it?.click(); return it !== undefined";
    window.becomes(language, item, vec![json!(language)]).await;
}

/// B-110: a language that somebody chooses is spoken at once, and the next time; one that is named at
/// the start counts for more.
#[tokio::test(flavor = "multi_thread")]
async fn a_chosen_language_is_spoken_at_once_and_the_next_time() {
    let stage = Stage::bare();
    let window = Window::start(&stage).await;
    speaks(&window, "en-GB").await;
    let letters = "const done = arguments[0]; Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 16px 'Open Sans'`, 'ặ'))).then((faces) => done(faces.every((found) => found.some(({ unicodeRange }) => /1EA0/i.test(unicodeRange)))))";
    assert_eq!(window.answers_later(letters).await, true);
    chooses(&window, "Tiếng Việt").await;
    speaks(&window, "vi-VN").await;
    window.run("location.reload()", vec![]).await;
    window.sees("main h1").await;
    speaks(&window, "vi-VN").await;
    window.close().await;

    let window = Window::start(&stage).await;
    speaks(&window, "vi-VN").await;
    window.keeps_a_picture("91-vietnamese").await;
    window.close().await;

    let window = Window::speaking(&stage, "en").await;
    speaks(&window, "en-GB").await;
    window.close().await;
}

/// B-111: a translation can be tried before it is built in, and words that are two fifths longer than
/// the English are cut off nowhere.
#[tokio::test(flavor = "multi_thread")]
async fn longer_words_are_cut_off_nowhere() {
    let stage = Stage::new();
    let practice = stage.practice("fresh");
    let window = Window::translated(&stage, &practice, &translation(&stage)).await;
    window.goes_on().await;
    assert!(window.text("main h1").await.contains('ø'));
    for page in EVERY_PAGE {
        window.go(page).await;
        window.is_idle().await;
        let name = page.trim_start_matches("#/").replace('/', "-");
        window.shows_everything(&format!("made-up-{name}")).await;
    }
    window.close().await;
}

/// Pages that something leads to, with the test that shows each.
const LED_TO: [(&str, &str); 8] = [
    ("start", "window: the whole first day"),
    ("signed-in", "sign_in"),
    ("run", "first_day"),
    ("password", "left_open"),
    ("review-password", "left_open"),
    ("review-keys", "access_keys"),
    ("review-undo", "changes"),
    ("import", "command_line"),
];

/// Every page of the window is in one of the two lists.
#[test]
fn no_page_is_left_out() {
    let router = fs::read_to_string(workspace().join("ui/src/router.ts")).unwrap();
    let named = router.split("| { page: \"").skip(1);
    let named = named.map(|rest| rest.split('"').next().unwrap());
    let plain = router.split("const PLAIN = [").nth(1).unwrap();
    let plain = plain.split(']').next().unwrap().split('"');
    let names: BTreeSet<&str> = named.chain(plain.skip(1).step_by(2)).collect();
    let shown = EVERY_PAGE
        .iter()
        .map(|page| page.split('/').nth(1).unwrap());
    let listed: BTreeSet<&str> = shown.chain(LED_TO.iter().map(|it| it.0)).collect();
    assert_eq!(listed, names);
}

/// Those that other tests show in English and light and dark, and `window` in Vietnamese too.
const SHOWN_ELSEWHERE: [&str; 3] = ["#/setup/", "#/chapter/", "#/checklist"];

/// B-110: in Vietnamese nothing is cut off either, after a first day.
#[tokio::test(flavor = "multi_thread")]
async fn vietnamese_is_cut_off_nowhere() {
    let mut stage = Stage::new();
    stage.set("FIRSTDAY_LANGUAGE", "vi");
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    let elsewhere = |page: &str| SHOWN_ELSEWHERE.iter().any(|it| page.starts_with(it));
    for page in EVERY_PAGE.into_iter().filter(|page| !elsewhere(page)) {
        window.go(page).await;
        window.is_idle().await;
        let name = format!("vi-{}", page.trim_start_matches("#/"));
        window.keeps_a_picture(&name).await;
        window.shows_everything(&name).await;
    }
    window.close().await;
}

/// B-12: pages that no other test comes by keep nobody out.
#[tokio::test(flavor = "multi_thread")]
async fn pages_beside_the_way_keep_nobody_out() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    for page in ["recovery-kit", "doctor", "about", "glossary", "history"] {
        window.go(&format!("#/{page}")).await;
        window.is_idle().await;
        window.presents(&format!("97-{page}")).await;
    }
    window.close().await;
}

/// The look on which the other test rests would notice.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_cut_off_is_found() {
    let window = Window::start(&Stage::bare()).await;
    assert_eq!(window.cut_off().await, [""; 0]);
    let spoil = "const it = document.querySelector('main h1'); it.style.setProperty('display', 'block', 'important'); it.style.setProperty('width', '20px', 'important'); it.style.setProperty('overflow', 'hidden', 'important'); it.style.setProperty('white-space', 'nowrap', 'important')";
    window.run(spoil, vec![]).await;
    assert_eq!(window.cut_off().await.len(), 1);
    window.close().await;
}
