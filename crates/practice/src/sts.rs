//! Security Token Service.

use serde_json::json;

use crate::operations::{Answer, Ask, Operation, any};
use crate::world::State;

/// What the practice account knows of STS.
pub(crate) const OPERATIONS: &[Operation] = &[Operation::read(
    "sts",
    "GetCallerIdentity",
    any,
    get_caller_identity,
)];

fn get_caller_identity(state: &State, ask: &Ask<'_>) -> Answer {
    Ok(json!({
        "Arn": ask.caller.arn(state),
        "UserId": ask.caller.user_id(state),
        "Account": state.account.id,
    }))
}
