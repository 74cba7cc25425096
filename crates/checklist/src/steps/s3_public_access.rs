use serde::Deserialize;

use crate::{
    Account, AccountKind, Answers, Cell, Change, Chapter, Choice, Detail, Facet, Fact, Head,
    InvalidAnswer, Judgement, Mark, Message, PublicAccessBlock, Question, QuestionKind,
    SetPublicAccessBlock, Standard, Status, Step, Verdict, When,
};

/// `s3-public-access`: no bucket of the account can be public.
///
/// Buckets cannot be listed here, and turning this on stops what is public at once, so the person says
/// first that nothing is (Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage").
pub(super) struct S3PublicAccess;

const ID: &str = "s3-public-access";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    public: Public,
}

/// Whether something in the account is meant to be public.
#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Public {
    Nothing,
    Something,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::PublicAccessBlock],
    standards: &[
        Standard::startup_baseline("ACCT.08"),
        Standard::cis("3.1.4"),
        Standard::security_hub("S3.1"),
    ],
    console_page: Some("https://console.aws.amazon.com/s3/settings"),
    ..Head::new(ID, Chapter::Guardrails, When::ThisWeek)
};

impl Step for S3PublicAccess {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let block = account.public_access_block.needed()?;
        let (status, finding) = match block.map_or(0, PublicAccessBlock::on) {
            0 => (Status::Todo, Message::new("s3-public-access-found-off")),
            4 => (Status::Holds, Message::new("s3-public-access-found-on")),
            on => (
                Status::Attention,
                Message::new("s3-public-access-found-part").with("on", on),
            ),
        };
        Ok(Verdict::new(status, finding))
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        if is_on(account) {
            return Vec::new();
        }
        let choice = |value: &str, label: &str| Choice::new(value, Message::new(label));
        let choices = vec![
            choice("nothing", "s3-public-access-public-nothing"),
            choice("something", "s3-public-access-public-something"),
        ];
        vec![Question::required("public", QuestionKind::One { choices }).example("nothing")]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(Answer { public }) = answers.read(ID)? else {
            return Ok(Vec::new());
        };
        if public == Public::Something || is_on(account) {
            return Ok(Vec::new());
        }
        let block = PublicAccessBlock::ALL;
        Ok(vec![SetPublicAccessBlock { block }.into()])
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let known = account.public_access_block.value().copied();
        known.map(settings).into_iter().collect()
    }

    /// Nobody but the person knows whether something is meant to be public.
    fn is_usual(&self, _: &Account) -> bool {
        false
    }
}

fn is_on(account: &Account) -> bool {
    account.public_access_block.value() == Some(&Some(PublicAccessBlock::ALL))
}

fn settings(block: Option<PublicAccessBlock>) -> Detail {
    let block = block.unwrap_or_default();
    let fact = |label: &str, on: bool| {
        let (mark, said) = match on {
            true => (Mark::Good, Message::new("s3-public-access-is-on")),
            false => (Mark::Off, Message::new("s3-public-access-is-off")),
        };
        Fact::new(Message::new(label), Cell::mark(mark, said))
    };
    let facts = vec![
        fact("s3-public-access-block-acls", block.block_acls),
        fact("s3-public-access-ignore-acls", block.ignore_acls),
        fact("s3-public-access-block-policies", block.block_policies),
        fact("s3-public-access-restrict-buckets", block.restrict_buckets),
    ];
    Detail::facts("settings", Message::new("s3-public-access-settings"), facts)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::Reading;

    fn with(block: Option<PublicAccessBlock>) -> Account {
        sample::fresh_with(|account| account.public_access_block = sample::read(block))
    }

    fn part() -> PublicAccessBlock {
        PublicAccessBlock {
            block_policies: false,
            ..PublicAccessBlock::ALL
        }
    }

    #[test]
    fn statuses() {
        let mut project = sample::project();
        project.public_access_block = sample::read(None);
        let denied = sample::fresh_with(|account| {
            account.public_access_block = Reading::Denied {
                reason: "no".into(),
            };
        });
        sample::table(
            &S3PublicAccess,
            [
                ("never set", with(None), Status::Todo),
                (
                    "all off",
                    with(Some(PublicAccessBlock::default())),
                    Status::Todo,
                ),
                ("some", with(Some(part())), Status::Attention),
                ("all", with(Some(PublicAccessBlock::ALL)), Status::Holds),
                ("project", project, Status::Todo),
                ("denied", denied, Status::Unknown),
                (
                    "unread",
                    sample::fresh_with(|account| account.public_access_block = Reading::NotRead),
                    Status::Unknown,
                ),
            ],
        );
    }

    /// What is public stops at once: so the person has to say that nothing is.
    #[test]
    fn is_turned_on_only_where_nothing_is_public() {
        let changes = |account: &Account, public: &str| {
            let answers = Answers::default().with(ID, "public", public);
            S3PublicAccess.changes(account, &answers).unwrap()
        };
        let on = SetPublicAccessBlock {
            block: PublicAccessBlock::ALL,
        };
        assert_eq!(changes(&with(None), "nothing"), [on.clone().into()]);
        assert_eq!(changes(&with(Some(part())), "nothing"), [on.into()]);
        assert_eq!(changes(&with(None), "something"), []);
        let all = with(Some(PublicAccessBlock::ALL));
        assert_eq!(changes(&all, "nothing"), []);
        assert!(
            S3PublicAccess
                .questions(&all, &Answers::default())
                .is_empty()
        );
        let proposed = crate::propose(&with(None), &Answers::default());
        assert!(!proposed.has(ID), "never by default");
    }
}
