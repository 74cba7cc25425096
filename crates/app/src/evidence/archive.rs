//! Files in a zip: written for whoever hands something in, and read from whoever did.

use std::borrow::Cow;
use std::io::{self, Cursor, Read, Seek, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// A zip of these files, by name. The same files make the same zip, whenever.
///
/// # Errors
/// What the library says of names or sizes that no zip has.
pub(super) fn packed(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Why a file is not in a zip.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unpacked {
    /// It is no zip, or a damaged or encrypted one.
    #[error("not a zip that can be read")]
    Zip(#[from] ZipError),
    /// No file of this name is in it.
    #[error("the file is not in the zip")]
    Missing,
    /// It is larger than was agreed.
    #[error("the file in the zip is too large")]
    TooLarge,
    /// It breaks off.
    #[error("the file in the zip cannot be read")]
    Io(#[from] io::Error),
}

/// The content of the file `name` of a zip, wherever in it that stands. Nothing is written to a disk,
/// no name of the zip is taken for a path, and what it says of sizes is not believed: no more than `most`
/// bytes are unpacked.
///
/// # Errors
/// [`Unpacked`].
pub(super) fn unpacked(zip: impl Read + Seek, name: &str, most: u64) -> Result<Vec<u8>, Unpacked> {
    let mut zip = ZipArchive::new(zip)?;
    let below = format!("/{name}");
    // Whoever packs the folder anew gets a folder more.
    let is_it = |it: &Cow<'_, str>| **it == *name || it.ends_with(&below);
    let names = zip.file_names().filter_map(Result::ok).filter(is_it);
    let found = names.min_by_key(|it| it.len()).map(Cow::into_owned);
    let found = found.ok_or(Unpacked::Missing)?;
    let mut content = Vec::new();
    let file = zip.by_name(&found)?;
    file.take(most + 1).read_to_end(&mut content)?;
    match u64::try_from(content.len()).is_ok_and(|size| size <= most) {
        true => Ok(content),
        false => Err(Unpacked::TooLarge),
    }
}
