use firstday_app::Outcome;
use firstday_app::checklist::{ForgetAccessKey, Irreversible, Prior};
use firstday_secret_store::{Stored, StoredKey};

use crate::bench::{ACCOUNT, Bench, KEY, PROFILE, code, inverse, key, pair, spoken};

const OTHER: &str = "AKIAOTHEREXAMPLE";

fn forget() -> ForgetAccessKey {
    ForgetAccessKey {
        profile: PROFILE.into(),
        access_key_id: KEY.into(),
    }
}

/// The ids of all keys that the keyring has for the profile.
async fn ids(bench: &Bench) -> Vec<String> {
    let key = bench.stored().await.and_then(Stored::into_access_key);
    let ids = key.into_iter().flat_map(|key| {
        let beside = [key.next, key.previous].into_iter().flatten();
        let beside = beside.map(|pair| pair.access_key_id);
        std::iter::once(key.access_key_id).chain(beside)
    });
    ids.collect()
}

#[tokio::test]
async fn a_key_is_forgotten_once() {
    let bench = Bench::new().await;
    bench.save(key(ACCOUNT, KEY)).await;
    assert_eq!(bench.make(forget()).await, Outcome::Done);
    assert!(bench.stored().await.is_none());
    assert_eq!(bench.make(forget()).await, Outcome::AlreadyThere);
}

#[tokio::test]
async fn a_key_that_is_forgotten_cannot_be_had_back_and_it_is_said_why() {
    let back = inverse(forget(), &Prior::Nothing);
    assert_eq!(back, Err(Irreversible::KeySecretGone));
    let why = Irreversible::KeySecretGone.message();
    assert!(spoken().words().has(&why.id), "{}", why.id);
}

#[tokio::test]
async fn what_is_not_that_key_alone_stays() {
    let bench = Bench::new().await;
    let rotated = StoredKey {
        previous: pair(OTHER),
        ..key(ACCOUNT, KEY)
    };
    let rotating = StoredKey {
        next: pair(OTHER),
        ..key(ACCOUNT, KEY)
    };
    let replaced = StoredKey {
        previous: pair(KEY),
        ..key(ACCOUNT, OTHER)
    };
    let cases = [
        ("another key", key(ACCOUNT, OTHER), "key-changed"),
        ("a key beside it", rotated, "key-changed"),
        ("its successor beside it", rotating, "key-changed"),
        ("it beside another", replaced, "key-changed"),
        (
            "another account's",
            key("999988887777", KEY),
            "profile-taken",
        ),
    ];
    for (case, stored, expected) in cases {
        bench.save(stored).await;
        let before = ids(&bench).await;
        assert_eq!(code(&bench.make(forget()).await), expected, "{case}");
        assert_eq!(ids(&bench).await, before, "{case}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_in_its_place_stays() {
    let bench = Bench::new().await;
    bench.keep_session().await;
    assert_eq!(code(&bench.make(forget()).await), "key-changed");
    assert!(bench.stored().await.is_some());
}

#[tokio::test]
async fn a_keyring_that_fails_stops_it() {
    let bench = Bench::new().await;
    let stored = key(ACCOUNT, KEY);
    let failures = bench.make_over_failing_keyrings(stored, forget()).await;
    assert_eq!(failures, 2, "it is read, and then deleted");
}
