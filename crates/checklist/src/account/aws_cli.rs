use serde::{Deserialize, Serialize};

use crate::Message;

/// The AWS CLI of this computer, as far as it can be found where a shell looks for programs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwsCli {
    /// Every program `aws`, in the order in which a shell looks for it: it starts the first one.
    pub programs: Vec<AwsProgram>,
    /// What is wrong with the search path itself.
    pub notes: Vec<Message>,
    /// Which system this is.
    pub system: System,
    /// Whether its processor is one of Arm's.
    pub arm: bool,
}

/// One program `aws`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwsProgram {
    /// Where it is, as the person knows it: below the home folder with `~`.
    pub path: String,
    /// Its version, such as `2.36.7`; `None` where it did not say, or was not run.
    pub version: Option<String>,
    /// Who else can change it, if somebody can, and what to do. It was not run then.
    pub exposed: Option<Message>,
}

/// The systems that AWS has an AWS CLI for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Any Linux, and what is like it.
    #[default]
    Linux,
    /// A Mac.
    MacOs,
    /// Windows.
    Windows,
}

/// Whether an AWS CLI of this version, such as `2.13.0`, knows a profile's `endpoint_url`: those do
/// since 1.29.0 and 2.13.0 (AWS SDKs and Tools Reference Guide, "Service-specific endpoints").
pub fn knows_endpoints(version: &str) -> bool {
    let numbers = version.split('.');
    let numbers: Vec<u32> = numbers.map_while(|number| number.parse().ok()).collect();
    match numbers[..] {
        [1, minor, ..] => minor >= 29,
        [2, minor, ..] => minor >= 13,
        [_, _, ..] => true,
        // Of one that cannot be read it is not known.
        _ => false,
    }
}

impl AwsProgram {
    /// The numbers of its version, as far as it says one.
    pub(crate) fn numbers(&self) -> Option<[u32; 3]> {
        let mut numbers = self.version.as_deref()?.split('.').map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some([next()?, next()?, next()?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_that_know_endpoints() {
        for (version, knows) in [
            ("1.28.9", false),
            ("1.29.0", true),
            ("2.9.19", false),
            ("2.13.0", true),
            ("3.0.0", true),
            ("next", false),
        ] {
            assert_eq!(knows_endpoints(version), knows, "{version}");
        }
    }
}
