//! Why a file of the AWS command line was not read or not changed.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::Refusal;
use crate::owner::{is_of_another_user, is_protected};

/// A refusal. In every case the file is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// Letters, digits, `_`, `.` and `-`, at most 64, the first a letter or digit.
    #[error("{name:?} cannot be the name of a profile")]
    InvalidProfile {
        /// The name that was given.
        name: String,
    },
    /// A value that could not be read back from the file as it was meant.
    #[error("{value:?} cannot be the value of {key}")]
    InvalidValue {
        /// The setting, such as `region`.
        key: &'static str,
        /// The value that was given.
        value: String,
    },
    /// The path of the program cannot stand in `credential_process`.
    #[error("{} cannot stand in credential_process: {fault}", program.display())]
    Program {
        /// The program that was given.
        program: PathBuf,
        /// What is wrong with its path.
        fault: ProgramFault,
    },
    /// The profile belongs to the person. The remedy is another name.
    #[error("profile {profile} is there already, in line {line}, and is not one of Firstday")]
    Taken {
        /// The name of the profile.
        profile: String,
        /// The line of its header, counted from 1.
        line: usize,
    },
    /// Several sections name this profile, so it is not clear which one counts.
    #[error("profile {profile} is there more than once, in lines {lines:?}")]
    Repeated {
        /// The name of the profile.
        profile: String,
        /// The lines of its headers, counted from 1.
        lines: Vec<usize>,
    },
    /// The edit would change how the lines around it are read.
    #[error(
        "profile {profile} cannot be changed without changing what the lines around it mean, \
         because they are indented"
    )]
    Entangled {
        /// The name of the profile.
        profile: String,
    },
    /// Not UTF-8, which the AWS command line cannot read either.
    #[error("{} is not a text file, from line {line} on", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// The line of the first byte that is no text, counted from 1.
        line: usize,
    },
    /// The AWS command line refuses the whole file.
    #[error("the AWS CLI refuses {}: line {}: {:?}", path.display(), refusal.line, refusal.fault)]
    Refused {
        /// The file.
        path: PathBuf,
        /// The first place for which it does.
        refusal: Refusal,
    },
    /// A link, and nothing where it leads.
    #[error("{} leads to {}, where nothing is", path.display(), target.display())]
    LinkToNowhere {
        /// The link.
        path: PathBuf,
        /// What it names.
        target: PathBuf,
    },
    /// A directory or a device where a file should be, or a file in place of the directory.
    #[error("{} is not a regular file", path.display())]
    NotAFile {
        /// What stands where the file should.
        path: PathBuf,
    },
    /// The file is not what was shown to the person. The remedy is to show it again.
    #[error("{} has changed since it was shown", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// Another Firstday is writing here.
    #[error("another Firstday is changing {}", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file or its directory may not be written.
    #[error("{} is read-only: {barrier}", path.display())]
    ReadOnly {
        /// The file or the directory.
        path: PathBuf,
        /// What is in the way.
        barrier: Barrier,
    },
    /// The file belongs to another user of this computer, and would not any more after the change.
    #[error("{} belongs to another user", path.display())]
    ForeignOwner {
        /// The file.
        path: PathBuf,
    },
    /// The disk or the system failed.
    #[error("could not {doing} {}", path.display())]
    Io {
        /// What was tried, such as `read`.
        doing: &'static str,
        /// The file or the directory.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl ConfigError {
    /// What the system said while `doing` something with `path`, where it may be that nobody is
    /// allowed to.
    pub(crate) fn refused(doing: &'static str, path: &Path, error: io::Error) -> Self {
        // What is not there yet is refused for what it would stand in.
        let there = path
            .ancestors()
            .find(|path| path.symlink_metadata().is_ok());
        let path = there.unwrap_or(path);
        let kind = error.kind();
        if kind == ErrorKind::PermissionDenied && is_of_another_user(path) {
            return Self::ForeignOwner {
                path: path.to_owned(),
            };
        }
        let barrier = if kind == ErrorKind::PermissionDenied && is_protected(path) {
            Barrier::Mode
        } else if kind == ErrorKind::PermissionDenied {
            Barrier::System
        } else if kind == ErrorKind::ReadOnlyFilesystem {
            Barrier::Disk
        } else if kind == ErrorKind::ResourceBusy {
            Barrier::Mount
        } else {
            return Self::io(doing, path, error);
        };
        Self::ReadOnly {
            path: path.to_owned(),
            barrier,
        }
    }

    /// What the system said while `doing` something with `path`.
    pub(crate) fn io(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io {
            doing,
            path: path.to_owned(),
            source,
        }
    }
}

/// Why a file or a directory cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Barrier {
    /// It is this user's, and its mode keeps everybody from writing.
    #[error("its mode forbids writing")]
    Mode,
    /// The file system that it is on can only be read here.
    #[error("its file system can only be read")]
    Disk,
    /// The file is mounted by itself, as containers do, so no other can take its place.
    #[error("it is mounted by itself")]
    Mount,
    /// The system says no, and does not show why: a file that was made immutable, or a policy.
    #[error("the system forbids writing")]
    System,
}

/// What is wrong with the path of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProgramFault {
    /// Programs with windows are not started with the same search path as a terminal.
    #[error("it is not an absolute path")]
    Relative,
    /// AWS tools do not agree on how to quote it.
    #[error("it contains {0:?}")]
    UnsafeCharacter(char),
    /// Its name has letters that are not Unicode.
    #[error("it is not Unicode")]
    NotUnicode,
    /// An AppImage, and a program on a Mac that was not moved out of its download.
    #[error("it is there only while the program runs")]
    Passing,
    /// By the name `firstday` a section is known to be ours later.
    #[error("it is not named firstday")]
    OtherName,
}
