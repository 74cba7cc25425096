//! Bills of materials in the form of CycloneDX 1.6, one of the crates and one of the npm packages that are shipped.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::check::{Graph, Licensed, Origin, shipped};
use crate::workspace::Workspace;

/// Writes both into a folder. They have no serial number and no time, so that the same commit gives the same files.
pub(super) fn write(workspace: &Workspace, folder: &Path) -> anyhow::Result<()> {
    let parts = shipped(&Graph::read(workspace.root())?, workspace)?;
    for (origin, name) in [(Origin::Cargo, "rust"), (Origin::Npm, "npm")] {
        let of_it: Vec<&Licensed> = parts.iter().filter(|part| part.origin == origin).collect();
        let file = folder.join(format!("firstday-{name}.cdx.json"));
        let text = serde_json::to_string_pretty(&bill(&of_it))?;
        fs::write(&file, format!("{text}\n"))?;
        println!("    {}: {} parts", file.display(), of_it.len());
    }
    Ok(())
}

fn bill(parts: &[&Licensed]) -> Value {
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "name": "firstday",
            "version": env!("CARGO_PKG_VERSION"),
        }},
        "components": parts.iter().map(|part| component(part)).collect::<Vec<_>>(),
    })
}

fn component(part: &Licensed) -> Value {
    let (name, version) = (&part.name, &part.version);
    let address = address(part.origin, name, version);
    let mut component = json!({
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "purl": address,
    });
    if let Some(licence) = &part.licence {
        // Older crates write a slash for "or".
        let expression = licence.replace('/', " OR ");
        component["licenses"] = json!([{ "expression": expression }]);
    }
    component
}

/// Its address as package-url/purl-spec has it; the scope of an npm package is a part of its own.
fn address(origin: Origin, name: &str, version: &str) -> String {
    match origin {
        Origin::Cargo => format!("pkg:cargo/{name}@{version}"),
        Origin::Npm => format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_by_its_address_and_licence() {
        let part = |name: &str, version: &str, licence: &str, origin| Licensed {
            name: name.to_owned(),
            version: version.to_owned(),
            licence: Some(licence.to_owned()),
            folder: Path::new("").to_owned(),
            origin,
        };
        let cargo = component(&part("serde", "1.0.0", "MIT/Apache-2.0", Origin::Cargo));
        assert_eq!(cargo["purl"], "pkg:cargo/serde@1.0.0");
        assert_eq!(cargo["licenses"][0]["expression"], "MIT OR Apache-2.0");
        let npm = component(&part("@scope/name", "2.1.0", "MIT", Origin::Npm));
        assert_eq!(npm["purl"], "pkg:npm/%40scope/name@2.1.0");
        assert_eq!(npm["name"], "@scope/name");
    }
}
