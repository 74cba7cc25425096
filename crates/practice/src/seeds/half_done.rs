//! Somebody began and stopped half-way.

use jiff::Timestamp;
use serde_json::json;

use super::build::{days_ago, empty, group, login_profile, user};
use super::fresh::free_plan;
use crate::dice::Dice;
use crate::world::{Budget, MfaDevice, Secret, State};

/// A group and an administrator without MFA, a device left over from an MFA set-up that
/// was broken off, the default password policy, and a budget that tells nobody.
pub(super) fn state(now: Timestamp) -> State {
    let dice = &mut Dice::seeded(2);
    let begun = days_ago(now, 3);
    let mut state = empty("222233334444", "Side project", begun);
    state.account.plan = Some(free_plan(now, 100.0, 3));
    state.root.password_last_used = Some(begun);
    state.groups.insert(
        "Administrators".to_owned(),
        group(dice, begun, &["AdministratorAccess"]),
    );
    let mut admin = user(dice, begun);
    admin.groups.insert("Administrators".to_owned());
    admin.login_profile = Some(login_profile(begun, true));
    state.users.insert("admin".to_owned(), admin);
    let device = MfaDevice {
        seed: Secret::new(dice.mfa_seed()),
        holder: None,
        enabled: None,
        last_step: 0,
    };
    state
        .mfa_devices
        .insert("arn:aws:iam::222233334444:mfa/admin".to_owned(), device);
    state.budgets.insert("My budget".to_owned(), budget(begun));
    state
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
