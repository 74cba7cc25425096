//! What Firstday changed, as the terminal lists it and takes it back.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

use e2e::{Ran, Screen, Serving, Stage, firstday, owner_profile};
use firstday_checklist::Message;
use firstday_practice::{Practice, World};
use firstday_words::{Language, Words};
use serde_json::Value;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// A practice account after its first day.
struct Scene {
    stage: Stage,
    practice: PathBuf,
}

impl Scene {
    fn new(language: Language) -> Self {
        let mut stage = Stage::new();
        stage.set("FIRSTDAY_LANGUAGE", language.code());
        let practice = stage.practice_with_root_mfa("fresh");
        stage.first_day(&practice).ended_with(0);
        Self { stage, practice }
    }

    fn run(&self, command: &str, more: &[&str]) -> Ran {
        let args = [&[command, "--practice", path(&self.practice)], more].concat();
        self.stage.firstday(args)
    }

    fn journal(&self) -> Vec<Value> {
        let journal = self
            .run("journal", &["--format", "json"])
            .ended_with(0)
            .json();
        assert_fits_its_schema(&journal);
        journal["changes"].as_array().unwrap().clone()
    }

    /// The latest change of this kind, as the journal has it.
    fn recorded(&self, change: &str) -> Value {
        let journal = self.journal();
        let latest = journal.into_iter().rfind(|it| it["change"] == change);
        latest.unwrap()
    }

    fn number(&self, change: &str) -> String {
        self.recorded(change)["number"].to_string()
    }

    fn world<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        Practice::open(&self.practice).unwrap().read(look).unwrap()
    }

    /// What somebody else does in the meantime.
    fn somebody_sets_another_password_policy(&self) {
        let other = |world: &mut World| {
            world
                .state
                .iam
                .password_policy
                .as_mut()
                .unwrap()
                .minimum_length = 40;
        };
        Practice::open(&self.practice).unwrap().edit(other).unwrap();
    }

    /// What the account has of what a first day makes.
    fn made(&self) -> Vec<String> {
        self.world(|world| {
            let iam = &world.state.iam;
            let policy = iam.password_policy.as_ref().map(|it| it.minimum_length);
            let all = iam.users.keys().chain(iam.groups.keys()).cloned();
            let budgets = world.state.budgets.keys().cloned();
            all.chain(budgets).chain([format!("{policy:?}")]).collect()
        })
    }

    fn password_length(&self) -> Option<i64> {
        self.world(|world| {
            let policy = world.state.iam.password_policy.as_ref();
            policy.map(|it| i64::from(it.minimum_length))
        })
    }
}

