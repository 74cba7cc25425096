//! The real window, driven through WebDriver.

use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::programs::{system, window};
use crate::stage::Stage;
use crate::title_bar::{count_closable, press_close};

const PATIENCE: Duration = Duration::from_secs(60);

/// Firstday's window, and all that it needs to be shown.
pub struct Window(Driver);

impl Window {
    /// Opens the window on a practice account, once its first page is there.
    ///
    /// # Panics
    /// When the window does not open.
    pub async fn open(stage: &Stage, practice: &Path) -> Self {
        let practice = practice.to_str().unwrap();
        Self::with(stage, &["--practice", practice]).await
    }

    /// Opens the window on its start page.
    ///
    /// # Panics
    /// When the window does not open.
    pub async fn start(stage: &Stage) -> Self {
        Self::with(stage, &[]).await
    }

    /// Opens the window on a practice account, in the language of the files in a folder.
    ///
    /// # Panics
    /// When the window does not open.
    pub async fn translated(stage: &Stage, practice: &Path, folder: &Path) -> Self {
        let [practice, folder] = [practice, folder].map(|path| path.to_str().unwrap());
        Self::with(stage, &["--practice", practice, "--translation", folder]).await
    }

    /// Opens the window on its start page, in the language of this code.
    ///
    /// # Panics
    /// When the window does not open.
    pub async fn speaking(stage: &Stage, code: &str) -> Self {
        Self::with(stage, &["--language", code]).await
    }

    async fn with(stage: &Stage, args: &[&str]) -> Self {
        let opened = Self(Driver::start(stage, args).await);
        opened.sees("main h1").await;
        opened.watch_violations().await;
        opened
    }

    /// Ends the program, whatever it is at.
    ///
    /// # Panics
    /// When it does not end.
    pub async fn close(self) {
        self.0.close().await;
    }

    /// Presses what closes a window in its title bar. The program may ask before it goes.
    ///
    /// # Panics
    /// When there is no window.
    pub fn is_asked_to_close(&self) {
        press_close(self.0.display());
    }

    /// Closes the window as a person does, and waits until it is gone.
    ///
    /// # Panics
    /// When it stays.
    pub async fn is_left(self) {
        self.is_asked_to_close();
        self.is_gone().await;
    }

    /// Starts the program once more on the same screen, with these arguments.
    ///
    /// # Panics
    /// When it does not start.
    pub fn starts_again(&self, stage: &Stage, args: &[&str]) -> Child {
        stage
            .command(&window())
            .args(args)
            .env("DISPLAY", self.0.display())
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// How many windows of the program stand on the screen.
    ///
    /// # Panics
    /// When the screen does not answer.
    pub fn on_screen(&self) -> usize {
        count_closable(self.0.display())
    }

    /// Waits until the window is gone.
    ///
    /// # Panics
    /// When it stays.
    pub async fn is_gone(&self) {
        for _ in 0..600 {
            if !self.is_open().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the window stays");
    }

    /// Whether the window is still there.
    pub async fn is_open(&self) -> bool {
        self.client().title().await.is_ok()
    }

    /// Waits until something is there.
    ///
    /// # Panics
    /// With the page's text, when it does not come.
    pub async fn sees(&self, css: &str) -> Element {
        let mut found = self.waited_for(css).await;
        // The page may have replaced what was found before it was handed over.
        while found
            .as_ref()
            .is_err_and(CmdError::is_stale_element_reference)
        {
            found = self.waited_for(css).await;
        }
        match found {
            Ok(element) => element,
            Err(error) => panic!("no {css}: {error}\n{}", self.text("body").await),
        }
    }

    async fn waited_for(&self, css: &str) -> Result<Element, CmdError> {
        let wait = self.client().wait().at_most(PATIENCE);
        wait.for_element(Locator::Css(css)).await
    }

    /// Waits until something is gone.
    ///
    /// # Panics
    /// When it stays.
    pub async fn sees_no_more(&self, css: &str) {
        let script = "return document.querySelector(arguments[0]) === null";
        self.becomes(&format!("{css} to go"), script, vec![json!(css)])
            .await;
    }

    /// Waits until the page says something.
    ///
    /// # Panics
    /// With the page's text, when it never does.
    pub async fn says(&self, what: &str) {
        let script = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.becomes(what, script, vec![json!(what)]).await;
    }

    /// Waits for something and clicks it.
    ///
    /// # Panics
    /// When it cannot be clicked.
    pub async fn click(&self, css: &str) {
        let script = "const it = document.querySelector(arguments[0]); if (!it || it.disabled || it.getAttribute('aria-disabled') === 'true') return false; it.scrollIntoView({ block: 'center' }); it.click(); return true";
        self.becomes(&format!("{css} to be clickable"), script, vec![json!(css)])
            .await;
    }

    /// Waits for a button by what it says, and clicks it.
    ///
    /// # Panics
    /// When there is no such button.
    pub async fn click_named(&self, name: &str) {
        let script = "const it = [...document.querySelectorAll('button')].find((it) => it.textContent.trim() === arguments[0]); it?.click(); return it !== undefined";
        self.becomes(&format!("the button {name}"), script, vec![json!(name)])
            .await;
    }

    /// Opens what stands behind a fold, if it is not open.
    ///
    /// # Panics
    /// When there is no such fold.
    pub async fn unfolds(&self, css: &str) {
        let script = "const it = document.querySelector(`${arguments[0]} [aria-expanded]`); if (it?.getAttribute('aria-expanded') === 'false') it.click(); return it?.getAttribute('aria-expanded') === 'true'";
        self.becomes(&format!("{css} to open"), script, vec![json!(css)])
            .await;
    }

    /// Writes into a field, in place of what stands there, and leaves it.
    ///
    /// # Panics
    /// When there is no such field.
    pub async fn write(&self, css: &str, text: &str) {
        let field = self.sees(css).await;
        let show = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
        self.run(show, vec![json!(css)]).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
        self.run("document.activeElement.blur()", vec![]).await;
    }

    /// Presses keys wherever the focus is.
    ///
    /// # Panics
    /// When nothing takes them.
    pub async fn press(&self, keys: &str) {
        self.client()
            .active_element()
            .await
            .unwrap()
            .send_keys(keys)
            .await
            .unwrap();
    }

    /// The visible text of something.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn text(&self, css: &str) -> String {
        let element = self.client().find(Locator::Css(css)).await.unwrap();
        element.text().await.unwrap()
    }

    /// Everything in the page, visible or not.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn source(&self) -> String {
        self.client().source().await.unwrap()
    }

