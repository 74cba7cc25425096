//! WebKit's own WebDriver, on an X server of its own, and what it starts.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use serde_json::json;

use crate::memory::children_of;
use crate::moto::free_port;
use crate::programs::{system, window};
use crate::stage::Stage;
use crate::title_bar;
use crate::view::View;

const PATIENCE: Duration = Duration::from_secs(60);

/// The size of the X screen. Without a window manager the pointer, which rests in the middle, decides
/// which window has the keyboard: it is over every large window, and below the buttons of a question,
/// which would explain themselves.
const X_SCREEN: &str = "1600x1240x24";

/// The programs that show a window and drive it. They end with it.
pub(crate) struct Driver {
    client: Client,
    driver: Process,
    display: Display,
}

/// A child that ends with its owner.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// An X server without a screen that anybody sees. It ends with it.
pub struct Display {
    number: String,
    _server: Process,
}

impl Display {
    /// Starts one.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start() -> Self {
        let mut process = Command::new(system("Xvfb", "xvfb"))
            .args(["-displayfd", "1", "-screen", "0", X_SCREEN])
            .args(["-nolisten", "tcp"])
            // It does not begin anew when its last window goes: who comes in that moment would be turned away.
            .arg("-noreset")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let stdout = process.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut number).unwrap();
        Self {
            number: format!(":{}", number.trim()),
            _server: Process(process),
        }
    }

    /// For `DISPLAY`, such as `:1`.
    pub(crate) fn number(&self) -> &str {
        &self.number
    }

    /// What a program finds in its environment that shows its window here.
    pub fn env(&self) -> [(&'static str, &str); 4] {
        [
            ("DISPLAY", self.number()),
            ("GDK_BACKEND", "x11"),
            ("LIBGL_ALWAYS_SOFTWARE", "1"),
            ("NO_AT_BRIDGE", "1"),
        ]
    }

    /// Looks at what stands here.
    ///
    /// # Panics
    /// When the X server does not answer.
    pub fn view(&self) -> View {
        View::of(self.number())
    }

    /// The processes whose windows are seen here.
    ///
    /// # Panics
    /// When the X server does not answer.
    pub fn owners(&self) -> Vec<u32> {
        title_bar::owners(self.number())
    }
}

impl Driver {
    /// Starts the window with these arguments.
    ///
    /// # Panics
    /// When it does not open.
    pub(crate) async fn start(stage: &Stage, args: &[&str]) -> Self {
        let display = Display::start();
        let port = free_port();
        let driver = driver(stage, &display, port);
        let client = connect(port, args).await;
        Self {
            client,
            driver,
            display,
        }
    }

    /// The line to the window.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The X display that the window is on, such as `:1`.
    pub(crate) fn display(&self) -> &str {
        self.display.number()
    }

    /// The number of the window's process.
    ///
    /// # Panics
    /// When there is none.
    pub(crate) fn process(&self) -> u32 {
        let children = children_of(self.driver.0.id());
        *children.first().expect("the window's process is gone")
    }

    /// Closes the window, and waits until it is gone.
    ///
    /// # Panics
    /// When it does not close.
    pub(crate) async fn close(self) {
        self.client.close().await.unwrap();
    }
}

fn driver(stage: &Stage, display: &Display, port: u16) -> Process {
    let program = system("WebKitWebDriver", "webkit2gtk-driver");
    let driver = stage
        .command(&program)
        .arg(format!("--port={port}"))
        .envs(display.env())
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    Process(driver)
}

async fn connect(port: u16, args: &[&str]) -> Client {
    let options = json!({ "binary": window(), "args": args });
    let capabilities: Capabilities = [("webkitgtk:browserOptions".to_owned(), options)]
        .into_iter()
        .collect();
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
