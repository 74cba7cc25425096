//! What users could do if MFA were required, by AWS's simulation.

use firstday_checklist::{
    Facet, MfaCase, MfaRule, MfaTrial, OTHERWISE, OWN_DEVICE, OWN_REMOVAL, OWN_SET_UP,
};
use futures::future::try_join_all;
use futures::try_join;

use super::basis::Basis;
use super::simulation::{Simulation, on_anything, on_one};
use crate::GatewayError;

/// Eight calls a user, for at most so many users, each of another group and with other policies.
const MOST: usize = 2;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Directory];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<MfaTrial>, GatewayError> {
    let directory = basis.directory.clone().await?;
    let users = directory.members_to_try(MOST).into_iter();
    let cases = users.flat_map(|user| {
        let arn = directory.users.get(user).map_or("", |user| &user.arn);
        MfaCase::ALL.map(|by| tried(basis, user, arn, by))
    });
    try_join_all(cases).await
}

/// What an action is done to.
#[derive(Clone, Copy, PartialEq)]
enum On {
    User,
    Device,
}

/// What people do to what is theirs.
const OWN: [(&str, On); 4] = [
    (OWN_SET_UP[0], On::User),
    (OWN_SET_UP[1], On::User),
    (OWN_REMOVAL, On::User),
    (OWN_DEVICE, On::Device),
];

/// One user who comes in one way.
async fn tried(
    basis: &Basis<'_>,
    user: &str,
    arn: &str,
    by: MfaCase,
) -> Result<MfaTrial, GatewayError> {
    let sessions = MfaRule::Sessions.document();
    let (mfa, with): (_, &[&str]) = match by {
        MfaCase::WithoutMfa => (Some(false), &[sessions]),
        MfaCase::WithMfa => (Some(true), &[sessions]),
        MfaCase::AccessKey => (None, &[sessions]),
        MfaCase::AccessKeyStopped => (None, &[sessions, MfaRule::AccessKeys.document()]),
    };
    let device = device(arn, user);
    let (own, both) = (OWN.map(|(action, _)| action), [arn, device.as_str()]);
    let ask = Simulation {
        of: arn,
        user: Some(user),
        actions: &own,
        on: &both,
        with,
        mfa,
    };
    let otherwise = Simulation {
        actions: &OTHERWISE,
        on: &[],
        ..ask
    };
    let gateway = basis.gateway;
    let (own, otherwise) = try_join!(gateway.simulate(&ask), gateway.simulate(&otherwise))?;
    let told = |(action, on): (&str, On)| {
        let result = own.iter().find(|it| it.eval_action_name() == action)?;
        Some(on_one(result, if on == On::Device { &device } else { arn }))
    };
    let own = OWN.into_iter().filter_map(told);
    Ok(MfaTrial {
        user: user.to_owned(),
        by,
        trials: own.chain(otherwise.iter().map(on_anything)).collect(),
    })
}

/// The ARN of a device of the user's name, in the user's account.
fn device(user_arn: &str, user: &str) -> String {
    let account = user_arn.split(":user/").next().unwrap_or_default();
    format!("{account}:mfa/{user}")
}
