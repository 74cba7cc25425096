//! Plan, organization, name and Regions.

use firstday_practice::Seed;
use serde_json::json;

use crate::client::{Client, still};

#[tokio::test]
async fn the_plan_of_a_fresh_account_is_free_with_credits() {
    let root = Client::owner(&still(Seed::Fresh));
    let plan = root
        .json(
            "freetier",
            "AWSFreeTierService.GetAccountPlanState",
            json!({}),
        )
        .await
        .ok()
        .value();
    assert_eq!(plan["accountPlanType"], "FREE");
    assert_eq!(
        plan["accountPlanRemainingCredits"],
        json!({ "amount": 100.0, "unit": "USD" })
    );
    root.practice.edit(|world| world.state.plan = None).unwrap();
    root.json(
        "freetier",
        "AWSFreeTierService.GetAccountPlanState",
        json!({}),
    )
    .await
    .refused(400, "ResourceNotFoundException");
}

#[tokio::test]
async fn a_standalone_account_has_no_organization() {
    let root = Client::owner(&still(Seed::Fresh));
    root.json(
        "organizations",
        "AWSOrganizationsV20161128.DescribeOrganization",
        json!({}),
    )
    .await
    .refused(400, "AWSOrganizationsNotInUseException");
}

#[tokio::test]
async fn regions_come_in_pages_and_by_status() {
    let root = Client::owner(&still(Seed::Fresh));
    let first = root.account("/listRegions", json!({})).await.ok().value();
    assert_eq!(first["Regions"].as_array().unwrap().len(), 20);
    let rest = root
        .account("/listRegions", json!({ "NextToken": first["NextToken"] }))
        .await
        .ok()
        .value();
    assert_eq!(rest["Regions"].as_array().unwrap().len(), 14);
    let on = root
        .account(
            "/listRegions",
            json!({ "RegionOptStatusContains": ["ENABLED_BY_DEFAULT"] }),
        )
        .await
        .ok();
    assert_eq!(on.value()["Regions"].as_array().unwrap().len(), 17);
    root.account("/listRegions", json!({ "MaxResults": 51 }))
        .await
        .refused(400, "ValidationException");
    let account = root
        .account("/getAccountInformation", json!({}))
        .await
        .ok()
        .value();
    assert_eq!(account["AccountName"], "My first account");
}

#[tokio::test]
async fn what_an_organization_denies_is_denied_even_where_it_is_not_played() {
    let denied = Client::owner(&still(Seed::Project))
        .account("/getContactInformation", json!({}))
        .await
        .refused(403, "AccessDeniedException");
    assert!(
        denied
            .body
            .contains("with an explicit deny in a service control policy")
    );
    Client::owner(&still(Seed::Fresh))
        .account("/getContactInformation", json!({}))
        .await
        .refused(400, "UnknownOperationException");
}
