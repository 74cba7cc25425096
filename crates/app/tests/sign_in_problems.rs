//! Everything that can go wrong with a sign-in is told to the person, with what to do about it.

use std::collections::{BTreeMap, BTreeSet};

use firstday_app::Problem;
use firstday_aws_gateway::{SignInError, SignInErrorKind as Kind};
use firstday_words::{Language, Words};

/// Every kind, and the code under which a person reads of it.
const KINDS: [(Kind, &str); 22] = [
    (Kind::Cancelled, "sign-in-cancelled"),
    (Kind::NeverCameBack, "sign-in-no-answer"),
    (Kind::AddressUsed, "sign-in-address-used"),
    (Kind::RefusedByAws, "sign-in-refused"),
    (Kind::CodeExpired, "sign-in-code-expired"),
    (Kind::CodeRefused, "sign-in-code-not-taken"),
    (Kind::PastedCodeRefused, "sign-in-code-refused"),
    (Kind::AlreadyRedeemed, "sign-in-code-refused"),
    (Kind::NotACode, "sign-in-not-a-code"),
    (Kind::OtherAttempt, "sign-in-other-attempt"),
    (Kind::NotPermitted, "sign-in-not-permitted"),
    (Kind::SessionOver, "session-over"),
    (Kind::PasswordChanged, "session-password-changed"),
    (Kind::SessionRefused, "session-refused"),
    (Kind::ClockSkewed { seconds: -754 }, "sign-in-clock"),
    (Kind::RegionDown, "sign-in-region-down"),
    (Kind::Unreachable, "unreachable"),
    (Kind::Throttled, "throttled"),
    (Kind::PortUnavailable, "sign-in-no-port"),
    (Kind::InvalidRegion, "sign-in-region"),
    (Kind::EndpointRefused, "sign-in-endpoint"),
    (Kind::Other, "unexpected"),
];

fn problem(kind: Kind) -> Problem {
    let error = SignInError {
        kind,
        region: "eu-central-1".to_owned(),
        aws_code: Some("SOME_CODE".to_owned()),
        message: "AWS's own words".to_owned(),
        request_id: Some("request-1".to_owned()),
        barrier: None,
    };
    error.into()
}

#[test]
fn every_kind_has_its_words_and_a_remedy() {
    let mut hints = BTreeMap::new();
    for (kind, code) in KINDS {
        let problem = problem(kind);
        assert_eq!(problem.code.name(), code, "{kind:?}");
        assert_eq!(problem.detail, Some("AWS's own words".into()));
        assert_eq!(problem.request_id.as_deref(), Some("request-1"));
        let (title, hint) = (
            english().say(&problem.title()),
            english().say(&problem.hint()),
        );
        for text in [&title, &hint] {
            assert!(text.len() > 20, "{code}: {text}");
            assert!(
                !text.contains("{$") && !text.contains("problem-"),
                "{code}: {text}"
            );
        }
        hints.entry(hint).or_insert(code);
    }
    let codes: BTreeSet<_> = KINDS.iter().map(|(_, code)| code).collect();
    assert_eq!(
        hints.len(),
        codes.len(),
        "different troubles need different remedies"
    );
}

#[test]
fn the_words_name_what_matters() {
    let title = |kind| english().say(&problem(kind).title());
    assert!(title(Kind::ClockSkewed { seconds: -754 }).contains("754"));
    assert!(title(Kind::RegionDown).contains("eu-central-1"));
    let hint = english().say(&problem(Kind::NotPermitted).hint());
    assert!(hint.contains("SignInLocalDevelopmentAccess"), "{hint}");
}

fn english() -> Words {
    Words::load(Language::ENGLISH)
}
