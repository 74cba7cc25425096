use serde_json::{Map, Value, json};

use crate::account::Source;

/// What actions are allowed on: a statement of a policy each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyScope {
    /// Reading. Most of what is read has no resource, or is read of all users at once.
    Read,
    /// Reading that AWS charges for.
    ReadForMoney,
    /// Signing in for programs through the browser.
    SignIn,
    /// Changing. Names of users, groups and budgets are the person's choice.
    Change,
    /// The policies that Firstday creates.
    OwnPolicies,
    /// The trail that Firstday creates.
    OwnTrails,
    /// The buckets that Firstday creates.
    OwnBuckets,
    /// The analyzer that Firstday creates.
    OwnAnalyzers,
    /// The role that the first analyzer of an account brings.
    RoleOfAnalyzers,
}

impl PolicyScope {
    /// Where an action that only reads is allowed: what is in buckets is looked at in Firstday's own.
    pub(super) fn of_reading(action: &str, source: Source) -> Self {
        match (action, source) {
            ("s3:ListBucket", _) => Self::OwnBuckets,
            (_, Source::AwsOnRequest) => Self::ReadForMoney,
            (_, Source::Aws | Source::Computer) => Self::Read,
        }
    }

    /// Where an action that changes something is allowed: on less than everything where the name is
    /// Firstday's.
    pub(super) fn of_change(action: &str) -> Self {
        match action {
            "iam:CreatePolicy" | "iam:DeletePolicy" => Self::OwnPolicies,
            "cloudtrail:CreateTrail" | "cloudtrail:StartLogging" | "cloudtrail:DeleteTrail" => {
                Self::OwnTrails
            }
            "s3:CreateBucket"
            | "s3:DeleteBucket"
            | "s3:PutBucketPolicy"
            | "s3:PutBucketPublicAccessBlock" => Self::OwnBuckets,
            "access-analyzer:CreateAnalyzer" | "access-analyzer:DeleteAnalyzer" => {
                Self::OwnAnalyzers
            }
            "iam:CreateServiceLinkedRole" => Self::RoleOfAnalyzers,
            "signin:AuthorizeOAuth2Access" | "signin:CreateOAuth2Token" => Self::SignIn,
            _ => Self::Change,
        }
    }

    /// The name of its statement, and of its message: letters and digits.
    pub fn sid(self) -> &'static str {
        match self {
            Self::Read => "Read",
            Self::ReadForMoney => "ReadForMoney",
            Self::SignIn => "SignIn",
            Self::Change => "Change",
            Self::OwnPolicies => "OwnPolicies",
            Self::OwnTrails => "OwnTrails",
            Self::OwnBuckets => "OwnBuckets",
            Self::OwnAnalyzers => "OwnAnalyzers",
            Self::RoleOfAnalyzers => "RoleOfAnalyzers",
        }
    }

    /// The ARNs as the Service Authorization Reference has them.
    fn resource(self) -> &'static str {
        match self {
            Self::Read | Self::ReadForMoney | Self::Change => "*",
            Self::SignIn => "arn:aws:signin:*:*:oauth2/public-client/*",
            Self::OwnPolicies => "arn:aws:iam::*:policy/Firstday*",
            Self::OwnTrails => "arn:aws:cloudtrail:*:*:trail/firstday-*",
            Self::OwnBuckets => "arn:aws:s3:::firstday-*",
            Self::OwnAnalyzers => "arn:aws:access-analyzer:*:*:analyzer/firstday-*",
            Self::RoleOfAnalyzers => {
                "arn:aws:iam::*:role/aws-service-role/access-analyzer.amazonaws.com/*"
            }
        }
    }

    /// The statement that allows `actions` there.
    pub(super) fn statement(self, actions: &[&str]) -> Value {
        let mut statement = Map::new();
        statement.insert("Sid".into(), self.sid().into());
        statement.insert("Effect".into(), "Allow".into());
        statement.insert("Action".into(), json!(actions));
        statement.insert("Resource".into(), self.resource().into());
        Value::Object(statement)
    }
}
