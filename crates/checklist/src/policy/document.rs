//! A policy document, as far as it says who may do what.

use serde_json::Value;

use super::actions;
use super::decision::{Decision, Question};
use super::pattern::matches;
use crate::mfa_rule::MFA_PRESENT;

/// A policy document.
///
/// A condition on MFA is read as somebody meets it who has signed in with it: what an administrator
/// can do with the phone at hand, that administrator can do. Any other condition leaves open
/// whether its statement applies.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// `None` where it is no policy document, or one of another form than AWS documents.
    statements: Option<Vec<Statement>>,
    /// Those of [`actions`] that it may allow, on whatever.
    powers: Vec<&'static str>,
}

#[derive(Clone, Debug)]
struct Statement {
    allows: bool,
    actions: Names,
    /// A trust policy has none: it is about the role that it belongs to.
    resources: Option<Names>,
    principals: Vec<Principal>,
    /// Whether the condition is met.
    met: Decision,
}

/// What a statement names, or all but that.
#[derive(Clone, Debug)]
pub(super) struct Names {
    pub(super) patterns: Vec<String>,
    pub(super) all_but: bool,
}

/// Who is named in a trust policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Principal {
    /// `*`.
    Anyone,
    /// An account number, or the ARN of a user, a role or a root user.
    Aws(String),
    /// A service of AWS.
    Service(String),
    /// An identity provider.
    Federated(String),
    /// All but some, or a kind that is not known.
    Other,
}

impl Document {
    /// Reads the JSON text of a policy. What cannot be read decides nothing.
    pub(super) fn parse(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let statements: Option<Vec<Statement>> =
            one_or_many(&value["Statement"]).and_then(|all| all.iter().map(statement).collect());
        let about = |action: &&'static str| match &statements {
            Some(all) => all
                .iter()
                .any(|one| one.allows && one.about(action) != Decision::Denied),
            None => true,
        };
        let powers = actions::all().filter(about).collect();
        Self { statements, powers }
    }

    /// A document that was not read.
    pub(super) fn unread() -> Self {
        Self {
            statements: None,
            powers: actions::all().collect(),
        }
    }

    /// Whether it may allow any action that leads to the power of an administrator.
    pub(super) fn empowers(&self) -> bool {
        !self.powers.is_empty()
    }

    /// Whether it may allow one of these actions, on whatever.
    pub(super) fn empowers_to(&self, action: &str) -> bool {
        self.powers.contains(&action)
    }

    /// Whether a statement allows what is asked, and whether one denies it.
    pub(super) fn weigh(&self, question: Question<'_>) -> (Decision, Decision) {
        let Some(statements) = &self.statements else {
            return (Decision::Perhaps, Decision::Perhaps);
        };
        let mut weights = (Decision::Denied, Decision::Denied);
        for statement in statements {
            let side = match statement.allows {
                true => &mut weights.0,
                false => &mut weights.1,
            };
            *side = (*side).max(statement.applies(question));
        }
        weights
    }

    /// Whether one statement of this document alone allows everything.
    pub(super) fn allows_everything(&self) -> bool {
        let is_all = |names: &Names| {
            !names.all_but
                && names
                    .patterns
                    .iter()
                    .any(|name| name == "*" || name == "*:*")
        };
        self.statements.iter().flatten().any(|statement| {
            statement.allows
                && statement.met == Decision::Allowed
                && is_all(&statement.actions)
                && statement.resources.as_ref().is_some_and(is_all)
        })
    }

    /// Of a trust policy: whether it names this ARN, or anyone.
    pub(super) fn names(&self, arn: &str) -> bool {
        self.trusted()
            .into_iter()
            .any(|(principal, _)| match principal {
                Principal::Anyone | Principal::Other => true,
                Principal::Aws(name) => name == arn,
                Principal::Service(_) | Principal::Federated(_) => false,
            })
    }

    /// Of a trust policy: who may take the role on, and whether that is certain.
    pub(super) fn trusted(&self) -> Vec<(&Principal, Decision)> {
        let Some(statements) = &self.statements else {
            return vec![(&Principal::Other, Decision::Perhaps)];
        };
        let denies = statements.iter().any(|statement| !statement.allows);
        let most = if denies {
            Decision::Perhaps
        } else {
            Decision::Allowed
        };
        statements
            .iter()
            .filter(|statement| statement.allows && statement.takes_on() != Decision::Denied)
            .flat_map(|statement| {
                let certain = statement.met.min(statement.takes_on()).min(most);
                statement.principals.iter().map(move |who| (who, certain))
            })
            .filter(|(_, certain)| *certain != Decision::Denied)
            .collect()
    }
}

impl Statement {
    fn applies(&self, question: Question<'_>) -> Decision {
        let action = self.about(question.action);
        if action == Decision::Denied {
            return action;
        }
        let resource = self
            .resources
            .as_ref()
            .map_or(Decision::Allowed, |resources| {
                resources.include(|pattern| matches(pattern, question.resource, question.user))
            });
        self.met.min(action).min(resource)
    }

