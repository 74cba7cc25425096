//! The root user's MFA, as the person sets it up in the console: no API does that.

use crate::base::AccountKind;
use crate::file::PracticeError;
use crate::iam::{MfaHolder, NewDevice, assign_device, new_device};
use crate::practice::Practice;

impl Practice {
    /// Turns MFA of the root user on or off at one stroke. On plays a passkey: it shows in the
    /// account summary, not among the virtual devices.
    ///
    /// # Errors
    /// [`PracticeError::NoRootUser`] in a project account, or those of a file.
    pub fn set_root_mfa(&self, on: bool) -> Result<(), PracticeError> {
        self.as_root(|world| {
            let iam = &mut world.state.iam;
            iam.root.mfa = on;
            if !on {
                iam.mfa_devices
                    .retain(|_, device| device.holder != Some(MfaHolder::Root));
            }
            Ok(())
        })
    }

    /// Whether the root user has MFA on, by a passkey or a virtual device.
    ///
    /// # Errors
    /// Those of a file.
    pub fn root_mfa(&self) -> Result<bool, PracticeError> {
        self.read(|world| world.state.iam.root_mfa())
    }

    /// The first half of adding an authenticator app to the root user, as the console does it: a
    /// device of this name with its picture. One that was left half-way makes room for it.
    ///
    /// # Errors
    /// [`PracticeError::DeviceName`], [`PracticeError::NoRootUser`] in a project account, or those
    /// of a file.
    pub fn new_root_device(&self, name: &str) -> Result<NewDevice, PracticeError> {
        self.as_root(|world| {
            let (iam, account) = (&mut world.state.iam, &world.state.account);
            new_device(iam, account, name).ok_or_else(|| PracticeError::DeviceName {
                name: name.to_owned(),
            })
        })
    }

    /// The second half: two codes in a row assign the device to the root user. Says whether they
    /// were right.
    ///
    /// # Errors
    /// [`PracticeError::NoSuchDevice`], [`PracticeError::NoRootUser`], or those of a file.
    pub fn assign_root_device(
        &self,
        serial: &str,
        first: &str,
        second: &str,
    ) -> Result<bool, PracticeError> {
        self.as_root(|world| {
            let now = world.now();
            let assigned = assign_device(
                &mut world.state.iam,
                serial,
                MfaHolder::Root,
                (first, second),
                now,
            );
            assigned.ok_or_else(|| PracticeError::NoSuchDevice {
                serial: serial.to_owned(),
            })
        })
    }

    /// Changes an account that has a root user.
    fn as_root<T>(
        &self,
        change: impl FnOnce(&mut crate::world::World) -> Result<T, PracticeError>,
    ) -> Result<T, PracticeError> {
        self.edit(|world| match world.state.account.kind {
            AccountKind::Project => Err(PracticeError::NoRootUser),
            AccountKind::Classic => change(world),
        })?
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::{Clock, Seed, World};

    use super::*;

    fn practice(seed: Seed) -> Practice {
        let clock = Clock::Fixed {
            unix_seconds: 1_700_000_000,
        };
        Practice::in_memory(World::seeded(seed, clock))
    }

    #[test]
    fn two_codes_in_a_row_assign_a_device_to_the_root_user() {
        let practice = practice(Seed::Fresh);
        let device = practice.new_root_device("phone").unwrap();
        assert_eq!(device.serial, "arn:aws:iam::111122223333:mfa/phone");
        assert!(device.png.starts_with(b"\x89PNG"));
        let (first, second) = practice.authenticator_codes(&device.serial).unwrap();
        let assign =
            |first: &str, second: &str| practice.assign_root_device(&device.serial, first, second);
        assert!(!assign(&second, &first).unwrap(), "in the wrong order");
        assert!(!practice.root_mfa().unwrap());
        assert!(assign(&first, &second).unwrap());
        assert!(practice.root_mfa().unwrap());
        practice.set_root_mfa(false).unwrap();
        assert!(!practice.root_mfa().unwrap());
    }

    #[test]
    fn a_name_is_taken_only_by_a_device_that_somebody_uses() {
        let practice = practice(Seed::Fresh);
        let left = practice.new_root_device("phone").unwrap();
        let again = practice.new_root_device("phone").unwrap();
        assert_eq!(left.serial, again.serial);
        assert!(left.seed.expose() != again.seed.expose());
        let (first, second) = practice.authenticator_codes(&again.serial).unwrap();
        assert!(
            practice
                .assign_root_device(&again.serial, &first, &second)
                .unwrap()
        );
        for name in ["phone", "PHONE", "my phone", "téléphone", ""] {
            let refused = practice.new_root_device(name);
            assert!(
                matches!(refused, Err(PracticeError::DeviceName { .. })),
                "{name}"
            );
        }
    }

    #[test]
    fn a_project_account_has_no_root_user() {
        let refused = practice(Seed::Project).new_root_device("phone");
        assert!(matches!(refused, Err(PracticeError::NoRootUser)));
    }
}
