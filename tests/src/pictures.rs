//! Pictures of the window, to be looked at.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::programs::workspace;
use crate::window::Window;

/// A screen of today, and the least that a person may make of the window.
const SIZES: [(&str, u32, u32); 2] = [("small", 700, 600), ("large", 1280, 800)];

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
    pub(crate) async fn is_drawn(&self) {
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 100)))";
        self.client().execute_async(drawn, vec![]).await.unwrap();
    }

    /// Makes sure that nothing on the present page keeps anybody out or is cut off, and leaves pictures of
    /// it in `target/screens`, from top to bottom: light and dark, large and small, and at 200 %.
    ///
    /// # Panics
    /// With what keeps people out or is cut off; or when the pictures cannot be taken or written.
    pub async fn presents(&self, page: &str) {
        self.presents_in_both_themes(page).await;
        self.shows_everything(page).await;
    }

    async fn presents_in_both_themes(&self, page: &str) {
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

    /// Makes sure that nothing on the present page is cut off in either size or at 200 %, of which it leaves
    /// a picture.
    ///
    /// # Panics
    /// With what is cut off; or when the picture cannot be taken or written.
    pub async fn shows_everything(&self, page: &str) {
        for (size, width, height) in SIZES {
            self.resize(width, height).await;
            assert_eq!(self.cut_off().await, [""; 0], "{page}, {size}");
        }
        self.zoom(2).await;
        // A chosen option is shortened where it has no room; its list shows it whole.
        let mut cut_off = self.cut_off().await;
        cut_off.retain(|it| !it.contains("#trigger-content"));
        assert_eq!(cut_off, [""; 0], "{page} at 200 %");
        self.keeps_a_picture(&format!("zoomed-{page}")).await;
        self.zoom(1).await;
    }

    /// Makes the page so many times larger, as its keys do.
    ///
    /// # Panics
    /// When it does not become so.
    pub async fn zoom(&self, times: u32) {
        let script = "const done = arguments[1]; window.__TAURI_INTERNALS__.invoke('plugin:webview|set_webview_zoom', { value: arguments[0] }).then(() => done('done'), (why) => done(String(why)))";
        let said = self.run_until_done(script, vec![json!(times)]).await;
        assert_eq!(said, "done");
        let zoomed = "return Math.abs(outerWidth / innerWidth - arguments[0]) < 0.1";
        self.becomes("another zoom", zoomed, vec![json!(times)])
            .await;
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
