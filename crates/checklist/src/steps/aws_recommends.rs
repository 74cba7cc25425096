mod compared;

use crate::{
    Account, AccountKind, Cell, ChangedBy, Chapter, Detail, Facet, Head, Judgement, Mark, Message,
    RecommendedAction, Status, Step, Urgency, Verdict, When,
};

/// `aws-recommends`: AWS's own list of what to do in this account, each beside our step.
pub(super) struct AwsRecommends;

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::RecommendedActions],
    console_page: Some("https://console.aws.amazon.com/costmanagement/"),
    changed_by: ChangedBy::Person,
    ..Head::new("aws-recommends", Chapter::Guardrails, When::ThisWeek)
};

impl Step for AwsRecommends {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let actions = account.recommended_actions.value();
        let actions = actions.filter(|actions| !actions.is_empty());
        actions
            .map(|actions| table(account, actions))
            .into_iter()
            .collect()
    }
}

/// What AWS calls critical or a warning wants a look; the rest is good to know.
fn judge(account: &Account) -> Judgement {
    let actions = account.recommended_actions.needed()?;
    let urgent = actions.iter().filter(|action| is_urgent(action)).count();
    Ok(match (actions.len(), urgent) {
        (0, _) => Verdict::new(Status::Holds, Message::new("aws-recommends-found-none")),
        (all, 0) => Verdict::new(
            Status::Holds,
            Message::new("aws-recommends-found-calm").with("count", all),
        ),
        (_, urgent) => Verdict::new(
            Status::Attention,
            Message::new("aws-recommends-found-urgent").with("count", urgent),
        ),
    })
}

/// A word of AWS's that is not known here may be the gravest.
fn is_urgent(action: &RecommendedAction) -> bool {
    match action.urgency {
        Some(Urgency::Info) => false,
        Some(Urgency::Warning | Urgency::Critical) | None => true,
    }
}

fn table(account: &Account, actions: &[RecommendedAction]) -> Detail {
    let mut actions: Vec<&RecommendedAction> = actions.iter().collect();
    actions.sort_by_key(|action| std::cmp::Reverse(action.urgency));
    let rows = actions.into_iter().map(|action| row(account, action));
    let columns = vec![
        Message::new("aws-recommends-table-action"),
        Message::new("aws-recommends-table-urgency"),
        Message::new("aws-recommends-table-step"),
        Message::new("aws-recommends-table-compared"),
    ];
    let title = Message::new("aws-recommends-table");
    Detail::table("actions", title, columns, rows.collect())
}

fn row(account: &Account, action: &RecommendedAction) -> Vec<Cell> {
    let step = compared::step_of(&action.kind);
    let step_cell = match step {
        Some(step) => Cell::value(Message::new(format!("{}-title", step.id()))),
        None => Cell::value(Message::new("aws-recommends-no-step")),
    };
    vec![
        compared::said(action),
        urgency(action.urgency),
        step_cell,
        compared::compared(account, action, step),
    ]
}

fn urgency(urgency: Option<Urgency>) -> Cell {
    let (mark, words) = match urgency {
        Some(Urgency::Critical) => (Mark::Bad, "aws-recommends-critical"),
        Some(Urgency::Warning) => (Mark::Warning, "aws-recommends-warning"),
        Some(Urgency::Info) => (Mark::Off, "aws-recommends-info"),
        None => (Mark::Warning, "aws-recommends-urgency-unknown"),
    };
    Cell::mark(mark, Message::new(words))
}

#[cfg(test)]
mod tests;
