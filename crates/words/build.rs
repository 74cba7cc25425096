//! Builds the crate again when a file is added to `locales/`: `include_dir!` watches only the
//! files that it found the last time.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
