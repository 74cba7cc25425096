//! Whether a program is this one.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

/// Whether two paths lead to the same file, or to files of the same bytes. A name proves nothing, and
/// neither does what a program says of itself when it is run.
pub(super) fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    Ok(one.canonicalize()? == other.canonicalize()? || is_copy(one, other)?)
}

/// Whether two files hold the same bytes.
pub(super) fn is_copy(from: &Path, to: &Path) -> io::Result<bool> {
    let (copy, program) = (File::open(from)?, File::open(to)?);
    if copy.metadata()?.len() != program.metadata()?.len() {
        return Ok(false);
    }
    let (mut copy, mut program) = (BufReader::new(copy), BufReader::new(program));
    let (mut left, mut right) = ([0; 8192], [0; 8192]);
    loop {
        let count = copy.read(&mut left)?;
        if count == 0 {
            return Ok(true);
        }
        program.read_exact(&mut right[..count])?;
        if left[..count] != right[..count] {
            return Ok(false);
        }
    }
}
