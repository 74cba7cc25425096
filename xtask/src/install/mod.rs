//! Whether a package installs, works, updates and is removed: tried in a clean system in a folder.

mod rpm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use clap::{Args, ValueEnum};

use crate::bundle::{self, Kind, Package, Tree};
use crate::log::Log;
use crate::reproducible;
use crate::run::{command, installed, read, run};
use crate::setup::{self, Purpose};
use crate::start;
use crate::workspace::{Profile, Workspace};

/// Where Debian's packages come from.
const MIRROR: &str = "http://deb.debian.org/debian";
/// Beside what the package asks for: a keyring, a display, the real AWS CLI, `man`, what starts an entry of the menu, and
/// what takes pictures.
const BESIDE: &str = "dbus gnome-keyring xvfb xdotool awscli man-db libgtk-3-bin imagemagick";
/// Older than any version that there was.
const OLDER: &str = "0.0.1";
const INSIDE: &str = include_str!("inside.sh");
const PERSON: &str = include_str!("person.sh");

/// What debootstrap does for all of these releases, also where it is older than one of them.
const RECIPE: &str = "/usr/share/debootstrap/scripts/sid";

/// A system that the packages are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum System {
    /// Debian 12.
    #[value(name = "debian-12")]
    Bookworm,
    /// Debian 13.
    #[value(name = "debian-13")]
    Trixie,
    /// An empty root with the rpm.
    Rpm,
}

impl System {
    const ALL: [Self; 3] = [Self::Bookworm, Self::Trixie, Self::Rpm];
}

/// A release of Debian.
#[derive(Clone, Copy)]
struct Debian {
    name: &'static str,
    /// As debootstrap names it.
    suite: &'static str,
}

const DEBIAN_12: Debian = Debian {
    name: "Debian 12",
    suite: "bookworm",
};
const DEBIAN_13: Debian = Debian {
    name: "Debian 13",
    suite: "trixie",
};

/// Which programs to try.
#[derive(Args)]
pub(crate) struct Options {
    /// Build what people install, which takes far longer.
    #[arg(long)]
    release: bool,
    /// Take the programs as they are built, and build nothing.
    #[arg(long)]
    as_built: bool,
    /// The systems to try. Without it: all.
    #[arg(long, value_enum, value_delimiter = ',')]
    systems: Vec<System>,
}

