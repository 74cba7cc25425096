//! Users and groups with their policies: one paged call, however many there are.

use aws_sdk_iam::types::{AttachedPolicy, EntityType, GroupDetail, UserDetail};
use firstday_checklist::{Directory, Facet, Group, User};

use super::answer::PAGE;
use super::basis::Basis;
use crate::error::During;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Directory, GatewayError> {
    basis.directory.clone().await
}

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
