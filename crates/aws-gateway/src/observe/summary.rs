//! IAM's summary of the account.

use aws_sdk_iam::types::SummaryKeyType;
use firstday_checklist::{AccountSummary, Facet, Message};

use super::basis::Basis;
use crate::error::During;
use crate::{GatewayError, GatewayErrorKind};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<AccountSummary, GatewayError> {
    const OPERATION: &str = "iam:GetAccountSummary";
    let answer = basis.gateway.iam.get_account_summary().send().await;
    let answer = answer.during(OPERATION)?;
    let count = |key| answer.summary_map().and_then(|map| map.get(&key)).copied();
    let needed = |key: SummaryKeyType| {
        let missing = Message::new("aws-answer-lacks").with("part", key.as_str());
        count(key).ok_or(GatewayError::new(
            GatewayErrorKind::Other,
            OPERATION,
            missing,
        ))
    };
    Ok(AccountSummary {
        root_mfa: needed(SummaryKeyType::AccountMfaEnabled)? > 0,
        root_access_keys: needed(SummaryKeyType::AccountAccessKeysPresent)? > 0,
        root_password: count(SummaryKeyType::from("AccountPasswordPresent")).map(|count| count > 0),
        root_certificates: count(SummaryKeyType::AccountSigningCertificatesPresent)
            .map(|count| count > 0),
    })
}
