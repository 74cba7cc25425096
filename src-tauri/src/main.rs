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
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use clap::Parser;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use firstday_app::keyring::Machine;
use firstday_app::window::tell_open;
use firstday_app::{SecretStore, Settings, Surroundings, browser, memory};
use firstday_words::{Language, Spoken, Translation};
use zeroizing_alloc::ZeroAlloc;

use clipboard::{Loan, SystemClipboard};
use desk::{Desk, Setting};

/// Wipes what is freed. The buffers of HTTP, JSON and the AWS SDK hold secrets as well, and do not
/// wipe themselves.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Take a new AWS account from just signed up to safe to use.
#[derive(Parser)]
#[command(version = firstday_version::TEXT)]
struct Args {
    /// Open the practice account in this file, and make it where there is none.
    #[arg(long, value_name = "FILE")]
    practice: Option<PathBuf>,
    /// The language to speak, instead of your system's and of the one chosen in the window.
    #[arg(long, value_name = "CODE", value_parser = codes())]
    language: Option<Language>,
    /// Speak the language in this folder, to try a translation while it is written.
    #[arg(long, value_name = "FOLDER", conflicts_with = "language")]
    translation: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    memory::close();
    memory::leave_no_core();
    let args = Args::parse();
    let plain = args.practice.is_none() && args.language.is_none() && args.translation.is_none();
    let surroundings = Surroundings::here(helper()?)?;
    #[cfg(target_os = "linux")]
    graphics::prepare(&surroundings.env);
    let language = args.language.unwrap_or_else(|| language(&surroundings));
    let translation = args.translation.map(|folder| translation(&folder));
    let translation = translation.transpose()?;
    let speaks = match &translation {
        Some(_) => "translation".to_owned(),
        None => format!("language={language}"),
    };
    let env = surroundings.env.clone();
    let here = surroundings.clone();
    let desk = Desk::new(Setting {
        practice_file: args.practice,
        machine: Machine::here(&surroundings.env),
        store: SecretStore::os(&surroundings.helper),
        surroundings,
        spoken: spoken(language, translation.as_ref()),
        translation,
        clipboard: Loan::of(SystemClipboard::default()),
        browse: Box::new(move |link| browser::open(link, &env)),
        reach: Box::new(|connection| connection),
    });
    window::open(&Arc::new(desk), &speaks, plain, move || tell_open(&here))
        .context("the window cannot be opened")
}

/// Every language that there is; a code that is none is refused with their names.
fn codes() -> impl TypedValueParser<Value = Language> {
    let codes = Language::all().into_iter().map(Language::code);
    PossibleValuesParser::new(codes).try_map(|code| code.parse::<Language>())
}

/// The language where none is named on the command line.
fn language(surroundings: &Surroundings) -> Language {
    let chosen = Settings::read(&surroundings.data_dir).language;
    let wanted = surroundings.wanted_languages(chosen);
    Language::preferred(wanted.iter().map(String::as_str))
}

fn translation(folder: &Path) -> anyhow::Result<Translation> {
    let read = Translation::read(folder);
    read.with_context(|| format!("the translation in {} cannot be read", folder.display()))
}

fn spoken(language: Language, translation: Option<&Translation>) -> Spoken {
    translation.map_or_else(|| language.into(), |it| Spoken::new(it.words().0))
}

/// The program `firstday`, which the AWS CLI asks for keys, is installed beside this one.
fn helper() -> anyhow::Result<PathBuf> {
    let here = std::env::current_exe().context("this program does not find itself")?;
    Ok(here.with_file_name(format!("firstday{}", std::env::consts::EXE_SUFFIX)))
}
