//! AWS Payments: how the account pays, and what it owes. Of a payment method no number and no name
//! is played.

mod seed;
mod state;

use serde_json::{Value, json};

pub(crate) use seed::begin;
pub use state::{PaymentInstrument, Payments};

use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Paging, Protocol, Refusal};

/// What the practice account knows of AWS Payments (the API model of September 2026).
pub(crate) static SERVICE: Service<Payments> = Service {
    name: "payments",
    protocol: Protocol::Json {
        target: "AWSPayments",
    },
    operations: &[&[
        Operation::read("ListPaymentInstruments", any, list_payment_instruments),
        Operation::read("GetAccountBalance", any, get_account_balance)
            .and(&[("payments:GetPaymentStatus", "*")]),
    ]],
};

const PAGES: Paging = Paging {
    size: "maxResults",
    token: "nextToken",
    default: 25,
    max: 25,
    invalid_token: "ValidationException",
};

fn list_payment_instruments(payments: &Payments, ask: &Ask<'_>) -> Answer {
    let instruments = payments.instruments.iter();
    let page = PAGES.cut(ask.input, instruments.map(|(id, it)| (id, (id, it))))?;
    let show = |(id, it): (&String, &PaymentInstrument)| {
        json!({
            "id": id,
            "arn": format!("arn:aws:payments::{}:payment-instrument:{id}", ask.account.id),
            "paymentMethod": it.method,
            "status": it.status,
        })
    };
    let shown: Vec<Value> = page.items.into_iter().map(show).collect();
    Ok(json!({ "paymentInstrumentSummaries": shown, "nextToken": page.next }))
}

fn get_account_balance(payments: &Payments, ask: &Ask<'_>) -> Answer {
    let balances = match ask.input.text("balanceType")? {
        "INVOICES_PAST_DUE" => payments.past_due.clone(),
        "INVOICES_DUE" | "OUTSTANDING_CREDIT_MEMOS" => Default::default(),
        other => {
            let bound = "Member must satisfy enum value set";
            return Err(Refusal::constraint("balanceType", other, bound));
        }
    };
    let balances = balances.iter().map(|(currency, value)| {
        json!({
            "amount": { "value": value, "currency": currency },
            "merchantOfRecord": "Amazon Web Services, Inc.",
        })
    });
    Ok(json!({ "accountBalances": balances.collect::<Vec<_>>() }))
}
