//! What comes from others: where crates may come from, and what is known of crates and packages.

use std::process::Command;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::run::{command, run};
use crate::workspace::Workspace;

/// Sources, bans and licences of crates, as `deny.toml` has them.
pub(crate) fn deny(workspace: &Workspace) -> anyhow::Result<()> {
    let checks = ["check", "licenses", "bans", "sources"];
    run(cargo_deny(workspace).args(checks))
}

/// What RustSec's database knows of the crates. Gives back why that could not be looked up.
pub(crate) fn advisories(workspace: &Workspace) -> anyhow::Result<Option<String>> {
    let fetched = cargo_deny(workspace).args(["fetch", "db"]).output();
    let fetched = fetched.context("cannot start cargo-deny")?;
    if !fetched.status.success() {
        return Ok(Some(not_run(
            "advisories of crates",
            &format!(
                "RustSec's database cannot be fetched: {}",
                last_line(&String::from_utf8_lossy(&fetched.stderr))
            ),
        )));
    }
    run(cargo_deny(workspace).args(["check", "advisories"]))?;
    Ok(None)
}

/// What the npm registry knows of the packages that are shipped. Gives back why that could not be
/// looked up.
pub(crate) fn npm_audit(workspace: &Workspace) -> anyhow::Result<Option<String>> {
    let arguments = ["audit", "--omit=dev", "--json"];
    let mut audit = command("npm");
    let audit = audit.current_dir(workspace.ui()).args(arguments).output();
    let audit = audit.context("cannot start npm")?;
    match known_of_packages(&audit.stdout)? {
        Known::Nothing => Ok(None),
        Known::Unread(why) => Ok(Some(not_run("advisories of npm packages", &why))),
        Known::Bad(names) => bail!("known to be bad: {}", names.join(", ")),
    }
}

/// The pinned cargo-deny, which comes with the Python tools.
fn cargo_deny(workspace: &Workspace) -> Command {
    let mut deny = command(workspace.venv_program("cargo-deny"));
    deny.current_dir(workspace.root()).arg("--locked");
    deny
}

/// What npm's audit comes to.
#[derive(Debug, PartialEq, Eq)]
enum Known {
    Nothing,
    Bad(Vec<String>),
    Unread(String),
}

fn known_of_packages(report: &[u8]) -> anyhow::Result<Known> {
    let report: Value = serde_json::from_slice(report).context("npm audit said no JSON")?;
    let Some(found) = report["vulnerabilities"].as_object() else {
        let why = report["message"].as_str().unwrap_or("npm does not say why");
        return Ok(Known::Unread(last_line(why).to_owned()));
    };
    Ok(match found.is_empty() {
        true => Known::Nothing,
        false => Known::Bad(found.keys().cloned().collect()),
    })
}

fn not_run(what: &str, why: &str) -> String {
    format!("{what}: {why}. CI where the network is open looks them up")
}

