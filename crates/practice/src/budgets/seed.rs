//! The budgets that accounts begin with.

use jiff::Timestamp;
use serde_json::json;

use super::state::{Budget, Budgets};
use crate::base::Seed;
use crate::service::Beginning;

/// The budgets of a seed: where somebody stopped half-way, one that tells nobody.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Budgets {
    match beginning.seed {
        Seed::HalfDone => {
            let made = budget(beginning.account.created);
            Budgets::from([("My budget".to_owned(), made)])
        }
        Seed::Fresh | Seed::Neglected | Seed::Large | Seed::Project => Budgets::new(),
    }
}

fn budget(updated: Timestamp) -> Budget {
    let body = json!({
        "BudgetName": "My budget",
        "BudgetType": "COST",
        "TimeUnit": "MONTHLY",
        "BudgetLimit": { "Amount": "10.0", "Unit": "USD" },
        "CostFilters": {},
        "CostTypes": {
            "IncludeTax": true, "IncludeSubscription": true, "UseBlended": false, "IncludeRefund": true,
            "IncludeCredit": true, "IncludeUpfront": true, "IncludeRecurring": true,
            "IncludeOtherSubscription": true, "IncludeSupport": true, "IncludeDiscount": true,
            "UseAmortized": false,
        },
        "TimePeriod": { "Start": updated.as_second(), "End": 3_706_473_600_i64 },
    });
    Budget {
        body,
        updated,
        notifications: Vec::new(),
    }
}
