//! A trail with a bucket of its own, from the answer to the undo.

use firstday_app::Outcome;
use firstday_app::checklist::{Plan, find_step};
use firstday_practice::{Fault, FaultKind, Seed};

use crate::bench::{everything, names, take_back};
use crate::common::Stage;

const BUCKET: &str = "firstday-events-111122223333-us-east-1";

async fn with_trail() -> (Stage, Plan) {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    let section = serde_json::json!({ "keep": "new-bucket" });
    let section = section.as_object().cloned();
    stage.session.answer("audit-trail", section).unwrap();
    let plan = stage.plan();
    (stage, plan)
}

/// One reviewed set of changes: the trail writes into its bucket, and nothing is planned twice. What the
/// trail saved stays when it is taken back, and says so.
#[tokio::test]
async fn a_trail_comes_with_its_bucket_and_what_it_saved_stays() {
    let (mut stage, plan) = with_trail().await;
    let planned: Vec<_> = plan.changes.iter().map(|it| it.change.name()).collect();
    assert_eq!(planned, ["create-trail-bucket", "create-trail"]);
    assert_eq!(stage.apply(&plan).await, [Outcome::Done, Outcome::Done]);
    let account = stage.session.account();
    let [trail] = account.trails.value().unwrap().trails.as_slice() else {
        panic!("{:?}", account.trails);
    };
    assert_eq!(
        (trail.bucket.as_str(), trail.keeps_everything()),
        (BUCKET, true)
    );
    let step = find_step("audit-trail").unwrap();
    assert!(
        step.assess(account)
            .findings
            .iter()
            .any(|it| it.id == "audit-trail-found-trail")
    );
    let block = stage
        .practice
        .read(|world| world.state.s3.buckets[BUCKET].public_access_block);
    assert!(block.unwrap().restrict_public_buckets);
    assert_eq!(stage.plan().changes, []);

    let undo = everything(&stage);
    assert_eq!(names(&undo), ["delete-trail"]);
    assert_eq!(undo.kept[0].why.id, "undo-kept-bucket");
    take_back(&mut stage, &undo).await;
    assert!(
        stage
            .practice
            .read(|world| world.state.s3.buckets.contains_key(BUCKET))
            .unwrap()
    );

    // Once somebody has emptied it, it goes too.
    stage
        .practice
        .edit(|world| world.state.cloudtrail.written.clear())
        .unwrap();
    stage.observe().await;
    let undo = everything(&stage);
    assert_eq!(names(&undo), ["delete-trail-bucket"]);
    take_back(&mut stage, &undo).await;
    assert!(
        stage
            .practice
            .read(|world| world.state.s3.buckets.is_empty())
            .unwrap()
    );
    assert_eq!(everything(&stage).plan.changes, []);
}

/// Without its bucket there is no trail; once what was in the way is gone, it is done again from there.
#[tokio::test]
async fn without_its_bucket_no_trail_is_made() {
    let (mut stage, plan) = with_trail().await;
    let denied = Fault {
        operation: "s3:PutBucketPolicy".into(),
        kind: FaultKind::Denied,
        times: Some(1),
    };
    stage
        .practice
        .edit(|world| world.settings.faults.push(denied))
        .unwrap();
    let outcomes = stage.apply(&plan).await;
    assert!(matches!(outcomes[0], Outcome::Failed(_)), "{outcomes:?}");
    assert_eq!(outcomes[1], Outcome::NotTried);
    assert!(
        stage
            .session
            .account()
            .trails
            .value()
            .unwrap()
            .trails
            .is_empty()
    );
    stage.observe().await;
    let again = stage.plan();
    assert_eq!(again.changes, plan.changes);
    assert_eq!(
        stage.apply(&again).await,
        [Outcome::AlreadyThere, Outcome::Done]
    );
}
