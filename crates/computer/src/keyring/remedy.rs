use firstday_checklist::Message;
use firstday_secret_store::{Keeper, KeyringState};

use super::machine::{Desktop, Distribution, Machine, System};

const AGAIN: &str = "keyring-remedy-again";
const BEHIND: &str = "keyring-remedy-behind";
/// What is there and does not answer looks like what is not there.
const RESTART: &str = "keyring-remedy-restart";

/// What to do about a keyring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remedy {
    /// One after the other. Empty when there is nothing to do.
    pub steps: Vec<Message>,
    /// Another way, which is no step of the first.
    pub alternative: Option<Message>,
}

impl Remedy {
    /// All that is said, as a list: the alternative comes last.
    pub fn said(&self) -> impl Iterator<Item = &Message> {
        self.steps.iter().chain(&self.alternative)
    }
}

/// What to do about a keyring in this state on this computer. `backend` is the program that keeps
/// the secrets, as [`Diagnosis`](firstday_secret_store::Diagnosis) names it.
pub fn remedy(state: KeyringState, backend: Option<&str>, machine: &Machine) -> Remedy {
    let own = match machine.system {
        System::Linux => return on_linux(state, backend.map(Keeper::named), machine),
        System::MacOs => on_mac(state),
        System::Windows => on_windows(state),
    };
    Remedy {
        steps: steps(own),
        alternative: None,
    }
}

fn on_mac(state: KeyringState) -> &'static [&'static str] {
    match state {
        KeyringState::Ok => &[],
        KeyringState::Missing => &["keyring-remedy-mac-first-aid", AGAIN],
        KeyringState::Locked => &["keyring-remedy-mac-unlock", AGAIN],
        KeyringState::Dismissed => &["keyring-remedy-type-password", AGAIN],
        KeyringState::Denied | KeyringState::Asks => &["keyring-remedy-mac-allow", AGAIN],
        KeyringState::TooLarge => &["keyring-remedy-access-key"],
        KeyringState::Volatile => &["keyring-remedy-mac-first-aid"],
    }
}

fn on_windows(state: KeyringState) -> &'static [&'static str] {
    match state {
        KeyringState::Ok => &[],
        KeyringState::Missing | KeyringState::Locked | KeyringState::Volatile => {
            &["keyring-remedy-windows-service", AGAIN]
        }
        KeyringState::Dismissed => &["keyring-remedy-type-password", AGAIN],
        KeyringState::Denied | KeyringState::Asks => &["keyring-remedy-windows-allow", AGAIN],
        KeyringState::TooLarge => &["keyring-remedy-access-key"],
    }
}

fn on_linux(state: KeyringState, keeper: Option<Keeper>, machine: &Machine) -> Remedy {
    let keeper = match (keeper, state) {
        (Some(keeper), _) => keeper,
        (None, KeyringState::Missing) => return start_one(machine),
        (None, _) => usual(machine),
    };
    let by_itself = !machine.display && keeper == Keeper::GnomeKeyring;
    if by_itself && matches!(state, KeyringState::Missing | KeyringState::Locked) {
        return Remedy {
            steps: by_hand().into(),
            alternative: None,
        };
    }
    Remedy {
        steps: steps(with(keeper, state)),
        alternative: instead(keeper, state).map(Message::new),
    }
}

/// The keyring of this desktop, where the program does not say its name.
fn usual(machine: &Machine) -> Keeper {
    match machine.desktop {
        Some(Desktop::Kde) => Keeper::KdeWallet,
        Some(Desktop::Gnome) | None => Keeper::GnomeKeyring,
    }
}

