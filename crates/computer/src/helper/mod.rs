//! The path by which AWS tools start `firstday`.
//!
//! AWS tools do not agree on how to quote a path in `credential_process`: some split it at blanks,
//! some hand it to a shell. So where the program lives under a path with blanks, quotes or letters
//! outside ASCII, it is linked to a folder of the person's whose path has none. A program that is
//! there only while it runs, such as an AppImage, is copied instead.

mod error;
mod link;

use std::path::{Path, PathBuf};

use crate::surroundings::Surroundings;
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
/// [`HelperError::Program`] when the program's own path cannot be used, and no folder of the
/// person's can take a link: each has such signs in its path too, can be written by others, or has
/// something else in that place.
pub fn find(surroundings: &Surroundings) -> Result<Helper, HelperError> {
    let program = &surroundings.helper;
    let fault = match program_fault(program) {
        Some(ProgramFault::Relative) => return Err(refused(program, ProgramFault::Relative)),
        Some(fault) => fault,
        None if is_passing(program) => ProgramFault::Passing,
        None => {
            return Ok(Helper {
                path: program.clone(),
                link: None,
            });
        }
    };
    let copied = cfg!(windows) || fault == ProgramFault::Passing || is_passing(program);
    let places = places(surroundings).into_iter();
    let mut links = places.filter_map(|from| link::at(from, program, copied, &surroundings.home));
    match links.next() {
        Some(link) => Ok(Helper {
            path: link.from.clone(),
            link: Some(link),
        }),
        None => Err(refused(program, fault)),
    }
}

/// The program that a profile of ours names and that is not there any more.
pub fn missing(profile: &ProfileSummary) -> Option<PathBuf> {
    program(profile).filter(|program| !program.is_file())
}

/// The program that a profile of ours names.
pub(crate) fn program(profile: &ProfileSummary) -> Option<PathBuf> {
    let command = profile.credential_process.as_deref()?;
    let program = PathBuf::from(command.split_whitespace().next()?);
    profile.ours.then_some(program)
}

/// The path of a link or copy of ours that is not to this program, but to an older one.
pub(crate) fn outdated(surroundings: &Surroundings) -> Option<PathBuf> {
    let link = find(surroundings).ok()?.link?;
    (!link.is_there && link.from.is_file()).then_some(link.from)
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
