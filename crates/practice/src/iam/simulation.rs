//! The policy simulator.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::authorise::decide_for;
use super::found::no_user;
use super::policy_language::{Decision, Question};
use super::state::Iam;
use crate::service::{Answer, Ask, Identity};
use crate::wire::Refusal;

/// `SimulatePrincipalPolicy`, for users. Groups and roles as sources are not played, nor
/// are matched statements told.
pub(super) fn simulate_principal_policy(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let arn = ask.input.text("PolicySourceArn")?;
    let name = arn.rsplit('/').next().unwrap_or_default();
    if !arn.contains(":user/") {
        return Err(Refusal::new(
            400,
            "InvalidInput",
            "Invalid Entity Arn: must be that of a user",
        ));
    }
    if !iam.users.contains_key(name) {
        return Err(no_user(name));
    }
    let identity = Identity::User(name.to_owned());
    let context = context(ask, arn, name);
    let resources = texts(ask.input.list("ResourceArns"));
    let resources = if resources.is_empty() {
        vec!["*"]
    } else {
        resources
    };
    let mut results = Vec::new();
    for action in texts(ask.input.list("ActionNames")) {
        for resource in &resources {
            let question = Question {
                action,
                resource,
                context: &context,
            };
            let decision = decide_for(iam, &identity, &question);
            results.push(json!({
                "EvalActionName": action,
                "EvalResourceName": resource,
                "EvalDecision": word(decision),
                "MatchedStatements": [],
                "MissingContextValues": [],
            }));
        }
    }
    Ok(json!({ "EvaluationResults": results, "IsTruncated": false }))
}

fn context(ask: &Ask<'_>, arn: &str, name: &str) -> BTreeMap<String, String> {
    let mut context = BTreeMap::from([
        ("aws:username".to_owned(), name.to_owned()),
        ("aws:principalarn".to_owned(), arn.to_owned()),
    ]);
    for entry in ask.input.list("ContextEntries") {
        let value = entry["ContextKeyValues"][0].as_str();
        if let (Some(key), Some(value)) = (entry["ContextKeyName"].as_str(), value) {
            context.insert(key.to_ascii_lowercase(), value.to_owned());
        }
    }
    context
}

fn texts(list: &[Value]) -> Vec<&str> {
    list.iter().filter_map(Value::as_str).collect()
}

fn word(decision: Decision) -> &'static str {
    match decision {
        Decision::Allow => "allowed",
        Decision::ImplicitDeny => "implicitDeny",
        Decision::ExplicitDeny => "explicitDeny",
    }
}
