//! Account Management: the account's name and its Regions.

use serde_json::json;

use crate::operations::{Answer, Ask, Operation, any};
use crate::page::{ACCOUNT, token_answer};
use crate::refusal::Refusal;
use crate::world::{State, iso};

/// What the practice account knows of Account Management.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "account",
        "GetAccountInformation",
        any,
        get_account_information,
    ),
    Operation::read("account", "ListRegions", any, list_regions),
];

fn get_account_information(state: &State, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    Ok(json!({
        "AccountId": state.account.id,
        "AccountName": state.account.name,
        "AccountCreatedDate": iso(state.account.created),
        "AccountState": "ACTIVE",
    }))
}

fn list_regions(state: &State, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    let wanted = ask.input.list("RegionOptStatusContains");
    let regions = state
        .regions
        .iter()
        .filter(|(_, status)| wanted.is_empty() || wanted.iter().any(|wanted| *wanted == **status));
    let page = ACCOUNT.cut(
        ask.input,
        regions.map(|(name, status)| (name, (name, status))),
    )?;
    Ok(token_answer(
        "Regions",
        page,
        |(name, status)| json!({ "RegionName": name, "RegionOptStatus": status }),
    ))
}

/// Only a management account may name another account, and then only a member's.
fn own_account_only(ask: &Ask<'_>) -> Result<(), Refusal> {
    match ask.input.maybe("AccountId") {
        None => Ok(()),
        Some(_) => Err(Refusal::access_denied(
            "User is not authorized to name an account: leave AccountId out.",
        )),
    }
}
