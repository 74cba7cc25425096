use firstday_aws_gateway::{Applied, Gateway, GatewayErrorKind};
use firstday_checklist::{
    AddBudgetAlert, AddBudgetSubscriber, Alert, AlertBasis, Budget, Change, CreateBudget, Facet,
    ThresholdKind, UpdateBudget,
};
use rust_decimal::Decimal;

use super::{Aws, assert_kind, known, observe};

pub fn alert(threshold: &str, kind: ThresholdKind, email: &str) -> Alert {
    Alert {
        basis: AlertBasis::Actual,
        kind,
        threshold: threshold.parse().unwrap(),
        emails: vec![email.into()],
        topics: Vec::new(),
        alarm: false,
    }
}

pub fn create_budget(limit: i64, alerts: Vec<Alert>) -> Change {
    Change::from(CreateBudget {
        budget: "Every month".into(),
        limit: limit.into(),
        alerts,
    })
}

pub async fn the_budget(gateway: &Gateway) -> Budget {
    let account = observe(gateway, &[Facet::Budgets], &[]).await;
    let budgets = known(&account.budgets);
    assert_eq!(budgets.len(), 1);
    budgets[0].clone()
}

pub async fn makes_a_budget_with_alerts(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let subscribers_can_be_read = !aws.lacks("budgets:DescribeSubscribersForNotification");
    let alerts = match subscribers_can_be_read {
        true => vec![
            alert("50", ThresholdKind::Percent, "owner@example.com"),
            alert("0.01", ThresholdKind::Dollars, "owner@example.com"),
        ],
        false => Vec::new(),
    };
    let change = create_budget(20, alerts.clone());
    let made = gateway.apply(&change).await;
    assert!(matches!(made, Ok(Applied::Done)), "{made:?}");
    if !aws.lacks("budgets:DescribeBudgetNotificationsForAccount") {
        is_as_made(&the_budget(&gateway).await, &alerts);
    }
    let again = gateway.apply(&change).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    let other = gateway.apply(&create_budget(30, alerts)).await;
    assert_kind(other, GatewayErrorKind::AlreadyExists);
}

fn is_as_made(budget: &Budget, alerts: &[Alert]) {
    assert_eq!(budget.name, "Every month");
    assert_eq!(budget.limit, Some(Decimal::from(20)));
    assert!(budget.is_whole_monthly_bill() && !budget.counts_credits);
    assert_eq!(budget.alerts.len(), alerts.len());
    assert!(
        alerts.iter().all(|alert| budget.alerts.contains(alert)),
        "{budget:?}"
    );
}

pub async fn adds_to_a_budget(aws: &impl Aws) {
    if aws.lacks("budgets:CreateSubscriber")
        || aws.lacks("budgets:DescribeSubscribersForNotification")
    {
        return;
    }
    let gateway = aws.gateway().await;
    let first = alert("50", ThresholdKind::Percent, "owner@example.com");
    let second = alert("80", ThresholdKind::Percent, "owner@example.com");
    gateway
        .apply(&create_budget(20, vec![first.clone()]))
        .await
        .unwrap();
    let changes = [
        Change::from(AddBudgetAlert {
            budget: "Every month".into(),
            alert: second.clone(),
        }),
        Change::from(AddBudgetSubscriber {
            budget: "Every month".into(),
            alert: first,
            email: "second@example.com".into(),
        }),
    ];
    for change in &changes {
        let made = gateway.apply(change).await;
        assert!(matches!(made, Ok(Applied::Done)), "{made:?}");
        let again = gateway.apply(change).await;
        assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    }
    let budget = the_budget(&gateway).await;
    assert!(budget.alerts.contains(&second));
    assert_eq!(budget.emails(), ["owner@example.com", "second@example.com"]);
}

pub async fn changes_a_budget_and_keeps_the_rest(aws: &impl Aws) {
    if aws.lacks("budgets:UpdateBudget") {
        return;
    }
    let gateway = aws.gateway().await;
    let alerts = vec![alert("50", ThresholdKind::Percent, "owner@example.com")];
    gateway
        .apply(&create_budget(20, alerts.clone()))
        .await
        .unwrap();
    let before = the_budget(&gateway).await;
    let change = Change::from(UpdateBudget {
        budget: "Every month".into(),
        limit: Some("12.50".parse().unwrap()),
        ignore_credits: true,
        definition: before.definition.clone(),
    });
    let made = gateway.apply(&change).await;
    assert!(matches!(made, Ok(Applied::Done)), "{made:?}");
    let after = the_budget(&gateway).await;
    assert_eq!(after.limit, Some("12.5".parse().unwrap()));
    assert_eq!(after.alerts, before.alerts);
    let again = gateway.apply(&change).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
}
