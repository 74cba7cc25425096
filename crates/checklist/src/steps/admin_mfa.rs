use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::json;

use crate::{
    Account, AccountKind, Answers, Area, Change, Chapter, Choice, DeleteMfaDevice, Directory,
    EnrolMfa, Facet, Head, InvalidAnswer, Judgement, Message, Page, Question, QuestionKind,
    Standard, Status, Step, Verdict, VirtualMfaDevice, When,
};

use super::admin_user;
use super::common::{is_project_without_users, names, password, role_for_people, unseen};
use crate::few::few;

/// `admin-mfa`: everybody who signs in with a password does so with a second factor, the
/// administrators first.
pub(super) struct AdminMfa;

const ID: &str = "admin-mfa";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    users: Vec<String>,
}

/// Whether a user has an MFA device, and how that is known.
#[derive(Clone, Copy, PartialEq)]
enum Mfa {
    On,
    Off,
    NotSeen,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::MfaDevices],
    helps: &[Facet::CredentialReport, Facet::Organization],
    standards: &[
        Standard::startup_baseline("ACCT.05"),
        Standard::cis("2.10"),
        Standard::security_hub("IAM.5"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/users"),
    page: Some(Page::AdminUser),
    aside: true,
    area: Area::Security,
    ..Head::new(ID, Chapter::People, When::Today)
};

impl Step for AdminMfa {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn questions(&self, account: &Account, answers: &Answers) -> Vec<Question> {
        let named = admin_user::named(account, answers);
        let users = candidates(account, named.as_deref());
        if users.is_empty() {
            return Vec::new();
        }
        let choices = users.iter().map(|user| choice(user)).collect();
        let question = Question::required("users", QuestionKind::Any { choices });
        let at_hand = at_hand(account, named.as_deref(), &users);
        vec![
            question
                .or(json!(at_hand))
                .tucked()
                .example(json!(["alex"])),
        ]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        // Where nobody can be chosen, nothing is asked, and nothing is missing.
        let named = admin_user::named(account, answers);
        if answers.get(ID, "users").is_none() && candidates(account, named.as_deref()).is_empty() {
            return Ok(Vec::new());
        }
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let devices = account
            .mfa_devices
            .value()
            .map(Vec::as_slice)
            .unwrap_or_default();
        // Answers may be meant for other accounts too: here there is nobody, and nobody is made.
        if is_project_without_users(account) {
            return Ok(Vec::new());
        }
        let mut changes = Vec::new();
        for user in &answer.users {
            match mfa(account, user) {
                Mfa::On => continue,
                Mfa::Off => {}
                Mfa::NotSeen => check_seen(account, user)?,
            }
            let device = free_name(devices, user);
            changes
                .extend(leftover(devices, &device).map(|serial| DeleteMfaDevice { serial }.into()));
            changes.push(
                EnrolMfa {
                    user: user.clone(),
                    device,
                }
                .into(),
            );
        }
        Ok(changes)
    }
}

fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    let administrators = administrators(directory);
    let mut people: Vec<&str> = directory.users.keys().map(String::as_str).collect();
    people.sort_by_key(|user| (!administrators.contains(*user), *user));
    let having = |state| {
        let all = people.iter().copied();
        let with = all.filter(|user| signs_in(account, user, state));
        with.map(str::to_owned).collect::<Vec<_>>()
    };
    let (on, off, unseen) = (having(Mfa::On), having(Mfa::Off), having(Mfa::NotSeen));
    if off.is_empty() && !unseen.is_empty() {
        account.sign_ins.needed()?;
        return Ok(Verdict::new(
            Status::Unknown,
            Message::new("admin-mfa-found-unseen").with("users", few(unseen)),
        ));
    }
    if !off.is_empty() {
        let status = if on.is_empty() {
            Status::Todo
        } else {
            Status::Attention
        };
        return Ok(Verdict::new(
            status,
            Message::new("admin-mfa-found-off").with("users", few(off)),
        ));
    }
    if !on.is_empty() {
        return Ok(Verdict::new(
            Status::Holds,
            Message::new("admin-mfa-found-on").with("users", few(on)),
        ));
    }
    Ok(match role_for_people(account) {
        Some(role) => Verdict::new(
            Status::NotApplicable,
            Message::new("admin-mfa-found-people-by-role").with("role", role),
        ),
        None => Verdict::new(Status::Todo, Message::new("admin-mfa-found-nobody")),
    })
}

