//! The analyzers that accounts begin with.

use std::collections::BTreeMap;

use super::{AccessAnalyzer, Analyzer, Finding};
use crate::base::{Seed, days_ago};
use crate::service::Beginning;

const HOME: &str = "us-east-1";

/// None, but where somebody looks after the account: there a bucket is public, a partner has a role,
/// and what was looked at before is archived.
pub(crate) fn begin(beginning: &Beginning<'_>) -> AccessAnalyzer {
    if beginning.seed != Seed::Large {
        return AccessAnalyzer::new();
    }
    let role = |name: &str| format!("arn:aws:iam::{}:role/{name}", beginning.account.id);
    let bucket = Finding {
        kind: "AWS::S3::Bucket".to_owned(),
        resource: "arn:aws:s3:::large-company-downloads".to_owned(),
        principal: named("AWS", "*"),
        actions: vec!["s3:GetObject".to_owned()],
        public: true,
        status: "ACTIVE".to_owned(),
    };
    let partner = Finding {
        kind: "AWS::IAM::Role".to_owned(),
        resource: role("partner-upload"),
        principal: named("AWS", "999900001111"),
        actions: vec!["sts:AssumeRole".to_owned()],
        public: false,
        status: "ACTIVE".to_owned(),
    };
    let known = Finding {
        resource: role("auditors"),
        status: "ARCHIVED".to_owned(),
        ..partner.clone()
    };
    let analyzer = Analyzer {
        kind: "ACCOUNT".to_owned(),
        created: days_ago(beginning.now, 300),
        findings: vec![bucket, partner, known],
    };
    let here = BTreeMap::from([("company".to_owned(), analyzer)]);
    AccessAnalyzer::from([(HOME.to_owned(), here)])
}

fn named(kind: &str, name: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(kind.to_owned(), name.to_owned())])
}
