//! Account Management: the account's name, its contacts, its phone number and its Regions.

mod contacts;
mod phone;
mod regions;
mod seed;
mod state;

use serde_json::json;

pub(crate) use seed::begin;
pub(crate) use state::Management;
pub use state::RegionStatus;

use crate::base::iso;
use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Paging, Protocol, Refusal, token_answer};

/// What the practice account knows of Account Management.
pub(crate) static SERVICE: Service<Management> = Service {
    name: "account",
    protocol: Protocol::Rest,
    operations: &[OPERATIONS, contacts::OPERATIONS, phone::OPERATIONS],
};

const OPERATIONS: &[Operation<Management>] = &[
    Operation::read("GetAccountInformation", any, get_account_information),
    Operation::read("ListRegions", any, list_regions),
    Operation::read("GetRegionOptStatus", any, regions::get_region_opt_status),
    Operation::write("EnableRegion", any, regions::enable_region),
    Operation::write("DisableRegion", any, regions::disable_region),
];

const PAGES: Paging = Paging {
    size: "MaxResults",
    token: "NextToken",
    default: 20,
    max: 50,
    invalid_token: "ValidationException",
};

fn get_account_information(_: &Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    Ok(json!({
        "AccountId": ask.account.id,
        "AccountName": ask.account.name,
        "AccountCreatedDate": iso(ask.account.created),
        "AccountState": ask.account.state,
    }))
}

fn list_regions(own: &Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    let wanted = ask.input.list("RegionOptStatusContains");
    let regions = own
        .regions
        .iter()
        .map(|(name, status)| (name, status.told(ask.now)))
        .filter(|(_, status)| wanted.is_empty() || wanted.iter().any(|wanted| wanted == status));
    let page = PAGES.cut(
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
