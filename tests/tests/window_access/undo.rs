//! What Firstday changed, as the window lists it and takes it back.

use std::path::{Path, PathBuf};

use e2e::{Serving, Stage, Window, owner_profile};
use firstday_checklist::Message;
use firstday_practice::{Practice, World};
use firstday_words::{Language, Words};
use serde_json::{Value, json};

/// The window over a practice account after its first day.
struct Scene {
    stage: Stage,
    practice: PathBuf,
    words: Words,
    language: Language,
}

impl Scene {
    fn new(language: Language) -> Self {
        let mut stage = Stage::new();
        stage.set("FIRSTDAY_LANGUAGE", language.code());
        let practice = stage.practice_with_root_mfa("fresh");
        let words = stage.words();
        Self {
            stage,
            practice,
            words,
            language,
        }
    }

    fn after_a_first_day(language: Language) -> Self {
        let scene = Self::new(language);
        scene.stage.first_day(&scene.practice).ended_with(0);
        scene
    }

    async fn opens(&self) -> Window {
        let window = Window::open(&self.stage, &self.practice).await;
        window.comes_in().await;
        window
    }

    /// The number of the latest change of this kind.
    fn number(&self, change: &str) -> i64 {
        let journal = ["journal", "--format", "json", "--practice"].map(Path::new);
        let args = journal.into_iter().chain([self.practice.as_path()]);
        let journal = self.stage.firstday(args).ended_with(0).json();
        let mut changes = journal["changes"].as_array().unwrap().iter();
        let of_it = changes.rfind(|it| it["change"] == change);
        of_it.unwrap()["number"].as_i64().unwrap()
    }

    fn world<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        Practice::open(&self.practice).unwrap().read(look).unwrap()
    }

    async fn presents(&self, window: &Window, page: &str) {
        window.presents(&format!("{page}-{}", self.language)).await;
    }

    async fn says(&self, window: &Window, message: &str) {
        window.says(&self.words.text(message)).await;
    }
}

/// Applies what stands in the review, and waits until all of it is done.
async fn applies(window: &Window) {
    window.sees("#make-changes").await;
    let page = window.text("main").await;
    assert!(!page.contains("[undo-"), "words are missing: {page}");
    window.click("#make-changes").await;
    window.sees("#to-journey").await;
    assert_eq!(window.violations().await, json!([]));
}

/// B-201: what Firstday changed is listed, and undone by one change or altogether, after a review.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_is_listed_and_undone() {
    for language in Language::all() {
        let scene = Scene::after_a_first_day(language);
        let number = scene.number("create-analyzer");
        let window = scene.opens().await;
        window.go("#/changes").await;
        window.sees(&format!("#change-{number}")).await;
        scene.presents(&window, "95-changes").await;
        window.click(&format!("#undo-{number}")).await;
        scene.says(&window, "ui-review-undo-change").await;
        window.sees("#make-changes").await;
        scene.presents(&window, "95-review-undo-one").await;
        applies(&window).await;
        window.click("#try-again").await;
        scene.says(&window, "undo-state-undone").await;
        window.sees_no_more(&format!("#undo-{number}")).await;
        assert!(scene.world(|world| world.state.iam.users.contains_key("alex")));

        window.click("#undo-all").await;
        scene.says(&window, "ui-review-undo-all").await;
        window.sees("#make-changes").await;
        applies(&window).await;
        window.click("#try-again").await;
        window.sees("#undo-all[aria-disabled=true]").await;
        assert!(scene.world(|world| world.state.iam.users.is_empty()));
        window.go("#/review-undo?undo=all").await;
        scene.says(&window, "ui-changes-nothing-to-undo").await;
        window.close().await;
    }
}

