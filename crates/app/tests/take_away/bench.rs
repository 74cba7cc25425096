//! A practice account that is served, a keyring, a home, and a person who signs in in the browser.

use std::fs;
use std::path::PathBuf;

use firstday_app::checklist::{Change, Irreversible, Plan, PlannedChange, Prior};
use firstday_app::sessions::{Attempt, SignInPlace};
use firstday_app::{
    Codes, Companion, Enrolment, KeyringState, Outcome, PhoneCode, PhoneCodeRequest, RecordsFile,
    SecretStore, Session, SignInReply, SignInRequest, Surroundings, callback_pages,
};
use firstday_practice::{Clock, Practice, Seed, World};
use firstday_rehearsal::{Port, sign_in};
use firstday_secret_store::{KeyPair, Stored, StoredKey, StoredSession};
use firstday_words::{Language, Spoken};
use futures::future::{BoxFuture, FutureExt};
use jiff::Timestamp;
use secrecy::SecretString;

use crate::common;

/// The account of the seed.
pub(crate) const ACCOUNT: &str = "222233334444";
pub(crate) const USER: &str = "admin";
pub(crate) const PROFILE: &str = "work";
pub(crate) const KEY: &str = "AKIAIOSFODNN7EXAMPLE";

pub(crate) struct Bench {
    practice: Practice,
    pub(crate) store: SecretStore,
    home: tempfile::TempDir,
    port: Port,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        let clock = Clock::Running { offset_seconds: 0 };
        let practice = Practice::in_memory(World::seeded(Seed::HalfDone, clock));
        Self {
            port: Port::open(practice.clone()).await.unwrap(),
            practice,
            store: SecretStore::in_memory(),
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.home.path().join(".aws/config")
    }

    pub(crate) fn write_config(&self, text: &str) {
        fs::create_dir_all(self.config().parent().unwrap()).unwrap();
        fs::write(self.config(), text).unwrap();
    }

    pub(crate) async fn save(&self, stored: impl Into<Stored>) {
        self.store.save(PROFILE, &stored.into()).await.unwrap();
    }

    pub(crate) async fn stored(&self) -> Option<Stored> {
        self.store.load(PROFILE).await.unwrap()
    }

    /// A session of the user in the keyring, as a sign-in in the browser gives it.
    pub(crate) async fn keep_session(&self) -> StoredSession {
        let attempt = Attempt::here(self.place(), callback_pages(&spoken())).unwrap();
        let address = attempt.address().to_owned();
        let browser = tokio::task::spawn_blocking(move || {
            test_browser::sign_in(&address, &format!("user/{USER}"))
        });
        let live = attempt.wait().await.unwrap();
        browser.await.unwrap();
        let kept =
            firstday_app::sessions::KeptSessions::new(self.store.clone(), &self.surroundings())
                .at(&self.place());
        let arn = format!("arn:aws:iam::{ACCOUNT}:user/{USER}");
        live.keep(&kept, PROFILE, ACCOUNT, &arn).await.unwrap();
        self.stored().await.unwrap().into_session().unwrap()
    }

    pub(crate) async fn session(&self, store: SecretStore) -> Session {
        let files = RecordsFile::of_practice(&self.home.path().join("practice.json"));
        let connection = sign_in(&self.practice);
        let session = Session::open(connection, store, self.surroundings(), |_| files);
        session.await.unwrap().signing_in_at(self.place())
    }

    /// Makes one change.
    pub(crate) async fn make(&self, change: impl Into<Change>) -> Outcome {
        self.make_over(self.store.clone(), change).await
    }

    /// Makes one change, with another keyring.
    pub(crate) async fn make_over(&self, store: SecretStore, change: impl Into<Change>) -> Outcome {
        let mut session = self.session(store).await;
        let outcomes = Box::pin(session.apply(&plan(change), &AtTheBrowser)).await;
        outcomes.unwrap().remove(0)
    }

