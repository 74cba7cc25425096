//! What is handed to somebody else: reports, worklogs and classes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::fs;
use std::io::{Cursor, Read, Write};

use common::{Person, Stage};
use firstday_app::checklist::Status;
use firstday_app::evidence::{
    AccountReport, Class, ClassFormat, Proof, Receipt, ReceiptOutcome, ReportFormat, Since,
    Worklog, WorklogOptions, read_folder, save_worklog,
};
use firstday_app::{Entry, Phase};
use firstday_practice::Seed;
use firstday_words::{Language, Words};
use jiff::tz::{Offset, TimeZone};
use secrecy::ExposeSecret;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const HOSTILE: &str = "=Ann\"'><script>alert(1)</script>|[x](javascript:y){{< raw >}}`\u{202e}";

const FORMATS: [ReportFormat; 4] = [
    ReportFormat::Html,
    ReportFormat::Markdown,
    ReportFormat::Json,
    ReportFormat::Csv,
];

/// An account on which the whole first day was done, and the secrets that there were.
async fn after_the_first_day() -> (Stage, Vec<String>) {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.answer_all().await;
    let plan = stage.plan();
    let person = Person::new(&stage.practice);
    stage.session.apply(&plan, &person).await.unwrap();
    stage.observe().await;
    let stored = stage.store.load("firstday").await.unwrap().unwrap();
    let key = stored.into_access_key().unwrap();
    let root = stage.practice.sign_in();
    let mut secrets = vec![
        key.secret_access_key.expose_secret().to_owned(),
        root.secret_access_key.expose_secret().to_owned(),
        root.session_token.expose_secret().to_owned(),
    ];
    for known in [&person.passwords, &person.seeds] {
        let known = known.lock().unwrap();
        secrets.extend(known.iter().map(|it| it.expose_secret().to_owned()));
    }
    assert_eq!(secrets.len(), 5);
    (stage, secrets)
}

fn report(stage: &Stage, language: Language, name: &str) -> AccountReport {
    let material = stage.session.material(true, Some(name)).unwrap();
    AccountReport::of(&Words::load(language), &material)
}

fn worklog(stage: &Stage, first_week: u32) -> Worklog {
    worklog_in(stage, first_week, TimeZone::UTC)
}

fn worklog_in(stage: &Stage, first_week: u32, time_zone: TimeZone) -> Worklog {
    let material = stage.session.material(true, Some("Ann")).unwrap();
    Worklog::of(
        &material,
        &WorklogOptions {
            first_week,
            time_zone,
        },
    )
    .unwrap()
}

fn unzipped(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).unwrap();
    let names = zip.file_names().map(|it| it.unwrap().into_owned());
    let names: Vec<String> = names.collect();
    let content = |name: String| {
        let mut content = Vec::new();
        zip.by_name(&name)
            .unwrap()
            .read_to_end(&mut content)
            .unwrap();
        (name, content)
    };
    names.into_iter().map(content).collect()
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn verified_and_confirmed_are_apart_and_receipts_say_what_was_done() {
    let mut stage = Stage::new(Seed::HalfDone).await;
    stage.observe().await;
    stage
        .session
        .confirm("billing-access", Some("seen it".into()))
        .unwrap();
    stage.observe().await;
    let said = report(&stage, Language::ENGLISH, "Ann");
    let confirmed = said.step("billing-access").unwrap();
    assert_eq!(confirmed.proof, Some(Proof::Confirmed));
    assert_eq!(confirmed.since, Some(confirmed.confirmed[0].at));
    assert_eq!(confirmed.confirmed[0].note.as_deref(), Some("seen it"));
    for step in &said.steps {
        let holds = step.proof == Some(Proof::Verified);
        assert_eq!(holds, step.status == Status::Holds, "{}", step.id);
        let said = step.proof == Some(Proof::Confirmed);
        assert_eq!(said, step.status == Status::Confirmed, "{}", step.id);
        assert!(!step.findings.is_empty(), "{}", step.id);
    }
    let all: usize = said.counts.values().sum();
    assert_eq!(all, said.steps.len());
    assert!(said.counts["confirmed"] >= 1 && said.counts["holds"] >= 1);
}

