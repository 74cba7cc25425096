//! Which program offers the Secret Service.

use zbus::blocking::Connection;
use zbus::blocking::fdo::DBusProxy;
use zbus::fdo::Error;
use zbus::names::BusName;

use crate::{Cause, Keeper};

const SERVICE: &str = "org.freedesktop.secrets";

/// The name of the program behind the service, `None` where nothing offers it.
pub(super) fn name() -> Result<Option<String>, Cause> {
    let connection = Connection::session()?;
    let bus = DBusProxy::new(&connection)?;
    let service = BusName::try_from(SERVICE)?;
    let process = match bus.get_connection_unix_process_id(service) {
        Ok(process) => process,
        Err(Error::NameHasNoOwner(_)) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    // In a sandbox the process may be out of sight.
    let program = std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    Ok(Some(known(program.trim()).name().to_owned()))
}

/// `comm` holds 15 letters (proc_pid_comm(5)).
fn known(program: &str) -> Keeper {
    match program {
        "gnome-keyring-d" => Keeper::GnomeKeyring,
        "kwalletd5" | "kwalletd6" | "ksecretd" => Keeper::KdeWallet,
        "keepassxc" => Keeper::KeePassXc,
        _ => Keeper::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_by_the_name_of_their_process() {
        assert_eq!(known("gnome-keyring-d"), Keeper::GnomeKeyring);
        assert_eq!(known("ksecretd"), Keeper::KdeWallet);
        assert_eq!(known("keepassxc"), Keeper::KeePassXc);
        assert_eq!(known("oo7-daemon"), Keeper::Other);
        assert_eq!(known(""), Keeper::Other);
    }
}
