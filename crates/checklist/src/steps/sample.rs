//! Accounts to test steps on.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::{
    ADMINISTRATOR_ACCESS, AccessKey, Account, AccountSummary, Actor, Analyzers, AnomalyDetection,
    AwsCli, AwsProgram, Caller, CommandLine, CredentialReport, Directory, Event, Events, Group,
    GroupTrials, KeyUse, LastUse, MfaCase, MfaTrial, OTHERWISE, OWN_DEVICE, OWN_REMOVAL,
    OWN_SET_UP, PasswordUse, ProgramSessions, Reading, ReportRow, SignIn, Simulated, Status, Step,
    Trails, Trial, User, Verdict,
};

/// The moment at which every sample is read: 2026-11-23T12:00:00Z.
pub(crate) fn now() -> Timestamp {
    Timestamp::constant(1_795_435_200, 0)
}

/// So many days after [`now`].
pub(crate) fn days(days: i64) -> Timestamp {
    now() + SignedDuration::from_hours(24 * days)
}

/// A value read at [`now`].
pub(crate) fn read<T>(value: T) -> Reading<T> {
    Reading::known(value, now())
}

/// An account as it is after signing up, seen by its root user.
pub(crate) fn fresh() -> Account {
    Account {
        caller: read(Caller::new(
            "123456789012",
            "arn:aws:iam::123456789012:root",
        )),
        organization: read(None),
        plan: read(None),
        summary: read(AccountSummary {
            root_mfa: false,
            root_access_keys: false,
            root_password: Some(true),
            root_certificates: Some(false),
        }),
        aliases: read(Vec::new()),
        password_policy: read(None),
        directory: read(Directory::default()),
        mfa_devices: read(Vec::new()),
        sign_ins: read(BTreeMap::new()),
        root_keys: read(Vec::new()),
        group_trials: read(GroupTrials::default()),
        mfa_trials: read(Vec::new()),
        budgets: read(Vec::new()),
        regions: read(BTreeMap::new()),
        program_sessions: read(ProgramSessions {
            sessions: Vec::new(),
            own_only: None,
        }),
        alternate_contacts: read(BTreeMap::new()),
        recommended_actions: read(Vec::new()),
        aws_cli: read(AwsCli {
            programs: vec![AwsProgram {
                path: "/usr/local/bin/aws".into(),
                version: Some("2.36.7".into()),
                exposed: None,
            }],
            ..AwsCli::default()
        }),
        free_tier_use: read(Vec::new()),
        free_tier_tasks: read(Vec::new()),
        anomaly_detection: read(AnomalyDetection::default()),
        events: read(Events::default()),
        trails: read(Trails {
            region: "us-east-1".into(),
            trails: Vec::new(),
        }),
        public_access_block: read(None),
        analyzers: read(Analyzers {
            region: "us-east-1".into(),
            analyzers: Vec::new(),
        }),
        command_line: read(CommandLine {
            aws_cli: true,
            ..CommandLine::default()
        }),
        ..Account::unread(now())
    }
}

/// [`fresh`], then changed.
pub(crate) fn fresh_with(change: impl FnOnce(&mut Account)) -> Account {
    let mut account = fresh();
    change(&mut account);
    account
}

/// A project account of the new sign-up.
pub(crate) fn project() -> Account {
    fresh_with(|account| {
        account.caller = read(Caller::new(
            "123456789012",
            "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me",
        ));
    })
}

/// An account with the administrator `ana`.
pub(crate) fn with_admin(password: bool, mfa_devices: &[&str]) -> Account {
    let mut account = fresh();
    add_admin(&mut account, "ana", mfa_devices);
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        value.entry("ana".into()).or_default().password = password;
    }
    account
}

/// One more administrator with a console password.
pub(crate) fn add_admin(account: &mut Account, name: &str, mfa_devices: &[&str]) {
    if let Reading::Known { value, .. } = &mut account.directory {
        let group = Group {
            attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
            ..Group::default()
        };
        value.groups.insert("Administrators".into(), group);
        let user = User {
            groups: vec!["Administrators".into()],
            ..User::default()
        };
        value.users.insert(name.into(), user);
    }
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        let sign_in = SignIn {
            password: true,
            password_use: PasswordUse::default(),
            mfa_devices: mfa_devices.iter().map(|serial| (*serial).into()).collect(),
            access_keys: Vec::new(),
        };
        value.insert(name.into(), sign_in);
    }
}

