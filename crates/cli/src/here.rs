//! What the program runs in.

use std::path::PathBuf;

use firstday_app::{Code, Problem, Surroundings};

/// What Linux writes behind the name of a program whose file was replaced while it runs, as an
/// update does (proc(5), `/proc/pid/exe`).
const REPLACED: &str = " (deleted)";

/// The environment, home folder and clock that the program runs with.
pub(crate) fn surroundings() -> Result<Surroundings, Problem> {
    let helper = std::env::current_exe()
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
    Surroundings::here(installed(helper))
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))
}

/// Where the program is installed, also while an update has put another one there.
fn installed(program: PathBuf) -> PathBuf {
    let name = program
        .to_str()
        .and_then(|name| name.strip_suffix(REPLACED));
    match name {
        Some(name) if !program.exists() => PathBuf::from(name),
        Some(_) | None => program,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_program_that_was_replaced_is_where_the_new_one_is() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("firstday");
        let replaced = folder.path().join(format!("firstday{REPLACED}"));
        assert_eq!(installed(program.clone()), program);
        assert_eq!(installed(replaced.clone()), program);
        // Somebody may call it so.
        std::fs::write(&replaced, "").unwrap();
        assert_eq!(installed(replaced.clone()), replaced);
    }
}
