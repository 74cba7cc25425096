//! The composed changes that take something off this computer: made, made again, stopped by what
//! fails, and taken back where that can be. Nothing is lost on the way.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;

mod bench;
mod key;
mod profile;
mod session;