#[tokio::test]
async fn a_change_that_was_broken_off_is_told_as_such() {
    let (stage, _) = after_the_first_day().await;
    let journal = stage.session.records().journal().unwrap();
    let made = journal.iter().filter(|it| it.phase == Phase::Done).count();
    let said = report(&stage, Language::ENGLISH, "Ann");
    let of = |wanted| {
        let all = said.receipts.iter();
        all.filter(|it: &&Receipt| it.outcome == wanted).count()
    };
    assert_eq!(of(ReceiptOutcome::Done), made);
    assert_eq!(of(ReceiptOutcome::Interrupted), 0);
    let begun = Entry {
        phase: Phase::Intent,
        ..journal[0].clone()
    };
    stage.session.records().append(&begun).unwrap();
    let failed = Entry {
        phase: Phase::Failed {
            code: "throttled".into(),
        },
        ..journal.last().unwrap().clone()
    };
    stage.session.records().append(&failed).unwrap();
    let said = report(&stage, Language::ENGLISH, "Ann");
    let outcomes: Vec<_> = said.receipts.iter().map(|it| it.outcome).collect();
    assert!(outcomes.contains(&ReceiptOutcome::Interrupted));
    assert!(outcomes.contains(&ReceiptOutcome::Failed));
}

#[tokio::test]
async fn what_others_wrote_is_text_in_every_form_and_language() {
    let (stage, secrets) = after_the_first_day().await;
    for language in Language::all() {
        let words = Words::load(language);
        let mut said = report(&stage, language, HOSTILE);
        said.account.name = Some(HOSTILE.into());
        said.steps[0].title = HOSTILE.into();
        said.steps[0].findings = vec![HOSTILE.into()];
        said.receipts[0].title = HOSTILE.into();
        said.since = Some(Since {
            at: said.observed_at,
            changes: vec![HOSTILE.into()],
        });
        for format in FORMATS {
            let written = format.written(&words, &said).unwrap();
            assert!(!written.contains('\u{202e}'), "{format:?}: {written}");
            assert!(!written.contains('⟦'), "a message is missing: {written}");
            for secret in &secrets {
                assert!(!written.contains(secret), "{format:?}");
            }
        }
        let html = ReportFormat::Html.written(&words, &said).unwrap();
        assert!(
            !html.contains("<script") && html.contains("&lt;script&gt;"),
            "{html}"
        );
        let markdown = ReportFormat::Markdown.written(&words, &said).unwrap();
        // A backslash before a sign makes it a letter.
        let live = ["\\<", "\\]", "\\{"]
            .iter()
            .fold(markdown.clone(), |it, escaped| it.replace(escaped, ""));
        for marked_up in ["<script", "](javascript", "{{<"] {
            assert!(!live.contains(marked_up), "{marked_up}: {markdown}");
        }
        assert!(
            markdown.contains("\\|\\[x\\](javascript:y)\\{\\{\\<"),
            "{markdown}"
        );
        let csv = ReportFormat::Csv.written(&words, &said).unwrap();
        let mut rows = csv::Reader::from_reader(csv.as_bytes());
        let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), said.steps.len());
        assert!(rows[0][2].starts_with("'=Ann\"'><script>"), "{rows:?}");
        let json = ReportFormat::Json.written(&words, &said).unwrap();
        let back: AccountReport = serde_json::from_str(&json).unwrap();
        assert_eq!(back, said);
    }
}

#[tokio::test]
async fn a_page_is_no_larger_than_300_kb() {
    let (stage, _) = after_the_first_day().await;
    let words = Words::load(Language::ENGLISH);
    let mut said = report(&stage, Language::ENGLISH, "Ann");
    let long = "a long name ".repeat(1000);
    for receipt in &mut said.receipts {
        receipt.title = long.clone();
        receipt.request_ids = vec![long.clone(); 100];
    }
    let receipt = said.receipts[0].clone();
    said.receipts.resize(5000, receipt);
    let html = ReportFormat::Html.written(&words, &said).unwrap();
    assert!(html.len() <= 300 * 1024, "{} bytes", html.len());
    assert!(html.contains("4,800 earlier changes are left out"));
    assert!(html.ends_with("</html>"));
}

