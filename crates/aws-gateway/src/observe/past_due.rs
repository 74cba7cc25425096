//! Invoices that are past due.

use std::collections::BTreeMap;

use firstday_checklist::{Facet, Owed};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::json;

use super::answer::from;
use super::basis::Basis;
use super::payment_methods::REGION;
use crate::GatewayError;
use crate::pages;
use crate::signed::{Operation, PAYMENTS};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// Needs `payments:GetPaymentStatus` too.
static BALANCE: Operation = Operation::new(&PAYMENTS, "payments:GetAccountBalance");

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    account_balances: Vec<Balance>,
    next_token: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Balance {
    amount: Amount,
}

/// The value as text, so that no cent is lost.
#[derive(Debug, Deserialize)]
struct Amount {
    #[serde(with = "rust_decimal::serde::str")]
    value: Decimal,
    currency: String,
}

/// A balance a seller, added up by currency; those of nothing are left out.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<Owed>, GatewayError> {
    let signed = &basis.gateway.signed;
    let page = |token| async move {
        let input = from(json!({ "balanceType": "INVOICES_PAST_DUE" }), token);
        let page: Page = signed.json(&BALANCE, REGION, input).await?;
        Ok((page.account_balances, page.next_token))
    };
    let mut sums = BTreeMap::<String, Decimal>::new();
    for Balance { amount } in pages::gather(BALANCE.name, page).await? {
        let sum = sums.entry(amount.currency).or_default();
        *sum = sum.saturating_add(amount.value);
    }
    let owed = sums.into_iter().filter(|(_, sum)| *sum > Decimal::ZERO);
    let owed = owed.map(|(currency, amount)| Owed { amount, currency });
    Ok(owed.collect())
}
