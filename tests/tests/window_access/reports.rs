//! What is handed to somebody else: a report, a worklog, and a class that a teacher looks through.

use std::fs;
use std::path::Path;

use e2e::{Stage, Window};

/// B-104, B-105, B-106: a report and a worklog are saved among the documents, and a class is read from
/// what people handed in.
#[tokio::test(flavor = "multi_thread")]
async fn reports_are_saved_and_read_as_a_class() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    fs::create_dir(stage.file("Documents")).unwrap();
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.go("#/report").await;
    window.says("Your name (optional)").await;
    window.presents("94-report").await;
    window.click("#save-report").await;
    window.says("Saved as").await;
    window.click("input[value=worklog]").await;
    window.says("First week").await;
    window.presents("95-report-worklog").await;
    window.click("#save-report").await;
    window.says("aws-worklog-").await;
    let saved = stage.files();
    let ends = |end: &str| saved.keys().find(|it| it.to_str().unwrap().ends_with(end));
    assert!(ends("1.1-Week1/_index.vi.md").is_some());
    let zip = ends(".zip").unwrap().clone();
    assert!(ends(".html").unwrap().starts_with(stage.file("Documents")));
    window.go("#/class").await;
    window.says("Choose files").await;
    let broken = stage.write("broken.zip", "no zip");
    hands_in(&window, &[&zip, &broken]).await;
    window.says("This zip file is damaged or encrypted.").await;
    window.says("Practice account").await;
    window.click("main [aria-expanded=false]").await;
    window.says("People who have it").await;
    window.presents("96-class").await;
    window.click_named("Save as CSV").await;
    window.says("aws-class-").await;
    assert!(
        stage
            .files()
            .keys()
            .any(|it| it.extension().is_some_and(|end| end == "csv"))
    );
    window.close().await;
}

async fn hands_in(window: &Window, files: &[&Path]) {
    let paths: Vec<&str> = files.iter().map(|it| it.to_str().unwrap()).collect();
    let input = window.sees("input[type=file]").await;
    input.send_keys(&paths.join("\n")).await.unwrap();
}
