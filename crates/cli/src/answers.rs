//! `firstday answers`.

use std::path::Path;

use firstday_app::{Problem, answers_file};

use crate::Exit;
use crate::out::Out;

pub(crate) fn example(out: &Out) -> Result<Exit, Problem> {
    out.document(answers_file::example(out.vocabulary()).trim_end());
    Ok(Exit::Good)
}

pub(crate) fn check(out: &Out, file: &Path) -> Result<Exit, Problem> {
    let answers = answers_file::read(file)?;
    let invalid = answers_file::check(&answers);
    if invalid.is_empty() {
        out.line(out.words("cli-answers-good"));
        return Ok(Exit::Good);
    }
    out.invalid(&invalid);
    Ok(Exit::Attention)
}
