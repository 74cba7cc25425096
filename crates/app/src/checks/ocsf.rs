//! OCSF: a Compliance Finding (class 2003) for every step of every account, as version 1.8.0 of the
//! schema has it (<https://schema.ocsf.io/1.8.0/classes/compliance_finding?profiles=cloud>). Security
//! lakes count what passed as well, so passes are written too.

use firstday_checklist::CheckResult;
use firstday_words::Words;
use jiff::Timestamp;
use serde::Serialize;

use super::CheckedAccount;
use crate::report::{Report, ReportStep};

/// The version of the schema.
pub const OCSF_VERSION: &str = "1.8.0";

const CATEGORY: u32 = 2;
const CLASS: u32 = 2003;
/// Activity: what was found is told anew with each check.
const CREATE: u32 = 1;
/// Type of the account: an AWS account.
const AWS_ACCOUNT: u32 = 10;

#[derive(Serialize)]
pub(super) struct Finding {
    activity_id: u32,
    category_uid: u32,
    class_uid: u32,
    type_uid: u32,
    /// Milliseconds since 1970.
    time: i64,
    severity_id: u32,
    status_id: u32,
    message: String,
    metadata: Metadata,
    cloud: Cloud,
    finding_info: FindingInfo,
    compliance: Compliance,
    resources: [Resource; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    remediation: Option<Remediation>,
}

#[derive(Serialize)]
struct Metadata {
    version: &'static str,
    profiles: [&'static str; 1],
    product: Product,
}

#[derive(Serialize)]
struct Product {
    name: &'static str,
    vendor_name: &'static str,
    version: &'static str,
    lang: String,
}

#[derive(Serialize)]
struct Cloud {
    provider: &'static str,
    account: CloudAccount,
}

#[derive(Serialize)]
struct CloudAccount {
    uid: String,
    type_id: u32,
}

#[derive(Serialize)]
struct FindingInfo {
    uid: String,
    title: String,
    desc: String,
}

#[derive(Serialize)]
struct Compliance {
    control: String,
    standards: Vec<&'static str>,
    requirements: Vec<String>,
    status_id: u32,
    status_code: &'static str,
    status_details: Vec<String>,
}

#[derive(Serialize)]
struct Resource {
    uid: String,
    #[serde(rename = "type")]
    kind: &'static str,
    cloud_partition: &'static str,
}

#[derive(Serialize)]
struct Remediation {
    desc: String,
    references: Vec<&'static str>,
}

/// Of every account that could be read, in the language of `words`. OCSF has no place for the others.
pub(super) fn findings(words: &Words, checked: &[CheckedAccount]) -> Vec<Finding> {
    let all = checked.iter().flat_map(|account| {
        let report = account.outcome.as_ref().ok();
        let steps = report
            .into_iter()
            .flat_map(|it| it.steps.iter().map(move |step| (it, step)));
        steps.map(|(report, step)| finding(words, account.key(), report, step))
    });
    all.collect()
}

fn finding(words: &Words, key: &str, report: &Report, step: &ReportStep) -> Finding {
    let why = words.text(&format!("{}-why", step.id));
    let found: Vec<String> = step.findings.iter().map(|it| it.text.clone()).collect();
    Finding {
        activity_id: CREATE,
        category_uid: CATEGORY,
        class_uid: CLASS,
        type_uid: CLASS * 100 + CREATE,
        time: milliseconds(&report.observed_at),
        severity_id: severity(step.result),
        status_id: new_or_resolved(step.result),
        message: found.join(" "),
        metadata: Metadata {
            version: OCSF_VERSION,
            profiles: ["cloud"],
            product: Product {
                name: "Firstday",
                vendor_name: "Firstday",
                version: env!("CARGO_PKG_VERSION"),
                lang: words.locale(),
            },
        },
        cloud: Cloud {
            provider: "AWS",
            account: CloudAccount {
                uid: key.to_owned(),
                type_id: AWS_ACCOUNT,
            },
        },
        finding_info: FindingInfo {
            uid: format!("firstday/{key}/{}", step.id),
            title: step.title.clone(),
            desc: why,
        },
        compliance: compliance(step, found),
        resources: [Resource {
            uid: format!("arn:aws:iam::{key}:root"),
            kind: "AwsAccount",
            cloud_partition: "aws",
        }],
        remediation: (step.result > CheckResult::Skip).then(|| Remediation {
            desc: step.title.clone(),
            references: step.console_link.into_iter().collect(),
        }),
    }
}

fn compliance(step: &ReportStep, found: Vec<String>) -> Compliance {
    let mut standards: Vec<&str> = step.standards.iter().map(|it| it.name).collect();
    standards.dedup();
    let requirements = step.standards.iter();
    let requirements = requirements.map(|it| format!("{} {}", it.name, it.control));
    Compliance {
        control: step.id.clone(),
        standards,
        requirements: requirements.collect(),
        status_id: status(step.result),
        status_code: step.stood().name(),
        status_details: found,
    }
}

/// `status_id` of the object `compliance`: 1 Pass, 2 Warning (no result, as something is missing),
/// 3 Fail, 99 Other.
fn status(result: CheckResult) -> u32 {
    match result {
        CheckResult::Pass => 1,
        CheckResult::Unknown => 2,
        CheckResult::Todo | CheckResult::Attention | CheckResult::Critical => 3,
        CheckResult::Skip => 99,
    }
}

/// `severity_id`: 0 Unknown, 1 Informational, 2 Low, 3 Medium, 5 Critical.
fn severity(result: CheckResult) -> u32 {
    match result {
        CheckResult::Pass | CheckResult::Skip => 1,
        CheckResult::Unknown => 0,
        CheckResult::Todo => 2,
        CheckResult::Attention => 3,
        CheckResult::Critical => 5,
    }
}

/// `status_id` of the finding: 1 New, 4 Resolved.
fn new_or_resolved(result: CheckResult) -> u32 {
    match result {
        CheckResult::Pass | CheckResult::Skip => 4,
        CheckResult::Unknown
        | CheckResult::Todo
        | CheckResult::Attention
        | CheckResult::Critical => 1,
    }
}

fn milliseconds(at: &str) -> i64 {
    at.parse::<Timestamp>().map_or(0, Timestamp::as_millisecond)
}
