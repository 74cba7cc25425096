//! Moving an access key from the AWS files, where it stands in plain text, to the keyring.
//!
//! In this order: the key is stored and read back; AWS says that what was read back is the same
//! person's; the profile is told to ask Firstday; the key goes out of the file. Whatever breaks off
//! in between, the key is in the file or in the keyring or in both, and a second try goes on.

mod backups;
mod edits;
mod error;
mod found;
mod obstacle;

use firstday_aws_gateway::{Connection, Gateway};
use firstday_checklist::{Caller, Message, Principal};
use firstday_secret_store::{SecretStore, Stored, StoredKey};
use jiff::Timestamp;
use secrecy::ExposeSecret;

use crate::helper::{self, Link};
use crate::keyring;
use crate::refused;
use crate::surroundings::Surroundings;
use firstday_aws_files::{self as aws_files, ConfigError, check_profile_name};

pub use backups::{backups, delete_backup};
pub use edits::Edit;
pub use error::ImportError;
pub use found::{FoundKey, find};
pub use obstacle::Obstacle;

/// How AWS is reached: a test or a practice account has another way than the usual one.
pub type Reach<'a> = &'a (dyn Fn(Connection) -> Connection + Send + Sync);

/// A key that can be moved, and what that will change. It holds the secret, and shows it nowhere.
#[derive(Debug)]
pub struct Import {
    /// The profile.
    pub profile: String,
    /// Whose key AWS says it is.
    pub caller: Caller,
    /// How the files will change, in this order.
    pub files: Vec<Edit>,
    /// Where the profile's command has to find the program, when that is not its own path.
    pub link: Option<Link>,
    /// The time that names the copies of the files.
    at: Timestamp,
    key: StoredKey,
}

impl Import {
    /// The public half of the key.
    pub fn access_key_id(&self) -> &str {
        &self.key.access_key_id
    }

    /// What to know before.
    pub fn notes(&self) -> Vec<Message> {
        let copies = self.files.iter().filter(|edit| edit.takes_the_key);
        let mut notes: Vec<Message> = copies
            .map(|edit| {
                let copy = aws_files::backup_path(&edit.path, self.at);
                Message::new("import-note-copy").with("path", copy.display().to_string())
            })
            .collect();
        notes.push(Message::new("import-note-tools"));
        notes.extend(self.link.as_ref().map(|link| {
            Message::new("import-note-link")
                .with("from", link.from.display().to_string())
                .with("to", link.to.display().to_string())
        }));
        notes
    }
}

/// Reads the key of a profile, asks AWS whose it is, and works out what moving it will change.
/// Nothing is changed yet.
///
/// # Errors
///
/// [`ImportError`] when there is no such key or an [`Obstacle`] to moving it, AWS does not accept it,
/// it is the root user's, or the keyring has something else for the profile.
pub async fn preview(
    store: &SecretStore,
    surroundings: &Surroundings,
    profile: &str,
    reach: Reach<'_>,
) -> Result<Import, ImportError> {
    check_profile_name(profile)?;
    let key = found::usable(surroundings, profile)?;
    refused::check(&surroundings.aws_files())?;
    let secret = &key.secret_access_key;
    let connection = reach(Connection::keys(&key.access_key_id, secret, None));
    let (caller, stays_here) = ask(connection, surroundings, profile).await?;
    let stored = StoredKey {
        account_id: caller.account_id.clone(),
        user_name: user(&caller)?,
        access_key_id: key.access_key_id.clone(),
        secret_access_key: secret.clone(),
        practice: stays_here.into(),
        next: None,
        previous: None,
    };
    check_room(store.load(profile).await?.as_ref(), profile, &stored)?;
    let helper = helper::find(surroundings)?;
    let command = aws_files::credential_process_command(&helper.path, profile)?;
    let import = Import {
        profile: profile.to_owned(),
        caller,
        files: edits::plan(surroundings, &key, &command)?,
        link: helper.link.filter(|link| !link.is_there),
        at: surroundings.now(),
        key: stored,
    };
    import.try_out()?;
    Ok(import)
}

