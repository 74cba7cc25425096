//! One event, and how it is told.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::base::{Account, iso};

/// One management event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Higher than that of every earlier one.
    pub number: u64,
    /// When it happened.
    pub at: Timestamp,
    /// `CreateUser`.
    pub name: String,
    /// `iam.amazonaws.com`.
    pub source: String,
    /// The Region in which it is recorded.
    pub region: String,
    /// Whether it only looked at something.
    pub read_only: bool,
    /// Who it was.
    pub who: Who,
    /// Whether the session had MFA; none with long-term keys.
    pub mfa: Option<bool>,
    /// The address that it came from.
    pub from: String,
    /// The code of a refusal.
    pub error: Option<String>,
    /// What it was about: type and name.
    pub about: Vec<(String, String)>,
}

/// Who an event comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The root user.
    Root,
    /// An IAM user, by name.
    User(String),
    /// A role, by name, in a session.
    Role {
        /// The role.
        name: String,
        /// The session.
        session: String,
    },
}

impl Event {
    /// Whether it is a sign-in to the console.
    fn is_sign_in(&self) -> bool {
        self.name == "ConsoleLogin"
    }

    /// As CloudTrail numbers events.
    pub(super) fn id(&self) -> String {
        format!("00000000-0000-4000-8000-{:012x}", self.number)
    }

    /// `Username` of an event.
    pub(super) fn username(&self) -> &str {
        match &self.who {
            Who::Root => "root",
            Who::User(name) => name,
            Who::Role { session, .. } => session,
        }
    }

    /// As `LookupEvents` gives it.
    pub(super) fn told(&self, account: &Account) -> Value {
        let about = self.about.iter();
        let resources: Vec<Value> = about
            .map(|(kind, name)| json!({ "ResourceType": kind, "ResourceName": name }))
            .collect();
        json!({
            "EventId": self.id(),
            "EventName": self.name,
            "ReadOnly": self.read_only.to_string(),
            "EventTime": self.at.as_second(),
            "EventSource": self.source,
            "Username": self.username(),
            "Resources": resources,
            "CloudTrailEvent": self.record(account).to_string(),
        })
    }

    /// The record itself (AWS CloudTrail User Guide, "CloudTrail record contents").
    fn record(&self, account: &Account) -> Value {
        let mut record = json!({
            "eventVersion": "1.11",
            "userIdentity": self.identity(account),
            "eventTime": iso(self.at),
            "eventSource": self.source,
            "eventName": self.name,
            "awsRegion": self.region,
            "sourceIPAddress": self.from,
            "eventID": self.id(),
            "readOnly": self.read_only,
            "eventType": "AwsApiCall",
            "managementEvent": true,
            "recipientAccountId": account.id,
        });
        if self.is_sign_in() {
            let used = if self.mfa == Some(true) { "Yes" } else { "No" };
            let came = if self.error.is_some() {
                "Failure"
            } else {
                "Success"
            };
            record["eventType"] = json!("AwsConsoleSignIn");
            record["additionalEventData"] = json!({ "MFAUsed": used });
            record["responseElements"] = json!({ "ConsoleLogin": came });
        }
        if let Some(error) = &self.error {
            let field = if self.is_sign_in() {
                "errorMessage"
            } else {
                "errorCode"
            };
            record[field] = json!(error);
        }
        record
    }

    fn identity(&self, account: &Account) -> Value {
        let id = &account.id;
        let mut identity = match &self.who {
            Who::Root => json!({
                "type": "Root", "arn": format!("arn:aws:iam::{id}:root"),
            }),
            Who::User(name) => json!({
                "type": "IAMUser", "userName": name, "arn": format!("arn:aws:iam::{id}:user/{name}"),
            }),
            Who::Role { name, session } => json!({
                "type": "AssumedRole",
                "arn": format!("arn:aws:sts::{id}:assumed-role/{name}/{session}"),
                "sessionContext": { "sessionIssuer": { "type": "Role", "userName": name } },
            }),
        };
        identity["accountId"] = json!(id);
        if let Some(mfa) = self.mfa.filter(|_| !self.is_sign_in()) {
            identity["sessionContext"]["attributes"] =
                json!({ "mfaAuthenticated": mfa.to_string() });
        }
        identity
    }
}
