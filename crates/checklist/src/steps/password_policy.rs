use serde::Deserialize;

use crate::{
    Account, AccountKind, Answers, Area, Change, Chapter, Facet, Head, InvalidAnswer, Judgement,
    Message, Page, PasswordPolicy as Policy, SetPasswordPolicy, Standard, Status, Step, Verdict,
    When,
};

use super::common::is_project_without_known_users;

/// `password-policy`: the rules for IAM users' console passwords.
pub(super) struct PasswordPolicy;

const ID: &str = "password-policy";

/// The section has no fields: being there says yes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {}

/// At least 14 characters of all kinds and none of the last 24 again
/// (CIS AWS Foundations 7.0, 2.8 and 2.9; AWS Security Hub IAM.7).
pub(crate) fn recommended() -> Policy {
    Policy {
        minimum_length: 14,
        require_uppercase: true,
        require_lowercase: true,
        require_numbers: true,
        require_symbols: true,
        allow_change: true,
        max_age_days: None,
        reuse_prevention: Some(24),
        hard_expiry: false,
    }
}

/// AWS's default, which holds while an account has no policy of its own.
fn aws_default() -> Policy {
    Policy {
        minimum_length: 8,
        require_uppercase: false,
        require_lowercase: false,
        require_numbers: false,
        require_symbols: false,
        allow_change: true,
        max_age_days: None,
        reuse_prevention: None,
        hard_expiry: false,
    }
}

/// The rules that will hold once `answers` are applied: what a new password must meet.
pub fn in_force(account: &Account, answers: &Answers) -> Policy {
    let present = present(account);
    if answers.is_answered(ID) {
        return stronger(&present);
    }
    present
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::PasswordPolicy],
    helps: &[Facet::Directory],
    standards: &[
        Standard::startup_baseline("ACCT.06"),
        Standard::cis("2.8"),
        Standard::cis("2.9"),
        Standard::security_hub("IAM.7"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/account_settings"),
    page: Some(Page::AdminUser),
    aside: true,
    area: Area::Security,
    ..Head::new(ID, Chapter::People, When::Today)
};

impl Step for PasswordPolicy {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(Answer {}) = answers.read(ID)? else {
            return Ok(Vec::new());
        };
        if is_project_without_known_users(account) {
            return Ok(Vec::new());
        }
        let policy = stronger(&present(account));
        if account.password_policy.value() == Some(&Some(policy.clone())) {
            return Ok(Vec::new());
        }
        Ok(vec![SetPasswordPolicy { policy }.into()])
    }
}

fn judge(account: &Account) -> Judgement {
    if is_project_without_known_users(account) {
        let nobody = Message::new("not-in-projects");
        return Ok(Verdict::new(Status::NotApplicable, nobody));
    }
    let Some(policy) = account.password_policy.needed()? else {
        return Ok(Verdict::new(
            Status::Todo,
            Message::new("password-policy-found-default"),
        ));
    };
    let length = i64::from(policy.minimum_length);
    let reuse = i64::from(policy.reuse_prevention.unwrap_or_default());
    // Whether people may change their password is no part of how strong it is.
    let measured = Policy {
        allow_change: true,
        ..policy.clone()
    };
    let (status, slug) = if measured == stronger(policy) {
        (Status::Holds, "strong")
    } else {
        (Status::Attention, "weak")
    };
    let finding = Message::new(format!("password-policy-found-{slug}"))
        .with("length", length)
        .with("reuse", reuse);
    let verdict = Verdict::new(status, finding);
    Ok(match policy.allow_change {
        true => verdict,
        false => verdict.and(Message::new("password-policy-found-no-change")),
    })
}

/// The rules that hold; where nobody knows them, those that meet any that are likely.
fn present(account: &Account) -> Policy {
    match account.password_policy.value() {
        Some(Some(policy)) => policy.clone(),
        Some(None) => aws_default(),
        None => recommended(),
    }
}

/// The present rules, each raised to the recommended one where that is stricter.
fn stronger(present: &Policy) -> Policy {
    let recommended = recommended();
    Policy {
        minimum_length: present.minimum_length.max(recommended.minimum_length),
        reuse_prevention: present.reuse_prevention.max(recommended.reuse_prevention),
        max_age_days: present.max_age_days,
        hard_expiry: present.hard_expiry,
        ..recommended
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::Reading;

    fn with(policy: Option<Policy>) -> Account {
        sample::fresh_with(|account| account.password_policy = sample::read(policy))
    }

    #[test]
    fn statuses() {
        sample::table(
            &PasswordPolicy,
            [
                ("AWS's default", with(None), Status::Todo),
                ("weak", with(Some(aws_default())), Status::Attention),
                ("recommended", with(Some(recommended())), Status::Holds),
                (
                    "stricter",
                    with(Some(Policy {
                        minimum_length: 20,
                        max_age_days: Some(90),
                        ..recommended()
                    })),
                    Status::Holds,
                ),
                (
                    "people may not change their own",
                    with(Some(Policy {
                        allow_change: false,
                        ..recommended()
                    })),
                    Status::Holds,
                ),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "unread",
                    sample::fresh_with(|account| {
                        account.password_policy = Reading::Unavailable { reason: "x".into() };
                    }),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn keeps_what_is_stricter_already() {
        let account = with(Some(Policy {
            minimum_length: 20,
            max_age_days: Some(90),
            ..aws_default()
        }));
        let answers = Answers::default().with_section(ID);
        let changes = PasswordPolicy.changes(&account, &answers).unwrap();
        let [Change::SetPasswordPolicy(SetPasswordPolicy { policy })] = changes.as_slice() else {
            unreachable!("one change, not {changes:?}");
        };
        assert_eq!((policy.minimum_length, policy.max_age_days), (20, Some(90)));
        assert!(policy.require_symbols);
    }
}