#[tokio::test]
async fn a_worklog_has_its_weeks_in_both_languages() {
    let (stage, _) = after_the_first_day().await;
    let worklog = worklog(&stage, 3);
    let names: Vec<&str> = worklog
        .files
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    for name in [
        "_index.md",
        "_index.vi.md",
        "checklist.svg",
        "checklist-vi.svg",
    ] {
        assert!(
            names.contains(&format!("1.3-Week3/{name}").as_str()),
            "{names:?}"
        );
    }
    let page = |name: &str| {
        let found = worklog.files.iter().find(|(it, _)| it == name);
        text(&found.unwrap().1)
    };
    let english = page("1.3-Week3/_index.md");
    let front = "---\ntitle: \"Week 3 Worklog\"\ndate: 2026-11-23\nweight: 3\nchapter: false\npre: \" <b> 1.3. </b> \"\n---\n";
    assert!(english.starts_with(front), "{english}");
    for part in [
        "### Week 3 Objectives",
        "| Day | Task | Start Date | Completion Date | Reference Material |",
        "| 2 | Create an admin user | 23 November 2026 | 23 November 2026 |",
        "### Key learnings",
        "aws iam create-user --user-name",
        "![The checklist with the status of each step](checklist.svg)",
    ] {
        assert!(english.contains(part), "{part}: {english}");
    }
    assert!(page("1.3-Week3/_index.vi.md").contains("title: \"Nhật ký tuần 3\""));
}

/// It is noon in UTC, and two in the morning of the next day on Kiritimati.
#[tokio::test]
async fn a_worklog_counts_days_as_the_person_does() {
    let (stage, _) = after_the_first_day().await;
    let worklog = worklog_in(&stage, 1, TimeZone::fixed(Offset::constant(14)));
    let page = worklog
        .files
        .iter()
        .find(|(name, _)| name.ends_with("_index.md"));
    let english = text(&page.unwrap().1);
    let row = "| 3 | Create an admin user | 24 November 2026 | 24 November 2026 |";
    assert!(english.contains(row), "{english}");
    assert!(english.contains("#### 24 November 2026"), "{english}");
    let zip = worklog
        .files
        .iter()
        .find(|(name, _)| name.ends_with(".zip"));
    assert!(zip.unwrap().0.contains("2026-11-24"));
}

/// B-214
#[tokio::test]
async fn a_report_tells_what_has_changed_since_the_last_check() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    assert_eq!(report(&stage, Language::ENGLISH, "Ann").since, None);
    let home = stage.home.path().to_owned();
    stage.session = common::open(&stage.practice, stage.store.clone(), home).await;
    stage.answer_all().await;
    let nothing = report(&stage, Language::ENGLISH, "Ann").since.unwrap();
    assert_eq!(nothing.changes, [""; 0]);
    let plan = stage.plan();
    stage.apply(&plan).await;
    for language in Language::all() {
        let words = Words::load(language);
        let said = report(&stage, language, "Ann");
        let since = said.since.as_ref().unwrap();
        let step = format!("{}: ", words.text("admin-user-title"));
        let changed = since.changes.iter().find(|it| it.starts_with(&step));
        let changed = changed.unwrap_or_else(|| panic!("{since:?}"));
        let others = said.steps.iter().filter(|it| it.id != "admin-user");
        assert_ne!(others.filter(|it| it.changed.is_none()).count(), 0);
        for format in [
            ReportFormat::Html,
            ReportFormat::Markdown,
            ReportFormat::Json,
            ReportFormat::Csv,
        ] {
            let written = format.written(&words, &said).unwrap();
            assert!(written.contains(changed.as_str()), "{format:?}: {written}");
        }
    }
}

