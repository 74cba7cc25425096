use firstday_app::Outcome;
use firstday_app::checklist::{Change, ForgetSession, Prior};
use firstday_secret_store::{Stored, StoredSession};
use secrecy::ExposeSecret;

use crate::bench::{ACCOUNT, Bench, KEY, PROFILE, USER, code, inverse, key};

fn forget() -> ForgetSession {
    ForgetSession {
        user: USER.into(),
        profile: PROFILE.into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_forgotten_once_and_another_kept_in_its_place() {
    let bench = Bench::new().await;
    let former = bench.keep_session().await;
    assert_eq!(bench.make(forget()).await, Outcome::Done);
    assert!(bench.stored().await.is_none());
    assert_eq!(bench.make(forget()).await, Outcome::AlreadyThere);

    let back = inverse(forget(), &Prior::Nothing).unwrap();
    assert_eq!(bench.make(back.clone()).await, Outcome::Done);
    let kept = bench.stored().await.and_then(Stored::into_session).unwrap();
    assert_eq!((&kept.arn, &kept.region), (&former.arn, &former.region));
    assert_ne!(
        kept.refresh_token.expose_secret(),
        former.refresh_token.expose_secret()
    );
    assert_eq!(inverse(back, &Prior::Nothing), Ok(Change::from(forget())));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_that_session_stays() {
    let bench = Bench::new().await;
    let kept = bench.keep_session().await;
    let of = |account: &str, arn: &str| {
        Stored::from(StoredSession {
            account_id: account.into(),
            arn: arn.into(),
            ..kept.clone()
        })
    };
    let cases = [
        (
            "another user's",
            of(ACCOUNT, "arn:aws:iam::222233334444:user/ben"),
            "key-changed",
        ),
        (
            "a role's of the same name",
            of(ACCOUNT, "arn:aws:sts::222233334444:assumed-role/admin/x"),
            "key-changed",
        ),
        (
            "another account's",
            of("999988887777", "arn:aws:iam::999988887777:user/admin"),
            "profile-taken",
        ),
        ("a key", key(ACCOUNT, KEY).into(), "key-changed"),
    ];
    for (case, stored, expected) in cases {
        bench.save(stored).await;
        assert_eq!(code(&bench.make(forget()).await), expected, "{case}");
        assert!(bench.stored().await.is_some(), "{case}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_session_of_a_role_goes_by_its_arn() {
    let bench = Bench::new().await;
    let arn = "arn:aws:sts::222233334444:assumed-role/admin/x";
    let session = StoredSession {
        arn: arn.into(),
        ..bench.keep_session().await
    };
    bench.save(session).await;
    let forget = ForgetSession {
        user: arn.into(),
        ..forget()
    };
    assert_eq!(bench.make(forget).await, Outcome::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_that_fails_stops_it() {
    let bench = Bench::new().await;
    let session = bench.keep_session().await;
    let failures = bench.make_over_failing_keyrings(session, forget()).await;
    assert_eq!(failures, 2, "it is read, and then deleted");
}
