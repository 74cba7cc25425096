//! How accounts pay to begin with.

use super::state::{PaymentInstrument, Payments};
use crate::base::Seed;
use crate::service::Beginning;

/// A card as at sign-up; the neglected account's does not work any more, so it owes.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Payments {
    let (method, status, past_due) = match beginning.seed {
        Seed::Fresh | Seed::HalfDone | Seed::Project => ("CARD", "ACTIVE", None),
        Seed::Neglected => ("CARD", "INVALID", Some("37.20")),
        Seed::Large => ("PAY_BY_INVOICE", "ACTIVE", None),
    };
    let instrument = PaymentInstrument {
        method: method.to_owned(),
        status: status.to_owned(),
    };
    let owed = past_due.map(|owed| ("USD".to_owned(), owed.to_owned()));
    Payments {
        instruments: [("default".to_owned(), instrument)].into(),
        past_due: owed.into_iter().collect(),
    }
}
