//! A user with an access key in the keyring, a line to AWS that can be cut, and what must hold
//! however a rotation ended.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use firstday_app::checklist::{
    AccessKeyRow, Arg, CliProfile, KeyAction, Plan, STEPS, StoredCredential, find_step,
};
use firstday_app::{
    Code, Connection, Outcome, Problem, Records, RecordsFile, SecretStore, Session,
};
use firstday_practice::{Fault, Practice, Seed, World};
use firstday_secret_store::{Stored, StoredKey};
use jiff::Timestamp;

use crate::common::{self, Person, Stage};
use crate::line::{Cut, Line, Over};

pub(crate) const USER: &str = "alex";
pub(crate) const PROFILE: &str = "firstday";

/// The account, the keyring and the home that a run works on, and the next one after it.
pub(crate) struct Bench {
    pub(crate) practice: Practice,
    pub(crate) store: SecretStore,
    home: tempfile::TempDir,
}

/// A user with a key in the keyring and a profile that uses it.
pub(crate) struct Ready {
    world: World,
    key: StoredKey,
    config: String,
    home: String,
}

impl Ready {
    pub(crate) async fn new() -> Self {
        let mut stage = Box::pin(Stage::new(Seed::Fresh)).await;
        Box::pin(stage.observe()).await;
        for step in ["groups", "admin-user", "cli-access"] {
            stage.answer(find_step(step).unwrap());
        }
        let plan = stage.plan();
        for outcome in Box::pin(stage.apply(&plan)).await {
            assert_eq!(outcome, Outcome::Done);
        }
        let stored = stage.store.load(PROFILE).await.unwrap().unwrap();
        Self {
            world: stage.practice.read(World::clone).unwrap(),
            key: stored.into_access_key().unwrap(),
            config: std::fs::read_to_string(stage.home.path().join(".aws/config")).unwrap(),
            home: stage.home.path().display().to_string(),
        }
    }

    pub(crate) fn old(&self) -> &str {
        &self.key.access_key_id
    }

    /// The same again, to try something else on.
    pub(crate) async fn bench(&self) -> Bench {
        let home = tempfile::tempdir().unwrap();
        let config = self.config.replace(&self.home, path(home.path()));
        std::fs::create_dir_all(home.path().join(".aws")).unwrap();
        std::fs::write(home.path().join(".aws/config"), config).unwrap();
        let store = SecretStore::in_memory();
        let key = Stored::from(self.key.clone());
        store.save(PROFILE, &key).await.unwrap();
        Bench {
            practice: Practice::in_memory(self.world.clone()),
            store,
            home,
        }
    }
}

impl Bench {
    /// Another start of the program.
    pub(crate) async fn session(&self) -> Session {
        self.session_over(&Line::to(&self.practice), self.store.clone())
            .await
    }

    async fn session_over(&self, line: &Arc<Line>, store: SecretStore) -> Session {
        let owner = self.practice.sign_in();
        let token = Some(&owner.session_token);
        let connection = Connection::keys(owner.access_key_id, &owner.secret_access_key, token);
        let home = self.home.path().to_owned();
        let files = RecordsFile::of_practice(&home.join("practice.json"));
        let surroundings = common::surroundings(&self.practice, home, "firstday");
        let connection = connection.over(Arc::new(Over(line.clone())));
        let opened = Session::open(connection, store, surroundings, |_| files);
        Box::pin(opened).await.unwrap()
    }

    /// What a rotation will change by what is there.
    pub(crate) async fn plan(&self) -> Plan {
        let mut session = self.session().await;
        Box::pin(session.read_access_keys()).await.unwrap();
        session.plan_keys(&rotation()).unwrap().plan
    }

    /// Why a rotation is not even planned over this keyring.
    pub(crate) async fn refusal(&self, store: SecretStore) -> Problem {
        let line = Line::to(&self.practice);
        let mut session = self.session_over(&line, store).await;
        Box::pin(session.read_access_keys()).await.unwrap();
        session.plan_keys(&rotation()).unwrap_err()
    }

    /// Makes the changes with a keyring that may fail.
    pub(crate) async fn run(&self, plan: &Plan, store: SecretStore) -> Vec<Outcome> {
        self.run_with(plan, store, Vec::new()).await
    }

    /// Makes the changes while AWS has faults.
    pub(crate) async fn run_with(
        &self,
        plan: &Plan,
        store: SecretStore,
        faults: Vec<Fault>,
    ) -> Vec<Outcome> {
        let line = Line::to(&self.practice);
        let mut session = self.session_over(&line, store).await;
        let set = |faults| move |world: &mut World| world.settings.faults = faults;
        self.practice.edit(set(faults)).unwrap();
        let person = Person::new(&self.practice);
        let outcomes = Box::pin(session.apply(plan, &person)).await.unwrap();
        self.practice.edit(set(Vec::new())).unwrap();
        outcomes
    }

    /// Makes the changes until the line is cut, as if the program had been killed then. `None`
    /// when it was.
    pub(crate) async fn run_until(&self, plan: &Plan, cut: Cut) -> Option<Vec<Outcome>> {
        let line = Line::to(&self.practice);
        let mut session = self.session_over(&line, self.store.clone()).await;
        let person = Person::new(&self.practice);
        line.cut_at(cut);
        tokio::select! {
            outcomes = Box::pin(session.apply(plan, &person)) => Some(outcomes.unwrap()),
            () = line.cut() => None,
        }
    }

