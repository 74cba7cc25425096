//! What is handed to somebody else, as other people's tools read it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

use e2e::{Stage, system};
use serde_json::Value;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// The schema is part of the documentation: what the program writes must fit it, and what is wrong must
/// not.
fn assert_fits(schema: &str, written: &Value, wrong: &Value) {
    let file = e2e::workspace().join(format!("docs/{schema}.schema.json"));
    let schema: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(written)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(!validator.is_valid(wrong), "the schema accepts anything");
}

/// B-104: a report is written in each form and language, reads nothing over, and its JSON fits its schema.
#[test]
fn a_report_is_written_in_every_form() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let report = |rest: &[&str]| {
        let args = [&["report", "--practice", path(&practice)], rest].concat();
        stage.firstday(args)
    };
    let json = report(&["--format", "json", "--name", "Nguyễn An"])
        .ended_with(0)
        .json();
    assert_eq!(json["made_by"], "Nguyễn An");
    assert!(json["receipts"].as_array().unwrap().len() > 8);
    let mut wrong = json.clone();
    wrong["steps"][0]["proof"] = "splendid".into();
    assert_fits("report", &json, &wrong);
    let file = stage.file("report.html");
    let save = ["--out", path(&file)];
    report(&save).ended_with(0).says("The report is saved as");
    let html = fs::read_to_string(&file).unwrap();
    assert!(html.len() <= 300 * 1024 && html.contains("<html lang=\"en-GB\">"));
    report(&save).ended_with(1).says("couldn't be saved");
    assert_eq!(fs::read_to_string(&file).unwrap(), html);
    let vietnamese = report(&["--language", "vi", "--format", "markdown"]).ended_with(0);
    assert!(
        vietnamese.out.starts_with("# Báo cáo về tài khoản AWS"),
        "{vietnamese:?}"
    );
    let table = report(&["--format", "csv"]).ended_with(0);
    assert!(
        table.out.starts_with("ID,Chapter,Step,Status,Proof,Since"),
        "{table:?}"
    );
    report(&["--format", "worklog"]).ended_with(2).says("--out");
    report(&["--first-week", "2"])
        .ended_with(2)
        .says("--first-week");
}

/// B-105: the worklog is a section of a site that Hugo builds, in both languages, with its picture; its zip
/// shows a teacher who has what done.
#[test]
fn hugo_builds_the_worklog_and_a_teacher_reads_its_zip() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let site = site(&stage);
    let worklog = site.join("content/1-Worklog");
    let args = [
        "report",
        "--practice",
        path(&practice),
        "--format",
        "worklog",
    ];
    let rest = ["--name", "Ann", "--out", path(&worklog)];
    stage.firstday([&args[..], &rest].concat()).ended_with(0);
    let mut hugo = stage.command(&system("hugo", "hugo"));
    let built = stage.run(hugo.arg("--source").arg(&site)).ended_with(0);
    assert!(!built.text().contains("WARN"), "{built:?}");
    for (folder, picture, heading) in [
        ("1-worklog/1.1-week1", "checklist.svg", "Week 1 Objectives"),
        (
            "vi/1-worklog/1.1-week1",
            "checklist-vi.svg",
            "Mục tiêu tuần 1",
        ),
    ] {
        let folder = site.join("public").join(folder);
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        for part in [heading, "<b> 1.1. </b>", "<table>", "aws iam create-user"] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(page.contains(&format!("src=\"{picture}\"")), "{page}");
        assert!(folder.join(picture).is_file());
        assert!(!page.contains("raw HTML omitted"), "{page}");
    }
    let class = ["class", path(&worklog), "--format", "json"];
    let class = stage.firstday(class).ended_with(0).json();
    assert_eq!(class["people"][0]["name"], "Ann");
    let mut wrong = class.clone();
    wrong["people"][0]["marks"][0] = "splendid".into();
    assert_fits("class", &class, &wrong);
    let text = stage.firstday(["class", path(&worklog)]).ended_with(0);
    text.says("○ Ann")
        .says("Missing:")
        .says("aren't .zip or .json files");
}

/// A site with the least that shows a section, in the two languages of the programme.
fn site(stage: &Stage) -> PathBuf {
    let list = "<h1>{{ .Params.pre | safeHTML }}{{ .Title }}</h1>{{ .Content }}";
    let config = "baseURL = \"http://localhost/\"\ndefaultContentLanguage = \"en\"\n\
disableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n\
[languages.en]\nlanguageName = \"English\"\n[languages.vi]\nlanguageName = \"Tiếng Việt\"\n";
    stage.write("site/config.toml", config);
    stage.write("site/layouts/_default/list.html", list);
    stage.write("site/layouts/index.html", list);
    for name in ["_index.md", "_index.vi.md"] {
        let page = "---\ntitle: \"Worklog\"\nweight: 1\n---\n";
        stage.write(&format!("site/content/1-Worklog/{name}"), page);
    }
    stage.file("site")
}

/// B-106: a class of thirty is read in one go, and what cannot be used is named.
#[test]
fn a_class_of_thirty_is_one_table() {
    let stage = Stage::new();
    let practice = stage.practice("half-done");
    let json = ["report", "--practice", path(&practice), "--format", "json"];
    let json = stage.firstday(json).ended_with(0).json();
    for number in 1..=30 {
        let mut one = json.clone();
        one["made_by"] = format!("Student {number:02}").into();
        stage.write(&format!("class/{number}.json"), &one.to_string());
    }
    stage.write("class/broken.zip", "no zip");
    let folder = stage.file("class");
    let table = stage.file("class.csv");
    let args = [
        "class",
        path(&folder),
        "--format",
        "csv",
        "--out",
        path(&table),
    ];
    stage.firstday(args).ended_with(0);
    let table = fs::read_to_string(table).unwrap();
    assert_eq!(table.lines().count(), 31);
    let page = stage.file("class.html");
    let args = [
        "--language",
        "vi",
        "class",
        path(&folder),
        "--out",
        path(&page),
    ];
    stage.firstday(args).ended_with(0);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("30 người đã nộp báo cáo") && page.contains("broken.zip"));
    assert!(
        page.contains("Student 30") && page.len() < 300 * 1024,
        "{}",
        page.len()
    );
    stage
        .firstday(["class", "/not/there"])
        .ended_with(2)
        .says("couldn't be read");
}
