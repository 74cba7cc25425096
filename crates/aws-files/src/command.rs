//! The command that the AWS command line runs to ask Firstday for credentials.

use std::path::Path;

use crate::{ConfigError, ProgramFault};

const PROGRAM: &str = "firstday";
const SUBCOMMAND: &str = "credential-process";
const LONGEST_NAME: usize = 64;

/// Checks a name against `^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$`, which needs quotes nowhere.
///
/// # Errors
///
/// [`ConfigError::InvalidProfile`].
pub fn check_profile_name(name: &str) -> Result<(), ConfigError> {
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphanumeric());
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    if starts_well && name.len() <= LONGEST_NAME && name.chars().all(plain) {
        return Ok(());
    }
    Err(ConfigError::InvalidProfile {
        name: name.to_owned(),
    })
}

/// The value of `credential_process` for a profile. Some AWS tools split it at blanks and some give
/// it to a shell, so the path may hold only characters that mean the same to all of them.
///
/// # Errors
///
/// [`ConfigError::InvalidProfile`] and [`ConfigError::Program`].
pub fn credential_process_command(program: &Path, profile: &str) -> Result<String, ConfigError> {
    check_profile_name(profile)?;
    let path = check_program(program).map_err(|fault| ConfigError::Program {
        program: program.to_owned(),
        fault,
    })?;
    Ok(format!("{path} {SUBCOMMAND} --profile {profile}"))
}

/// Why a path cannot stand in `credential_process`, if so.
pub fn program_fault(program: &Path) -> Option<ProgramFault> {
    check_program(program).err()
}

/// Whether a value of `credential_process` asks Firstday, wherever it is installed.
pub(super) fn runs_firstday(command: &str) -> bool {
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or_default();
    let name = program.rsplit(['/', '\\']).next().unwrap_or_default();
    is_firstday(name) && words.next() == Some(SUBCOMMAND)
}

fn check_program(program: &Path) -> Result<&str, ProgramFault> {
    let path = program.to_str().ok_or(ProgramFault::NotUnicode)?;
    if !program.is_absolute() {
        return Err(ProgramFault::Relative);
    }
    if let Some(unsafe_one) = path.chars().find(|&c| !is_safe(c)) {
        return Err(ProgramFault::UnsafeCharacter(unsafe_one));
    }
    if !program
        .file_name()
        .and_then(|name| name.to_str())
        .is_some_and(is_firstday)
    {
        return Err(ProgramFault::OtherName);
    }
    Ok(path)
}

fn is_safe(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '-' | '_' | '.' | '/')
        || (cfg!(windows) && matches!(c, '\\' | ':'))
}

fn is_firstday(name: &str) -> bool {
    name == PROGRAM || name.strip_suffix(".exe") == Some(PROGRAM)
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_plain_path_becomes_a_command_that_is_known_again() {
        let command =
            credential_process_command(Path::new("/opt/first_day-1.0/firstday"), "work").unwrap();
        assert_eq!(
            command,
            "/opt/first_day-1.0/firstday credential-process --profile work"
        );
        assert!(runs_firstday(&command));
        assert!(runs_firstday(
            r"C:\bin\firstday.exe credential-process --profile x"
        ));
    }

    #[test]
    fn other_commands_are_not_ours() {
        for command in [
            "",
            "/usr/bin/aws-vault exec work",
            "/usr/bin/firstday",
            "/usr/bin/firstday check",
            "/usr/bin/notfirstday credential-process",
            "sh -c firstday credential-process",
        ] {
            assert!(!runs_firstday(command), "{command}");
        }
    }

    #[test]
    fn paths_that_tools_read_differently_are_refused() {
        for (path, expected) in [
            ("firstday", ProgramFault::Relative),
            ("/home/a b/firstday", ProgramFault::UnsafeCharacter(' ')),
            ("/home/\"q\"/firstday", ProgramFault::UnsafeCharacter('"')),
            ("/home/$HOME/firstday", ProgramFault::UnsafeCharacter('$')),
            ("/home/jürgen/firstday", ProgramFault::UnsafeCharacter('ü')),
            ("/usr/bin/other", ProgramFault::OtherName),
        ] {
            let error = credential_process_command(Path::new(path), "work").unwrap_err();
            assert!(
                matches!(error, ConfigError::Program { fault, .. } if fault == expected),
                "{path}: {error}"
            );
        }
    }

    #[test]
    fn profile_names_are_plain() {
        for name in ["default", "a", "Work_1.test-x", "0", &"a".repeat(64)] {
            assert!(check_profile_name(name).is_ok(), "{name}");
        }
        for name in [
            "",
            "-a",
            ".a",
            "a b",
            "a]",
            "a\nb",
            "ä",
            "a/b",
            &"a".repeat(65),
        ] {
            assert!(check_profile_name(name).is_err(), "{name}");
        }
    }
}
