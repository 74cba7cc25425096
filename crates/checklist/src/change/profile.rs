//! Profiles in the AWS files of this computer.

use serde::{Deserialize, Serialize};

use super::deed::{ConfigEdit, Deed, Variables, text};
use super::{ApiCall, Change, Found, Irreversible, Needs, Prior, Resource};
use crate::{Account, Message};

/// Writes a profile into the AWS config file that gets its key from Firstday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteProfile {
    /// The profile's name.
    pub profile: String,
    /// The Region that commands go to unless told otherwise.
    pub region: String,
    /// The AWS config file, as the person knows it: below the home folder with `~`.
    #[serde(default = "usual_file", skip_serializing_if = "is_usual")]
    pub file: String,
}

impl Deed for WriteProfile {
    fn variables(&self) -> Variables {
        vec![
            ("profile", text(&self.profile)),
            ("region", text(&self.region)),
            ("file", text(&self.file)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        Vec::new()
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::StoredKey(self.profile.clone()), Resource::Helper]
    }

    fn config_edit(&self) -> Option<ConfigEdit<'_>> {
        Some(ConfigEdit::Write {
            profile: &self.profile,
            region: &self.region,
        })
    }

    fn needs(&self) -> Needs<'_> {
        Needs::Profile(&self.profile)
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let (profile, file) = (self.profile.clone(), self.file.clone());
        Ok(vec![match former(prior)? {
            Some(region) => WriteProfile {
                profile,
                region,
                file,
            }
            .into(),
            None => RemoveProfile { profile, file }.into(),
        }])
    }

    fn found(&self, account: &Account, before: &Prior) -> Result<Found, Message> {
        let found = account.command_line.needed()?;
        if found.other_profiles.contains(&self.profile) {
            return Err(
                Message::new("undo-kept-other-profile").with("profile", self.profile.as_str())
            );
        }
        let mut profiles = found.profiles.iter();
        let now = profiles.find(|it| it.name == self.profile);
        let now = now.map(|it| it.region.clone());
        let before = former(before).ok().map(|region| region.map(Some));
        Ok(Found::of(
            &now,
            &Some(Some(self.region.clone())),
            before.as_ref(),
        ))
    }

    fn foresee(&self, account: &mut Account) {
        account.command_line.change(|found| {
            let mut profiles = found.profiles.iter_mut();
            if let Some(profile) = profiles.find(|it| it.name == self.profile) {
                profile.region = Some(self.region.clone());
            }
        });
    }
}

/// Takes a profile of ours out of the AWS config file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoveProfile {
    /// The profile's name.
    pub profile: String,
    /// The AWS config file, as the person knows it: below the home folder with `~`.
    #[serde(default = "usual_file", skip_serializing_if = "is_usual")]
    pub file: String,
}

impl Deed for RemoveProfile {
    fn variables(&self) -> Variables {
        vec![("profile", text(&self.profile)), ("file", text(&self.file))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        Vec::new()
    }

    fn config_edit(&self) -> Option<ConfigEdit<'_>> {
        Some(ConfigEdit::Remove {
            profile: &self.profile,
        })
    }

    fn needs(&self) -> Needs<'_> {
        Needs::Profile(&self.profile)
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let (profile, file) = (self.profile.clone(), self.file.clone());
        let write = |region| {
            WriteProfile {
                profile,
                region,
                file,
            }
            .into()
        };
        Ok(former(prior)?.map(write).into_iter().collect())
    }

    fn foresee(&self, account: &mut Account) {
        account
            .command_line
            .change(|found| found.profiles.retain(|it| it.name != self.profile));
    }
}

/// What journals of earlier versions mean, which do not name the file.
pub(crate) fn usual_file() -> String {
    "~/.aws/config".to_owned()
}

fn is_usual(file: &str) -> bool {
    file == usual_file()
}

/// The Region that the profile had, if it was there.
fn former(prior: &Prior) -> Result<Option<String>, Irreversible> {
    let Prior::Profile(region) = prior else {
        return Err(Irreversible::NotKept);
    };
    Ok(region.clone())
}
