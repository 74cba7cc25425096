//! What the account says of itself.

use aws_sdk_account::types::AccountState as State;
use firstday_checklist::{AccountState, Facet, Information};

use super::answer::timestamp;
use super::basis::Basis;
use crate::GatewayError;
use crate::error::During;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Information, GatewayError> {
    let account = &basis.gateway.account;
    let answer = account.get_account_information().send().await;
    let answer = answer.during("account:GetAccountInformation")?;
    Ok(Information {
        name: answer.account_name().unwrap_or_default().to_owned(),
        state: answer.account_state().and_then(state),
        created_at: answer.account_created_date().and_then(timestamp),
    })
}

fn state(state: &State) -> Option<AccountState> {
    let states = [
        (State::PendingActivation, AccountState::PendingActivation),
        (State::Active, AccountState::Active),
        (State::Suspended, AccountState::Suspended),
        (State::Closed, AccountState::Closed),
    ];
    states
        .into_iter()
        .find(|(name, _)| name == state)
        .map(|(_, state)| state)
}
