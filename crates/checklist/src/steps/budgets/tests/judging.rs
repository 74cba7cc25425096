//! Which budgets warn of what is spent, and what is said of the others.

use super::*;

#[test]
fn one_budget_that_warns_somebody_in_time_is_enough() {
    let topic = Alert {
        topics: vec!["arn:aws:sns:us-east-1:123456789012:spending".into()],
        ..at_percent("100", &[])
    };
    let no_credits = json!({"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Credit", "Refund"]}});
    let new_way = in_the_new_way(&json!({"Not": no_credits}));
    let yuan = json!({"BudgetLimit": {"Amount": "70", "Unit": "CNY"}});
    for (case, budget) in [
        ("AWS's template for a month", mine(json!({}), template())),
        (
            "AWS's template for no spending",
            named("zero", "1.0", own(ANA)[0].clone()),
        ),
        (
            "one alert at the end",
            mine(json!({}), vec![at_percent("100", ANA)]),
        ),
        (
            "an alert in dollars",
            mine(json!({}), vec![in_dollars("10", ANA)]),
        ),
        ("an alert to a topic", mine(json!({}), vec![topic])),
        ("by day", mine(json!({"TimeUnit": "DAILY"}), template())),
        ("in the new way", mine(new_way, template())),
        ("in another currency", mine(yuan, template())),
        (
            "without taxes",
            mine(
                json!({"CostTypes": {"IncludeTax": false, "IncludeCredit": false}}),
                template(),
            ),
        ),
        (
            "that adjusts itself",
            mine(
                json!({"AutoAdjustData": {"AutoAdjustType": "HISTORICAL"}}),
                template(),
            ),
        ),
    ] {
        let verdict = sample::assess(&Budgets, &with(vec![budget]));
        assert_eq!(
            verdict.status,
            Status::Holds,
            "{case}: {:?}",
            verdict.findings
        );
        assert_eq!(verdict.findings[0].id, "budgets-found-warns", "{case}");
    }
}

/// That of such a budget alone this finding says why it does not warn.
#[track_caller]
fn is_said(changed: &Value, alerts: Vec<Alert>, found: &str) {
    let verdict = sample::assess(&Budgets, &with(vec![mine(changed.clone(), alerts)]));
    let ids: Vec<&str> = verdict.findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(verdict.status, Status::Attention, "{changed}: {ids:?}");
    assert_eq!(ids, [format!("budgets-found-{found}")], "{changed}");
}

#[test]
fn a_budget_of_another_kind_is_said_to_be_there() {
    for (changed, found) in [
        (json!({"BudgetType": "USAGE"}), "not-cost"),
        (json!({"BudgetType": "RI_COVERAGE"}), "not-cost"),
        (json!({"TimeUnit": "QUARTERLY"}), "long-period"),
        (json!({"TimeUnit": "ANNUALLY"}), "long-period"),
        (json!({"TimeUnit": "CUSTOM"}), "long-period"),
    ] {
        is_said(&changed, template(), found);
    }
}

#[test]
fn a_part_of_the_bill_is_not_the_whole() {
    let view = "arn:aws:billing::123456789012:billingview/custom-1";
    for part in [
        json!({"CostFilters": {"Service": ["Amazon EC2"]}}),
        json!({"BillingViewArn": view}),
        json!({"CostTypes": null, "CostFilters": null, "Metrics": ["UsageQuantity"]}),
    ] {
        is_said(&part, template(), "part");
    }
    for left_out in [
        "IncludeSubscription",
        "IncludeOtherSubscription",
        "IncludeRecurring",
        "IncludeUpfront",
        "IncludeSupport",
    ] {
        let types = json!({"CostTypes": {left_out: false, "IncludeCredit": false}});
        is_said(&types, template(), "part");
    }
    let dimension = |key: &str, values: &[&str], how: &str| json!({"Dimensions": {"Key": key, "Values": values, "MatchOptions": [how]}});
    let charges = |values: &[&str]| dimension("RECORD_TYPE", values, "EQUALS");
    let spending = charges(&["Usage", "Recurring", "Upfront", "Support", "Tax"]);
    let region = dimension("REGION", &["us-east-1"], "EQUALS");
    for filter in [
        charges(&["Tax"]),
        charges(&["Support"]),
        charges(&["Usage"]),
        dimension("RECORD_TYPE", &["U"], "STARTS_WITH"),
        region.clone(),
        json!({"Not": charges(&["Usage"])}),
        json!({"Not": region}),
        json!({"And": [spending, region]}),
        json!({"Or": [charges(&["Usage"]), charges(&["Support"])]}),
        json!({"Tags": {"Key": "team", "Values": ["a"]}}),
        json!({"CostCategories": {"Key": "team", "Values": ["a"]}}),
    ] {
        is_said(&in_the_new_way(&filter), template(), "part");
    }
}

