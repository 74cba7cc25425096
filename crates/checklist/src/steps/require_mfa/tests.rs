#![allow(clippy::unwrap_used)]
use super::super::sample;
use super::*;
use crate::{Caller, OTHERWISE, OWN_DEVICE, OWN_REMOVAL, Reading, Simulated, Status, User};
use crate::{MfaCase, MfaTrial};

const ACCOUNT: &str = "123456789012";
const MFA: &str = "arn:aws:iam::123456789012:mfa/phone";

/// An account with the administrators `ana` and `ben`, of whom AWS simulated the first.
fn account(devices: &[&str]) -> Account {
    let mut account = sample::fresh();
    for name in ["ana", "ben"] {
        sample::add_admin(&mut account, name, devices);
    }
    account.mfa_trials = sample::read(MfaCase::ALL.map(|by| sample::mfa_trial("ana", by)).to_vec());
    account
}

fn directory(account: &mut Account) -> &mut Directory {
    let Reading::Known { value, .. } = &mut account.directory else {
        unreachable!()
    };
    value
}

/// The same, with a policy on the administrators' group.
fn under(mut account: Account, arn: &str, document: &str) -> Account {
    let directory = directory(&mut account);
    directory.policies.insert(arn.into(), document.into());
    let group = directory.groups.get_mut("Administrators").unwrap();
    group.attached_policies.push(arn.into());
    account
}

fn required(account: Account) -> Account {
    let rule = MfaRule::Sessions;
    under(account, &rule.arn(ACCOUNT), rule.document())
}

fn as_user(mut account: Account, user: &str) -> Account {
    let arn = format!("arn:aws:iam::{ACCOUNT}:user/{user}");
    account.caller = sample::read(Caller::new(ACCOUNT, &arn));
    account
}

fn answers(groups: &[&str]) -> Answers {
    Answers::default().with(ID, "groups", groups.to_vec())
}

fn names_of(changes: &[Change]) -> Vec<&'static str> {
    changes.iter().map(Change::name).collect()
}

#[test]
fn statuses() {
    let other = r#"{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}}"#;
    let mut one_outside = required(account(&[MFA]));
    directory(&mut one_outside)
        .users
        .insert("cleo".into(), User::default());
    if let Reading::Known { value, .. } = &mut one_outside.sign_ins {
        let ana = value["ana"].clone();
        value.insert("cleo".into(), ana);
    }
    let mut machine = account(&[MFA]);
    if let Reading::Known { value, .. } = &mut machine.sign_ins {
        value.values_mut().for_each(|it| it.password = false);
    }
    let mut unseen = account(&[MFA]);
    unseen.sign_ins = Reading::Denied {
        reason: "no".into(),
    };
    sample::table(
        &RequireMfa,
        [
            ("nobody", sample::fresh(), Status::NotApplicable),
            ("machines alone", machine, Status::NotApplicable),
            ("project", sample::project(), Status::NotApplicable),
            ("not required", account(&[MFA]), Status::Todo),
            ("required", required(account(&[MFA])), Status::Holds),
            ("one outside", one_outside, Status::Attention),
            (
                "another rule",
                under(
                    account(&[MFA]),
                    "arn:aws:iam::123456789012:policy/own",
                    other,
                ),
                Status::Unknown,
            ),
            ("nobody's password seen", unseen, Status::Unknown),
            (
                "unread",
                sample::fresh_with(|account| account.directory = Reading::NotRead),
                Status::Unknown,
            ),
        ],
    );
}

#[test]
fn makes_the_policy_once_and_attaches_it_where_it_is_missing() {
    let account = account(&[MFA]);
    let answers = answers(&["Administrators"]);
    let changes = RequireMfa.changes(&account, &answers).unwrap();
    assert_eq!(names_of(&changes), ["create-policy", "attach-group-policy"]);
    let Change::AttachGroupPolicy(attach) = &changes[1] else {
        unreachable!()
    };
    assert_eq!(attach.members, ["ana", "ben"]);
    let changes = RequireMfa.changes(&required(account.clone()), &answers);
    assert_eq!(changes.unwrap(), []);

    let mut made = account.clone();
    let rule = MfaRule::Sessions;
    let policies = &mut directory(&mut made).policies;
    policies.insert(rule.arn(ACCOUNT), format!(" {}", rule.document()));
    let changes = RequireMfa.changes(&made, &answers).unwrap();
    assert_eq!(names_of(&changes), ["attach-group-policy"]);
    directory(&mut made)
        .policies
        .insert(rule.arn(ACCOUNT), "{}".into());
    let refused = RequireMfa.changes(&made, &answers).unwrap_err();
    assert_eq!(refused.reason.0.id, "invalid-mfa-policy-taken");

    let keys = answers.with(ID, "keys", "stop");
    let changes = RequireMfa.changes(&account, &keys).unwrap();
    assert_eq!(
        names_of(&changes),
        [
            "create-policy",
            "attach-group-policy",
            "create-policy",
            "attach-group-policy"
        ]
    );
}