    /// Whether the statement is about an action, whatever it says of it.
    fn about(&self, action: &str) -> Decision {
        let action = action.to_ascii_lowercase();
        self.actions
            .include(|pattern| matches(pattern, &action, None))
    }

    /// Whether the statement is about taking a role on.
    fn takes_on(&self) -> Decision {
        [
            "sts:AssumeRole",
            "sts:AssumeRoleWithSAML",
            "sts:AssumeRoleWithWebIdentity",
        ]
        .into_iter()
        .map(|action| {
            self.applies(Question {
                action,
                resource: "",
                user: None,
            })
        })
        .max()
        .unwrap_or(Decision::Denied)
    }
}

impl Names {
    /// Actions are compared without regard to case.
    fn in_lower_case(mut self) -> Self {
        self.patterns
            .iter_mut()
            .for_each(|name| name.make_ascii_lowercase());
        self
    }

    fn include(&self, matches: impl Fn(&str) -> Decision) -> Decision {
        let named = self.patterns.iter().map(|pattern| matches(pattern)).max();
        let named = named.unwrap_or(Decision::Denied);
        if self.all_but { named.not() } else { named }
    }
}

fn statement(value: &Value) -> Option<Statement> {
    let allows = match value["Effect"].as_str()? {
        "Allow" => true,
        "Deny" => false,
        _ => return None,
    };
    let resources = match (
        names(value, "Resource", "NotResource"),
        value.get("Principal").or(value.get("NotPrincipal")),
    ) {
        (Some(resources), _) => Some(resources?),
        (None, Some(_)) => None,
        (None, None) => return None,
    };
    Some(Statement {
        allows,
        actions: names(value, "Action", "NotAction")??.in_lower_case(),
        resources,
        principals: principals(value),
        met: value.get("Condition").map_or(Decision::Allowed, met),
    })
}

/// `None` where neither stands there, and none inside where it is not a list of texts.
pub(super) fn names(value: &Value, with: &str, without: &str) -> Option<Option<Names>> {
    let (list, all_but) = match value.get(with) {
        Some(list) => (list, false),
        None => (value.get(without)?, true),
    };
    let patterns = texts(list);
    Some(patterns.map(|patterns| Names { patterns, all_but }))
}

fn principals(value: &Value) -> Vec<Principal> {
    let Some(named) = value.get("Principal") else {
        return vec![Principal::Other];
    };
    if named == "*" {
        return vec![Principal::Anyone];
    }
    let kinds = named.as_object().into_iter().flatten();
    kinds
        .flat_map(|(kind, names)| {
            let of_kind = move |name: String| match kind.as_str() {
                "AWS" if name == "*" => Principal::Anyone,
                "AWS" => Principal::Aws(name),
                "Service" => Principal::Service(name),
                "Federated" => Principal::Federated(name),
                _ => Principal::Other,
            };
            texts(names).unwrap_or_default().into_iter().map(of_kind)
        })
        .collect()
}

/// Whether somebody who signed in with MFA meets a condition.
fn met(condition: &Value) -> Decision {
    let Some(operators) = condition.as_object() else {
        return Decision::Perhaps;
    };
    let each = operators.iter().flat_map(|(operator, keys)| {
        let keys = keys.as_object().into_iter().flatten();
        keys.map(move |(key, wanted)| one_met(operator, key, wanted))
    });
    each.min().unwrap_or(Decision::Allowed)
}

fn one_met(operator: &str, key: &str, wanted: &Value) -> Decision {
    let about_mfa = key.eq_ignore_ascii_case(MFA_PRESENT);
    let wanted = one_or_many(wanted).unwrap_or_default();
    let is = |value: &Value, wanted: bool| match value {
        Value::Bool(value) => *value == wanted,
        Value::String(text) => text.eq_ignore_ascii_case(if wanted { "true" } else { "false" }),
        Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => false,
    };
    // `Null` asks whether the key is absent: whoever signed in with MFA has it.
    let met = match operator {
        "Bool" | "BoolIfExists" if about_mfa => true,
        "Null" if about_mfa => false,
        _ => return Decision::Perhaps,
    };
    match () {
        () if wanted.iter().any(|value| is(value, met)) => Decision::Allowed,
        () if wanted.iter().all(|value| is(value, !met)) => Decision::Denied,
        () => Decision::Perhaps,
    }
}

fn texts(value: &Value) -> Option<Vec<String>> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    one_or_many(value)?.iter().map(text).collect()
}

/// A list, or one value in place of a list of one.
pub(super) fn one_or_many(value: &Value) -> Option<&[Value]> {
    match value {
        Value::Array(values) => Some(values),
        Value::String(_) | Value::Object(_) | Value::Bool(_) => Some(std::slice::from_ref(value)),
        Value::Null | Value::Number(_) => None,
    }
}
