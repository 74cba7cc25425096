//! Checking the accounts of several profiles.

use std::time::Duration;

use firstday_checklist::{Facet, Step};
use firstday_records::RecordsFile;
use firstday_secret_store::SecretStore;
use futures::future::{BoxFuture, FutureExt};
use futures::stream::{self, StreamExt};
use tokio::time::timeout;

use crate::problem::{Code, Problem};
use crate::session::Session;
use crate::{Connection, Surroundings};

/// So many accounts are asked at once: each reads a dozen things at once by itself.
const AT_ONCE: usize = 4;

/// How long a profile may take to sign in. A `credential_process` of other people, which may wait for
/// somebody who isn't there, holds up no other account.
const SIGN_IN: Duration = Duration::from_secs(60);

/// How long reading one account may take.
const READING: Duration = Duration::from_secs(300);

/// What came of one account.
pub struct ProfileCheck {
    /// The profile that it was read with.
    pub profile: String,
    /// More profiles that lead to the same account.
    pub same_account: Vec<String>,
    /// The session that read it, or why it could not be read.
    pub outcome: Result<Session, Problem>,
}

/// What is told meanwhile.
#[derive(Clone, Copy, Debug)]
pub enum ProfileHeard<'a> {
    /// So many accounts are to be read; the other profiles lead to one of these, or nowhere.
    Accounts(usize),
    /// This was read of the account of a profile.
    Read(&'a str, Facet),
    /// The account of this profile was read, or could not be.
    Done(&'a str),
}

/// Checks `steps` of each account that these profiles lead to, with a connection by each, some at
/// once: an account that several lead to is read once, with the first of them. One that cannot be
/// read spoils no other. What comes of it has the order of the profiles.
pub async fn check_profiles(
    profiles: Vec<(String, Connection)>,
    steps: &[&dyn Step],
    surroundings: &Surroundings,
    store: &SecretStore,
    heard: &(dyn Fn(ProfileHeard<'_>) + Send + Sync),
) -> Vec<ProfileCheck> {
    let opening: Vec<BoxFuture<'_, _>> = profiles
        .into_iter()
        .map(|(profile, connection)| {
            open(profile, connection, store.clone(), surroundings.clone()).boxed()
        })
        .collect();
    let opened: Vec<_> = stream::iter(opening).buffered(AT_ONCE).collect().await;
    let accounts = once_each(opened);
    let there = accounts.iter().filter(|it| it.outcome.is_ok());
    heard(ProfileHeard::Accounts(there.count()));
    let reading: Vec<BoxFuture<'_, _>> = accounts
        .into_iter()
        .map(|account| read(account, steps, heard).boxed())
        .collect();
    stream::iter(reading).buffered(AT_ONCE).collect().await
}

async fn read(
    mut account: ProfileCheck,
    steps: &[&dyn Step],
    heard: &(dyn Fn(ProfileHeard<'_>) + Send + Sync),
) -> ProfileCheck {
    if let Ok(mut session) = account.outcome {
        let profile = &account.profile;
        let tell = |facet| heard(ProfileHeard::Read(profile, facet));
        let observed = within(READING, profile, session.observe(steps, tell)).await;
        account.outcome = observed.map(|()| session);
        heard(ProfileHeard::Done(&account.profile));
    }
    account
}

async fn open(
    profile: String,
    connection: Connection,
    store: SecretStore,
    surroundings: Surroundings,
) -> (String, Result<Session, Problem>) {
    let data_dir = surroundings.data_dir.clone();
    let files = |account: &str| RecordsFile::of_account(&data_dir, account);
    let opening = Session::open(connection, store, surroundings, files);
    let opened = within(SIGN_IN, &profile, opening).await;
    (profile, opened)
}

async fn within<T>(
    most: Duration,
    profile: &str,
    work: impl Future<Output = Result<T, Problem>>,
) -> Result<T, Problem> {
    let slow = |_| Problem::new(Code::CheckTooSlow).with("profile", profile);
    timeout(most, Box::pin(work)).await.map_err(slow)?
}

fn once_each(opened: Vec<(String, Result<Session, Problem>)>) -> Vec<ProfileCheck> {
    let mut accounts: Vec<ProfileCheck> = Vec::new();
    for (profile, outcome) in opened {
        let id = outcome.as_ref().ok().map(|it| &it.caller().account_id);
        let same = |it: &&mut ProfileCheck| {
            let there = it.outcome.as_ref().ok();
            id.is_some() && there.map(|it| &it.caller().account_id) == id
        };
        match accounts.iter_mut().find(same) {
            Some(account) => account.same_account.push(profile),
            None => accounts.push(ProfileCheck {
                profile,
                same_account: Vec::new(),
                outcome,
            }),
        }
    }
    accounts
}
