//! What a page does not show whole.

use crate::window::Window;

/// Gives back what is cut off.
const LOOK: &str = include_str!("cut_off.js");

impl Window {
    /// Texts of the present page that are cut off at the edge of their box, stand out of it, or make
    /// the page wider than the window.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn cut_off(&self) -> Vec<String> {
        let found = self.run(LOOK, vec![]).await;
        serde_json::from_value(found).unwrap()
    }
}
