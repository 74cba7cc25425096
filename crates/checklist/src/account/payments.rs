use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A way in which the account pays, from `payments:ListPaymentInstruments`. Neither numbers, nor
/// dates, nor names of it are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethod {
    /// What it is, in AWS's word: `CARD`, `SEPA_BANK_ACCOUNT`, …
    pub kind: String,
    /// Whether AWS can use it; `None` for a state that is not known here.
    pub state: Option<PaymentState>,
}

/// The state of a payment method. That it is active does not mean that a charge will pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentState {
    /// It can be used.
    Active,
    /// Something is left for the person to do.
    PendingSetup,
    /// AWS is setting it up.
    SetupInProgress,
    /// AWS cannot use it.
    Invalid,
}

/// An amount of unpaid invoices, from `payments:GetAccountBalance`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owed {
    /// How much, above zero.
    pub amount: Decimal,
    /// The currency's three letters.
    pub currency: String,
}
