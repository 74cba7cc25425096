//! Where the files of the AWS command line are.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// The two files that all AWS tools share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwsFiles {
    /// `~/.aws/config`, or what `AWS_CONFIG_FILE` names.
    pub config: PathBuf,
    /// `~/.aws/credentials`, or what `AWS_SHARED_CREDENTIALS_FILE` names.
    pub credentials: PathBuf,
}

impl AwsFiles {
    /// Finds them as the AWS command line does, from the environment and the home directory. A
    /// variable that is empty or blank names no file, so that the usual one counts.
    pub fn resolve(env: &impl Fn(&str) -> Option<OsString>, home: &Path) -> Self {
        let find = |variable, name| match env(variable) {
            Some(path) if !is_blank(&path) => expand(&with_variables(path, env), home),
            Some(_) | None => home.join(".aws").join(name),
        };
        Self {
            config: find("AWS_CONFIG_FILE", "config"),
            credentials: find("AWS_SHARED_CREDENTIALS_FILE", "credentials"),
        }
    }
}

fn is_blank(value: &OsStr) -> bool {
    value.to_string_lossy().trim().is_empty()
}

/// The path with the values of variables in it: `$NAME` and `${NAME}`, and those that are not set as
/// they stand (botocore, `configloader.raw_config_parse`; Python, `os.path.expandvars`).
fn with_variables(path: OsString, env: &impl Fn(&str) -> Option<OsString>) -> PathBuf {
    let Some(mut rest) = path.to_str().filter(|path| path.contains('$')) else {
        return path.into();
    };
    let mut out = OsString::new();
    while let Some(at) = rest.find('$') {
        out.push(&rest[..at]);
        rest = &rest[at..];
        let (name, length) = variable(&rest[1..]);
        match env(name).filter(|_| !name.is_empty()) {
            Some(value) => out.push(value),
            None => out.push(&rest[..=length]),
        }
        rest = &rest[length + 1..];
    }
    out.push(rest);
    out.into()
}

/// The name behind a `$`, and how many bytes it takes with its braces.
fn variable(text: &str) -> (&str, usize) {
    if let Some((name, _)) = text.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        return (name, name.len() + 2);
    }
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let end = text.find(|c| !is_sign(c)).unwrap_or(text.len());
    (&text[..end], end)
}

fn expand(path: &Path, home: &Path) -> PathBuf {
    match path.strip_prefix("~") {
        Ok(rest) => home.join(rest),
        Err(_) => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_wins_over_the_home_directory() {
        let home = Path::new("/home/ana");
        let files = AwsFiles::resolve(&|_| None, home);
        assert_eq!(files.config, Path::new("/home/ana/.aws/config"));
        assert_eq!(files.credentials, Path::new("/home/ana/.aws/credentials"));

        let env = |name: &str| match name {
            "AWS_CONFIG_FILE" => Some("~/other/config".into()),
            "AWS_SHARED_CREDENTIALS_FILE" => Some("".into()),
            _ => None,
        };
        let files = AwsFiles::resolve(&env, home);
        assert_eq!(files.config, Path::new("/home/ana/other/config"));
        assert_eq!(files.credentials, Path::new("/home/ana/.aws/credentials"));
    }
}
