//! Virtual MFA devices: made, enabled with two codes, switched off, deleted.

use data_encoding::BASE64;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::arn::{self, user_resource};
use super::found::{PAGES, no_user, subject, user};
use super::show::{show_root, show_user};
use super::state::{Iam, MfaDevice, MfaHolder};
use super::{names, qr, totp};
use crate::base::{Account, Dice, Secret, iso};
use crate::service::{Answer, Ask, Identity, Operation, any};
use crate::wire::{Refusal, truncated_answer};

/// What the practice account knows of MFA devices. `GetMFADevice` is left out: AWS takes
/// passkeys only there, which are made in the console.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::read("ListVirtualMFADevices", any, list_virtual_mfa_devices),
    Operation::write(
        "CreateVirtualMFADevice",
        new_device_resource,
        create_virtual_mfa_device,
    ),
    Operation::write(
        "DeleteVirtualMFADevice",
        device_resource,
        delete_virtual_mfa_device,
    ),
    Operation::write("EnableMFADevice", user_resource, enable_mfa_device),
    Operation::write("ResyncMFADevice", user_resource, resync_mfa_device),
    Operation::write("DeactivateMFADevice", user_resource, deactivate_mfa_device),
    Operation::read("ListMFADevices", user_resource, list_mfa_devices),
];

const DEVICES_PER_USER: usize = 8;

fn new_device_resource(_: &Iam, ask: &Ask<'_>) -> String {
    arn::mfa_device(
        ask.account,
        ask.input.maybe("Path").unwrap_or("/"),
        ask.input.maybe("VirtualMFADeviceName").unwrap_or_default(),
    )
}

fn device_resource(_: &Iam, ask: &Ask<'_>) -> String {
    ask.input.maybe("SerialNumber").unwrap_or("*").to_owned()
}

fn list_virtual_mfa_devices(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let assigned = match ask.input.maybe("AssignmentStatus").unwrap_or("Any") {
        "Any" => None,
        "Assigned" => Some(true),
        "Unassigned" => Some(false),
        other => {
            let constraint = "Member must satisfy enum value set: [Any, Unassigned, Assigned]";
            return Err(Refusal::constraint("AssignmentStatus", other, constraint));
        }
    };
    let devices = iam
        .mfa_devices
        .iter()
        .filter(|(_, device)| assigned.is_none_or(|assigned| device.holder.is_some() == assigned));
    let page = PAGES.cut(
        ask.input,
        devices.map(|(serial, device)| (serial, (serial, device))),
    )?;
    Ok(truncated_answer(
        "VirtualMFADevices",
        page,
        |(serial, device)| {
            json!({
                "SerialNumber": serial,
                "EnableDate": device.enabled.map(iso),
                "User": device.holder.as_ref().map(|holder| show_holder(iam, ask, holder)),
            })
        },
    ))
}

fn show_holder(iam: &Iam, ask: &Ask<'_>, holder: &MfaHolder) -> Value {
    match holder {
        MfaHolder::Root => show_root(ask.account, &iam.root),
        MfaHolder::User(name) => iam
            .users
            .get(name)
            .map_or(Value::Null, |user| show_user(ask.account, name, user)),
    }
}

/// Gives the seed and its QR code, this once.
fn create_virtual_mfa_device(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("VirtualMFADeviceName")?;
    let path = ask.input.maybe("Path").unwrap_or("/");
    names::mfa_device(name)?;
    names::path(path)?;
    let serial = arn::mfa_device(ask.account, path, name);
    if iam
        .mfa_devices
        .keys()
        .any(|other| other.eq_ignore_ascii_case(&serial))
    {
        return Err(Refusal::already_exists(
            "MFADevice entity at the same path and name already exists.",
        ));
    }
    let device = add(iam, ask.account, serial, name);
    Ok(json!({ "VirtualMFADevice": {
        "SerialNumber": device.serial,
        "Base32StringSeed": BASE64.encode(device.seed.expose().as_bytes()),
        "QRCodePNG": BASE64.encode(&device.png),
    }}))
}

