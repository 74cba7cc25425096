//! The licences of what is shipped: nothing that would bind Firstday to another licence than its own.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;
use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

/// The licences under which a part may be shipped within Firstday, as `deny.toml` lists them.
pub(super) struct Allowed(Vec<Licensee>);

impl Allowed {
    /// Reads the list of the workspace at `root`.
    pub(super) fn read(root: &Path) -> anyhow::Result<Self> {
        let text =
            std::fs::read_to_string(root.join("deny.toml")).context("cannot read deny.toml")?;
        let deny: Deny = toml::from_str(&text).context("deny.toml has no list of licences")?;
        let licences = deny.licenses.allow.iter();
        let parsed = licences.map(|name| Licensee::parse(name));
        Ok(Self(parsed.collect::<Result<_, _>>()?))
    }
}

/// What is read of `deny.toml`.
#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

/// A part of what is shipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Licensed {
    /// Its name.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// What its manifest says.
    pub(crate) licence: Option<String>,
    /// Where it lies.
    pub(crate) folder: PathBuf,
    /// Where it comes from.
    pub(crate) origin: Origin,
}

/// Where a part comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// crates.io.
    Cargo,
    /// npm.
    Npm,
}

/// Why this part may not be shipped.
pub(super) fn fault(part: &Licensed, allowed: &Allowed) -> Option<String> {
    let name = format!("{} {}", part.name, part.version);
    let Some(licence) = &part.licence else {
        return Some(format!("{name} names no licence"));
    };
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!(
            "{name} has a licence that cannot be read: {licence}"
        ));
    };
    let may = expression.evaluate(|wanted| allowed.0.iter().any(|one| one.satisfies(wanted)));
    (!may).then(|| format!("{name} is under {licence}"))
}

/// The UI's production packages, from its lock file.
pub(crate) fn npm_packages(ui: &Path) -> anyhow::Result<Vec<Licensed>> {
    let text = std::fs::read_to_string(ui.join("package-lock.json"))
        .context("cannot read ui/package-lock.json")?;
    let lock: Value = serde_json::from_str(&text).context("ui/package-lock.json is not JSON")?;
    let packages = lock["packages"]
        .as_object()
        .context("ui/package-lock.json lists no packages")?;
    let shipped = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && is_shipped(package));
    Ok(shipped
        .map(|(path, package)| npm_package(ui, path, package))
        .collect())
}

fn is_shipped(package: &Value) -> bool {
    let marked = |mark: &str| package[mark].as_bool() == Some(true);
    !marked("dev") && !marked("devOptional") && !marked("link")
}

/// The lock file repeats the licence of most packages; the package itself has the last word.
fn npm_package(ui: &Path, path: &str, package: &Value) -> Licensed {
    let manifest = std::fs::read_to_string(ui.join(path).join("package.json")).unwrap_or_default();
    let manifest: Value = serde_json::from_str(&manifest).unwrap_or_default();
    let licence = manifest["license"].as_str().or(package["license"].as_str());
    let version = package["version"].as_str().unwrap_or("of no version");
    Licensed {
        name: path
            .rsplit("node_modules/")
            .next()
            .unwrap_or(path)
            .to_owned(),
        version: version.to_owned(),
        licence: licence.map(str::to_owned),
        folder: ui.join(path),
        origin: Origin::Npm,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn fault_of(licence: Option<&str>) -> Option<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let part = Licensed {
            name: "part".to_owned(),
            version: "1.0.0".to_owned(),
            folder: root.to_owned(),
            licence: licence.map(str::to_owned),
            origin: Origin::Cargo,
        };
        fault(&part, &Allowed::read(root).unwrap())
    }

    #[test]
    fn a_part_must_offer_one_licence_that_is_allowed() {
        for fine in [
            "MIT",
            "MIT OR Apache-2.0",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert_eq!(fault_of(Some(fine)), None, "{fine}");
        }
        for wrong in [
            "GPL-3.0-only",
            "AGPL-3.0-or-later",
            "MIT AND LGPL-2.1-only",
            "SEE LICENSE IN file",
            "",
        ] {
            assert!(fault_of(Some(wrong)).is_some(), "{wrong}");
        }
        assert!(fault_of(None).is_some());
    }

    #[test]
    fn only_production_packages_of_the_ui_are_shipped() {
        let ui = tempfile::tempdir().unwrap();
        let lock = r#"{"packages": {
            "": {"name": "ui"},
            "node_modules/react": {"version": "19.3.0", "license": "MIT"},
            "node_modules/a/node_modules/@scope/b": {"version": "1.0.0"},
            "node_modules/vite": {"version": "8.3.0", "dev": true, "license": "MIT"}
        }}"#;
        std::fs::write(ui.path().join("package-lock.json"), lock).unwrap();
        let names: Vec<_> = npm_packages(ui.path())
            .unwrap()
            .into_iter()
            .map(|part| (format!("{} {}", part.name, part.version), part.licence))
            .collect();
        let expected = [
            ("@scope/b 1.0.0".to_owned(), None),
            ("react 19.3.0".to_owned(), Some("MIT".to_owned())),
        ];
        assert_eq!(names, expected);
    }
}
