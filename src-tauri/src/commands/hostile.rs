//! Every command of the list with what somebody else could have written in its arguments.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::by_name::{Described, Types};
use crate::desk::tests::stage::Stage;

/// A name for what must not be there afterwards.
const ESCAPE: &str = "firstday-escaped";

/// Paths, addresses, markup, escapes of a terminal, marks of direction, and much of it.
fn hostile() -> [String; 9] {
    [
        String::new(),
        format!("../../../{ESCAPE}"),
        format!("/tmp/{ESCAPE}\0"),
        format!("https://example.org/{ESCAPE}"),
        format!("file:///etc/passwd?{ESCAPE}"),
        format!("</script><script>{ESCAPE}()</script>"),
        format!("$(touch {ESCAPE}); --{ESCAPE}\n[profile x]\ncredential_process = {ESCAPE}"),
        format!("\u{1b}]52;c;eA==\u{7}\u{202e}\u{2066}{ESCAPE}\u{feff}\u{e0041}"),
        ESCAPE.repeat(20_000),
    ]
}

/// A value of a type of the page's, with `text` wherever one can stand.
fn value(ty: &str, text: &str, which: usize) -> Value {
    let number = [0_u64, 1, 4_294_967_295][which % 3];
    match ty {
        "string" => json!(text),
        "string | null" => [json!(text), Value::Null][which % 2].clone(),
        "boolean" => json!(which.is_multiple_of(2)),
        "number" => json!(number),
        "Array<string> | null" => [json!([text, text]), Value::Null][which % 2].clone(),
        "StepAnswers | null" => {
            json!({text: text, "name": text, "emails": [text], "amount": number, "skip": true})
        }
        "BrowserStart" => {
            json!({"practice": which.is_multiple_of(2), "seed": text, "region": text, "elsewhere": which.is_multiple_of(3)})
        }
        "HowToSignIn" => [
            json!({"with": "practice", "seed": text}),
            json!({"with": "profile", "name": text}),
            json!({"with": "code", "code": text}),
            json!({"with": "keys", "accessKeyId": text, "secretAccessKey": text, "sessionToken": text}),
        ][which % 4]
            .clone(),
        "KeyAction" => [
            json!({"action": "rotate", "profile": text, "deleteAfterDays": number}),
            json!({"action": "leaked", "user": text, "id": text}),
            json!({"action": "activate", "user": text, "id": text}),
            json!({"action": "delete", "user": text, "id": text}),
        ][which % 4]
            .clone(),
        "UndoChoice" => [
            json!({"undo": "all"}),
            json!({"undo": "run", "number": text}),
            json!({"undo": "change", "number": number}),
        ][which % 3]
            .clone(),
        "ReportFormat" | "ClassFormat" => [json!("html"), json!("csv"), json!("json")][which % 3].clone(),
        "Array<ClassFile>" => json!([
            {"name": text, "base64": text},
            {"name": format!("{text}.zip"), "base64": "UEsDBAoAAAAAAA=="},
            {"name": format!("../{text}.json"), "base64": null},
        ]),
        other => panic!("a new type of argument, {other}: say what is hostile of it"),
    }
}

fn given(command: &Described, text: &str, which: usize) -> Value {
    let args = command.args.iter();
    let args: Map<String, Value> = args
        .map(|(name, ty)| ((*name).to_owned(), value(ty, text, which)))
        .collect();
    args.into()
}

/// Each command with each text. What it answers is its own affair; that it does is looked at.
async fn all_are_tried(stage: &Stage) {
    let commands = super::described(&mut Types::default());
    assert!(commands.len() > 40);
    for command in commands.iter().filter(|command| !command.args.is_empty()) {
        for (which, text) in hostile().iter().enumerate() {
            let args = given(command, text, which);
            let answer = super::call(&stage.desk, command.name, &args, Arc::new(|_| {}));
            let answer = tokio::time::timeout(Duration::from_secs(60), answer).await;
            let answer = answer.unwrap_or_else(|_| panic!("{} never answers", command.name));
            assert!(answer.is_some(), "{} is not on the list", command.name);
        }
    }
}

fn nothing_escaped(stage: &Stage) {
    for opened in stage.opened.lock().unwrap().iter() {
        assert!(!opened.contains(ESCAPE), "{opened} was opened");
    }
    assert!(!stage.board.text().contains(ESCAPE));
    let above = stage.home.path().ancestors().skip(1);
    for folder in above.chain([std::path::Path::new("."), std::path::Path::new("/tmp")]) {
        assert!(!folder.join(ESCAPE).exists(), "{}", folder.display());
    }
    let config = std::fs::read_to_string(stage.home.path().join(".aws/config"));
    assert!(!config.unwrap_or_default().contains(ESCAPE));
}

#[tokio::test]
async fn no_command_does_what_hostile_arguments_say() {
    let stage = Stage::practising().await;
    stage.aws.set(stage.practice()).ok();
    stage.observe().await;
    // Somebody who is signed in; the second time whoever the first left signed in.
    for _ in 0..2 {
        all_are_tried(&stage).await;
        nothing_escaped(&stage);
    }
    let start = super::call(&stage.desk, "start", &json!({}), Arc::new(|_| {})).await;
    assert!(start.unwrap().is_ok());
}
