//! Where the files of the AWS command line are.

use std::ffi::OsString;
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
    /// Finds them as the AWS command line does, from the environment and the home directory.
    pub fn resolve(env: &impl Fn(&str) -> Option<OsString>, home: &Path) -> Self {
        let find = |variable, name| match env(variable) {
            Some(path) if !path.is_empty() => expand(Path::new(&path), home),
            Some(_) | None => home.join(".aws").join(name),
        };
        Self {
            config: find("AWS_CONFIG_FILE", "config"),
            credentials: find("AWS_SHARED_CREDENTIALS_FILE", "credentials"),
        }
    }
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
