use aws_sdk_budgets::types::{Budget as AwsBudget, BudgetType, TimeUnit};
use aws_smithy_types::error::operation::BuildError;
use firstday_checklist::{
    ApiCall, Budget, BudgetDefinition, BudgetRecord, CreateBudget, Deed, DeleteBudget,
    RecreateBudget, RestoreBudget, UpdateBudget,
};
use serde_json::{Value, json};

use super::budget_alert::has_alert;
use super::{Applied, Make, done_or_gone, done_or_there};
use crate::error::During;
use crate::verbatim::{Heard, exactly};
use crate::{Gateway, GatewayError, GatewayErrorKind};

const CREATE: &str = "budgets:CreateBudget";
const UPDATE: &str = "budgets:UpdateBudget";

impl Make for CreateBudget {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let answer = gateway.create_budget(&self.api_calls(&account)).await;
        done_or_there(answer, gateway.has_budget(&account, self)).await
    }
}

impl Make for RecreateBudget {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let answer = gateway.create_budget(&self.api_calls(&account)).await;
        let is_ours = async {
            let there = gateway.budget_record(self.record.definition.name()).await?;
            Ok(there == self.record)
        };
        done_or_there(answer, is_ours).await
    }
}

impl Make for DeleteBudget {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let call = gateway.budgets.delete_budget().account_id(account);
        let answer = call.budget_name(&self.budget).send().await;
        done_or_gone(answer.during("budgets:DeleteBudget"))
    }
}

impl Make for UpdateBudget {
    /// Sends what was reviewed, or refuses when the budget is not what was reviewed.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let there = gateway.described(&account, &self.budget).await?;
        if self.is_made(&there) {
            return Ok(Applied::AlreadyThere);
        }
        refuse_half(&there.definition)?;
        if there.definition != self.definition {
            let kind = GatewayErrorKind::ChangedMeanwhile;
            let words = "the budget has changed since this was planned";
            return Err(GatewayError::new(kind, UPDATE, words));
        }
        gateway.update_budget(&self.api_calls(&account)).await
    }
}

impl Make for RestoreBudget {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let there = gateway.described(&account, self.definition.name()).await?;
        if there.definition == self.definition {
            return Ok(Applied::AlreadyThere);
        }
        refuse_half(&self.definition)?;
        gateway.update_budget(&self.api_calls(&account)).await
    }
}

impl Gateway {
    /// A budget with its alerts, as AWS has them.
    ///
    /// # Errors
    ///
    /// `NotFound`, and what else AWS says.
    pub async fn budget_record(&self, name: &str) -> Result<BudgetRecord, GatewayError> {
        let account = self.account_id().await?;
        let definition = self.described(&account, name).await?.definition;
        let heard = Heard::default();
        // At most ten (AWS Budgets API, `NotificationWithSubscribersList`): one page.
        let call = self.budgets.describe_notifications_for_budget();
        let call = call.account_id(&account).budget_name(name).customize();
        let answer = call.interceptor(heard.clone()).send().await;
        let answer = answer.during("budgets:DescribeNotificationsForBudget")?;
        let mut alerts = Vec::new();
        let listed = answer.notifications().iter().cloned();
        for (notification, mut said) in listed.zip(heard.list("Notifications")) {
            // AWS's to say, not ours.
            said.remove("NotificationState");
            let people = self.subscribers(&account, name, notification).await?;
            let people = people.iter().map(|person| {
                json!({
                    "SubscriptionType": person.subscription_type().as_str(),
                    "Address": person.address(),
                })
            });
            alerts.push(json!({"Notification": said, "Subscribers": people.collect::<Value>()}));
        }
        Ok(BudgetRecord { definition, alerts })
    }

    async fn create_budget(&self, calls: &[ApiCall]) -> Result<(), GatewayError> {
        let carrier = carrier().map_err(|error| unbuildable(CREATE, &error))?;
        for call in calls {
            let sent = self
                .budgets
                .create_budget()
                .account_id("")
                .budget(carrier.clone());
            let sent = sent.customize().mutate_request(exactly(call)).send().await;
            sent.during(CREATE)?;
        }
        Ok(())
    }

    async fn update_budget(&self, calls: &[ApiCall]) -> Result<Applied, GatewayError> {
        let carrier = carrier().map_err(|error| unbuildable(UPDATE, &error))?;
        for call in calls {
            let sent = self.budgets.update_budget().account_id("");
            let sent = sent.new_budget(carrier.clone()).customize();
            sent.mutate_request(exactly(call))
                .send()
                .await
                .during(UPDATE)?;
        }
        Ok(Applied::Done)
    }

    /// A budget without its alerts.
    async fn described(&self, account: &str, name: &str) -> Result<Budget, GatewayError> {
        const OPERATION: &str = "budgets:DescribeBudget";
        let heard = Heard::default();
        let call = self.budgets.describe_budget().account_id(account);
        // Without this AWS leaves the filter out, and a budget that is sent back loses it.
        let call = call.budget_name(name).show_filter_expression(true);
        let call = call.customize().interceptor(heard.clone());
        let answer = call.send().await.during(OPERATION)?;
        let nothing = || GatewayError::new(GatewayErrorKind::NotFound, OPERATION, "no such budget");
        answer.budget.ok_or_else(nothing)?;
        Ok(Budget::from_answer(heard.object("Budget")))
    }

    /// Whether the budget of that name is the one that would have been made.
    async fn has_budget(&self, account: &str, wanted: &CreateBudget) -> Result<bool, GatewayError> {
        let budget = self.described(account, &wanted.budget).await?;
        let there = self.alerts(account, &wanted.budget).await?;
        Ok(budget.is_whole_monthly_bill()
            && budget.limit == Some(wanted.limit)
            && !budget.counts_credits
            && wanted.alerts.iter().all(|alert| has_alert(&there, alert)))
    }
}

/// A budget that would go back with a half of its filter, or with two, is left as it is.
fn refuse_half(definition: &BudgetDefinition) -> Result<(), GatewayError> {
    if definition.can_be_sent_back() {
        return Ok(());
    }
    let kind = GatewayErrorKind::HalfDescribed;
    let words = "AWS has described the filter of the budget only in part";
    Err(GatewayError::new(kind, UPDATE, words))
}

/// What the SDK wants before it makes a request, whose body is then the reviewed one.
fn carrier() -> Result<AwsBudget, BuildError> {
    AwsBudget::builder()
        .budget_name("")
        .budget_type(BudgetType::Cost)
        .time_unit(TimeUnit::Monthly)
        .build()
}

fn unbuildable(operation: &'static str, error: &BuildError) -> GatewayError {
    GatewayError::new(GatewayErrorKind::InvalidInput, operation, error.to_string())
}