    /// How many calls of AWS a run makes until its last change has ended.
    pub(crate) async fn calls(&self, plan: &Plan) -> usize {
        let line = Line::to(&self.practice);
        let mut session = self.session_over(&line, self.store.clone()).await;
        // The first reading asks less: who is signed in was asked when the session began.
        Box::pin(session.observe(STEPS, |_| {})).await.unwrap();
        line.count();
        let person = Person::new(&self.practice);
        Box::pin(session.apply(plan, &person)).await.unwrap();
        let all = line.count();
        Box::pin(session.observe(STEPS, |_| {})).await.unwrap();
        all - line.count()
    }

    /// Does as the person wants, by what is there.
    pub(crate) async fn act(&self, action: &KeyAction) {
        let mut session = self.session().await;
        Box::pin(session.read_access_keys()).await.unwrap();
        let plan = session.plan_keys(action).unwrap().plan;
        let person = Person::new(&self.practice);
        for outcome in Box::pin(session.apply(&plan, &person)).await.unwrap() {
            assert_eq!(outcome, Outcome::Done);
        }
    }

    /// What the list says of a key.
    pub(crate) async fn notes(&self, id: &str) -> Vec<String> {
        let mut session = self.session().await;
        let rows = Box::pin(session.read_access_keys()).await.unwrap().rows;
        let row = rows.into_iter().find(|row| row.id == id).unwrap();
        row.notes.into_iter().map(|note| note.id).collect()
    }

    /// The dates that are kept.
    pub(crate) fn due(&self) -> BTreeMap<String, Timestamp> {
        let file = RecordsFile::of_practice(&self.home.path().join("practice.json"));
        Records::open(file).unwrap().due().unwrap()
    }

    /// Somebody switches a key off in the console.
    pub(crate) fn switch_off(&self, id: &str) {
        let off = |world: &mut World| {
            let user = world.state.iam.users.get_mut(USER).unwrap();
            user.access_keys.get_mut(id).unwrap().active = false;
        };
        self.practice.edit(off).unwrap();
    }

    /// The user has no key yet.
    pub(crate) fn forget_keys(&self) {
        let forget = |world: &mut World| {
            let user = world.state.iam.users.get_mut(USER).unwrap();
            user.access_keys.clear();
        };
        self.practice.edit(forget).unwrap();
    }

    /// The user's keys in AWS, and whether they are active.
    pub(crate) fn in_aws(&self) -> BTreeMap<String, bool> {
        let keys = |world: &World| {
            let keys = world.state.iam.users[USER].access_keys.iter();
            keys.map(|(id, key)| (id.clone(), key.active)).collect()
        };
        self.practice.read(keys).unwrap()
    }

    pub(crate) async fn stored(&self) -> StoredKey {
        let stored = self.store.load(PROFILE).await.unwrap().unwrap();
        stored.into_access_key().unwrap()
    }

    /// However a run ended: the keyring has a key that AWS takes, and there is no key in AWS that
    /// nobody knows of.
    pub(crate) async fn holds(&self, outcomes: Option<&[Outcome]>, case: &str) {
        let mut session = self.session().await;
        let rows = Box::pin(session.read_access_keys()).await.unwrap().rows;
        let profiles = session.account().command_line.value().unwrap();
        let profile = &profiles.profiles[0];
        let proved = profile.proved_arn.as_deref();
        let arn = format!(":user/{USER}");
        assert!(
            proved.is_some_and(|proved| proved.ends_with(&arn)),
            "{case}: no stored key works: {profile:?}"
        );
        let known = known(profile, &rows, outcomes.unwrap_or_default());
        let in_aws = self.in_aws();
        let unknown: Vec<&String> = in_aws.keys().filter(|id| !known.contains(*id)).collect();
        assert_eq!(unknown, Vec::<&String>::new(), "{case}: {outcomes:?}");
    }

    /// Begins anew, without faults: a rotation ends well, whatever the last one left.
    pub(crate) async fn ends_well(&self, case: &str) {
        let before = self.stored().await.access_key_id;
        let plan = self.plan().await;
        for outcome in self.run(&plan, self.store.clone()).await {
            assert!(
                matches!(outcome, Outcome::Done | Outcome::AlreadyThere),
                "{case}: {outcome:?}"
            );
        }
        self.holds(None, case).await;
        let after = self.stored().await;
        assert_ne!(after.access_key_id, before, "{case}: another key is used");
        assert!(after.next.is_none(), "{case}: nothing is left half done");
        let in_aws = self.in_aws();
        let expected = [(before, false), (after.access_key_id, true)];
        assert_eq!(in_aws, BTreeMap::from(expected), "{case}");
    }
}

/// The keys in the keyring, those that the list tells to delete, and those that a failure names.
fn known(profile: &CliProfile, rows: &[AccessKeyRow], outcomes: &[Outcome]) -> BTreeSet<String> {
    let Some(StoredCredential::AccessKey { .. }) = profile.stored else {
        panic!("no access key is stored");
    };
    let stored = profile.access_key_ids().map(str::to_owned);
    let left_over = rows
        .iter()
        .filter(|row| {
            row.notes
                .iter()
                .any(|note| note.id == "keys-note-left-over")
        })
        .map(|row| row.id.clone());
    let named = outcomes.iter().filter_map(|outcome| match outcome {
        Outcome::Failed(problem) if problem.code == Code::AccessKeyOrphan => {
            let mut args = problem.args.iter();
            args.find_map(|(name, key)| {
                let Arg::Text(key) = key else {
                    return None;
                };
                (*name == "key").then(|| key.clone())
            })
        }
        Outcome::Failed(_)
        | Outcome::Done
        | Outcome::AlreadyThere
        | Outcome::NotTried
        | Outcome::Left => None,
    });
    stored.chain(left_over).chain(named).collect()
}

pub(crate) fn rotation() -> KeyAction {
    KeyAction::Rotate {
        profile: PROFILE.into(),
        delete_after_days: None,
    }
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
