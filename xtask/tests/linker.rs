//! The linker of a machine that has none yet.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

/// Puts the system's program of this name into a folder.
fn from_system(name: &str, folder: &Path) {
    let found = which::which(name).unwrap();
    symlink(found, folder.join(name)).unwrap();
}

/// Where nothing but `apt-get` is there, which brings the compiler.
#[test]
fn what_lies_in_the_temporary_folder_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let [bin, temporary, victim] = [at("bin"), at("tmp"), at("victim")];
    for folder in [&bin, &temporary, &at("xtask")] {
        fs::create_dir(folder).unwrap();
    }
    for name in [
        "sh", "id", "flock", "dirname", "mkdir", "env", "cat", "chmod",
    ] {
        from_system(name, &bin);
    }
    let cc = bin.join("cc");
    let install = format!(
        "#!/bin/sh\nif [ \"$1\" != update ]; then echo '#!/bin/sh' > {0}; chmod 755 {0}; fi\n",
        cc.display()
    );
    test_program::write(&bin.join("apt-get"), &install).unwrap();
    test_program::write(&bin.join("sudo"), "#!/bin/sh\nexec \"$@\"\n").unwrap();
    let script = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/linker")).unwrap();
    test_program::write(&at("xtask/linker"), &script).unwrap();
    // What another user can foretell, and have stand there.
    fs::write(&victim, "important").unwrap();
    let user = fs::metadata(&victim).unwrap().uid();
    let foretold = temporary.join(format!("firstday-linker-{user}.lock"));
    symlink(&victim, foretold).unwrap();
    let ran = Command::new("/bin/sh")
        .args(["-c", "umask 000; exec \"$0\""])
        .arg(at("xtask/linker"))
        .env_clear()
        .env("PATH", &bin)
        .env("TMPDIR", &temporary)
        .env("FIRSTDAY_MAY_INSTALL", "1")
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
    assert!(cc.exists());
    assert_eq!(fs::read_to_string(&victim).unwrap(), "important");
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 1);
    let lock = fs::metadata(at("target/linker.lock")).unwrap();
    assert_eq!(lock.permissions().mode() & 0o777, 0o600);
}
