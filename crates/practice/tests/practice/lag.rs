//! Eventual consistency.

use firstday_practice::Seed;

use crate::client::{Client, still};

#[tokio::test]
async fn a_write_is_unseen_for_a_while_and_yet_done() {
    let root = Client::owner(&still(Seed::Fresh));
    root.practice
        .edit(|world| world.settings.lag_seconds = 10)
        .unwrap();
    let get = || root.iam("GetUser", &[("UserName", "ann")]);
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    get().await.refused(404, "NoSuchEntity");
    root.iam("CreateUser", &[("UserName", "ann")])
        .await
        .refused(409, "EntityAlreadyExists");
    root.practice.advance(5).unwrap();
    root.iam("CreateUser", &[("UserName", "bob")]).await.ok();
    root.practice.advance(5).unwrap();
    get().await.ok();
    assert_eq!(
        root.iam("ListUsers", &[]).await.ok().elements("UserName"),
        ["ann"]
    );
    root.practice.advance(5).unwrap();
    assert_eq!(
        root.iam("ListUsers", &[]).await.ok().elements("UserName"),
        ["ann", "bob"]
    );
    root.iam("DeleteUser", &[("UserName", "ann")]).await.ok();
    get().await.ok();
}

#[tokio::test]
async fn rights_take_a_while_too() {
    let root = Client::owner(&still(Seed::Fresh));
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    root.practice
        .edit(|world| world.settings.lag_seconds = 10)
        .unwrap();
    let policy = ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess");
    root.iam("AttachUserPolicy", &[("UserName", "ann"), policy])
        .await
        .ok();
    let ann = Client::user(&root.practice, "ann");
    ann.iam("ListUsers", &[]).await.refused(403, "AccessDenied");
    root.practice.advance(10).unwrap();
    ann.iam("ListUsers", &[]).await.ok();
}
