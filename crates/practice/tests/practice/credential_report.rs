//! The credential report.

use data_encoding::BASE64;
use firstday_practice::Seed;

use crate::client::{Client, still};

#[tokio::test]
async fn a_report_is_asked_for_then_made_and_kept_four_hours() {
    let root = Client::owner(&still(Seed::Neglected));
    root.iam("GetCredentialReport", &[])
        .await
        .refused(410, "ReportNotPresent");
    assert_eq!(
        root.iam("GenerateCredentialReport", &[])
            .await
            .ok()
            .element("State"),
        "STARTED"
    );
    root.iam("GetCredentialReport", &[])
        .await
        .refused(404, "ReportInProgress");
    assert_eq!(
        root.iam("GenerateCredentialReport", &[])
            .await
            .ok()
            .element("State"),
        "COMPLETE"
    );
    let rows = rows(&root).await;
    assert_eq!(rows.len(), 5, "a header, root and three users");
    assert!(rows[1].starts_with("<root_account>,arn:aws:iam::333344445555:root,"));
    assert!(rows[2].starts_with("boss,") && rows[2].split(',').count() == 22);
    root.iam("CreateUser", &[("UserName", "new")]).await.ok();
    root.iam("GenerateCredentialReport", &[]).await.ok();
    assert_eq!(
        self::rows(&root).await.len(),
        5,
        "the old one is given again"
    );
    root.practice.advance(4 * 3600).unwrap();
    root.iam("GetCredentialReport", &[])
        .await
        .refused(410, "ReportExpired");
    root.iam("GenerateCredentialReport", &[]).await.ok();
    root.practice.advance(2).unwrap();
    assert_eq!(self::rows(&root).await.len(), 6);
}

async fn rows(root: &Client) -> Vec<String> {
    let content = root
        .iam("GetCredentialReport", &[])
        .await
        .ok()
        .element("Content");
    let csv = String::from_utf8(BASE64.decode(content.as_bytes()).unwrap()).unwrap();
    csv.lines().map(str::to_owned).collect()
}
