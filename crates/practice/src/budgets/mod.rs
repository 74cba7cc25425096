//! Budgets and their notifications.
//! Source: the API reference of AWS Budgets and the constraints of its model.

mod checks;
mod found;
mod notifications;
mod operations;
mod seed;
mod state;

pub(crate) use seed::begin;
pub(crate) use state::Budgets;
pub use state::{Budget, Notification, Subscriber};

use crate::service::{Operation, Service};
use crate::wire::Protocol;
use found::resource;
use operations::{create_budget, delete_budget, describe_budget, describe_budgets, update_budget};

/// What the practice account knows of Budgets.
pub(crate) static SERVICE: Service<Budgets> = Service {
    name: "budgets",
    protocol: Protocol::Json {
        target: "AWSBudgetServiceGateway",
    },
    operations: &[BUDGETS, NOTIFICATIONS],
};

const BUDGETS: &[Operation<Budgets>] = &[
    Operation::write("CreateBudget", resource, create_budget).needs(MODIFY),
    Operation::read("DescribeBudgets", resource, describe_budgets).needs(VIEW),
    Operation::read("DescribeBudget", resource, describe_budget).needs(VIEW),
    Operation::write("UpdateBudget", resource, update_budget).needs(MODIFY),
    Operation::write("DeleteBudget", resource, delete_budget).needs(MODIFY),
];

const NOTIFICATIONS: &[Operation<Budgets>] = &[
    Operation::write("CreateNotification", resource, notifications::create).needs(MODIFY),
    Operation::write("DeleteNotification", resource, notifications::delete).needs(MODIFY),
    Operation::read(
        "DescribeNotificationsForBudget",
        resource,
        notifications::describe,
    )
    .needs(VIEW),
    Operation::read(
        "DescribeBudgetNotificationsForAccount",
        resource,
        notifications::describe_all,
    )
    .needs(VIEW),
    Operation::write(
        "CreateSubscriber",
        resource,
        notifications::create_subscriber,
    )
    .needs(MODIFY),
    Operation::write(
        "DeleteSubscriber",
        resource,
        notifications::delete_subscriber,
    )
    .needs(MODIFY),
    Operation::read(
        "DescribeSubscribersForNotification",
        resource,
        notifications::describe_subscribers,
    )
    .needs(VIEW),
];

/// The two actions that stand for all operations of Budgets.
const MODIFY: &str = "ModifyBudget";
const VIEW: &str = "ViewBudget";
