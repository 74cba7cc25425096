//! The policies by which users without MFA can do nothing but set it up.
//!
//! Their traps: the change of a temporary password must stay possible before MFA is there, or a new
//! user is stuck; members of groups without IAM permissions must be allowed to pair a device; and
//! `BoolIfExists` would stop every long-term access key at once, where the key of the condition is
//! absent (IAM User Guide, "AWS global condition context keys": `aws:MultiFactorAuthPresent`).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::account::{Directory, User};

/// The condition key that tells whether somebody signed in with MFA.
pub const MFA_PRESENT: &str = "aws:MultiFactorAuthPresent";

/// A policy that Firstday attaches to groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MfaRule {
    /// Stops sessions in which AWS knows that there was no MFA. Access keys go on.
    Sessions,
    /// Stops long-term access keys as well.
    AccessKeys,
}

impl MfaRule {
    /// The policy's name, which begins with `Firstday`.
    pub fn policy(self) -> &'static str {
        match self {
            Self::Sessions => "FirstdayRequireMfa",
            Self::AccessKeys => "FirstdayRequireMfaForAccessKeys",
        }
    }

    /// Its document: JSON text.
    pub fn document(self) -> &'static str {
        match self {
            Self::Sessions => include_str!("mfa_rule/sessions.json"),
            Self::AccessKeys => include_str!("mfa_rule/access_keys.json"),
        }
    }

    /// Its ARN in an account of twelve digits.
    pub fn arn(self, account: &str) -> String {
        policy_arn(account, self.policy())
    }
}

/// The ARN of a policy of the customer's own, by its name.
pub(crate) fn policy_arn(account: &str, policy: &str) -> String {
    format!("arn:aws:iam::{account}:policy/{policy}")
}

/// Whether two policies say the same, however they are written.
pub fn same_document(one: &str, other: &str) -> bool {
    let read = |text: &str| serde_json::from_str::<Value>(text).ok();
    read(one).is_some() && read(one) == read(other)
}

/// What the policies that reach somebody say of MFA.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rule {
    /// Nothing.
    #[default]
    None,
    /// Something, in a form that is not judged.
    Other,
    /// Without MFA they can do nothing but what it leaves out.
    Denies,
}

/// What the policies of a directory say of MFA, each read once.
pub(crate) struct Rules<'a> {
    directory: &'a Directory,
    managed: BTreeMap<&'a str, Rule>,
}

impl<'a> Rules<'a> {
    pub(crate) fn of(directory: &'a Directory) -> Self {
        let read = |(arn, text): (&'a String, &'a String)| (arn.as_str(), rule(text));
        Self {
            directory,
            managed: directory.policies.iter().map(read).collect(),
        }
    }

    /// What reaches a user, by own policies or by those of groups.
    pub(crate) fn of_user(&self, user: &User) -> Rule {
        let own = self.of_policies(&user.attached_policies, &user.inline_policies);
        let groups = user.groups.iter().map(|group| self.of_group(group));
        groups.fold(own, Rule::max)
    }

    /// What reaches the members of a group.
    pub(crate) fn of_group(&self, name: &str) -> Rule {
        let group = self.directory.groups.get(name);
        group.map_or(Rule::None, |group| {
            self.of_policies(&group.attached_policies, &group.inline_policies)
        })
    }

    fn of_policies(&self, attached: &[String], inline: &BTreeMap<String, String>) -> Rule {
        let attached = attached.iter();
        let attached = attached.filter_map(|arn| self.managed.get(arn.as_str()).copied());
        let inline = inline.values().map(|text| rule(text));
        attached.chain(inline).max().unwrap_or_default()
    }
}

/// What one document says of MFA.
fn rule(text: &str) -> Rule {
    let mentions = text
        .to_ascii_lowercase()
        .contains("aws:multifactorauthpresent");
    if !mentions {
        return Rule::None;
    }
    let document: Value = serde_json::from_str(text).unwrap_or_default();
    match list(&document["Statement"]).iter().any(denies) {
        true => Rule::Denies,
        false => Rule::Other,
    }
}