fn assert_fits_its_schema(journal: &Value) {
    let file = e2e::workspace().join("docs/journal.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(journal)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let mut wrong = journal.clone();
    wrong["changes"][0]["state"] = "splendid".into();
    assert!(!validator.is_valid(&wrong), "the schema accepts anything");
}

/// A sentence as [`Ran::text`] has it.
fn said(words: &Words, message: &Message) -> String {
    let text = words.say(message);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// B-201: what Firstday changed is listed and undone, one change or all of them; a dry run changes nothing.
#[test]
fn what_was_changed_is_listed_and_undone() {
    for language in Language::all() {
        let scene = Scene::new(language);
        let words = scene.stage.words();
        let listed = scene.run("journal", &[]).ended_with(0);
        let number = scene.number("create-analyzer");
        for change in scene.journal() {
            let at = format!(
                "{}. {}",
                change["number"],
                change["title"].as_str().unwrap()
            );
            assert!(
                listed.text().contains(&at),
                "{language}: no {at} in {listed:?}"
            );
        }
        listed.says(&words.text("cli-journal-next"));

        let (before, journal) = (scene.made(), scene.journal());
        let dry = scene.run("undo", &["--all", "--dry-run"]).ended_with(0);
        let text = dry.says(&words.text("cli-dry-run")).text();
        // Words that are missing show as their id.
        assert!(
            !text.contains("change-") && !text.contains("undo-again"),
            "{text}"
        );
        assert_eq!(scene.made(), before);
        assert_eq!(scene.journal(), journal);

        let one = scene
            .run("undo", &["--change", &number, "--yes"])
            .ended_with(0);
        one.says(&words.text("cli-undo-done"));
        assert_eq!(scene.recorded("create-analyzer")["state"], "undone");
        assert_eq!(scene.recorded("create-user")["state"], "done");
        let again = scene
            .run("undo", &["--change", &number, "--yes"])
            .ended_with(1);
        again.says(&words.text("undo-kept-undone"));

        scene
            .run("undo", &["--all", "--yes"])
            .ended_with(0)
            .says(&words.text("cli-undo-done"));
        assert!(
            scene.world(
                |world| world.state.iam.users.is_empty() && world.state.iam.groups.is_empty()
            )
        );
        assert_eq!(scene.password_length(), None);
        assert!(
            scene
                .journal()
                .iter()
                .all(|it| it["undoes"].is_number() || it["state"] == "undone")
        );
        scene
            .run("undo", &["--all", "--yes"])
            .ended_with(0)
            .says(&words.text("cli-undo-none"));
    }
}

/// B-201: what cannot be done is refused with what to do.
#[test]
fn what_cannot_be_undone_is_refused() {
    for language in Language::all() {
        let scene = Scene::new(language);
        let words = scene.stage.words();
        let before = scene.made();
        let unknown = Message::new("problem-no-such-change").with("number", 9999_i64);
        let refused = scene
            .run("undo", &["--change", "9999", "--yes"])
            .ended_with(2);
        refused
            .says(&said(&words, &unknown))
            .says(&words.text("problem-no-such-change-hint"));
        scene
            .run("undo", &["--yes"])
            .ended_with(2)
            .says(&words.text("cli-undo-say"));
        scene.run("undo", &["--all", "--change", "1"]).ended_with(2);
        let unasked = scene.run("undo", &["--all"]);
        assert!(unasked.code > 0, "{unasked:?}");
        assert_eq!(scene.made(), before);
    }
}

/// B-202: what somebody else has changed since stays, unless the person says so.
#[test]
fn what_somebody_else_changed_is_asked_about() {
    for language in Language::all() {
        let scene = Scene::new(language);
        let words = scene.stage.words();
        scene.somebody_sets_another_password_policy();
        let kept = scene.run("undo", &["--all", "--yes"]).ended_with(1);
        kept.says(&words.text("cli-undo-changed-say"))
            .says(&words.text("undo-kept-changed"));
        assert_eq!(scene.password_length(), Some(40));
        let number = scene.number("set-password-policy");
        let undo = ["--change", &number, "--changed", "--yes"];
        scene
            .run("undo", &undo)
            .ended_with(0)
            .says(&words.text("cli-undo-done"));
        assert_eq!(scene.password_length(), None);
    }
}

/// B-202: at a terminal the person chooses what to undo, and is asked about what somebody else has changed.
#[test]
fn a_person_at_a_terminal_chooses_what_to_undo() {
    for language in Language::all() {
        let scene = Scene::new(language);
        scene.somebody_sets_another_password_policy();
        for changed in [false, true] {
            let undo = ["undo", "--practice", path(&scene.practice)];
            let mut screen = Screen::start(&scene.stage, &firstday(), &undo);
            let question = screen.words().text("cli-undo-which");
            screen.reads(&question, |text| text.contains(&question).then_some(()));
            screen.press("\r");
            screen.asks(&screen.words().text("cli-undo-changed"));
            screen.press(if changed { "y" } else { "n" });
            screen.agrees("cli-undo-apply", true);
            assert_eq!(screen.ends(), i32::from(!changed), "{}", screen.readable());
            let length = if changed { None } else { Some(40) };
            assert_eq!(scene.password_length(), length);
        }
    }
}

/// B-203: an undo never takes the way in of whoever is signed in.
#[test]
fn the_way_in_stays() {
    for language in Language::all() {
        let mut stage = Stage::new();
        stage.set("FIRSTDAY_LANGUAGE", language.code());
        let practice = stage.practice_with_root_mfa("fresh");
        owner_profile(&stage, &practice);
        let serving = Serving::start(&stage, &practice);
        stage.set("AWS_ENDPOINT_URL", serving.address());
        stage.first_day_by_profile("owner");
        let undo = ["undo", "--all", "--profile", "firstday"];
        let undo = undo.into_iter().chain(["--yes", "--not-aws"]);
        let ran = stage.firstday(undo).ended_with(1);
        let yourself = Message::new("undo-kept-yourself").with("user", "alex");
        let words = stage.words();
        ran.says(&said(&words, &yourself))
            .says(&words.text("undo-kept-own-rights"));
        let check = stage.firstday(["check", "--profile", "firstday"]);
        check.says("arn:aws:iam::111122223333:user/alex");
        let world = Practice::open(&practice).unwrap();
        let administers = |world: &World| {
            let alex = world.state.iam.users.contains_key("alex");
            alex && world.state.iam.groups.contains_key("Administrators")
        };
        assert!(world.read(administers).unwrap());
    }
}
