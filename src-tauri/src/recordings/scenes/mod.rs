//! The scenes: a page each, in a state that is worth looking at.

mod command_line;
mod journey;
mod keyring;
mod keys;
mod runs;
mod sign_ins;
mod stages;

use std::collections::BTreeSet;
use std::fs;

use firstday_app::KeyringState;
use firstday_rehearsal::Seed;

use super::{FOLDER, keep_current};

/// One line each: name, page, how it is recorded. Every scene is a test of its own, and the file of its
/// recording has its name, with hyphens.
macro_rules! scenes {
    ($($name:ident $page:literal $takes:expr;)*) => {
        $(#[tokio::test]
        async fn $name() {
            // In a box, because a thread's stack has no room for all that is on stage.
            let takes = Box::pin($takes).await;
            keep_current(&file(stringify!($name)), $page, takes).await;
        })*

        #[test]
        fn every_recording_has_its_scene() {
            let scenes = BTreeSet::from([$(file(stringify!($name)),)*]);
            for recording in fs::read_dir(FOLDER).unwrap() {
                let name = recording.unwrap().file_name().into_string().unwrap();
                assert!(scenes.contains(&name), "no scene makes {name}");
            }
        }
    };
}

scenes! {
    first_day "#/start" journey::first_day();
    journey "#/journey" journey::journey();
    neglected "#/journey" journey::found(Seed::Neglected);
    project "#/journey" journey::found(Seed::Project);
    wrong_clock "#/journey" journey::wrong_clock();
    chapter "#/chapter/people" journey::chapter();
    left_out "#/review" journey::left_out();
    settled "#/checklist" journey::settled();

    review "#/review" runs::review();
    run_failing "#/review" runs::failing();
    run_sign_in "#/review" runs::sign_in();

    browser "#/start" sign_ins::browser();
    sign_in_keys "#/start" sign_ins::keys();
    practice_opened "#/start" sign_ins::practice_opened();

    command_line "#/command-line" command_line::lived_in();
    command_line_empty "#/command-line" command_line::empty();
    command_line_no_aws "#/command-line" command_line::no_aws();
    proof "#/command-line" command_line::proof();
    proof_failing "#/command-line" command_line::proof_failing();
    proof_locked "#/command-line" command_line::proof_locked();
    proof_practice "#/command-line" command_line::proof_practice();
    import "#/command-line" command_line::import();

    access_keys "#/access-keys" keys::access_keys();
    access_keys_none "#/access-keys" keys::none();
    rotate "#/access-keys" keys::rotate();

    keyring "#/keyring" keyring::lived_in();
    keyring_signed_in "#/keyring" keyring::signed_in();
    keyring_empty "#/keyring" keyring::empty();
    keyring_moved "#/keyring" keyring::moved();
    keyring_unlisted "#/keyring" keyring::unlisted();
    keyring_missing "#/keyring" keyring::in_trouble(KeyringState::Missing);
    keyring_locked "#/keyring" keyring::in_trouble(KeyringState::Locked);
    keyring_dismissed "#/keyring" keyring::in_trouble(KeyringState::Dismissed);
    keyring_denied "#/keyring" keyring::in_trouble(KeyringState::Denied);
    keyring_too_large "#/keyring" keyring::in_trouble(KeyringState::TooLarge);
    keyring_volatile "#/keyring" keyring::in_trouble(KeyringState::Volatile);
    keyring_asks "#/keyring" keyring::in_trouble(KeyringState::Asks);
}

/// The file of a scene's recording.
fn file(scene: &str) -> String {
    format!("{}.json", scene.replace('_', "-"))
}
