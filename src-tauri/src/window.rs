//! The window itself: wiring, and nothing else.

use std::sync::Arc;

use tauri::utils::config::WindowConfig;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, Builder, Manager, RunEvent, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::commands;
use crate::desk::Desk;
use crate::secrets::SCHEME;

const WINDOW: &str = "main";

/// Opens the window and returns when it is closed. `speaks` is what the page's address says of the
/// language: `language=en`, or `translation` for one that the page has to ask for.
///
/// # Errors
/// Where the system has no display or no web view.
pub(crate) fn open(desk: &Arc<Desk>, speaks: &str) -> tauri::Result<()> {
    let (secrets, left, ended) = (desk.clone(), desk.clone(), desk.clone());
    // The page is told which language to speak along with its address.
    let page = WebviewUrl::App(format!("index.html?{speaks}").into());
    Builder::default()
        .manage(desk.clone())
        .register_uri_scheme_protocol(SCHEME, move |_, request| {
            secrets.runs.secret(request.uri().path())
        })
        .on_page_load(move |_, load| {
            if load.event() == PageLoadEvent::Started {
                left.runs.page_left();
            }
        })
        .invoke_handler(commands::handler())
        .setup(move |app| Ok(build(app, page)?))
        .build(tauri::generate_context!())?
        .run(move |_, event| {
            if matches!(event, RunEvent::Exit) {
                ended.runs.close();
            }
        });
    Ok(())
}

fn build(app: &App, page: WebviewUrl) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    for config in windows.iter().filter(|config| config.label == WINDOW) {
        let config = WindowConfig {
            url: page.clone(),
            ..config.clone()
        };
        let window = WebviewWindowBuilder::from_config(app, &config)?
            .on_navigation(is_ours)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .build()?;
        let closing = window.clone();
        window.on_window_event(move |event| {
            let WindowEvent::CloseRequested { api, .. } = event else {
                return;
            };
            let desk = closing.state::<Arc<Desk>>().inner().clone();
            api.prevent_close();
            close(closing.clone(), desk);
        });
    }
    Ok(())
}

/// Closes the window once that loses nothing, or the person agrees.
fn close(window: tauri::WebviewWindow, desk: Arc<Desk>) {
    tauri::async_runtime::spawn(async move {
        if desk.closing.is_ready().await {
            // A window that is gone already needs no closing.
            let _ = window.destroy();
        }
    });
}

/// The pages of the program itself, and those that show a secret. No other is ever loaded.
fn is_ours(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri" | SCHEME, host) => host == Some("localhost"),
        // WebView2 knows protocols of one's own only as hosts.
        ("http" | "https", Some(host)) if cfg!(windows) => host
            .strip_suffix(".localhost")
            .is_some_and(|name| name == "tauri" || name == SCHEME),
        _ => url.as_str() == "about:blank",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn no_other_page_is_loaded() {
        let ours = |address: &str| is_ours(&Url::parse(address).unwrap());
        for address in [
            "https://example.org/",
            "https://localhost/",
            "https://tauri.localhost.example.org/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "tauri://example.org/",
            "firstday-secret://example.org/",
            "javascript:alert(1)",
        ] {
            assert!(!ours(address), "{address}");
        }
        assert!(ours("about:blank"));
        if cfg!(not(windows)) {
            assert!(ours("tauri://localhost/index.html#/start"));
            assert!(ours("firstday-secret://localhost/password/x"));
            assert!(!ours("http://tauri.localhost/"));
        }
    }
}
