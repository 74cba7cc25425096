use firstday_checklist::{RemoveProfile, WriteProfile};
use firstday_computer::profile::{self, FileChange, ProfileEdit, ProfileError};

use super::{ApplyError, Compose, Hands, Outcome};

impl Compose for WriteProfile {
    /// Writes what was reviewed, or refuses when the file is not what was reviewed. The program is
    /// linked first: a profile never names what is not there.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        match written(hands, self) {
            Ok(outcome) => Ok(outcome),
            Err(error) => Err(hands.left_behind(&self.profile, error).await),
        }
    }
}

impl Compose for RemoveProfile {
    /// Takes the profile out, or refuses when the file is not what was reviewed.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let ProfileEdit { file, .. } = profile::removal(hands.surroundings, &self.profile)?;
        if file.after == file.before {
            return Ok(Outcome::AlreadyThere);
        }
        Ok(write(hands, &file)?)
    }
}

fn written(
    hands: &Hands<'_>,
    WriteProfile {
        profile, region, ..
    }: &WriteProfile,
) -> Result<Outcome, ProfileError> {
    let edit = profile::written(hands.surroundings, profile, region)?;
    let ProfileEdit { file, link } = edit;
    let linked = match link {
        Some(link) => link.make()?,
        None => false,
    };
    if file.after == file.before && !linked {
        return Ok(Outcome::AlreadyThere);
    }
    write(hands, &file)
}

fn write(hands: &Hands<'_>, file: &FileChange) -> Result<Outcome, ProfileError> {
    let reviewed = hands.reviewed_config.or(&file.before);
    firstday_aws_files::write_atomically(
        &file.path,
        reviewed.as_bytes(),
        file.after.as_bytes(),
        hands.surroundings.now(),
        &hands.surroundings.locks(),
    )?;
    hands.reviewed_config.edited(&file.after);
    Ok(Outcome::Done)
}
