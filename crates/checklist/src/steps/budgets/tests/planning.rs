//! What is planned for the budgets that there are.

use super::*;

#[test]
fn makes_two_budgets_and_then_none() {
    let wanted = answers("10.50", ANA);
    let changes = plan(vec![], &wanted);
    assert_eq!(
        names_of(&changes),
        ["create firstday-zero-spend", "create firstday-monthly"]
    );
    let [zero, monthly] = own(ANA);
    let there = vec![named("z", "1", zero), named("m", "10.5", monthly)];
    assert_eq!(plan(there, &wanted), []);
}

#[test]
fn adopts_a_budget_and_adds_what_it_lacks() {
    let half = mine(
        json!({"CostTypes": {"IncludeCredit": true}}),
        own(&[])[1][..2].to_vec(),
    );
    assert_eq!(
        names_of(&plan(vec![half], &answers(10, ANA))),
        [
            "create firstday-zero-spend",
            "update-budget",
            "add-budget-subscriber",
            "add-budget-subscriber",
            "add-budget-alert",
            "add-budget-alert"
        ]
    );
}

/// What is planned for a budget that is there beside one for no spending. A budget that cannot be
/// changed is adopted as it is, or not at all.
fn planned_for(budget: Budget) -> Vec<String> {
    let limit = match budget.definition.can_be_sent_back() {
        true => "10",
        false => "20",
    };
    let zero = named("z", "1", own(ANA)[0].clone());
    names_of(&plan(vec![zero, budget], &answers(limit, ANA)))
}

fn forecasts(number: usize) -> Vec<Alert> {
    (1..=number)
        .map(|it| forecast(&it.to_string(), ANA))
        .collect()
}

/// Ten alerts a budget, ten people an alert (AWS Budgets API, `Notification`).
#[test]
fn what_aws_takes_no_more_of_is_not_planned() {
    let own_one = ["create firstday-monthly"];
    let crowd = people(MAX_EMAILS);
    let crowd: Vec<&str> = crowd.iter().map(String::as_str).collect();
    let same = || json!({});
    assert_eq!(
        planned_for(mine(same(), forecasts(6))),
        ["add-budget-alert"; 4]
    );
    assert_eq!(planned_for(mine(same(), forecasts(7))), own_one);
    let others = Budget {
        notifications: 8,
        ..mine(same(), template())
    };
    assert_eq!(
        planned_for(others),
        own_one,
        "alerts that warn of too little"
    );
    let told = |emails: &[&str]| planned_for(mine(same(), vec![at_percent("80", emails)]));
    assert_eq!(told(&crowd), own_one);
    let (alert, person) = ("add-budget-alert", "add-budget-subscriber");
    assert_eq!(told(&crowd[1..]), [alert, alert, person, alert]);
}

/// One pair of filter and metric (AWS Budgets API, `UpdateBudget`).
#[test]
fn what_cannot_be_sent_back_is_not_changed() {
    let tax = json!({"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Tax"]}}});
    let metrics = json!({"CostTypes": null, "CostFilters": null, "Metrics": ["UnblendedCost"]});
    let filter = json!({"CostTypes": null, "CostFilters": null, "FilterExpression": tax});
    let both = json!({"Metrics": ["UnblendedCost"], "FilterExpression": tax});
    for half in [metrics, filter, both] {
        let planned = planned_for(mine(half.clone(), own(ANA)[1].clone()));
        assert_eq!(planned, ["create firstday-monthly"], "{half}");
    }
    let whole = mine(in_the_new_way(&tax), own(ANA)[1].clone());
    assert_eq!(planned_for(whole), ["update-budget"]);
}

/// AWS takes each name once.
#[test]
fn a_name_that_is_taken_is_not_planned() {
    let ending = json!({"TimePeriod": {"Start": 0, "End": NOW + DAY}});
    for mut changed in [
        ending,
        json!({"BudgetType": "USAGE"}),
        json!({"TimeUnit": "DAILY"}),
    ] {
        changed["BudgetName"] = "firstday-monthly".into();
        let planned = planned_for(mine(changed, own(ANA)[1].clone()));
        assert_eq!(planned, ["create firstday-monthly-2"]);
    }
}

