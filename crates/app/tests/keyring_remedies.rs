//! What a person reads who has to mend a keyring fits the state that it is in, and the computer.

use firstday_app::KeyringState;
use firstday_app::keyring::{Desktop, Distribution, Machine, System, remedy};
use firstday_words::{Language, Words};

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
    let steps: Vec<String> = remedy(state, machine)
        .iter()
        .map(|step| english().say(step))
        .collect();
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

fn english() -> Words {
    Words::load(Language::ENGLISH)
}
