use clap::ValueEnum;
use firstday_app::checklist::CheckResult;
use firstday_app::checks::{CheckForm, FailOn};

use super::ReadingOptions;

#[derive(Debug, clap::Args)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
    // One of the ways to say which account.
    #[arg(long, group = "AccountOptions", conflicts_with_all = ["practice", "profile", "browser"])]
    pub(crate) all_profiles: bool,
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,
    #[arg(long, value_enum, value_delimiter = ',', value_name = "RESULT", default_values_t = [FailOnWhat::Todo, FailOnWhat::Unknown])]
    pub(crate) fail_on: Vec<FailOnWhat>,
    #[arg(long = "step", value_name = "ID")]
    pub(crate) steps: Vec<String>,
    #[arg(long)]
    pub(crate) details: bool,
    #[arg(long, requires = "steps", conflicts_with = "all_profiles")]
    pub(crate) paid: bool,
    #[arg(long)]
    pub(crate) notify: bool,
    #[arg(long, conflicts_with_all = ["verbose", "details"])]
    pub(crate) quiet: bool,
    #[arg(long)]
    pub(crate) verbose: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Text,
    Json,
    Junit,
    Sarif,
    Ocsf,
}

/// From which result on a check fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOnWhat {
    Todo,
    Attention,
    Critical,
    Unknown,
    None,
}

/// How much is said beside the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loudness {
    Quiet,
    Usual,
    Verbose,
}

impl CheckOptions {
    pub(crate) fn loudness(&self) -> Loudness {
        match (self.quiet, self.verbose) {
            (true, _) => Loudness::Quiet,
            (false, true) => Loudness::Verbose,
            (false, false) => Loudness::Usual,
        }
    }

    pub(crate) fn fail_on(&self) -> FailOn {
        FailOn::these(self.fail_on.iter().flat_map(|what| what.results()).copied())
    }
}

impl CheckFormat {
    /// The form for programs, if it is one.
    pub(crate) fn form(self) -> Option<CheckForm> {
        match self {
            Self::Text => None,
            Self::Json => Some(CheckForm::Json),
            Self::Junit => Some(CheckForm::Junit),
            Self::Sarif => Some(CheckForm::Sarif),
            Self::Ocsf => Some(CheckForm::Ocsf),
        }
    }
}

impl FailOnWhat {
    fn results(self) -> &'static [CheckResult] {
        use CheckResult::{Attention, Critical, Todo, Unknown};
        match self {
            Self::Todo => &[Todo, Attention, Critical],
            Self::Attention => &[Attention, Critical],
            Self::Critical => &[Critical],
            Self::Unknown => &[Unknown],
            Self::None => &[],
        }
    }
}
