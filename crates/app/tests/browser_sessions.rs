//! Browser sessions in memory and in the keyring, against the practice account's sign-in service
//! on a port of this computer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{Person, surroundings};
use firstday_app::checklist::{
    Change, KeepSession, Plan, PlannedChange, STEPS, Status, find_step, sign_in_name,
};
use firstday_app::sessions::{Attempt, LiveSession, SessionError, SignInPlace};
use firstday_app::{
    Code, Connection, KeyringState, Outcome, Problem, RecordsFile, SecretStore, Session,
    Surroundings, Transport, callback_pages, credential_process,
};
use firstday_practice::{Clock, Practice, Seed, World};
use firstday_rehearsal::{Port, transport};
use firstday_secret_store::{Stored, StoredKey, StoredSession};
use firstday_words::Language;
use jiff::{SignedDuration, Timestamp};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

const PROFILE: &str = "work";

/// A practice account that is served, a keyring in memory, and a home.
struct Scene {
    practice: Practice,
    store: SecretStore,
    home: tempfile::TempDir,
    port: Port,
}

impl Scene {
    async fn new(store: SecretStore) -> Self {
        Self::seeded(Seed::HalfDone, store).await
    }

    async fn seeded(seed: Seed, store: SecretStore) -> Self {
        let clock = Clock::Running { offset_seconds: 0 };
        let practice = Practice::in_memory(World::seeded(seed, clock));
        let port = Port::open(practice.clone()).await.unwrap();
        Self {
            practice,
            store,
            home: tempfile::tempdir().unwrap(),
            port,
        }
    }

    /// With the session of the IAM user `admin` kept for the profile.
    async fn kept(store: SecretStore) -> Self {
        let scene = Self::new(store).await;
        let mut session = scene.session(scene.signed_in("user/admin").await).await;
        let outcomes = scene.keep(&mut session, "admin").await;
        assert_eq!(outcomes, [Outcome::Done]);
        scene
    }

    fn surroundings(&self) -> Surroundings {
        let home = self.home.path().to_owned();
        // AWS tools that ask for keys are led to the practice account.
        let address = self.port.address().to_owned();
        let set = move |name: &str| (name == "AWS_ENDPOINT_URL").then(|| address.clone().into());
        Surroundings {
            env: Arc::new(set),
            ..surroundings(&self.practice, home, "firstday").with_clock(Timestamp::now)
        }
    }

    fn place(&self) -> SignInPlace {
        SignInPlace::of(&self.surroundings(), "eu-central-1").at(self.port.address())
    }

    async fn signed_in(&self, who: &'static str) -> LiveSession {
        let attempt = Attempt::here(self.place(), pages()).unwrap();
        let address = attempt.address().to_owned();
        let page = tokio::task::spawn_blocking(move || test_browser::sign_in(&address, who));
        let live = attempt.wait().await.unwrap();
        assert_eq!(page.await.unwrap().status, 200);
        live
    }

    async fn session(&self, live: LiveSession) -> Session {
        let connection = Connection::source(Arc::new(live.clone())).over(self.way());
        let files = RecordsFile::of_practice(&self.home.path().join("practice.json"));
        let store = self.store.clone();
        let session = Session::open(connection, store, self.surroundings(), |_| files).await;
        let session = session.unwrap().began_in_browser(live);
        session.signing_in_at(self.place())
    }

    fn way(&self) -> Arc<dyn Transport> {
        transport(&self.practice)
    }

    async fn keep(&self, session: &mut Session, user: &str) -> Vec<Outcome> {
        let plan = Plan {
            changes: vec![PlannedChange {
                step: "cli-access".to_owned(),
                change: Change::from(KeepSession {
                    user: user.to_owned(),
                    profile: PROFILE.to_owned(),
                }),
            }],
            ..Plan::default()
        };
        let person = Person::new(&self.practice);
        session.apply(&plan, &person).await.unwrap()
    }

    async fn stored(&self) -> StoredSession {
        let stored = self.store.load(PROFILE).await.unwrap().unwrap();
        stored.into_session().unwrap()
    }