/// Whether `user` has a password for the console, or may have one, and MFA is so. A user without a
/// password is a machine, which cannot use MFA (CIS 2.10 and Security Hub IAM.5 are about users who
/// have one).
fn signs_in(account: &Account, user: &str, state: Mfa) -> bool {
    let present = match password(account, user) {
        Some(false) => return false,
        Some(true) => mfa(account, user),
        None => Mfa::NotSeen,
    };
    present == state
}

/// Names of the users who can administer the account, or perhaps can.
fn administrators(directory: &Directory) -> BTreeSet<String> {
    let administrators = directory.administrators();
    administrators
        .users()
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// A live answer decides; AWS's report, up to four hours old, only where there is none.
fn mfa(account: &Account, user: &str) -> Mfa {
    let seen = match account.sign_in(user) {
        Some(live) => Some(!live.mfa_devices.is_empty()),
        None => account
            .credential_report
            .value()
            .and_then(|report| report.users.get(user))
            .map(|row| row.mfa),
    };
    match seen {
        Some(true) => Mfa::On,
        Some(false) => Mfa::Off,
        None => Mfa::NotSeen,
    }
}

/// Those without MFA who sign in with a password, as far as AWS said so just now, and the user that
/// is about to be made.
fn candidates(account: &Account, named: Option<&str>) -> Vec<String> {
    let live = account.sign_ins.value().into_iter().flatten();
    let off = live.filter(|(_, sign_in)| sign_in.password && sign_in.mfa_devices.is_empty());
    let mut users = names(off.map(|(name, _)| name.as_str()));
    let named = named.filter(|user| match account.sign_in(user) {
        Some(sign_in) => sign_in.mfa_devices.is_empty(),
        None => unseen(account, user).is_none(),
    });
    users.extend(named.map(str::to_owned));
    users.sort_unstable();
    users.dedup();
    users
}

/// Whose phone is probably at hand: the administrators', and that of the user who is about to be
/// made.
fn at_hand(account: &Account, named: Option<&str>, users: &[String]) -> Vec<String> {
    let administrators = account
        .directory
        .value()
        .map(administrators)
        .unwrap_or_default();
    let near = |user: &&String| administrators.contains(*user) || named == Some(user.as_str());
    users.iter().filter(near).cloned().collect()
}

/// A user that is about to be made has no device; of one that is there, somebody must have said so.
fn check_seen(account: &Account, user: &str) -> Result<(), InvalidAnswer> {
    let unseen = unseen(account, user).map(|reason| InvalidAnswer::new(ID, "users", reason));
    unseen.map_or(Ok(()), Err)
}

fn choice(user: &str) -> Choice {
    Choice {
        value: user.to_owned(),
        label: Message::new("admin-mfa-users-user").with("user", user),
        hint: None,
    }
}

/// The user's own name, or one with a number where somebody uses that name already.
fn free_name(devices: &[VirtualMfaDevice], user: &str) -> String {
    let taken = |name: &str| {
        devices
            .iter()
            .any(|device| device.owner_arn.is_some() && device.name() == name)
    };
    std::iter::once(user.to_owned())
        .chain((2..).map(|number| format!("{user}-{number}")))
        .find(|name| !taken(name))
        .unwrap_or_default()
}

/// The device of an earlier try that was never paired and holds the name.
fn leftover(devices: &[VirtualMfaDevice], name: &str) -> Option<String> {
    devices
        .iter()
        .find(|device| device.owner_arn.is_none() && device.name() == name)
        .map(|device| device.serial.clone())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{ADMINISTRATOR_ACCESS, Reading, SignIn, User};

    #[test]
    fn statuses() {
        let two = |second: &[&str]| {
            let mut account = sample::with_admin(true, &["arn:mfa/ana"]);
            sample::add_admin(&mut account, "ben", second);
            account
        };
        sample::table(
            &AdminMfa,
            [
                ("nobody", sample::fresh(), Status::Todo),
                ("off", sample::with_admin(true, &[]), Status::Todo),
                ("one of two", two(&[]), Status::Attention),
                ("all", two(&["arn:mfa/ben"]), Status::Holds),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "denied",
                    {
                        let mut account = sample::with_admin(true, &[]);
                        account.sign_ins = Reading::Denied {
                            reason: "no".into(),
                        };
                        account
                    },
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn the_report_never_overrides_a_live_answer() {
        let mut account = sample::with_admin(true, &[]);
        account.credential_report = sample::report("ana", true);
        assert_eq!(sample::assess(&AdminMfa, &account).status, Status::Todo);
        account.sign_ins = Reading::Denied {
            reason: "no".into(),
        };
        assert_eq!(sample::assess(&AdminMfa, &account).status, Status::Holds);
    }

    /// CIS 2.10 and Security Hub IAM.5 are about every user with a password, and about no other.
    #[test]
    fn everybody_with_a_password_and_nobody_else() {
        for (password, devices, expected) in [
            (true, &[][..], Status::Attention),
            (true, &["arn:mfa/bob"][..], Status::Holds),
            (false, &[][..], Status::Holds),
        ] {
            for (policies, name) in [
                (vec![ADMINISTRATOR_ACCESS.to_owned()], "bob"),
                (vec![], "aaron"),
            ] {
                let mut account = sample::with_admin(true, &["arn:mfa/ana"]);
                if let Reading::Known { value, .. } = &mut account.directory {
                    let user = User {
                        attached_policies: policies,
                        ..User::default()
                    };
                    value.users.insert(name.into(), user);
                }
                if let Reading::Known { value, .. } = &mut account.sign_ins {
                    let mfa_devices = devices.iter().map(|it| (*it).to_owned()).collect();
                    let sign_in = SignIn {
                        password,
                        mfa_devices,
                        ..SignIn::default()
                    };
                    value.insert(name.into(), sign_in);
                }
                let verdict = sample::assess(&AdminMfa, &account);
                assert_eq!(verdict.status, expected, "{name} {password} {devices:?}");
                let offered = candidates(&account, None);
                assert_eq!(
                    offered.contains(&name.to_owned()),
                    expected == Status::Attention
                );
            }
        }
    }

    #[test]
    fn administrators_are_named_first_and_ticked() {
        let mut account = sample::with_admin(true, &[]);
        if let Reading::Known { value, .. } = &mut account.directory {
            value.users.insert("aaron".into(), User::default());
        }
        if let Reading::Known { value, .. } = &mut account.sign_ins {
            let sign_in = SignIn {
                password: true,
                ..SignIn::default()
            };
            value.insert("aaron".into(), sign_in);
        }
        let verdict = sample::assess(&AdminMfa, &account);
        let off = Message::new("admin-mfa-found-off")
            .with("users", vec!["ana".to_owned(), "aaron".to_owned()]);
        assert_eq!(verdict.findings, [off]);
        let question = &AdminMfa.questions(&account, &Answers::default())[0];
        assert_eq!(question.default, Some(json!(["ana"])));
        assert_eq!(question.choices().len(), 2);
    }

    /// Before the admin user has a name there is nobody to choose, and no field to mend.
    #[test]
    fn nothing_is_missing_where_nothing_is_asked() {
        let account = sample::fresh();
        let proposed = crate::propose(&account, &Answers::default());
        assert!(proposed.has(ID));
        assert!(AdminMfa.questions(&account, &proposed).is_empty());
        assert_eq!(AdminMfa.changes(&account, &proposed), Ok(Vec::new()));
    }

    #[test]
    fn nobody_is_paired_in_a_project_without_people() {
        let answers = Answers::default().with(ID, "users", vec!["alex"]);
        assert_eq!(AdminMfa.changes(&sample::project(), &answers).unwrap(), []);
    }

    #[test]
    fn removes_the_leftover_of_an_earlier_try_first() {
        let mut account = sample::with_admin(true, &[]);
        account.mfa_devices = sample::read(vec![VirtualMfaDevice {
            serial: "arn:aws:iam::123456789012:mfa/ana".into(),
            owner_arn: None,
        }]);
        let answers = Answers::default().with(ID, "users", vec!["ana"]);
        let changes = AdminMfa.changes(&account, &answers).unwrap();
        let names: Vec<&str> = changes.iter().map(Change::name).collect();
        assert_eq!(names, ["delete-mfa-device", "enrol-mfa"]);
    }

    #[test]
    fn leaves_a_device_that_somebody_uses() {
        let mut account = sample::with_admin(true, &[]);
        account.mfa_devices = sample::read(vec![VirtualMfaDevice {
            serial: "arn:aws:iam::123456789012:mfa/ana".into(),
            owner_arn: Some("arn:aws:iam::123456789012:user/ben".into()),
        }]);
        let answers = Answers::default().with(ID, "users", vec!["ana"]);
        assert_eq!(
            AdminMfa.changes(&account, &answers).unwrap(),
            [EnrolMfa {
                user: "ana".into(),
                device: "ana-2".into()
            }
            .into()]
        );
    }
}
