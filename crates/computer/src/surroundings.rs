//! What the program stands in, given to it rather than fetched by it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use firstday_aws_files::{self as aws_files, AwsFiles, Dialect};
pub use firstday_aws_gateway::Clock;
use firstday_aws_gateway::Network;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Looks up an environment variable.
pub type Env = Arc<dyn Fn(&str) -> Option<OsString> + Send + Sync>;

/// Environment, home, clock and places of files. Tests give their own.
#[derive(Clone)]
pub struct Surroundings {
    /// Looks up an environment variable.
    pub env: Env,
    /// The person's home directory.
    pub home: PathBuf,
    /// Where Firstday keeps journals and drafts of answers.
    pub data_dir: PathBuf,
    /// The absolute path of the program `firstday`, for `credential_process`.
    pub helper: PathBuf,
    /// The languages of the system, the one most wanted first: tags of BCP 47, or names of POSIX.
    pub languages: Vec<String>,
    /// What time it is.
    pub clock: Clock,
    /// By which the person counts days. Asked for only where days are counted: the system's takes a
    /// while to read, and `credential-process` has no use for it.
    pub time_zone: fn() -> TimeZone,
}

/// There is no home directory to keep anything in.
#[derive(Debug, thiserror::Error)]
#[error("no home directory")]
pub struct NoHome;

impl Surroundings {
    /// This computer's, with `helper` as the path of the program `firstday`. The data folder, where
    /// it is there and this user's, is closed to others.
    ///
    /// # Errors
    /// [`NoHome`] where the system names no home directory.
    pub fn here(helper: PathBuf) -> Result<Self, NoHome> {
        use etcetera::BaseStrategy;
        let places = etcetera::choose_base_strategy().map_err(|_| NoHome)?;
        let env: Env = Arc::new(|name| std::env::var_os(name));
        let data_dir = places.data_dir().join("firstday");
        // Earlier versions left it open under some umasks. What cannot be closed is found where it
        // matters: by those who look at who else can write.
        if let Err(error) = firstday_disk::close(&data_dir) {
            tracing::warn!(%error, "the data folder could not be closed to others");
        }
        Ok(Self {
            languages: sys_locale::get_locales().collect(),
            env,
            home: places.home_dir().to_owned(),
            data_dir,
            helper,
            clock: Timestamp::now.into(),
            time_zone: TimeZone::system,
        })
    }

    /// A computer whose every place is in this folder, without variables. For tests.
    #[cfg(test)]
    pub(crate) fn within(folder: &std::path::Path) -> Self {
        Self {
            env: Arc::new(|_| None),
            home: folder.to_owned(),
            data_dir: folder.join("data"),
            helper: folder.join("firstday"),
            languages: Vec::new(),
            clock: Timestamp::now.into(),
            time_zone: || TimeZone::UTC,
        }
    }

    /// The same with another clock.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Into<Clock>) -> Self {
        self.clock = clock.into();
        self
    }

    /// The value of a variable that says something: an empty or blank one is none, as the AWS CLI
    /// takes it for addresses, keys and Regions (botocore,
    /// `configprovider.ConfiguredEndpointProvider.provide`; `credentials.EnvProvider.load`).
    pub fn variable(&self, name: &str) -> Option<OsString> {
        said((self.env)(name))
    }

    /// The folder of the locks by which programs of Firstday take turns.
    pub fn locks(&self) -> PathBuf {
        self.data_dir.join("locks")
    }

    /// Where the files of the AWS CLI stand for this person.
    pub fn aws_files(&self) -> AwsFiles {
        AwsFiles::resolve(&|name: &str| (self.env)(name), &self.home)
    }

    /// A path as the person knows it: below the home folder with `~`.
    pub fn short(&self, path: &Path) -> String {
        match path.strip_prefix(&self.home) {
            Ok(rest) if !rest.as_os_str().is_empty() => Path::new("~").join(rest),
            Ok(_) | Err(_) => path.to_owned(),
        }
        .display()
        .to_string()
    }

    /// How requests leave this computer, as the AWS CLI sends them with `profile`, or with the one
    /// that it takes where none is named.
    pub fn network(&self, profile: Option<&str>) -> Network {
        let ca_bundle = self.setting(profile, "ca_bundle");
        Network::of(&|name| (self.env)(name), ca_bundle.map(PathBuf::from))
    }

    /// The Region that the AWS CLI takes with `profile` (AWS SDKs and Tools Reference Guide, "AWS
    /// Region").
    pub fn region(&self, profile: Option<&str>) -> Option<String> {
        let variables = ["AWS_REGION", "AWS_DEFAULT_REGION"].into_iter();
        let mut set = variables.filter_map(|name| self.text(name));
        set.next().or_else(|| self.setting(profile, "region"))
    }

    /// A setting of a profile, in either of the files. What cannot be read has none: whoever needs
    /// the profile says so.
    fn setting(&self, profile: Option<&str>, key: &str) -> Option<String> {
        let files = self.aws_files();
        let named = || ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"].into_iter();
        let profile = profile.map(str::to_owned);
        let profile = profile.or_else(|| named().find_map(|name| self.text(name)));
        let profile = profile.unwrap_or_else(|| "default".to_owned());
        // What stands in the credentials file is laid over the other.
        let places = [
            (files.credentials, Dialect::Credentials),
            (files.config, Dialect::Config),
        ];
        places.into_iter().find_map(|(path, dialect)| {
            let text = aws_files::read(&path).ok()?;
            let found = aws_files::setting(&text, dialect, &profile, key)?;
            (!found.value.is_empty()).then(|| found.value.to_owned())
        })
    }

    /// The same as text.
    fn text(&self, name: &str) -> Option<String> {
        Some(self.variable(name)?.to_string_lossy().into_owned())
    }

    /// The languages to speak, the one most wanted first: that of `FIRSTDAY_LANGUAGE`, the one that
    /// was chosen in the program, and the system's.
    pub fn wanted_languages(&self, chosen: Option<String>) -> Vec<String> {
        let named = self.text("FIRSTDAY_LANGUAGE").into_iter();
        let system = self.languages.iter().cloned();
        named.chain(chosen).chain(system).collect()
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// A value that is not blank.
fn said(value: Option<OsString>) -> Option<OsString> {
    value.filter(|value| !value.to_string_lossy().trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_named_counts_before_the_chosen_and_the_systems() {
        let mut here = Surroundings::within(Path::new("/home/ana"));
        here.languages = vec!["fr-FR".to_owned()];
        assert_eq!(here.wanted_languages(None), ["fr-FR"]);
        let chosen = Some("vi".to_owned());
        assert_eq!(here.wanted_languages(chosen.clone()), ["vi", "fr-FR"]);
        here.env = Arc::new(|name| (name == "FIRSTDAY_LANGUAGE").then(|| "en".into()));
        assert_eq!(here.wanted_languages(chosen), ["en", "vi", "fr-FR"]);
        here.env = Arc::new(|_| Some(" ".into()));
        assert_eq!(here.wanted_languages(None), ["fr-FR"]);
    }

    #[test]
    fn paths_below_the_home_folder_are_short() {
        let here = Surroundings::within(Path::new("/home/ana"));
        for (path, short) in [
            ("/home/ana/.aws/config", "~/.aws/config"),
            ("/home/ana", "/home/ana"),
            ("/home/anastasia/config", "/home/anastasia/config"),
            ("/etc/aws/config", "/etc/aws/config"),
        ] {
            assert_eq!(here.short(Path::new(path)), short);
        }
    }
}
