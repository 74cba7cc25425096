use serde::Deserialize;
use serde_json::json;

use crate::{
    Account, AccountKind, Answers, Area, Change, Chapter, Choice, Facet, Head, InvalidAnswer,
    Judgement, Message, Page, Question, QuestionKind, Standard, Status, Step, Verdict, When,
};

use super::admin_user;
use super::common::{is_project_without_users, names, role_for_people, unseen};
use super::mfa::{Mfa, administrators, off_now, pair};
use crate::few::few;

/// `admin-mfa`: every administrator who signs in with a password does so with a second factor. The
/// others are the business of `people-mfa`.
pub(super) struct AdminMfa;

const ID: &str = "admin-mfa";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    users: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::MfaDevices],
    helps: &[Facet::CredentialReport, Facet::Organization],
    standards: &[Standard::startup_baseline("ACCT.05")],
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
        vec![question.or(json!(users)).tucked().example(json!(["alex"]))]
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
        // Answers may be meant for other accounts too: here there is nobody, and nobody is made.
        if is_project_without_users(account) {
            return Ok(Vec::new());
        }
        pair(account, ID, &answer.users)
    }
}

fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    let administrators = administrators(directory);
    let having = |state| {
        let all = administrators.iter();
        let with = all.filter(|user| Mfa::of_person(account, user) == Some(state));
        with.cloned().collect::<Vec<_>>()
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

/// The administrators without MFA, as far as AWS said so just now, and the user that is about to be
/// made.
fn candidates(account: &Account, named: Option<&str>) -> Vec<String> {
    let directory = account.directory.value();
    let administrators = directory.map(administrators).unwrap_or_default();
    let mut users = names(off_now(account).filter(|user| administrators.contains(*user)));
    let named = named.filter(|user| match account.sign_in(user) {
        Some(sign_in) => sign_in.mfa_devices.is_empty(),
        None => unseen(account, user).is_none(),
    });
    users.extend(named.map(str::to_owned));
    users.sort_unstable();
    users.dedup();
    users
}

fn choice(user: &str) -> Choice {
    let label = Message::new("admin-mfa-users-user");
    Choice::new(user, label.with("user", user))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{ADMINISTRATOR_ACCESS, EnrolMfa, Reading, VirtualMfaDevice};

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

    /// A machine has no password, and everybody else is the business of another step.
    #[test]
    fn administrators_with_a_password_and_nobody_else() {
        for (policies, password, devices, expected) in [
            (true, true, &[][..], Status::Attention),
            (true, true, &["arn:mfa/bob"][..], Status::Holds),
            (true, false, &[][..], Status::Holds),
            (false, true, &[][..], Status::Holds),
        ] {
            let mut account = sample::with_admin(true, &["arn:mfa/ana"]);
            let policies = vec![ADMINISTRATOR_ACCESS.to_owned(); usize::from(policies)];
            sample::add_user(&mut account, "bob", policies, password, devices);
            let verdict = sample::assess(&AdminMfa, &account);
            assert_eq!(verdict.status, expected, "{password} {devices:?}");
            let offered = candidates(&account, None);
            let open = expected == Status::Attention;
            assert_eq!(offered.contains(&"bob".to_owned()), open);
        }
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