#[test]
fn of_several_budgets_the_one_that_lacks_least_is_taken() {
    let [zero, monthly] = own(ANA);
    let full = named("firstday-monthly", "10", forecasts(10));
    let second = named("firstday-monthly-2", "10", monthly);
    let there = vec![full, second, named("z", "1", zero)];
    assert_eq!(plan(there, &answers(10, ANA)), []);
}

/// An old budget's many people are not more than an answer can name.
#[test]
fn the_answers_that_are_proposed_can_be_given() {
    let people = people(15);
    let [first, second] = [&people[..8], &people[7..]].map(|some| {
        let some: Vec<&str> = some.iter().map(String::as_str).collect();
        some
    });
    let there = vec![mine(
        json!({}),
        vec![at_percent("85", &first), at_percent("100", &second)],
    )];
    let account = with(there);
    let mut proposed = Answers::default();
    for question in Budgets.questions(&account, &proposed.clone()) {
        proposed = proposed.with(ID, &question.field, question.default.unwrap());
    }
    assert!(Budgets.changes(&account, &proposed).is_ok());
}

#[test]
fn a_new_limit_takes_the_place_of_one_that_moves_and_says_so() {
    let limit = json!({"Amount": "10.0", "Unit": "USD"});
    let replaced = |changed: Value| {
        let zero = named("z", "1", own(ANA)[0].clone());
        let changes = plan(
            vec![zero, mine(changed, own(ANA)[1].clone())],
            &answers(12, ANA),
        );
        let [change @ Change::UpdateBudget(UpdateBudget { .. })] = changes.as_slice() else {
            unreachable!("{changes:?}");
        };
        change.title().args["replaced"].clone()
    };
    let planned = json!({"PlannedBudgetLimits": {"1793491200": limit}});
    let adjusted = json!({"AutoAdjustData": {"AutoAdjustType": "FORECAST"}});
    assert_eq!(replaced(planned), "planned".into());
    assert_eq!(replaced(adjusted), "adjusted".into());
    assert_eq!(replaced(json!({})), "nothing".into());
}

#[test]
fn nobody_is_told_twice_however_the_addresses_are_mixed() {
    let changes = plan(
        vec![],
        &answers("10", &["a@x.org", "b@x.org", " A@x.org", "b@x.org"]),
    );
    let [Change::CreateBudget(zero), Change::CreateBudget(monthly)] = changes.as_slice() else {
        unreachable!("two budgets, not {changes:?}");
    };
    for alert in zero.alerts.iter().chain(&monthly.alerts) {
        assert_eq!(alert.emails, ["a@x.org", "b@x.org"]);
    }
}

#[test]
fn takes_an_amount_as_any_language_writes_it() {
    for (typed, amount) in [
        ("10", "10"),
        ("$10.50", "10.5"),
        ("10,50", "10.5"),
        ("10,5", "10.5"),
        ("1,250.00", "1250"),
        ("1.250,00", "1250"),
        ("100.000,50", "100000.5"),
        ("10 USD", "10"),
        ("10,50 US$", "10.5"),
        ("10$", "10"),
    ] {
        let changes = plan(vec![], &answers(typed, &["a@b.cd"]));
        let [_, Change::CreateBudget(monthly)] = changes.as_slice() else {
            unreachable!("two budgets, not {changes:?}");
        };
        assert_eq!(monthly.limit.to_string(), amount, "{typed}");
    }
}

#[test]
fn refuses_bad_amounts_and_addresses() {
    let refused = |answers: Answers| Budgets.changes(&with(vec![]), &answers).unwrap_err();
    let wrong = [
        "0",
        "1",
        "-5",
        "ten",
        "",
        "10.001",
        "1000001",
        "10.000",
        "10,000",
        "1.250.50",
        "1,2,50",
        "1250,000.50",
        ".50",
        "10,",
        "1.250,5,0",
    ];
    for amount in wrong {
        assert_eq!(
            refused(answers(amount, &["a@b.cd"])).field,
            "amount",
            "{amount}"
        );
    }
    let eleven = people(11);
    let eleven: Vec<&str> = eleven.iter().map(String::as_str).collect();
    for emails in [&[][..], &["ana"], &["ana@host"], &["a b@c.de"], &eleven] {
        assert_eq!(refused(answers("10", emails)).field, "emails", "{emails:?}");
    }
}
