//! A practice account with so many users, served on this computer behind a line that takes its time.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, ensure};
use serde_json::{Map, Value, json};

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

/// What the root user may have beside the users' devices.
const OF_ROOT: usize = 8;

/// Leaves the first users of the large account, and what belongs to them: their devices and their groups.
fn keep_users(account: &mut Value, count: usize) -> anyhow::Result<()> {
    let iam = account
        .pointer_mut("/state/iam")
        .context("no IAM in the account")?;
    let users = entries(iam, "users")?;
    ensure!(users.len() >= count, "there are {} users", users.len());
    let kept: Map<String, Value> = users.into_iter().take(count).collect();
    let groups = kept.values().filter_map(|user| user["groups"].as_array());
    let names: BTreeSet<&str> = groups.flatten().filter_map(Value::as_str).collect();
    let theirs: Map<String, Value> = entries(iam, "groups")?
        .into_iter()
        .filter(|(name, _)| names.contains(name.as_str()))
        .collect();
    ensure!(
        theirs.len() == names.len(),
        "a user is in a group that is not there"
    );
    let devices: Map<String, Value> = entries(iam, "mfa_devices")?
        .into_iter()
        .filter(|(_, device)| {
            let user = device.pointer("/holder/user").and_then(Value::as_str);
            user.is_none_or(|user| kept.contains_key(user))
        })
        .collect();
    ensure!(
        devices.len() <= count + OF_ROOT,
        "{} devices of {count} users",
        devices.len()
    );
    iam["groups"] = theirs.into();
    iam["mfa_devices"] = devices.into();
    iam["users"] = kept.into();
    Ok(())
}

/// What the account has of a kind, by name.
fn entries(iam: &Value, kind: &str) -> anyhow::Result<Map<String, Value>> {
    let all = iam[kind].as_object();
    Ok(all.with_context(|| format!("no {kind}"))?.clone())
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_belongs_to_nobody_who_stays_goes() {
        let mut account = json!({"state": {"iam": {
            "users": {"ana": {"groups": ["a"]}, "bo": {"groups": ["a", "b"]}, "cy": {"groups": ["c"]}},
            "groups": {"a": {}, "b": {}, "c": {}},
            "mfa_devices": {"1": {"holder": {"user": "ana"}}, "2": {"holder": {"user": "cy"}}, "3": {"holder": "root"}},
        }}});
        keep_users(&mut account, 2).unwrap();
        let names = |kind: &str| {
            let all = account["state"]["iam"][kind].as_object().unwrap();
            all.keys().cloned().collect::<Vec<_>>()
        };
        assert_eq!(names("users"), ["ana", "bo"]);
        assert_eq!(names("groups"), ["a", "b"]);
        assert_eq!(names("mfa_devices"), ["1", "3"]);
        assert!(keep_users(&mut account, 3).is_err());
    }
}