    /// Lets the stored credentials run out, as far as this computer knows.
    async fn expire(&self) -> StoredSession {
        let mut session = self.stored().await;
        let credentials = session.credentials.as_mut().unwrap();
        credentials.expires_at = Timestamp::now() - SignedDuration::from_secs(1);
        self.store
            .save(PROFILE, &session.clone().into())
            .await
            .unwrap();
        session
    }

    /// What the AWS CLI is answered.
    async fn answer(&self) -> Result<Value, Problem> {
        answer(self.store.clone(), self.surroundings()).await
    }

    async fn refusal(&self) -> &'static str {
        self.answer().await.unwrap_err().code.name()
    }
}

async fn answer(store: SecretStore, surroundings: Surroundings) -> Result<Value, Problem> {
    let asked = tokio::task::spawn_blocking(move || {
        credential_process::answer(&store, &surroundings, PROFILE)
    });
    let answer = asked.await.unwrap()?;
    Ok(serde_json::from_str(answer.expose_secret()).unwrap())
}

fn id(answer: &Value) -> String {
    answer["AccessKeyId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_session_in_the_keyring_is_pinned_to_its_region_and_renewed_there() {
    let scene = Scene::kept(SecretStore::in_memory()).await;
    let before = scene.stored().await;
    assert_eq!(before.region, "eu-central-1");
    assert_eq!(before.arn, "arn:aws:iam::222233334444:user/admin");
    let first = scene.answer().await.unwrap();
    assert_eq!(id(&first), before.credentials.unwrap().access_key_id);

    scene.expire().await;
    let second = scene.answer().await.unwrap();
    assert_ne!(id(&second), id(&first));
    let after = scene.stored().await;
    assert_ne!(
        after.refresh_token.expose_secret(),
        before.refresh_token.expose_secret(),
        "the next refresh token is stored"
    );
    assert_eq!(
        after.dpop_key.expose_secret(),
        before.dpop_key.expose_secret()
    );
    let ends: Timestamp = second["Expiration"].as_str().unwrap().parse().unwrap();
    let left = ends.duration_since(Timestamp::now()).as_secs();
    assert!((840..=900).contains(&left), "{left}");
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_neither_fail_nor_renew_twice() {
    let scene = Scene::kept(SecretStore::in_memory()).await;
    scene.expire().await;
    let asked: Vec<_> = (0..50)
        .map(|_| tokio::spawn(answer(scene.store.clone(), scene.surroundings())))
        .collect();
    let mut ids = BTreeSet::new();
    for answer in asked {
        ids.insert(id(&answer.await.unwrap().unwrap()));
    }
    assert_eq!(ids.len(), 1, "one renewal gave one key");
}

#[tokio::test]
async fn a_keyring_that_fails_while_renewing_costs_neither_the_answer_nor_the_session() {
    let scene = Scene::kept(SecretStore::in_memory()).await;
    let before = scene.expire().await;
    // It is read three times, last after taking the turn; then it is saved.
    let failing = scene.store.failing_during(3..4, KeyringState::Denied);
    let first = answer(failing, scene.surroundings()).await.unwrap();
    let kept = scene.stored().await;
    assert_eq!(
        kept.refresh_token.expose_secret(),
        before.refresh_token.expose_secret(),
        "the former token stays until the next one is stored"
    );
    let second = scene.answer().await.unwrap();
    assert_ne!(id(&second), "");
    assert_ne!(id(&first), "");
}

#[tokio::test]
async fn what_is_left_of_the_keys_bridges_an_outage() {
    let scene = Scene::kept(SecretStore::in_memory()).await;
    let mut session = scene.stored().await;
    session.endpoint = Some("http://127.0.0.1:9".to_owned());
    for (seconds, bridged) in [(180, true), (30, false)] {
        let credentials = session.credentials.as_mut().unwrap();
        credentials.expires_at = Timestamp::now() + SignedDuration::from_secs(seconds);
        let store = &scene.store;
        store.save(PROFILE, &session.clone().into()).await.unwrap();
        assert_eq!(scene.answer().await.is_ok(), bridged, "{seconds}");
    }
}

#[tokio::test]
async fn what_ends_a_session_is_told_apart() {
    let scene = Scene::kept(SecretStore::in_memory()).await;
    let good = scene.expire().await;

    let elsewhere = StoredSession {
        region: "us-east-1".to_owned(),
        ..good.clone()
    };
    scene.store.save(PROFILE, &elsewhere.into()).await.unwrap();
    assert_eq!(scene.refusal().await, "session-refused");

    let gone = StoredSession {
        endpoint: Some("http://127.0.0.1:9".to_owned()),
        ..good.clone()
    };
    scene.store.save(PROFILE, &gone.into()).await.unwrap();
    assert_eq!(scene.refusal().await, "sign-in-region-down");

    let damaged = StoredSession {
        dpop_key: "no key".into(),
        ..good.clone()
    };
    scene.store.save(PROFILE, &damaged.into()).await.unwrap();
    assert_eq!(scene.refusal().await, "session-unreadable");

    scene
        .store
        .save(PROFILE, &good.clone().into())
        .await
        .unwrap();
    scene.practice.advance(12 * 60 * 60 + 60).unwrap();
    assert_eq!(scene.refusal().await, "session-over");

    let now = scene.practice.now();
    let change = |world: &mut World| {
        let user = world.state.iam.users.get_mut("admin").unwrap();
        user.login_profile.as_mut().unwrap().password_changed = now;
    };
    let scene = Scene::kept(SecretStore::in_memory()).await;
    scene.expire().await;
    scene.practice.edit(change).unwrap();
    assert_eq!(scene.refusal().await, "session-password-changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_in_once_more_gets_another_session_kept() {
    let scene = Scene::kept(SecretStore::in_memory()).await;
    let former = scene.stored().await;
    let mut session = scene.session(scene.signed_in("user/admin").await).await;
    assert_eq!(scene.keep(&mut session, "admin").await, [Outcome::Done]);
    let stored = scene.stored().await;
    assert_ne!(
        stored.refresh_token.expose_secret(),
        former.refresh_token.expose_secret()
    );
    // It is kept already.
    let again = scene.keep(&mut session, "admin").await;
    assert_eq!(again, [Outcome::AlreadyThere]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_session_of_a_role_goes_by_its_arn() {
    let scene = Scene::seeded(Seed::Project, SecretStore::in_memory()).await;
    let mut session = scene.session(scene.signed_in("role").await).await;
    let arn = session.caller().arn.clone();
    assert_eq!(scene.keep(&mut session, &arn).await, [Outcome::Done]);
    assert_eq!(scene.stored().await.arn, arn);
    scene.answer().await.unwrap();
}

/// What the checklist plans for the owner of a project, by its own defaults, is what the keyring gets.
#[tokio::test(flavor = "multi_thread")]
async fn the_owner_of_a_project_gets_a_session_in_the_keyring() {
    let scene = Scene::seeded(Seed::Project, SecretStore::in_memory()).await;
    let mut session = scene.session(scene.signed_in("role").await).await;
    session.observe(STEPS, |_| {}).await.unwrap();
    let arn = session.caller().arn.clone();
    let name = sign_in_name(&arn);
    let answer = json!({ "user": name, "profile": PROFILE, "region": "us-east-2" });
    let section = answer.as_object().unwrap().clone();
    session.answer("cli-access", Some(section)).unwrap();
    let plan = session.plan().unwrap();
    let person = Person::new(&scene.practice);
    let outcomes = session.apply(&plan, &person).await.unwrap();
    assert_eq!(outcomes, [Outcome::Done, Outcome::Done], "{plan:?}");
    assert_eq!(scene.stored().await.arn, arn);
    session.observe(STEPS, |_| {}).await.unwrap();
    let step = find_step("cli-access").unwrap();
    let verdict = step.assess(session.account());
    assert_eq!(verdict.status, Status::Holds, "{verdict:?}");
}

#[tokio::test]
async fn a_root_session_is_never_kept() {
    let scene = Scene::new(SecretStore::in_memory()).await;
    let live = scene.signed_in("root").await;
    let mut session = scene.session(live).await;
    assert!(session.caller().arn.ends_with(":root"));
    // The change is for `admin`: nobody is at a browser, so it is left, and root's is not taken.
    assert_eq!(scene.keep(&mut session, "admin").await, [Outcome::Left]);
    assert!(scene.store.load(PROFILE).await.unwrap().is_none());
    assert_eq!(session.live().unwrap().profile().await, None);
}

#[tokio::test]
async fn a_session_does_not_take_the_place_of_a_key_or_of_another_account() {
    let scene = Scene::new(SecretStore::in_memory()).await;
    let key = StoredKey {
        account_id: "111122223333".into(),
        user_name: "admin".into(),
        access_key_id: "AKIAEXAMPLE".into(),
        secret_access_key: "hush".into(),
        practice: None,
        next: None,
        previous: None,
    };
    scene.store.save(PROFILE, &key.into()).await.unwrap();
    let mut session = scene.session(scene.signed_in("user/admin").await).await;
    let kept = scene.keep(&mut session, "admin").await;
    assert_eq!(code(&kept[0]), "session-holds-key");
    assert!(matches!(
        scene.store.load(PROFILE).await.unwrap(),
        Some(Stored::AccessKey(_))
    ));

    scene.store.forget(PROFILE).await.unwrap();
    assert_eq!(scene.keep(&mut session, "admin").await, [Outcome::Done]);
    let theirs = StoredSession {
        account_id: "444455556666".to_owned(),
        ..scene.stored().await
    };
    scene.store.save(PROFILE, &theirs.into()).await.unwrap();
    let mut again = scene.session(scene.signed_in("user/admin").await).await;
    assert_eq!(
        code(&scene.keep(&mut again, "admin").await[0]),
        "profile-taken"
    );
}

fn code(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Failed(problem) => problem.code.name(),
        Outcome::Done | Outcome::AlreadyThere | Outcome::NotTried | Outcome::Left => "no failure",
    }
}

#[tokio::test]
async fn a_session_in_memory_renews_itself_and_moves_to_the_keyring_once_kept() {
    let scene = Scene::new(SecretStore::in_memory()).await;
    let live = scene.signed_in("user/admin").await;
    let mut session = scene.session(live.clone()).await;
    assert_eq!(session.parting().await.len(), 2);
    assert_eq!(scene.keep(&mut session, "admin").await, [Outcome::Done]);
    assert_eq!(live.profile().await.as_deref(), Some(PROFILE));
    assert_eq!(session.parting().await[0].id, "sign-out-kept");
    // What renews the one renews the other.
    scene.expire().await;
    let served = id(&scene.answer().await.unwrap());
    let own = firstday_aws_gateway::CredentialSource::credentials(&live).await;
    assert_eq!(own.unwrap().access_key_id, served);
    assert_eq!(
        scene.keep(&mut session, "admin").await,
        [Outcome::AlreadyThere]
    );
}

#[tokio::test]
async fn an_endpoint_that_is_not_safe_is_refused_before_anything_is_sent() {
    let scene = Scene::new(SecretStore::in_memory()).await;
    for endpoint in ["http://example.com", "ftp://127.0.0.1", "nonsense"] {
        let refused = Attempt::here(scene.place().at(endpoint), pages()).unwrap_err();
        assert_eq!(
            Problem::from(refused).code,
            Code::SignInEndpoint,
            "{endpoint}"
        );
    }
    let unknown = SignInPlace::of(&scene.surroundings(), "no region");
    let refused: SessionError = Attempt::here(unknown, pages()).unwrap_err();
    assert_eq!(Problem::from(refused).code, Code::SignInRegion);
}

fn pages() -> firstday_aws_gateway::CallbackPages {
    callback_pages(&Language::ENGLISH.into())
}
