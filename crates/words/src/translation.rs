use std::path::Path;
use std::{fs, io};

use crate::{Fault, Words};

/// A language in a folder of its own, which the programs do not bring: one that somebody is
/// writing.
#[derive(Clone, Debug)]
pub struct Translation(Vec<(String, String)>);

impl Translation {
    /// Reads every `.ftl` file in a folder and below.
    ///
    /// # Errors
    /// What the system says of a folder or file that cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|it| it == "ftl") {
                    let text = fs::read_to_string(&path)?;
                    files.push((path.display().to_string(), text));
                }
            }
        }
        files.sort_unstable();
        Ok(Self(files))
    }

    /// Its words, and what is wrong with its files.
    pub fn words(&self) -> (Words, Vec<Fault>) {
        let files = self.0.iter();
        let files: Vec<(&str, &str)> = files.map(|(path, text)| (&**path, &**text)).collect();
        Words::read(&files)
    }

    /// The text of each file.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }
}
