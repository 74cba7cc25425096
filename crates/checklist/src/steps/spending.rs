use jiff::Timestamp;
use rust_decimal::Decimal;

use super::money::budgets;
use crate::{
    Account, AccountKind, Budget, Cell, ChangedBy, Chapter, Day, Detail, Facet, Head, Judgement,
    Limit, Message, Reading, Spending as Spent, Status, Step, Verdict, When,
};

/// `spending`: what this month has cost by day, against the budgets. AWS charges for the answer, so
/// it is asked when the person says so, and the answer is kept for a day.
pub(super) struct Spending;

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    helps: &[Facet::Spending, Facet::Budgets, Facet::Organization],
    not_ready: Some("spending-found-not-ready"),
    console_page: Some("https://console.aws.amazon.com/costmanagement/"),
    changed_by: ChangedBy::Person,
    ..Head::new("spending", Chapter::Money, When::LookAround)
};

impl Step for Spending {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        if account.spending == Reading::NotRead {
            let price = Message::new("spending-found-not-asked").with("price", Spent::PRICE);
            return Ok(Verdict::new(Status::Todo, price));
        }
        let spent = account.spending.needed()?;
        Ok(verdict(spent, account))
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let Some(spent) = account.spending.value().filter(|it| !it.days.is_empty()) else {
            return Vec::new();
        };
        let limits = monthly(account).iter().filter_map(limit).collect();
        let days = so_far(spent)
            .map(|(at, _, amount)| Day { at, amount })
            .collect();
        let title = Message::new("spending-chart");
        vec![Detail::days("days", title, days, limits), table(spent)]
    }
}

fn verdict(spent: &Spent, account: &Account) -> Verdict {
    if spent.days.is_empty() {
        let none = Message::new("spending-found-nothing");
        return asked(Verdict::new(Status::Holds, none), account);
    }
    let cost = spent.cost();
    let said = Message::new("spending-found-cost").with("cost", cost);
    let mut verdict = Verdict::new(Status::Holds, said);
    let taken_off = spent.taken_off();
    if taken_off > Decimal::ZERO {
        let taken_off = Message::new("spending-found-taken-off").with("amount", taken_off);
        verdict.findings.push(taken_off);
    }
    for budget in monthly(account) {
        // One of a dollar warns of the first cent: to be beyond it is nothing unusual.
        let Some(limit) = budget.limit.filter(|limit| *limit > Decimal::ONE) else {
            continue;
        };
        let is_over = cost > limit;
        let id = match is_over {
            true => "spending-found-over",
            false => "spending-found-within",
        };
        if is_over {
            verdict.status = Status::Attention;
        }
        let budget = Message::new(id).with("budget", budget.name.as_str());
        verdict.findings.push(budget.with("limit", limit));
    }
    if spent.partial {
        verdict
            .findings
            .push(Message::new("spending-found-partial"));
    }
    asked(verdict, account)
}

/// When AWS said so, and how long that is used.
fn asked(verdict: Verdict, account: &Account) -> Verdict {
    let Some(at) = account.spending.at() else {
        return verdict;
    };
    let until = Spent::good_until(at);
    verdict.and(
        Message::new("spending-found-asked")
            .with("time", crate::Arg::Time(at))
            .with("until", crate::Arg::Time(until)),
    )
}

/// The budgets that count the same: every month's cost of the whole account.
fn monthly(account: &Account) -> Vec<Budget> {
    let all = budgets(account).into_iter();
    all.filter(Budget::is_whole_monthly_bill).collect()
}

fn limit(budget: &Budget) -> Option<Limit> {
    Some(Limit {
        label: Message::new("spending-limit").with("budget", budget.name.as_str()),
        amount: budget.limit?,
    })
}

/// Each day, what it has cost, and what the month had cost by its end.
fn so_far(spent: &Spent) -> impl DoubleEndedIterator<Item = (Timestamp, Decimal, Decimal)> {
    let mut sum = Decimal::ZERO;
    let days = spent.days.iter().map(|day| {
        sum += day.cost;
        (day.at, day.cost, sum)
    });
    days.collect::<Vec<_>>().into_iter()
}

