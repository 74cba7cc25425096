//! The account in IAM: summary, alias, password policy, and everything at once.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::authorization_details::get_account_authorization_details;
use super::names;
use crate::operations::{Answer, Ask, Operation, any};
use crate::practice::root_mfa;
use crate::refusal::Refusal;
use crate::world::{AccountKind, PasswordPolicy, State};

/// What the practice account knows of the account in IAM.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read("iam", "GetAccountSummary", any, get_account_summary),
    Operation::read(
        "iam",
        "GetAccountAuthorizationDetails",
        any,
        get_account_authorization_details,
    ),
    Operation::read("iam", "ListAccountAliases", any, list_account_aliases),
    Operation::write("iam", "CreateAccountAlias", any, create_account_alias),
    Operation::write("iam", "DeleteAccountAlias", any, delete_account_alias),
    Operation::read(
        "iam",
        "GetAccountPasswordPolicy",
        any,
        get_account_password_policy,
    ),
    Operation::write(
        "iam",
        "UpdateAccountPasswordPolicy",
        any,
        update_account_password_policy,
    ),
    Operation::write(
        "iam",
        "DeleteAccountPasswordPolicy",
        any,
        delete_account_password_policy,
    ),
];

fn get_account_summary(state: &State, _: &Ask<'_>) -> Answer {
    let in_use = state
        .mfa_devices
        .values()
        .filter(|device| device.holder.is_some())
        .count();
    let policies: BTreeSet<&String> = attached_policies(state).collect();
    let classic = state.account.kind == AccountKind::Classic;
    Ok(json!({ "SummaryMap": {
        "Users": state.users.len(),
        "UsersQuota": 5000,
        "Groups": state.groups.len(),
        "GroupsQuota": 300,
        "Roles": state.roles.len(),
        "RolesQuota": 1000,
        "Policies": 0,
        "PoliciesQuota": 1500,
        "PolicyVersionsInUse": policies.len(),
        "PolicyVersionsInUseQuota": 10000,
        "MFADevices": state.mfa_devices.len(),
        "MFADevicesInUse": in_use + usize::from(state.root.mfa),
        "AccountMFAEnabled": u8::from(root_mfa(state)),
        "AccountAccessKeysPresent": u8::from(!state.root.access_keys.is_empty()),
        "AccountPasswordPresent": u8::from(classic),
        "AccountSigningCertificatesPresent": 0,
        "AccessKeysPerUserQuota": 2,
        "GroupsPerUserQuota": 10,
        "AttachedPoliciesPerUserQuota": 10,
        "AttachedPoliciesPerGroupQuota": 10,
        "AttachedPoliciesPerRoleQuota": 10,
        "UserPolicySizeQuota": 2048,
        "GroupPolicySizeQuota": 5120,
        "RolePolicySizeQuota": 10240,
        "PolicySizeQuota": 6144,
        "VersionsPerPolicyQuota": 5,
        "AssumeRolePolicySizeQuota": 2048,
        "SigningCertificatesPerUserQuota": 2,
        "ServerCertificates": 0,
        "ServerCertificatesQuota": 20,
        "InstanceProfiles": 0,
        "InstanceProfilesQuota": 1000,
        "Providers": 0,
        "GlobalEndpointTokenVersion": 1,
    }}))
}

fn attached_policies(state: &State) -> impl Iterator<Item = &String> {
    let users = state
        .users
        .values()
        .flat_map(|user| &user.attached_policies);
    let groups = state
        .groups
        .values()
        .flat_map(|group| &group.attached_policies);
    let roles = state
        .roles
        .values()
        .flat_map(|role| &role.attached_policies);
    users.chain(groups).chain(roles)
}

fn list_account_aliases(state: &State, _: &Ask<'_>) -> Answer {
    let aliases: Vec<&String> = state.account.alias.iter().collect();
    Ok(json!({ "AccountAliases": aliases, "IsTruncated": false }))
}

/// Aliases taken by others, to rehearse a refusal: aliases are unique over all of AWS.
const TAKEN: [&str; 4] = ["admin", "aws", "company", "test"];

/// An account has one alias; a new one takes the place of the old.
fn create_account_alias(state: &mut State, ask: &Ask<'_>) -> Answer {
    let alias = ask.input.text("AccountAlias")?;
    names::alias(alias)?;
    if TAKEN.contains(&alias) || state.account.alias.as_deref() == Some(alias) {
        return Err(Refusal::already_exists(format!(
            "The account alias {alias} already exists."
        )));
    }
    state.account.alias = Some(alias.to_owned());
    Ok(Value::Null)
}

fn delete_account_alias(state: &mut State, ask: &Ask<'_>) -> Answer {
    let alias = ask.input.text("AccountAlias")?;
    if state.account.alias.as_deref() != Some(alias) {
        return Err(Refusal::no_such_entity(format!(
            "The account alias {alias} does not exist."
        )));
    }
    state.account.alias = None;
    Ok(Value::Null)
}

fn get_account_password_policy(state: &State, _: &Ask<'_>) -> Answer {
    let Some(policy) = &state.password_policy else {
        return Err(no_policy(state));
    };
    Ok(json!({ "PasswordPolicy": {
        "MinimumPasswordLength": policy.minimum_length,
        "RequireSymbols": policy.symbols,
        "RequireNumbers": policy.numbers,
        "RequireUppercaseCharacters": policy.uppercase,
        "RequireLowercaseCharacters": policy.lowercase,
        "AllowUsersToChangePassword": policy.users_may_change,
        "ExpirePasswords": policy.max_age_days.is_some(),
        "MaxPasswordAge": policy.max_age_days,
        "PasswordReusePrevention": policy.reuse_prevention,
        "HardExpiry": policy.hard_expiry,
    }}))
}

/// What is left out returns to its default, as the API reference says.
fn update_account_password_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    let input = ask.input;
    let flag = |name| input.flag(name).unwrap_or(false);
    state.password_policy = Some(PasswordPolicy {
        minimum_length: input.number("MinimumPasswordLength", 6, 128)?.unwrap_or(6),
        symbols: flag("RequireSymbols"),
        numbers: flag("RequireNumbers"),
        uppercase: flag("RequireUppercaseCharacters"),
        lowercase: flag("RequireLowercaseCharacters"),
        users_may_change: flag("AllowUsersToChangePassword"),
        max_age_days: input.number("MaxPasswordAge", 1, 1095)?,
        reuse_prevention: input.number("PasswordReusePrevention", 1, 24)?,
        hard_expiry: input.flag("HardExpiry"),
    });
    Ok(Value::Null)
}

fn delete_account_password_policy(state: &mut State, _: &Ask<'_>) -> Answer {
    match state.password_policy.take() {
        Some(_) => Ok(Value::Null),
        None => Err(no_policy(state)),
    }
}

fn no_policy(state: &State) -> Refusal {
    let account = &state.account.id;
    Refusal::no_such_entity(format!(
        "The Password Policy with domain name {account} cannot be found."
    ))
}