/// Whether a statement denies everything, but for what it leaves out, where MFA is known to be
/// missing.
fn denies(statement: &Value) -> bool {
    let has_all = |value: &Value| list(value).iter().any(|one| one == "*");
    let everything = statement.get("NotAction").is_some() || has_all(&statement["Action"]);
    let conditions = statement["Condition"].as_object();
    statement["Effect"] == "Deny"
        && everything
        && has_all(&statement["Resource"])
        && conditions.is_some_and(|all| {
            let without = |(operator, keys): (&String, &Value)| without_mfa(operator, keys);
            !all.is_empty() && all.iter().all(without)
        })
}

/// Whether an operator's keys say that there was no MFA, and nothing else but that no service of
/// AWS is asking in the user's name.
fn without_mfa(operator: &str, keys: &Value) -> bool {
    let is_false = |value: &Value| {
        let mut all = list(value).iter();
        all.all(|one| *one == Value::Bool(false) || one == "false")
    };
    let keys: Vec<_> = keys.as_object().into_iter().flatten().collect();
    let known = |key: &str| {
        key.eq_ignore_ascii_case(MFA_PRESENT) || key.eq_ignore_ascii_case("aws:ViaAWSService")
    };
    matches!(operator, "Bool" | "BoolIfExists")
        && keys
            .iter()
            .any(|(key, _)| key.eq_ignore_ascii_case(MFA_PRESENT))
        && keys
            .iter()
            .all(|(key, value)| known(key) && is_false(value))
}

fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(values) => values,
        Value::Null => &[],
        Value::String(_) | Value::Object(_) | Value::Bool(_) | Value::Number(_) => {
            std::slice::from_ref(value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_rule_is_known_and_keeps_to_the_size_of_a_policy() {
        assert_eq!(rule(MfaRule::Sessions.document()), Rule::Denies);
        // It says nothing of sessions.
        assert_eq!(rule(MfaRule::AccessKeys.document()), Rule::Other);
        for one in [MfaRule::Sessions, MfaRule::AccessKeys] {
            assert!(one.document().len() < 6144);
            assert!(same_document(one.document(), one.document()));
        }
    }

    #[test]
    fn rules_of_others_are_known_by_what_they_deny() {
        let deny = |inside: &str| format!(r#"{{"Statement":{{"Effect":"Deny",{inside}}}}}"#);
        let without = r#""Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}"#;
        for (text, expected) in [
            (
                deny(&format!(r#""Action":"*","Resource":"*",{without}"#)),
                Rule::Denies,
            ),
            (
                deny(&format!(
                    r#""NotAction":["iam:*"],"Resource":["*"],{without}"#
                )),
                Rule::Denies,
            ),
            (
                deny(
                    r#""Action":"*","Resource":"*","Condition":{"Bool":{"aws:multifactorauthpresent":[false],"aws:ViaAWSService":"false"}}"#,
                ),
                Rule::Denies,
            ),
            (
                deny(&format!(r#""Action":"s3:*","Resource":"*",{without}"#)),
                Rule::Other,
            ),
            (
                deny(&format!(
                    r#""Action":"*","Resource":"arn:aws:s3:::a",{without}"#
                )),
                Rule::Other,
            ),
            (
                deny(
                    r#""Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}"#,
                ),
                Rule::Other,
            ),
            (
                deny(
                    r#""Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"},"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"#,
                ),
                Rule::Other,
            ),
            (deny(r#""Action":"*","Resource":"*""#), Rule::None),
            (
                "no policy, aws:MultiFactorAuthPresent".to_owned(),
                Rule::Other,
            ),
        ] {
            assert_eq!(rule(&text), expected, "{text}");
        }
    }
}
