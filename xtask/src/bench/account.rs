//! A practice account with so many users, served on this computer behind a line that takes its time.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::delay::Delay;
use crate::first_day::{firstday, new_practice};

/// A home with the profile `owner`, and the account that it belongs to. Both end with it.
pub(super) struct Account {
    home: PathBuf,
    serving: Child,
    pub(super) line: Delay,
}

impl Account {
    /// An account of so many users, the first an administrator with a key; each request takes `held` to arrive.
    pub(super) fn of(
        users: usize,
        held: Duration,
        program: &Path,
        folder: &Path,
    ) -> anyhow::Result<Self> {
        let home = tempfile::Builder::new().tempdir_in(folder)?.keep();
        let file = home.join("account.json");
        new_practice(program, &file, "large")?;
        let mut account: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
        keep_users(&mut account, users)?;
        std::fs::write(&file, account.to_string())?;
        write_profile(&home, &account)?;
        let mut serving = firstday(program)
            .args(["practice", "serve", "--port", "0"])
            .arg(&file)
            .stdout(Stdio::piped())
            .spawn()?;
        let port = port_of(&mut serving)?;
        let line = Delay::before(port, held)?;
        Ok(Self {
            home,
            serving,
            line,
        })
    }

    /// A program in this home, whose requests go to this account.
    pub(super) fn over(&self, mut command: Command) -> Command {
        command
            .env("HOME", &self.home)
            .env("AWS_ENDPOINT_URL", self.line.address())
            .env("AWS_DEFAULT_REGION", "us-east-1");
        for (name, folder) in [
            ("CONFIG", ".config"),
            ("DATA", ".data"),
            ("STATE", ".state"),
        ] {
            command.env(format!("XDG_{name}_HOME"), self.home.join(folder));
        }
        command
    }

    /// A file in this home.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.home.join(name)
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        self.serving.kill().ok();
        self.serving.wait().ok();
    }
}

fn port_of(serving: &mut Child) -> anyhow::Result<u16> {
    let mut said = BufReader::new(serving.stdout.take().context("the account says nothing")?);
    let mut line = String::new();
    said.read_line(&mut line)?;
    std::thread::spawn(move || said.read_to_end(&mut Vec::new()));
    let port = line.rsplit(':').next().unwrap_or_default();
    let port: String = port.chars().take_while(char::is_ascii_digit).collect();
    port.parse()
        .with_context(|| format!("no address in {line:?}"))
}

/// Leaves the first users of the large account, and what belongs to them.
fn keep_users(account: &mut Value, count: usize) -> anyhow::Result<()> {
    let iam = account
        .pointer_mut("/state/iam")
        .context("no IAM in the account")?;
    let users = iam["users"].as_object().context("no users")?;
    ensure!(users.len() >= count, "there are {} users", users.len());
    let kept: serde_json::Map<String, Value> = users
        .iter()
        .take(count)
        .map(|(name, user)| (name.clone(), user.clone()))
        .collect();
    let devices = iam["mfa_devices"].as_object().context("no devices")?;
    let theirs = devices.iter().filter(|(_, device)| {
        device["user"]
            .as_str()
            .is_none_or(|user| kept.contains_key(user))
    });
    let theirs: serde_json::Map<_, _> = theirs
        .map(|(serial, device)| (serial.clone(), device.clone()))
        .collect();
    iam["mfa_devices"] = theirs.into();
    iam["users"] = kept.into();
    Ok(())
}

/// The profile `owner` with the first access key that works.
fn write_profile(home: &Path, account: &Value) -> anyhow::Result<()> {
    let users = account
        .pointer("/state/iam/users")
        .and_then(Value::as_object);
    let mut keys = users.into_iter().flat_map(|users| users.values());
    let (id, secret) = keys
        .find_map(|user| {
            let mut keys = user["access_keys"].as_object()?.iter();
            let (id, key) = keys.find(|(_, key)| key["active"] == json!(true))?;
            Some((id.clone(), key["secret"].as_str()?.to_owned()))
        })
        .context("nobody has an access key")?;
    let folder = home.join(".aws");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(
        folder.join("config"),
        "[profile owner]\nregion = us-east-1\n",
    )?;
    let text = format!("[owner]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n");
    std::fs::write(folder.join("credentials"), text)?;
    Ok(())
}
