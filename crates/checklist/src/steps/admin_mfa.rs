use serde::Deserialize;
use serde_json::json;

use crate::{
    Account, Answers, Change, Chapter, Choice, DeleteMfaDevice, EnrolMfa, Facet, Head,
    InvalidAnswer, Judgement, Message, Question, QuestionKind, Standard, Status, Step, Verdict,
    VirtualMfaDevice, When,
};

use super::admin_user;
use super::common::{names, unseen};

/// `admin-mfa`: every administrator signs in with a second factor.
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
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::MfaDevices],
    helps: &[Facet::CredentialReport],
    standards: &[
        Standard::startup_baseline("ACCT.05"),
        Standard::cis("2.10"),
        Standard::security_hub("IAM.5"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/users"),
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
        let users = candidates(account, answers);
        if users.is_empty() {
            return Vec::new();
        }
        let choices = users.iter().map(|user| choice(user)).collect();
        let question = Question::required("users", QuestionKind::Any { choices });
        vec![question.or(json!(users)).example(json!(["alex"]))]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let devices = account
            .mfa_devices
            .value()
            .map(Vec::as_slice)
            .unwrap_or_default();
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
    let administrators = directory.administrators();
    if administrators.is_empty() {
        return Ok(Verdict::new(
            Status::Todo,
            Message::new("admin-mfa-found-nobody"),
        ));
    }
    let having = |state| {
        let with = administrators.iter().copied();
        names(with.filter(|user| mfa(account, user) == state))
    };
    let (without, unseen) = (having(Mfa::Off), having(Mfa::NotSeen));
    if without.is_empty() && !unseen.is_empty() {
        account.sign_ins.needed()?;
        return Ok(Verdict::new(
            Status::Unknown,
            Message::new("admin-mfa-found-unseen").with("users", unseen),
        ));
    }
    Ok(verdict(names(administrators.iter().copied()), without))
}

fn verdict(all: Vec<String>, without: Vec<String>) -> Verdict {
    if without.is_empty() {
        return Verdict::new(
            Status::Holds,
            Message::new("admin-mfa-found-on").with("users", all),
        );
    }
    let status = if without.len() == all.len() {
        Status::Todo
    } else {
        Status::Attention
    };
    Verdict::new(
        status,
        Message::new("admin-mfa-found-off").with("users", without),
    )
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

/// The administrators without MFA, and the user that is about to be made.
fn candidates(account: &Account, answers: &Answers) -> Vec<String> {
    let administrators = account
        .directory
        .value()
        .map(|directory| directory.administrators())
        .unwrap_or_default();
    let mut users = names(administrators);
    users.extend(admin_user::named(account, answers));
    users.sort_unstable();
    users.dedup();
    users.retain(|user| match mfa(account, user) {
        Mfa::On => false,
        Mfa::Off => true,
        Mfa::NotSeen => unseen(account, user).is_none(),
    });
    users
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
    use crate::Reading;

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
