use rust_decimal::Decimal;

use crate::few::few;
use crate::{
    Account, AccountKind, AccountPlan, Bar, Cell, ChangedBy, Chapter, Detail, Facet, Fact,
    FreeTierTask, FreeTierUse, Head, Judgement, Mark, Message, PlanKind, PlanStatus, Status, Step,
    TaskStatus, Verdict, When,
};

/// `free-tier`: what is left of what AWS gives away, and what earns more of it.
///
/// Sources: AWS Free Tier API (`GetFreeTierUsage`, `ListAccountActivities`, `GetAccountActivity`,
/// `GetAccountPlanState`) and AWS Billing User Guide, "Tracking your AWS Free Tier usage" and "Free
/// Tier activities".
pub(super) struct FreeTier;

/// So many offers are drawn, the most used first.
const BARS: usize = 20;

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::FreeTierUse],
    helps: &[Facet::Plan, Facet::FreeTierTasks, Facet::Budgets],
    not_ready: Some("free-tier-found-not-ready"),
    console_page: Some("https://console.aws.amazon.com/billing/home#/freetier"),
    changed_by: ChangedBy::Person,
    ..Head::new("free-tier", Chapter::Money, When::ThisWeek)
};

impl Step for FreeTier {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let used = account.free_tier_use.needed()?;
        let mut verdict = usage(used);
        if used.is_empty() && account.plan.value() == Some(&None) {
            return Ok(Verdict::new(
                Status::NotApplicable,
                Message::new("free-tier-found-older"),
            ));
        }
        if let Some(plan) = plan(account).filter(|it| it.wants_decision(account.observed_at)) {
            verdict.status = Status::Attention;
            verdict.findings.insert(0, ending(plan, account));
        }
        verdict.findings.extend(to_earn(tasks(account)));
        verdict.findings.extend(budget_task(account));
        Ok(verdict)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let plan = plan(account).map(|plan| plan_facts(plan, account));
        let bars = account.free_tier_use.value().and_then(|used| bars(used));
        let tasks = task_table(tasks(account));
        plan.into_iter().chain(bars).chain(tasks).collect()
    }
}

/// The plan, where the account has one.
fn plan(account: &Account) -> Option<&AccountPlan> {
    account.plan.value()?.as_ref()
}

fn tasks(account: &Account) -> &[FreeTierTask] {
    let tasks = account.free_tier_tasks.value();
    tasks.map(Vec::as_slice).unwrap_or_default()
}

/// How the month's use stands against what is free.
fn usage(used: &[FreeTierUse]) -> Verdict {
    if used.is_empty() {
        return Verdict::new(Status::Holds, Message::new("free-tier-found-nothing"));
    }
    let names = |is: fn(&&FreeTierUse) -> bool| -> Vec<String> {
        used.iter().filter(is).map(label).collect()
    };
    let high = names(|it| it.is_high());
    let passing = names(|it| !it.is_high() && it.will_pass());
    let mut verdict = match high.is_empty() {
        true => Verdict::new(
            Status::Holds,
            Message::new("free-tier-found-below").with("percent", i64::from(FreeTierUse::HIGH)),
        ),
        false => Verdict::new(
            Status::Attention,
            Message::new("free-tier-found-high")
                .with("percent", i64::from(FreeTierUse::HIGH))
                .with("offers", few(high)),
        ),
    };
    if !passing.is_empty() {
        let passing = Message::new("free-tier-found-passing").with("offers", few(passing));
        verdict.findings.push(passing);
    }
    verdict
}

/// What is counted, in AWS's words.
fn label(used: &FreeTierUse) -> String {
    match used.usage_type.is_empty() {
        true => used.service.clone(),
        false => format!("{}: {}", used.service, used.usage_type),
    }
}