    /// Goes to a page by its address, such as `#/review`.
    ///
    /// # Panics
    /// When the page has no heading.
    pub async fn go(&self, hash: &str) {
        self.run("location.hash = arguments[0]", vec![json!(hash)])
            .await;
        let shown = "const page = document.querySelector('[data-shown]');
            return page?.dataset.shown === location.hash && page.querySelector('h1') !== null";
        self.becomes("the page to be there", shown, vec![]).await;
    }

    /// Waits until nothing is being read.
    ///
    /// # Panics
    /// When it never ends.
    pub async fn is_idle(&self) {
        let script = "return document.querySelector('[class*=spinner]') === null";
        self.becomes("reading to end", script, vec![]).await;
    }

    /// Runs a script in the page.
    ///
    /// # Panics
    /// When it fails.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.client().execute(script, args).await.unwrap()
    }

    /// Runs a script in the page that is given a function to answer with.
    ///
    /// # Panics
    /// When it fails.
    pub async fn answers_later(&self, script: &str) -> Value {
        self.run_until_done(script, vec![]).await
    }

    /// The same with arguments, of which that function is the last.
    ///
    /// # Panics
    /// When it fails.
    pub async fn run_until_done(&self, script: &str, args: Vec<Value>) -> Value {
        self.client().execute_async(script, args).await.unwrap()
    }

    /// How many windows the program has open.
    ///
    /// # Panics
    /// When it does not answer.
    pub async fn handles(&self) -> usize {
        self.client().windows().await.unwrap().len()
    }

    /// Waits until a script answers `true`.
    ///
    /// # Panics
    /// With the page's text, when it never does.
    pub async fn becomes(&self, what: &str, script: &str, args: Vec<Value>) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while self.client().execute(script, args.clone()).await.ok() != Some(json!(true)) {
            if tokio::time::Instant::now() > deadline {
                panic!("waited in vain for {what}:\n{}", self.text("body").await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The text inside a frame.
    ///
    /// # Panics
    /// When there is no such frame.
    pub async fn text_in_frame(&self, frame: &str, css: &str) -> String {
        self.sees(frame).await.enter_frame().await.unwrap();
        let text = self.sees(css).await.text().await.unwrap();
        self.client().clone().enter_parent_frame().await.unwrap();
        text
    }

    /// Clicks on something inside a frame with the mouse, as often as is said.
    ///
    /// # Panics
    /// When there is no such frame.
    pub async fn clicks_in_frame(&self, frame: &str, css: &str, times: usize) {
        self.sees(frame).await.enter_frame().await.unwrap();
        let element = self.sees(css).await;
        for _ in 0..times {
            element.click().await.unwrap();
        }
        self.client().clone().enter_parent_frame().await.unwrap();
    }

    /// What a click with the middle button would paste.
    pub fn primary_selection(&self, stage: &Stage) -> String {
        self.selection(stage, "primary")
    }

    /// What Ctrl+V would paste.
    pub fn clipboard(&self, stage: &Stage) -> String {
        self.selection(stage, "clipboard")
    }

    fn selection(&self, stage: &Stage, name: &str) -> String {
        let mut read = stage.command(&system("xclip", "xclip"));
        read.env("DISPLAY", self.0.display());
        // It fails where nothing is there.
        stage.run(read.args(["-o", "-selection", name])).out
    }

    /// The number of the window's process. The web view has others, its children.
    ///
    /// # Panics
    /// When there is none.
    pub fn process(&self) -> u32 {
        self.0.process()
    }

    /// Makes the window so large.
    ///
    /// # Panics
    /// When it does not become so.
    pub async fn resize(&self, width: u32, height: u32) {
        let resized: Result<(), CmdError> = self.client().set_window_size(width, height).await;
        resized.unwrap();
        let script = "return Math.abs(window.innerWidth - arguments[0]) < 40";
        self.becomes("the window's size", script, vec![json!(width)])
            .await;
    }

    /// What the content security policy refused so far.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn violations(&self) -> Value {
        self.run("return window.firstdayViolations", vec![]).await
    }

    async fn watch_violations(&self) {
        let script = "window.firstdayViolations = []; document.addEventListener('securitypolicyviolation', (event) => window.firstdayViolations.push(event.violatedDirective + ' ' + event.blockedURI))";
        self.run(script, vec![]).await;
    }

    pub(crate) fn client(&self) -> &Client {
        self.0.client()
    }
}
