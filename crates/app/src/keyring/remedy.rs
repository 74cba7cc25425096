use firstday_checklist::Message;
use firstday_secret_store::KeyringState;

use super::machine::{Desktop, Distribution, Machine, System};

/// What to do about a keyring in this state on this computer, one step each.
pub(super) fn remedy(state: KeyringState, machine: &Machine) -> Vec<Message> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const BAD: [KeyringState; 6] = [
        KeyringState::Missing,
        KeyringState::Locked,
        KeyringState::Dismissed,
        KeyringState::Denied,
        KeyringState::TooLarge,
        KeyringState::Volatile,
    ];

    fn linux() -> Machine {
        Machine {
            system: System::Linux,
            wsl: false,
            display: true,
            desktop: Some(Desktop::Gnome),
            distribution: Some(Distribution::Debian),
        }
    }

    fn said(state: KeyringState, machine: &Machine) -> String {
        let steps: Vec<String> = remedy(state, machine).iter().map(crate::say).collect();
        steps.join("\n")
    }

    #[test]
    fn every_state_has_a_remedy_of_its_own_on_every_system() {
        for system in [System::Linux, System::MacOs, System::Windows] {
            let machine = Machine { system, ..linux() };
            let said: Vec<String> = BAD.iter().map(|state| said(*state, &machine)).collect();
            assert!(said.iter().all(|text| !text.is_empty()), "{said:?}");
            assert!(remedy(KeyringState::Ok, &machine).is_empty());
        }
        let mut on_linux: Vec<String> = BAD.iter().map(|state| said(*state, &linux())).collect();
        on_linux.sort();
        on_linux.dedup();
        assert_eq!(on_linux.len(), BAD.len());
    }

    #[test]
    fn the_package_is_that_of_the_distribution_and_the_desktop() {
        for (distribution, desktop, command) in [
            (
                Some(Distribution::Debian),
                Some(Desktop::Gnome),
                "sudo apt install gnome-keyring",
            ),
            (
                Some(Distribution::Debian),
                Some(Desktop::Kde),
                "sudo apt install kwalletmanager",
            ),
            (
                Some(Distribution::Fedora),
                None,
                "sudo dnf install gnome-keyring",
            ),
            (
                Some(Distribution::Arch),
                None,
                "sudo pacman -S gnome-keyring",
            ),
            (
                Some(Distribution::Suse),
                None,
                "sudo zypper install gnome-keyring",
            ),
        ] {
            let machine = Machine {
                distribution,
                desktop,
                ..linux()
            };
            let said = said(KeyringState::Missing, &machine);
            assert!(said.contains(command), "{said}");
        }
        let unknown = Machine {
            distribution: None,
            ..linux()
        };
        assert!(said(KeyringState::Missing, &unknown).contains("gnome-keyring"));
    }

    #[test]
    fn without_a_desktop_the_keyring_is_started_by_hand() {
        let headless = Machine {
            display: false,
            desktop: None,
            ..linux()
        };
        let wsl = Machine {
            wsl: true,
            ..headless.clone()
        };
        for state in [KeyringState::Missing, KeyringState::Locked] {
            let said = said(state, &headless);
            assert!(said.contains("gnome-keyring-daemon --unlock"), "{said}");
        }
        assert!(said(KeyringState::Missing, &wsl).contains("WSL"));
        assert!(!said(KeyringState::Missing, &linux()).contains("dbus-run-session"));
    }
}