/// The same as a table, the latest day first.
fn table(spent: &Spent) -> Detail {
    let columns = [
        Message::new("spending-column-day"),
        Message::new("spending-column-that-day"),
        Message::new("spending-column-so-far"),
    ];
    let rows = so_far(spent)
        .rev()
        .map(|(at, cost, sum)| vec![Cell::value(at), Cell::value(cost), Cell::value(sum)]);
    let title = Message::new("spending-table");
    Detail::table("table", title, columns.to_vec(), rows.collect())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{DayOfSpending, Form};

    fn spent(costs: &[i64]) -> Spent {
        let day = |(day, cost): (usize, &i64)| DayOfSpending {
            at: sample::days(i64::try_from(day).unwrap_or_default()),
            cost: (*cost).into(),
            taken_off: Decimal::ONE,
        };
        Spent {
            days: costs.iter().enumerate().map(day).collect(),
            partial: false,
        }
    }

    fn with(spending: Reading<Spent>, limits: &[i64]) -> Account {
        let budget = |limit: &i64| {
            let answer = serde_json::json!({
                "BudgetName": format!("up to {limit}"), "BudgetType": "COST",
                "TimeUnit": "MONTHLY",
                "BudgetLimit": {"Amount": limit.to_string(), "Unit": "USD"},
                "CostTypes": {"IncludeCredit": false}, "CostFilters": {},
            });
            Budget::from_answer(answer.as_object().cloned().unwrap_or_default())
        };
        sample::fresh_with(|account| {
            account.spending = spending;
            account.budgets = sample::read(limits.iter().map(budget).collect());
        })
    }

    #[test]
    fn statuses() {
        let read = |costs: &[i64]| sample::read(spent(costs));
        sample::table(
            &Spending,
            [
                ("not asked", with(Reading::NotRead, &[10]), Status::Todo),
                ("no numbers", with(read(&[]), &[10]), Status::Holds),
                ("no budget", with(read(&[3, 4]), &[]), Status::Holds),
                ("within", with(read(&[3, 7]), &[10]), Status::Holds),
                ("over", with(read(&[3, 8]), &[10]), Status::Attention),
                (
                    "over one of two",
                    with(read(&[8]), &[100, 5]),
                    Status::Attention,
                ),
                (
                    "beyond the first cent",
                    with(read(&[3]), &[1]),
                    Status::Holds,
                ),
                (
                    "denied",
                    with(
                        Reading::Denied {
                            reason: "no".into(),
                        },
                        &[10],
                    ),
                    Status::Unknown,
                ),
                (
                    "not ready",
                    with(
                        Reading::NotReady {
                            reason: "no".into(),
                        },
                        &[10],
                    ),
                    Status::Todo,
                ),
            ],
        );
    }

    /// A monthly limit is compared with what the month has cost so far, not with a day.
    #[test]
    fn the_chart_adds_the_days_up() {
        let details = Spending.details(&with(sample::read(spent(&[3, 4, 5])), &[10, 1]));
        let Some(Detail {
            form: Form::Days { days, limits },
            ..
        }) = details.first()
        else {
            unreachable!("no chart in {details:?}");
        };
        let amounts: Vec<Decimal> = days.iter().map(|day| day.amount).collect();
        assert_eq!(amounts, [3, 7, 12].map(Decimal::from));
        let limits: Vec<Decimal> = limits.iter().map(|limit| limit.amount).collect();
        assert_eq!(limits, [10, 1].map(Decimal::from));
        let first = details.get(1).and_then(|table| table.cells().next());
        assert_eq!(first, Some(&Cell::value(sample::days(2))));
        assert!(Spending.details(&with(Reading::NotRead, &[])).is_empty());
    }

    /// Nobody pays twice for what is there, or where it cannot be had.
    #[test]
    fn has_a_price_until_it_is_read() {
        let step: &dyn Step = &Spending;
        let price = |spending| step.price(&with(spending, &[]));
        assert_eq!(price(Reading::NotRead), Some(Decimal::new(1, 2)));
        assert_eq!(price(sample::read(spent(&[1]))), None);
        let budgets: &dyn Step = &super::super::budgets::Budgets;
        assert_eq!(budgets.price(&with(Reading::NotRead, &[])), None);
    }

    #[test]
    fn says_until_when_the_answer_is_used() {
        let verdict = sample::assess(&Spending, &with(sample::read(spent(&[1])), &[]));
        let said = Message::new("spending-found-asked")
            .with("time", crate::Arg::Time(sample::now()))
            .with("until", crate::Arg::Time(sample::days(1)));
        assert!(verdict.findings.contains(&said));
    }
}
