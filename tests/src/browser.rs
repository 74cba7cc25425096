//! The real window under an X server of its own, driven through WebDriver.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

use crate::moto::free_port;
use crate::programs::{system, window, workspace};
use crate::stage::Stage;

const PATIENCE: Duration = Duration::from_secs(60);

/// The size of the X screen, larger than any window in a test.
const X_SCREEN: &str = "1600x1100x24";

/// Firstday's window, and all that it needs to be shown.
pub struct Window {
    client: Client,
    _driver: Process,
    _display: Process,
}

/// A child that ends with its owner.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

impl Window {
    /// Opens the window on a practice account, once its first page is there.
    ///
    /// # Panics
    /// When the window does not open.
    pub async fn open(stage: &Stage, practice: &Path) -> Self {
        let (display, number) = display();
        let port = free_port();
        let driver = driver(stage, &number, port);
        let client = connect(port, practice).await;
        let opened = Self {
            client,
            _driver: driver,
            _display: display,
        };
        opened.sees("main h1").await;
        opened.watch_violations().await;
        opened
    }

    /// Closes the window as a person does, and waits until it is gone.
    ///
    /// # Panics
    /// When it does not close.
    pub async fn close(self) {
        self.client.close().await.unwrap();
    }

    /// Waits until something is there.
    ///
    /// # Panics
    /// With the page's text, when it does not come.
    pub async fn sees(&self, css: &str) -> fantoccini::elements::Element {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("no {css}: {error}\n{}", self.text("body").await),
        }
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
        self.client
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
        let element = self.client.find(Locator::Css(css)).await.unwrap();
        element.text().await.unwrap()
    }

    /// Everything in the page, visible or not.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn source(&self) -> String {
        self.client.source().await.unwrap()
    }

    /// Goes to a page by its address, such as `#/review`.
    ///
    /// # Panics
    /// When the page has no heading.
    pub async fn go(&self, hash: &str) {
        self.run("location.hash = arguments[0]", vec![json!(hash)])
            .await;
        self.sees("main h1").await;
    }

    /// Runs a script in the page.
    ///
    /// # Panics
    /// When it fails.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap()
    }

    /// Waits until a script answers `true`.
    ///
    /// # Panics
    /// With the page's text, when it never does.
    pub async fn becomes(&self, what: &str, script: &str, args: Vec<Value>) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while self.client.execute(script, args.clone()).await.ok() != Some(json!(true)) {
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
        self.client.clone().enter_parent_frame().await.unwrap();
        text
    }

    /// A picture of the window, once the page has been drawn.
    ///
    /// # Panics
    /// When none can be taken.
    pub async fn picture(&self) -> Vec<u8> {
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 100)))";
        self.client.execute_async(drawn, vec![]).await.unwrap();
        self.client.screenshot().await.unwrap()
    }

    /// Leaves pictures of the present page in `target/screens`: light and dark, large and small.
    ///
    /// # Panics
    /// When they cannot be taken or written.
    pub async fn leave_pictures(&self, page: &str) {
        let folder = workspace().join("target/screens");
        fs::create_dir_all(&folder).unwrap();
        for (size, width, height) in [("large", 1100, 800), ("small", 720, 560)] {
            self.resize(width, height).await;
            for theme in ["dark", "light"] {
                self.set_theme(theme).await;
                let file = folder.join(format!("{theme}-{size}-{page}.png"));
                fs::write(file, self.picture().await).unwrap();
            }
        }
        self.resize(1100, 800).await;
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

    async fn resize(&self, width: u32, height: u32) {
        let resized: Result<(), CmdError> = self.client.set_window_size(width, height).await;
        resized.unwrap();
        let script = "return Math.abs(window.innerWidth - arguments[0]) < 40";
        self.becomes("the window's size", script, vec![json!(width)])
            .await;
    }

    /// The page shows both themes by a class of the body, as its own menu sets it.
    async fn set_theme(&self, theme: &str) {
        let script = "document.body.classList.toggle('awsui-dark-mode', arguments[0] === 'dark'); document.documentElement.style.colorScheme = arguments[0]";
        self.run(script, vec![json!(theme)]).await;
    }
}

/// An X server and the number of its display.
fn display() -> (Process, String) {
    let mut process = Command::new(system("Xvfb", "xvfb"))
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            X_SCREEN,
            "-nolisten",
            "tcp",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    let stdout = process.stdout.take().unwrap();
    BufReader::new(stdout).read_line(&mut number).unwrap();
    (Process(process), format!(":{}", number.trim()))
}

fn driver(stage: &Stage, display: &str, port: u16) -> Process {
    let program = system("WebKitWebDriver", "webkit2gtk-driver");
    let driver = stage
        .command(&program)
        .arg(format!("--port={port}"))
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("NO_AT_BRIDGE", "1")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    Process(driver)
}

async fn connect(port: u16, practice: &Path) -> Client {
    let options = json!({
        "webkitgtk:browserOptions": {
            "binary": window(),
            "args": ["--practice", practice],
        },
    });
    let Value::Object(capabilities) = options else {
        unreachable!("an object is written above");
    };
    let capabilities: Capabilities = capabilities.into_iter().collect();
    let address = format!("http://127.0.0.1:{port}");
    let connector = hyper_util::client::legacy::connect::HttpConnector::new();
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let mut builder = ClientBuilder::new(connector.clone());
        builder.capabilities(capabilities.clone());
        match builder.connect(&address).await {
            Ok(client) => return client,
            Err(error) if tokio::time::Instant::now() > deadline => {
                panic!("the window does not open: {error}")
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

/// What the QR code in a picture says.
///
/// # Panics
/// When there is none that can be read.
pub fn read_qr(picture: &[u8]) -> String {
    let image = image::load_from_memory(picture).unwrap().to_luma8();
    let mut prepared = rqrr::PreparedImage::prepare(image);
    let grids = prepared.detect_grids();
    let grid = grids.first().expect("no QR code is on the screen");
    grid.decode().unwrap().1
}

/// Two codes in a row, as an authenticator app shows them that was given this address
/// (`otpauth://totp/…?secret=…`).
///
/// # Panics
/// When the address has no secret.
pub fn codes_of(address: &str) -> (String, String) {
    let secret = address.split("secret=").nth(1).unwrap();
    let secret = secret.split('&').next().unwrap();
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new()
        .with_secret(secret)
        .build_noncompliant();
    let now = std::time::SystemTime::now();
    let seconds = now.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let code = |at| totp.generate(at).to_string();
    (code(seconds - 30), code(seconds))
}
