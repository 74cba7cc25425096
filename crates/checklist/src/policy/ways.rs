//! The ways to the power of an administrator.

use super::actions::{
    OF_GROUP, OF_ROLE, OF_USER, ON_OWN_GROUP, ON_OWN_POLICY, ON_ROLE_ITSELF, ON_SELF, TAKE_ON,
};
use super::decision::Decision;
use super::document::{Document, Principal};
use super::identity::{Identity, Source};
use crate::account::account_in;

/// How somebody comes to be an administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// A policy allows everything.
    Policy {
        /// The policy's name.
        policy: String,
        /// The group that carries it; `None` where it is on the user or role itself.
        group: Option<String>,
    },
    /// An action on oneself, on one's group or on one's policy gives every other right.
    Raise {
        /// `iam:PutUserPolicy`.
        action: &'static str,
        /// The name of a policy that allows it.
        policy: String,
        /// The group that carries the policy.
        group: Option<String>,
    },
    /// An action makes one somebody else who is an administrator.
    TakeOver {
        /// `iam:CreateAccessKey`.
        action: &'static str,
        /// The name of that user, group or role.
        of: String,
    },
}

/// Who can take on a role, besides users of this account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// People whom an identity provider vouches for: IAM Identity Center, SAML or OpenID Connect.
    Provider(String),
    /// Another AWS account, or somebody in it.
    OtherAccount(String),
    /// A service of AWS, for example EC2.
    Service(String),
    /// Anyone.
    Anyone,
    /// The trust policy does not tell.
    Unknown,
}

/// Somebody whose power can be taken over.
pub(super) enum Target<'a> {
    User {
        name: &'a str,
        arn: &'a str,
    },
    Role {
        name: &'a str,
        arn: &'a str,
        trust: &'a Document,
    },
    /// Its members are administrators.
    Group {
        name: &'a str,
        arn: &'a str,
    },
}

/// What lets somebody give themselves every right, and on what.
fn levers<'a>(of: &'a Identity<'a>) -> impl Iterator<Item = (&'static str, &'a str)> {
    let own = if of.is_user { ON_SELF } else { ON_ROLE_ITSELF };
    let policies = of.sources.iter().filter_map(|source| source.own_arn);
    let on_self = own.iter().map(|action| (*action, of.arn));
    let on_groups = of
        .groups
        .iter()
        .flat_map(|arn| ON_OWN_GROUP.iter().map(move |action| (*action, *arn)));
    on_self
        .chain(on_groups)
        .chain(policies.map(|arn| (ON_OWN_POLICY, arn)))
}

/// How somebody is an administrator by rights of their own.
pub(super) fn by_own_rights(of: &Identity<'_>) -> Option<(Way, Decision)> {
    let tried = levers(of).map(|(action, on)| (of.may(action, on), (action, on)));
    let (decision, (action, on)) = most_certain(tried)?;
    let certain = decision.min(of.unbounded());
    if certain == Decision::Denied {
        return None;
    }
    let whole = |source: &&Source<'_>| source.document.allows_everything();
    let by_group = of
        .sources
        .iter()
        .filter(whole)
        .max_by_key(|source| source.group.is_some());
    let way = match by_group {
        Some(source) => Way::Policy {
            policy: source.policy.to_owned(),
            group: source.group.map(str::to_owned),
        },
        None => {
            let source = of.source_of(action, on)?;
            Way::Raise {
                action,
                policy: source.policy.to_owned(),
                group: source.group.map(str::to_owned),
            }
        }
    };
    Some((way, certain))
}

/// How somebody can take over a target.
pub(super) fn by_taking_over(who: &Identity<'_>, target: &Target<'_>) -> Option<(Way, Decision)> {
    let (of, best) = match target {
        Target::User { name, arn } => (*name, best_of(who, OF_USER, arn)),
        Target::Group { name, arn } => (*name, best_of(who, &[OF_GROUP], arn)),
        Target::Role { name, arn, trust } => {
            let taken_on = (takes_on(who, arn, trust), TAKE_ON);
            let changed = (who.may(OF_ROLE, arn), OF_ROLE);
            (
                *name,
                if changed.0 > taken_on.0 {
                    changed
                } else {
                    taken_on
                },
            )
        }
    };
    let (decision, action) = best;
    let way = Way::TakeOver {
        action,
        of: of.to_owned(),
    };
    (decision != Decision::Denied).then_some((way, decision))
}

fn best_of(
    who: &Identity<'_>,
    actions: &'static [&'static str],
    on: &str,
) -> (Decision, &'static str) {
    let each = actions.iter().map(|action| (who.may(action, on), *action));
    most_certain(each).unwrap_or((Decision::Denied, ""))
}

/// Within one account a trust policy that names somebody is enough; one that names the account
/// leaves it to the policies of its users and roles (IAM User Guide, "Cross-account resource
/// access in IAM").
pub(super) fn takes_on(who: &Identity<'_>, role: &str, trust: &Document) -> Decision {
    let by_policy = who.may(TAKE_ON, role);
    let trusted = trust
        .trusted()
        .into_iter()
        .map(|(principal, certain)| match principal {
            Principal::Anyone => certain,
            Principal::Aws(name) if name == who.arn => certain,
            Principal::Aws(name) if names_account(name, who.account()) => certain.min(by_policy),
            Principal::Other => Decision::Perhaps.min(by_policy),
            Principal::Aws(_) | Principal::Service(_) | Principal::Federated(_) => Decision::Denied,
        });
    trusted.max().unwrap_or(Decision::Denied)
}

/// Who can take on a role of `account` from outside of it.
pub(super) fn entries(trust: &Document, account: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = trust
        .trusted()
        .into_iter()
        .filter_map(|(principal, _)| match principal {
            Principal::Anyone => Some(Entry::Anyone),
            Principal::Aws(name) => {
                let other = account_of(name);
                (other != account).then(|| Entry::OtherAccount(other.to_owned()))
            }
            Principal::Service(name) => Some(Entry::Service(name.clone())),
            Principal::Federated(name) => Some(Entry::Provider(name.clone())),
            Principal::Other => Some(Entry::Unknown),
        })
        .collect();
    entries.sort();
    entries.dedup();
    entries
}

/// The account that a principal stands for as a whole: its number, or its root user's ARN.
fn names_account(principal: &str, account: &str) -> bool {
    account_of(principal) == account
        && (principal == account || crate::Principal::from_arn(principal) == crate::Principal::Root)
}

/// A principal is an ARN, or the number of an account alone.
fn account_of(principal: &str) -> &str {
    account_in(principal).unwrap_or(principal)
}

/// The first of those that are most certain.
fn most_certain<T>(all: impl Iterator<Item = (Decision, T)>) -> Option<(Decision, T)> {
    all.reduce(|best, next| if next.0 > best.0 { next } else { best })
}
