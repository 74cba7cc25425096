//! Every change in which AWS has a part.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use firstday_app::checklist::{Change, Plan, PlannedChange, match_change};
use firstday_app::{Outcome, Problem, RecordsFile, SecretStore, Session};
use firstday_aws_gateway::{Applied, Gateway};
use firstday_practice::{Clock, Practice, Seed, World};
use firstday_secret_store::Stored;
use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::common::{self, NOW, Person};
use crate::fault::{DEADLINE, Fault};
use crate::likeness::likeness;
use crate::line::{self, Line};
use crate::staged;
use crate::table::Row;

/// What cannot be made a second time, because the plan of the second run is another one: who is given
/// a password has one, a device whose key nobody knows is deleted first, and who has another key keeps
/// it. `tests/rotation` looks after the latter, `bad_days` of the end-to-end tests after all of them.
const PLANNED_ANEW: [&str; 4] = [
    "create-login-profile",
    "update-login-profile",
    "enrol-mfa",
    "rotate-access-key",
];

/// What is changed as it was read when it was planned, and so was seen by then.
const SEEN: [&str; 6] = [
    "recreate-budget",
    "update-budget",
    "restore-budget",
    "delete-budget",
    "delete-anomaly-monitor",
    "delete-anomaly-subscription",
];

/// What is told in the place of the fault's own code. A key that is made and stored is the person's,
/// whatever keeps AWS from saying so; what has a code sent is asked once.
const INSTEAD: [(&str, &str, &str); 4] = [
    (
        "create-access-key",
        "sts:GetCallerIdentity",
        "key-not-accepted-yet",
    ),
    (
        "rotate-access-key",
        "sts:GetCallerIdentity",
        "key-not-accepted-yet",
    ),
    (
        "verify-phone",
        "account:SendPhoneNumberVerification",
        "unreachable",
    ),
    ("verify-phone", "account:VerifyPhoneNumber", "unreachable"),
];

/// One example of each kind.
pub(crate) fn jobs() -> Vec<Value> {
    let mut kinds = BTreeSet::new();
    let examples = Change::examples().filter(|change| kinds.insert(change.name()));
    examples.map(|change| json!(change)).collect()
}

/// An account in which the change can be made.
struct Scene {
    world: World,
    change: Change,
    kept: Option<Stored>,
}

const PROFILE: &str = "firstday";
/// The keyring is waited for in earnest, see [`flow`].
const HOURS: Duration = Duration::from_secs(12 * 60 * 60);

impl Scene {
    async fn new(example: &Value, lag: u32) -> Self {
        let is_seen = SEEN.contains(&example["change"].as_str().unwrap());
        let lag = if is_seen { 0 } else { lag };
        let clock = Clock::Fixed { unix_seconds: NOW };
        let practice = Practice::in_memory(World::seeded(Seed::Neglected, clock));
        practice
            .edit(|world| world.settings.lag_seconds = lag)
            .unwrap();
        let ticking = tick(&practice);
        let run = Run::over(practice, None).await;
        let gateway = run.gateway().await;
        let mut example = example.clone();
        if example["change"] == "rotate-access-key" {
            for change in staged::needed(&example) {
                run.make(&serde_json::from_value(change).unwrap())
                    .await
                    .unwrap();
            }
            let key = json!({"change": "create-access-key", "user": "alex", "profile": PROFILE});
            run.make(&serde_json::from_value(key).unwrap())
                .await
                .unwrap();
            let stored = run.store.load(PROFILE).await.unwrap().unwrap();
            example["old"] = stored.into_access_key().unwrap().access_key_id.into();
        }
        let change = match example["change"].as_str().unwrap() {
            "rotate-access-key" => serde_json::from_value(example).unwrap(),
            _ => staged::staged(&run.practice, &gateway, example)
                .await
                .unwrap(),
        };
        ticking.abort();
        let kept = match with_keyring(&change) {
            true => run.store.load(PROFILE).await.unwrap(),
            false => None,
        };
        Self {
            world: run.practice.read(World::clone).unwrap(),
            change,
            kept,
        }
    }

    async fn run(&self) -> Run {
        Run::over(Practice::in_memory(self.world.clone()), self.kept.clone()).await
    }
}

/// Moves the practice account's clock along with tokio's.
fn tick(practice: &Practice) -> JoinHandle<()> {
    let clock = practice.clone();
    tokio::spawn(async move {
        let mut told = Instant::now();
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let seconds = told.elapsed().as_secs();
            told += Duration::from_secs(seconds);
            clock.advance(seconds.try_into().unwrap()).unwrap();
        }
    })
}

/// One try of a change, and another after it.
struct Run {
    practice: Practice,
    line: Arc<Line>,
    store: SecretStore,
    home: tempfile::TempDir,
    /// What was asked for until the change had ended.
    asked: Arc<Mutex<Vec<String>>>,
}

impl Run {
    async fn over(practice: Practice, kept: Option<Stored>) -> Self {
        let store = SecretStore::in_memory().with_timeout(HOURS);
        if let Some(kept) = &kept {
            store.save(PROFILE, kept).await.unwrap();
        }
        Self {
            line: Line::to(&practice),
            practice,
            store,
            home: tempfile::tempdir().unwrap(),
            asked: Arc::default(),
        }
    }

    async fn gateway(&self) -> Gateway {
        let now = || Timestamp::from_second(NOW).unwrap();
        Gateway::connect(self.line.connection(), now).await.unwrap()
    }

    /// Makes it as the app does, and mends the line after it.
    async fn make(&self, change: &Change) -> Result<(), Problem> {
        self.make_with(change, None).await
    }

