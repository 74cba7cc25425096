//! What Firstday keeps in a keyring, all of it.

use jiff::Timestamp;

use crate::backend::Backend;
use crate::keyring::{Item, Keyring};
use crate::worker::Progress;
use crate::{StoreError, Stored, form, profile, witness};

/// The service of every item that Firstday ever makes.
pub(crate) const SERVICES: [&str; 3] = [
    profile::SERVICE,
    profile::SHORT_LIVED_SERVICE,
    witness::SERVICE,
];

/// One thing that is kept, without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The profile that it is kept for.
    pub profile: String,
    /// What it is.
    pub contents: ListedContents,
}

/// What is kept for a profile, without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListedContents {
    /// A long-lived access key of an IAM user.
    AccessKey {
        /// The 12 digits of the account.
        account_id: String,
        /// The name of the IAM user.
        user_name: String,
        /// The public half, such as `AKIA…`.
        access_key_id: String,
        /// Whether a rotation has begun and not yet ended.
        rotating: bool,
    },
    /// A browser session.
    Session {
        /// The 12 digits of the account.
        account_id: String,
        /// Who signed in, as an ARN.
        arn: String,
        /// The Region of the sign-in.
        region: String,
        /// When the person has to sign in again, where that is known.
        ends_at: Option<Timestamp>,
    },
    /// An item of ours by its name, that Firstday cannot read.
    Unreadable,
}

pub(crate) fn list(backend: &dyn Backend, progress: &Progress) -> Result<Vec<Listed>, StoreError> {
    let keyring = Keyring::open(backend, progress)?;
    let mut all = Vec::new();
    for item in keyring.items(profile::SERVICE)? {
        let contents = match item.read() {
            Ok(Some(bytes)) => contents(form::decode(item.name(), &bytes)),
            Ok(None) => continue,
            Err(StoreError::Corrupt { .. }) => ListedContents::Unreadable,
            Err(error) => return Err(error),
        };
        all.push(Listed {
            profile: item.name().to_owned(),
            contents,
        });
    }
    all.sort_by(|one, other| one.profile.cmp(&other.profile));
    Ok(all)
}

/// Continues after a failure, so that as little as possible is left, and then reports the first.
pub(crate) fn forget_everything(
    backend: &dyn Backend,
    progress: &Progress,
) -> Result<usize, StoreError> {
    let keyring = Keyring::open(backend, progress)?;
    let (mut removed, mut failure) = (0, None);
    for service in SERVICES {
        let deleted = keyring
            .items(service)?
            .iter()
            .map(Item::delete)
            .collect::<Vec<_>>();
        for deleted in deleted {
            match deleted {
                Ok(deleted) => removed += usize::from(deleted),
                Err(error) => failure = failure.or(Some(error)),
            }
        }
    }
    failure.map_or(Ok(removed), Err)
}

fn contents(stored: Result<Stored, StoreError>) -> ListedContents {
    match stored {
        Ok(Stored::AccessKey(key)) => ListedContents::AccessKey {
            rotating: key.is_rotating(),
            account_id: key.account_id,
            user_name: key.user_name,
            access_key_id: key.access_key_id,
        },
        Ok(Stored::Session(session)) => ListedContents::Session {
            account_id: session.account_id,
            arn: session.arn,
            region: session.region,
            ends_at: session.ends_at,
        },
        Err(_) => ListedContents::Unreadable,
    }
}
