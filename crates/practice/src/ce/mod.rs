//! Cost Explorer: what the account has cost, and what AWS watches for unusual spending.
//! Source: the API reference of AWS Cost Explorer and the constraints of its model.

mod anomaly;
mod costs;
mod seed;
mod state;

pub(crate) use seed::begin;
pub use state::{AnomalyMonitor, AnomalySubscription, CostExplorer, Rate};

use crate::service::{Operation, Service, any};
use crate::wire::Protocol;

/// What the practice account knows of Cost Explorer.
pub(crate) static SERVICE: Service<CostExplorer> = Service {
    name: "ce",
    protocol: Protocol::Json {
        target: "AWSInsightsIndexService",
    },
    operations: &[COSTS, ANOMALIES],
};

const COSTS: &[Operation<CostExplorer>] = &[Operation::read(
    "GetCostAndUsage",
    any,
    costs::get_cost_and_usage,
)];

const ANOMALIES: &[Operation<CostExplorer>] = &[
    Operation::read("GetAnomalyMonitors", any, anomaly::monitors),
    Operation::read("GetAnomalySubscriptions", any, anomaly::subscriptions),
    Operation::write("CreateAnomalyMonitor", any, anomaly::create_monitor),
    Operation::write("DeleteAnomalyMonitor", any, anomaly::delete_monitor),
    Operation::write(
        "CreateAnomalySubscription",
        any,
        anomaly::create_subscription,
    ),
    Operation::write(
        "DeleteAnomalySubscription",
        any,
        anomaly::delete_subscription,
    ),
];