fn last_line(text: &str) -> &str {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next_back().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use std::fs;
    use std::path::{Path, PathBuf};

    use toml::{Table, Value as Toml};

    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    /// Our own `deny.toml`, with no exception that a fixture does not meet.
    fn rules() -> Table {
        let text = fs::read_to_string(root().join("deny.toml")).unwrap();
        let mut rules: Table = text.parse().unwrap();
        let advisories = rules["advisories"].as_table_mut().unwrap();
        advisories.insert("ignore".to_owned(), Toml::Array(Vec::new()));
        rules
    }

    /// A crate that leans on another one, which stands in the folder `leaned-on` beside it.
    fn leaning(folder: &Path, dependency: &str) -> PathBuf {
        let leaning = folder.join("leaning");
        crate_in(&leaning, "leaning", &format!("leaned-on = {dependency}"));
        let mut lock = command("cargo");
        lock.current_dir(&leaning).arg("generate-lockfile");
        // What is brought for the fixture goes with it.
        lock.env("CARGO_HOME", folder.join("home"));
        good(&mut lock);
        leaning
    }

    fn leaned_on(folder: &Path) -> PathBuf {
        let leaned_on = folder.join("leaned-on");
        crate_in(&leaned_on, "leaned-on", "");
        leaned_on
    }

    /// Makes a folder a repository of git, and gives its address.
    fn committed(folder: &Path) -> String {
        for arguments in [
            ["init", "--quiet", "--initial-branch", "main"].as_slice(),
            &["add", "--all"],
            &["commit", "--quiet", "--no-gpg-sign", "--message", "first"],
        ] {
            let mut git = command("git");
            git.current_dir(folder);
            git.args(["-c", "user.name=a", "-c", "user.email=a@example.com"]);
            good(git.args(arguments));
        }
        format!("file://{}", folder.display())
    }

    fn written(folder: &Path, rules: &Table) -> PathBuf {
        let file = folder.join("deny.toml");
        fs::write(&file, toml::to_string(rules).unwrap()).unwrap();
        file
    }

    /// Whether cargo-deny lets the crate or workspace in `of` pass, and what it says.
    fn judged(of: &Path, folder: &Path, rules: &Table, check: &str) -> (bool, String) {
        let mut deny = command(tool());
        deny.current_dir(of)
            .args(["--locked", "--offline", "--config"]);
        deny.arg(written(folder, rules)).args(["check", check]);
        if of != root() {
            deny.env("CARGO_HOME", folder.join("home"));
        }
        let judged = deny.output().unwrap();
        let said = String::from_utf8_lossy(&judged.stderr).into_owned();
        (judged.status.success(), said)
    }

    fn tool() -> PathBuf {
        let venv = std::env::var_os("FIRSTDAY_VENV").map(PathBuf::from);
        let venv = venv.unwrap_or_else(|| root().join("target").join("venv"));
        let folder = if cfg!(windows) { "Scripts" } else { "bin" };
        venv.join(folder).join("cargo-deny")
    }

    fn crate_in(folder: &Path, name: &str, dependencies: &str) {
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(folder.join("src").join("lib.rs"), "").unwrap();
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2024\"\nlicense = \"MIT\"\npublish = false\n\n\
             [dependencies]\n{dependencies}\n\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    }

    fn good(command: &mut Command) {
        let ran = command.output().unwrap();
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(ran.status.success(), "{command:?}: {said}");
    }

    #[test]
    fn a_crate_from_a_repository_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let address = committed(&leaned_on(folder.path()));
        let leaning = leaning(folder.path(), &format!("{{ git = \"{address}\" }}"));
        let (passes, said) = judged(&leaning, folder.path(), &rules(), "sources");
        assert!(!passes && said.contains("source-not-allowed"), "{said}");
    }

    #[test]
    fn a_crate_in_a_folder_of_ours_passes() {
        let folder = tempfile::tempdir().unwrap();
        leaned_on(folder.path());
        let leaning = leaning(folder.path(), "{ path = \"../leaned-on\" }");
        for check in ["sources", "bans", "licenses"] {
            let (passes, said) = judged(&leaning, folder.path(), &rules(), check);
            assert!(passes, "{check}: {said}");
        }
    }

    /// Of our own workspace, by a database that knows of one crate which others bring along.
    #[test]
    fn a_crate_that_nobody_looks_after_is_named() {
        const NOTICE: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2000-0001\"\npackage = \"pango\"\n\
             date = \"2000-01-01\"\ninformational = \"unmaintained\"\n\n[versions]\npatched = []\n```\n\n\
             # Nobody looks after it\n\nReally nobody.\n";
        const ADDRESS: &str = "https://advisories.example/db";
        let folder = tempfile::tempdir().unwrap();
        let notices = folder.path().join("db").join("crates").join("pango");
        fs::create_dir_all(&notices).unwrap();
        fs::write(notices.join("RUSTSEC-2000-0001.md"), NOTICE).unwrap();
        let database = committed(&folder.path().join("db"));
        let mut rules = rules();
        let advisories = rules["advisories"].as_table_mut().unwrap();
        let kept = folder.path().join("kept").display().to_string();
        advisories.insert("db-path".to_owned(), Toml::from(kept));
        advisories.insert("db-urls".to_owned(), Toml::from(vec![ADDRESS]));
        advisories.insert("yanked".to_owned(), Toml::from("allow"));

        let mut fetch = command(tool());
        fetch.current_dir(root()).arg("--config");
        fetch
            .arg(written(folder.path(), &rules))
            .args(["fetch", "db"]);
        fetch.env("GIT_CONFIG_COUNT", "1");
        fetch.env("GIT_CONFIG_KEY_0", format!("url.{database}.insteadOf"));
        good(fetch.env("GIT_CONFIG_VALUE_0", ADDRESS));

        let (passes, said) = judged(root(), folder.path(), &rules, "advisories");
        assert!(!passes && said.contains("error[unmaintained]"), "{said}");
    }

    #[test]
    fn every_exception_names_its_crate_and_says_why() {
        let text = fs::read_to_string(root().join("deny.toml")).unwrap();
        let rules: Table = text.parse().unwrap();
        let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
        let exceptions = rules["advisories"]["ignore"].as_array().unwrap();
        assert!(!exceptions.is_empty());
        for exception in exceptions {
            let reason = exception["reason"].as_str().unwrap();
            let (name, why) = reason.split_once(": ").unwrap();
            assert!(lock.contains(&format!("name = \"{name}\"\n")), "{name}");
            assert!(!why.is_empty(), "{name}");
        }
    }

    #[test]
    fn what_npm_knows_is_told_from_what_it_cannot_say() {
        let read = |report: &str| known_of_packages(report.as_bytes()).unwrap();
        assert_eq!(read("{\"vulnerabilities\": {}}"), Known::Nothing);
        let bad = read("{\"vulnerabilities\": {\"left-pad\": {\"severity\": \"low\"}}}");
        assert_eq!(bad, Known::Bad(vec!["left-pad".to_owned()]));
        let unread = read("{\"message\": \"405 Method Not Allowed\", \"error\": {}}");
        assert_eq!(unread, Known::Unread("405 Method Not Allowed".to_owned()));
        assert!(known_of_packages(b"").is_err());
    }
}
