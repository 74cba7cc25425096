//! KeePassXC, which offers the groups of its databases that are exposed.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::home::{Home, READY, again};

/// The id of the group in KeePassXC's own form, and in the database's.
const GROUP: &str = "{00112233-4455-6677-8899-aabbccddeeff}";
const GROUP_IN_BASE64: &str = "ABEiM0RVZneImaq7zN3u/w==";

/// What a person has who turned the Secret Service on, and changed nothing else.
const SETTINGS: &str = "[FdoSecrets]\nEnabled=true\n
[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\nSingleInstance=false\n
[GUI]\nCheckForUpdates=false\n";

/// Its windows, on a screen of its own, with the database unlocked or not.
const SCREEN: &str = r#"rm -f display
Xvfb -displayfd 3 -screen 0 800x600x24 -nolisten tcp 3>display & screen=$!
trap "kill $screen" EXIT
until [ -s display ]; do kill -0 $screen || exit 98; done
export DISPLAY=:$(cat display) QT_QPA_PLATFORM=xcb
"#;
const UNLOCKED: &str = "printf 'right\\n' | keepassxc --pw-stdin db.kdbx & ";
const LOCKED: &str = "keepassxc db.kdbx & ";

#[test]
fn keepassxc_asks_for_each_program_by_default_and_is_told_before_anything_is_stored() {
    let home = with_database(SETTINGS, Some(GROUP));
    run(&home, UNLOCKED, "asks_for_each_program");
}

#[test]
fn keepassxc_keeps_and_gives_back_once_it_asks_nobody() {
    let asks_nobody = SETTINGS.replace("Enabled=true", "Enabled=true\nConfirmAccessItem=false");
    let home = with_database(&asks_nobody, Some(GROUP));
    run(&home, UNLOCKED, "keeps_and_gives_back_in_keepassxc");
}

#[test]
fn keepassxc_without_an_exposed_group_is_missing_and_says_its_name() {
    let home = with_database(SETTINGS, None);
    run(&home, UNLOCKED, "is_missing_in_keepassxc");
}

#[test]
fn a_locked_database_of_keepassxc_is_locked_and_nobody_is_asked() {
    let home = with_database(SETTINGS, Some(GROUP));
    run(&home, LOCKED, "is_locked_in_keepassxc");
}

fn run(home: &Home, start: &str, check: &str) {
    // The shell ends both: the daemon's own trap would leave the screen.
    let both = READY.replace("kill $!", "kill $! $screen");
    home.session(&format!("{SCREEN}{start}{both}{}", again(check)));
}

/// A home with KeePassXC's settings and a database, of which a group is exposed or none.
fn with_database(settings: &str, exposed: Option<&str>) -> Home {
    let home = Home::new();
    let folder = home.path().join(".config/keepassxc");
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(home.path().join(".cache/keepassxc")).unwrap();
    fs::write(folder.join("keepassxc.ini"), settings).unwrap();
    let data = exposed.map(|group| {
        format!("<Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{group}</Value></Item>")
    });
    let database = format!(
        "<KeePassFile><Meta><DatabaseName>Passwords</DatabaseName>\
         <RecycleBinEnabled>True</RecycleBinEnabled>\
         <CustomData>{}</CustomData></Meta><Root><Group><UUID>{GROUP_IN_BASE64}</UUID>\
         <Name>Root</Name></Group></Root></KeePassFile>",
        data.unwrap_or_default()
    );
    fs::write(home.path().join("db.xml"), database).unwrap();
    let mut import = home.command("keepassxc-cli");
    import.args(["import", "--set-password", "db.xml", "db.kdbx"]);
    let mut import = import
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut typed = import.stdin.take().unwrap();
    typed.write_all(b"right\nright\n").unwrap();
    drop(typed);
    assert!(import.wait().unwrap().success());
    home
}
