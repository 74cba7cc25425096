//! `firstday window`.

use std::ffi::OsString;

use firstday_app::{Problem, window};
use firstday_words::Language;

use crate::Exit;
use crate::args::WindowOptions;
use crate::here::surroundings;
use crate::out::Out;

/// Opens the window, in the language that was named here.
pub(crate) fn open(
    out: &Out,
    options: WindowOptions,
    language: Option<Language>,
) -> Result<Exit, Problem> {
    let given = [
        ("--practice", options.practice.map(OsString::from)),
        ("--language", language.map(|named| named.code().into())),
        ("--translation", options.translation.map(OsString::from)),
    ];
    let arguments = given
        .into_iter()
        .filter_map(|(name, value)| Some([name.into(), value?]));
    let arguments: Vec<OsString> = arguments.flatten().collect();
    out.line(out.words("cli-window-opens"));
    window::open(&surroundings()?, &arguments)?;
    Ok(Exit::Good)
}
