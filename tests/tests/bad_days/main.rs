//! Bad days: the program is killed anywhere, two run at once, the disk is full, the network belongs to
//! somebody else, the computer sleeps.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod disk;
mod killed;
mod network;
mod scene;
mod together;
