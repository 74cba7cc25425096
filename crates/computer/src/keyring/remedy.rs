use firstday_checklist::Message;
use firstday_secret_store::KeyringState;

use super::machine::{Desktop, Distribution, Machine, System};

/// What to do about a keyring in this state on this computer, one step each.
pub fn remedy(state: KeyringState, machine: &Machine) -> Vec<Message> {
    match state {
        KeyringState::Ok => Vec::new(),
        KeyringState::Missing => missing(machine),
        KeyringState::Locked => locked(machine),
        KeyringState::Dismissed => steps(&["keyring-remedy-type-password", "keyring-remedy-again"]),
        KeyringState::Denied => denied(machine),
        KeyringState::TooLarge => steps(&["keyring-remedy-access-key"]),
        KeyringState::Volatile => volatile(machine),
    }
}

fn missing(machine: &Machine) -> Vec<Message> {
    match machine.system {
        System::MacOs => return steps(&["keyring-remedy-mac-first-aid", "keyring-remedy-again"]),
        System::Windows => {
            return steps(&["keyring-remedy-windows-service", "keyring-remedy-again"]);
        }
        System::Linux => {}
    }
    let mut steps = vec![install(machine)];
    if machine.wsl {
        steps.push(Message::new("keyring-remedy-wsl"));
    }
    if machine.wsl || !machine.display {
        steps.extend(by_hand());
        return steps;
    }
    if machine.desktop == Some(Desktop::Kde) {
        steps.push(Message::new("keyring-remedy-kde-turn-on"));
    }
    steps.push(Message::new("keyring-remedy-sign-in-again"));
    steps.push(Message::new("keyring-remedy-keepassxc"));
    steps
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

fn locked(machine: &Machine) -> Vec<Message> {
    match machine.system {
        System::MacOs => steps(&["keyring-remedy-mac-unlock", "keyring-remedy-again"]),
        System::Windows => steps(&["keyring-remedy-windows-service", "keyring-remedy-again"]),
        System::Linux if machine.display => {
            let open = match machine.desktop {
                Some(Desktop::Kde) => "keyring-remedy-kde-unlock",
                Some(Desktop::Gnome) | None => "keyring-remedy-gnome-unlock",
            };
            steps(&["keyring-remedy-behind", open, "keyring-remedy-again"])
        }
        System::Linux => by_hand().into(),
    }
}

fn denied(machine: &Machine) -> Vec<Message> {
    let allow = match machine.system {
        System::MacOs => "keyring-remedy-mac-allow",
        System::Windows => "keyring-remedy-windows-allow",
        System::Linux => "keyring-remedy-linux-allow",
    };
    steps(&[allow, "keyring-remedy-again"])
}

fn volatile(machine: &Machine) -> Vec<Message> {
    let lasting = match machine.desktop {
        Some(Desktop::Kde) => "keyring-remedy-kde-lasting",
        Some(Desktop::Gnome) | None => "keyring-remedy-gnome-lasting",
    };
    steps(&[lasting, "keyring-remedy-again"])
}

fn steps(ids: &[&str]) -> Vec<Message> {
    ids.iter().map(|id| Message::new(*id)).collect()
}
