//! Console passwords.

use data_encoding::BASE64_NOPAD;
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::Sha256;

use super::arn::user_resource;
use super::found::{subject_name, user, user_mut};
use super::state::{Iam, LoginProfile, PasswordPolicy};
use crate::base::{Account, Dice, Secret, iso};
use crate::service::{Answer, Ask, Operation};
use crate::wire::Refusal;

/// What the practice account knows of console passwords.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::write("CreateLoginProfile", user_resource, create_login_profile),
    Operation::read("GetLoginProfile", user_resource, get_login_profile),
    Operation::write("UpdateLoginProfile", user_resource, update_login_profile),
    Operation::write("DeleteLoginProfile", user_resource, delete_login_profile),
    Operation::write("ChangePassword", user_resource, change_password),
];

/// IAM remembers at most this many passwords.
const REMEMBERED: usize = 24;
const HASH_ROUNDS: u32 = 4096;
/// The symbols that count, as the User Guide lists them.
const SYMBOLS: &str = "!@#$%^&*()_+-=[]{}|'";

fn create_login_profile(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = subject_name(ask)?;
    if user(iam, &name)?.login_profile.is_some() {
        return Err(Refusal::already_exists(format!(
            "Login Profile for user {name} already exists."
        )));
    }
    let password = ask.input.text("Password")?;
    check(iam, ask.account, &name, password)?;
    let profile = LoginProfile {
        created: ask.now,
        password_changed: ask.now,
        reset_required: ask.input.flag("PasswordResetRequired").unwrap_or(false),
        hashes: vec![hashed(password)],
    };
    let shown = show(&name, &profile);
    user_mut(iam, &name)?.login_profile = Some(profile);
    Ok(shown)
}

fn get_login_profile(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let name = subject_name(ask)?;
    let profile = user(iam, &name)?.login_profile.as_ref();
    profile
        .map(|profile| show(&name, profile))
        .ok_or_else(|| no_profile(&name))
}

fn update_login_profile(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = subject_name(ask)?;
    let password = ask.input.maybe("Password");
    if let Some(password) = password {
        check(iam, ask.account, &name, password)?;
    }
    let profile = user_mut(iam, &name)?
        .login_profile
        .as_mut()
        .ok_or_else(|| no_profile(&name))?;
    if let Some(password) = password {
        set(profile, password, ask.now);
    }
    if let Some(reset) = ask.input.flag("PasswordResetRequired") {
        profile.reset_required = reset;
    }
    Ok(Value::Null)
}

fn delete_login_profile(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = subject_name(ask)?;
    let removed = user_mut(iam, &name)?.login_profile.take();
    removed
        .map(|_| Value::Null)
        .ok_or_else(|| no_profile(&name))
}

/// A user changes the own password; root cannot do so here.
fn change_password(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let Some(name) = ask.caller.user_name() else {
        let message = "Only IAM Users can change their own password";
        return Err(Refusal::new(400, "InvalidUserType", message));
    };
    let old = ask.input.text("OldPassword")?;
    let new = ask.input.text("NewPassword")?;
    let profile = user(iam, name)?
        .login_profile
        .as_ref()
        .ok_or_else(|| no_profile(name))?;
    if !profile
        .hashes
        .last()
        .is_some_and(|hash| is_hash_of(hash, old))
    {
        return Err(Refusal::access_denied("The old password was incorrect."));
    }
    check(iam, ask.account, name, new)?;
    if let Some(profile) = &mut user_mut(iam, name)?.login_profile {
        set(profile, new, ask.now);
        profile.reset_required = false;
    }
    Ok(Value::Null)
}

fn set(profile: &mut LoginProfile, password: &str, now: Timestamp) {
    profile.hashes.push(hashed(password));
    let surplus = profile.hashes.len().saturating_sub(REMEMBERED);
    profile.hashes.drain(..surplus);
    profile.password_changed = now;
}

fn show(name: &str, profile: &LoginProfile) -> Value {
    json!({ "LoginProfile": {
        "UserName": name,
        "CreateDate": iso(profile.created),
        "PasswordResetRequired": profile.reset_required,
    }})
}

