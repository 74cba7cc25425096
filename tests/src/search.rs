//! Looking for secrets in everything that was written.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use walkdir::WalkDir;

use crate::waiting::wait_for;

/// A program that ends takes no longer to take its files away.
const STILL_WITHIN: Duration = Duration::from_secs(10);

/// Secrets by what they are, each in every form in which it could have been written.
#[derive(Default)]
pub struct Secrets {
    forms: Vec<Form>,
}

/// One secret in one form.
struct Form {
    secret: String,
    form: &'static str,
    bytes: Vec<u8>,
}

/// A secret that stands where it must not.
#[derive(Debug, PartialEq, Eq)]
pub struct Find {
    /// What the secret is.
    pub secret: String,
    /// How it is written.
    pub form: &'static str,
    /// Where.
    pub place: String,
}

impl Secrets {
    /// Adds one secret; `what` it is stands in the finds.
    ///
    /// # Panics
    /// When it is too short to be told from chance.
    pub fn add(&mut self, what: &str, secret: &str) {
        assert!(secret.len() >= 8, "the {what} is too short to look for");
        for (form, bytes) in forms(secret) {
            self.forms.push(Form {
                secret: what.to_owned(),
                form,
                bytes,
            });
        }
    }

    /// Every secret that stands in `content`.
    pub fn in_bytes(&self, place: &str, content: &[u8]) -> Vec<Find> {
        let found = self
            .forms
            .iter()
            .filter(|form| contains(content, &form.bytes));
        found
            .map(|form| Find {
                secret: form.secret.clone(),
                form: form.form,
                place: place.to_owned(),
            })
            .collect()
    }

    /// What was added, without the secrets.
    pub fn names(&self) -> BTreeSet<&str> {
        self.forms.iter().map(|form| form.secret.as_str()).collect()
    }

    /// Every secret that stands in the files below `folder`, but for those that `spared` names, or
    /// in what its processes showed to others.
    ///
    /// # Panics
    /// When a file cannot be read.
    pub fn everywhere(
        &self,
        folder: &Path,
        seen: &BTreeSet<Vec<u8>>,
        spared: impl Fn(&Path) -> bool,
    ) -> Vec<Find> {
        let shown = seen.iter();
        let mut finds: Vec<Find> = shown
            .flat_map(|shown| self.in_bytes("a process", shown))
            .collect();
        finds.extend(self.below(folder, spared));
        finds
    }

    /// Every secret that stands in a file below `folder`, or in its name, but for the files that `spared` names.
    ///
    /// # Panics
    /// When a file cannot be read.
    pub fn below(&self, folder: &Path, spared: impl Fn(&Path) -> bool) -> Vec<Find> {
        let files = standing_still(folder, &spared).into_iter();
        files
            .flat_map(|(file, mut content)| {
                let name = file.display().to_string();
                content.extend_from_slice(name.as_bytes());
                self.in_bytes(&name, &content)
            })
            .collect()
    }
}

/// Every plain file below a folder with what is in it. A program that has just ended may still take
/// files of its own away: then all of it is read again.
fn standing_still(folder: &Path, spared: impl Fn(&Path) -> bool) -> Vec<(PathBuf, Vec<u8>)> {
    let read = || -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
        let files = walk(folder).collect::<io::Result<Vec<PathBuf>>>()?;
        let files = files.into_iter().filter(|file| !spared(file));
        files
            .map(|file| fs::read(&file).map(|content| (file, content)))
            .collect()
    };
    wait_for("files to stand still", STILL_WITHIN, || match read() {
        Err(gone) if gone.kind() == io::ErrorKind::NotFound => None,
        read => Some(read.unwrap()),
    })
}

fn walk(folder: &Path) -> impl Iterator<Item = io::Result<PathBuf>> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .map(|entry| entry.map_err(io::Error::from))
        .filter(|entry| entry.as_ref().is_ok_and(|it| it.file_type().is_file()) || entry.is_err())
        .map(|entry| entry.map(walkdir::DirEntry::into_path))
}

/// Every plain file below a folder, in order.
///
/// # Panics
/// When a folder cannot be read.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    walk(folder).map(Result::unwrap).collect()
}

fn forms(secret: &str) -> Vec<(&'static str, Vec<u8>)> {
    let json = in_json(secret);
    let url = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
    let mut forms = vec![
        ("as it is", secret.to_owned()),
        ("JSON", json.clone()),
        ("JSON in JSON", in_json(&json)),
        ("JSON with escaped slashes", json.replace('/', "\\/")),
        ("URL", url.clone()),
        ("URL in small letters", url.to_lowercase()),
        ("hex", hex::encode(secret)),
        ("hex in capitals", hex::encode_upper(secret)),
        ("debug", format!("{secret:?}").trim_matches('"').to_owned()),
    ];
    for engine in [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD] {
        forms.extend((0..3).map(|shift| ("base64", inside_base64(&engine, secret, shift))));
    }
    let mut bytes: Vec<(&'static str, Vec<u8>)> = forms
        .into_iter()
        .map(|(form, text)| (form, text.into_bytes()))
        .collect();
    let wide = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.push(("UTF-16", wide));
    bytes
}

/// A text between the quotes of a JSON string.
fn in_json(text: &str) -> String {
    let quoted = serde_json::to_string(text).unwrap();
    quoted[1..quoted.len() - 1].to_owned()
}

/// What base64 makes of a secret after `shift` other bytes, less the letters at the ends that its neighbours share.
fn inside_base64(engine: &impl Engine, secret: &str, shift: usize) -> String {
    let padded = [&vec![0; shift], secret.as_bytes()].concat();
    let text = engine.encode(&padded);
    let text = text.trim_end_matches('=');
    let first = (shift * 8).div_ceil(6);
    let last = padded.len() * 8 / 6;
    text[first..last].to_owned()
}

fn contains(content: &[u8], what: &[u8]) -> bool {
    content.windows(what.len()).any(|part| part == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "wJalr/XUtn+FEMI K7MDENG\"bPx";

    fn finds(content: &str) -> bool {
        let mut secrets = Secrets::default();
        secrets.add("canary", SECRET);
        !secrets.in_bytes("here", content.as_bytes()).is_empty()
    }

    #[test]
    fn finds_a_secret_in_every_form() {
        let json = serde_json::to_string(&serde_json::json!({ "key": SECRET })).unwrap();
        let in_json = serde_json::to_string(&json).unwrap();
        let url = utf8_percent_encode(SECRET, NON_ALPHANUMERIC).to_string();
        for content in [SECRET.to_owned(), json, in_json, url, hex::encode(SECRET)] {
            assert!(finds(&format!("x{content}y")), "{content}");
        }
        assert!(!finds(&SECRET[1..]));
    }

    #[test]
    fn finds_a_secret_inside_what_was_encoded_as_a_whole() {
        for before in ["", "a", "ab", "abc", "user:pass:"] {
            let whole = format!("{before}{SECRET} and more");
            for engine in [STANDARD, URL_SAFE_NO_PAD] {
                assert!(finds(&engine.encode(&whole)), "after {before:?}");
            }
        }
    }
}
