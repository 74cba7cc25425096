//! KeePassXC as it is once its Secret Service is turned on and a group exposed.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::programs::system;

/// When it asks the person whether a program may read.
#[derive(Clone, Copy)]
pub(crate) enum Asks {
    /// As it is by itself.
    EachTime,
    Never,
}

const SETTINGS: &str =
    "[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\nSingleInstance=false\n
[GUI]\nCheckForUpdates=false\n
[FdoSecrets]\nEnabled=true\n";
const TRUST: &str = "ConfirmAccessItem=false\n";

/// One group, which is exposed.
const DATABASE: &str = "<KeePassFile><Meta><DatabaseName>Passwords</DatabaseName>
<RecycleBinEnabled>True</RecycleBinEnabled><CustomData><Item>
<Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{00112233-4455-6677-8899-aabbccddeeff}</Value>
</Item></CustomData></Meta><Root><Group><UUID>ABEiM0RVZneImaq7zN3u/w==</UUID>
<Name>Root</Name></Group></Root></KeePassFile>";

const PASSWORD: &[u8] = b"correct horse\n";

/// Starts it with a database in `home`. `command` makes commands with the environment of the home.
pub(crate) fn start(home: &Path, asks: Asks, command: impl Fn(&Path) -> Command) -> Child {
    let settings = home.join(".config/keepassxc");
    fs::create_dir_all(&settings).unwrap();
    fs::create_dir_all(home.join(".cache/keepassxc")).unwrap();
    let trust = match asks {
        Asks::EachTime => "",
        Asks::Never => TRUST,
    };
    fs::write(settings.join("keepassxc.ini"), [SETTINGS, trust].concat()).unwrap();
    let (text, database) = (home.join("passwords.xml"), home.join("passwords.kdbx"));
    fs::write(&text, DATABASE).unwrap();
    let mut import = command(&system("keepassxc-cli", "keepassxc"));
    import.args(["import", "--set-password"]);
    let mut import = typing(import.arg(&text).arg(&database), &PASSWORD.repeat(2));
    assert!(import.wait().unwrap().success());
    fs::remove_file(text).unwrap();
    let mut program = command(&system("keepassxc", "keepassxc"));
    program.env("QT_QPA_PLATFORM", "offscreen");
    typing(program.arg("--pw-stdin").arg(database), PASSWORD)
}

fn typing(command: &mut Command, text: &[u8]) -> Child {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text).unwrap();
    child
}