fn no_profile(name: &str) -> Refusal {
    Refusal::no_such_entity(format!("Login Profile for User {name} cannot be found."))
}

/// Refuses a password that breaks the policy, or was used too recently.
fn check(iam: &Iam, account: &Account, name: &str, password: &str) -> Result<(), Refusal> {
    let length = password.chars().count();
    if length == 0 || length > 128 {
        return Err(violation(
            "Password should have between 1 and 128 characters",
        ));
    }
    let policy = iam.password_policy.as_ref();
    match policy {
        Some(policy) => check_policy(policy, password)?,
        None => check_default(account, password)?,
    }
    let kept = policy
        .and_then(|policy| policy.reuse_prevention)
        .unwrap_or(0) as usize;
    let hashes = user(iam, name)?
        .login_profile
        .as_ref()
        .map_or(&[][..], |profile| &profile.hashes);
    if hashes
        .iter()
        .rev()
        .take(kept)
        .any(|hash| is_hash_of(hash, password))
    {
        return Err(violation("Password has been used before"));
    }
    Ok(())
}

fn check_policy(policy: &PasswordPolicy, password: &str) -> Result<(), Refusal> {
    let has = |class: fn(char) -> bool| password.chars().any(class);
    let rules = [
        (
            policy.uppercase && !has(|letter| letter.is_ascii_uppercase()),
            "at least one uppercase letter",
        ),
        (
            policy.lowercase && !has(|letter| letter.is_ascii_lowercase()),
            "at least one lowercase letter",
        ),
        (
            policy.numbers && !has(|letter| letter.is_ascii_digit()),
            "at least one number",
        ),
        (policy.symbols && !has(is_symbol), "at least one symbol"),
    ];
    if password.chars().count() < policy.minimum_length as usize {
        return Err(violation(&format!(
            "Password should have a minimum length of {}",
            policy.minimum_length
        )));
    }
    match rules.iter().find(|(broken, _)| *broken) {
        Some((_, rule)) => Err(violation(&format!("Password should have {rule}"))),
        None => Ok(()),
    }
}

/// AWS's default: eight characters, three of four classes, neither the account's name
/// nor its e-mail address.
fn check_default(account: &Account, password: &str) -> Result<(), Refusal> {
    if password.chars().count() < 8 {
        return Err(violation("Password should have a minimum length of 8"));
    }
    let classes: [fn(char) -> bool; 4] = [
        |letter| letter.is_ascii_uppercase(),
        |letter| letter.is_ascii_lowercase(),
        |letter| letter.is_ascii_digit(),
        is_symbol,
    ];
    if classes
        .iter()
        .filter(|class| password.chars().any(**class))
        .count()
        < 3
    {
        return Err(violation(
            "Password must include a minimum of three of the following mix of character types: uppercase, lowercase, numbers, and ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '",
        ));
    }
    if account.name == password || account.email == password {
        return Err(violation(
            "Password must not be identical to your AWS account name or email address",
        ));
    }
    Ok(())
}

fn is_symbol(letter: char) -> bool {
    SYMBOLS.contains(letter)
}

fn violation(message: &str) -> Refusal {
    Refusal::new(400, "PasswordPolicyViolation", message)
}

/// A salted hash: a person may well type a password here that is also used elsewhere.
fn hashed(password: &str) -> Secret {
    let salt = Dice::Real.bytes::<16>();
    Secret::new(format!(
        "{}${}",
        BASE64_NOPAD.encode(&salt),
        derived(password, &salt)
    ))
}

fn is_hash_of(hash: &Secret, password: &str) -> bool {
    let Some((salt, derived_then)) = hash.expose().split_once('$') else {
        return false;
    };
    let salt = BASE64_NOPAD.decode(salt.as_bytes()).unwrap_or_default();
    derived(password, &salt) == derived_then
}

fn derived(password: &str, salt: &[u8]) -> String {
    let mut hash = [0; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password.as_bytes(), salt, HASH_ROUNDS, &mut hash);
    BASE64_NOPAD.encode(&hash)
}
