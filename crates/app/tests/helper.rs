//! The profile names a path of the program that AWS tools can start, and follows it when it moves.

#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::sync::Arc;

use common::{Person, Stage, open_in, surroundings};
use firstday_app::checklist::{Change, find_step};
use firstday_app::{Outcome, Session, Surroundings, profile};
use firstday_practice::Seed;
use firstday_words::{Language, Words};

const STEP: &str = "cli-access";

/// A stage whose program stands at this path below the home, and a plan for the AWS CLI alone.
async fn stage(program: &str) -> Stage {
    let mut stage = Stage::new(Seed::Fresh).await;
    reopen(&mut stage, program).await;
    stage
}

async fn reopen(stage: &mut Stage, program: &str) {
    let surroundings = surroundings(&stage.practice, stage.home.path().to_owned(), program);
    stage.session = open_in(&stage.practice, stage.store.clone(), surroundings).await;
    stage.observe().await;
}

async fn run(session: &mut Session, person: &Person) -> Vec<Outcome> {
    let plan = session.plan().unwrap();
    session.preview(&plan).unwrap();
    session.apply(&plan, person).await.unwrap()
}

fn done(outcomes: &[Outcome]) -> bool {
    let done = |outcome: &Outcome| matches!(outcome, Outcome::Done | Outcome::AlreadyThere);
    !outcomes.is_empty() && outcomes.iter().all(done)
}

#[tokio::test]
async fn the_link_is_shown_before_it_is_made() {
    let mut stage = stage("my tools/firstday").await;
    stage.answer_all().await;
    let plan = stage.plan();
    let previews = stage.session.preview(&plan).unwrap();
    let home = stage.home.path().to_owned();
    let (from, to) = (
        home.join("data/bin/firstday"),
        home.join("my tools/firstday"),
    );
    let preview = previews.iter().find(|it| it.file.is_some()).unwrap();
    let title = english().say(&preview.title);
    for path in [&from, &to] {
        assert!(title.contains(path.to_str().unwrap()), "{title}");
    }
    assert!(
        english()
            .say(&preview.undo)
            .contains(from.to_str().unwrap())
    );
    assert!(!from.exists());

    let outcomes = stage.apply(&plan).await;
    assert!(done(&outcomes), "{outcomes:?}");
    assert_eq!(fs::read_link(&from).unwrap(), to);
    let config = fs::read_to_string(home.join(".aws/config")).unwrap();
    let command = format!("credential_process = {} ", from.display());
    assert!(config.contains(&command), "{config}");
}

#[tokio::test]
async fn a_profile_follows_the_program_that_moved() {
    let mut stage = stage("old/firstday").await;
    stage.answer_all().await;
    let plan = stage.plan();
    assert!(done(&stage.apply(&plan).await));

    fs::remove_dir_all(stage.home.path().join("old")).unwrap();
    reopen(&mut stage, "new/firstday").await;
    assert!(stage.unsettled().iter().any(|step| step == STEP));
    stage.answer(find_step(STEP).unwrap());
    let plan = stage.plan();
    let changes: Vec<&Change> = plan.changes.iter().map(|it| &it.change).collect();
    assert!(
        matches!(changes[..], [Change::WriteProfile(_)]),
        "{changes:?}"
    );
    let person = Person::new(&stage.practice);
    assert!(done(&run(&mut stage.session, &person).await));
    assert!(!stage.unsettled().iter().any(|step| step == STEP));
}

#[tokio::test]
async fn a_profile_is_renewed_by_itself_and_taken_out_again() {
    let stage = stage("my tools/firstday").await;
    let home = stage.home.path().to_owned();
    let surroundings = surroundings(&stage.practice, home.clone(), "my tools/firstday");
    let config = home.join(".aws/config");
    let before = "[default]\nregion = x\n";
    let section = "[profile work]\n\
        credential_process = /gone/firstday credential-process --profile work\nregion = y\n";
    fs::create_dir_all(config.parent().unwrap()).unwrap();
    fs::write(&config, format!("{before}\n{section}")).unwrap();

    let renewal = profile::renewal(&surroundings, "work").unwrap();
    let link = renewal.link.clone().unwrap();
    assert!(!renewal.is_empty() && !link.from.exists());
    assert!(renewal.make(&surroundings).unwrap().is_some());
    let renewed = section.replace("/gone/firstday", link.from.to_str().unwrap());
    assert_eq!(
        fs::read_to_string(&config).unwrap(),
        format!("{before}\n{renewed}")
    );
    assert!(profile::renewal(&surroundings, "work").unwrap().is_empty());

    let removal = profile::removal(&surroundings, "work").unwrap();
    removal.make(&surroundings).unwrap();
    assert_eq!(fs::read_to_string(&config).unwrap(), before);
    assert!(profile::removal(&surroundings, "work").unwrap().is_empty());
    assert!(profile::removal(&surroundings, "default").is_err());
}

#[tokio::test]
async fn the_file_that_the_environment_names_is_the_one_that_changes() {
    let stage = stage("firstday").await;
    let home = stage.home.path().to_owned();
    let elsewhere = home.join("elsewhere");
    let named = elsewhere.clone().into_os_string();
    let surroundings = Surroundings {
        env: Arc::new(move |name| (name == "AWS_CONFIG_FILE").then(|| named.clone())),
        ..surroundings(&stage.practice, home.clone(), "firstday")
    };
    let renewal = profile::renewal(&surroundings, "work").unwrap();
    renewal.make(&surroundings).unwrap();
    assert!(
        fs::read_to_string(&elsewhere)
            .unwrap()
            .starts_with("[profile work]\n")
    );
    assert!(!home.join(".aws").exists());
}

fn english() -> Words {
    Words::load(Language::ENGLISH)
}