/// One more user with these managed policies of its own.
pub(crate) fn add_user(
    account: &mut Account,
    name: &str,
    attached_policies: Vec<String>,
    password: bool,
    mfa_devices: &[&str],
) {
    if let Reading::Known { value, .. } = &mut account.directory {
        let user = User {
            arn: format!("arn:aws:iam::123456789012:user/{name}"),
            attached_policies,
            ..User::default()
        };
        value.users.insert(name.into(), user);
    }
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        let sign_in = SignIn {
            password,
            mfa_devices: mfa_devices.iter().map(|serial| (*serial).into()).collect(),
            ..SignIn::default()
        };
        value.insert(name.into(), sign_in);
    }
}

/// An active key that was never used, so many days old.
pub(crate) fn key(id: &str, age: i64) -> AccessKey {
    AccessKey {
        id: id.into(),
        active: true,
        created_at: Some(days(-age)),
        last_use: LastUse::Never,
    }
}

/// A key of so many days that was used yesterday.
pub(crate) fn used_key(id: &str, age: i64) -> AccessKey {
    let last_use = LastUse::At(KeyUse {
        at: days(-1),
        service: "s3".into(),
        region: "us-east-1".into(),
    });
    AccessKey {
        last_use,
        ..key(id, age)
    }
}

/// An account with the administrator `ana`, who has these keys and no password.
pub(crate) fn with_keys(access_keys: Vec<AccessKey>) -> Account {
    let mut account = with_admin(true, &[]);
    let sign_in = SignIn {
        access_keys,
        ..SignIn::default()
    };
    account.sign_ins = read(std::iter::once(("ana".to_owned(), sign_in)).collect());
    account
}

/// Something that was done so many hours before [`now`].
pub(crate) fn event(name: &str, by: Actor, hours: i64) -> Event {
    Event {
        id: name.into(),
        at: now() - SignedDuration::from_hours(hours),
        name: name.into(),
        service: "iam.amazonaws.com".into(),
        read_only: false,
        by,
        from: Some("203.0.113.24".into()),
        region: "us-east-1".into(),
        error: None,
        about: Vec::new(),
        mfa: Some(false),
    }
}

/// A report that knows of one user.
pub(crate) fn report(user: &str, mfa: bool) -> Reading<CredentialReport> {
    let row = ReportRow {
        password: true,
        password_use: PasswordUse::default(),
        mfa,
        access_keys: Vec::new(),
    };
    read(CredentialReport {
        generated_at: now(),
        users: std::iter::once((user.to_owned(), row)).collect(),
        root_last_used_at: None,
        root_access_keys: Vec::new(),
    })
}

/// What AWS's simulation says of a user where all is well.
pub(crate) fn mfa_trial(user: &str, by: MfaCase) -> MfaTrial {
    let said = |action: &str| match by {
        MfaCase::WithMfa | MfaCase::AccessKey => Simulated::Allowed,
        _ if OWN_SET_UP.contains(&action) || action == OWN_DEVICE => Simulated::Allowed,
        MfaCase::WithoutMfa | MfaCase::AccessKeyStopped => Simulated::Denied,
    };
    let actions = OWN_SET_UP.into_iter().chain([OWN_REMOVAL, OWN_DEVICE]);
    let trials = actions.chain(OTHERWISE).map(|action| Trial {
        action: action.to_owned(),
        simulated: said(action),
        unknown: Vec::new(),
    });
    MfaTrial {
        user: user.to_owned(),
        by,
        trials: trials.collect(),
    }
}

/// How the step stands, as the driver says.
pub(crate) fn assess(step: &dyn Step, account: &Account) -> Verdict {
    step.assess(account)
}

/// Checks a step's status for each named account.
pub(crate) fn table<const N: usize>(step: &dyn Step, rows: [(&str, Account, Status); N]) {
    for (name, account, status) in rows {
        let verdict = step.assess(&account);
        assert_eq!(
            verdict.status,
            status,
            "{}: {name}: {:?}",
            step.id(),
            verdict.findings
        );
        assert!(
            !verdict.findings.is_empty(),
            "{}: {name}: says nothing",
            step.id()
        );
    }
}
