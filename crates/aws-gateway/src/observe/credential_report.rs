//! The credential report: one call for every user's credentials, up to four hours old.

#[cfg(any(test, fuzzing))]
pub(crate) mod invariants;

use std::collections::HashMap;
use std::time::Duration;

use aws_sdk_iam::types::ReportStateType;
use backon::{ExponentialBuilder, Retryable};
use firstday_checklist::{
    AccessKey, CredentialReport, Facet, KeyUse, LastSignIn, LastUse, Message, PasswordUse,
    ReportRow,
};
use jiff::Timestamp;

use super::answer::timestamp;
use super::basis::Basis;
use crate::error::During;
use crate::{Gateway, GatewayError, GatewayErrorKind};

const ROOT: &str = "<root_account>";
const NOT_APPLICABLE: &str = "N/A";
const OPERATION: &str = "iam:GetCredentialReport";

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// AWS writes the report anew when the last one is older than four hours, which takes it
/// some seconds (IAM User Guide, "Generate credential reports").
pub(super) async fn read(basis: &Basis<'_>) -> Result<CredentialReport, GatewayError> {
    let patience = ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(250))
        .with_factor(1.5)
        .with_max_delay(Duration::from_secs(2))
        .with_max_times(9);
    (|| basis.gateway.finished_report())
        .retry(patience)
        .when(still_being_written)
        .await
}

impl Gateway {
    async fn finished_report(&self) -> Result<CredentialReport, GatewayError> {
        let asked = self.iam.generate_credential_report().send().await;
        let asked = asked.during("iam:GenerateCredentialReport")?;
        if asked.state() != Some(&ReportStateType::Complete) {
            return Err(being_written());
        }
        let report = self.iam.get_credential_report().send().await;
        let report = report.during(OPERATION)?;
        let generated_at = report.generated_time().and_then(timestamp);
        let content = report.content().map(AsRef::as_ref).unwrap_or_default();
        parse(content, generated_at).map_err(|error| {
            let unreadable = Message::new("aws-report-unreadable").with("cause", error.to_string());
            GatewayError::new(GatewayErrorKind::Other, OPERATION, unreadable)
        })
    }
}

fn being_written() -> GatewayError {
    let writing = Message::new("aws-report-being-written");
    GatewayError::new(GatewayErrorKind::BeingWritten, OPERATION, writing)
}

fn still_being_written(error: &GatewayError) -> bool {
    let code = error.aws_code.as_deref().unwrap_or_default();
    error.kind == GatewayErrorKind::BeingWritten
        || ["ReportNotPresent", "ReportExpired", "ReportInProgress"]
            .iter()
            .any(|state| code.contains(state))
}