#[tokio::test]
async fn a_worklog_and_its_zip_hold_no_secret_and_its_pages_nothing_private() {
    let (stage, secrets) = after_the_first_day().await;
    let worklog = worklog(&stage, 3);
    let account = stage.session.account().id().unwrap().to_owned();
    let published = worklog
        .files
        .iter()
        .filter(|(name, _)| !name.ends_with(".zip"));
    for (name, content) in published {
        let content = text(content);
        for hidden in [account.as_str(), "@example", "AKIA"] {
            assert!(!content.contains(hidden), "{name} shows {hidden}");
        }
        assert!(!content.contains('⟦'), "{name}: {content}");
    }
    let (_, zip) = worklog.files.last().unwrap();
    let files = unzipped(zip);
    assert!(files.iter().any(|(name, _)| name == "report.json"));
    for (name, content) in files.iter().chain(&worklog.files) {
        for secret in &secrets {
            let found = content
                .windows(secret.len())
                .any(|it| it == secret.as_bytes());
            assert!(!found, "{name} has a secret");
        }
    }
    // The search finds what is there.
    let whole = files
        .iter()
        .find(|(name, _)| name == "report.json")
        .unwrap();
    assert!(text(&whole.1).contains(&account));
}

#[tokio::test]
async fn trouble_and_what_came_of_it_stand_in_the_notes() {
    let (stage, _) = after_the_first_day().await;
    let journal = stage.session.records().journal().unwrap();
    let first = &journal[0];
    for (days, phase) in [
        (
            7,
            Phase::Failed {
                code: "throttled".into(),
            },
        ),
        (8, Phase::Done),
        (
            15,
            Phase::Failed {
                code: "unreachable".into(),
            },
        ),
    ] {
        let entry = Entry {
            at: first.at + jiff::SignedDuration::from_hours(24 * days),
            phase,
            ..first.clone()
        };
        stage.session.records().append(&entry).unwrap();
    }
    let worklog = worklog(&stage, 1);
    let page = |week: u32| {
        let name = format!("1.{week}-Week{week}/_index.md");
        let found = worklog.files.iter().find(|(it, _)| *it == name);
        text(&found.unwrap().1)
    };
    let second = page(2);
    assert!(
        second.contains("- **Problem:** AWS received too many requests."),
        "{second}"
    );
    assert!(second.contains("- **Solution:** Tried again on 1 December 2026, and it worked."));
    let third = page(3);
    assert!(third.contains("- **Solution:** Not solved yet."), "{third}");
}

#[tokio::test]
async fn a_worklog_writes_nothing_over() {
    let (stage, _) = after_the_first_day().await;
    let worklog = worklog(&stage, 1);
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("1.1-Week1");
    fs::create_dir(&there).unwrap();
    fs::write(there.join("_index.vi.md"), "mine").unwrap();
    let refused = save_worklog(folder.path(), &worklog).unwrap_err();
    assert_eq!(refused.code, firstday_app::Code::ReportUnwritten);
    assert_eq!(
        fs::read_to_string(there.join("_index.vi.md")).unwrap(),
        "mine"
    );
    assert_eq!(
        fs::read_dir(&there).unwrap().count(),
        1,
        "nothing was written"
    );
    fs::remove_dir_all(&there).unwrap();
    save_worklog(folder.path(), &worklog).unwrap();
    assert!(there.join("_index.md").is_file());
}

fn broken() -> Vec<(&'static str, Vec<u8>)> {
    let damaged = br#"{"kind":"firstday-report","schema_version":1,"language":7}"#;
    let bomb = vec![b' '; 64 * 1024 * 1024];
    let climbs: [(&str, &[u8]); 2] = [("../../evil.txt", b"evil"), ("../report.json", b"[]")];
    vec![
        ("damaged.json", damaged.to_vec()),
        ("other.json", b"{}".to_vec()),
        ("deep.json", "[".repeat(100_000).into_bytes()),
        ("noise.zip", b"PK\x03\x04 and no more".to_vec()),
        ("empty.zip", zipped(&[("readme.txt", b"hello")])),
        ("bomb.zip", zipped(&[("report.json", &bomb)])),
        ("climbs.zip", zipped(&climbs)),
    ]
}