/// The account closes with its Free plan.
fn ending(plan: &AccountPlan, account: &Account) -> Message {
    if plan.status == Some(PlanStatus::Expired) {
        return Message::new("free-tier-found-plan-ended");
    }
    let days = plan.days_left(account.observed_at);
    match (plan.ends_at, days) {
        (Some(ends_at), Some(days)) => Message::new("free-tier-found-plan-ends")
            .with("date", ends_at)
            .with("days", days),
        (_, _) => Message::new("free-tier-found-few-credits"),
    }
}

/// What the tasks that are left would earn.
fn to_earn(tasks: &[FreeTierTask]) -> Option<Message> {
    let open = |task: &&FreeTierTask| task.status != TaskStatus::Completed;
    let open: Vec<&FreeTierTask> = tasks.iter().filter(open).collect();
    let earns: Decimal = open.iter().filter_map(|task| task.reward).sum();
    let earned = Message::new("free-tier-found-tasks").with("count", open.len());
    (earns > Decimal::ZERO).then(|| earned.with("credits", earns))
}

/// What AWS makes of a budget that is there: whether one that a program made counts is AWS's to say.
fn budget_task(account: &Account) -> Option<Message> {
    let task = tasks(account).iter().find(|task| task.is_budget())?;
    let has_budget = !account.budgets.value()?.is_empty();
    let id = match (task.status, has_budget) {
        (TaskStatus::Completed, _) => "free-tier-found-budget-counted",
        (_, true) => "free-tier-found-budget-not-counted",
        (_, false) => return None,
    };
    Some(Message::new(id).with("task", task.title.as_str()))
}

fn plan_facts(plan: &AccountPlan, account: &Account) -> Detail {
    let fact = |id: &str, cell| Fact::new(Message::new(id), cell);
    let kind = match plan.kind {
        PlanKind::Free => "free-tier-plan-free",
        PlanKind::Paid => "free-tier-plan-paid",
    };
    let mut facts = vec![fact("free-tier-fact-plan", Cell::value(Message::new(kind)))];
    if let Some(credits) = plan.credits_left {
        facts.push(fact("free-tier-fact-credits", Cell::value(credits)));
    }
    let free = plan.kind == PlanKind::Free;
    if let Some(ends_at) = plan.ends_at.filter(|_| free) {
        facts.push(fact("free-tier-fact-ends", Cell::value(ends_at)));
    }
    if let Some(days) = plan.days_left(account.observed_at).filter(|_| free) {
        facts.push(fact("free-tier-fact-days", Cell::value(days)));
    }
    Detail::facts("plan", Message::new("free-tier-plan"), facts)
}

fn bars(used: &[FreeTierUse]) -> Option<Detail> {
    let mut used: Vec<&FreeTierUse> = used.iter().collect();
    used.sort_by_key(|it| std::cmp::Reverse(it.percent()));
    let bars: Vec<Bar> = used.into_iter().take(BARS).map(bar).collect();
    let title = Message::new("free-tier-usage");
    (!bars.is_empty()).then(|| Detail::bars("usage", title, bars))
}

fn bar(used: &FreeTierUse) -> Bar {
    let id = match used.will_pass() {
        true => "free-tier-used-passing",
        false => "free-tier-used",
    };
    let number = |amount: Decimal| crate::Arg::Decimal(amount.round_dp(2).normalize());
    let said = Message::new(id)
        .with("used", number(used.used))
        .with("limit", number(used.limit))
        .with("unit", used.unit.as_str());
    let said = match used.expected.filter(|_| used.will_pass()) {
        Some(expected) => said.with("expected", number(expected)),
        None => said,
    };
    Bar {
        label: label(used).into(),
        said,
        percent: used.percent(),
        high: used.is_high(),
    }
}

fn task_table(tasks: &[FreeTierTask]) -> Option<Detail> {
    let columns = [
        Message::new("free-tier-column-task"),
        Message::new("free-tier-column-reward"),
        Message::new("free-tier-column-minutes"),
        Message::new("free-tier-column-status"),
    ];
    let rows: Vec<Vec<Cell>> = tasks.iter().map(row).collect();
    let title = Message::new("free-tier-tasks");
    (!rows.is_empty()).then(|| Detail::table("tasks", title, columns.to_vec(), rows))
}

