#![allow(clippy::unwrap_used)]
use secrecy::ExposeSecret;

use super::*;
use crate::samples;

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn back(stored: &Stored, credentials: Credentials) -> Stored {
    decode("p", &encode(stored, credentials)).unwrap()
}

#[test]
fn a_key_survives_the_way_into_the_keyring_and_back() {
    let key = samples::rotating_key();
    let back = back(&key.clone().into(), Credentials::Within)
        .into_access_key()
        .unwrap();
    assert_eq!(back.account_id, key.account_id);
    assert_eq!(back.user_name, key.user_name);
    assert_eq!(back.access_key_id, key.access_key_id);
    assert_eq!(
        samples::secrets(&back.into()),
        samples::secrets(&key.into())
    );
}

#[test]
fn a_session_survives_the_way_into_the_keyring_and_back() {
    let session = samples::session();
    let back = back(&session.clone().into(), Credentials::Within)
        .into_session()
        .unwrap();
    assert_eq!(back.account_id, session.account_id);
    assert_eq!(back.arn, session.arn);
    assert_eq!(back.region, session.region);
    assert_eq!(back.client_id, session.client_id);
    assert_eq!(back.endpoint, session.endpoint);
    assert_eq!(back.ends_at, session.ends_at);
    let expires_at = |session: &StoredSession| session.credentials.as_ref().unwrap().expires_at;
    assert_eq!(expires_at(&back), expires_at(&session));
    assert_eq!(
        samples::secrets(&back.into()),
        samples::secrets(&session.into())
    );
}

#[test]
fn an_item_of_the_version_before_is_read() {
    let item = br#"{"version":1,"account_id":"111122223333","user_name":"ana",
        "access_key_id":"AKIAIOSFODNN7EXAMPLE","secret_access_key":"wJalr/XUtn"}"#;
    let key = decode("p", item).unwrap().into_access_key().unwrap();
    assert_eq!(key.account_id, "111122223333");
    assert_eq!(key.user_name, "ana");
    assert_eq!(key.access_key_id, "AKIAIOSFODNN7EXAMPLE");
    assert_eq!(key.secret_access_key.expose_secret(), "wJalr/XUtn");
    assert!(!key.is_rotating());
}

/// The key was stored before it was noted where keys are good.
#[test]
fn a_key_of_a_practice_account_is_noted_where_it_can_be_told() {
    for (id, account, noted, practice) in [
        ("AKIA7PRACTICEABCDEFG", "123456789012", "", Some(true)),
        ("AKIAIOSFODNN7EXAMPLE", "111122223333", "", Some(true)),
        ("AKIAIOSFODNN7EXAMPLE", "123456789012", "", None),
        (
            "AKIAIOSFODNN7EXAMPLE",
            "111122223333",
            ",\"practice\":false",
            Some(false),
        ),
    ] {
        let item = format!(
            r#"{{"version":1,"account_id":"{account}","user_name":"ana",
            "access_key_id":"{id}","secret_access_key":"wJalr/XUtn"{noted}}}"#
        );
        let key = decode("p", item.as_bytes())
            .unwrap()
            .into_access_key()
            .unwrap();
        assert_eq!(key.practice, practice, "{id} {account}");
        // Stored anew, the note is with it.
        let again = text(&encode(&key.into(), Credentials::Within));
        assert_eq!(
            again.contains("practice\":true"),
            practice == Some(true),
            "{again}"
        );
    }
}

#[test]
fn credentials_apart_are_named_and_left_out() {
    let stored = Stored::from(samples::session());
    let bytes = encode(&stored, Credentials::Apart);
    let session = decode("p", &bytes).unwrap().into_session().unwrap();
    assert!(session.credentials.is_none());
    let credentials = samples::session().credentials.unwrap();
    assert_eq!(
        credentials_apart(&bytes).unwrap(),
        credentials.access_key_id
    );
    let within = encode(&stored, Credentials::Within);
    assert_eq!(credentials_apart(&within), None);

    let apart = encode_short_lived(&credentials);
    let read = decode_short_lived(&apart).unwrap();
    assert_eq!(read.access_key_id, credentials.access_key_id);
    assert_eq!(read.expires_at, credentials.expires_at);
    assert!(decode_short_lived(&within).is_none());
}

#[test]
fn another_version_and_rubbish_are_corrupt_and_quote_nothing() {
    let secret = r#"{"version":1,"secret_access_key":"wJalr"}"#;
    let newer = text(&encode(&samples::session().into(), Credentials::Within));
    let newer = newer.replace("\"version\":2", "\"version\":3");
    let no_kind = newer.replace("\"kind\":\"session\",", "");
    for bytes in [secret, &newer, &no_kind, "", "wJalr"] {
        let error = decode("p", bytes.as_bytes()).unwrap_err();
        assert!(matches!(error, StoreError::Corrupt { .. }));
        let shown = format!("{error:?} {error}");
        assert!(!shown.contains("wJalr") && !shown.contains("refresh"));
    }
}

#[test]
fn buffers_are_as_large_as_what_they_hold_so_that_none_grew() {
    for stored in [samples::session().into(), samples::rotating_key().into()] {
        let bytes = encode(&stored, Credentials::Within);
        assert_eq!(bytes.capacity(), bytes.len());
    }
}

#[test]
fn the_longest_refresh_token_fits_where_an_item_holds_2560_bytes() {
    let mut session = samples::session();
    session.refresh_token = SecretString::from("r".repeat(2048));
    // PKCS#8 of P-256 in base64, without the lines around it.
    session.dpop_key = SecretString::from("d".repeat(184));
    let size = Stored::from(session).stored_size();
    assert!(size <= 2560, "{size}");
}