#[derive(Debug, thiserror::Error)]
enum Unreadable {
    #[error(transparent)]
    Csv(#[from] csv::Error),
    #[error("it lacks the column {0}")]
    Column(&'static str),
    #[error("AWS does not say when it was written")]
    Time,
}

fn parse(content: &[u8], generated_at: Option<Timestamp>) -> Result<CredentialReport, Unreadable> {
    let mut reader = csv::Reader::from_reader(content);
    for needed in ["user", "password_enabled", "mfa_active"] {
        if !reader.headers()?.iter().any(|column| column == needed) {
            return Err(Unreadable::Column(needed));
        }
    }
    let mut report = CredentialReport {
        generated_at: generated_at.ok_or(Unreadable::Time)?,
        users: Default::default(),
        root_last_used_at: None,
        root_access_keys: Vec::new(),
    };
    for row in reader.deserialize() {
        let row = Row(row?);
        match row.text("user") {
            ROOT => {
                report.root_last_used_at = row.time("password_last_used");
                report.root_access_keys = row.access_keys();
            }
            user => drop(report.users.insert(user.to_owned(), row.credentials())),
        }
    }
    Ok(report)
}

/// One row, by column name: AWS adds columns over the years.
struct Row(HashMap<String, String>);

impl Row {
    fn credentials(&self) -> ReportRow {
        ReportRow {
            password: self.holds("password_enabled"),
            password_use: self.password_use(),
            mfa: self.holds("mfa_active"),
            access_keys: self.access_keys(),
        }
    }

    /// `no_information` for a password that was never used (IAM User Guide, "Generate credential
    /// reports").
    fn password_use(&self) -> PasswordUse {
        const LAST: &str = "password_last_used";
        let last = match self.text(LAST) {
            "no_information" => LastSignIn::Never,
            _ => self.time(LAST).map_or(LastSignIn::NotTold, LastSignIn::At),
        };
        PasswordUse {
            set_at: self.time("password_last_changed"),
            last,
        }
    }

    fn access_keys(&self) -> Vec<AccessKey> {
        ["access_key_1", "access_key_2"]
            .into_iter()
            .filter_map(|key| self.access_key(key))
            .collect()
    }

    /// A key that was made has a date of rotation, also when it is inactive.
    fn access_key(&self, key: &str) -> Option<AccessKey> {
        let active = self.holds(&format!("{key}_active"));
        let created_at = self.time(&format!("{key}_last_rotated"));
        (active || created_at.is_some()).then(|| AccessKey {
            id: String::new(),
            active,
            created_at,
            last_use: self.last_use(key),
        })
    }

    /// `N/A` for a key that was never used (IAM User Guide, "Generate credential reports").
    fn last_use(&self, key: &str) -> LastUse {
        let date = format!("{key}_last_used_date");
        if self.text(&date) == NOT_APPLICABLE {
            return LastUse::Never;
        }
        let told = |column: &str| match self.text(&format!("{key}_last_used_{column}")) {
            NOT_APPLICABLE => String::new(),
            told => told.to_owned(),
        };
        self.time(&date).map_or(LastUse::NotTold, |at| {
            LastUse::At(KeyUse {
                at,
                service: told("service"),
                region: told("region"),
            })
        })
    }

    fn text(&self, column: &str) -> &str {
        self.0.get(column).map(String::as_str).unwrap_or_default()
    }

    /// `true` and `TRUE`; besides `false` AWS writes `not_supported`.
    fn holds(&self, column: &str) -> bool {
        self.text(column).eq_ignore_ascii_case("true")
    }

    /// `None` for `N/A`, `no_information` and `not_supported`.
    fn time(&self, column: &str) -> Option<Timestamp> {
        self.text(column).parse().ok()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const REPORT: &str = "\
user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active,\
access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_2_active,access_key_2_last_rotated
<root_account>,arn:aws:iam::123456789012:root,2026-01-02T03:04:05+00:00,not_supported,2026-11-01T08:00:00+00:00,not_supported,true,true,2026-02-01T00:00:00+00:00,2026-02-03T00:00:00+00:00,false,N/A
ana,arn:aws:iam::123456789012:user/ana,2026-01-02T03:04:05+00:00,TRUE,no_information,2026-01-03T00:00:00+00:00,false,true,2026-02-01T00:00:00+00:00,N/A,false,2025-01-01T00:00:00Z
";

    fn now() -> Option<Timestamp> {
        Some("2026-11-23T09:00:00Z".parse().unwrap())
    }

    #[test]
    fn reads_rows_by_the_names_of_their_columns() {
        let report = parse(REPORT.as_bytes(), now()).unwrap();
        let root = "2026-11-01T08:00:00Z".parse().unwrap();
        assert_eq!(report.root_last_used_at, Some(root));
        assert_eq!(report.users.keys().collect::<Vec<_>>(), ["ana"]);
        let ana = &report.users["ana"];
        assert!(ana.password && !ana.mfa);
        let set_at = Some("2026-01-03T00:00:00Z".parse().unwrap());
        let last = LastSignIn::Never;
        assert_eq!(ana.password_use, PasswordUse { set_at, last });
        let of_root: Vec<bool> = report
            .root_access_keys
            .iter()
            .map(|key| key.active)
            .collect();
        assert_eq!(of_root, [true]);
        assert!(matches!(
            report.root_access_keys[0].last_use,
            LastUse::At(_)
        ));
        let active: Vec<bool> = ana.access_keys.iter().map(|key| key.active).collect();
        assert_eq!(active, [true, false]);
        let uses: Vec<&LastUse> = ana.access_keys.iter().map(|key| &key.last_use).collect();
        // The report of this test has no column for the use of the second key.
        assert_eq!(uses, [&LastUse::Never, &LastUse::NotTold]);
    }

    #[test]
    fn refuses_what_is_not_a_report() {
        assert!(matches!(
            parse(b"<html>", now()),
            Err(Unreadable::Column(_))
        ));
        assert!(matches!(
            parse(REPORT.as_bytes(), None),
            Err(Unreadable::Time)
        ));
    }
}
