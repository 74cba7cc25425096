//! Recording what is called.

use jiff::Timestamp;

use super::{CloudTrail, Event, Who};
use crate::service::{Caller, Identity};
use crate::wire::Input;

/// How many events are kept; with AWS it is all of 90 days.
const MOST: usize = 500;
/// Where requests to a practice account come from.
const HERE: &str = "127.0.0.1";
/// Where sign-ins of the root user are recorded.
const SIGN_INS: &str = "us-east-1";
/// Calls that change nothing are named so.
const READS: [&str; 5] = ["Describe", "Generate", "Get", "List", "Simulate"];

/// Parameters that name something, and what that is.
const NAMED: [(&str, &str); 8] = [
    ("UserName", "AWS::IAM::User"),
    ("GroupName", "AWS::IAM::Group"),
    ("PolicyArn", "AWS::IAM::Policy"),
    ("AccessKeyId", "AWS::IAM::AccessKey"),
    ("SerialNumber", "AWS::IAM::MfaDevice"),
    ("VirtualMFADeviceName", "AWS::IAM::MfaDevice"),
    ("Name", "AWS::CloudTrail::Trail"),
    ("S3BucketName", "AWS::S3::Bucket"),
];

/// A call, as it is recorded.
pub(crate) struct Noted<'a> {
    pub(crate) caller: &'a Caller,
    /// As signatures name it.
    pub(crate) service: &'a str,
    pub(crate) region: &'a str,
    pub(crate) operation: &'a str,
    pub(crate) input: &'a Input,
    /// The code of a refusal.
    pub(crate) error: Option<&'a str>,
    pub(crate) at: Timestamp,
}

impl CloudTrail {
    /// Records a call that may have changed something.
    pub(crate) fn note(&mut self, noted: &Noted<'_>) {
        if READS.iter().any(|read| noted.operation.starts_with(read)) {
            return;
        }
        let about = NAMED.iter().filter_map(|(parameter, kind)| {
            let name = noted.input.maybe(parameter)?;
            Some(((*kind).to_owned(), name.to_owned()))
        });
        self.push(Event {
            number: 0,
            at: noted.at,
            name: noted.operation.to_owned(),
            source: format!("{}.amazonaws.com", noted.service),
            region: noted.region.to_owned(),
            read_only: false,
            who: who(&noted.caller.identity),
            mfa: noted.caller.mfa,
            from: HERE.to_owned(),
            error: noted.error.map(str::to_owned),
            about: about.collect(),
        });
    }

    /// Records a sign-in through the browser.
    pub(crate) fn note_sign_in(&mut self, identity: &Identity, mfa: bool, at: Timestamp) {
        self.push(Event {
            number: 0,
            at,
            name: "ConsoleLogin".to_owned(),
            source: "signin.amazonaws.com".to_owned(),
            region: SIGN_INS.to_owned(),
            read_only: false,
            who: who(identity),
            mfa: Some(mfa),
            from: HERE.to_owned(),
            error: None,
            about: Vec::new(),
        });
    }

    pub(super) fn push(&mut self, mut event: Event) {
        event.number = self.events.last().map_or(1, |last| last.number + 1);
        self.events.push(event);
        let too_many = self.events.len().saturating_sub(MOST);
        self.events.drain(..too_many);
    }
}

fn who(identity: &Identity) -> Who {
    match identity {
        Identity::Root => Who::Root,
        Identity::User(name) => Who::User(name.clone()),
        Identity::Role { name, session } => Who::Role {
            name: name.clone(),
            session: session.clone(),
        },
    }
}
