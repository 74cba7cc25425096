//! The gateway against the practice account.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use firstday_practice::Seed;
use over_practice::practice;

on_any_endpoint!(practice(Seed::Fresh));