/// A virtual device that nobody holds yet, with what its picture says.
#[derive(Debug)]
pub struct NewDevice {
    /// Its ARN.
    pub serial: String,
    /// What is typed where the picture cannot be scanned: base32.
    pub seed: Secret,
    /// The picture: a PNG.
    pub png: Vec<u8>,
}

/// Makes a device of this name, in place of one of the name that nobody holds. `None` for a name
/// that IAM does not take, or that the device of somebody has.
pub(crate) fn new(iam: &mut Iam, account: &Account, name: &str) -> Option<NewDevice> {
    names::mfa_device(name).ok()?;
    let serial = arn::mfa_device(account, "/", name);
    let same = |other: &String| other.eq_ignore_ascii_case(&serial);
    let held = |(other, device): (&String, &MfaDevice)| same(other) && device.holder.is_some();
    if iam.mfa_devices.iter().any(held) {
        return None;
    }
    iam.mfa_devices.retain(|other, _| !same(other));
    Some(add(iam, account, serial, name))
}

/// Assigns a device that nobody holds, if the two codes are right. `None` where there is none.
pub(crate) fn assign(
    iam: &mut Iam,
    serial: &str,
    holder: MfaHolder,
    codes: (&str, &str),
    now: Timestamp,
) -> Option<bool> {
    let free = |device: &&mut MfaDevice| device.holder.is_none();
    let device = iam.mfa_devices.get_mut(serial).filter(free)?;
    let step = totp::consecutive(device.seed.expose(), codes, now, device.last_step);
    if let Some(step) = step {
        (device.holder, device.enabled, device.last_step) = (Some(holder), Some(now), step);
    }
    Some(step.is_some())
}

fn add(iam: &mut Iam, account: &Account, serial: String, name: &str) -> NewDevice {
    let seed = Dice::Real.mfa_seed();
    // The form that the API reference gives for CreateVirtualMFADevice.
    let place = iam.alias.as_ref().unwrap_or(&account.id);
    let url = format!("otpauth://totp/{name}@{place}?secret={seed}&issuer=Amazon%20Web%20Services");
    let device = MfaDevice {
        seed: Secret::new(seed),
        holder: None,
        enabled: None,
        last_step: 0,
    };
    let seed = device.seed.clone();
    iam.mfa_devices.insert(serial.clone(), device);
    NewDevice {
        serial,
        seed,
        png: qr::png(&url),
    }
}

fn delete_virtual_mfa_device(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let serial = ask.input.text("SerialNumber")?;
    if device(iam, serial)?.holder.is_some() {
        return Err(Refusal::delete_conflict(
            "MFA VirtualDevice in use. Must deactivate first.",
        ));
    }
    iam.mfa_devices.remove(serial);
    Ok(Value::Null)
}

fn enable_mfa_device(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    let serial = ask.input.text("SerialNumber")?;
    let holder = holder(iam, name)?;
    let found = device(iam, serial)?;
    if found.holder.is_some() {
        return Err(Refusal::already_exists(format!(
            "MFA device {serial} is already in use."
        )));
    }
    if iam.devices_of(&holder) >= DEVICES_PER_USER {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for MfaDevicesPerUser: {DEVICES_PER_USER}"
        )));
    }
    let step = taken_step(found, ask)?;
    let device = device_mut(iam, serial)?;
    (device.holder, device.enabled, device.last_step) = (Some(holder), Some(ask.now), step);
    Ok(Value::Null)
}

fn resync_mfa_device(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let serial = held(iam, ask)?;
    let step = taken_step(device(iam, &serial)?, ask)?;
    device_mut(iam, &serial)?.last_step = step;
    Ok(Value::Null)
}

fn deactivate_mfa_device(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let serial = held(iam, ask)?;
    let device = device_mut(iam, &serial)?;
    (device.holder, device.enabled) = (None, None);
    Ok(Value::Null)
}

