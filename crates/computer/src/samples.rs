//! What tests store.

use firstday_secret_store::StoredKey;

/// An access key of somebody called Alex.
pub(crate) fn key() -> StoredKey {
    StoredKey {
        account_id: "123456789012".into(),
        user_name: "alex".into(),
        access_key_id: "AKIAEXAMPLE".into(),
        secret_access_key: "hush".into(),
        practice: None,
        next: None,
        previous: None,
    }
}
