//! Running other programs. None of them is given the standard input: a task asks nothing.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

/// A command for a program, found on the path (on Windows with its extension, as npm is a script there).
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let program = program.as_ref();
    let mut command = Command::new(which::which(program).unwrap_or_else(|_| program.into()));
    command.stdin(Stdio::null());
    command
}

/// The subcommands that look at no lock file. `cargo fuzz` is one of them: it hands its own arguments on.
const WITHOUT_LOCK: [&str; 2] = ["fmt", "fuzz"];

/// A subcommand of cargo, in a folder, without the variables that cargo set for this very task. It builds and reads what
/// `Cargo.lock` names, and fails where that would have to change.
pub(crate) fn cargo(folder: &Path, subcommand: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.current_dir(folder).arg(subcommand);
    if !WITHOUT_LOCK.contains(&subcommand) {
        cargo.arg("--locked");
    }
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            cargo.env_remove(name.as_ref());
        }
    }
    cargo
}

/// Whether a program is on the path.
pub(crate) fn installed(program: &str) -> bool {
    which::which(program).is_ok()
}

/// Run to the end, with its output shown.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let shown = show(command);
    println!("    {shown}");
    let status = command
        .status()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Run to the end and give back its standard output.
pub(crate) fn read(command: &mut Command) -> anyhow::Result<String> {
    let shown = show(command);
    let output = command
        .output()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !output.status.success() {
        bail!(
            "`{shown}` failed ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Run to the end, with its output shown; give back its standard output, and whether it succeeded.
pub(crate) fn run_and_read(command: &mut Command) -> anyhow::Result<(String, bool)> {
    let shown = show(command);
    println!("    {shown}");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{shown}`"))?;
    let mut text = String::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    Ok((text, child.wait()?.success()))
}

/// Whether a program ends well. Its output is not shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// The command as a person would type it, with the program's bare name.
fn show(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_cargo_builds_is_what_the_lock_file_names() {
        for subcommand in ["build", "clippy", "install", "metadata", "test", "tree"] {
            let cargo = cargo(Path::new("."), subcommand);
            let arguments: Vec<_> = cargo.get_args().collect();
            assert_eq!(arguments, [subcommand, "--locked"]);
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let alias = std::fs::read_to_string(root.join(".cargo").join("config.toml")).unwrap();
        assert!(alias.contains("\"run\", \"--locked\","), "{alias}");
    }

    /// Whoever asks for cargo in another way asks for it without the lock.
    #[test]
    fn cargo_is_asked_for_in_one_way() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let here = sources.join("run.rs");
        let mut open = vec![sources];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]").next().unwrap_or_default();
                let asks = text.contains("command(\"cargo\")")
                    || (text.contains("MetadataCommand::new()")
                        && !text.contains(".other_options([\"--locked\".to_owned()])"));
                assert!(!asks || path == here, "{}", path.display());
            }
        }
    }
}
