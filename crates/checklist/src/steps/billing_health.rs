use crate::{
    Account, AccountKind, Arg, Cell, ChangedBy, Chapter, Detail, Facet, Head, Judgement, Mark,
    Message, Owed, PaymentMethod, PaymentState, PlanKind, Status, Step, Verdict, When,
};

/// `billing-health`: AWS can charge the account, and no invoice is past due.
pub(super) struct BillingHealth;

const ID: &str = "billing-health";

static HEAD: Head = Head {
    // A project pays in AWS Settings, a member's bill goes to the management account.
    applies: &[AccountKind::Standalone, AccountKind::Management],
    elsewhere: "billing-health-found-elsewhere",
    helps: &[Facet::PaymentMethods, Facet::PastDue, Facet::Plan],
    console_page: Some("https://console.aws.amazon.com/billing/home#/paymentpreferences"),
    changed_by: ChangedBy::Person,
    ..Head::new(ID, Chapter::Account, When::ThisWeek)
};

impl Step for BillingHealth {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    /// What is wrong shows even where only one of the two could be read; that all is well takes
    /// both.
    fn judge(&self, account: &Account) -> Judgement {
        let wrong: Vec<Message> = past_due(account).chain(of_methods(account)).collect();
        let mut wrong = wrong.into_iter();
        if let Some(first) = wrong.next() {
            return Ok(wrong.fold(Verdict::new(Status::Attention, first), Verdict::and));
        }
        let methods = account.payment_methods.needed()?;
        account.past_due.needed()?;
        let usable = match methods.is_empty() {
            true => Message::new("billing-health-found-none-free"),
            false => Message::new("billing-health-found-active"),
        };
        let nothing_due = Message::new("billing-health-found-nothing-due");
        Ok(Verdict::new(Status::Holds, usable).and(nothing_due))
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let methods = account.payment_methods.value().into_iter().flatten();
        let rows: Vec<Vec<Cell>> = methods.map(row).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = [
            "billing-health-column-method",
            "billing-health-column-state",
        ];
        vec![Detail::table(
            "payment-methods",
            Message::new("billing-health-methods-title"),
            columns.map(Message::new).to_vec(),
            rows,
        )]
    }
}

fn past_due(account: &Account) -> impl Iterator<Item = Message> {
    let owed = account.past_due.value().into_iter().flatten();
    let owed = owed.map(|Owed { amount, currency }| match currency.as_str() {
        "USD" => Message::new("billing-health-found-past-due").with("amount", *amount),
        other => Message::new("billing-health-found-past-due-in")
            .with("amount", Arg::Decimal(*amount))
            .with("currency", other),
    });
    owed.collect::<Vec<_>>().into_iter()
}

/// What is wrong with the payment methods, as far as they are known.
fn of_methods(account: &Account) -> Option<Message> {
    let methods = account.payment_methods.value()?;
    let has = |state| methods.iter().any(|method| method.state == Some(state));
    let slug = match methods.is_empty() {
        true if is_free(account) => return None,
        true => "none",
        false if has(PaymentState::Invalid) => "invalid",
        false if has(PaymentState::Active) => return None,
        false => "not-set-up",
    };
    Some(Message::new(format!("billing-health-found-{slug}")))
}

/// Whether nothing is charged: an account without a plan is older than the plans, and pays.
fn is_free(account: &Account) -> bool {
    let plan = account.plan.value().and_then(Option::as_ref);
    plan.is_some_and(|plan| plan.kind == PlanKind::Free)
}

