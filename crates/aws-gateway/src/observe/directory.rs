//! Users, groups and roles with their policies: one paged call, however many there are.

use std::collections::BTreeMap;

use aws_sdk_iam::operation::get_account_authorization_details::GetAccountAuthorizationDetailsOutput;
use aws_sdk_iam::types::{
    AttachedPermissionsBoundary, AttachedPolicy, GroupDetail, ManagedPolicyDetail, PolicyDetail,
    RoleDetail, UserDetail,
};
use firstday_checklist::{Directory, Facet, Group, Role, User};
use percent_encoding::percent_decode_str;

use super::answer::PAGE;
use super::basis::Basis;
use crate::pages;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Directory, GatewayError> {
    basis.directory.clone().await
}

impl Gateway {
    pub(crate) async fn directory(&self) -> Result<Directory, GatewayError> {
        // Without a filter: users, groups, roles, and the managed policies that are attached.
        let pages = self
            .iam
            .get_account_authorization_details()
            .max_items(PAGE)
            .into_paginator()
            .stop_on_duplicate_token(false)
            .send();
        let parts = pages::collect(pages, "iam:GetAccountAuthorizationDetails", |page| {
            vec![part(&page)]
        });
        let mut directory = Directory::default();
        for part in parts.await? {
            directory.users.extend(part.users);
            directory.groups.extend(part.groups);
            directory.roles.extend(part.roles);
            directory.policies.extend(part.policies);
        }
        Ok(directory)
    }
}

/// What one page has.
fn part(page: &GetAccountAuthorizationDetailsOutput) -> Directory {
    Directory {
        users: page.user_detail_list().iter().filter_map(user).collect(),
        groups: page.group_detail_list().iter().filter_map(group).collect(),
        roles: page.role_detail_list().iter().filter_map(role).collect(),
        policies: page.policies().iter().filter_map(managed).collect(),
    }
}

fn user(detail: &UserDetail) -> Option<(String, User)> {
    let user = User {
        arn: detail.arn().unwrap_or_default().to_owned(),
        groups: detail.group_list().to_vec(),
        attached_policies: arns(detail.attached_managed_policies()),
        inline_policies: inline(detail.user_policy_list()),
        permissions_boundary: boundary(detail.permissions_boundary()),
    };
    Some((detail.user_name()?.to_owned(), user))
}

fn group(detail: &GroupDetail) -> Option<(String, Group)> {
    let group = Group {
        arn: detail.arn().unwrap_or_default().to_owned(),
        attached_policies: arns(detail.attached_managed_policies()),
        inline_policies: inline(detail.group_policy_list()),
    };
    Some((detail.group_name()?.to_owned(), group))
}

fn role(detail: &RoleDetail) -> Option<(String, Role)> {
    let role = Role {
        arn: detail.arn().unwrap_or_default().to_owned(),
        trust: decoded(detail.assume_role_policy_document().unwrap_or_default()),
        attached_policies: arns(detail.attached_managed_policies()),
        inline_policies: inline(detail.role_policy_list()),
        permissions_boundary: boundary(detail.permissions_boundary()),
    };
    Some((detail.role_name()?.to_owned(), role))
}

/// The version in force of a managed policy.
fn managed(detail: &ManagedPolicyDetail) -> Option<(String, String)> {
    let mut versions = detail.policy_version_list().iter();
    let version = versions.find(|version| version.is_default_version())?;
    Some((detail.arn()?.to_owned(), decoded(version.document()?)))
}

fn arns(policies: &[AttachedPolicy]) -> Vec<String> {
    policies
        .iter()
        .filter_map(|policy| policy.policy_arn().map(str::to_owned))
        .collect()
}

fn inline(policies: &[PolicyDetail]) -> BTreeMap<String, String> {
    let named = |policy: &PolicyDetail| {
        let document = decoded(policy.policy_document().unwrap_or_default());
        Some((policy.policy_name()?.to_owned(), document))
    };
    policies.iter().filter_map(named).collect()
}

fn boundary(boundary: Option<&AttachedPermissionsBoundary>) -> Option<String> {
    boundary?.permissions_boundary_arn().map(str::to_owned)
}

/// Documents come percent-encoded by RFC 3986, in which `+` is no blank (IAM API Reference,
/// `GetAccountAuthorizationDetails`).
fn decoded(document: &str) -> String {
    percent_decode_str(document)
        .decode_utf8_lossy()
        .into_owned()
}
