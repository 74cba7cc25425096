//! `firstday generate`: the files of an installation that are made from the grammar and the words of its help.
//! Manual pages, completions for shells, the entry of the menu, and what software centres say. Nobody types it but `cargo xtask bundle`.

mod metainfo;

use std::fs;
use std::io;
use std::path::Path;

use clap_complete::Shell;
use firstday_app::{Code, Problem};
use firstday_words::{Language, Words};

use crate::{Exit, help};

/// The program that the completions are for.
const PROGRAM: &str = "firstday";
/// The completions by the folder where each shell looks for them, below `share` (bash-completion's README; zshbuiltins,
/// "fpath"; fish, "Where to put completions"). PowerShell looks nowhere: its profile reads the file.
const SHELLS: [(Shell, &str); 4] = [
    (Shell::Bash, "bash-completion/completions"),
    (Shell::Zsh, "zsh/vendor-completions"),
    (Shell::Fish, "fish/vendor_completions.d"),
    (Shell::PowerShell, "doc/firstday"),
];

/// Writes them below a folder, which becomes `share`.
pub(crate) fn run(share: &Path) -> Result<Exit, Problem> {
    let failed = |error| {
        let problem = Problem::new(Code::OutputFailed);
        problem.caused_by(&error)
    };
    write(share).map(|()| Exit::Good).map_err(failed)
}

fn write(share: &Path) -> io::Result<()> {
    let english = Words::load(Language::ENGLISH);
    let manual = made(share, "man/man1")?;
    clap_mangen::generate_to(help::grammar(&english), manual)?;
    for (shell, folder) in SHELLS {
        let folder = made(share, folder)?;
        clap_complete::generate_to(shell, &mut help::grammar(&english), PROGRAM, folder)?;
    }
    let entry = made(share, "applications")?.join("firstday.desktop");
    fs::write(entry, menu_entry())?;
    let about = made(share, "metainfo")?.join(format!("{}.metainfo.xml", metainfo::ID));
    fs::write(about, metainfo::metainfo())
}

fn made(share: &Path, folder: &str) -> io::Result<std::path::PathBuf> {
    let folder = share.join(folder);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The window in the menu of a desktop (freedesktop.org, Desktop Entry Specification).
fn menu_entry() -> String {
    let comments = Language::all().into_iter().map(|language| {
        let place = match language == Language::ENGLISH {
            true => String::new(),
            false => format!("[{language}]"),
        };
        let said = Words::load(language).text("help-firstday");
        format!("Comment{place}={}\n", said.trim_end_matches('.'))
    });
    let comments: String = comments.collect();
    format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Firstday\n\
         {comments}\
         Exec=firstday-window\n\
         Icon=firstday\n\
         Terminal=false\n\
         Categories=Development;\n\
         Keywords=AWS;cloud;security;MFA;budget;\n\
         StartupNotify=true\n\
         StartupWMClass=firstday-window\n"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_command_has_its_page_and_each_shell_its_completions() {
        let share = tempfile::tempdir().unwrap();
        write(share.path()).unwrap();
        let read = |path: &str| fs::read_to_string(share.path().join(path)).unwrap();
        let words = Words::load(Language::ENGLISH);
        for (page, id) in [
            ("firstday", "help-firstday"),
            ("firstday-check", "help-check"),
            ("firstday-keyring-doctor", "help-keyring-doctor"),
            ("firstday-window", "help-window"),
        ] {
            let page = read(&format!("man/man1/{page}.1"));
            let said = words.text(id).replace('-', "\\-");
            assert!(
                page.contains(said.trim_end_matches('.')),
                "{said} in {page}"
            );
        }
        for (file, of_it) in [
            ("bash-completion/completions/firstday.bash", "complete -F"),
            ("zsh/vendor-completions/_firstday", "#compdef firstday"),
            (
                "fish/vendor_completions.d/firstday.fish",
                "complete -c firstday",
            ),
            ("doc/firstday/_firstday.ps1", "Register-ArgumentCompleter"),
        ] {
            let completions = read(file);
            assert!(completions.contains(of_it), "{file}");
            assert!(completions.contains("credential-process"), "{file}");
        }
        let pages = fs::read_dir(share.path().join("man/man1")).unwrap();
        let hidden = pages.filter(|page| {
            let name = page.as_ref().unwrap().file_name();
            let name = name.to_string_lossy().into_owned();
            name.contains("generate") || name.contains("witness") || name.contains("help")
        });
        assert_eq!(hidden.count(), 0);
    }

    #[test]
    fn the_menu_speaks_every_language() {
        let entry = menu_entry();
        for language in Language::all() {
            let said = Words::load(language).text("help-firstday");
            assert!(
                entry.contains(said.trim_end_matches('.')),
                "{language}: {entry}"
            );
        }
        assert!(entry.contains("\nComment=Secure"), "{entry}");
        assert!(entry.contains("\nComment[vi]="), "{entry}");
    }
}
