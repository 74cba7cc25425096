//! A session on a practice account inside the process, and a person who answers everything.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test binary uses its own part"
)]

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use firstday_app::checklist::{Answers, Plan, Question, QuestionKind, STEPS, Step, find_step};
use firstday_app::{
    Codes, Companion, Enrolment, Outcome, PhoneCode, PhoneCodeRequest, RecordsFile, SecretStore,
    Session, SignInReply, SignInRequest, Surroundings,
};
use firstday_practice::{Clock, Practice, Seed, World};
use firstday_words::{Language, Spoken};
use futures::future::{BoxFuture, FutureExt};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value, json};

/// 2026-11-23T12:00:00Z.
pub const NOW: i64 = 1_795_435_200;

/// A practice account, a keyring in memory and a home of its own.
pub struct Stage {
    pub practice: Practice,
    pub store: SecretStore,
    pub home: tempfile::TempDir,
    pub session: Session,
}

impl Stage {
    pub async fn new(seed: Seed) -> Self {
        Self::with(seed, SecretStore::in_memory()).await
    }

    pub async fn with(seed: Seed, store: SecretStore) -> Self {
        Self::at(seed, store, Clock::Fixed { unix_seconds: NOW }).await
    }

    pub async fn at(seed: Seed, store: SecretStore, clock: Clock) -> Self {
        let practice = Practice::in_memory(World::seeded(seed, clock));
        let home = tempfile::tempdir().unwrap();
        let session = open(&practice, store.clone(), home.path().to_owned()).await;
        Self {
            practice,
            store,
            home,
            session,
        }
    }

    pub async fn observe(&mut self) {
        self.session.observe(STEPS, |_| {}).await.unwrap();
    }

    /// Answers every step that is not settled, as a person would who agrees to everything.
    pub async fn answer_all(&mut self) {
        self.observe().await;
        for step in STEPS {
            let account = self.session.account();
            if step.can_change(account) && !step.assess(account).status.is_settled() {
                self.answer(*step);
            }
        }
    }

    pub fn answer(&mut self, step: &dyn Step) {
        let section = everything(step, &self.session);
        self.session.answer(step.id(), Some(section)).unwrap();
    }

    pub async fn apply(&mut self, plan: &Plan) -> Vec<Outcome> {
        let person = Person::new(&self.practice);
        self.session.apply(plan, &person).await.unwrap()
    }

    pub fn plan(&self) -> Plan {
        self.session.plan().unwrap()
    }

    pub fn statuses(&self) -> Vec<(String, &'static str)> {
        let steps = self.session.checklist().steps;
        let status =
            |step: firstday_app::checklist::StepReport| (step.id, step.verdict.status.name());
        steps.into_iter().map(status).collect()
    }

    /// The ids of the steps where something is left to do for Firstday.
    pub fn unsettled(&self) -> Vec<String> {
        let account = self.session.account();
        let open = STEPS
            .iter()
            .filter(|step| step.can_change(account) && !step.assess(account).status.is_settled());
        open.map(|step| step.id().to_owned()).collect()
    }
}

pub async fn open(practice: &Practice, store: SecretStore, home: PathBuf) -> Session {
    let surroundings = surroundings(practice, home, "firstday");
    open_in(practice, store, surroundings).await
}

pub async fn open_in(
    practice: &Practice,
    store: SecretStore,
    surroundings: Surroundings,
) -> Session {
    let connection = firstday_rehearsal::sign_in(practice);
    let files = RecordsFile::of_practice(&surroundings.home.join("practice.json"));
    Session::open(connection, store, surroundings, |_| files)
        .await
        .unwrap()
}

/// With a program that is there, at this path below the home.
pub fn surroundings(practice: &Practice, home: PathBuf, program: &str) -> Surroundings {
    let helper = home.join(program);
    std::fs::create_dir_all(helper.parent().unwrap()).unwrap();
    std::fs::write(&helper, "the program").unwrap();
    let clock = practice.clone();
    Surroundings {
        time_zone: || jiff::tz::TimeZone::UTC,
        env: Arc::new(|_| None),
        data_dir: home.join("data"),
        helper,
        languages: Vec::new(),
        clock: (move || clock.now()).into(),
        home,
    }
}

/// What a step asks, answered by a person who agrees to everything.
pub fn everything(step: &dyn Step, session: &Session) -> Map<String, Value> {
    step.questions(session.account(), session.answers())
        .into_iter()
        .map(|question| (question.field.clone(), most(step, &question)))
        .collect()
}

