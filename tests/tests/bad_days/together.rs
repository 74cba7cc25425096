//! B-122: several programs on one account at once.

use std::sync::{Arc, Mutex};

use e2e::{At, Moment, Ran, Then, firstday};

use crate::scene::Scene;

/// The moment at which the first change is sent.
const FIRST_CHANGE: Moment = Moment::Before(At::Asking("Action=CreateGroup"));

/// A second run is refused while one makes changes, loses it nothing, and has nothing left to do
/// after it.
#[test]
fn a_second_run_waits_for_the_first() {
    let expected = Scene::new().ends();
    let scene = Scene::new();
    let second = Arc::new(Mutex::new(scene.command()));
    let (ran, refused) = meanwhile(&scene, move || {
        second.lock().unwrap().output().unwrap().into()
    });
    refused
        .ended_with(1)
        .says("Changes are being applied right now.");
    assert_eq!(scene.end(ran.code), expected);
    assert_eq!(scene.ends(), expected);
}

/// A check reads while changes are made, and neither disturbs the other.
#[test]
fn a_check_goes_on_during_a_run() {
    let expected = Scene::new().ends();
    let scene = Scene::new();
    let mut check = scene.stage.command(&firstday());
    check.args(["check", "--profile", "owner", "--format", "json"]);
    let check = Arc::new(Mutex::new(check));
    let (ran, checked) = meanwhile(&scene, move || {
        check.lock().unwrap().output().unwrap().into()
    });
    assert_eq!(checked.ended_with(1).json()["schema_version"], 1);
    assert_eq!(scene.end(ran.code), expected);
}

/// What comes of the run, and of what is done while its first change is under way.
fn meanwhile(scene: &Scene, other: impl Fn() -> Ran + Send + Sync + 'static) -> (Ran, Ran) {
    let came = Arc::new(Mutex::new(None));
    let comes = came.clone();
    scene.between.at(FIRST_CHANGE, move |_| {
        *comes.lock().unwrap() = Some(other());
        Then::GoesOn
    });
    let ran = scene.run(scene.command());
    let other = came.lock().unwrap().take();
    (ran, other.expect("the change was sent"))
}
