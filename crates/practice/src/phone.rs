//! The practice phone: what its authenticator app shows, and what was texted to it. It holds every virtual device of the
//! account, as if it had scanned each picture.

use crate::file::PracticeError;
use crate::iam::{MfaHolder, totp};
use crate::practice::Practice;
use crate::world::World;

/// How many devices the phone lists: those that were added last.
const LISTED: usize = 5;

/// One account in the authenticator app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneCode {
    /// The device's ARN.
    pub serial: String,
    /// Who holds the device; `None` until two codes have assigned it to somebody.
    pub holder: Option<MfaHolder>,
    /// The code before the present one, which still counts where two in a row are asked for.
    pub before: String,
    /// The present code.
    pub present: String,
    /// Whether AWS has taken the present code already, and takes it no second time.
    pub used: bool,
    /// Seconds until the next code.
    pub seconds_left: u32,
}

impl Practice {
    /// The code in the text message that the owner's phone got last, until it is used up.
    ///
    /// # Errors
    /// Those of a file.
    pub fn text_message(&self) -> Result<Option<String>, PracticeError> {
        self.read(|world| {
            let texted = world.state.regions.phone.code.as_ref();
            texted.map(|texted| texted.code.expose().to_owned())
        })
    }

    /// Plays what AWS says of the phone number: `PENDING`, `VERIFIED`, `UNVERIFIED` or
    /// `NOT_SUPPORTED`.
    ///
    /// # Errors
    /// Those of a file.
    pub fn set_phone_status(&self, status: &str) -> Result<(), PracticeError> {
        self.edit(|world| world.state.regions.phone.status = status.to_owned())
    }

    /// What the practice phone shows: devices that wait to be assigned first, then those that were
    /// assigned last. At most five.
    ///
    /// # Errors
    /// Those of a file.
    pub fn phone(&self) -> Result<Vec<PhoneCode>, PracticeError> {
        self.read(|world| {
            let mut devices: Vec<_> = world.state.iam.mfa_devices.iter().collect();
            devices.sort_by_key(|(_, device)| {
                (device.holder.is_some(), std::cmp::Reverse(device.enabled))
            });
            let serials = devices.into_iter().take(LISTED).map(|(serial, _)| serial);
            serials
                .filter_map(|serial| phone_code(world, serial))
                .collect()
        })
    }

    /// What the authenticator app on the practice phone shows for a virtual device: the
    /// code before, and the present one.
    ///
    /// # Errors
    /// [`PracticeError::NoSuchDevice`], or those of a file.
    pub fn authenticator_codes(&self, serial: &str) -> Result<(String, String), PracticeError> {
        let code = self.read(|world| phone_code(world, serial))?;
        let codes = code.map(|code| (code.before, code.present));
        codes.ok_or_else(|| PracticeError::NoSuchDevice {
            serial: serial.to_owned(),
        })
    }
}

fn phone_code(world: &World, serial: &str) -> Option<PhoneCode> {
    let device = world.state.iam.mfa_devices.get(serial)?;
    let step = totp::step(world.now());
    let seed = device.seed.expose();
    Some(PhoneCode {
        serial: serial.to_owned(),
        holder: device.holder.clone(),
        before: totp::code(seed, step.saturating_sub(1)),
        present: totp::code(seed, step),
        used: device.last_step >= step,
        seconds_left: totp::seconds_left(world.now()),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::{Clock, Seed};

    use super::*;

    #[test]
    fn the_phone_shows_every_device_and_whether_its_code_was_used() {
        let clock = Clock::Fixed {
            unix_seconds: 1_700_000_030,
        };
        let practice = Practice::in_memory(World::seeded(Seed::Fresh, clock));
        assert_eq!(practice.phone().unwrap(), []);
        let device = practice.new_root_device("phone").unwrap();
        let waiting = practice.phone().unwrap().remove(0);
        assert_eq!((waiting.holder, waiting.used), (None, false));
        assert_eq!(waiting.seconds_left, 10);
        let pair = (waiting.before.as_str(), waiting.present.as_str());
        assert!(
            practice
                .assign_root_device(&device.serial, pair.0, pair.1)
                .unwrap()
        );
        let held = practice.phone().unwrap().remove(0);
        assert_eq!((held.holder, held.used), (Some(MfaHolder::Root), true));
        practice.advance(30).unwrap();
        assert!(
            !practice.phone().unwrap()[0].used,
            "the next code is a new one"
        );
    }
}
