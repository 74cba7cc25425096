//! The proof that the program holds its key: each part of it, wrong in turn.

use firstday_practice::{Clock, Practice, Seed, World};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::client::still;
use crate::program::{INVALID, OVER, Program, Proof, key};

/// Asks with each proof, which must be refused, and then with a good one.
async fn all_refused(program: &Program, wrong: Vec<(&str, Proof)>) {
    let code = program.code("root").await;
    let body = program.redemption(&code);
    for (name, proof) in wrong {
        let answer = program.ask_with(body.clone(), &[proof.signed()]).await;
        assert_eq!(answer.status, 400, "{name}");
        answer.not_given(INVALID);
    }
    program.ask(body).await.ok();
}

#[tokio::test]
async fn every_part_of_the_header_is_checked() {
    let program = Program::new(&still(Seed::Fresh));
    let other = Program {
        key: key(8),
        ..program.clone()
    };
    let mut wrong = Vec::new();
    for (name, value) in [
        ("typ", json!("JWT")),
        ("typ", Value::Null),
        ("alg", json!("ES384")),
        ("alg", json!("HS256")),
        ("alg", json!("none")),
        ("jwk", Value::Null),
        ("jwk", json!({ "kty": "oct", "k": "c2VjcmV0" })),
        ("jwk", other.proof().header["jwk"].clone()),
    ] {
        let mut proof = program.proof();
        proof.header[name] = value;
        wrong.push((name, proof));
    }
    for (name, value) in [
        ("crv", json!("P-384")),
        ("kty", json!("RSA")),
        ("x", json!("AAAA")),
        ("d", json!("BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc")),
    ] {
        let mut proof = program.proof();
        proof.header["jwk"][name] = value;
        wrong.push((name, proof));
    }
    all_refused(&program, wrong).await;
}

#[tokio::test]
async fn every_claim_is_checked() {
    let program = Program::new(&still(Seed::Fresh));
    let host = "us-east-1.signin.aws.amazon.com";
    let wrong = [
        ("htm", json!("GET")),
        ("htm", Value::Null),
        ("htu", json!(format!("https://{host}/v1/authorize"))),
        (
            "htu",
            json!("https://us-west-2.signin.aws.amazon.com/v1/token"),
        ),
        ("htu", json!(format!("http://{host}/v1/token"))),
        ("htu", Value::Null),
        ("iat", Value::Null),
        ("iat", json!("soon")),
        ("jti", json!("")),
        ("jti", Value::Null),
    ];
    let wrong = wrong.map(|(name, value)| {
        let mut proof = program.proof();
        proof.claims[name] = value;
        (name, proof)
    });
    all_refused(&program, wrong.into()).await;
}

#[tokio::test]
async fn one_proof_with_a_good_signature_is_needed() {
    let program = Program::new(&still(Seed::Fresh));
    let code = program.code("root").await;
    let body = program.redemption(&code);
    let good = || program.proof().signed();
    let changed = |at: usize, with: &str| {
        let mut parts: Vec<String> = good().split('.').map(str::to_owned).collect();
        with.clone_into(&mut parts[at]);
        parts.join(".")
    };
    let claims =
        data_encoding::BASE64URL_NOPAD.encode(program.proof().claims.to_string().as_bytes());
    let signature = good().rsplit('.').next().unwrap().to_owned();
    for wrong in [
        vec![],
        vec![good(), good()],
        vec![String::new()],
        vec!["a.b.c".to_owned()],
        vec![changed(1, &claims)],
        vec![changed(2, &signature)],
        vec![changed(2, "")],
        vec![good().rsplit_once('.').unwrap().0.to_owned()],
    ] {
        program
            .ask_with(body.clone(), &wrong)
            .await
            .not_given(INVALID);
    }
    program.ask(body).await.ok();
}

#[tokio::test]
async fn a_proof_is_taken_once() {
    let practice = Practice::in_memory(World::seeded(
        Seed::Fresh,
        Clock::Running { offset_seconds: 0 },
    ));
    let program = Program {
        clock: Timestamp::now().as_second(),
        ..Program::new(&practice)
    };
    let proof = program.proof().signed();
    let one = program.redemption(&program.code("root").await);
    program
        .ask_with(one, std::slice::from_ref(&proof))
        .await
        .ok();
    for travelled in [0, 24 * 60 * 60] {
        practice.advance(travelled).unwrap();
        let other = program.redemption(&program.code("root").await);
        program
            .ask_with(other, std::slice::from_ref(&proof))
            .await
            .not_given(INVALID);
    }
}

#[tokio::test]
async fn a_clock_that_is_off_shows_as_an_expired_token_and_in_the_date() {
    let practice = |offset_seconds| {
        Practice::in_memory(World::seeded(
            Seed::Fresh,
            Clock::Running { offset_seconds },
        ))
    };
    for (offset, good) in [
        (-3600, false),
        (-400, false),
        (-200, true),
        (200, true),
        (400, false),
    ] {
        let program = Program {
            clock: Timestamp::now().as_second(),
            ..Program::new(&practice(offset))
        };
        let code = program.code("root").await;
        let answer = program.ask(program.redemption(&code)).await;
        let date = answer.headers["date"].to_str().unwrap();
        let date = jiff::fmt::rfc2822::parse(date)
            .unwrap()
            .timestamp()
            .as_second();
        assert!((date - program.clock - offset).abs() < 60, "{date}");
        if good {
            answer.ok();
        } else {
            answer.not_given(OVER);
        }
    }
}

#[tokio::test]
async fn a_clock_that_was_moved_on_purpose_is_not_off() {
    let practice = Practice::in_memory(World::seeded(
        Seed::Fresh,
        Clock::Running { offset_seconds: 0 },
    ));
    let program = Program {
        clock: Timestamp::now().as_second(),
        ..Program::new(&practice)
    };
    practice.advance(24 * 60 * 60).unwrap();
    program.sign_in("root").await;
    practice.shift_clock(60 * 60).unwrap();
    let code = program.code("root").await;
    program.ask(program.redemption(&code)).await.not_given(OVER);
    let shifted = Program {
        clock: program.clock + 60 * 60,
        ..program
    };
    shifted.ask(shifted.redemption(&code)).await.ok();
}
