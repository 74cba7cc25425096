//! KDE Wallet, without the rest of the desktop: `kwalletd5` of Debian.

use std::fs;

use crate::home::{Home, SCREEN, again, ready_on_screen};

/// What the desktop sets once a person has used the wallet, with its Secret Service turned on.
const SETTINGS: &str = "[Wallet]\nEnabled=true\nFirst Use=false\nDefault Wallet=kdewallet\n
[org.freedesktop.secrets]\napiEnabled=true\n";

const START: &str = "QT_QPA_PLATFORM=xcb kwalletd5 & ";
/// As signing in to the desktop does (pam_kwallet): opens the wallet by what it made of the password,
/// and makes it where there is none.
const OPEN: &str = "dbus-send --session --print-reply --dest=org.kde.kwalletd5 \
    /modules/kwalletd5 org.kde.KWallet.pamOpen string:kdewallet \
    array:byte:$(seq -s, 1 56) int32:0 && ";

#[test]
fn kde_wallet_without_a_wallet_is_missing_and_says_its_name() {
    run(&home(), "", "is_missing_in_kwallet");
}

#[test]
fn a_closed_wallet_is_locked_and_nobody_is_asked() {
    let home = with_wallet();
    run(&home, "", "is_locked_in_kwallet");
}

#[test]
fn an_open_wallet_keeps_and_gives_back() {
    let home = with_wallet();
    run(&home, OPEN, "keeps_and_gives_back_in_kwallet");
}

fn run(home: &Home, open: &str, check: &str) {
    let ready = ready_on_screen();
    home.session(&format!("{SCREEN}{START}{ready}{open}{}", again(check)));
}

fn home() -> Home {
    let home = Home::new();
    fs::create_dir_all(home.path().join(".config")).unwrap();
    fs::write(home.path().join(".config/kwalletrc"), SETTINGS).unwrap();
    home
}

/// A new wallet is offered as a collection from the next session on.
fn with_wallet() -> Home {
    let home = home();
    run(&home, OPEN, "is_missing_in_kwallet");
    home
}
