use firstday_aws_gateway::Applied;
use firstday_checklist::{
    Change, CreateAnomalyMonitor, CreateAnomalySubscription, DeleteAnomalyMonitor,
    DeleteAnomalySubscription, Facet,
};

use super::{Aws, known, observe};

pub async fn reads_what_is_free_and_what_earns_credit(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    if aws.lacks("freetier:GetFreeTierUsage") || aws.lacks("freetier:ListAccountActivities") {
        return;
    }
    let account = observe(&gateway, &[Facet::FreeTierUse, Facet::FreeTierTasks], &[]).await;
    assert!(known(&account.free_tier_use).is_empty());
    let tasks = known(&account.free_tier_tasks);
    let budget = tasks.iter().find(|task| task.is_budget()).unwrap();
    assert!(budget.minutes.is_some() && budget.link.is_some() && budget.expires_at.is_some());
    assert_eq!(budget.reward, Some(20.into()));
}

pub async fn reads_what_the_month_has_cost(aws: &impl Aws) {
    if aws.lacks("ce:GetCostAndUsage by day") {
        return;
    }
    let gateway = aws.gateway().await;
    let account = observe(&gateway, &[Facet::Spending], &[]).await;
    assert!(account.spending.value().is_none(), "the first day has none");
}

pub async fn watches_for_unusual_costs(aws: &impl Aws) {
    if aws.lacks("ce:GetAnomalyMonitors") {
        return;
    }
    let gateway = aws.gateway().await;
    let create = Change::from(CreateAnomalyMonitor {
        monitor: "all".into(),
    });
    let tell = CreateAnomalySubscription {
        subscription: "me".into(),
        monitor: "all".into(),
        monitor_arn: None,
        emails: vec!["me@example.com".into()],
        threshold: "12.50".parse().unwrap(),
    };
    assert!(gateway.apply(&tell.clone().into()).await.is_err());
    for change in [create, tell.clone().into()] {
        let made = gateway.apply(&change).await;
        assert!(matches!(made, Ok(Applied::Done)), "{made:?}");
        let again = gateway.apply(&change).await;
        assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    }
    let account = observe(&gateway, &[Facet::AnomalyDetection], &[]).await;
    let found = known(&account.anomaly_detection);
    let told: Vec<_> = found.telling_of_all().collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].threshold, Some("12.5".parse().unwrap()));
    assert_eq!(told[0].emails[0].email, "me@example.com");
    assert!(!told[0].emails[0].declined && told[0].topics.is_empty());
    let other = CreateAnomalySubscription {
        threshold: 1.into(),
        ..tell.clone()
    };
    assert!(gateway.apply(&other.into()).await.is_err());
    let CreateAnomalySubscription {
        subscription,
        monitor,
        monitor_arn,
        emails,
        threshold,
    } = tell;
    let gone = DeleteAnomalySubscription {
        subscription,
        monitor: monitor.clone(),
        monitor_arn,
        emails,
        threshold,
    };
    for change in [gone.into(), DeleteAnomalyMonitor { monitor }.into()] {
        let made = gateway.apply(&change).await;
        assert!(matches!(made, Ok(Applied::Done)), "{made:?}");
        let again = gateway.apply(&change).await;
        assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    }
}
