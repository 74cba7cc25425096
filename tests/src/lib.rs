//! What the end-to-end tests share: a stage of its own for each test, and the programs that play on it.
//!
//! Everything here stops the test with a plain sentence when it cannot go on.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod at_a_terminal;
mod barriers;
mod between;
mod busy;
mod clock;
mod cut_off;
mod driver;
mod hostile;
mod keepassxc;
mod keyring;
mod likeness;
mod links;
mod memory;
mod moto;
mod pages;
mod person;
mod phone;
mod pictures;
mod programs;
mod screen;
mod search;
mod serving;
mod several;
mod signing_in;
mod spy;
mod stage;
mod title_bar;
mod view;
mod waiting;
mod window;
mod wizard;

pub use between::{At, Between, Moment, Then, signal};
pub use busy::Work;
pub use clock::{in_days, later, later_by_file};
pub use driver::Display;
pub use hostile::{MARKUP, UNSEEN};
pub use keyring::Keyring;
pub use likeness::likeness;
pub use links::Links;
pub use memory::{Memory, children_of, memory_of_all, of_each_child};
pub use moto::Moto;
pub use pages::EVERY_PAGE;
pub use person::owner_profile;
pub use phone::{codes_of, read_qr};
pub use programs::{firstday, system, venv, window, workspace};
pub use screen::Screen;
pub use search::{Find, Secrets, files_below};
pub use serving::Serving;
pub use several::profiles_of_accounts;
pub use signing_in::{SigningIn, sign_in_address};
pub use spy::Spy;
pub use stage::{Ran, Stage};
pub use test_program::skipped;
pub use view::View;
pub use waiting::{until, wait_for};
pub use window::Window;
pub use wizard::{CHAPTERS, PAGES};