/// An account that pays for no other has nothing on its bill but its own. What a management account
/// pays for, and whether there is an organization where that could not be read, is more.
#[test]
fn a_budget_for_ones_own_account_is_the_whole_where_one_pays_for_no_other() {
    const OWN: &str = "123456789012";
    const OTHER: &str = "999988887777";
    let old = |key: &str, values: &[&str]| json!({"CostFilters": {key: values}});
    let accounts = |values: &[&str], how: &str| json!({"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": values, "MatchOptions": [how]}});
    let new = |filter: Value| in_the_new_way(&filter);
    let usage = json!({"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Usage"]}});
    let no_credits = json!({"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Credit"]}}});
    let and = |other: Value| json!({"And": [accounts(&[OWN], "EQUALS"), other]});
    let budgets = [
        (old("LinkedAccount", &[OWN]), true),
        (old("LinkedAccount", &[OWN, OTHER]), true),
        (old("LinkedAccount", &[OTHER]), false),
        (old("LinkedAccount", &[]), false),
        (old("Service", &[OWN]), false),
        (
            json!({"CostFilters": {"LinkedAccount": [OWN], "Service": ["Amazon EC2"]}}),
            false,
        ),
        (new(and(no_credits)), true),
        (new(and(usage)), false),
        (new(accounts(&[OTHER], "EQUALS")), false),
        (new(accounts(&["1234"], "STARTS_WITH")), false),
        (new(json!({"Not": accounts(&[OWN], "EQUALS")})), false),
    ];
    let organization = |payer: &str| {
        sample::read(Some(Organization {
            id: "o-1".into(),
            management_account_id: payer.into(),
            management_email: None,
        }))
    };
    let denied = || Reading::Denied {
        reason: "no".into(),
    };
    let accounts = [
        ("stands alone", sample::read(None), true),
        ("member", organization(OTHER), true),
        ("management account", organization(OWN), false),
        ("not known", denied(), false),
    ];
    for (changed, own_alone) in &budgets {
        for (kind, organization, pays_for_no_other) in &accounts {
            let mut account = with(vec![mine(changed.clone(), template())]);
            account.organization = organization.clone();
            let expected = match *own_alone && *pays_for_no_other {
                true => Status::Holds,
                false => Status::Attention,
            };
            let verdict = sample::assess(&Budgets, &account);
            assert_eq!(verdict.status, expected, "{kind}: {changed}: {verdict:?}");
        }
    }
    let mut project = with(vec![mine(budgets[0].0.clone(), template())]);
    project.caller = sample::project().caller;
    project.organization = denied();
    assert_eq!(sample::assess(&Budgets, &project).status, Status::Holds);
}

/// Such a budget is adopted, and goes back with its filter.
#[test]
fn a_budget_for_ones_own_account_is_adopted_with_its_filter() {
    let filter = json!({"CostFilters": {"LinkedAccount": ["123456789012"]}});
    let changes = plan(vec![mine(filter, own(ANA)[1].clone())], &answers("20", ANA));
    let Change::UpdateBudget(update) = &changes[1] else {
        panic!("{changes:?}");
    };
    let filters = &update.definition.members()["CostFilters"];
    assert_eq!(*filters, json!({"LinkedAccount": ["123456789012"]}));
}

#[test]
fn of_a_budget_that_does_not_warn_it_is_said_why() {
    let period = |start: i64, end: i64| json!({"TimePeriod": {"Start": NOW + start * DAY, "End": NOW + end * DAY}});
    let health = json!({"HealthStatus": {"Status": "UNHEALTHY", "StatusReason": "FILTER_INVALID"}});
    let credits = json!({"CostTypes": {"IncludeCredit": true}});
    let same = json!({});
    is_said(&health, template(), "unhealthy");
    is_said(&period(3, 300), template(), "starts-later");
    is_said(&period(-30, 7), template(), "ends-soon");
    is_said(&credits, template(), "counts-credits");
    for late in [
        vec![],
        vec![forecast("80", ANA)],
        vec![at_percent("120", ANA)],
        vec![in_dollars("10.01", ANA)],
    ] {
        is_said(&same, late, "no-timely-alert");
    }
    is_said(&same, vec![at_percent("80", &[])], "nobody-told");
}