/// Build, pack and try the packages.
pub(crate) fn try_packages(
    options: &Options,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<()> {
    setup::prepare(Purpose::Packages, workspace, log)?;
    let profile = Profile::of(options.release);
    if !options.as_built {
        start::build(profile, workspace, log)?;
    }
    let systems = match options.systems.as_slice() {
        [] => &System::ALL,
        named => named,
    };
    let not_run = try_on(systems, profile, workspace, log);
    if let Some(why) = not_run.first() {
        bail!("not run: {why}");
    }
    let failed = log.failures().count();
    ensure!(failed == 0, "{failed} steps failed");
    Ok(())
}

/// Pack the programs that are built, and try the packages everywhere. Gives what was not run, and why.
pub(crate) fn test(profile: Profile, workspace: &Workspace, log: &mut Log) -> Vec<String> {
    try_on(&System::ALL, profile, workspace, log)
}

fn try_on(
    systems: &[System],
    profile: Profile,
    workspace: &Workspace,
    log: &mut Log,
) -> Vec<String> {
    if let Some(why) = obstacle() {
        return vec![format!("installation: {why}")];
    }
    let packages = log.attempt("packages to install", || Packages::made(profile, workspace));
    let Some(packages) = packages else {
        return Vec::new();
    };
    for system in systems {
        match system {
            System::Bookworm => try_deb(DEBIAN_12, &packages, workspace, log),
            System::Trixie => try_deb(DEBIAN_13, &packages, workspace, log),
            System::Rpm => {
                log.attempt("installation of the rpm", || rpm::test(&packages.rpm));
            }
        }
    }
    Vec::new()
}

fn try_deb(debian: Debian, packages: &Packages, workspace: &Workspace, log: &mut Log) {
    let root = log.attempt(&format!("a clean {}", debian.name), || {
        clean(debian, workspace)
    });
    if let Some(root) = root {
        log.attempt(&format!("installation on {}", debian.name), || {
            try_in(&root, packages)?;
            keep_pictures(&root, debian, workspace)?;
            remove(&root)
        });
    }
}

/// Why nothing can be tried here.
fn obstacle() -> Option<String> {
    if !cfg!(target_os = "linux") {
        return Some("the packages are for Linux".to_owned());
    }
    let is_root = read(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !is_root {
        return Some("a system in a folder is made and entered by root only".to_owned());
    }
    let missing = ["debootstrap", "dpkg-deb", "rpmbuild", "unshare"];
    let missing = missing.into_iter().find(|program| !installed(program))?;
    Some(format!("{missing} is not there"))
}

/// The packages to install.
struct Packages {
    older: PathBuf,
    newer: PathBuf,
    rpm: PathBuf,
}

impl Packages {
    /// The older one has the same files: no version was released before.
    fn made(profile: Profile, workspace: &Workspace) -> anyhow::Result<Self> {
        let tree = Tree::stage(profile, workspace)?;
        look_at_entries(&tree.usr().join("share"))?;
        let folder = bundle::folder(workspace)?.join("test");
        fs::create_dir_all(&folder)?;
        let made = |version, kind| {
            let package = Package {
                tree: &tree,
                version,
                epoch: reproducible::epoch(workspace.root()),
                quick: true,
                folder: &folder,
            };
            package.made(kind)
        };
        Ok(Self {
            older: made(OLDER, Kind::Deb)?,
            newer: made(env!("CARGO_PKG_VERSION"), Kind::Deb)?,
            rpm: made(env!("CARGO_PKG_VERSION"), Kind::Rpm)?,
        })
    }
}

/// The entry of the menu, and what software centres read, by the tools of those who read them.
fn look_at_entries(share: &Path) -> anyhow::Result<()> {
    let entry = share.join("applications").join("firstday.desktop");
    run(command("desktop-file-validate").arg(entry))?;
    let about = share
        .join("metainfo")
        .join("org.firstday.desktop.metainfo.xml");
    run(command("appstreamcli")
        .args(["validate", "--no-net"])
        .arg(about))
}

/// A clean system in a folder, with what the package asks for already brought but not installed. It is made once and
/// copied for each test.
fn clean(system: Debian, workspace: &Workspace) -> anyhow::Result<PathBuf> {
    let roots = workspace.scratch().join("roots");
    let made = roots.join(system.suite);
    let done = roots.join(format!("{}.done", system.suite));
    let is_made = fs::read_to_string(&done).is_ok_and(|with| with == BESIDE);
    if !is_made {
        remove(&made)?;
        fs::create_dir_all(&roots)?;
        run(command("debootstrap")
            .args([
                "--variant=minbase",
                "--include=ca-certificates",
                system.suite,
            ])
            .arg(&made)
            .args([MIRROR, RECIPE]))?;
        prepare(&made)?;
        fs::write(&done, BESIDE)?;
    }
    let copy = roots.join(format!("{}.used", system.suite));
    remove(&copy)?;
    run(command("cp")
        .args(["--archive", "--reflink=auto"])
        .args([&made, &copy]))?;
    Ok(copy)
}

fn prepare(root: &Path) -> anyhow::Result<()> {
    fs::copy("/etc/resolv.conf", root.join("etc").join("resolv.conf"))
        .context("cannot read /etc/resolv.conf")?;
    let install = "apt-get --yes -qq --no-install-recommends";
    let script = format!(
        "set -e; export DEBIAN_FRONTEND=noninteractive; echo force-unsafe-io > /etc/dpkg/dpkg.cfg.d/quick; \
         apt-get update -qq; {install} install {BESIDE}; \
         {install} --download-only install libgtk-3-0 libwebkit2gtk-4.1-0"
    );
    read(&mut entered(root, &["sh", "-c", &script])).map(drop)
}

fn try_in(root: &Path, packages: &Packages) -> anyhow::Result<()> {
    let inside = root.join("firstday");
    fs::create_dir_all(&inside)?;
    fs::write(inside.join("inside.sh"), INSIDE)?;
    fs::write(inside.join("person.sh"), PERSON)?;
    let mut paths = Vec::new();
    for package in [&packages.older, &packages.newer] {
        let name = package.file_name().context("a package has a name")?;
        fs::copy(package, inside.join(name))?;
        paths.push(format!("/firstday/{}", name.to_string_lossy()));
    }
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    run(&mut entered(
        root,
        &[&["sh", "/firstday/inside.sh"], paths.as_slice()].concat(),
    ))
}

/// The window as it was installed, to be looked at: `target/screens/installed-<suite>-<when>.png`.
fn keep_pictures(root: &Path, debian: Debian, workspace: &Workspace) -> anyhow::Result<()> {
    let screens = workspace.scratch().join("screens");
    fs::create_dir_all(&screens)?;
    for when in ["first", "again", "from-terminal-again"] {
        let from = root.join("home").join("ana").join(format!("{when}.png"));
        let to = screens.join(format!("installed-{}-{when}.png", debian.suite));
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        println!("    {}", to.display());
    }
    Ok(())
}

/// A command inside a system. What it mounts and starts is gone when it ends.
fn entered(root: &Path, inside: &[&str]) -> std::process::Command {
    const ENTER: &str = "set -e; root=$1; shift; mount -t proc proc \"$root/proc\"; mount --rbind /dev \"$root/dev\"; \
         mount -t tmpfs tmpfs \"$root/run\"; mount -t tmpfs tmpfs \"$root/tmp\"; exec chroot \"$root\" \"$@\"";
    let mut unshare = command("unshare");
    unshare
        .args([
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            "sh",
            "-c",
            ENTER,
            "enter",
        ])
        .arg(root)
        .args(inside);
    unshare
}

/// Removes a system, and nothing that is not one.
fn remove(root: &Path) -> anyhow::Result<()> {
    let in_scratch = root
        .parent()
        .is_some_and(|folder| folder.ends_with("roots"));
    ensure!(in_scratch, "{} is no system of ours", root.display());
    if root.exists() {
        run(command("rm")
            .args(["--recursive", "--force", "--one-file-system"])
            .arg(root))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_a_system_of_ours_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let other = folder.path().join("home");
        fs::create_dir(&other).unwrap();
        assert!(remove(&other).is_err() && other.exists());
        let ours = folder.path().join("roots").join("bookworm");
        fs::create_dir_all(&ours).unwrap();
        remove(&ours).unwrap();
        assert!(!ours.exists());
    }
}
