//! What keeps people out who use no mouse, or do not see the page.

use std::fs;

use serde_json::Value;

use crate::programs::workspace;
use crate::window::Window;

/// The Tab key, in WebDriver's own writing.
const TAB: &str = "\u{e004}";

/// More controls than any page has.
const ROUND: usize = 250;

/// Makes `keyboard`, which notes what is reached.
const WATCH: &str = include_str!("barriers.js");

impl Window {
    /// Goes round the page with the Tab key. Gives back the controls that it does not reach, or on
    /// which nothing shows that they have the focus.
    ///
    /// # Panics
    /// When the page does not answer, or has no control.
    pub async fn out_of_reach(&self) -> Vec<String> {
        self.run(WATCH, vec![]).await;
        let look = "keyboard.note(); return keyboard.left()";
        let mut left = names(&self.run(look, vec![]).await);
        assert!(!left.is_empty(), "nothing can be reached");
        for _ in 0..ROUND {
            if left.is_empty() {
                break;
            }
            self.press(TAB).await;
            left = names(&self.run(look, vec![]).await);
        }
        left
    }

    /// What axe-core has against the present page as it is shown: names that a screen reader
    /// misses, colours that are too close.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn barriers(&self) -> Vec<String> {
        let checker = workspace().join("ui/node_modules/axe-core/axe.min.js");
        self.run(&fs::read_to_string(checker).unwrap(), vec![])
            .await;
        let check = "const done = arguments[0]; axe.run(document, { iframes: false }).then(({ violations }) => done(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(', ')}`)), (error) => done([String(error)]))";
        let found = self.client().execute_async(check, vec![]).await;
        names(&found.unwrap())
    }
}

fn names(found: &Value) -> Vec<String> {
    serde_json::from_value(found.clone()).unwrap()
}
