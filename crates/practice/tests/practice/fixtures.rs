//! Worlds that earlier versions saved must still open.

use std::fs;

use firstday_practice::Practice;

use crate::client::Client;

#[tokio::test]
async fn a_world_of_format_1_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    fs::write(&path, include_str!("../fixtures/world-1.json")).unwrap();
    let root = Client::owner(&Practice::open(&path).unwrap());
    let users = root.iam("ListUsers", &[]).await.ok().elements("UserName");
    assert_eq!(users, ["boss", "deploy", "former-colleague"]);
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
}
