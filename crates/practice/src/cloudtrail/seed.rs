//! What happened in an account before one came to it.

use jiff::Timestamp;

use super::{CloudTrail, Event, Trail, Who};
use crate::base::{Seed, days_ago, shift};
use crate::iam::PROJECT_ROLE;
use crate::service::Beginning;

const HOME: &str = "us-east-1";
/// Addresses that are nobody's (RFC 5737).
const OFFICE: &str = "203.0.113.24";
const SERVER: &str = "198.51.100.7";
const STRANGER: &str = "192.0.2.66";

/// The events and trails of a seed.
pub(crate) fn begin(beginning: &Beginning<'_>) -> CloudTrail {
    let now = beginning.now;
    let mut trail = CloudTrail::default();
    match beginning.seed {
        Seed::Fresh => trail.push(signed_in(shift(now, -40 * 60), Who::Root, false)),
        Seed::HalfDone => half_done(&mut trail, beginning.account.created),
        Seed::Neglected => neglected(&mut trail, now),
        Seed::Large => large(&mut trail, now),
        Seed::Project => {
            let session = beginning.account.email.clone();
            let name = PROJECT_ROLE.to_owned();
            trail.push(signed_in(
                shift(now, -40 * 60),
                Who::Role { name, session },
                true,
            ));
        }
    }
    trail
}

fn half_done(trail: &mut CloudTrail, begun: Timestamp) {
    trail.push(signed_in(begun, Who::Root, false));
    let calls = [
        ("CreateGroup", "iam", vec![group("Administrators")]),
        (
            "AttachGroupPolicy",
            "iam",
            vec![
                group("Administrators"),
                (
                    "AWS::IAM::Policy".to_owned(),
                    "arn:aws:iam::aws:policy/AdministratorAccess".to_owned(),
                ),
            ],
        ),
        ("CreateUser", "iam", vec![user("admin")]),
        (
            "AddUserToGroup",
            "iam",
            vec![user("admin"), group("Administrators")],
        ),
        ("CreateLoginProfile", "iam", vec![user("admin")]),
        ("CreateVirtualMFADevice", "iam", Vec::new()),
        ("CreateBudget", "budgets", Vec::new()),
    ];
    for (minute, (name, service, about)) in (1..).zip(calls) {
        let mut event = call(shift(begun, minute * 60), name, service, Who::Root);
        event.about = about;
        trail.push(event);
    }
}

/// The root user's key is used by a program, the root user signed in last week, and a stranger tried
/// to sign in. Nobody changes much, and the trail was stopped.
fn neglected(trail: &mut CloudTrail, now: Timestamp) {
    let boss = || Who::User("boss".to_owned());
    for hour in 0..4 {
        let at = shift(days_ago(now, 30), hour * 3600);
        let mut read = call(at, "ListBuckets", "s3", Who::Root);
        (read.read_only, read.mfa, read.from) = (true, None, SERVER.to_owned());
        trail.push(read);
    }
    trail.push(signed_in(days_ago(now, 6), Who::Root, false));
    for minute in 1..4 {
        let at = shift(days_ago(now, 6), minute * 60);
        let mut read = call(at, "DescribeInstances", "ec2", Who::Root);
        read.read_only = true;
        trail.push(read);
    }
    let mut stopped = call(
        shift(days_ago(now, 6), 300),
        "StopLogging",
        "cloudtrail",
        Who::Root,
    );
    stopped.about = vec![("AWS::CloudTrail::Trail".to_owned(), "shop".to_owned())];
    trail.push(stopped);
    let mut tried = signed_in(days_ago(now, 5), boss(), false);
    tried.error = Some("Failed authentication".to_owned());
    tried.from = STRANGER.to_owned();
    trail.push(tried);
    trail.push(signed_in(days_ago(now, 2), boss(), false));
    let mut bucket = call(shift(days_ago(now, 2), 600), "CreateBucket", "s3", boss());
    bucket.about = vec![("AWS::S3::Bucket".to_owned(), "old-shop-pictures".to_owned())];
    trail.push(bucket);
    trail
        .trails
        .insert("shop".to_owned(), kept("old-shop-logs", false));
}

fn large(trail: &mut CloudTrail, now: Timestamp) {
    for number in 0..200_u32 {
        let at = shift(now, -3600 * i64::from(200 - number));
        let by = Who::User(format!("user-{:04}", number % 5));
        let mut event = call(at, "UpdateAccessKey", "iam", by);
        event.about = vec![user(&format!("user-{number:04}"))];
        trail.push(event);
    }
    trail
        .trails
        .insert("company".to_owned(), kept("large-company-logs", true));
}

fn kept(bucket: &str, logging: bool) -> Trail {
    Trail {
        bucket: bucket.to_owned(),
        home_region: HOME.to_owned(),
        multi_region: true,
        validated: true,
        logging,
    }
}

fn signed_in(at: Timestamp, who: Who, mfa: bool) -> Event {
    let mut event = call(at, "ConsoleLogin", "signin", who);
    event.mfa = Some(mfa);
    event
}

fn call(at: Timestamp, name: &str, service: &str, who: Who) -> Event {
    Event {
        number: 0,
        at,
        name: name.to_owned(),
        source: format!("{service}.amazonaws.com"),
        region: HOME.to_owned(),
        read_only: false,
        who,
        mfa: Some(false),
        from: OFFICE.to_owned(),
        error: None,
        about: Vec::new(),
    }
}

fn user(name: &str) -> (String, String) {
    ("AWS::IAM::User".to_owned(), name.to_owned())
}

fn group(name: &str) -> (String, String) {
    ("AWS::IAM::Group".to_owned(), name.to_owned())
}
