use std::io;
use std::path::PathBuf;

use firstday_aws_files::ProgramFault;

use crate::trust::Exposed;

/// Why AWS tools cannot be led to the program. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum HelperError {
    /// The path of the program cannot stand in `credential_process`, and no folder of the person's
    /// can take a link to it.
    #[error("{} cannot stand in credential_process: {fault}", program.display())]
    Program {
        /// The program.
        program: PathBuf,
        /// What is wrong with its path.
        fault: ProgramFault,
    },
    /// Others can change the program, or what the link to it would stand in.
    #[error("others can change {}: {exposed}", program.display())]
    Exposed {
        /// The program, or the place of the link.
        program: PathBuf,
        /// What they can change.
        exposed: Exposed,
    },
    /// Something that is not ours stands where the link should.
    #[error("{} is not a link or a copy of Firstday", path.display())]
    Foreign {
        /// What stands there.
        path: PathBuf,
    },
    /// The disk or the system failed.
    #[error("could not link the program to {}", path.display())]
    Io {
        /// Where the link should stand.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}
