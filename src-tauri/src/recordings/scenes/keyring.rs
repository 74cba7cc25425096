//! The keyring of this computer.

use firstday_app::{KeyringState, SecretStore, keyring};
use serde_json::json;
use tokio::sync::OnceCell;

use super::stages::{self, bare, store};
use crate::recordings::take::Take;

/// How many calls of the keyring it takes to look at it once.
const ONE_LOOK: usize = 2;

/// Everything that can be kept in it, of which something is forgotten, and then the rest.
pub(super) async fn lived_in() -> Vec<Take> {
    let stage = stages::lived_in().await;
    stage.desk.sign_ins.sign_out().await.unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist"]).await;
    look(&mut take, false).await;
    take.call("forget_secret", json!({ "profile": "backup" }))
        .await;
    take.call("forget_everything", json!({})).await;
    vec![take]
}

/// The same while somebody is signed in.
pub(super) async fn signed_in() -> Vec<Take> {
    let mut take = Take::on(stages::lived_in().await);
    take.ask(&["start", "checklist"]).await;
    look(&mut take, false).await;
    vec![take]
}

/// One in which nothing was ever stored.
pub(super) async fn empty() -> Vec<Take> {
    vec![looked_at(store(), None).await]
}

/// Another program answers than the one that was there first.
pub(super) async fn moved() -> Vec<Take> {
    let kwallet = SecretStore::in_memory_of("kwallet");
    vec![looked_at(kwallet, Some(store())).await]
}

/// It works, and yet what is in it cannot be listed.
pub(super) async fn unlisted() -> Vec<Take> {
    let first = filled().await;
    let second = first.failing_during(ONE_LOOK - 1..ONE_LOOK, KeyringState::Denied);
    let mut take = looked_at(second, Some(first)).await;
    look(&mut take, true).await;
    vec![take]
}

/// It cannot be used, until somebody does something about it.
pub(super) async fn in_trouble(state: KeyringState) -> Vec<Take> {
    let first = filled().await;
    let troubled = first.failing_during(0..ONE_LOOK, state);
    let mut take = looked_at(troubled, Some(first)).await;
    look(&mut take, true).await;
    vec![take]
}

/// A keyring with everything in it, which takes a while to fill.
async fn filled() -> SecretStore {
    static FILLED: OnceCell<SecretStore> = OnceCell::const_new();
    let fill = async || stages::lived_in().await.store;
    FILLED.get_or_init(fill).await.clone()
}

/// A keyring is looked at; `first` was there when something was first stored.
async fn looked_at(store: SecretStore, first: Option<SecretStore>) -> Take {
    let stage = bare(store);
    if let Some(first) = first {
        keyring::remember(&first, &stage.surroundings).await;
    }
    let mut take = Take::on(stage);
    take.ask(&["start"]).await;
    look(&mut take, false).await;
    take
}

async fn look(take: &mut Take, ask: bool) {
    take.call("keyring", json!({ "ask": ask })).await;
}
