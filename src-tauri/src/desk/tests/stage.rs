//! A desk for tests, and a person who agrees to everything.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use firstday_app::checklist::{QuestionKind, Status};
use firstday_app::keyring::{Desktop, Distribution, Machine, System};
use firstday_app::wire::{
    self, ChecklistView, HowToSignIn, Review, RunEvent, RunResult, StepAnswers, StepView,
};
use firstday_rehearsal::{Practice, transport};
use firstday_words::{Language, Spoken};
use secrecy::ExposeSecret;
use serde::Serialize;
use serde_json::json;
use tempfile::TempDir;
use tokio::sync::mpsc;

use super::super::*;
use crate::clipboard::double::Board;

/// The browser of a stage, told what to open.
pub(crate) type BrowserOf = Box<dyn Fn(&str) -> std::io::Result<()> + Send + Sync>;

/// What a stage is given, where it is not the usual.
pub(crate) struct Given {
    pub(crate) store: SecretStore,
    pub(crate) browse: BrowserOf,
    pub(crate) watch: Watch,
    /// Whether the program was started to open the practice account.
    pub(crate) opens_practice: bool,
}

impl Default for Given {
    /// An empty keyring, a browser that opens whatever it is told to, and the real time.
    fn default() -> Self {
        Self {
            store: SecretStore::in_memory(),
            browse: Box::new(|_| Ok(())),
            watch: Watch::Real,
            opens_practice: false,
        }
    }
}

/// The clock of the computer.
#[derive(Clone)]
pub(crate) enum Watch {
    Real,
    /// It stands still, at these seconds since 1970, until it is moved.
    Still(Arc<AtomicI64>),
}

impl Watch {
    pub(crate) fn at(unix_seconds: i64) -> Self {
        Self::Still(Arc::new(AtomicI64::new(unix_seconds)))
    }

    fn now(&self) -> jiff::Timestamp {
        match self {
            Self::Real => jiff::Timestamp::now(),
            Self::Still(at) => jiff::Timestamp::from_second(at.load(Ordering::Relaxed)).unwrap(),
        }
    }

    /// The real time cannot be moved.
    fn advance(&self, seconds: i64) {
        if let Self::Still(at) = self {
            at.fetch_add(seconds, Ordering::Relaxed);
        }
    }
}

/// A desk with a home, a keyring and a clipboard of its own.
pub(crate) struct Stage {
    pub(crate) desk: Desk,
    pub(crate) surroundings: Surroundings,
    pub(crate) spoken: Spoken,
    watch: Watch,
    pub(crate) store: SecretStore,
    pub(crate) board: Board,
    pub(crate) opened: Arc<Mutex<Vec<String>>>,
    pub(crate) home: TempDir,
    /// The practice account that stands in for AWS itself, if one does.
    pub(crate) aws: Arc<OnceLock<Practice>>,
}

impl Stage {
    /// With nothing out of the usual.
    pub(crate) fn new() -> Self {
        Self::of(Given::default())
    }

    /// With another browser.
    pub(crate) fn with(
        browse: impl Fn(&str) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::of(Given {
            browse: Box::new(browse),
            ..Given::default()
        })
    }

    pub(crate) fn of(given: Given) -> Self {
        let Given {
            store,
            browse,
            watch,
            opens_practice,
        } = given;
        let home = tempfile::tempdir().unwrap();
        let surroundings = surroundings(home.path(), watch.clone());
        let board = Board::default();
        let spoken = Spoken::from(Language::ENGLISH);
        let opened = Arc::new(Mutex::new(Vec::new()));
        let browsed = opened.clone();
        let aws = Arc::new(OnceLock::<Practice>::new());
        let reached = aws.clone();
        let desk = Desk::new(Setting {
            practice_file: opens_practice.then(|| surroundings.data_dir.join("practice.json")),
            surroundings: surroundings.clone(),
            machine: Machine {
                system: System::Linux,
                wsl: false,
                display: true,
                desktop: Some(Desktop::Gnome),
                distribution: Some(Distribution::Debian),
            },
            spoken: spoken.clone(),
            translation: None,
            store: store.clone(),
            clipboard: Loan::of(board.clone()),
            browse: Box::new(move |link| {
                lock(&browsed).push(link.as_str().to_owned());
                browse(link.as_str())
            }),
            reach: Box::new(move |connection| match reached.get() {
                Some(practice) => connection.over(transport(practice)),
                None => connection,
            }),
        });
        Self {
            desk,
            surroundings,
            spoken,
            watch,
            store,
            board,
            opened,
            home,
            aws,
        }
    }

