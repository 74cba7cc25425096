//! The account's own name.

use firstday_checklist::Facet;

use super::basis::Basis;
use crate::GatewayError;
use crate::error::During;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<String, GatewayError> {
    let account = &basis.gateway.account;
    let answer = account.get_account_information().send().await;
    let answer = answer.during("account:GetAccountInformation")?;
    Ok(answer.account_name().unwrap_or_default().to_owned())
}