    /// Makes one change while the keyring fails at each of its calls in turn, and makes it again
    /// without. No failure loses what is stored. Gives their number.
    pub(crate) async fn make_over_failing_keyrings(
        &self,
        stored: impl Into<Stored>,
        change: impl Into<Change>,
    ) -> usize {
        let (stored, change) = (stored.into(), change.into());
        for call in 0.. {
            self.store.save(PROFILE, &stored).await.unwrap();
            let broken = self
                .store
                .failing_during(call..call + 1, KeyringState::Locked);
            let outcome = self.make_over(broken, change.clone()).await;
            if outcome == Outcome::Done {
                assert!(self.stored().await.is_none());
                return call;
            }
            assert_eq!(code(&outcome), "keyring-locked", "call {call}");
            assert!(
                self.stored().await.is_some(),
                "call {call}: nothing is lost"
            );
            assert_eq!(self.make(change.clone()).await, Outcome::Done);
        }
        unreachable!("the calls come to an end");
    }

    /// What was written down before the last change was made.
    pub(crate) async fn prior(&self) -> Prior {
        let session = self.session(self.store.clone()).await;
        let entries = session.records().journal().unwrap();
        entries[entries.len() - 2].prior.clone()
    }

    fn surroundings(&self) -> Surroundings {
        let home = self.home.path().to_owned();
        common::surroundings(&self.practice, home, "firstday").with_clock(Timestamp::now)
    }

    fn place(&self) -> SignInPlace {
        SignInPlace::of(&self.surroundings(), "eu-central-1").at(self.port.address())
    }
}

pub(crate) fn plan(change: impl Into<Change>) -> Plan {
    Plan {
        changes: vec![PlannedChange {
            step: "cli-access".into(),
            change: change.into(),
        }],
        ..Plan::default()
    }
}

pub(crate) fn code(outcome: &Outcome) -> &str {
    let Outcome::Failed(problem) = outcome else {
        panic!("did not fail: {outcome:?}");
    };
    problem.code.name()
}

/// The one change that takes `change` back.
pub(crate) fn inverse(change: impl Into<Change>, prior: &Prior) -> Result<Change, Irreversible> {
    let mut inverse = change.into().deed().inverse(prior)?;
    assert_eq!(inverse.len(), 1);
    Ok(inverse.remove(0))
}

/// What there is of a user's key in the keyring.
pub(crate) fn key(account: &str, id: &str) -> StoredKey {
    StoredKey {
        account_id: account.into(),
        user_name: USER.into(),
        access_key_id: id.into(),
        secret_access_key: "hush".into(),
        practice: None,
        next: None,
        previous: None,
    }
}

pub(crate) fn pair(id: &str) -> Option<KeyPair> {
    Some(KeyPair {
        access_key_id: id.into(),
        secret_access_key: "hush".into(),
    })
}

pub(crate) fn spoken() -> Spoken {
    Language::ENGLISH.into()
}

/// A person who signs in as the user when they are asked to.
pub(crate) fn person() -> impl Companion {
    AtTheBrowser
}

struct AtTheBrowser;

impl Companion for AtTheBrowser {
    fn spoken(&self) -> Spoken {
        spoken()
    }

    fn started(&self, _: usize) {}

    fn finished(&self, _: usize, _: &Outcome) {}

    fn stopped(&self) -> bool {
        false
    }

    fn password(&self, _: &str, _: SecretString) {}

    fn codes<'a>(&'a self, _: &'a Enrolment) -> BoxFuture<'a, Option<Codes>> {
        std::future::ready(None).boxed()
    }

    fn phone_code<'a>(&'a self, _: &'a PhoneCodeRequest) -> BoxFuture<'a, Option<PhoneCode>> {
        std::future::ready(None).boxed()
    }

    fn sign_in<'a>(&'a self, request: &'a SignInRequest) -> BoxFuture<'a, SignInReply> {
        let (address, who) = (request.address.clone(), format!("user/{}", request.user));
        std::thread::spawn(move || test_browser::sign_in(&address, &who));
        std::future::ready(SignInReply::Here).boxed()
    }
}