    /// Signed in to a fresh practice account whose new keys work at once.
    pub(crate) async fn practising() -> Self {
        let stage = Self::new();
        stage.sign_in(Some("fresh")).await;
        let rehearsal = stage.desk.practice_console.rehearsal().unwrap();
        let practice = rehearsal.practice();
        practice
            .edit(|world| world.settings.key_lag_seconds = 0)
            .unwrap();
        stage
    }

    /// The same, with everything read and answered.
    pub(crate) async fn answered() -> Self {
        let stage = Self::practising().await;
        stage.observe().await;
        stage.answer_all().await;
        stage
    }

    /// The same, with the changes reviewed.
    pub(crate) async fn reviewed() -> (Self, Review) {
        let stage = Self::answered().await;
        let preview = stage.desk.journey.preview().await.unwrap();
        assert!(preview.invalid.is_empty(), "{:?}", preview.invalid);
        assert!(preview.changes.len() > 10, "{:?}", preview.changes);
        (stage, preview)
    }

    pub(crate) async fn sign_in(&self, seed: Option<&str>) -> wire::SessionView {
        let seed = seed.map(str::to_owned);
        self.desk
            .sign_ins
            .sign_in(HowToSignIn::Practice { seed })
            .await
            .unwrap()
    }

    pub(crate) async fn observe(&self) -> ChecklistView {
        self.desk.journey.observe(None, |_| {}).await.unwrap()
    }

    pub(crate) async fn answer_all(&self) {
        let checklist = self.desk.journey.checklist().unwrap();
        let pages = checklist.setup.pages.into_iter();
        for id in pages.flat_map(|page| page.steps) {
            // Later defaults follow earlier answers.
            let step = steps(self).into_iter().find(|step| step.id == id).unwrap();
            if step.can_change && !settled(&step) {
                self.desk
                    .journey
                    .answer(&id, Some(agreeing(&step)))
                    .await
                    .unwrap();
            }
        }
    }

    /// Runs what was reviewed; `person` hears of each event.
    pub(crate) async fn apply(
        &self,
        person: impl Fn(&RunEvent),
    ) -> (Result<RunResult, Problem>, Vec<RunEvent>) {
        let (tell, mut told) = mpsc::unbounded_channel();
        let run = self.desk.journey.apply(false, move |event| {
            tell.send(event).unwrap();
        });
        let listening = async {
            let mut events = Vec::new();
            while let Some(event) = told.recv().await {
                person(&event);
                events.push(event);
            }
            events
        };
        tokio::join!(run, listening)
    }

    /// Types what the practice phone shows.
    pub(crate) fn type_codes(&self, event: &RunEvent) {
        if let RunEvent::NeedsCodes { serial, .. } = event {
            let (first, second) = self.practice().authenticator_codes(serial).unwrap();
            self.desk.runs.submit_codes(&first, &second, 0).unwrap();
        }
    }

    /// Lets time go by, at the practice account as on this computer.
    pub(crate) fn advance(&self, seconds: i64) {
        self.practice().advance(seconds).unwrap();
        self.watch.advance(seconds);
    }

    /// A code of the only device that nobody has used yet: time goes by for it.
    pub(crate) fn fresh_code(&self) -> String {
        self.advance(60);
        let practice = self.practice();
        let serials = practice.read(|world| world.state.iam.mfa_devices.keys().cloned().collect());
        let serials: Vec<String> = serials.unwrap();
        assert_eq!(serials.len(), 1);
        practice.authenticator_codes(&serials[0]).unwrap().1
    }

    /// The practice account that is open.
    pub(crate) fn practice(&self) -> Practice {
        let rehearsal = self.desk.practice_console.rehearsal().unwrap();
        rehearsal.practice().clone()
    }

