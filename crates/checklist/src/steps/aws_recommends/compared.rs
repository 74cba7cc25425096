//! AWS's word beside ours.

use super::super::find_step;
use crate::{Account, Arg, Cell, ContactKind, Mark, Message, RecommendedAction, Status, Step};

/// What AWS recommends by each of its words (AWS Billing and Cost Management API Reference,
/// `RecommendedAction`), with our step for the same thing, if there is one.
const KNOWN: &[(&str, &str, Option<&str>)] = &[
    (
        "ADD_ALTERNATE_BILLING_CONTACT",
        "aws-recommends-action-billing-contact",
        Some("alternate-contacts"),
    ),
    (
        "CREATE_ANOMALY_MONITOR",
        "aws-recommends-action-anomaly-monitor",
        Some("cost-anomaly"),
    ),
    (
        "CREATE_BUDGET",
        "aws-recommends-action-budget",
        Some("budgets"),
    ),
    (
        "ENABLE_COST_OPTIMIZATION_HUB",
        "aws-recommends-action-optimization-hub",
        None,
    ),
    (
        "MIGRATE_TO_GRANULAR_PERMISSIONS",
        "aws-recommends-action-permissions",
        None,
    ),
    (
        "PAYMENTS_DUE",
        "aws-recommends-action-due",
        Some("billing-health"),
    ),
    (
        "PAYMENTS_PAST_DUE",
        "aws-recommends-action-past-due",
        Some("billing-health"),
    ),
    (
        "REVIEW_ANOMALIES",
        "aws-recommends-action-anomalies",
        Some("cost-anomaly"),
    ),
    (
        "REVIEW_BUDGET_ALERTS",
        "aws-recommends-action-budget-alerts",
        Some("budgets"),
    ),
    (
        "REVIEW_BUDGETS_EXCEEDED",
        "aws-recommends-action-budgets-exceeded",
        Some("spending"),
    ),
    (
        "REVIEW_EXPIRING_RI",
        "aws-recommends-action-reservations",
        None,
    ),
    (
        "REVIEW_EXPIRING_SP",
        "aws-recommends-action-savings-plans",
        None,
    ),
    (
        "REVIEW_FREETIER_USAGE_ALERTS",
        "aws-recommends-action-free-tier-usage",
        Some("free-tier"),
    ),
    (
        "REVIEW_FREETIER_CREDITS_REMAINING",
        "aws-recommends-action-credits",
        Some("free-tier"),
    ),
    (
        "REVIEW_FREETIER_DAYS_REMAINING",
        "aws-recommends-action-days",
        Some("free-tier"),
    ),
    (
        "REVIEW_SAVINGS_OPPORTUNITY_RECOMMENDATIONS",
        "aws-recommends-action-savings",
        None,
    ),
    (
        "UPDATE_EXPIRED_PAYMENT_METHOD",
        "aws-recommends-action-payment-expired",
        Some("billing-health"),
    ),
    (
        "UPDATE_INVALID_PAYMENT_METHOD",
        "aws-recommends-action-payment-invalid",
        Some("billing-health"),
    ),
    (
        "UPDATE_TAX_EXEMPTION_CERTIFICATE",
        "aws-recommends-action-tax-exemption",
        None,
    ),
    (
        "UPDATE_TAX_REGISTRATION_NUMBER",
        "aws-recommends-action-tax-number",
        None,
    ),
];

/// What saves money in an account that spends much, and nothing on a first day.
const LATER: [&str; 2] = [
    "ENABLE_COST_OPTIMIZATION_HUB",
    "REVIEW_SAVINGS_OPPORTUNITY_RECOMMENDATIONS",
];

/// What AWS recommends, in words; in its own where they are not known here.
pub(super) fn said(action: &RecommendedAction) -> Cell {
    match known(&action.kind) {
        Some((_, words, _)) => Cell::value(Message::new(*words)),
        None => {
            let kind = Arg::from(action.kind.as_str());
            let steps = action.next_steps.iter().map(|it| it.as_str().into());
            Cell::Values {
                values: std::iter::once(kind).chain(steps).collect(),
            }
        }
    }
}

/// Our step for the same thing.
pub(super) fn step_of(kind: &str) -> Option<&'static dyn Step> {
    known(kind).and_then(|(.., step)| *step).and_then(find_step)
}

/// Where we agree; where we do not, why.
pub(super) fn compared(
    account: &Account,
    action: &RecommendedAction,
    step: Option<&'static dyn Step>,
) -> Cell {
    let cell = |mark, words: &str| Cell::mark(mark, Message::new(words));
    let Some(step) = step else {
        return match LATER.contains(&action.kind.as_str()) {
            true => cell(Mark::Off, "aws-recommends-compared-later"),
            false => cell(Mark::Warning, "aws-recommends-compared-follow"),
        };
    };
    match step.assess(account).status {
        Status::Todo | Status::Attention | Status::Declined => {
            cell(Mark::Good, "aws-recommends-compared-agree")
        }
        Status::Holds if is_about_billing_contact(account, action) => {
            cell(Mark::Off, "aws-recommends-compared-billing-contact")
        }
        Status::Holds | Status::Confirmed if asks_to_look(action) => {
            cell(Mark::Warning, "aws-recommends-compared-look")
        }
        Status::Holds | Status::Confirmed => cell(Mark::Off, "aws-recommends-compared-done"),
        Status::NotApplicable => cell(Mark::Off, "aws-recommends-compared-not-here"),
        Status::Unknown => cell(Mark::Warning, "aws-recommends-compared-unknown"),
    }
}

fn known(kind: &str) -> Option<&'static (&'static str, &'static str, Option<&'static str>)> {
    KNOWN.iter().find(|(name, ..)| *name == kind)
}

/// The security contact is enough for us: bills go to the owner in any case.
fn is_about_billing_contact(account: &Account, action: &RecommendedAction) -> bool {
    let set = account.alternate_contacts.value();
    let billing = set.is_some_and(|set| set.contains_key(&ContactKind::Billing));
    action.kind == "ADD_ALTERNATE_BILLING_CONTACT" && !billing
}

/// Whether something happened, rather than that something is missing: our step being done is no
/// answer to that.
fn asks_to_look(action: &RecommendedAction) -> bool {
    !["CREATE_", "ADD_"]
        .iter()
        .any(|setting_up| action.kind.starts_with(setting_up))
}
