//! How much an action makes the page work, and how long it does not answer meanwhile.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use crate::memory::children_of;
use crate::window::Window;

/// How the name of the program begins that runs the page.
const PAGE: &str = "WebKitWeb";
/// Turning signs would count as work for as long as something is read.
const STILL: &str = "document.body.classList.add('awsui-motion-disabled')";
const READS: &str = "return document.querySelector('[class*=spinner]') !== null";
/// A page that does less than `LITTLE` in this time is at rest.
const REST: Duration = Duration::from_millis(300);
const LITTLE: Duration = Duration::from_millis(10);
/// Notes the longest time, in milliseconds, by which a call that is due every 20 ms came late.
const LISTEN: &str = "
let last = performance.now();
window.silent = 0;
window.listening = setInterval(() => {
  const now = performance.now();
  window.silent = Math.max(window.silent, now - last - 20);
  last = now;
}, 20);";
const HEARD: &str = "clearInterval(window.listening); return window.silent";

/// What an action costs.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// The time that the page's thread worked until it was at rest again: scripts, layout, drawing.
    /// What else the computer does counts for nothing.
    pub worked: Duration,
    /// The longest time in which the page answered nobody.
    pub silent: Duration,
}

impl Window {
    /// Runs a script in the page with one argument, and waits until the page is at rest again.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn works_for(&self, action: &str, argument: Value) -> Work {
        self.run(STILL, vec![]).await;
        self.run(LISTEN, vec![]).await;
        self.rests().await;
        self.run("window.silent = 0", vec![]).await;
        let before = self.worked();
        self.run(action, vec![argument]).await;
        let after = self.rests().await;
        let silent = self.run(HEARD, vec![]).await.as_f64().unwrap_or_default();
        Work {
            worked: after.saturating_sub(before),
            silent: Duration::from_secs_f64(silent / 1000.0),
        }
    }

    /// Waits until the page has nothing to do. Gives back how long it had worked by then.
    async fn rests(&self) -> Duration {
        loop {
            let before = self.worked();
            tokio::time::sleep(REST).await;
            let reads = self.run(READS, vec![]).await == json!(true);
            if !reads && self.worked().saturating_sub(before) < LITTLE {
                return before;
            }
        }
    }

    /// How long the first thread of the page's process has run (Linux, `sched-stats`).
    fn worked(&self) -> Duration {
        let page = children_of(self.process()).into_iter().find(|child| {
            let name = fs::read_to_string(format!("/proc/{child}/comm"));
            name.is_ok_and(|name| name.starts_with(PAGE))
        });
        let page = page.expect("the window has a page");
        let stat = fs::read_to_string(format!("/proc/{page}/task/{page}/schedstat")).unwrap();
        Duration::from_nanos(stat.split(' ').next().unwrap().parse().unwrap())
    }
}
