//! The window itself: wiring, and nothing else.

use std::sync::{Arc, Once};

use tauri::utils::config::WindowConfig;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    App, AppHandle, Builder, Manager, RunEvent, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
};

use crate::commands;
use crate::desk::Desk;
use crate::secrets::SCHEME;

const WINDOW: &str = "main";

/// The proxy of the web view: a port at which nobody can listen. The page asks nothing of any network,
/// and the content policy refuses what a script would ask; but WebKit connects ahead of a request, for
/// `<link rel="preconnect">` and for a link that is pressed, and asks no policy before.
#[cfg(target_os = "linux")]
const NOWHERE: &str = "http://127.0.0.1:0";

/// Opens the window and returns when it is closed. `speaks` is what the page's address says of the
/// language: `language=en`, or `translation` for one that the page has to ask for. Where one of this
/// person's is open already, and `plain` says that nothing else was asked for, that one is shown
/// instead, and this returns at once: GTK sees to it over the session bus, and tells the first of the
/// second as it is told of its own start. `told` is called once the page is there.
///
/// # Errors
/// Where the system has no display or no web view.
pub(crate) fn open(
    desk: &Arc<Desk>,
    speaks: &str,
    plain: bool,
    told: impl Fn() + Send + Sync + 'static,
) -> tauri::Result<()> {
    let (secrets, left, ended) = (desk.clone(), desk.clone(), desk.clone());
    let opened = Once::new();
    // The page is told which language to speak along with its address.
    let page = WebviewUrl::App(format!("index.html?{speaks}").into());
    let mut context = tauri::generate_context!();
    context.config_mut().app.enable_gtk_app_id = plain;
    let mut started = false;
    Builder::default()
        .manage(desk.clone())
        .register_uri_scheme_protocol(SCHEME, move |_, request| {
            secrets.runs.secret(request.uri().path())
        })
        .on_page_load(move |_, load| match load.event() {
            PageLoadEvent::Started => left.runs.page_left(),
            PageLoadEvent::Finished => opened.call_once(&told),
        })
        .invoke_handler(commands::handler())
        .setup(move |app| Ok(build(app, page)?))
        .build(context)?
        .run(move |app, event| {
            if matches!(event, RunEvent::Ready) && std::mem::replace(&mut started, true) {
                show(app);
            }
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
            .on_new_window(|_, _| NewWindowResponse::Deny);
        #[cfg(target_os = "linux")]
        let window = match Url::parse(NOWHERE) {
            Ok(nowhere) => window.proxy_url(nowhere),
            Err(_) => window,
        };
        let window = window.build()?;
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

/// Brings the window to the front.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        // What the desktop does not let happen, its taskbar shows.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
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
