//! How the account pays.

use firstday_checklist::{Facet, PaymentMethod, PaymentState};
use serde::Deserialize;
use serde_json::json;

use super::answer::from;
use super::basis::Basis;
use crate::GatewayError;
use crate::pages;
use crate::signed::{Operation, PAYMENTS};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

static LIST: Operation = Operation::new(&PAYMENTS, "payments:ListPaymentInstruments");

/// Where AWS Payments is.
pub(super) const REGION: &str = "us-east-1";

/// Of a payment method, what it is and whether it works: nothing else is taken in.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    payment_instrument_summaries: Vec<Instrument>,
    next_token: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Instrument {
    payment_method: String,
    status: String,
}

pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<PaymentMethod>, GatewayError> {
    let signed = &basis.gateway.signed;
    let page = |token| async move {
        let input = from(json!({}), token);
        let page: Page = signed.json(&LIST, REGION, input).await?;
        let found = page.payment_instrument_summaries.into_iter().map(method);
        Ok((found.collect(), page.next_token))
    };
    pages::gather(LIST.name, page).await
}

fn method(instrument: Instrument) -> PaymentMethod {
    let states = [
        ("ACTIVE", PaymentState::Active),
        ("PENDING_SETUP", PaymentState::PendingSetup),
        ("SETUP_IN_PROGRESS", PaymentState::SetupInProgress),
        ("INVALID", PaymentState::Invalid),
    ];
    let state = states.iter().find(|(name, _)| *name == instrument.status);
    PaymentMethod {
        kind: instrument.payment_method,
        state: state.map(|(_, state)| *state),
    }
}
