//! The files of an installation on Linux, below `usr` as they are installed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::first_day::firstday;
use crate::reproducible;
use crate::run::{command, read, run};
use crate::workspace::{Profile, Workspace};

/// What people install.
pub(crate) const PROGRAMS: [&str; 2] = ["firstday", "firstday-window"];
/// Icons by the folder of the icon theme that they go to (freedesktop.org, Icon Theme Specification).
const ICONS: [(&str, &str); 5] = [
    ("32x32.png", "32x32"),
    ("128x128.png", "128x128"),
    ("128x128@2x.png", "256x256"),
    ("icon.png", "512x512"),
    ("icon.svg", "scalable"),
];
/// Texts of ours that go with the programs.
const DOCUMENTS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// A folder with the files.
pub(crate) struct Tree {
    root: PathBuf,
}

impl Tree {
    /// Gathers the files, from programs that are built.
    pub(crate) fn stage(profile: Profile, workspace: &Workspace) -> anyhow::Result<Self> {
        let root = workspace.scratch().join("bundle").join("tree");
        if root.exists() {
            fs::remove_dir_all(&root)?;
        }
        let tree = Self { root };
        tree.add_programs(profile, workspace)?;
        tree.add_written(&workspace.program("firstday", profile))?;
        for (file, folder) in ICONS {
            let ending = Path::new(file).extension().unwrap_or_default();
            let icon = Path::new("firstday").with_extension(ending);
            let folder = Path::new("share/icons/hicolor").join(folder).join("apps");
            tree.add(
                &workspace.root().join("icons").join(file),
                &folder.join(icon),
            )?;
        }
        for document in DOCUMENTS {
            let to = Path::new("share/doc/firstday").join(document);
            tree.add(&workspace.root().join(document), &to)?;
        }
        tree.write(
            "share/doc/firstday/THIRD-PARTY.txt",
            &notices(profile, workspace)?,
        )?;
        Ok(tree)
    }

    /// The folder that holds `usr`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of what is installed: `bin` and `share`.
    pub(crate) fn usr(&self) -> PathBuf {
        self.root.join("usr")
    }

    /// Every file, from `usr` on, in order.
    pub(crate) fn files(&self) -> anyhow::Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        let mut open = vec![self.usr()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                match path.is_dir() {
                    true => open.push(path),
                    false => files.push(path.strip_prefix(&self.root)?.to_owned()),
                }
            }
        }
        files.sort();
        Ok(files)
    }

    fn add_programs(&self, profile: Profile, workspace: &Workspace) -> anyhow::Result<()> {
        for name in PROGRAMS {
            let to = self.add(
                &workspace.program(name, profile),
                &Path::new("bin").join(name),
            )?;
            set_mode(&to, 0o755)?;
            match profile {
                Profile::Dev => run(command("strip").arg(&to))?,
                Profile::Release => reproducible::check(&to, workspace.root())?,
            }
        }
        Ok(())
    }

    /// What the program writes of itself: manual pages, completions, the entry of the menu.
    fn add_written(&self, program: &Path) -> anyhow::Result<()> {
        let share = self.usr().join("share");
        fs::create_dir_all(&share)?;
        run(firstday(program).arg("generate").arg(&share))
    }

    fn add(&self, from: &Path, to: &Path) -> anyhow::Result<PathBuf> {
        let to = self.usr().join(to);
        fs::create_dir_all(to.parent().context("a file stands in a folder")?)?;
        fs::copy(from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        set_mode(&to, 0o644)?;
        Ok(to)
    }

    /// Writes a text to a place below `usr`.
    pub(crate) fn write(&self, to: &str, text: &str) -> anyhow::Result<()> {
        let to = self.usr().join(to);
        fs::create_dir_all(to.parent().context("a file stands in a folder")?)?;
        fs::write(&to, text).with_context(|| format!("cannot write {}", to.display()))
    }
}

/// The licences of all that is in the programs, as they say themselves.
fn notices(profile: Profile, workspace: &Workspace) -> anyhow::Result<String> {
    let program = workspace.program("firstday", profile);
    read(firstday(&program).args(["licences", "--full"]))
}

#[cfg(unix)]
fn set_mode(file: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(mode))
}

/// These packages are made on Linux only.
#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> std::io::Result<()> {
    Ok(())
}
