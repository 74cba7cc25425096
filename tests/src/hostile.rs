//! A practice account in which everything that somebody else can write is hostile.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::stage::Stage;

/// Markup that would run, an escape that writes the clipboard, a turned line, and what nobody sees.
pub const MARKUP: &str = "\"><img src=x onerror=\"window.wasRun=true\"><script>window.wasRun=true</script>\
    \u{1b}]52;c;ZXZpbA==\u{7}\u{202e}nimda\u{2066}\u{200b}\u{e0041}";

/// Signs of [`MARKUP`] that may stand nowhere as they are.
pub const UNSEEN: [char; 6] = [
    '\u{1b}',
    '\u{7}',
    '\u{202e}',
    '\u{2066}',
    '\u{200b}',
    '\u{e0041}',
];

/// What is written by people, or by whoever stands in AWS's place, by the names that the practice
/// account's file has for it.
const FREE: [&str; 22] = [
    "BudgetName",
    "MonitorName",
    "SubscriptionName",
    "Address",
    "about",
    "alias",
    "bucket",
    "client_id",
    "email",
    "error",
    "from",
    "instructions",
    "number",
    "phone",
    "resource",
    "service",
    "source",
    "title",
    "unit",
    "usage_type",
    "user",
    "user_agent",
];

/// The same, where the name alone does not say whose it is: `name` of the account, of a contact or
/// of an event.
const NAMED: [&str; 3] = ["account", "contacts", "events"];

impl Stage {
    /// A practice account of this seed, everywhere hostile but in the names of IAM, which go through
    /// XML and have a test of their own.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn hostile_practice(&self, seed: &str) -> PathBuf {
        let file = self.practice_with_root_mfa(seed);
        let mut world: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        let state = world["state"].as_object_mut().unwrap();
        let mut changed = 0;
        for (part, value) in state {
            if part != "iam" {
                changed += spoil(value, part == "account", false);
            }
        }
        assert!(changed > 20, "{changed} texts are hostile");
        write(&file, &world);
        file
    }
}

/// Makes the free texts of a value hostile, and says how many those were. `named` says whether a name in it is one, `free`
/// whether all is.
fn spoil(value: &mut Value, named: bool, free: bool) -> usize {
    match value {
        Value::String(text) if free => {
            text.push_str(MARKUP);
            1
        }
        Value::Array(all) => all.iter_mut().map(|it| spoil(it, named, free)).sum(),
        Value::Object(parts) => {
            let each = parts.iter_mut().map(|(key, part)| {
                let within = named || NAMED.contains(&key.as_str());
                let free = free || FREE.contains(&key.as_str()) || (named && key == "name");
                spoil(part, within, free)
            });
            each.sum()
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

fn write(file: &Path, world: &Value) {
    fs::write(file, serde_json::to_vec(world).unwrap()).unwrap();
}
