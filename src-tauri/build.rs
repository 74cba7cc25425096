//! Embeds the pages of `ui/dist`, or a page that says how to make them.

use std::path::Path;
use std::{fs, io};

const NOT_BUILT: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<title>Firstday</title>
<h1>The pages of this window are not built yet</h1>
<p>Run <code>cargo xtask start</code> in the repository. It builds the pages and opens Firstday.</p>
";

fn main() -> io::Result<()> {
    let dist = Path::new("../ui/dist");
    let page = dist.join("index.html");
    if !page.exists() {
        fs::create_dir_all(dist)?;
        fs::write(page, NOT_BUILT)?;
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
    Ok(())
}
