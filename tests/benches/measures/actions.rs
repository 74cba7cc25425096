//! How much one action makes the page work, and how long nothing else is answered: going to each page, and opening and
//! searching what is on it, on a fresh account and on one of 5,000 users.

use std::time::Duration;

use e2e::{EVERY_PAGE, Stage, Window, Work};
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
    let few = Actions::of("fresh").await;
    let many = Actions::of("large").await;
    let (silent, longest) = many.most(|work| work.silent);
    let what = format!("the page silent after one action, 5,000 users (`{silent}`)");
    tell(&what, "200 ms", [longest, NOTICED], "ms", Some(1.0));
    let ((busy, large), (least, fresh)) = (many.most(|it| it.worked), few.most(|it| it.worked));
    let what = format!("work of the page for one action, 5,000 users (`{busy}`)");
    let beside = format!("a fresh account (`{least}`)");
    tell(&what, &beside, [large, fresh], "ms", None);
}

/// What each action cost.
struct Actions(Vec<(String, Work)>);

impl Actions {
    async fn of(seed: &str) -> Self {
        let stage = Stage::new();
        let window = Window::open(&stage, &stage.practice(seed)).await;
        window.comes_in().await;
        let mut actions = Vec::new();
        for page in EVERY_PAGE {
            // The first time, what it is made of is compiled.
            window.go(page).await;
            window.go("#/glossary").await;
            let go = "location.hash = arguments[0]";
            let cost = window.works_for(go, json!(page)).await;
            actions.push((page.to_owned(), cost));
            let controls = window.run(CONTROLS, vec![]).await.as_u64().unwrap();
            for nth in 0..controls {
                let cost = window.works_for(USE, json!(nth)).await;
                actions.push((format!("{page}, control {nth}"), cost));
            }
        }
        window.close().await;
        if std::env::var_os("FIRSTDAY_EACH").is_some() {
            for (action, work) in &actions {
                eprintln!("{seed} {action}: {work:.0?}");
            }
        }
        Self(actions)
    }

    /// The action that costs the most, and its milliseconds.
    fn most(&self, cost: impl Fn(&Work) -> Duration) -> (&str, f64) {
        let costs = self.0.iter().map(|(action, work)| (action, cost(work)));
        let (action, took) = costs.max_by_key(|it| it.1).unwrap();
        (action, took.as_secs_f64() * 1000.0)
    }
}
