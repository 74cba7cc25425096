//! Security Token Service: who calls, and the temporary credentials that it knows again.

mod sessions;

use serde_json::json;

pub use sessions::PracticeCredentials;
pub(crate) use sessions::{SESSION_SECONDS, issue, opened, seal, secret_of};

use crate::base::{Dice, Secret};
use crate::service::{Answer, Ask, Beginning, Operation, Service, any};
use crate::wire::Protocol;

/// What the practice account knows of STS. Its part of the state is the secret that signs
/// temporary credentials.
pub(crate) static SERVICE: Service<Secret> = Service {
    name: "sts",
    protocol: Protocol::Query {
        namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    },
    operations: &[&[Operation::read(
        "GetCallerIdentity",
        any,
        get_caller_identity,
    )]],
};

/// The secret of a new account: the only thing in it that is random.
pub(crate) fn begin(_: &Beginning<'_>) -> Secret {
    Secret::new(Dice::Real.secret_key())
}

fn get_caller_identity(_: &Secret, ask: &Ask<'_>) -> Answer {
    Ok(json!({
        "Arn": ask.caller.arn,
        "UserId": ask.caller.user_id,
        "Account": ask.account.id,
    }))
}
