//! What AWS recommends in the accounts of the seeds.

use super::{Action, Actions};
use crate::base::Seed;
use crate::service::Beginning;

/// The list of a seed: none on the first day, as AWS takes hours to make it.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Actions {
    let budget = || action("CREATE_BUDGET", "INFO", "BUDGETS");
    let monitor = || action("CREATE_ANOMALY_MONITOR", "INFO", "COST_ANOMALY_DETECTION");
    let contact = || action("ADD_ALTERNATE_BILLING_CONTACT", "INFO", "ACCOUNT");
    match beginning.seed {
        Seed::Fresh | Seed::Project => Vec::new(),
        Seed::HalfDone => vec![budget(), contact(), monitor()],
        Seed::Neglected => vec![
            action("UPDATE_EXPIRED_PAYMENT_METHOD", "CRITICAL", "PAYMENTS"),
            action("REVIEW_BUDGETS_EXCEEDED", "WARNING", "BUDGETS"),
            monitor(),
            action("MIGRATE_TO_GRANULAR_PERMISSIONS", "WARNING", "IAM"),
        ],
        Seed::Large => vec![
            action(
                "ENABLE_COST_OPTIMIZATION_HUB",
                "INFO",
                "COST_OPTIMIZATION_HUB",
            ),
            monitor(),
        ],
    }
}

fn action(kind: &str, severity: &str, feature: &str) -> Action {
    Action {
        kind: kind.to_owned(),
        severity: severity.to_owned(),
        feature: feature.to_owned(),
        next_steps: Vec::new(),
    }
}
