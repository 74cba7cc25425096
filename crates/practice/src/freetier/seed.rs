//! What accounts begin with.

use jiff::Timestamp;

use super::plan::Plan;
use super::state::{Activity, FreeTier, Usage};
use crate::base::{Seed, days_ago};
use crate::service::Beginning;

/// The plan of a seed, what was used in it, and what it can earn. AWS documents no tasks for Paid
/// plans.
pub(crate) fn begin(beginning: &Beginning<'_>) -> FreeTier {
    let now = beginning.now;
    match beginning.seed {
        Seed::Fresh | Seed::Project => FreeTier {
            plan: Some(free(now, 0)),
            usage: Vec::new(),
            activities: activities(now, 0),
        },
        Seed::HalfDone => FreeTier {
            plan: Some(free(now, 3)),
            usage: vec![hours(58.0, 620.0), requests(340.0, 3_600.0)],
            activities: activities(now, 3),
        },
        Seed::Neglected => FreeTier {
            plan: Some(paid()),
            usage: vec![hours(696.0, 908.0), requests(1_100.0, 1_450.0)],
            activities: Vec::new(),
        },
        Seed::Large => FreeTier {
            plan: Some(paid()),
            usage: vec![requests(11_400.0, 14_900.0)],
            activities: Vec::new(),
        },
    }
}

/// A Free plan that began some days ago, with all its credits; it runs for six months.
fn free(now: Timestamp, days_used: i64) -> Plan {
    Plan {
        kind: "FREE".to_owned(),
        status: "ACTIVE".to_owned(),
        credits_usd: Some(100.0),
        ends: Some(days_ago(now, days_used - 182)),
    }
}

fn paid() -> Plan {
    Plan {
        kind: "PAID".to_owned(),
        status: "ACTIVE".to_owned(),
        credits_usd: None,
        ends: None,
    }
}

fn hours(used: f64, expected: f64) -> Usage {
    Usage {
        service: "Amazon Elastic Compute Cloud".to_owned(),
        usage_type: "Global-BoxUsage:freetrial".to_owned(),
        used,
        expected,
        limit: 750.0,
        unit: "Hrs".to_owned(),
    }
}

fn requests(used: f64, expected: f64) -> Usage {
    Usage {
        service: "AWS Key Management Service".to_owned(),
        usage_type: "Global-Requests".to_owned(),
        used,
        expected,
        limit: 20_000.0,
        unit: "Requests".to_owned(),
    }
}

/// The five that AWS documents (AWS Billing User Guide, "Free Tier activities"), of which somebody
/// who is some days in has done the first.
fn activities(now: Timestamp, days_used: i64) -> Vec<Activity> {
    let all = [
        (
            "Launch an instance using EC2",
            10,
            "AWSEC2/latest/UserGuide/EC2_GetStarted.html",
        ),
        (
            "Use a foundation model in the Amazon Bedrock playground",
            5,
            "bedrock/latest/userguide/playgrounds.html",
        ),
        (
            "Set up a cost budget using AWS Budgets",
            5,
            "cost-management/latest/userguide/budgets-create.html",
        ),
        (
            "Create a web app using AWS Lambda",
            15,
            "lambda/latest/dg/getting-started.html",
        ),
        (
            "Create an Amazon RDS database",
            15,
            "AmazonRDS/latest/UserGuide/CHAP_GettingStarted.html",
        ),
    ];
    let all = (1_u32..).zip(all);
    all.map(|(number, (title, minutes, page))| Activity {
        id: format!("{number:032x}"),
        title: title.to_owned(),
        status: match number == 1 && days_used > 0 {
            true => "COMPLETED".to_owned(),
            false => "NOT_STARTED".to_owned(),
        },
        credit: 20.0,
        minutes,
        instructions: format!("https://docs.aws.amazon.com/{page}"),
        expires: Some(days_ago(now, days_used - 182)),
    })
    .collect()
}
