//! How the account pays.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How the account pays, and what it owes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Payments {
    /// Payment methods by their id.
    pub instruments: BTreeMap<String, PaymentInstrument>,
    /// What is past due, as decimals by currency.
    pub past_due: BTreeMap<String, String>,
}

/// A payment method.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PaymentInstrument {
    /// `CARD`, `SEPA_BANK_ACCOUNT`, `PAY_BY_INVOICE`, …
    pub method: String,
    /// `ACTIVE`, `PENDING_SETUP`, `SETUP_IN_PROGRESS` or `INVALID`.
    pub status: String,
}