/// The default; where choosing means agreeing, everything that can be chosen. Nobody is at a
/// browser.
fn most(step: &dyn Step, question: &Question) -> Value {
    match (&question.kind, &question.default) {
        _ if question.field == "method" => json!("access-key"),
        (QuestionKind::Any { choices }, _) if step.id() != "groups" => {
            json!(
                choices
                    .iter()
                    .map(|choice| &choice.value)
                    .collect::<Vec<_>>()
            )
        }
        (_, Some(default)) => default.clone(),
        (_, None) => question.example.clone().unwrap_or(json!("")),
    }
}

/// A person with a phone, who keeps passwords in mind.
pub struct Person {
    practice: Practice,
    pub passwords: Mutex<Vec<SecretString>>,
    pub seeds: Mutex<Vec<SecretString>>,
    pub wrong_codes_first: AtomicUsize,
    /// How old the first code is, each time.
    pub ages: Mutex<Vec<Duration>>,
    pub leaves_codes: AtomicBool,
    pub stop_after: AtomicUsize,
    pub refused: AtomicUsize,
    /// Happens when a change has ended.
    pub at_end: Option<Box<dyn Fn() + Send + Sync>>,
}

impl Person {
    pub fn new(practice: &Practice) -> Self {
        Self {
            practice: practice.clone(),
            passwords: Mutex::default(),
            seeds: Mutex::default(),
            wrong_codes_first: AtomicUsize::new(0),
            ages: Mutex::default(),
            leaves_codes: AtomicBool::new(false),
            stop_after: AtomicUsize::new(usize::MAX),
            refused: AtomicUsize::new(0),
            at_end: None,
        }
    }
}

impl Companion for Person {
    fn spoken(&self) -> Spoken {
        Language::ENGLISH.into()
    }

    fn started(&self, _index: usize) {}

    fn finished(&self, index: usize, _outcome: &Outcome) {
        if index >= self.stop_after.load(Ordering::Relaxed) {
            self.stop_after.store(0, Ordering::Relaxed);
        }
        if let Some(happens) = &self.at_end {
            happens();
        }
    }

    fn stopped(&self) -> bool {
        self.stop_after.load(Ordering::Relaxed) == 0
    }

    fn password(&self, _user: &str, password: SecretString) {
        self.passwords.lock().unwrap().push(password);
    }

    fn codes<'a>(&'a self, enrolment: &'a Enrolment) -> BoxFuture<'a, Option<Codes>> {
        async move {
            let seed = enrolment.seed.expose_secret().to_owned();
            self.seeds.lock().unwrap().push(seed.into());
            if enrolment.refused.is_some() {
                self.refused.fetch_add(1, Ordering::Relaxed);
            }
            if self.leaves_codes.load(Ordering::Relaxed) {
                return None;
            }
            let wrong = &self.wrong_codes_first;
            if wrong.load(Ordering::Relaxed) > 0 {
                wrong.fetch_sub(1, Ordering::Relaxed);
                return Codes::new("000000", "111111");
            }
            let (first, second) = self
                .practice
                .authenticator_codes(&enrolment.serial)
                .unwrap();
            let age = self.ages.lock().unwrap().pop().unwrap_or_default();
            Codes::new(&first, &second).map(|codes| codes.aged(age))
        }
        .boxed()
    }

    fn phone_code<'a>(&'a self, request: &'a PhoneCodeRequest) -> BoxFuture<'a, Option<PhoneCode>> {
        let refused = request.refused.is_some();
        self.refused
            .fetch_add(usize::from(refused), Ordering::Relaxed);
        let wrong = &self.wrong_codes_first;
        let code = match wrong.load(Ordering::Relaxed) {
            0 => self.practice.text_message().unwrap(),
            _ => {
                wrong.fetch_sub(1, Ordering::Relaxed);
                Some("wrong1".to_owned())
            }
        };
        let code = code.filter(|_| !self.leaves_codes.load(Ordering::Relaxed));
        futures::future::ready(code.and_then(|code| PhoneCode::new(&code))).boxed()
    }

    fn sign_in<'a>(&'a self, _request: &'a SignInRequest) -> BoxFuture<'a, SignInReply> {
        futures::future::ready(SignInReply::Left).boxed()
    }
}

/// Every answer that one step needs, with the steps that it rests on.
pub fn answers_for(stage: &mut Stage, id: &str) -> Answers {
    let before: &[&str] = match id {
        "people-mfa" => &["groups", "admin-user", "admin-mfa"],
        _ => &["groups", "admin-user"],
    };
    for step in before.iter().filter(|step| **step != id) {
        stage.answer(find_step(step).unwrap());
    }
    stage.answer(find_step(id).unwrap());
    stage.session.answers().clone()
}
