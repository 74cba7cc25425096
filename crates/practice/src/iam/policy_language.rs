//! Evaluation of IAM policy documents.
//!
//! Read: `Effect`, `Action`, `NotAction`, `Resource`, `NotResource` with wildcards and
//! policy variables, and the condition operators `Bool`, `Null`, `StringEquals`,
//! `StringNotEquals`, `StringLike`, `StringNotLike`, `ArnEquals`, `ArnLike`, each also with
//! `IfExists`. Another operator is taken as unmet in an Allow and as met in a Deny, so
//! that what is not understood never gives access.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::matches;

/// What is asked of the policies.
pub(crate) struct Question<'a> {
    /// `iam:CreateUser`.
    pub(crate) action: &'a str,
    /// The ARN, or `*`.
    pub(crate) resource: &'a str,
    /// Condition keys in lower case, and their values.
    pub(crate) context: &'a BTreeMap<String, String>,
}

/// What the policies say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Allowed, and nothing denies it.
    Allow,
    /// Nothing says anything.
    ImplicitDeny,
    /// A statement denies it.
    ExplicitDeny,
}

/// Weighs all statements of all documents; a denial outweighs all else.
pub(crate) fn decide<'a>(
    documents: impl Iterator<Item = &'a Value>,
    question: &Question<'_>,
) -> Decision {
    let mut decision = Decision::ImplicitDeny;
    for statement in documents.flat_map(statements) {
        let denies = statement["Effect"] == "Deny";
        if !applies(statement, question, denies) {
            continue;
        }
        if denies {
            return Decision::ExplicitDeny;
        }
        decision = Decision::Allow;
    }
    decision
}

fn statements(document: &Value) -> &[Value] {
    one_or_many(&document["Statement"])
}

fn applies(statement: &Value, question: &Question<'_>, denies: bool) -> bool {
    let resource = |pattern: &str| matches(&filled(pattern, question.context), question.resource);
    let action = |pattern: &str| {
        matches(
            &pattern.to_ascii_lowercase(),
            &question.action.to_ascii_lowercase(),
        )
    };
    names(statement, "Action", "NotAction", action)
        && names(statement, "Resource", "NotResource", resource)
        && conditions_met(&statement["Condition"], question.context, denies)
}

/// Whether a statement names something, positively or by exclusion.
fn names(statement: &Value, with: &str, without: &str, matches: impl Fn(&str) -> bool) -> bool {
    let any = |list: &Value| {
        one_or_many(list)
            .iter()
            .filter_map(Value::as_str)
            .any(&matches)
    };
    match statement.get(with) {
        Some(list) => any(list),
        None => statement.get(without).is_some_and(|list| !any(list)),
    }
}

fn conditions_met(conditions: &Value, context: &BTreeMap<String, String>, denies: bool) -> bool {
    let Some(conditions) = conditions.as_object() else {
        return true;
    };
    conditions.iter().all(|(operator, keys)| {
        let keys = keys.as_object().into_iter().flatten();
        keys.into_iter().all(|(key, wanted)| {
            let actual = context.get(&key.to_ascii_lowercase()).map(String::as_str);
            condition_met(operator, actual, wanted, context).unwrap_or(denies)
        })
    })
}

/// Whether a condition is met; none for an operator that is not understood.
fn condition_met(
    operator: &str,
    actual: Option<&str>,
    wanted: &Value,
    context: &BTreeMap<String, String>,
) -> Option<bool> {
    let wanted: Vec<String> = one_or_many(wanted)
        .iter()
        .map(|value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), |text| filled(text, context))
        })
        .collect();
    if operator == "Null" {
        return Some(
            wanted
                .iter()
                .any(|wanted| (wanted == "true") == actual.is_none()),
        );
    }
    let (operator, if_exists) = match operator.strip_suffix("IfExists") {
        Some(operator) => (operator, true),
        None => (operator, false),
    };
    let test: fn(&str, &str) -> bool = match operator {
        "Bool" => |wanted, actual| wanted.eq_ignore_ascii_case(actual),
        "StringEquals" | "StringNotEquals" => |wanted, actual| wanted == actual,
        "StringLike" | "StringNotLike" | "ArnEquals" | "ArnLike" => matches,
        _ => return None,
    };
    let negated = operator.contains("Not");
    let Some(actual) = actual else {
        return Some(if_exists || negated);
    };
    Some(wanted.iter().any(|wanted| test(wanted, actual)) != negated)
}

