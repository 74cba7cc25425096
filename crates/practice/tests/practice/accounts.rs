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
    root.practice
        .edit(|world| world.state.free_tier.plan = None)
        .unwrap();
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
        .account("/putAccountName", json!({}))
        .await
        .refused(403, "AccessDeniedException");
    assert!(
        denied
            .body
            .contains("with an explicit deny in a service control policy")
    );
    Client::owner(&still(Seed::Fresh))
        .account("/putAccountName", json!({}))
        .await
        .refused(400, "UnknownOperationException");
}

#[tokio::test]
async fn alternate_contacts_are_set_read_and_deleted() {
    let root = Client::owner(&still(Seed::Fresh));
    let kind = json!({ "AlternateContactType": "SECURITY" });
    for path in ["/getAlternateContact", "/deleteAlternateContact"] {
        let answer = root.account(path, kind.clone()).await;
        answer.refused(404, "ResourceNotFoundException");
    }
    let contact = json!({
        "AlternateContactType": "SECURITY",
        "Name": "Ana",
        "Title": "Owner",
        "EmailAddress": "ana@example.com",
        "PhoneNumber": "+1 555 010 0199",
    });
    root.account("/putAlternateContact", contact.clone())
        .await
        .ok();
    let set = root.account("/getAlternateContact", kind.clone()).await;
    assert_eq!(set.ok().value()["AlternateContact"], contact);
    for (field, wrong) in [
        ("EmailAddress", "ana"),
        ("PhoneNumber", "call me"),
        ("Name", ""),
        ("AlternateContactType", "SALES"),
    ] {
        let mut contact = contact.clone();
        contact[field] = json!(wrong);
        let answer = root.account("/putAlternateContact", contact).await;
        answer.refused(400, "ValidationException");
    }
    root.account("/deleteAlternateContact", kind.clone())
        .await
        .ok();
    let gone = root.account("/getAlternateContact", kind).await;
    gone.refused(404, "ResourceNotFoundException");
}

/// The organization above a project keeps it from its contacts.
#[tokio::test]
async fn a_project_may_not_see_its_contacts() {
    let owner = Client::owner(&still(Seed::Project));
    let kind = json!({ "AlternateContactType": "SECURITY" });
    for path in ["/getContactInformation", "/getAlternateContact"] {
        let answer = owner.account(path, kind.clone()).await;
        answer.refused(403, "AccessDeniedException");
    }
}

#[tokio::test]
async fn recommendations_come_in_pages() {
    let root = Client::owner(&still(Seed::Neglected));
    let target = "AWSBillingAndCostManagementRecommendedActions.ListRecommendedActions";
    let ask = |input| root.json("bcm-recommended-actions", target, input);
    let first = ask(json!({ "maxResults": 3 })).await.ok().value();
    let rest = ask(json!({ "nextToken": first["nextToken"] })).await;
    let rest = rest.ok().value();
    let types = |page: &serde_json::Value| -> Vec<String> {
        let actions = page["recommendedActions"].as_array().unwrap();
        let types = actions.iter().map(|it| it["type"].as_str().unwrap());
        types.map(str::to_owned).collect()
    };
    assert_eq!(types(&first)[0], "UPDATE_EXPIRED_PAYMENT_METHOD");
    assert_eq!(types(&first).len() + types(&rest).len(), 4);
    let none = Client::owner(&still(Seed::Fresh));
    let none = none
        .json("bcm-recommended-actions", target, json!({}))
        .await;
    assert_eq!(none.ok().value()["recommendedActions"], json!([]));
}

/// What the API model says of it: a wrong code is refused, and the one that was texted last is taken
/// once.
#[tokio::test]
async fn a_phone_number_is_verified_by_the_code_that_was_texted_last() {
    let root = Client::owner(&still(Seed::Neglected));
    let contact = |path: &'static str, input| root.account(path, input);
    let status = || async {
        let told = contact("/getContactInformation", json!({})).await.ok();
        told.value()["VerificationStatus"].clone()
    };
    assert_eq!(status().await, "UNVERIFIED");
    assert_eq!(root.practice.text_message().unwrap(), None);
    contact("/sendPhoneNumberVerification", json!({}))
        .await
        .ok();
    let first = root.practice.text_message().unwrap().unwrap();
    assert_eq!(status().await, "PENDING");
    contact("/sendPhoneNumberVerification", json!({}))
        .await
        .ok();
    let code = root.practice.text_message().unwrap().unwrap();
    for wrong in [
        json!("12-456"),
        json!("short"),
        json!("aaaaaa"),
        json!(null),
    ] {
        let refused = contact("/verifyPhoneNumber", json!({ "Otp": wrong })).await;
        refused.refused(400, "ValidationException");
    }
    if first != code {
        let old = contact("/verifyPhoneNumber", json!({ "Otp": first })).await;
        old.refused(400, "ValidationException");
    }
    root.practice.advance(11 * 60).unwrap();
    let late = contact("/verifyPhoneNumber", json!({ "Otp": code })).await;
    late.refused(400, "ValidationException");
    contact("/sendPhoneNumberVerification", json!({}))
        .await
        .ok();
    let code = root.practice.text_message().unwrap().unwrap();
    contact("/verifyPhoneNumber", json!({ "Otp": code }))
        .await
        .ok();
    assert_eq!(status().await, "VERIFIED");
    let again = contact("/verifyPhoneNumber", json!({ "Otp": code })).await;
    again.refused(400, "ValidationException");
}

#[tokio::test]
async fn where_numbers_are_not_verified_no_code_is_sent() {
    let root = Client::owner(&still(Seed::Neglected));
    root.practice.set_phone_status("NOT_SUPPORTED").unwrap();
    let refused = root
        .account("/sendPhoneNumberVerification", json!({}))
        .await;
    refused.refused(400, "ValidationException");
    assert_eq!(root.practice.text_message().unwrap(), None);
}
