//! Pictures of the window, to be looked at.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::programs::workspace;
use crate::window::Window;

/// A screen of today, and the least that a person may make of the window.
const SIZES: [(&str, u32, u32); 2] = [("small", 720, 560), ("large", 1280, 800)];

/// How many pixels of one screenful are seen on the next one again.
const OVERLAP: u32 = 24;

/// The heights of the page, of what is seen of it, and of the bar that stays on top.
const MEASURE: &str = "
const above = [...document.querySelectorAll('[role=dialog], [role=menu]')].some((it) => it.checkVisibility({ visibilityProperty: true }));
const { scrollHeight, clientHeight } = document.scrollingElement;
return [above ? 0 : scrollHeight, clientHeight, document.querySelector('#top').offsetHeight]";

impl Window {
    /// A picture of the window, once the page has been drawn.
    ///
    /// # Panics
    /// When none can be taken.
    pub async fn picture(&self) -> Vec<u8> {
        self.is_drawn().await;
        self.client().screenshot().await.unwrap()
    }

    /// The picture that WebDriver gets lags behind the page.
    async fn is_drawn(&self) {
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 100)))";
        self.client().execute_async(drawn, vec![]).await.unwrap();
    }

    /// Makes sure that nothing on the present page keeps anybody out, and leaves pictures of it in
    /// `target/screens`, from top to bottom: light and dark, large and small.
    ///
    /// # Panics
    /// With what keeps people out; or when the pictures cannot be taken or written.
    pub async fn presents(&self, page: &str) {
        let folder = workspace().join("target/screens");
        fs::create_dir_all(&folder).unwrap();
        for (size, width, height) in SIZES {
            self.resize(width, height).await;
            for theme in ["dark", "light"] {
                self.set_theme(theme).await;
                let name = format!("{theme}-{size}-{page}");
                self.leave_screenfuls(&folder, &name).await;
                if size == "large" {
                    assert_eq!(self.barriers().await, [""; 0], "{name}");
                }
            }
        }
    }

    /// Leaves one picture of the window as it is in `target/screens`: of what closes when the window
    /// gets another size.
    ///
    /// # Panics
    /// When it cannot be taken or written.
    pub async fn keeps_a_picture(&self, name: &str) {
        let folder = workspace().join("target/screens");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), self.picture().await).unwrap();
    }

    /// One picture a screenful. A question or a menu that lies above the page is taken once.
    async fn leave_screenfuls(&self, folder: &Path, name: &str) {
        self.is_drawn().await;
        let measured = self.run(MEASURE, vec![]).await;
        let [page, view, bar]: [u32; 3] = serde_json::from_value(measured).unwrap();
        let step = view - bar - OVERLAP;
        let further = page.saturating_sub(view).div_ceil(step);
        for nth in 0..=further {
            self.run("scrollTo(0, arguments[0])", vec![json!(nth * step)])
                .await;
            let file = match nth {
                0 => format!("{name}.png"),
                _ => format!("{name}-{}.png", nth + 1),
            };
            fs::write(folder.join(file), self.picture().await).unwrap();
        }
        self.run("scrollTo(0, 0)", vec![]).await;
    }

    /// The page shows both themes by a class of the body, as its own menu sets it.
    async fn set_theme(&self, theme: &str) {
        let script = "document.body.classList.toggle('awsui-dark-mode', arguments[0] === 'dark'); document.documentElement.style.colorScheme = arguments[0]";
        self.run(script, vec![json!(theme)]).await;
    }
}
