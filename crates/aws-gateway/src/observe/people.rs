//! Users, groups, their policies and their MFA devices: a few paged calls, however many there are.

use aws_sdk_iam::types::{AttachedPolicy, EntityType, GroupDetail, UserDetail};
use firstday_checklist::{Directory, Group, PasswordPolicy, User, VirtualMfaDevice};

use super::if_found;
use crate::error::During;
use crate::{Gateway, GatewayError};

/// The most that IAM gives at once.
const PAGE: i32 = 1000;

impl Gateway {
    pub(super) async fn directory(&self) -> Result<Directory, GatewayError> {
        let mut pages = self
            .iam
            .get_account_authorization_details()
            .filter(EntityType::User)
            .filter(EntityType::Group)
            .max_items(PAGE)
            .into_paginator()
            .send();
        let mut directory = Directory::default();
        while let Some(page) = pages.next().await {
            let page = page.during("iam:GetAccountAuthorizationDetails")?;
            directory
                .users
                .extend(page.user_detail_list().iter().filter_map(user));
            directory
                .groups
                .extend(page.group_detail_list().iter().filter_map(group));
        }
        Ok(directory)
    }

    pub(crate) async fn mfa_devices(&self) -> Result<Vec<VirtualMfaDevice>, GatewayError> {
        let pages = self
            .iam
            .list_virtual_mfa_devices()
            .max_items(PAGE)
            .into_paginator();
        let devices: Result<Vec<_>, _> = pages.items().send().collect().await;
        let devices = devices.during("iam:ListVirtualMFADevices")?;
        Ok(devices
            .into_iter()
            .map(|device| VirtualMfaDevice {
                owner_arn: device.user().map(|user| user.arn().to_owned()),
                serial: device.serial_number,
            })
            .collect())
    }

    pub(super) async fn password_policy(&self) -> Result<Option<PasswordPolicy>, GatewayError> {
        let answer = self.iam.get_account_password_policy().send().await;
        let answer = if_found(answer.during("iam:GetAccountPasswordPolicy"))?;
        Ok(answer
            .and_then(|answer| answer.password_policy)
            .map(|policy| policy_of(&policy)))
    }
}

fn user(detail: &UserDetail) -> Option<(String, User)> {
    let user = User {
        groups: detail.group_list().to_vec(),
        attached_policies: arns(detail.attached_managed_policies()),
        inline_policies: detail
            .user_policy_list()
            .iter()
            .filter_map(|policy| policy.policy_name().map(str::to_owned))
            .collect(),
    };
    Some((detail.user_name()?.to_owned(), user))
}

fn group(detail: &GroupDetail) -> Option<(String, Group)> {
    let group = Group {
        attached_policies: arns(detail.attached_managed_policies()),
    };
    Some((detail.group_name()?.to_owned(), group))
}

fn arns(policies: &[AttachedPolicy]) -> Vec<String> {
    policies
        .iter()
        .filter_map(|policy| policy.policy_arn().map(str::to_owned))
        .collect()
}

fn policy_of(policy: &aws_sdk_iam::types::PasswordPolicy) -> PasswordPolicy {
    let count = |number: Option<i32>| number.and_then(|number| u32::try_from(number).ok());
    PasswordPolicy {
        // Left out of an answer, it is IAM's lowest (IAM API, `PasswordPolicy`).
        minimum_length: count(policy.minimum_password_length()).unwrap_or(6),
        require_uppercase: policy.require_uppercase_characters(),
        require_lowercase: policy.require_lowercase_characters(),
        require_numbers: policy.require_numbers(),
        require_symbols: policy.require_symbols(),
        allow_change: policy.allow_users_to_change_password(),
        max_age_days: count(policy.max_password_age()).filter(|days| *days > 0),
        reuse_prevention: count(policy.password_reuse_prevention()).filter(|count| *count > 0),
        hard_expiry: policy.hard_expiry().unwrap_or_default(),
    }
}
