//! The credential report: a CSV of all users, made on request and then kept four hours.
//! Source: "Generate credential reports" in the IAM User Guide.

use std::collections::BTreeSet;

use data_encoding::BASE64;
use jiff::Timestamp;
use serde_json::json;

use super::arn;
use super::state::{AccessKey, CredentialReport, Iam, MfaHolder, User};
use crate::base::{Account, iso, shift};
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::Refusal;

/// What the practice account knows of the credential report. Both work on the present
/// state: the report is made where it is kept.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::write("GenerateCredentialReport", any, generate_credential_report),
    Operation::write("GetCredentialReport", any, get_credential_report),
];

const KEPT_SECONDS: i64 = 4 * 60 * 60;
/// How long the making takes, unless asked again.
const MAKING_SECONDS: i64 = 2;

const HEADER: &str = "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,\
password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,\
access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,\
access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,\
cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

fn generate_credential_report(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    if let Some(report) = &mut iam.credential_report
        && fresh(report, ask.now)
    {
        report.ready = true;
        return Ok(json!({ "State": "COMPLETE" }));
    }
    let csv = csv(iam, ask.account);
    iam.credential_report = Some(CredentialReport {
        generated: ask.now,
        ready: false,
        csv,
    });
    let description = "No report exists. Starting a new report generation task";
    Ok(json!({ "State": "STARTED", "Description": description }))
}

fn get_credential_report(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let Some(report) = &mut iam.credential_report else {
        let message = "Credential report is not present. Generate one first.";
        return Err(Refusal::new(410, "ReportNotPresent", message));
    };
    if !fresh(report, ask.now) {
        let message = "Credential report has expired. Generate a new one.";
        return Err(Refusal::new(410, "ReportExpired", message));
    }
    let made = report.ready || shift(report.generated, MAKING_SECONDS) <= ask.now;
    // Who asks again finds it made, also where the clock stands still.
    report.ready = true;
    if !made {
        return Err(Refusal::new(
            404,
            "ReportInProgress",
            "Credential report is still being generated.",
        ));
    }
    Ok(json!({
        "Content": BASE64.encode(report.csv.as_bytes()),
        "ReportFormat": "text/csv",
        "GeneratedTime": iso(report.generated),
    }))
}

fn fresh(report: &CredentialReport, now: Timestamp) -> bool {
    now < shift(report.generated, KEPT_SECONDS)
}

fn csv(iam: &Iam, account: &Account) -> String {
    let with_mfa: BTreeSet<&MfaHolder> = iam
        .mfa_devices
        .values()
        .filter_map(|device| device.holder.as_ref())
        .collect();
    let users = iam.users.iter().map(|(name, user)| {
        let mfa = with_mfa.contains(&MfaHolder::User(name.clone()));
        user_row(iam, account, name, user, mfa)
    });
    let rows = [HEADER.to_owned(), root_row(iam, account)]
        .into_iter()
        .chain(users);
    rows.collect::<Vec<_>>().join("\n")
}

/// AWS tells nothing about the root user's password but when it was last used.
fn root_row(iam: &Iam, account: &Account) -> String {
    let mut cells = vec![
        "<root_account>".to_owned(),
        arn::root(account),
        date(account.created),
        "not_supported".to_owned(),
        iam.root
            .password_last_used
            .map_or("no_information".to_owned(), date),
        "not_supported".to_owned(),
        "not_supported".to_owned(),
        iam.root_mfa().to_string(),
    ];
    cells.extend(key_cells(iam.root.access_keys.values()));
    cells.join(",")
}

fn user_row(iam: &Iam, account: &Account, name: &str, user: &User, mfa: bool) -> String {
    let arn = arn::user(account, &user.path, name);
    let mut cells = vec![name.to_owned(), arn, date(user.created)];
    cells.extend(password_cells(iam, user));
    cells.push(mfa.to_string());
    cells.extend(key_cells(user.access_keys.values()));
    cells.join(",")
}

/// Enabled, last used, last changed, next rotation.
fn password_cells(iam: &Iam, user: &User) -> [String; 4] {
    let na = || "N/A".to_owned();
    let Some(profile) = &user.login_profile else {
        return ["false".to_owned(), na(), na(), na()];
    };
    let days = iam
        .password_policy
        .as_ref()
        .and_then(|policy| policy.max_age_days);
    let rotation = days.map(|days| date(shift(profile.password_changed, i64::from(days) * 86_400)));
    let used = user
        .password_last_used
        .map_or("no_information".to_owned(), date);
    [
        "true".to_owned(),
        used,
        date(profile.password_changed),
        rotation.unwrap_or_else(na),
    ]
}

/// Two keys with five cells each, and two certificates that are never there.
fn key_cells<'a>(keys: impl Iterator<Item = &'a AccessKey>) -> Vec<String> {
    let mut keys: Vec<&AccessKey> = keys.collect();
    keys.sort_by_key(|key| key.created);
    let mut cells: Vec<String> = (0..2)
        .flat_map(|slot| key_cell(keys.get(slot).copied()))
        .collect();
    cells.extend(["false", "N/A", "false", "N/A"].map(str::to_owned));
    cells
}

fn key_cell(key: Option<&AccessKey>) -> [String; 5] {
    let na = || "N/A".to_owned();
    let Some(key) = key else {
        return ["false".to_owned(), na(), na(), na(), na()];
    };
    let [used, region, service] = match &key.last_used {
        Some(used) => [date(used.at), used.region.clone(), used.service.clone()],
        None => [na(), na(), na()],
    };
    [
        key.active.to_string(),
        date(key.created),
        used,
        region,
        service,
    ]
}

/// The report's way of writing a time: `2026-11-23T09:00:00+00:00`.
fn date(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string()
}
