//! A window of Tauri's with nothing in it but a colour, as large as ours, on the same web view: what `cargo xtask bench`
//! puts the window beside.

use tauri::http::Response;
use tauri::http::header::{CONTENT_TYPE, HeaderValue};
use tauri::{Builder, Url, WebviewUrl, WebviewWindowBuilder};

const PAGE: &[u8] = b"<!doctype html><title>Firstday</title><body style=background:#161d26>";

fn main() -> tauri::Result<()> {
    Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let mut page = Response::new(PAGE);
            let kind = HeaderValue::from_static("text/html");
            page.headers_mut().insert(CONTENT_TYPE, kind);
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol(Url::parse("empty://localhost/")?);
            WebviewWindowBuilder::new(app, "main", page)
                .title("Firstday")
                .inner_size(1100.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
