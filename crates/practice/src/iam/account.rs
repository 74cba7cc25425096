//! The account in IAM: summary, alias, password policy, and everything at once.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::authorization_details::get_account_authorization_details;
use super::names;
use super::state::{Iam, PasswordPolicy};
use crate::base::AccountKind;
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::Refusal;

/// What the practice account knows of the account in IAM.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::read("GetAccountSummary", any, get_account_summary),
    Operation::read(
        "GetAccountAuthorizationDetails",
        any,
        get_account_authorization_details,
    ),
    Operation::read("ListAccountAliases", any, list_account_aliases),
    Operation::write("CreateAccountAlias", any, create_account_alias),
    Operation::write("DeleteAccountAlias", any, delete_account_alias),
    Operation::read("GetAccountPasswordPolicy", any, get_account_password_policy),
    Operation::write(
        "UpdateAccountPasswordPolicy",
        any,
        update_account_password_policy,
    ),
    Operation::write(
        "DeleteAccountPasswordPolicy",
        any,
        delete_account_password_policy,
    ),
];

fn get_account_summary(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let in_use = iam
        .mfa_devices
        .values()
        .filter(|device| device.holder.is_some())
        .count();
    let policies: BTreeSet<&String> = attached_policies(iam).collect();
    let classic = ask.account.kind == AccountKind::Classic;
    Ok(json!({ "SummaryMap": {
        "Users": iam.users.len(),
        "UsersQuota": 5000,
        "Groups": iam.groups.len(),
        "GroupsQuota": 300,
        "Roles": iam.roles.len(),
        "RolesQuota": 1000,
        "Policies": 0,
        "PoliciesQuota": 1500,
        "PolicyVersionsInUse": policies.len(),
        "PolicyVersionsInUseQuota": 10000,
        "MFADevices": iam.mfa_devices.len(),
        "MFADevicesInUse": in_use + usize::from(iam.root.mfa),
        "AccountMFAEnabled": u8::from(iam.root_mfa()),
        "AccountAccessKeysPresent": u8::from(!iam.root.access_keys.is_empty()),
        "AccountPasswordPresent": u8::from(classic),
        "AccountSigningCertificatesPresent": u8::from(iam.root.signing_certificate),
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

fn attached_policies(iam: &Iam) -> impl Iterator<Item = &String> {
    let users = iam.users.values().flat_map(|user| &user.attached_policies);
    let groups = iam
        .groups
        .values()
        .flat_map(|group| &group.attached_policies);
    let roles = iam.roles.values().flat_map(|role| &role.attached_policies);
    users.chain(groups).chain(roles)
}

fn list_account_aliases(iam: &Iam, _: &Ask<'_>) -> Answer {
    let aliases: Vec<&String> = iam.alias.iter().collect();
    Ok(json!({ "AccountAliases": aliases, "IsTruncated": false }))
}

/// Aliases taken by others, to rehearse a refusal: aliases are unique over all of AWS.
const TAKEN: [&str; 4] = ["admin", "aws", "company", "test"];

/// An account has one alias; a new one takes the place of the old.
fn create_account_alias(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let alias = ask.input.text("AccountAlias")?;
    names::alias(alias)?;
    if TAKEN.contains(&alias) || iam.alias.as_deref() == Some(alias) {
        return Err(Refusal::already_exists(format!(
            "The account alias {alias} already exists."
        )));
    }
    iam.alias = Some(alias.to_owned());
    Ok(Value::Null)
}

fn delete_account_alias(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let alias = ask.input.text("AccountAlias")?;
    if iam.alias.as_deref() != Some(alias) {
        return Err(Refusal::no_such_entity(format!(
            "The account alias {alias} does not exist."
        )));
    }
    iam.alias = None;
    Ok(Value::Null)
}

fn get_account_password_policy(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let Some(policy) = &iam.password_policy else {
        return Err(no_policy(ask));
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
fn update_account_password_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let input = ask.input;
    let flag = |name| input.flag(name).unwrap_or(false);
    iam.password_policy = Some(PasswordPolicy {
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

fn delete_account_password_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    match iam.password_policy.take() {
        Some(_) => Ok(Value::Null),
        None => Err(no_policy(ask)),
    }
}

fn no_policy(ask: &Ask<'_>) -> Refusal {
    let account = &ask.account.id;
    Refusal::no_such_entity(format!(
        "The Password Policy with domain name {account} cannot be found."
    ))
}