fn list_mfa_devices(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let (name, holder) = match subject(ask)? {
        Identity::User(name) => {
            user(iam, &name)?;
            (name.clone(), MfaHolder::User(name))
        }
        Identity::Root | Identity::Role { .. } => (String::new(), MfaHolder::Root),
    };
    let devices = iam
        .mfa_devices
        .iter()
        .filter(|(_, device)| device.holder.as_ref() == Some(&holder));
    let virtual_ones = devices.map(|(serial, device)| (serial.clone(), device.enabled));
    let all: Vec<_> = virtual_ones.chain(passkey(iam, ask, &holder)).collect();
    let page = PAGES.cut(
        ask.input,
        all.iter()
            .map(|(serial, enabled)| (serial, (serial, enabled))),
    )?;
    Ok(truncated_answer(
        "MFADevices",
        page,
        |(serial, enabled)| json!({ "UserName": name, "SerialNumber": serial, "EnableDate": enabled.map(iso) }),
    ))
}

/// The passkey of root's that the console's switch plays. How AWS writes its serial number is known
/// of users' passkeys alone (IAM User Guide, "IAM identifiers").
fn passkey(iam: &Iam, ask: &Ask<'_>, holder: &MfaHolder) -> Option<(String, Option<Timestamp>)> {
    let has_one = iam.root.mfa && *holder == MfaHolder::Root;
    let serial = format!("arn:aws:iam::{}:u2f/root/passkey", ask.account.id);
    has_one.then_some((serial, Some(ask.account.created)))
}

/// The device that a call names, held by the user that it names.
fn held(iam: &Iam, ask: &Ask<'_>) -> Result<String, Refusal> {
    let serial = ask.input.text("SerialNumber")?;
    let Identity::User(name) = subject(ask)? else {
        return Err(Refusal::missing("UserName"));
    };
    let holder = holder(iam, &name)?;
    if device(iam, serial)?.holder != Some(holder) {
        return Err(Refusal::no_such_entity(format!(
            "MFA Device invalid for user {name}."
        )));
    }
    Ok(serial.to_owned())
}

fn holder(iam: &Iam, name: &str) -> Result<MfaHolder, Refusal> {
    match iam.users.contains_key(name) {
        true => Ok(MfaHolder::User(name.to_owned())),
        false => Err(no_user(name)),
    }
}

/// The step of the second code, if both are right, in a row, near the present, and not
/// used before.
fn taken_step(device: &MfaDevice, ask: &Ask<'_>) -> Result<u64, Refusal> {
    let codes = (
        code(ask, "AuthenticationCode1")?,
        code(ask, "AuthenticationCode2")?,
    );
    totp::consecutive(device.seed.expose(), codes, ask.now, device.last_step).ok_or_else(|| {
        Refusal::new(
            403,
            "InvalidAuthenticationCode",
            "Authentication code for device is not valid.",
        )
    })
}

fn code<'a>(ask: &'a Ask<'_>, name: &str) -> Result<&'a str, Refusal> {
    let code = ask.input.text(name)?;
    let constraint = match code.len() {
        6 if code.bytes().all(|digit| digit.is_ascii_digit()) => return Ok(code),
        6 => "Member must satisfy regular expression pattern: [\\d]+",
        0..6 => "Member must have length greater than or equal to 6",
        _ => "Member must have length less than or equal to 6",
    };
    Err(Refusal::constraint(name, code, constraint))
}

fn device<'a>(iam: &'a Iam, serial: &str) -> Result<&'a MfaDevice, Refusal> {
    iam.mfa_devices.get(serial).ok_or_else(|| no_device(serial))
}

fn device_mut<'a>(iam: &'a mut Iam, serial: &str) -> Result<&'a mut MfaDevice, Refusal> {
    iam.mfa_devices
        .get_mut(serial)
        .ok_or_else(|| no_device(serial))
}

fn no_device(serial: &str) -> Refusal {
    Refusal::no_such_entity(format!(
        "VirtualMFADevice with serial number {serial} doesn't exist."
    ))
}
