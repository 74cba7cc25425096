use std::fs;

use firstday_app::Outcome;
use firstday_app::checklist::{Prior, RemoveProfile, WriteProfile};

use crate::bench::{ACCOUNT, Bench, KEY, PROFILE, code, inverse, key, person, plan};

/// What the person wrote.
const OWN: &str = "[default]\nregion = us-west-2\n";

fn remove() -> RemoveProfile {
    RemoveProfile {
        profile: PROFILE.into(),
        file: "~/.aws/config".into(),
    }
}

fn write() -> WriteProfile {
    WriteProfile {
        profile: PROFILE.into(),
        region: "eu-central-1".into(),
        file: "~/.aws/config".into(),
    }
}

/// With a profile of ours beside what the person wrote, and a key for it.
async fn ready() -> Bench {
    let bench = Bench::new().await;
    bench.write_config(OWN);
    bench.save(key(ACCOUNT, KEY)).await;
    assert_eq!(bench.make(write()).await, Outcome::Done);
    bench
}

fn text(bench: &Bench) -> String {
    fs::read_to_string(bench.config()).unwrap()
}

#[tokio::test]
async fn a_profile_is_taken_out_once_and_written_again() {
    let bench = ready().await;
    let with = text(&bench);
    assert_eq!(bench.make(remove()).await, Outcome::Done);
    assert_eq!(text(&bench), OWN);
    assert!(bench.stored().await.is_some(), "its key stays");
    let prior = bench.prior().await;
    assert_eq!(prior, Prior::Profile(Some("eu-central-1".into())));
    let back = inverse(remove(), &prior).unwrap();
    assert_eq!(bench.make(back).await, Outcome::Done);
    assert_eq!(text(&bench), with);
}

#[tokio::test]
async fn a_profile_that_is_not_there_needs_no_way_back() {
    let bench = Bench::new().await;
    bench.write_config(OWN);
    assert_eq!(bench.make(remove()).await, Outcome::AlreadyThere);
    assert_eq!(text(&bench), OWN);
    assert_eq!(bench.prior().await, Prior::Profile(None));
}

#[tokio::test]
async fn a_file_that_changed_since_the_review_stays() {
    let bench = ready().await;
    let mut session = bench.session(bench.store.clone()).await;
    let plan = plan(remove());
    session.preview(&plan).unwrap();
    let changed = format!("{}[profile other]\nregion = x\n", text(&bench));
    bench.write_config(&changed);
    let outcomes = Box::pin(session.apply(&plan, &person())).await.unwrap();
    assert_eq!(code(&outcomes[0]), "config-changed");
    assert_eq!(text(&bench), changed);
}

#[tokio::test]
async fn a_profile_or_a_file_that_is_not_ours_to_change_stays() {
    let bench = Bench::new().await;
    let cases: [(&[u8], &str); 3] = [
        (
            b"[profile work]\naws_access_key_id = AKIA\n",
            "config-taken",
        ),
        (
            b"[profile work]\nregion = a\n[profile work]\nregion = b\n",
            "config-repeated",
        ),
        (b"[profile work]\nregion = \xff\n", "config-not-text"),
    ];
    bench.write_config("");
    for (bytes, expected) in cases {
        fs::write(bench.config(), bytes).unwrap();
        assert_eq!(code(&bench.make(remove()).await), expected);
        assert_eq!(fs::read(bench.config()).unwrap(), bytes);
    }
    fs::remove_file(bench.config()).unwrap();
    fs::create_dir(bench.config()).unwrap();
    // The AWS CLI passes over what is no file, so there is no profile in it.
    assert_eq!(bench.make(remove()).await, Outcome::AlreadyThere);
    assert!(bench.config().is_dir());
}
