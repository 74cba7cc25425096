//! Profiles in the AWS files of this computer.

use serde::{Deserialize, Serialize};

use super::deed::{ConfigEdit, Deed, Variables, text};
use super::{ApiCall, Change, Irreversible, Needs, Prior, Resource};

/// Writes a profile into `~/.aws/config` that gets its key from Firstday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteProfile {
    /// The profile's name.
    pub profile: String,
    /// The Region that commands go to unless told otherwise.
    pub region: String,
}

impl Deed for WriteProfile {
    fn variables(&self) -> Variables {
        vec![
            ("profile", text(&self.profile)),
            ("region", text(&self.region)),
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
        let profile = self.profile.clone();
        Ok(vec![match former(prior)? {
            Some(region) => WriteProfile { profile, region }.into(),
            None => RemoveProfile { profile }.into(),
        }])
    }
}

/// Takes a profile of ours out of `~/.aws/config`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoveProfile {
    /// The profile's name.
    pub profile: String,
}

impl Deed for RemoveProfile {
    fn variables(&self) -> Variables {
        vec![("profile", text(&self.profile))]
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
        let profile = self.profile.clone();
        let write = |region| WriteProfile { profile, region }.into();
        Ok(former(prior)?.map(write).into_iter().collect())
    }
}

/// The Region that the profile had, if it was there.
fn former(prior: &Prior) -> Result<Option<String>, Irreversible> {
    let Prior::Profile(region) = prior else {
        return Err(Irreversible::NotKept);
    };
    Ok(region.clone())
}
