use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::actions_of;
use super::scope::PolicyScope;
use crate::{Change, Facet};

/// The longest that AWS takes of a managed policy, not counting white space (IAM User Guide, "IAM and
/// AWS STS quotas").
pub const MOST_CHARACTERS: usize = 6144;

/// How people sign in through the browser.
const SIGN_IN: &str = "signin:CreateOAuth2Token";

/// What somebody is to do with Firstday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyPurpose {
    /// Read everything, and change nothing.
    Check,
    /// Read everything, make every change, and take it back.
    SetUp,
}

/// A managed policy that is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeededPolicy {
    /// A name for it in IAM.
    pub name: String,
    /// What it allows, and where.
    pub allowed: BTreeMap<PolicyScope, BTreeSet<String>>,
}

/// The policies that give the least that is needed: one, or more where one would be too long for AWS.
pub fn needed_policies(purpose: PolicyPurpose) -> Vec<NeededPolicy> {
    split(purpose.name(), &purpose.allowed(), MOST_CHARACTERS)
}

impl PolicyPurpose {
    fn name(self) -> &'static str {
        match self {
            Self::Check => "FirstdayCheck",
            Self::SetUp => "FirstdaySetUp",
        }
    }

    /// Each action once, in the narrowest place that does.
    fn allowed(self) -> BTreeSet<(PolicyScope, String)> {
        let mut allowed = BTreeSet::new();
        for facet in Facet::ALL {
            let operations = facet.operations().iter();
            let actions = operations.flat_map(|it| actions_of(it));
            let scope = |action: &str| PolicyScope::of_reading(action, facet.source());
            allowed.extend(actions.map(|action| (scope(&action), action)));
        }
        let sign_in = actions_of(SIGN_IN).into_iter();
        allowed.extend(sign_in.map(|action| (PolicyScope::SignIn, action)));
        if self == Self::SetUp {
            let read: BTreeSet<String> = allowed.iter().map(|(_, action)| action.clone()).collect();
            let changing = Change::examples().flat_map(|change| change.actions());
            let changing = changing.filter(|action| !read.contains(action));
            allowed.extend(changing.map(|action| (PolicyScope::of_change(&action), action)));
        }
        allowed
    }
}

impl Change {
    /// The IAM actions that it needs, besides those of the check.
    pub fn actions(&self) -> BTreeSet<String> {
        // The account's number does not change which operations are called.
        let calls = self.deed().api_calls("123456789012").into_iter();
        calls
            .flat_map(|call| actions_of(&format!("{}:{}", call.service, call.operation)))
            .collect()
    }
}

impl NeededPolicy {
    /// The policy in JSON, as IAM takes it.
    pub fn document(&self) -> Value {
        let statements = self.allowed.iter().map(|(scope, actions)| {
            let actions: Vec<&str> = actions.iter().map(String::as_str).collect();
            scope.statement(&actions)
        });
        json!({ "Version": "2012-10-17", "Statement": statements.collect::<Vec<_>>() })
    }

    /// How long it is for AWS, which does not count white space. None of its texts has any.
    pub fn characters(&self) -> usize {
        self.document().to_string().chars().count()
    }
}

/// As few policies as hold all that is allowed, each of at most so many characters.
fn split(name: &str, allowed: &BTreeSet<(PolicyScope, String)>, most: usize) -> Vec<NeededPolicy> {
    let mut policies: Vec<NeededPolicy> = Vec::new();
    for (scope, action) in allowed {
        let with = |policy: &NeededPolicy| {
            let mut more = policy.clone();
            let actions = more.allowed.entry(*scope).or_default();
            actions.insert(action.clone());
            more
        };
        let last = policies.last_mut();
        match last.map(|last| (with(last), last)) {
            Some((more, last)) if more.characters() <= most => *last = more,
            Some(_) | None => policies.push(with(&NeededPolicy {
                name: numbered(name, policies.len()),
                allowed: BTreeMap::new(),
            })),
        }
    }
    policies
}

/// The first has the name alone.
fn numbered(name: &str, before: usize) -> String {
    match before {
        0 => name.to_owned(),
        before => format!("{name}{}", before + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(policies: &[NeededPolicy]) -> BTreeSet<(PolicyScope, String)> {
        let each = policies.iter().flat_map(|policy| &policy.allowed);
        each.flat_map(|(scope, actions)| actions.iter().map(|it| (*scope, it.clone())))
            .collect()
    }

    #[test]
    fn one_policy_does_for_each_purpose() {
        for purpose in [PolicyPurpose::Check, PolicyPurpose::SetUp] {
            let policies = needed_policies(purpose);
            assert_eq!(policies.len(), 1, "{purpose:?}");
            assert!(policies[0].characters() <= MOST_CHARACTERS);
            assert!(!policies[0].document().to_string().contains(' '));
        }
    }

    #[test]
    fn what_is_too_long_for_one_is_split_and_nothing_is_lost() {
        let allowed = PolicyPurpose::SetUp.allowed();
        let policies = split("Firstday", &allowed, 1000);
        assert!(policies.len() > 2);
        assert!(policies.iter().all(|it| it.characters() <= 1000));
        assert_eq!(all(&policies), allowed);
        let names: BTreeSet<&str> = policies.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names.len(), policies.len());
    }

    #[test]
    fn no_action_is_a_pattern_and_none_is_given_twice() {
        let allowed = PolicyPurpose::SetUp.allowed();
        assert!(allowed.iter().all(|(_, action)| !action.contains('*')));
        let actions: BTreeSet<&String> = allowed.iter().map(|(_, action)| action).collect();
        assert_eq!(actions.len(), allowed.len());
    }

    #[test]
    fn who_checks_can_change_nothing() {
        let only_reads = |action: &str| {
            let name = action.split(':').nth(1).unwrap_or_default();
            let reads = ["Describe", "Get", "List", "Lookup", "Simulate", "View"];
            // Writes a report for the caller alone.
            name == "GenerateCredentialReport" || reads.iter().any(|it| name.starts_with(it))
        };
        let allowed = PolicyPurpose::Check.allowed();
        let mut other = allowed
            .iter()
            .filter(|(scope, _)| *scope != PolicyScope::SignIn);
        assert!(other.all(|(_, action)| only_reads(action)), "{allowed:?}");
    }
}
