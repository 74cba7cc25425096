//! How much one action makes the page work: going to each page, and opening and searching what is on it, on a
//! fresh account and on one of 5,000 users.

use e2e::{EVERY_PAGE, Stage, Window};
use serde_json::json;

use crate::tell;

/// A person notices what takes longer, in milliseconds.
const NOTICED: f64 = 200.0;
/// What opens and what searches on a page. The practice account's own buttons change it, and are left alone.
const CONTROLS: &str = "return document.querySelectorAll('main [aria-expanded=false], main input[type=search]').length";
/// Opens what is closed, or types a letter.
const USE: &str = "
const control = [...document.querySelectorAll('main [aria-expanded], main input[type=search]')][arguments[0]];
if (control?.matches('input')) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(control, 'a');
  control.dispatchEvent(new Event('input', { bubbles: true }));
} else {
  control?.click();
}";

pub(crate) async fn measure() {
    let (few, fresh) = most("fresh").await;
    let (many, large) = most("large").await;
    let what = format!("work of the page for one action, 5,000 users (`{many}`)");
    tell(&what, "200 ms", [large, NOTICED], "ms", Some(1.0));
    let beside = format!("a fresh account (`{few}`)");
    tell(&what, &beside, [large, fresh], "ms", None);
}

/// The action that makes the page work the longest, and its milliseconds.
async fn most(seed: &str) -> (String, f64) {
    let stage = Stage::new();
    let window = Window::open(&stage, &stage.practice(seed)).await;
    window.comes_in().await;
    let mut actions = Vec::new();
    for page in EVERY_PAGE {
        // The first time, what it is made of is compiled.
        window.go(page).await;
        window.go("#/glossary").await;
        let go = "location.hash = arguments[0]";
        let took = window.works_for(go, json!(page)).await;
        actions.push((page.to_owned(), took));
        let controls = window.run(CONTROLS, vec![]).await.as_u64().unwrap();
        for nth in 0..controls {
            let took = window.works_for(USE, json!(nth)).await;
            actions.push((format!("{page}, control {nth}"), took));
        }
    }
    window.close().await;
    if std::env::var_os("FIRSTDAY_EACH").is_some() {
        for (action, took) in &actions {
            eprintln!("{seed} {action}: {took:.0?}");
        }
    }
    let (action, took) = actions.into_iter().max_by_key(|it| it.1).unwrap();
    (action, took.as_secs_f64() * 1000.0)
}