    /// The same with a fault of one operation, once the program is signed in.
    async fn make_with(
        &self,
        change: &Change,
        fault: Option<(&str, Fault)>,
    ) -> Result<(), Problem> {
        match_change!(change,
            aws _ => self.by_aws(change, fault).await,
            composed _ => self.composed(change, fault).await,
        )
    }

    /// From here on the calls are the change's.
    fn begins(&self, fault: Option<(&str, Fault)>) {
        self.line.asked();
        if let Some((operation, fault)) = fault {
            self.line.strike(operation, fault);
        }
    }

    async fn by_aws(&self, change: &Change, fault: Option<(&str, Fault)>) -> Result<(), Problem> {
        let gateway = self.gateway().await;
        self.begins(fault);
        let made = async {
            gateway.prior(change).await?;
            Box::pin(gateway.apply(change)).await
        };
        let made = made.await;
        *self.asked.lock().unwrap() = self.line.asked();
        self.line.mend();
        match made? {
            Applied::Done | Applied::AlreadyThere | Applied::Password(_) => Ok(()),
        }
    }

    async fn composed(&self, change: &Change, fault: Option<(&str, Fault)>) -> Result<(), Problem> {
        let mut session = self.session().await;
        let mut person = Person::new(&self.practice);
        let (line, asked) = (self.line.clone(), self.asked.clone());
        person.at_end = Some(Box::new(move || {
            *asked.lock().unwrap() = line.asked();
            line.mend();
        }));
        let planned = PlannedChange {
            step: "cli-access".to_owned(),
            change: change.clone(),
        };
        let plan = Plan {
            changes: vec![planned],
            ..Plan::default()
        };
        self.begins(fault);
        let outcomes = Box::pin(session.apply(&plan, &person)).await?;
        match outcomes.into_iter().next().unwrap() {
            Outcome::Done | Outcome::AlreadyThere => Ok(()),
            Outcome::Failed(problem) => Err(problem),
            outcome @ (Outcome::NotTried | Outcome::Left) => panic!("{change:?}: {outcome:?}"),
        }
    }

    async fn session(&self) -> Session {
        let home = self.home.path().to_owned();
        let files = RecordsFile::of_practice(&home.join("practice.json"));
        let surroundings = common::surroundings(&self.practice, home, "firstday");
        let connection = self.line.connection();
        let opened = Session::open(connection, self.store.clone(), surroundings, |_| files);
        Box::pin(opened).await.unwrap()
    }

    fn likeness(&self) -> Value {
        self.practice.read(|world| likeness(&json!(world))).unwrap()
    }
}

/// The keyring answers in its own time, for which time must not leap. So it flows there, two seconds in
/// each of our milliseconds, but while AWS is at work.
async fn flow() {
    loop {
        let pause = tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(1)));
        pause.await.unwrap();
        if !line::is_busy() {
            tokio::time::advance(Duration::from_secs(2)).await;
        }
    }
}

fn with_keyring(change: &Change) -> bool {
    match_change!(change, aws _ => false, composed _ => true)
}

pub(crate) async fn rows(example: &Value) -> Vec<Row> {
    if with_keyring(&serde_json::from_value(example.clone()).unwrap()) {
        tokio::spawn(flow());
    }
    let scene = Scene::new(example, 0).await;
    // Only a browser begins a session, and has tests of its own.
    if !has_a_part(&scene.change) {
        return Vec::new();
    }
    let run = scene.run().await;
    run.make(&scene.change).await.unwrap();
    let after = run.likeness();
    let late = Scene::new(example, 20).await;
    let operations = run.asked.lock().unwrap().clone();
    let mut rows = Vec::new();
    for operation in operations {
        rows.push(row(&scene, &late, operation, &after).await);
    }
    rows
}

fn has_a_part(change: &Change) -> bool {
    let kept = matches!(change, Change::KeepSession(_));
    !change.deed().api_calls("222233334444").is_empty() && !kept
}

async fn row(scene: &Scene, late: &Scene, operation: String, after: &Value) -> Row {
    let what = scene.change.name();
    Row::of(
        what,
        operation,
        Fault::is_sampled,
        async |operation, fault| {
            let scene = if fault == Fault::Lag { late } else { scene };
            cell(scene, operation, fault, after).await
        },
    )
    .await
}

async fn cell(
    scene: &Scene,
    operation: &str,
    fault: Fault,
    after: &Value,
) -> (String, Vec<String>) {
    let run = scene.run().await;
    let ticking = (fault == Fault::Lag).then(|| tick(&run.practice));
    let began = Instant::now();
    let made = run.make_with(&scene.change, Some((operation, fault))).await;
    let mut wrong = Vec::new();
    if began.elapsed() > DEADLINE {
        wrong.push(format!("took {:?}", began.elapsed()));
    }
    let name = scene.change.name();
    let cell = match &made {
        Ok(()) => "done",
        Err(problem) => problem.code.name(),
    };
    let told = [fault.code(), instead(name, operation)];
    match &made {
        Ok(()) if run.likeness() != *after => wrong.push("not as without the fault".to_owned()),
        Ok(()) => {}
        Err(problem) if !told.contains(&Some(cell)) => wrong.push(problem.to_string()),
        Err(_) => {}
    }
    if made.is_err() && !PLANNED_ANEW.contains(&name) {
        match run.make(&scene.change).await {
            Ok(()) if run.likeness() != *after => {
                wrong.push("not whole the second time".to_owned())
            }
            Ok(()) => {}
            Err(problem) => wrong.push(format!("the second time: {problem}")),
        }
    }
    if let Some(ticking) = ticking {
        ticking.abort();
    }
    (cell.to_owned(), wrong)
}

fn instead(change: &str, operation: &str) -> Option<&'static str> {
    let is_it = |(of, at, _): &&(&str, &str, &str)| *of == change && *at == operation;
    INSTEAD.iter().find(is_it).map(|(_, _, code)| *code)
}