fn row(task: &FreeTierTask) -> Vec<Cell> {
    let none = || Cell::value(Message::new("free-tier-not-told"));
    let title = match task.link.as_deref().filter(|link| is_page_of_aws(link)) {
        Some(link) => Cell::link(task.title.as_str(), link),
        None => Cell::value(task.title.as_str()),
    };
    let minutes = task.minutes.map(|it| Cell::value(i64::from(it)));
    let (mark, status) = match task.status {
        TaskStatus::Completed => (Mark::Good, "free-tier-task-completed"),
        TaskStatus::InProgress => (Mark::Waiting, "free-tier-task-in-progress"),
        TaskStatus::Expiring => (Mark::Warning, "free-tier-task-expiring"),
        TaskStatus::NotStarted | TaskStatus::Other => (Mark::Off, "free-tier-task-not-started"),
    };
    let open = task.status != TaskStatus::Completed;
    let said = match task.expires_at.filter(|_| open) {
        Some(at) => Message::new("free-tier-task-until").with("date", at),
        None => Message::new(status),
    };
    vec![
        title,
        task.reward.map_or_else(none, Cell::value),
        minutes.unwrap_or_else(none),
        Cell::mark(mark, said),
    ]
}

/// Whether an address leads to AWS: only such a page is linked to, whoever named it.
fn is_page_of_aws(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    host.bytes().all(plain) && (host == "aws.amazon.com" || host.ends_with(".aws.amazon.com"))
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{Budget, Form, Reading};

    fn used(actual: i64, expected: Option<i64>) -> FreeTierUse {
        FreeTierUse {
            service: "Amazon EC2".into(),
            usage_type: "BoxUsage".into(),
            used: actual.into(),
            expected: expected.map(Decimal::from),
            limit: 750.into(),
            unit: "Hrs".into(),
        }
    }

    fn task(title: &str, status: TaskStatus) -> FreeTierTask {
        FreeTierTask {
            id: title.to_lowercase(),
            title: title.into(),
            reward: Some(20.into()),
            status,
            minutes: Some(10),
            link: Some("https://docs.aws.amazon.com/x".into()),
            expires_at: None,
        }
    }

    fn plan_of(kind: PlanKind, credits: Option<i64>, days: i64) -> AccountPlan {
        AccountPlan {
            kind,
            status: Some(PlanStatus::Active),
            credits_left: credits.map(Decimal::from),
            ends_at: Some(sample::days(days)),
        }
    }

    fn with(
        used: Vec<FreeTierUse>,
        plan: Option<AccountPlan>,
        tasks: Vec<FreeTierTask>,
    ) -> Account {
        sample::fresh_with(|account| {
            account.free_tier_use = sample::read(used);
            account.plan = sample::read(plan);
            account.free_tier_tasks = sample::read(tasks);
        })
    }

    fn ids(account: &Account) -> Vec<String> {
        let findings = sample::assess(&FreeTier, account).findings;
        findings.into_iter().map(|it| it.id).collect()
    }

    #[test]
    fn statuses() {
        let free = |credits, days| Some(plan_of(PlanKind::Free, credits, days));
        let paid = Some(plan_of(PlanKind::Paid, Some(0), 1));
        sample::table(
            &FreeTier,
            [
                (
                    "day one",
                    with(Vec::new(), free(Some(100), 180), Vec::new()),
                    Status::Holds,
                ),
                (
                    "older, and nothing used",
                    with(Vec::new(), None, Vec::new()),
                    Status::NotApplicable,
                ),
                (
                    "older, and used",
                    with(vec![used(10, None)], None, Vec::new()),
                    Status::Holds,
                ),
                (
                    "84 percent",
                    with(vec![used(637, None)], None, Vec::new()),
                    Status::Holds,
                ),
                (
                    "85 percent",
                    with(vec![used(638, None)], None, Vec::new()),
                    Status::Attention,
                ),
                (
                    "will pass",
                    with(vec![used(10, Some(800))], None, Vec::new()),
                    Status::Holds,
                ),
                (
                    "ends soon",
                    with(Vec::new(), free(Some(100), 30), Vec::new()),
                    Status::Attention,
                ),
                (
                    "few credits",
                    with(Vec::new(), free(Some(20), 180), Vec::new()),
                    Status::Attention,
                ),
                (
                    "a Paid plan does not end",
                    with(Vec::new(), paid, Vec::new()),
                    Status::Holds,
                ),
            ],
        );
    }

    #[test]
    fn what_was_not_read_is_unknown() {
        sample::table(
            &FreeTier,
            [(
                "unread",
                sample::fresh_with(|account| {
                    account.free_tier_use = Reading::Denied {
                        reason: "no".into(),
                    };
                }),
                Status::Unknown,
            )],
        );
    }

    /// What AWS says, never what we hope: a budget that is there need not count.
    #[test]
    fn the_budget_is_looked_for_among_the_tasks() {
        let counted = "free-tier-found-budget-counted";
        let not = "free-tier-found-budget-not-counted";
        let title = "Set up a cost budget using AWS Budgets";
        for (status, has_budget, expected) in [
            (TaskStatus::Completed, true, Some(counted)),
            (TaskStatus::Completed, false, Some(counted)),
            (TaskStatus::NotStarted, true, Some(not)),
            (TaskStatus::InProgress, true, Some(not)),
            (TaskStatus::NotStarted, false, None),
        ] {
            let mut account = with(Vec::new(), None, vec![task(title, status)]);
            account.plan = sample::read(Some(plan_of(PlanKind::Free, None, 100)));
            if has_budget {
                account.budgets = sample::read(vec![Budget::from_answer(serde_json::Map::new())]);
            }
            let ids = ids(&account);
            let said = ids.iter().find(|id| id.contains("-budget-"));
            assert_eq!(
                said.map(String::as_str),
                expected,
                "{status:?} {has_budget}"
            );
        }
    }

    #[test]
    fn what_is_left_to_earn_is_added_up() {
        let tasks = vec![
            task("Launch an instance", TaskStatus::NotStarted),
            task("Create a database", TaskStatus::Expiring),
            task("Build a web app", TaskStatus::Completed),
        ];
        let account = with(vec![used(1, None)], None, tasks);
        let findings = sample::assess(&FreeTier, &account).findings;
        let expected = Message::new("free-tier-found-tasks").with("count", 2_i64);
        assert!(findings.contains(&expected.with("credits", Decimal::from(40))));
    }

    /// The most used first, and what stands out is what the status says.
    #[test]
    fn bars_show_the_most_used_first() {
        let account = with(vec![used(10, None), used(700, None)], None, Vec::new());
        let details = FreeTier.details(&account);
        let Some(Detail {
            form: Form::Bars { bars },
            ..
        }) = details.first()
        else {
            unreachable!("no bars in {details:?}");
        };
        let shown: Vec<(u32, bool)> = bars.iter().map(|bar| (bar.percent, bar.high)).collect();
        assert_eq!(shown, [(93, true), (1, false)]);
    }

    #[test]
    fn only_pages_of_aws_are_linked_to() {
        for (address, expected) in [
            ("https://docs.aws.amazon.com/awsaccountbilling/x.html", true),
            ("https://console.aws.amazon.com/costmanagement/", true),
            ("https://aws.amazon.com/free", true),
            ("http://docs.aws.amazon.com/", false),
            ("https://docs.aws.amazon.com.example.com/", false),
            ("https://aws.amazon.com@example.com/", false),
            ("https://example.com/aws.amazon.com", false),
            ("https://evilaws.amazon.com.example", false),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(is_page_of_aws(address), expected, "{address}");
        }
    }
}
