//! What a page does not show whole.

use std::time::{Duration, Instant};

use crate::window::Window;

/// Gives back what is cut off.
const LOOK: &str = include_str!("cut_off.js");

/// How long a page that is at rest is the same.
const REST: Duration = Duration::from_secs(3);
/// For a page that never is.
const PATIENCE: Duration = Duration::from_secs(30);

impl Window {
    /// Texts of the present page that are cut off at the edge of their box, stand out of it, or make
    /// the page wider than the window, once it has come to rest.
    ///
    /// Widths that the page works out by script follow a new size of the window in their own time, which on
    /// a busy computer is more than a frame: what is found has to stay.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn cut_off(&self) -> Vec<String> {
        let (mut found, began) = (self.look().await, Instant::now());
        let mut since = began;
        while !found.is_empty() && since.elapsed() < REST && began.elapsed() < PATIENCE {
            let again = self.look().await;
            if again != found {
                (found, since) = (again, Instant::now());
            }
        }
        found
    }

    async fn look(&self) -> Vec<String> {
        self.is_drawn().await;
        let found = self.run(LOOK, vec![]).await;
        serde_json::from_value(found).unwrap()
    }
}