#[test]
fn statuses() {
    let silent = || mine(json!({}), vec![at_percent("80", &[])]);
    let unread = || Budget {
        subscribers_unread: true,
        ..silent()
    };
    let good = || mine(json!({}), template());
    let reading = |reading| sample::fresh_with(|account| account.budgets = reading);
    sample::table(
        &Budgets,
        [
            ("none", with(vec![]), Status::Todo),
            (
                "one that warns among others",
                with(vec![silent(), good()]),
                Status::Holds,
            ),
            (
                "one that warns, others not looked at",
                with(vec![unread(), good()]),
                Status::Holds,
            ),
            (
                "not looked at whom it tells",
                with(vec![silent(), unread()]),
                Status::Unknown,
            ),
            (
                "not ready",
                reading(Reading::NotReady {
                    reason: "soon".into(),
                }),
                Status::Todo,
            ),
            (
                "unreachable",
                reading(Reading::Unavailable { reason: "x".into() }),
                Status::Unknown,
            ),
        ],
    );
}

/// What could be added is offered, and where AWS takes no more, that is said.
#[test]
fn what_firstday_would_add_is_offered() {
    let crowd = people(MAX_EMAILS);
    let crowd: Vec<&str> = crowd.iter().map(String::as_str).collect();
    let [zero, monthly] = own(ANA);
    let month = |alerts: Vec<Alert>| named("m", "10", alerts);
    let mut many: Vec<Alert> = (1..=8).map(|it| forecast(&it.to_string(), ANA)).collect();
    many.push(at_percent("100", ANA));
    for (budgets, offered) in [
        (vec![named("z", "1", zero.clone())], vec!["no-monthly"]),
        (
            vec![month(template())],
            vec!["no-zero-spend", "more-alerts"],
        ),
        (vec![month(many)], vec!["no-zero-spend", "alerts-full"]),
        (
            vec![named("z", "1", zero.clone()), month(own(&crowd)[1].clone())],
            vec!["emails-full"],
        ),
        (
            vec![
                named("z", "1", own(&crowd)[0].clone()),
                month(monthly.clone()),
            ],
            vec!["emails-full"],
        ),
        (vec![named("z", "1", zero), month(monthly)], vec![]),
    ] {
        let verdict = sample::assess(&Budgets, &with(budgets));
        assert_eq!(verdict.status, Status::Holds);
        let found = verdict.findings.iter().map(|it| it.id.as_str());
        let said = ["budgets-found-warns", "budgets-found-confirm"];
        let found: Vec<&str> = found.filter(|id| !said.contains(id)).collect();
        let offered: Vec<String> = offered
            .iter()
            .map(|it| format!("budgets-found-{it}"))
            .collect();
        assert_eq!(found, offered);
    }
}

#[test]
fn what_is_passed_is_told() {
    let passed = |alert: Alert| Alert {
        alarm: true,
        ..alert
    };
    let alerts = vec![
        passed(at_percent("25", ANA)),
        passed(at_percent("50", ANA)),
        at_percent("80", ANA),
        passed(forecast("100", ANA)),
    ];
    let verdict = sample::assess(&Budgets, &with(vec![mine(json!({}), alerts)]));
    let mut findings = verdict.findings.iter();
    let alarm = findings.find(|it| it.id == "budgets-found-alarm").unwrap();
    let fifty = crate::Arg::Decimal("50".parse().unwrap());
    assert_eq!(alarm.args["threshold"], fifty);
}

#[test]
fn a_member_whose_payer_has_to_act_is_not_told_to_wait() {
    let member = |organization: Reading<Option<Organization>>| {
        sample::fresh_with(|account| {
            account.organization = organization;
            let reason = Message::new(PAYER_FIRST).into();
            account.budgets = Reading::NotReady { reason };
        })
    };
    let organization = Organization {
        id: "o-1".into(),
        management_account_id: "999988887777".into(),
        management_email: None,
    };
    let unread = Reading::Denied {
        reason: "no".into(),
    };
    let lasting = "budgets-found-payer-first";
    let waiting = "budgets-found-not-ready";
    for (account, found, payer) in [
        (
            member(sample::read(Some(organization))),
            lasting,
            Some("999988887777"),
        ),
        (member(unread), lasting, Some("none")),
        (member(sample::read(None)), waiting, None),
        (
            Account {
                caller: sample::project().caller,
                ..member(sample::read(None))
            },
            waiting,
            None,
        ),
    ] {
        let step: &dyn Step = &Budgets;
        let reasons = [
            step.unread(&account).unwrap(),
            step.assess(&account).findings[0].clone(),
        ];
        for reason in reasons {
            assert_eq!(reason.id, found);
            let said = reason.args.get("payer");
            assert_eq!(said, payer.map(crate::Arg::from).as_ref());
        }
    }
}