/// What a teacher's folder may hold: three people's evidence, and what is broken, foreign and hostile.
fn handed_in(stage: &Stage) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    };
    let json = |change: &dyn Fn(&mut AccountReport)| {
        let mut said = report(stage, Language::ENGLISH, "Ann");
        change(&mut said);
        serde_json::to_vec(&said).unwrap()
    };
    put(
        "ann/handed-in.zip",
        &worklog(stage, 1).files.last().unwrap().1,
    );
    put(
        "ben.json",
        &json(&|it| {
            it.made_by = Some("Ben".into());
            it.account.practice = false;
        }),
    );
    put(
        "cy.zip",
        &zipped(&[(
            "any/folder/report.json",
            &json(&|it| {
                it.made_by = Some(HOSTILE.into());
                it.account.practice = false;
                it.steps.truncate(3);
            }),
        )]),
    );
    put(
        "older.json",
        &json(&|it| it.observed_at -= jiff::SignedDuration::from_hours(1)),
    );
    put("version.json", &json(&|it| it.schema_version = 2));
    for (name, content) in broken() {
        put(name, &content);
    }
    put("a/b/c/d/e/f.json", b"{}");
    put("notes.txt", b"hello");
    put("ann/unpacked/_index.md", b"# Week 1");
    put("ann/unpacked/checklist.svg", b"<svg/>");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("link.json")).unwrap();
    folder
}

#[tokio::test]
async fn a_class_names_what_it_cannot_use() {
    let (stage, _) = after_the_first_day().await;
    let folder = handed_in(&stage);
    let class = read_folder(folder.path(), |_, _| {}).unwrap();
    let left: Vec<(&str, &str)> = class
        .left_out
        .iter()
        .map(|it| (it.file.as_str(), it.reason.id.as_str()))
        .collect();
    for expected in [
        ("a/b/c/d/e", "class-left-deep"),
        ("ann/unpacked", "class-left-foreign-files"),
        ("bomb.zip", "class-left-large"),
        ("climbs.zip", "class-left-no-report"),
        ("damaged.json", "class-left-damaged"),
        ("deep.json", "class-left-no-report"),
        ("empty.zip", "class-left-missing"),
        #[cfg(unix)]
        ("link.json", "class-left-link"),
        ("noise.zip", "class-left-zip"),
        ("notes.txt", "class-left-foreign"),
        ("older.json", "class-left-older"),
        ("other.json", "class-left-no-report"),
        ("version.json", "class-left-version"),
    ] {
        assert!(left.contains(&expected), "{expected:?} in {left:?}");
    }
    assert!(!folder.path().parent().unwrap().join("evil.txt").exists());
}

#[tokio::test]
async fn a_class_shows_everybody_and_who_shares_an_account() {
    let (stage, _) = after_the_first_day().await;
    let folder = handed_in(&stage);
    let class = read_folder(folder.path(), |_, _| {}).unwrap();
    let names: Vec<&str> = class.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names[0].starts_with("=Ann\"'><script>") && names[0].ends_with("\\u{202e}"));
    assert_eq!(names[1..], ["Ann", "Ben"]);
    let (ann, ben) = (&class.people[1], &class.people[2]);
    assert!(ann.practice && ann.same_account.is_empty());
    assert_eq!(ben.same_account, [class.people[0].name.clone()]);
    assert_eq!(ann.marks, ben.marks, "a zip says what its report says");
    assert_eq!(ann.done, ann.verified + ann.confirmed);
    assert!(ann.verified > 5 && ann.needed > ann.done);
    let told = class.people[0].marks.iter().flatten().count();
    assert!(told <= 3, "what the report does not say is not made up");
    harmless(&class);
}

fn harmless(class: &Class) {
    for language in Language::all() {
        let words = Words::load(language);
        let html = ClassFormat::Html.written(&words, class).unwrap();
        assert!(!html.contains("<script") && html.contains("&lt;script&gt;"));
        assert!(!html.contains('⟦') && html.len() < 300 * 1024, "{html}");
        let csv = ClassFormat::Csv.written(&words, class).unwrap();
        let mut rows = csv::Reader::from_reader(csv.as_bytes());
        let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 3);
        assert!(rows[0][0].starts_with("'=Ann"));
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let missing = std::path::Path::new("/not/there");
    let problem = read_folder(missing, |_, _| {}).unwrap_err();
    assert_eq!(problem.code, firstday_app::Code::ClassFolder);
}
