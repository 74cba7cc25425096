use serde::Deserialize;

use crate::{
    AccessKey, Account, Answers, Change, Chapter, Choice, DeleteRootAccessKey, Facet,
    InvalidAnswer, Message, Question, QuestionKind, Standard, Status, Step, Verdict,
};

use super::common::{Judgement, either, known, not_in_projects};

/// `root-access-keys`: there should be none.
pub(super) struct RootAccessKeys;

const ID: &str = "root-access-keys";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    delete: Vec<String>,
}

impl Step for RootAccessKeys {
    fn id(&self) -> &'static str {
        ID
    }

    fn chapter(&self) -> Chapter {
        Chapter::RootUser
    }

    fn facets(&self) -> &'static [Facet] {
        &[Facet::Caller, Facet::Summary, Facet::RootKeys]
    }

    fn standards(&self) -> &'static [Standard] {
        const {
            &[
                Standard::startup_baseline("ACCT.02"),
                Standard::cis("2.4"),
                Standard::security_hub("IAM.4"),
            ]
        }
    }

    fn console_link(&self) -> Option<&'static str> {
        Some("https://console.aws.amazon.com/iam/home?#security_credential")
    }

    fn can_change(&self, account: &Account) -> bool {
        account.caller_is_root()
    }

    fn assess(&self, account: &Account) -> Verdict {
        either(judge(account))
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let choices: Vec<Choice> = keys(account).iter().map(choice).collect();
        if choices.is_empty() {
            return Vec::new();
        }
        vec![Question::required("delete", QuestionKind::Any { choices })]
    }

    fn plan(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let keys = keys(account);
        let gone = |id: &&String| keys.iter().any(|key| key.id == **id);
        Ok(answer
            .delete
            .iter()
            .filter(gone)
            .map(|id| {
                DeleteRootAccessKey {
                    access_key_id: id.clone(),
                }
                .into()
            })
            .collect())
    }
}

fn judge(account: &Account) -> Judgement {
    if account.is_project() {
        return Ok(not_in_projects());
    }
    if !known(&account.summary)?.root_access_keys {
        return Ok(Verdict::new(
            Status::Holds,
            Message::new("root-access-keys-found-none"),
        ));
    }
    let slug = if account.caller_is_root() {
        "some"
    } else {
        "some-ask-owner"
    };
    Ok(Verdict::new(
        Status::Attention,
        Message::new(format!("root-access-keys-found-{slug}")),
    ))
}

fn keys(account: &Account) -> &[AccessKey] {
    account
        .root_keys
        .value()
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn choice(key: &AccessKey) -> Choice {
    Choice {
        value: key.id.clone(),
        label: Message::new("root-access-keys-delete-key").with("key", key.id.as_str()),
        hint: key
            .last_use
            .as_ref()
            .map(|last| Message::new("root-access-keys-delete-last-used").with("date", last.at)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{AccountSummary, Caller, Reading};

    fn with_keys() -> Account {
        sample::fresh_with(|account| {
            account.summary = sample::read(AccountSummary {
                root_mfa: true,
                root_access_keys: true,
                root_password: Some(true),
            });
            account.root_keys = sample::read(vec![sample::key("AKIAROOT", 400)]);
        })
    }

    #[test]
    fn statuses() {
        sample::table(
            &RootAccessKeys,
            [
                ("none", sample::fresh(), Status::Holds),
                ("some", with_keys(), Status::Attention),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "unread",
                    sample::fresh_with(|account| account.summary = Reading::NotRead),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn deletes_only_what_was_chosen_and_is_there() {
        let answers = Answers::default().with(ID, "delete", vec!["AKIAROOT", "AKIAGONE"]);
        assert_eq!(
            RootAccessKeys.plan(&with_keys(), &answers).unwrap(),
            [DeleteRootAccessKey {
                access_key_id: "AKIAROOT".into()
            }
            .into()]
        );
    }

    #[test]
    fn only_root_can_change_it() {
        let mut account = with_keys();
        assert!(RootAccessKeys.can_change(&account));
        account.caller = sample::read(Caller::new(
            "123456789012",
            "arn:aws:iam::123456789012:user/ana",
        ));
        assert!(!RootAccessKeys.can_change(&account));
    }
}
