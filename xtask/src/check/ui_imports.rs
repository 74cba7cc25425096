//! Only one file of the UI may know Tauri. ESLint says the same in the editor.

use std::path::{Path, PathBuf};

use anyhow::Context;

const CLIENT: &str = "ipc/client.ts";

/// Every other file under the UI's sources that names Tauri's packages.
pub(super) fn faults(sources: &Path) -> anyhow::Result<Vec<String>> {
    let mut faults = Vec::new();
    for file in scripts(sources)? {
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        if file != sources.join(CLIENT) && text.contains("@tauri-apps/") {
            faults.push(format!(
                "{} names @tauri-apps: only ui/src/{CLIENT} may",
                file.display()
            ));
        }
    }
    Ok(faults)
}

/// Every file of TypeScript below a folder.
pub(super) fn scripts(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in
        std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(scripts(&path)?);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "ts" || extension == "tsx")
        {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_the_client_may_import_tauri() {
        let sources = tempfile::tempdir().unwrap();
        let import = "import { invoke } from \"@tauri-apps/api/core\";";
        for (name, text) in [
            ("ipc/client.ts", import),
            ("pages/review.tsx", import),
            ("pages/start.tsx", ""),
        ] {
            let file = sources.path().join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        let faults = faults(sources.path()).unwrap();
        assert!(
            faults.len() == 1 && faults[0].contains("review.tsx"),
            "{faults:?}"
        );
    }
}
