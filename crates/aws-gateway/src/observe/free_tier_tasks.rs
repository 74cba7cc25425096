//! What earns credit.

use aws_sdk_freetier::operation::get_account_activity::GetAccountActivityOutput;
use aws_sdk_freetier::types::{ActivityReward, ActivityStatus, ActivitySummary};
use firstday_checklist::{Facet, FreeTierTask, TaskStatus};
use futures::future::join_all;
use rust_decimal::Decimal;

use super::answer::{decimal, timestamp};
use super::basis::Basis;
use crate::error::During;
use crate::{Gateway, GatewayError, pages};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// The most that AWS gives at once.
const PAGE: i32 = 1000;

/// How a task is done is a call for each: it is asked of so many. AWS documents five.
const MOST: usize = 20;

pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<FreeTierTask>, GatewayError> {
    let gateway = basis.gateway;
    let list = gateway.freetier.list_account_activities();
    let list = list.max_results(PAGE).into_paginator();
    let pages = list.stop_on_duplicate_token(false).send();
    let listed = pages::collect(pages, "freetier:ListAccountActivities", |page| {
        page.activities
    });
    let mut tasks: Vec<FreeTierTask> = listed.await?.iter().map(task).collect();
    let first = tasks.iter_mut().take(MOST);
    join_all(first.map(|task| gateway.look_up(task))).await;
    Ok(tasks)
}

impl Gateway {
    /// Adds what AWS says of one task on its own. What it does not say stays unknown.
    async fn look_up(&self, task: &mut FreeTierTask) {
        let call = self.freetier.get_account_activity().activity_id(&task.id);
        let answer = call.send().await.during("freetier:GetAccountActivity");
        match answer {
            Ok(answer) => add(task, &answer),
            Err(error) => tracing::debug!(%error, "a task could not be read"),
        }
    }
}

fn add(task: &mut FreeTierTask, answer: &GetAccountActivityOutput) {
    let minutes = answer.estimated_time_to_complete_in_minutes();
    task.minutes = minutes.and_then(|minutes| minutes.try_into().ok());
    task.expires_at = answer.expires_at().and_then(timestamp);
    let link = answer.instructions_url();
    task.link = (!link.is_empty()).then(|| link.to_owned());
}

fn task(summary: &ActivitySummary) -> FreeTierTask {
    FreeTierTask {
        id: summary.activity_id().to_owned(),
        title: summary.title().to_owned(),
        reward: summary.reward().and_then(dollars),
        status: status(summary.status()),
        minutes: None,
        link: None,
        expires_at: None,
    }
}

/// AWS gives rewards in United States dollars.
fn dollars(reward: &ActivityReward) -> Option<Decimal> {
    let credit = reward.as_credit().ok()?;
    (credit.unit().as_str() == "USD").then(|| decimal(credit.amount()))
}

fn status(status: &ActivityStatus) -> TaskStatus {
    let known = [
        (ActivityStatus::NotStarted, TaskStatus::NotStarted),
        (ActivityStatus::InProgress, TaskStatus::InProgress),
        (ActivityStatus::Completed, TaskStatus::Completed),
        (ActivityStatus::Expiring, TaskStatus::Expiring),
    ];
    let found = known.into_iter().find(|(name, _)| name == status);
    found.map_or(TaskStatus::Other, |(_, status)| status)
}
