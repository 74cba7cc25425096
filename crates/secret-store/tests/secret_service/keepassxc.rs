//! KeePassXC, which offers the groups of its databases that are exposed.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::home::{Home, SCREEN, again, ready_on_screen};

/// The id of the group in KeePassXC's own form, and in the database's.
const GROUP: &str = "{00112233-4455-6677-8899-aabbccddeeff}";
const GROUP_IN_BASE64: &str = "ABEiM0RVZneImaq7zN3u/w==";

const BIN: &str = "<RecycleBinEnabled>True</RecycleBinEnabled>";
const NO_BIN: &str = "<RecycleBinEnabled>False</RecycleBinEnabled>";

/// What a person has who turned the Secret Service on, and changed nothing else.
const SETTINGS: &str = "[FdoSecrets]\nEnabled=true\n
[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\nSingleInstance=false\n
[GUI]\nCheckForUpdates=false\n";

const UNLOCKED: &str = "printf 'right\\n' | keepassxc --pw-stdin db.kdbx & ";
const LOCKED: &str = "keepassxc db.kdbx & ";

/// The title of the window, by the database whose tab is in front.
const OPEN_IN_FRONT: &str = "^Passwords - KeePassXC$";
const LOCKED_IN_FRONT: &str = r"^db.kdbx \[Locked\] - KeePassXC$";
const OTHER_IN_FRONT: &str = r"^second.kdbx \[Locked\] - KeePassXC$";

#[test]
fn keepassxc_asks_for_each_program_by_default_and_is_told_before_anything_is_stored() {
    let home = with_database(SETTINGS, Some(GROUP));
    run(&home, UNLOCKED, OPEN_IN_FRONT, "asks_for_each_program");
}

#[test]
fn keepassxc_keeps_and_gives_back_once_it_asks_nobody() {
    let home = with_database(&asking_nobody(), Some(GROUP));
    run(
        &home,
        UNLOCKED,
        OPEN_IN_FRONT,
        "keeps_and_gives_back_in_keepassxc",
    );
}

#[test]
fn keepassxc_without_an_exposed_group_is_missing_and_says_its_name() {
    let home = with_database(SETTINGS, None);
    run(&home, UNLOCKED, OPEN_IN_FRONT, "is_missing_in_keepassxc");
}

#[test]
fn a_locked_database_of_keepassxc_is_locked_and_nobody_is_asked() {
    let home = with_database(SETTINGS, Some(GROUP));
    run(&home, LOCKED, LOCKED_IN_FRONT, "is_locked_in_keepassxc");
}

/// KeePassXC asks before it deletes for good.
#[test]
fn keepassxc_without_a_recycle_bin_keeps_gives_back_and_asks_nobody() {
    let home = Home::with_keepassxc(&asking_nobody());
    import(&home, "db", &database(Some(GROUP)).replace(BIN, NO_BIN));
    run(
        &home,
        UNLOCKED,
        OPEN_IN_FRONT,
        "keeps_and_gives_back_in_keepassxc",
    );
}

/// Programs get the database whose tab is in front.
#[test]
fn another_database_of_keepassxc_that_is_locked_counts_only_in_front() {
    let home = with_database(&asking_nobody(), Some(GROUP));
    import(&home, "second", &database(Some(GROUP)));
    let behind = "printf '\\nright\\n' | keepassxc --pw-stdin second.kdbx db.kdbx & ";
    run(
        &home,
        behind,
        OPEN_IN_FRONT,
        "keeps_and_gives_back_in_keepassxc",
    );
    let in_front = "printf 'right\\n\\n' | keepassxc --pw-stdin db.kdbx second.kdbx & ";
    run(&home, in_front, OTHER_IN_FRONT, "is_locked_in_keepassxc");
}

/// Checks once the window has this title: the service answers before all databases are opened.
fn run(home: &Home, start: &str, title: &str, check: &str) {
    let shown = format!("until xdotool search --name '{title}' >/dev/null 2>&1");
    home.session(&format!(
        "{SCREEN}{start}{}{shown}\ndo kill -0 $! || exit 97; done\n{}",
        ready_on_screen(),
        again(check)
    ));
}

fn asking_nobody() -> String {
    SETTINGS.replace("Enabled=true", "Enabled=true\nConfirmAccessItem=false")
}

/// A home with KeePassXC's settings and a database, of which a group is exposed or none.
fn with_database(settings: &str, exposed: Option<&str>) -> Home {
    let home = Home::with_keepassxc(settings);
    import(&home, "db", &database(exposed));
    home
}

fn database(exposed: Option<&str>) -> String {
    let data = exposed.map(|group| {
        format!("<Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{group}</Value></Item>")
    });
    format!(
        "<KeePassFile><Meta><DatabaseName>Passwords</DatabaseName>{BIN}\
         <CustomData>{}</CustomData></Meta><Root><Group><UUID>{GROUP_IN_BASE64}</UUID>\
         <Name>Root</Name></Group></Root></KeePassFile>",
        data.unwrap_or_default()
    )
}

impl Home {
    fn with_keepassxc(settings: &str) -> Self {
        let home = Self::new();
        let folder = home.path().join(".config/keepassxc");
        fs::create_dir_all(&folder).unwrap();
        fs::create_dir_all(home.path().join(".cache/keepassxc")).unwrap();
        fs::write(folder.join("keepassxc.ini"), settings).unwrap();
        home
    }
}

/// Makes a database file of this name.
fn import(home: &Home, name: &str, database: &str) {
    let (text, made) = (format!("{name}.xml"), format!("{name}.kdbx"));
    fs::write(home.path().join(&text), database).unwrap();
    let mut import = home.command("keepassxc-cli");
    import.args(["import", "--set-password", &text, &made]);
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
}
