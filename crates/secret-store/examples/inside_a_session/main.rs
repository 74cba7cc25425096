//! The inner half of `tests/secret_service`: runs one check inside the session that the test
//! made for it, and says so when it passed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "this is a test: it ends where something is not as it should be"
)]

#[cfg(target_os = "linux")]
mod inside;

#[cfg(target_os = "linux")]
#[tokio::main]
async fn main() {
    let check = std::env::args().nth(1).unwrap_or_default();
    if check == firstday_secret_store::WITNESS_COMMAND {
        let (input, output) = (std::io::stdin().lock(), std::io::stdout());
        let witness = std::env::current_exe().unwrap();
        let store = firstday_secret_store::SecretStore::os(witness);
        return store.testify(input, output).unwrap();
    }
    inside::run(&check).await;
    println!("{check}: passed");
}

#[cfg(not(target_os = "linux"))]
fn main() {}
