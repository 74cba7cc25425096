//! Who and what the account is.

use aws_sdk_freetier::types::AccountPlanType;
use aws_sdk_iam::types::SummaryKeyType;
use firstday_checklist::{AccountPlan, AccountSummary, Organization, PlanKind};

use super::{if_found, timestamp};
use crate::error::During;
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Gateway {
    pub(super) async fn account_name(&self) -> Result<String, GatewayError> {
        let answer = self.account.get_account_information().send().await;
        let answer = answer.during("account:GetAccountInformation")?;
        Ok(answer.account_name().unwrap_or_default().to_owned())
    }

    pub(super) async fn organization(&self) -> Result<Option<Organization>, GatewayError> {
        const OPERATION: &str = "organizations:DescribeOrganization";
        let answer = self.organizations.describe_organization().send().await;
        let answer = match answer.during(OPERATION) {
            Err(error) if stands_alone(&error) => return Ok(None),
            answer => answer?,
        };
        Ok(answer.organization().map(|organization| Organization {
            id: organization.id().unwrap_or_default().to_owned(),
            management_account_id: organization
                .master_account_id()
                .unwrap_or_default()
                .to_owned(),
        }))
    }

    /// Accounts from before July 2025 have no plan.
    pub(super) async fn plan(&self) -> Result<Option<AccountPlan>, GatewayError> {
        const OPERATION: &str = "freetier:GetAccountPlanState";
        let answer = self.freetier.get_account_plan_state().send().await;
        let Some(state) = if_found(answer.during(OPERATION))? else {
            return Ok(None);
        };
        let kind = plan_kind(state.account_plan_type()).ok_or_else(|| {
            let words = format!(
                "a plan that is not known here: {}",
                state.account_plan_type()
            );
            GatewayError::new(GatewayErrorKind::Other, OPERATION, words)
        })?;
        Ok(Some(AccountPlan {
            kind,
            credits_left: state
                .account_plan_remaining_credits()
                .and_then(|credits| credits.amount().to_string().parse().ok()),
            ends_at: state.account_plan_expiration_date().and_then(timestamp),
        }))
    }

    pub(super) async fn summary(&self) -> Result<AccountSummary, GatewayError> {
        const OPERATION: &str = "iam:GetAccountSummary";
        let answer = self.iam.get_account_summary().send().await;
        let answer = answer.during(OPERATION)?;
        let count = |key| answer.summary_map().and_then(|map| map.get(&key)).copied();
        let needed = |key: SummaryKeyType| {
            let missing = format!("the answer lacks {key}");
            count(key).ok_or(GatewayError::new(
                GatewayErrorKind::Other,
                OPERATION,
                missing,
            ))
        };
        Ok(AccountSummary {
            root_mfa: needed(SummaryKeyType::AccountMfaEnabled)? > 0,
            root_access_keys: needed(SummaryKeyType::AccountAccessKeysPresent)? > 0,
            root_password: count(SummaryKeyType::from("AccountPasswordPresent"))
                .map(|count| count > 0),
        })
    }

    pub(crate) async fn aliases(&self) -> Result<Vec<String>, GatewayError> {
        let pages = self.iam.list_account_aliases().into_paginator().items();
        let aliases: Result<Vec<String>, _> = pages.send().collect().await;
        aliases.during("iam:ListAccountAliases")
    }
}

fn stands_alone(error: &GatewayError) -> bool {
    error.aws_code.as_deref() == Some("AWSOrganizationsNotInUseException")
}

fn plan_kind(plan: &AccountPlanType) -> Option<PlanKind> {
    let kinds = [
        (AccountPlanType::Free, PlanKind::Free),
        (AccountPlanType::Paid, PlanKind::Paid),
    ];
    kinds
        .into_iter()
        .find(|(name, _)| name == plan)
        .map(|(_, kind)| kind)
}