    /// The secrets that there are by now.
    pub(crate) async fn known_secrets(&self) -> Vec<String> {
        let mut secrets = Vec::new();
        if let Some(password) = self.desk.runs.secrets().and_then(|it| it.password("alex")) {
            secrets.push(password.expose_secret().to_owned());
        }
        if let Ok(Some(stored)) = self.store.load("firstday").await {
            let key = stored.into_access_key().unwrap();
            secrets.push(key.secret_access_key.expose_secret().to_owned());
        }
        let Ok(rehearsal) = self.desk.practice_console.rehearsal() else {
            return secrets;
        };
        let seeds = rehearsal.practice().read(|world| {
            let devices = world.state.iam.mfa_devices.values();
            devices
                .map(|device| device.seed.expose().to_owned())
                .collect::<Vec<_>>()
        });
        secrets.extend(seeds.unwrap());
        secrets
    }

    /// Every secret that the first day made.
    pub(crate) async fn secrets(&self) -> Vec<String> {
        let password = self.desk.runs.secrets().unwrap().password("alex");
        let key = self.store.load("firstday").await.unwrap();
        let rehearsal = self.desk.practice_console.rehearsal().unwrap();
        let practice = rehearsal.practice();
        let seeds = practice.read(|world| {
            let devices = world.state.iam.mfa_devices.values();
            devices
                .map(|device| device.seed.expose().to_owned())
                .collect::<Vec<_>>()
        });
        let mut secrets = seeds.unwrap();
        assert_eq!(secrets.len(), 1);
        secrets.push(password.unwrap().expose_secret().to_owned());
        let key = key.unwrap().into_access_key().unwrap();
        secrets.push(key.secret_access_key.expose_secret().to_owned());
        secrets
    }
}

/// A computer in this folder, whose variables are a file each in the folder `env`.
fn surroundings(home: &Path, watch: Watch) -> Surroundings {
    let helper = home.join("firstday");
    fs::write(&helper, "").unwrap();
    let variables = home.join("env");
    Surroundings {
        time_zone: || jiff::tz::TimeZone::UTC,
        env: Arc::new(move |name| {
            let value = fs::read_to_string(variables.join(name)).ok()?;
            Some(value.into())
        }),
        home: home.to_owned(),
        data_dir: home.join("data"),
        helper,
        languages: Vec::new(),
        clock: (move || watch.now()).into(),
    }
}

/// How a step stands.
pub(crate) fn status_of(checklist: &ChecklistView, step: &str) -> Status {
    let found = checklist.steps.iter().find(|it| it.id == step);
    found.unwrap().status
}

pub(crate) fn steps(stage: &Stage) -> Vec<StepView> {
    stage.desk.journey.checklist().unwrap().steps
}

/// The ids of the steps that the person wants done.
pub(crate) fn included(checklist: &ChecklistView) -> Vec<String> {
    let steps = checklist.steps.iter().filter(|step| step.included);
    steps.map(|step| step.id.clone()).collect()
}

pub(crate) fn settled(step: &StepView) -> bool {
    matches!(
        step.status,
        Status::Holds | Status::Confirmed | Status::NotApplicable | Status::Declined
    )
}

/// What a person answers who agrees to everything, and has no browser.
pub(crate) fn agreeing(step: &StepView) -> StepAnswers {
    let mut answers = step.answers.clone();
    for question in &step.questions {
        let answer = match question.kind {
            QuestionKind::One { .. } if question.field == "method" => json!("access-key"),
            QuestionKind::Emails => json!(["me@example.com"]),
            QuestionKind::Text if !answers.0.contains_key(&question.field) => json!("alex"),
            QuestionKind::Text
            | QuestionKind::Amount
            | QuestionKind::Number { .. }
            | QuestionKind::One { .. }
            | QuestionKind::Any { .. } => continue,
        };
        answers.0.insert(question.field.clone(), answer);
    }
    answers
}

pub(crate) fn codes_of(result: Result<impl Sized, Problem>) -> &'static str {
    result
        .err()
        .map_or("nothing wrong", |problem| problem.code.name())
}

pub(crate) fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}
