//! What is told besides the rules.

#![allow(clippy::unwrap_used)]

use super::super::step::AccessKeys;
use super::*;
use crate::SignIn;
use crate::steps::sample;

/// `ana` as AWS answers about her now.
fn live(sign_in: SignIn) -> Account {
    let mut account = sample::with_admin(true, &[]);
    account.sign_ins = sample::read(std::iter::once(("ana".to_owned(), sign_in)).collect());
    account
}

/// No standard counts them, so they change nothing; they are told, and so is it where they could not
/// be read.
#[test]
fn credentials_for_single_services() {
    let credential = |active, ends: Option<i64>| ServiceCredential {
        user: "ana".into(),
        service: "bedrock.amazonaws.com".into(),
        active,
        created_at: None,
        expires_at: ends.map(sample::days),
    };
    for (reading, told) in [
        (sample::read(vec![]), None),
        (sample::read(vec![credential(false, None)]), None),
        (sample::read(vec![credential(true, Some(-1))]), None),
        (
            sample::read(vec![credential(true, None)]),
            Some("service-credentials"),
        ),
        (
            sample::read(vec![credential(true, Some(1))]),
            Some("service-credentials-ending"),
        ),
        (
            Reading::Denied {
                reason: "no".into(),
            },
            Some("services-unread"),
        ),
        (Reading::NotRead, None),
    ] {
        let mut account = live(SignIn::default());
        account.service_credentials = reading;
        let verdict = sample::assess(&AccessKeys, &account);
        assert_eq!(verdict.status, Status::Holds);
        let rest: Vec<&str> = verdict.findings[1..]
            .iter()
            .map(|it| it.id.as_str())
            .collect();
        let told: Vec<String> = told
            .map(|it| format!("access-keys-found-{it}"))
            .into_iter()
            .collect();
        assert_eq!(rest, told);
    }
}