fn row(method: &PaymentMethod) -> Vec<Cell> {
    let kind = match method.kind.as_str() {
        "CARD" => Arg::from(Message::new("billing-health-method-card")),
        "PAY_BY_INVOICE" => Arg::from(Message::new("billing-health-method-invoice")),
        bank if bank.ends_with("_BANK_ACCOUNT") => {
            Arg::from(Message::new("billing-health-method-bank"))
        }
        other => Arg::from(other),
    };
    let (mark, said) = match method.state {
        Some(PaymentState::Active) => (Mark::Good, "billing-health-state-active"),
        Some(PaymentState::PendingSetup) => (Mark::Warning, "billing-health-state-pending"),
        Some(PaymentState::SetupInProgress) => (Mark::Waiting, "billing-health-state-progress"),
        Some(PaymentState::Invalid) => (Mark::Bad, "billing-health-state-invalid"),
        None => (Mark::Waiting, "billing-health-state-other"),
    };
    vec![
        Cell::Value { value: kind },
        Cell::mark(mark, Message::new(said)),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{AccountPlan, Organization, Reading};

    fn method(state: PaymentState) -> PaymentMethod {
        PaymentMethod {
            kind: "CARD".into(),
            state: Some(state),
        }
    }

    fn with(methods: &[PaymentState], due: i64, plan: Option<PlanKind>) -> Account {
        sample::fresh_with(|account| {
            account.payment_methods = sample::read(methods.iter().copied().map(method).collect());
            let owed = (due > 0).then(|| Owed {
                amount: due.into(),
                currency: "EUR".into(),
            });
            account.past_due = sample::read(owed.into_iter().collect());
            account.plan = sample::read(plan.map(|kind| AccountPlan {
                kind,
                status: None,
                credits_left: None,
                ends_at: None,
            }));
        })
    }

    fn denied<T>() -> Reading<T> {
        Reading::Denied {
            reason: "no".into(),
        }
    }

    #[test]
    fn statuses() {
        use PaymentState::{Active, Invalid, PendingSetup, SetupInProgress};
        let paid = Some(PlanKind::Paid);
        let without = |change: fn(&mut Account)| {
            let mut account = with(&[Active], 0, paid);
            change(&mut account);
            account
        };
        sample::table(
            &BillingHealth,
            [
                ("active", with(&[Active], 0, paid), Status::Holds),
                ("past due", with(&[Active], 12, paid), Status::Attention),
                (
                    "invalid",
                    with(&[Active, Invalid], 0, paid),
                    Status::Attention,
                ),
                ("pending", with(&[PendingSetup], 0, paid), Status::Attention),
                (
                    "in progress",
                    with(&[SetupInProgress], 0, paid),
                    Status::Attention,
                ),
                ("none, paid", with(&[], 0, paid), Status::Attention),
                ("none, older", with(&[], 0, None), Status::Attention),
                (
                    "none, free",
                    with(&[], 0, Some(PlanKind::Free)),
                    Status::Holds,
                ),
                ("unread", sample::fresh(), Status::Unknown),
                (
                    "methods denied",
                    without(|account| account.payment_methods = denied()),
                    Status::Unknown,
                ),
                (
                    "balance denied",
                    without(|account| account.past_due = denied()),
                    Status::Unknown,
                ),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "member",
                    without(|account| {
                        account.organization = sample::read(Some(Organization {
                            id: "o-a1b2c3d4e5".into(),
                            management_account_id: "999999999999".into(),
                            management_email: None,
                        }));
                    }),
                    Status::NotApplicable,
                ),
            ],
        );
    }

    /// A person's word does not make it done either: who looked once does not see the next invoice.
    #[test]
    fn is_never_done_where_aws_does_not_tell() {
        let mut account = with(&[PaymentState::Active], 0, None);
        account.past_due = denied();
        account.confirmations = sample::read(
            std::iter::once((
                ID.to_owned(),
                crate::Confirmation {
                    by: "ana".into(),
                    at: sample::now(),
                    note: None,
                },
            ))
            .collect(),
        );
        let verdict = sample::assess(&BillingHealth, &account);
        assert_eq!(verdict.status, Status::Unknown);
    }

    #[test]
    fn one_of_the_two_is_enough_to_see_what_is_wrong() {
        let mut account = with(&[PaymentState::Invalid], 7, None);
        let said = |account: &Account| {
            let verdict = sample::assess(&BillingHealth, account);
            assert_eq!(verdict.status, Status::Attention);
            let ids = verdict.findings.into_iter().map(|finding| finding.id);
            ids.collect::<Vec<_>>()
        };
        let both = [
            "billing-health-found-past-due-in",
            "billing-health-found-invalid",
        ];
        assert_eq!(said(&account), both);
        account.past_due = denied();
        assert_eq!(said(&account), ["billing-health-found-invalid"]);
        account.past_due = with(&[], 7, None).past_due;
        account.payment_methods = denied();
        assert_eq!(said(&account), ["billing-health-found-past-due-in"]);
        let amount = rust_decimal::Decimal::new(3720, 2);
        let owed = Owed {
            amount,
            currency: "USD".into(),
        };
        account.past_due = sample::read(vec![owed]);
        let verdict = sample::assess(&BillingHealth, &account);
        let said = Message::new("billing-health-found-past-due").with("amount", amount);
        assert_eq!(verdict.findings, [said]);
    }

    #[test]
    fn shows_what_the_methods_are_and_nothing_of_cards() {
        let mut account = with(&[PaymentState::Active], 0, None);
        assert_eq!(BillingHealth.details(&account).len(), 1);
        account.payment_methods = Reading::NotRead;
        assert!(BillingHealth.details(&account).is_empty());
    }
}
