//! The languages of the real window.

use std::fs;
use std::path::PathBuf;

use e2e::{Stage, Window};
use serde_json::json;

#[path = "../../../crates/words/tests/made_up/mod.rs"]
mod made_up;

/// A comfortable window, and one that is hardly large enough.
const SIZES: [(u32, u32); 2] = [(1280, 800), (700, 600)];

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

async fn shows_everything(window: &Window, page: &str) {
    let name = page.trim_start_matches("#/").replace('/', "-");
    for (width, height) in SIZES {
        window.resize(width, height).await;
        assert_eq!(window.cut_off().await, [""; 0], "{page} at {width}");
        window
            .keeps_a_picture(&format!("90-made-up-{name}-{width}"))
            .await;
    }
    let zoom = "document.documentElement.style.zoom = arguments[0]";
    window.resize(1280, 800).await;
    window.run(zoom, vec![json!("2")]).await;
    // A chosen option is shortened where it has no room; its list shows it whole.
    let mut cut_off = window.cut_off().await;
    cut_off.retain(|it| !it.contains("#trigger-content"));
    assert_eq!(cut_off, [""; 0], "{page} at 200 %");
    window.keeps_a_picture(&format!("92-zoomed-{name}")).await;
    window.run(zoom, vec![json!("1")]).await;
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
    for page in PAGES {
        window.go(page).await;
        window.is_idle().await;
        shows_everything(&window, page).await;
    }
    window.close().await;
}

/// Every page that can be gone to without doing anything.
const PAGES: [&str; 17] = [
    "#/setup/root-user",
    "#/setup/admin-user",
    "#/setup/spending-alerts",
    "#/setup/command-line",
    "#/setup/review",
    "#/journey",
    "#/chapter/root-user",
    "#/chapter/people",
    "#/chapter/money",
    "#/chapter/command-line",
    "#/review",
    "#/checklist",
    "#/practice",
    "#/access-keys",
    "#/keyring",
    "#/command-line",
    "#/glossary",
];

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
