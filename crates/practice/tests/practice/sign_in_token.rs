//! A code for credentials: each thing that must be right, wrong in turn.

use firstday_practice::Seed;
use serde_json::{Value, json};

use crate::browser::Page;
use crate::client::{Client, still};
use crate::program::{
    CODE_OVER, CROSS_DEVICE, DENIED, INVALID, OVER, Program, caller, refresh_token,
};

#[tokio::test]
async fn every_member_of_the_body_is_checked_and_a_refusal_costs_nothing() {
    let program = Program::new(&still(Seed::Fresh));
    let code = program.code("root").await;
    let good = program.redemption(&code);
    let verifier = good["codeVerifier"].as_str().unwrap().to_owned();
    let wrong = [
        ("clientId", json!("arn:aws:signin:::devtools/other")),
        ("clientId", json!(CROSS_DEVICE)),
        ("clientId", Value::Null),
        ("grantType", json!("password")),
        ("grantType", Value::Null),
        ("code", json!("another")),
        ("code", json!("")),
        ("code", Value::Null),
        (
            "redirectUri",
            json!("http://127.0.0.1:49153/oauth/callback"),
        ),
        ("redirectUri", Value::Null),
        ("codeVerifier", json!(verifier.replace('a', "b"))),
        ("codeVerifier", json!(&verifier[..42])),
        ("codeVerifier", json!("v".repeat(129))),
        ("codeVerifier", Value::Null),
    ];
    for (name, value) in wrong {
        let mut body = good.clone();
        body[name] = value;
        program.ask(body).await.not_given(INVALID);
    }
    program.ask(json!("no object")).await.not_given(INVALID);
    program.ask(good).await.ok();
}

#[tokio::test]
async fn a_verifier_keeps_to_the_letters_and_the_length_of_the_rfc() {
    use sha2::Digest;
    let program = Program::new(&still(Seed::Fresh));
    for (verifier, good) in [
        ("v".repeat(43), true),
        ("v".repeat(128), true),
        ("v".repeat(42), false),
        ("v".repeat(129), false),
        ("v".repeat(42) + "+", false),
    ] {
        let challenge = data_encoding::BASE64URL_NOPAD.encode(&sha2::Sha256::digest(&verifier));
        let mut parameters = program.parameters();
        parameters.last_mut().unwrap().1 = challenge;
        let page = Page::open(&program.way, &program.address(&parameters)).await;
        let page = page
            .submit(&[("who", "root"), ("answer", "continue")])
            .await;
        let mut body = program.redemption(&page.sent_with("code").unwrap());
        body["codeVerifier"] = json!(verifier);
        let answer = program.ask(body).await;
        if good {
            answer.ok();
        } else {
            answer.not_given(INVALID);
        }
    }
}

#[tokio::test]
async fn a_code_is_good_for_five_minutes() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    for (seconds, good) in [(299, true), (300, false), (3599, false)] {
        let code = program.code("root").await;
        practice.advance(seconds).unwrap();
        let answer = program.ask(program.redemption(&code)).await;
        if good {
            answer.ok();
        } else {
            answer.not_given(CODE_OVER);
        }
    }
}

#[tokio::test]
async fn a_code_that_is_used_twice_ends_the_session_that_it_gave() {
    let program = Program::new(&still(Seed::Fresh));
    let code = program.code("root").await;
    let first = program.ask(program.redemption(&code)).await.ok().value();
    let next = program.refresh(refresh_token(&first)).await.ok().value();
    program
        .ask(program.redemption(&code))
        .await
        .not_given(CODE_OVER);
    program.refresh(refresh_token(&next)).await.not_given(OVER);
}

#[tokio::test]
async fn a_code_is_bound_to_its_region() {
    let program = Program::new(&still(Seed::Fresh));
    let code = program.code("root").await;
    let abroad = Program::at(
        program.way.clone(),
        "https://eu-west-1.signin.aws.amazon.com",
    );
    abroad
        .ask(abroad.redemption(&code))
        .await
        .not_given(INVALID);
    program.ask(program.redemption(&code)).await.ok();
}

#[tokio::test]
async fn credentials_end_after_fifteen_minutes() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let answer = program.sign_in("root").await;
    let root = caller(&practice, &answer);
    practice.advance(899).unwrap();
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    practice.advance(1).unwrap();
    root.whoami().await.refused(403, "ExpiredToken");
}

#[tokio::test]
async fn the_right_to_a_token_can_be_missing_where_the_right_to_a_code_is_not() {
    let practice = still(Seed::Neglected);
    let root = Client::owner(&practice);
    let document = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"signin:CreateOAuth2Token","Resource":"*"}]}"#;
    let policy = [
        ("UserName", "boss"),
        ("PolicyName", "none"),
        ("PolicyDocument", document),
    ];
    root.iam("PutUserPolicy", &policy).await.ok();
    let program = Program::new(&practice);
    let code = program.code("user/boss").await;
    program
        .ask(program.redemption(&code))
        .await
        .not_given(DENIED);
}

#[tokio::test]
async fn only_a_post_is_answered() {
    let program = Program::new(&still(Seed::Fresh));
    let address = format!("{}/v1/token", program.base);
    Page::open(&program.way, &address).await.refused(405);
}
