//! The practice account, spoken to over its public API and the real wire formats.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod access_keys;
mod accounts;
mod authorisation;
mod browser;
mod budgets;
mod client;
mod costs;
mod credential_report;
mod faults;
mod files;
mod fixtures;
mod groups_and_users;
mod lag;
mod mfa;
mod passwords;
mod program;
mod require_mfa;
mod service_credentials;
mod serving;
mod sign_in;
mod sign_in_page;
mod sign_in_people;
mod sign_in_proof;
mod sign_in_refresh;
mod sign_in_token;
mod sign_in_world;
mod signatures;
mod taking_back;
