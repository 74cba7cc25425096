//! How the account pays.

use firstday_checklist::{Facet, PaymentMethod, PaymentState};
use serde::Deserialize;
use serde_json::json;

use super::basis::Basis;
use crate::GatewayError;
use crate::pages::Count;
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
    let (mut methods, mut count) = (Vec::new(), Count::default());
    let mut input = json!({});
    loop {
        count.next(LIST.name)?;
        let page: Page = signed.json(&LIST, REGION, input).await?;
        methods.extend(page.payment_instrument_summaries.into_iter().map(method));
        let Some(next) = page.next_token.filter(|token| !token.is_empty()) else {
            return Ok(methods);
        };
        input = json!({ "nextToken": next });
    }
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
