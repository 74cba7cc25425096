//! What a person reads who has to mend a keyring fits the state that it is in, the program that
//! keeps it, and the computer.

use firstday_app::KeyringState;
use firstday_app::keyring::{Desktop, Distribution, Keeper, Machine, Remedy, System, remedy};
use firstday_words::{Language, Words};

fn bad() -> impl Iterator<Item = KeyringState> {
    let all = KeyringState::ALL.into_iter();
    all.filter(|state| *state != KeyringState::Ok)
}

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
    said_of(state, None, machine)
}

fn said_of(state: KeyringState, keeper: Option<Keeper>, machine: &Machine) -> String {
    let steps: Vec<String> = remedy(state, keeper.map(Keeper::name), machine)
        .said()
        .map(|step| english().say(step))
        .collect();
    steps.join("\n")
}

#[test]
fn every_state_has_a_remedy_of_its_own_on_every_system() {
    for system in [System::Linux, System::MacOs, System::Windows] {
        let machine = Machine { system, ..linux() };
        let said: Vec<String> = bad().map(|state| said(state, &machine)).collect();
        assert!(said.iter().all(|text| !text.is_empty()), "{said:?}");
        assert_eq!(remedy(KeyringState::Ok, None, &machine), Remedy::default());
    }
    for keeper in [None].into_iter().chain(Keeper::ALL.map(Some)) {
        let mut on_linux: Vec<String> = bad()
            .map(|state| said_of(state, keeper, &linux()))
            .collect();
        on_linux.sort();
        on_linux.dedup();
        assert_eq!(on_linux.len(), bad().count(), "{keeper:?}");
    }
}

#[test]
fn another_way_is_never_a_step() {
    for (system, display, state) in [System::Linux, System::MacOs, System::Windows]
        .into_iter()
        .flat_map(|system| [true, false].map(|display| (system, display)))
        .flat_map(|(system, display)| bad().map(move |state| (system, display, state)))
    {
        let machine = Machine {
            system,
            display,
            ..linux()
        };
        for keeper in [None].into_iter().chain(Keeper::ALL.map(Some)) {
            let found = remedy(state, keeper.map(Keeper::name), &machine);
            let is_other = |step: &_| english().say(step).starts_with("Or ");
            assert!(!found.steps.iter().any(is_other), "{found:?}");
            assert!(found.alternative.iter().all(is_other), "{found:?}");
        }
    }
}

/// The names by which a person knows each program.
fn names(keeper: Keeper) -> &'static [&'static str] {
    match keeper {
        Keeper::GnomeKeyring => &["GNOME", "gnome-keyring", "seahorse"],
        Keeper::KdeWallet => &["KDE", "kwallet"],
        Keeper::KeePassXc => &["KeePassXC"],
        Keeper::Other => &[],
    }
}

#[test]
fn a_remedy_fits_the_program_that_is_there_whatever_the_desktop() {
    for (desktop, keeper) in [None, Some(Desktop::Gnome), Some(Desktop::Kde)]
        .into_iter()
        .flat_map(|desktop| Keeper::ALL.map(|keeper| (desktop, keeper)))
    {
        let machine = Machine { desktop, ..linux() };
        for state in bad() {
            let said = said_of(state, Some(keeper), &machine);
            assert!(!said.is_empty(), "{keeper:?} {state}");
            assert!(
                !said.to_lowercase().contains("install"),
                "{keeper:?} {state}: {said}"
            );
            for other in Keeper::ALL.into_iter().filter(|other| *other != keeper) {
                let stray = names(other).iter().find(|name| said.contains(**name));
                assert_eq!(stray, None, "{keeper:?} {state}: {said}");
            }
        }
    }
}

#[test]
fn the_setting_to_change_is_named_as_the_program_names_it() {
    for (state, keeper, names) in [
        (
            KeyringState::Asks,
            Keeper::KeePassXc,
            &[
                "Tools, Settings, Secret Service Integration",
                "\"Confirm when passwords are retrieved by clients\"",
            ][..],
        ),
        (
            KeyringState::Missing,
            Keeper::KeePassXc,
            &["\"Expose entries under this group\""],
        ),
        (
            KeyringState::Missing,
            Keeper::KdeWallet,
            &["\"Use KWallet for the Secret Service interface\""],
        ),
        (
            KeyringState::Missing,
            Keeper::GnomeKeyring,
            &["seahorse", "\"Set as default\""],
        ),
        (
            KeyringState::Asks,
            Keeper::KdeWallet,
            &["\"Prompt when an application accesses a wallet\""],
        ),
    ] {
        let said = said_of(state, Some(keeper), &linux());
        for name in names {
            assert!(said.contains(name), "{keeper:?} {state}: {said}");
        }
    }
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
