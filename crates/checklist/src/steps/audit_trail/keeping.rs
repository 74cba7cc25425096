//! Keeping events for longer than AWS does by itself: in no bucket, in one of their own, or in one that
//! the person names.

use serde::Deserialize;

use super::{ID, trails};
use crate::{
    Account, Answers, Change, Choice, CreateTrail, CreateTrailBucket, InvalidAnswer, Message,
    OWN_BUCKETS, Question, QuestionKind, Trail,
};

/// The name of the trail that Firstday makes.
pub(super) const TRAIL: &str = "firstday-events";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    keep: Option<Keep>,
    #[serde(default)]
    bucket: String,
}

/// Where events are kept.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Keep {
    /// Where AWS keeps them by itself.
    Nowhere,
    /// In a bucket that is created for them.
    NewBucket,
    /// In a bucket that the person names.
    OwnBucket,
}

impl Answer {
    /// Answers of before there was a choice name a bucket or none.
    fn keep(&self) -> Keep {
        match (self.keep, self.bucket.trim()) {
            (Some(keep), _) => keep,
            (None, "") => Keep::Nowhere,
            (None, _) => Keep::OwnBucket,
        }
    }
}

pub(super) fn questions(account: &Account) -> Vec<Question> {
    if is_kept(account) {
        return Vec::new();
    }
    let choice = |value: &str, label: &str| Choice::new(value, Message::new(label));
    let choices = vec![
        choice("nowhere", "audit-trail-keep-nowhere"),
        choice("new-bucket", "audit-trail-keep-new-bucket"),
        choice("own-bucket", "audit-trail-keep-own-bucket"),
    ];
    vec![
        Question::optional("keep", QuestionKind::One { choices }).or("nowhere"),
        Question::optional("bucket", QuestionKind::Text),
    ]
}

pub(super) fn changes(account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
    let Some(answer) = answers.read::<Answer>(ID)? else {
        return Ok(Vec::new());
    };
    if is_kept(account) {
        return Ok(Vec::new());
    }
    match answer.keep() {
        Keep::Nowhere => Ok(Vec::new()),
        Keep::NewBucket => Ok(in_new_bucket(account)),
        Keep::OwnBucket => in_own_bucket(account, answer.bucket.trim()),
    }
}

fn is_kept(account: &Account) -> bool {
    trails(account).iter().any(Trail::keeps_everything)
}

/// Nothing where the account's number is not known, which makes the bucket's name one that nobody else has.
fn in_new_bucket(account: &Account) -> Vec<Change> {
    let region = region(account);
    let Some(id) = account.id().filter(|_| !region.is_empty()) else {
        return Vec::new();
    };
    let bucket = format!("{OWN_BUCKETS}events-{id}-{region}");
    let made = CreateTrailBucket {
        bucket: bucket.clone(),
        trail: TRAIL.to_owned(),
        region: region.clone(),
    };
    vec![made.into(), trail(bucket, region)]
}

fn in_own_bucket(account: &Account, bucket: &str) -> Result<Vec<Change>, InvalidAnswer> {
    if bucket.is_empty() {
        let reason = Message::new("audit-trail-bucket-missing");
        return Err(InvalidAnswer::new(ID, "bucket", reason));
    }
    if !is_bucket_name(bucket) {
        let reason = Message::new("invalid-bucket").with("value", bucket);
        return Err(InvalidAnswer::new(ID, "bucket", reason));
    }
    Ok(vec![trail(bucket.to_owned(), region(account))])
}

fn trail(bucket: String, region: String) -> Change {
    let trail = TRAIL.to_owned();
    CreateTrail {
        trail,
        bucket,
        region,
    }
    .into()
}

fn region(account: &Account) -> String {
    let trails = account.trails.value();
    trails
        .map(|trails| trails.region.clone())
        .unwrap_or_default()
}

/// Amazon S3 User Guide, "General purpose bucket naming rules": 3 to 63 of `a-z`, `0-9`, `.` and `-`.
fn is_bucket_name(name: &str) -> bool {
    let is_sign = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit();
    let ends = name.starts_with(is_sign) && name.ends_with(is_sign);
    let inside = |sign: char| is_sign(sign) || sign == '-' || sign == '.';
    (3..=63).contains(&name.len()) && ends && name.chars().all(inside)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::AuditTrail;
    use super::super::tests::{events, guarded, trail as kept};
    use super::*;
    use crate::Step;

    const BUCKET: &str = "firstday-events-123456789012-eu-west-1";

    fn planned(account: &Account, keep: &str, bucket: &str) -> Result<Vec<Change>, InvalidAnswer> {
        let answers = Answers::default().with(ID, "bucket", bucket);
        let answers = match keep {
            "" => answers,
            keep => answers.with(ID, "keep", keep),
        };
        AuditTrail.changes(account, &answers)
    }

    #[test]
    fn makes_a_trail_onto_a_bucket_that_is_named() {
        let account = guarded(events(), Vec::new());
        let made = [trail("my-logs".into(), "eu-west-1".into())];
        for keep in ["", "own-bucket"] {
            assert_eq!(planned(&account, keep, " my-logs ").unwrap(), made);
        }
        assert_eq!(planned(&account, "", "").unwrap(), []);
        assert_eq!(planned(&account, "nowhere", "my-logs").unwrap(), []);
        for wrong in ["My-Logs", "ab", "-logs", "s3://logs", "lo gs"] {
            let error = planned(&account, "", wrong).unwrap_err();
            assert_eq!(error.reason.0.id, "invalid-bucket", "{wrong}");
        }
        let error = planned(&account, "own-bucket", "").unwrap_err();
        assert_eq!(error.reason.0.id, "audit-trail-bucket-missing");
    }

    /// One reviewed set: the trail rests on its bucket, whose policy lets in this trail and no other.
    #[test]
    fn makes_a_bucket_for_the_trail_alone() {
        let account = guarded(events(), Vec::new());
        let planned = planned(&account, "new-bucket", "").unwrap();
        let [bucket, trail] = planned.as_slice() else {
            unreachable!("{planned:?}");
        };
        assert_eq!(bucket.deed().provides(), trail.deed().requires());
        let Change::CreateTrailBucket(made) = bucket else {
            unreachable!("{bucket:?}");
        };
        assert_eq!(
            (made.bucket.as_str(), made.named_region()),
            (BUCKET, Some("eu-west-1"))
        );
        let policy = made.policy("123456789012").to_string();
        let only = "arn:aws:cloudtrail:eu-west-1:123456789012:trail/firstday-events";
        assert_eq!(policy.matches(only).count(), 2, "{policy}");
        assert!(!bucket.deed().is_free() && !trail.deed().is_free());
    }

    #[test]
    fn makes_nothing_where_it_is_kept_or_not_known_whose_the_account_is() {
        let there = guarded(events(), vec![kept(Some(true))]);
        for keep in ["", "new-bucket", "own-bucket"] {
            assert_eq!(planned(&there, keep, "my-logs").unwrap(), [], "{keep}");
        }
        assert!(questions(&there).is_empty());
        let mut account = guarded(events(), Vec::new());
        account.caller = crate::Reading::NotRead;
        assert_eq!(planned(&account, "new-bucket", "").unwrap(), []);
    }
}
