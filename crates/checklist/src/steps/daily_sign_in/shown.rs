//! How to sign in from now on, what AWS tells of it, and what root is still for.

use super::super::admin_user::sign_in_address;
use super::evidence::Evidence;
use super::{ID, ROOT_AWAY};
use crate::{Account, AccountKind, Cell, Detail, Fact, LastSignIn, Message};

/// Ends the console's sessions in the browser, so that root is not signed in beside the
/// administrator. The console's menu has the same (AWS Sign-In User Guide, "Sign out of AWS"); the
/// address is what Leapp and aws-sso-util open.
const SIGN_OUT: &str = "https://signin.aws.amazon.com/oauth?Action=logout";
const ACCOUNT: &str = "https://console.aws.amazon.com/billing/home#/account";
const CREDENTIALS: &str = "https://console.aws.amazon.com/iam/home?#security_credential";
const SUPPORT: &str = "https://support.console.aws.amazon.com/support/home#/";

pub(super) fn details(account: &Account) -> Vec<Detail> {
    let evidence = Evidence::of(account);
    let Some(first) = evidence.administrators.first() else {
        return Vec::new();
    };
    let mut all = vec![way(account, &first.user), told(account, &evidence)];
    if account.kind() != Some(AccountKind::Project) {
        all.push(root_needed());
    }
    all
}

fn way(account: &Account, user: &str) -> Detail {
    let mut facts = vec![Fact::new(
        Message::new("daily-sign-in-way-out"),
        Cell::link(Message::new("daily-sign-in-way-out-link"), SIGN_OUT),
    )];
    facts.extend(sign_in_address(account).map(|address| {
        Fact::new(
            Message::new("daily-sign-in-way-address"),
            Cell::value(address),
        )
        .copied()
    }));
    facts.push(Fact::new(Message::new("daily-sign-in-way-user"), Cell::value(user)).copied());
    Detail::facts("way", Message::new("daily-sign-in-way-title"), facts)
}

fn told(account: &Account, evidence: &Evidence) -> Detail {
    let mut facts = Vec::new();
    if let Some(caller) = account.caller.value() {
        facts.push(Fact::new(
            Message::new("daily-sign-in-told-here"),
            Cell::value(caller.arn.as_str()),
        ));
    }
    for one in evidence.administrators.iter().take(3) {
        let label = Message::new("daily-sign-in-told-user").with("user", one.user.as_str());
        let cell = match one.last {
            LastSignIn::At(at) => Cell::value(at),
            LastSignIn::Never => Cell::value(Message::new("daily-sign-in-told-never")),
            LastSignIn::NotTold => Cell::value(Message::new("daily-sign-in-told-nothing")),
        };
        facts.push(Fact::new(label, cell));
    }
    if account.kind() != Some(AccountKind::Project) {
        facts.extend(of_root(account, evidence));
    }
    Detail::facts("told", Message::new("daily-sign-in-told-title"), facts)
}

fn of_root(account: &Account, evidence: &Evidence) -> [Fact; 2] {
    let used = match evidence.root {
        Some(Some(at)) => Cell::value(at),
        Some(None) => Cell::value(Message::new("daily-sign-in-told-never")),
        None => Cell::value(Message::new("daily-sign-in-told-nothing")),
    };
    let said = account.confirmations.value();
    let said = said.and_then(|all| all.get(&format!("{ID}/{ROOT_AWAY}")));
    let away = Cell::Tick {
        part: ROOT_AWAY.to_owned(),
        at: said.map(|said| said.at),
    };
    [
        Fact::new(Message::new("daily-sign-in-told-root"), used),
        Fact::new(Message::new("daily-sign-in-root-away"), away),
    ]
}

/// IAM User Guide, "Tasks that require root user credentials".
fn root_needed() -> Detail {
    let row = |task: Message, place: Message, address| {
        vec![Cell::value(task), Cell::link(place, address)]
    };
    let of_account = || Message::new("daily-sign-in-root-place-account");
    let credentials = || Message::new("daily-sign-in-root-place-credentials");
    let support = || Message::new("daily-sign-in-root-place-support");
    let rows = vec![
        row(
            Message::new("daily-sign-in-root-close"),
            of_account(),
            ACCOUNT,
        ),
        row(
            Message::new("daily-sign-in-root-email"),
            of_account(),
            ACCOUNT,
        ),
        row(
            Message::new("daily-sign-in-root-billing"),
            of_account(),
            ACCOUNT,
        ),
        row(
            Message::new("daily-sign-in-root-mfa"),
            credentials(),
            CREDENTIALS,
        ),
        row(
            Message::new("daily-sign-in-root-support"),
            support(),
            SUPPORT,
        ),
        vec![
            Cell::value(Message::new("daily-sign-in-root-locked-out")),
            Cell::value(Message::new("daily-sign-in-root-place-users")),
        ],
    ];
    let columns = vec![
        Message::new("daily-sign-in-root-task"),
        Message::new("daily-sign-in-root-place"),
    ];
    let title = Message::new("daily-sign-in-root-title");
    Detail::table("root-needed", title, columns, rows)
}
