//! Firstday in a window: the program `firstday-window`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clipboard;
mod commands;
mod desk;
#[cfg(target_os = "linux")]
mod graphics;
#[cfg(all(test, target_os = "linux"))]
mod recordings;
mod run;
mod secrets;
mod window;

use std::alloc::System;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use clap::Parser;
use firstday_app::keyring::Machine;
use firstday_app::{SecretStore, Surroundings, browser, memory};
use firstday_words::{Language, Words};
use zeroizing_alloc::ZeroAlloc;

use clipboard::{Loan, SystemClipboard};
use desk::{Desk, Setting};

/// Wipes what is freed. The buffers of HTTP, JSON and the AWS SDK hold secrets as well, and do not
/// wipe themselves.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Take a new AWS account from just signed up to safe to use.
#[derive(Parser)]
#[command(version)]
struct Args {
    /// Open the practice account in this file, and make it where there is none.
    #[arg(long, value_name = "FILE")]
    practice: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    memory::close();
    memory::leave_no_core();
    let args = Args::parse();
    let surroundings = Surroundings::here(helper()?)?;
    #[cfg(target_os = "linux")]
    graphics::prepare(&surroundings.env);
    let languages = surroundings.languages.iter().map(String::as_str);
    let language = Language::preferred(languages);
    let env = surroundings.env.clone();
    let desk = Desk::new(Setting {
        practice_file: args.practice,
        machine: Machine::here(&surroundings.env),
        store: SecretStore::os(&surroundings.helper),
        surroundings,
        language,
        words: Arc::new(Words::load(language)),
        clipboard: Loan::of(SystemClipboard::default()),
        browse: Box::new(move |link| browser::open(link, &env)),
        reach: Box::new(|connection| connection),
    });
    window::open(&Arc::new(desk), language).context("the window cannot be opened")
}

/// The program `firstday`, which the AWS CLI asks for keys, is installed beside this one.
fn helper() -> anyhow::Result<PathBuf> {
    let here = std::env::current_exe().context("this program does not find itself")?;
    Ok(here.with_file_name(format!("firstday{}", std::env::consts::EXE_SUFFIX)))
}