impl Import {
    /// Moves the key. Gives the copies of the former files that still have it in them, for the
    /// person to delete once the profile has shown that it works.
    ///
    /// # Errors
    ///
    /// [`ImportError`] when a file is not what was shown any more, the keyring fails or has something
    /// else for the profile, or AWS says otherwise of what the keyring gave back.
    pub async fn apply(
        &self,
        store: &SecretStore,
        surroundings: &Surroundings,
        reach: Reach<'_>,
    ) -> Result<Vec<std::path::PathBuf>, ImportError> {
        self.check_files()?;
        self.try_out()?;
        let there = store.load(&self.profile).await?;
        check_room(there.as_ref(), &self.profile, &self.key)?;
        let stored = Stored::from(self.key.clone());
        // A key that AWS tools do not get back from the keyring stays where it is.
        store.probe(stored.stored_size()).await?;
        if there.is_none() {
            store.save(&self.profile, &stored).await?;
        }
        self.prove(store, surroundings, reach).await?;
        keyring::remember(store, surroundings).await;
        if let Some(link) = &self.link {
            link.make()?;
        }
        let mut copies = Vec::new();
        for edit in &self.files {
            copies.extend(edit.make(self.at, &surroundings.locks())?);
        }
        Ok(copies)
    }

    fn check_files(&self) -> Result<(), ConfigError> {
        self.files.iter().try_for_each(Edit::check)
    }

    /// Whether everything could be written, tried before anything is.
    fn try_out(&self) -> Result<(), ConfigError> {
        self.link.iter().try_for_each(Link::try_out)?;
        self.files.iter().try_for_each(Edit::try_out)
    }

    /// Reads the key back, and asks AWS with that.
    async fn prove(
        &self,
        store: &SecretStore,
        surroundings: &Surroundings,
        reach: Reach<'_>,
    ) -> Result<(), ImportError> {
        let back = store.load(&self.profile).await?;
        let back = back
            .and_then(Stored::into_access_key)
            .ok_or(ImportError::Lost)?;
        let secret = &back.secret_access_key;
        let connection = reach(Connection::keys(&back.access_key_id, secret, None));
        let (caller, _) = ask(connection, surroundings, &self.profile).await?;
        match caller.arn == self.caller.arn {
            true => Ok(()),
            false => Err(ImportError::Lost),
        }
    }
}

/// Whose key it is, and whether its account stands on this computer.
async fn ask(
    connection: Connection,
    surroundings: &Surroundings,
    profile: &str,
) -> Result<(Caller, bool), ImportError> {
    let connection = connection.by(surroundings.network(Some(profile)));
    let connection = match surroundings.region(Some(profile)) {
        Some(region) => connection.of_region(region),
        None => connection,
    };
    let gateway = Gateway::connect(connection, surroundings.clock.clone()).await?;
    Ok((gateway.caller().await?, gateway.stays_here()))
}

/// The IAM user whose key it is. A key of the root user is never stored: it is to be deleted.
fn user(caller: &Caller) -> Result<String, ImportError> {
    match &caller.principal {
        Principal::User { name } => Ok(name.clone()),
        Principal::Root => Err(ImportError::RootKey),
        Principal::Role { .. } | Principal::Other => Err(ImportError::NotAUser {
            arn: caller.arn.clone(),
        }),
    }
}

/// Whether the keyring has nothing for the profile, or this very key from a try that broke off.
fn check_room(there: Option<&Stored>, profile: &str, key: &StoredKey) -> Result<(), ImportError> {
    let taken = || ImportError::Taken {
        profile: profile.to_owned(),
    };
    match there {
        None => Ok(()),
        Some(Stored::AccessKey(there)) => {
            let secrets = [there, key].map(|key| key.secret_access_key.expose_secret());
            let same = there.access_key_id == key.access_key_id && secrets[0] == secrets[1];
            same.then_some(()).ok_or_else(taken)
        }
        Some(Stored::Session(_)) => Err(taken()),
    }
}