/// B-202: what somebody else has changed since stays, unless the person says so.
#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_else_changed_is_asked_about() {
    for language in Language::all() {
        let scene = Scene::after_a_first_day(language);
        let number = scene.number("set-password-policy");
        let other = |world: &mut World| {
            let policy = world.state.iam.password_policy.as_mut().unwrap();
            policy.minimum_length = 40;
        };
        Practice::open(&scene.practice)
            .unwrap()
            .edit(other)
            .unwrap();
        let window = scene.opens().await;
        window
            .go(&format!("#/review-undo?undo=change&number={number}"))
            .await;
        scene.says(&window, "ui-review-undo-changed").await;
        scene.says(&window, "undo-kept-changed").await;
        window.sees_no_more("#make-changes").await;
        scene.presents(&window, "95-changed-since").await;
        window.click("#undo-changed").await;
        window.sees_no_more("#undo-changed").await;
        applies(&window).await;
        assert!(scene.world(|world| world.state.iam.password_policy.is_none()));
        window.close().await;
    }
}

/// B-203: an undo never takes the way in of whoever is signed in, and says so.
#[tokio::test(flavor = "multi_thread")]
async fn the_way_in_stays() {
    for language in Language::all() {
        let mut scene = Scene::new(language);
        owner_profile(&scene.stage, &scene.practice);
        let serving = Serving::start(&scene.stage, &scene.practice);
        scene.stage.set("AWS_ENDPOINT_URL", serving.address());
        scene.stage.first_day_by_profile("owner");
        // The profile that it made is the only one.
        scene.stage.write(".aws/credentials", "");
        let config = std::fs::read_to_string(scene.stage.file(".aws/config")).unwrap();
        let (_, made) = config.split_once("[profile firstday]").unwrap();
        scene
            .stage
            .write(".aws/config", &format!("[profile firstday]{made}"));
        let window = Window::start(&scene.stage).await;
        window.unfolds("#more-ways").await;
        window.click("#way-profile").await;
        window.click("#sign-in-profile").await;
        window.comes_in().await;
        window.go("#/review-undo?undo=all").await;
        window.sees("#kept li").await;
        let yourself = Message::new("undo-kept-yourself").with("user", "alex");
        window.says(&scene.words.say(&yourself)).await;
        scene.says(&window, "undo-kept-own-rights").await;
        scene.presents(&window, "95-way-in-stays").await;
        window.close().await;
        drop(serving);
    }
}

/// A run that was broken off before its user's device was set up.
async fn breaks_off(scene: &Scene) {
    let window = Window::open(&scene.stage, &scene.practice).await;
    window.goes_on().await;
    window
        .answers("robin", "owner@example.com", "access-key")
        .await;
    window.makes_the_changes().await;
    window.sees("#save-password").await;
    window.close().await;
}

/// B-204: what a run made that was broken off is undone, or kept and not asked about again.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_was_broken_off_is_undone_or_kept() {
    for language in Language::all() {
        for undone in [true, false] {
            let scene = Scene::new(language);
            breaks_off(&scene).await;
            let window = scene.opens().await;
            window.go("#/journey").await;
            window.sees("#continue-run").await;
            let users = |scene: &Scene| scene.world(|world| world.state.iam.users.len());
            assert_eq!(users(&scene), 1);
            match undone {
                true => {
                    window.click("#undo-run").await;
                    scene.says(&window, "ui-review-undo-run").await;
                    window.sees("#make-changes").await;
                    scene.presents(&window, "95-review-undo-run").await;
                    applies(&window).await;
                    assert_eq!(users(&scene), 0);
                }
                false => {
                    let dismiss = scene.words.text("ui-dismiss");
                    window
                        .click(&format!("main button[aria-label='{dismiss}']"))
                        .await;
                }
            }
            window.sees_no_more("#continue-run").await;
            window.close().await;
            let window = scene.opens().await;
            window.go("#/journey").await;
            window.is_idle().await;
            let left: Value = window
                .run(
                    "return document.querySelector('#continue-run') === null",
                    vec![],
                )
                .await;
            assert_eq!(left, json!(true), "it is asked about again");
            window.close().await;
        }
    }
}
