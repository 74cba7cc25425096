//! Reports and classes, as the page asks for them.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use firstday_app::evidence::{ClassFile, ClassFormat, ReportFormat};

use super::*;

fn handed_in(name: &str, content: &[u8]) -> ClassFile {
    ClassFile {
        name: name.into(),
        base64: Some(BASE64_STANDARD.encode(content)),
    }
}

#[tokio::test]
async fn a_report_is_saved_in_every_form_and_read_again_as_a_class() {
    let (stage, _) = Stage::reviewed().await;
    let reports = &stage.desk.reports;
    for (format, ending) in [
        (ReportFormat::Html, ".html"),
        (ReportFormat::Markdown, ".md"),
        (ReportFormat::Csv, ".csv"),
    ] {
        let saved = reports.save_report(format, Some(" Ann ".into())).await;
        let saved = saved.unwrap();
        assert!(saved.ends_with(ending), "{saved}");
        assert!(fs::read_to_string(&saved).unwrap().len() > 1000);
    }
    let json = reports.save_report(ReportFormat::Json, Some(" Ann ".into()));
    let json = fs::read(json.await.unwrap()).unwrap();
    let folder = reports.save_worklog(3, None).await.unwrap();
    let folder = std::path::Path::new(&folder);
    assert!(folder.join("1.3-Week3/_index.vi.md").is_file());
    let again = reports.save_worklog(3, None).await.unwrap();
    assert_ne!(
        folder,
        std::path::Path::new(&again),
        "nothing is written over"
    );
    let too_large = ClassFile {
        name: "huge.zip".into(),
        base64: None,
    };
    let files = vec![
        handed_in("ann.json", &json),
        handed_in("b.zip", b"no"),
        too_large,
    ];
    let class = reports.read_class(files).await.unwrap();
    assert_eq!(class.people.len(), 1);
    assert_eq!(class.people[0].name, "Ann");
    let left = class.left_out.iter().map(|it| it.reason.id.as_str());
    assert_eq!(
        left.collect::<Vec<_>>(),
        ["class-left-zip", "class-left-large"]
    );
    let saved = reports.save_class(ClassFormat::Html).unwrap();
    assert!(fs::read_to_string(saved).unwrap().contains("huge.zip"));
}