/// Puts values in place of policy variables such as `${aws:username}`.
fn filled(text: &str, context: &BTreeMap<String, String>) -> String {
    let Some((before, rest)) = text.split_once("${") else {
        return text.to_owned();
    };
    let Some((name, after)) = rest.split_once('}') else {
        return text.to_owned();
    };
    // A variable without a value matches nothing: no ARN holds this character.
    let value = context
        .get(&name.to_ascii_lowercase())
        .map_or("\0", String::as_str);
    format!("{before}{value}{}", filled(after, context))
}

fn one_or_many(value: &Value) -> &[Value] {
    match value {
        Value::Null => &[],
        Value::Array(values) => values,
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
            std::slice::from_ref(value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn ask(document: Value, action: &str, resource: &str, context: &[(&str, &str)]) -> Decision {
        let context = context
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        decide(
            std::iter::once(&document),
            &Question {
                action,
                resource,
                context: &context,
            },
        )
    }

    const MFA: &str = "aws:multifactorauthpresent";

    fn force_mfa() -> Value {
        json!({"Statement": [
            {"Effect": "Allow", "Action": "*", "Resource": "*"},
            {"Effect": "Deny", "NotAction": ["iam:EnableMFADevice", "iam:List*"], "Resource": "*",
             "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}},
        ]})
    }

    #[test]
    fn without_mfa_only_the_listed_actions_are_left() {
        for context in [&[][..], &[(MFA, "false")][..]] {
            assert_eq!(
                ask(force_mfa(), "iam:CreateUser", "*", context),
                Decision::ExplicitDeny
            );
            assert_eq!(
                ask(force_mfa(), "iam:enablemfadevice", "*", context),
                Decision::Allow
            );
        }
        assert_eq!(
            ask(force_mfa(), "iam:CreateUser", "*", &[(MFA, "true")]),
            Decision::Allow
        );
    }

    #[test]
    fn bool_without_if_exists_needs_the_key() {
        let document = json!({"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*",
            "Condition": {"Bool": {"aws:MultiFactorAuthPresent": true}}}});
        assert_eq!(
            ask(document.clone(), "s3:GetObject", "*", &[]),
            Decision::ImplicitDeny
        );
        assert_eq!(
            ask(document, "s3:GetObject", "*", &[(MFA, "true")]),
            Decision::Allow
        );
    }

    #[test]
    fn a_variable_limits_to_the_own_user() {
        let document = json!({"Statement": [{"Effect": "Allow", "Action": "iam:GetUser",
            "Resource": "arn:aws:iam::*:user/${aws:username}"}]});
        let context = [("aws:username", "ann")];
        assert_eq!(
            ask(
                document.clone(),
                "iam:GetUser",
                "arn:aws:iam::1:user/ann",
                &context
            ),
            Decision::Allow
        );
        assert_eq!(
            ask(
                document.clone(),
                "iam:GetUser",
                "arn:aws:iam::1:user/bob",
                &context
            ),
            Decision::ImplicitDeny
        );
        assert_eq!(
            ask(document, "iam:GetUser", "arn:aws:iam::1:user/", &[]),
            Decision::ImplicitDeny
        );
    }

    #[test]
    fn what_is_not_understood_gives_no_access() {
        let statement = |effect: &str| {
            json!({"Statement": [
            {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"},
            {"Effect": effect, "Action": "*", "Resource": "*", "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}]})
        };
        assert_eq!(
            ask(statement("Deny"), "ec2:RunInstances", "*", &[]),
            Decision::ExplicitDeny
        );
        assert_eq!(
            ask(statement("Allow"), "iam:GetUser", "*", &[]),
            Decision::ImplicitDeny
        );
    }
}
