//! The ways in, and what is kept on this computer, in the real window.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod access_keys;
mod accounts;
mod administrators;
mod again;
mod aws_files;
mod command_line;
mod days;
mod everybody;
mod first_day;
mod home;
mod keyring;
mod languages;
mod left_open;
mod password;
mod practice;
mod reports;
mod rights;
mod sign_in;
mod together;
mod tour;
mod undo;
mod walls;

/// The address of the sign-in page, for who opens it by hand.
const ADDRESS: &str = ".code pre";

/// The browser is another program, and its calls block.
async fn in_browser<T: Send + 'static>(deed: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(deed).await.unwrap()
}
