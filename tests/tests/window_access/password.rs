//! A new user's password in the window: who gets to see it, and how long it stays in memory.

use std::path::Path;
use std::time::{Duration, Instant};

use e2e::{Memory, Serving, Stage, Window, owner_profile, skipped, until};
use serde_json::json;

const USER: &str = "robin";
const LOOKS: usize = 20;
const PATIENCE: Duration = Duration::from_secs(40);
/// How many copies there are at most while the password is shown: see docs/threat-model.md.
const SHOWN: usize = 24;
/// And how many stay in the web view after it was let go and another page was read.
const STAYS: usize = 2;

/// A run in the window that has made a password, on an account that another program serves.
async fn password_made(stage: &mut Stage, practice: &Path) -> (Serving, Window) {
    owner_profile(stage, practice);
    let serving = Serving::start(stage, practice);
    stage.set("AWS_ENDPOINT_URL", serving.address());
    let window = Window::start(stage).await;
    window.unfolds("#more-ways").await;
    window.click("#way-profile").await;
    window.click("#sign-in-profile").await;
    window.goes_on().await;
    window
        .answers(USER, "owner@example.com", "access-key")
        .await;
    window.go("#/review").await;
    window.click("#agree-elsewhere").await;
    window.click("#make-changes").await;
    window.sees("#show-password").await;
    (serving, window)
}

/// How often a secret stands in the memory of the window, and in that of its web view.
fn copies(window: &Window, secret: &str) -> (usize, usize) {
    let own = Memory::of(window.process()).unwrap().copies(secret);
    let others = Memory::of_children(window.process()).unwrap().into_iter();
    (own, others.map(|memory| memory.copies(secret)).sum())
}

/// The password in the frame's page, which nobody but the window and its web view has seen.
async fn page_arrives(window: &Window) -> String {
    for _ in 0..LOOKS {
        let memory = Memory::of(window.process()).unwrap();
        if let Some(password) = memory.between("<p id=\"password\">", "</p>") {
            return password;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the page with the password is not in memory");
}

/// B-44: nothing can be selected where a password is shown, so no other program reads it from X11's
/// primary selection, and no click pastes it.
#[tokio::test(flavor = "multi_thread")]
async fn a_click_on_the_password_selects_nothing() {
    let mut stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let (_serving, window) = password_made(&mut stage, &practice).await;
    window.click("#show-password").await;
    let password = window.text_in_frame("iframe", "#password").await;
    for times in 1..4 {
        window.clicks_in_frame("iframe", "#password", times).await;
        let selected = window.primary_selection(&stage);
        assert!(!selected.contains(&password), "after {times} clicks");
    }
    window.close().await;
}

/// B-253: a password that was copied can be pasted for 45 seconds, and no longer.
#[tokio::test(flavor = "multi_thread")]
async fn a_copied_password_stays_on_the_clipboard_for_a_while() {
    let mut stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let (_serving, window) = password_made(&mut stage, &practice).await;
    window.click("#show-password").await;
    let password = window.text_in_frame("iframe", "#password").await;
    let is_there = || window.clipboard(&stage) == password;
    assert!(!is_there(), "before it was copied");
    window.click("#copy-password").await;
    until("the password on the clipboard", PATIENCE, is_there);
    let copied = Instant::now();
    tokio::time::sleep(Duration::from_secs(30)).await;
    assert!(is_there(), "there is time to paste it");
    until("an empty clipboard", PATIENCE, || !is_there());
    assert!(copied.elapsed() > Duration::from_secs(40));
    assert_eq!(window.clipboard(&stage), "");
    window.close().await;
}

/// What the page's script can get of the addresses that show a secret. The last one is guessed.
const GRABS: &str = r#"
    const [address, done] = arguments;
    const caught = (deed) => Promise.resolve().then(deed).then(String, () => 'refused');
    const frame = document.querySelector('iframe');
    const picture = () => new Promise((loaded, failed) => {
        const it = new Image(); it.crossOrigin = 'anonymous'; it.onload = () => loaded('loaded'); it.onerror = failed; it.src = address;
    });
    const other = () => new Promise((read, failed) => {
        const it = document.createElement('iframe'); it.src = address;
        it.onload = () => { try { read(it.contentDocument.body.textContent); } catch { failed(); } };
        setTimeout(failed, 1000); document.body.append(it);
    });
    Promise.all([
        caught(() => fetch(address).then((it) => it.text())),
        caught(() => fetch(address, { mode: 'no-cors' }).then((it) => it.text())),
        caught(() => { const it = new XMLHttpRequest(); it.open('GET', address, false); it.send(); return it.responseText; }),
        caught(() => frame.contentDocument.body.textContent),
        caught(() => frame.contentWindow.document.body.textContent),
        caught(picture),
        caught(other),
    ]).then(done);
"#;

/// B-160: a script in the page can show what the secret protocol has, and never read it; and an
/// address that was shown answers nobody again.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_reads_no_secret_and_no_address_answers_twice() {
    let mut stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let (_serving, window) = password_made(&mut stage, &practice).await;
    window.click("#show-password").await;
    let password = window.text_in_frame("iframe", "#password").await;
    let script = "return document.querySelector('iframe').src";
    let address = window.run(script, vec![]).await;
    assert!(address.as_str().unwrap().starts_with("firstday-secret://"));
    let guessed =
        json!("firstday-secret://localhost/password/00000000-0000-4000-8000-000000000000");
    for place in [address, guessed] {
        let got = window.run_until_done(GRABS, vec![place]).await;
        assert!(!got.to_string().contains(&password), "{got}");
        let got = got.as_array().unwrap();
        assert!(got.iter().all(|it| it == "refused"), "{got:?}");
    }
    assert_eq!(window.text_in_frame("iframe", "#password").await, password);
    window.close().await;
}

/// B-42: the seed and the password go from the memory of the window once they are let go. What the web
/// view keeps is counted here, and said in docs/threat-model.md.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_let_go_is_gone_from_the_memory_of_the_window() {
    let mut stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let (_serving, window) = password_made(&mut stage, &practice).await;
    if Memory::of(window.process()).is_err() {
        let name = "password::what_was_let_go_is_gone_from_the_memory_of_the_window";
        return skipped(name, "not root");
    }
    window.click("#show-password").await;
    window.sees("iframe").await;
    let password = page_arrives(&window).await;
    let shown = copies(&window, &password);
    window.saves_the_password().await;
    window.sees_no_more("iframe").await;
    let forgotten = copies(&window, &password);
    let address = window.scans_the_picture().await;
    window.types_the_codes_of(&address).await;
    window.sees("#to-journey").await;
    let seed = address.split("secret=").nth(1).unwrap();
    let seed = seed.split('&').next().unwrap();
    assert_eq!(copies(&window, seed), (0, 0), "the seed, once paired");
    window.click("#to-journey").await;
    let mut left = copies(&window, &password);
    // The web view lets go of what it does not use at times of its own.
    for _ in 0..LOOKS {
        if left.0 + left.1 <= STAYS {
            break;
        }
        window.click("#check-again").await;
        window.is_idle().await;
        left = copies(&window, &password);
    }
    println!("window and web view: shown {shown:?}, forgotten {forgotten:?}, left {left:?}");
    assert!(shown.0 + shown.1 <= SHOWN, "{shown:?}");
    assert!(left.0 + left.1 <= STAYS, "{left:?}");
    window.close().await;
}
