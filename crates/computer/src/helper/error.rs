use std::io;
use std::path::PathBuf;

use firstday_aws_files::ProgramFault;

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
