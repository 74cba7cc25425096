//! The path by which AWS tools start `firstday`.
//!
//! AWS tools do not agree on how to quote a path in `credential_process`: some split it at blanks,
//! some hand it to a shell. So where the program lives under a path with blanks, quotes or letters
//! outside ASCII, it is linked to a folder of the person's whose path has none. A program that is
//! there only while it runs, such as an AppImage, is copied instead.

mod error;
mod link;
mod same;

use std::path::{Path, PathBuf};

use crate::surroundings::Surroundings;
use crate::trust::{self, Exposed};
use firstday_aws_files::{ProfileSummary, ProgramFault, program_fault};

pub use error::HelperError;
pub use link::Link;

/// How AWS tools are to find the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// The path for `credential_process`.
    pub path: PathBuf,
    /// What has to stand at that path, where it is not the program itself.
    pub link: Option<Link>,
}

/// Chooses the path, and changes nothing.
///
/// # Errors
///
/// [`HelperError::Exposed`] when others can change the program, or every folder that could take a
/// link. [`HelperError::Program`] when the program's own path cannot be used, and no folder of the
/// person's can take a link: each has such signs in its path too, or something else in that place.
pub fn find(surroundings: &Surroundings) -> Result<Helper, HelperError> {
    let program = &surroundings.helper;
    let fault = match program_fault(program) {
        Some(ProgramFault::Relative) => return Err(refused(program, ProgramFault::Relative)),
        None if is_passing(program) => Some(ProgramFault::Passing),
        fault => fault,
    };
    if !is_passing(program) {
        check(program)?;
    }
    let Some(fault) = fault else {
        return Ok(Helper {
            path: program.clone(),
            link: None,
        });
    };
    let copied = cfg!(windows) || fault == ProgramFault::Passing || is_passing(program);
    let mut error = None;
    for from in places(surroundings) {
        match link::at(from.clone(), program, copied) {
            Ok(Some(link)) => {
                return Ok(Helper {
                    path: link.from.clone(),
                    link: Some(link),
                });
            }
            Ok(None) => {}
            Err(exposed) => {
                error.get_or_insert(HelperError::Exposed {
                    program: from,
                    exposed,
                });
            }
        }
    }
    Err(error.unwrap_or_else(|| refused(program, fault)))
}

/// What is wrong with the program that a profile of ours names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misled {
    /// It is not there any more.
    Gone,
    /// It is not this program: an older one of ours, or another of that name.
    Another,
    /// Others can change it.
    Exposed(Exposed),
}

/// What is wrong with the program that a profile of ours names, and its path; `None` where it is
/// this program, and nobody else can change it.
pub fn misled(profile: &ProfileSummary, surroundings: &Surroundings) -> Option<(PathBuf, Misled)> {
    let program = program(profile)?;
    let why = if !program.is_file() {
        Misled::Gone
    } else if let Err(exposed) = trust::check_program(&program) {
        Misled::Exposed(exposed)
    } else if same::is_same(&program, &surroundings.helper).unwrap_or(false) {
        return None;
    } else {
        Misled::Another
    };
    Some((program, why))
}

/// A program that is not there yet is what others can put there.
fn check(program: &Path) -> Result<(), HelperError> {
    let checked = match program.symlink_metadata() {
        Ok(_) => trust::check_program(program),
        Err(_) => trust::check_place(program),
    };
    checked.map_err(|exposed| HelperError::Exposed {
        program: program.to_owned(),
        exposed,
    })
}

/// The program that a profile of ours names.
fn program(profile: &ProfileSummary) -> Option<PathBuf> {
    let command = profile.credential_process.as_deref()?;
    let program = PathBuf::from(command.split_whitespace().next()?);
    profile.ours.then_some(program)
}

/// Folders of the person's, the usual one for programs' data first.
fn places(surroundings: &Surroundings) -> Vec<PathBuf> {
    let config = match surroundings.variable("XDG_CONFIG_HOME") {
        Some(path) => PathBuf::from(path),
        None => surroundings.home.join(".config"),
    };
    let name = format!("firstday{}", std::env::consts::EXE_SUFFIX);
    [
        surroundings.data_dir.join("bin"),
        config.join("firstday").join("bin"),
        surroundings.home.join(".firstday").join("bin"),
    ]
    .into_iter()
    .map(|folder| folder.join(&name))
    .filter(|path| program_fault(path).is_none())
    .collect()
}

/// Whether a path is there only as long as the program runs: an AppImage mounts itself under `/tmp/.mount_…`,
/// and macOS shows a program that was not moved yet under a translocated path.
fn is_passing(program: &Path) -> bool {
    program.components().any(|part| {
        let part = part.as_os_str().to_string_lossy();
        part.starts_with(".mount_") || part == "AppTranslocation"
    })
}

fn refused(program: &Path, fault: ProgramFault) -> HelperError {
    HelperError::Program {
        program: program.to_owned(),
        fault,
    }
}

#[cfg(all(test, unix))]
mod tests;