/// Whoever has no MFA is named first, also where AWS has not said.
#[test]
fn nobody_without_mfa_is_surprised() {
    for account in [account(&[]), {
        let mut unseen = account(&[MFA]);
        if let Reading::Known { value, .. } = &mut unseen.sign_ins {
            value.remove("ben");
        }
        unseen
    }] {
        let fields: Vec<String> = RequireMfa
            .questions(&account, &Answers::default())
            .into_iter()
            .map(|question| question.field)
            .collect();
        assert_eq!(fields, ["groups", "told", "keys"]);
        let answers = answers(&["Administrators"]);
        let refused = RequireMfa.changes(&account, &answers).unwrap_err();
        assert_eq!(refused.field, "told");
        let told = answers.with(ID, "told", vec!["told"]);
        assert!(!RequireMfa.changes(&account, &told).unwrap().is_empty());
    }
}

#[test]
fn the_session_in_use_is_not_locked_out() {
    let told = |keys: &str| {
        answers(&["Administrators"])
            .with(ID, "told", vec!["told"])
            .with(ID, "keys", keys)
    };
    let refused = |account: &Account, keys| {
        let refused = RequireMfa.changes(account, &told(keys)).err();
        refused.map(|refused| refused.reason.0.id)
    };
    let with_mfa = as_user(account(&[MFA]), "ana");
    assert_eq!(refused(&with_mfa, "leave"), None);
    assert_eq!(refused(&with_mfa, "stop").unwrap(), "invalid-mfa-own-keys");
    let without = as_user(account(&[]), "ana");
    assert_eq!(
        refused(&without, "leave").unwrap(),
        "invalid-mfa-own-without-mfa"
    );

    let mut alone = with_mfa;
    if let Reading::Known { value, .. } = &mut alone.summary {
        value.root_password = Some(false);
    }
    assert_eq!(refused(&alone, "leave").unwrap(), "invalid-mfa-no-way-back");
    let arn = crate::ADMINISTRATOR_ACCESS.to_owned();
    let other = User {
        attached_policies: vec![arn],
        ..User::default()
    };
    directory(&mut alone).users.insert("cleo".into(), other);
    assert_eq!(refused(&alone, "leave"), None);
}

/// Each answer of the simulation that is not as it should be keeps the policy from being attached.
#[test]
fn what_the_simulation_says_decides() {
    let refused = |trials: Vec<MfaTrial>| {
        let mut account = account(&[MFA]);
        account.mfa_trials = sample::read(trials);
        let refused = RequireMfa
            .changes(&account, &answers(&["Administrators"]))
            .err();
        refused.map(|refused| refused.reason.0.id)
    };
    let well = || MfaCase::ALL.map(|by| sample::mfa_trial("ana", by)).to_vec();
    assert_eq!(refused(well()), None);
    assert_eq!(refused(Vec::new()).unwrap(), "invalid-mfa-not-simulated");
    let otherwise = |case: MfaCase, actions: &[&str], simulated: Simulated| {
        let mut trials = well();
        let one = trials.iter_mut().find(|trial| trial.by == case).unwrap();
        for trial in &mut one.trials {
            if actions.contains(&trial.action.as_str()) {
                trial.simulated = simulated;
            }
        }
        refused(trials)
    };
    let (allowed, denied) = (Simulated::Allowed, Simulated::Denied);
    for (case, actions, simulated) in [
        (MfaCase::WithoutMfa, &["iam:ChangePassword"][..], denied),
        (
            MfaCase::WithoutMfa,
            &["iam:ChangePassword"],
            Simulated::Other,
        ),
        (MfaCase::WithoutMfa, &[OWN_DEVICE], Simulated::NotAllowed),
        (MfaCase::WithoutMfa, &["iam:EnableMFADevice"], denied),
        (MfaCase::WithoutMfa, &[OWN_REMOVAL], allowed),
        (MfaCase::WithoutMfa, &["iam:CreateUser"], allowed),
        (MfaCase::WithMfa, &["iam:EnableMFADevice"], denied),
        (MfaCase::WithMfa, &OTHERWISE, denied),
        (MfaCase::AccessKey, &OTHERWISE, denied),
        (MfaCase::AccessKeyStopped, &["iam:CreateUser"], allowed),
    ] {
        let said = otherwise(case, actions, simulated);
        assert_eq!(
            said.as_deref(),
            Some("invalid-mfa-simulated-otherwise"),
            "{case:?} {actions:?}"
        );
    }
    // A rule of somebody else's against one action is no fault of the policy.
    assert_eq!(
        otherwise(MfaCase::WithMfa, &["iam:CreateUser"], denied),
        None
    );
}

#[test]
fn shows_each_member_that_was_simulated_and_everybody_with_a_password() {
    let details = RequireMfa.details(&account(&[MFA]));
    let names: Vec<&str> = details.iter().map(|detail| detail.name.as_str()).collect();
    assert_eq!(names, ["people", "simulated-1"]);
}