/// What to do with this program, which runs. The settings are named as in KDE's system settings,
/// *KDE Wallet*, and in KeePassXC 2.7.
fn with(keeper: Keeper, state: KeyringState) -> &'static [&'static str] {
    use Keeper::{GnomeKeyring, KdeWallet, KeePassXc, Other};
    match (state, keeper) {
        (KeyringState::Ok, _) => &[],
        (KeyringState::Missing, GnomeKeyring) => &["keyring-remedy-gnome-create", RESTART, AGAIN],
        (KeyringState::Missing, KdeWallet) => &["keyring-remedy-kde-create", RESTART, AGAIN],
        (KeyringState::Missing, KeePassXc) => &[
            "keyring-remedy-keepassxc-open",
            "keyring-remedy-keepassxc-expose",
            AGAIN,
        ],
        (KeyringState::Missing, Other) => &["keyring-remedy-other-create", RESTART, AGAIN],
        (KeyringState::Locked, GnomeKeyring | KdeWallet | Other) => &[BEHIND, AGAIN],
        (KeyringState::Locked, KeePassXc) => &[
            "keyring-remedy-keepassxc-unlock",
            "keyring-remedy-keepassxc-tab",
            AGAIN,
        ],
        (KeyringState::Dismissed, KdeWallet) => &["keyring-remedy-kde-password", AGAIN],
        (KeyringState::Dismissed, KeePassXc) => &["keyring-remedy-keepassxc-password", AGAIN],
        (KeyringState::Dismissed, _) => &["keyring-remedy-type-password", AGAIN],
        (KeyringState::Denied, KdeWallet) => &["keyring-remedy-kde-allow", AGAIN],
        (KeyringState::Denied, KeePassXc) => &["keyring-remedy-keepassxc-allow", AGAIN],
        (KeyringState::Denied, _) => &["keyring-remedy-linux-allow", AGAIN],
        (KeyringState::TooLarge, _) => &["keyring-remedy-access-key"],
        (KeyringState::Volatile, GnomeKeyring) => &["keyring-remedy-gnome-lasting", AGAIN],
        (KeyringState::Volatile, KdeWallet) => &["keyring-remedy-kde-lasting", AGAIN],
        (KeyringState::Volatile, KeePassXc) => &["keyring-remedy-keepassxc-expose", AGAIN],
        (KeyringState::Volatile, Other) => &["keyring-remedy-other-lasting", AGAIN],
        (KeyringState::Asks, KdeWallet) => &["keyring-remedy-kde-ask", AGAIN],
        (KeyringState::Asks, KeePassXc) => &[
            "keyring-remedy-keepassxc-confirm",
            "keyring-remedy-keepassxc-group",
            AGAIN,
        ],
        (KeyringState::Asks, _) => &["keyring-remedy-other-ask", AGAIN],
    }
}

/// Where the window that asks for the password is not found.
fn instead(keeper: Keeper, state: KeyringState) -> Option<&'static str> {
    match (state, keeper) {
        (KeyringState::Locked, Keeper::GnomeKeyring) => Some("keyring-remedy-gnome-unlock"),
        (KeyringState::Locked, Keeper::KdeWallet) => Some("keyring-remedy-kde-unlock"),
        (KeyringState::Locked, Keeper::Other) => Some("keyring-remedy-other-unlock"),
        _ => None,
    }
}

/// Where no program offers a keyring.
fn start_one(machine: &Machine) -> Remedy {
    let mut steps = vec![install(machine)];
    if machine.wsl {
        steps.push(Message::new("keyring-remedy-wsl"));
    }
    if machine.wsl || !machine.display {
        steps.extend(by_hand());
        return Remedy {
            steps,
            alternative: None,
        };
    }
    if machine.desktop == Some(Desktop::Kde) {
        steps.push(Message::new("keyring-remedy-kde-turn-on"));
    }
    steps.push(Message::new("keyring-remedy-sign-in-again"));
    Remedy {
        steps,
        alternative: Some(Message::new("keyring-remedy-keepassxc")),
    }
}

/// A keyring where no desktop starts one: the commands go into the shell in which Firstday and
/// the AWS CLI are used.
fn by_hand() -> [Message; 3] {
    let run = |id: &str, command: &str| Message::new(id).with("command", command);
    [
        run("keyring-remedy-shell", "dbus-run-session -- bash"),
        run(
            "keyring-remedy-unlock-by-hand",
            "gnome-keyring-daemon --unlock --components=secrets",
        ),
        Message::new("keyring-remedy-same-shell"),
    ]
}

fn install(machine: &Machine) -> Message {
    let kde = machine.desktop == Some(Desktop::Kde) && machine.display;
    let Some(distribution) = machine.distribution else {
        return Message::new("keyring-remedy-install-any");
    };
    let command = match (distribution, kde) {
        (Distribution::Debian, false) => "sudo apt install gnome-keyring",
        (Distribution::Debian, true) => "sudo apt install kwalletmanager",
        (Distribution::Fedora, false) => "sudo dnf install gnome-keyring",
        (Distribution::Fedora, true) => "sudo dnf install kwalletmanager5",
        (Distribution::Arch, false) => "sudo pacman -S gnome-keyring",
        (Distribution::Arch, true) => "sudo pacman -S kwallet kwalletmanager",
        (Distribution::Suse, false) => "sudo zypper install gnome-keyring",
        (Distribution::Suse, true) => "sudo zypper install kwalletmanager",
    };
    Message::new("keyring-remedy-install").with("command", command)
}

fn steps(ids: &[&str]) -> Vec<Message> {
    ids.iter().map(|id| Message::new(*id)).collect()
}
