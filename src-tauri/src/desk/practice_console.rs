//! The practice account's own pages: what no API of AWS can reach.

use std::sync::Arc;

use firstday_app::checklist::Message;
use firstday_app::{Code, Codes, Problem, wire};
use firstday_rehearsal::{AccountKind, MfaHolder, Rehearsal, RehearsalError};
use secrecy::{SecretBox, SecretString};

use super::accounts::{Accounts, OpenAccount};
use super::not_signed_in;

/// The console and the phone of the practice account that the page is on.
pub(crate) struct PracticeConsole {
    accounts: Arc<Accounts>,
}

impl PracticeConsole {
    pub(super) fn new(accounts: Arc<Accounts>) -> Self {
        Self { accounts }
    }

    /// The console as it is.
    pub(crate) fn practice(&self) -> Result<wire::PracticeView, Problem> {
        let rehearsal = self.rehearsal()?;
        let practice = rehearsal.practice();
        let seen = practice.read(|world| {
            let iam = &world.state.iam;
            let roots = iam.mfa_devices.iter();
            let roots = roots.filter(|(_, device)| device.holder == Some(MfaHolder::Root));
            let devices: Vec<String> = roots.map(|(serial, _)| device_name(serial)).collect();
            wire::PracticeView {
                file: rehearsal.file().display().to_string(),
                root_mfa: iam.root.mfa || !devices.is_empty(),
                root_passkey: iam.root.mfa,
                root_devices: devices,
                now: world.now().to_string(),
                has_root: world.state.account.kind == AccountKind::Classic,
            }
        });
        Ok(seen.map_err(RehearsalError::from)?)
    }

    /// Adds the practice passkey to the root user, or takes all of root's MFA away.
    pub(crate) fn set_practice_root_mfa(&self, on: bool) -> Result<wire::PracticeView, Problem> {
        let rehearsal = self.rehearsal()?;
        let switched = rehearsal.practice().set_root_mfa(on);
        switched.map_err(RehearsalError::from)?;
        self.practice()
    }

    /// Begins to add an authenticator app to the root user: a picture to scan.
    pub(crate) fn begin_practice_mfa(&self, name: &str) -> Result<wire::PracticeDevice, Problem> {
        let account = self.account()?;
        let made = self.rehearsal()?.practice().new_root_device(name.trim());
        let made = made.map_err(RehearsalError::from)?;
        let png = SecretBox::new(Box::new(made.png));
        let seed = SecretString::from(made.seed.expose());
        let picture = account.secrets.show(&made.serial, &png, seed);
        Ok(wire::PracticeDevice {
            serial: made.serial,
            picture,
        })
    }

    /// Ends it with two codes in a row.
    pub(crate) fn add_practice_mfa(
        &self,
        serial: &str,
        first: &str,
        second: &str,
    ) -> Result<wire::PracticeView, Problem> {
        let codes = Codes::new(first, second);
        let codes = codes.ok_or_else(|| Problem::new(Code::CodesMalformed))?;
        let rehearsal = self.rehearsal()?;
        let practice = rehearsal.practice();
        let added = practice.assign_root_device(serial, &codes.first, &codes.second);
        match added.map_err(RehearsalError::from)? {
            true => {
                self.account()?.secrets.hide(serial);
                self.practice()
            }
            false => Err(Problem::new(Code::CodeRefused)),
        }
    }

    /// What the practice phone shows.
    pub(crate) fn practice_phone(&self) -> Result<Vec<wire::PhoneDevice>, Problem> {
        let shown = self.rehearsal()?.practice().phone();
        let shown = shown.map_err(RehearsalError::from)?.into_iter();
        Ok(shown
            .map(|code| wire::PhoneDevice {
                name: device_name(&code.serial),
                serial: code.serial,
                who: code.holder.map(holder),
                before: code.before,
                present: code.present,
                used: code.used,
                seconds_left: code.seconds_left,
            })
            .collect())
    }

    /// The code in the text message that the practice phone got last, until it is used up.
    pub(crate) fn practice_text(&self) -> Result<Option<String>, Problem> {
        let text = self.rehearsal()?.practice().text_message();
        Ok(text.map_err(RehearsalError::from)?)
    }

    pub(super) fn rehearsal(&self) -> Result<Rehearsal, Problem> {
        let not_here = || Problem::new(Code::Unexpected).detail("this is not the practice account");
        self.account()?.practice.clone().ok_or_else(not_here)
    }

    fn account(&self) -> Result<Arc<OpenAccount>, Problem> {
        self.accounts.current().ok_or_else(not_signed_in)
    }
}

/// The name at the end of a device's ARN.
fn device_name(serial: &str) -> String {
    serial.rsplit('/').next().unwrap_or(serial).to_owned()
}

fn holder(holder: MfaHolder) -> Message {
    match holder {
        MfaHolder::Root => Message::new("ui-phone-root"),
        MfaHolder::User(name) => Message::new("ui-phone-user").with("user", name),
    }
}
