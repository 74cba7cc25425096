//! The policy simulator.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::authorise::{decide_with, documents_of};
use super::form::well_formed;
use super::found::no_user;
use super::policy_language::{Decision, Question, decide};
use super::state::Iam;
use crate::service::{Answer, Ask, Identity};
use crate::wire::Refusal;

/// Whose policies are tried.
enum Source<'a> {
    User(&'a str),
    Group(&'a str),
}

/// `SimulatePrincipalPolicy`, for users and groups, with policies besides. Roles as sources are not
/// played, nor are matched statements and missing context told.
pub(super) fn simulate_principal_policy(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let arn = ask.input.text("PolicySourceArn")?;
    let source = source(iam, arn)?;
    let besides = besides(ask)?;
    let context = context(ask, arn, &source);
    let resources = texts(ask.input.list("ResourceArns"));
    let named = !resources.is_empty();
    let resources = if named { resources } else { vec!["*"] };
    let decided = |action: &str, resource: &str| {
        let question = Question {
            action,
            resource,
            context: &context,
        };
        decision(iam, &source, &besides, &question)
    };
    let results: Vec<Value> = texts(ask.input.list("ActionNames"))
        .into_iter()
        .map(|action| {
            let each = resources.iter().map(|on| (*on, decided(action, on)));
            result(action, named, &each.collect::<Vec<_>>())
        })
        .collect();
    Ok(json!({ "EvaluationResults": results, "IsTruncated": false }))
}

fn source<'a>(iam: &Iam, arn: &'a str) -> Result<Source<'a>, Refusal> {
    let name = arn.rsplit('/').next().unwrap_or_default();
    let missing =
        || Refusal::no_such_entity(format!("The group with name {name} cannot be found."));
    match () {
        () if arn.contains(":user/") && iam.users.contains_key(name) => Ok(Source::User(name)),
        () if arn.contains(":user/") => Err(no_user(name)),
        () if arn.contains(":group/") && iam.groups.contains_key(name) => Ok(Source::Group(name)),
        () if arn.contains(":group/") => Err(missing()),
        () => Err(Refusal::new(
            400,
            "InvalidInput",
            "Invalid Entity Arn: must be that of a user or a group",
        )),
    }
}

fn besides(ask: &Ask<'_>) -> Result<Vec<Value>, Refusal> {
    let documents = texts(ask.input.list("PolicyInputList")).into_iter();
    documents
        .map(|text| {
            well_formed(text)?;
            Ok(serde_json::from_str(text).unwrap_or_default())
        })
        .collect()
}

fn decision(
    iam: &Iam,
    source: &Source<'_>,
    besides: &[Value],
    question: &Question<'_>,
) -> Decision {
    match source {
        Source::User(name) => {
            let identity = Identity::User((*name).to_owned());
            decide_with(iam, &identity, besides, question)
        }
        Source::Group(name) => {
            let group = iam.groups.get(*name);
            let documents = group.map(|group| documents_of(iam, group));
            let documents = documents.unwrap_or_default();
            decide(documents.iter().map(AsRef::as_ref).chain(besides), question)
        }
    }
}

/// The answer about all resources is the one for the least that is allowed; the answer about each
/// stands beside it where they were named (IAM API Reference, `EvaluationResult`).
fn result(action: &str, named: bool, each: &[(&str, Decision)]) -> Value {
    let least = |decision: &Decision| match decision {
        Decision::ExplicitDeny => 0,
        Decision::ImplicitDeny => 1,
        Decision::Allow => 2,
    };
    let all = each.iter().map(|(_, decision)| *decision).min_by_key(least);
    let mut result = json!({
        "EvalActionName": action,
        "EvalResourceName": "*",
        "EvalDecision": word(all.unwrap_or(Decision::ImplicitDeny)),
        "MatchedStatements": [],
        "MissingContextValues": [],
    });
    if named {
        let single = each.iter().map(|(on, decision)| {
            json!({
                "EvalResourceName": on,
                "EvalResourceDecision": word(*decision),
                "MatchedStatements": [],
                "MissingContextValues": [],
            })
        });
        result["ResourceSpecificResults"] = single.collect();
    }
    result
}

fn context(ask: &Ask<'_>, arn: &str, source: &Source<'_>) -> BTreeMap<String, String> {
    let mut context = BTreeMap::from([("aws:principalarn".to_owned(), arn.to_owned())]);
    if let Source::User(name) = source {
        context.insert("aws:username".to_owned(), (*name).to_owned());
    }
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
