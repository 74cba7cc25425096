//! A change of a file, shown before it is made.

use std::path::Path;

use similar::TextDiff;

/// Whatever has one of these in its name is hidden.
const SECRET: [&str; 4] = ["secret", "session_token", "security_token", "password"];
const HIDDEN: &str = " (hidden)";

/// What changes between two texts of the file at `path`, as a unified diff with three lines around
/// each change. Empty when nothing changes. The values of secret keys are hidden, in remarks too.
#[must_use]
pub fn diff(before: &str, after: &str, path: &Path) -> String {
    let (before, after) = (shown(before), shown(after));
    if before == after {
        return String::new();
    }
    let name = path.display().to_string();
    TextDiff::from_lines(&before, &after)
        .unified_diff()
        .header(&name, &name)
        .to_string()
}

fn shown(text: &str) -> String {
    let mut hiding = false;
    text.trim_start_matches('\u{feff}')
        .split_inclusive('\n')
        .map(|line| {
            let bare = line.trim_end_matches(['\r', '\n']);
            let ending = if line.ends_with('\n') { "\n" } else { "" };
            let continued = hiding && bare.starts_with([' ', '\t']) && !bare.trim().is_empty();
            let cut = if continued {
                Some(0)
            } else {
                secret_from(bare)
            };
            hiding = cut.is_some();
            match cut {
                Some(cut) => format!("{}{HIDDEN}{ending}", &bare[..cut]),
                None => format!("{bare}{ending}"),
            }
        })
        .collect()
}

/// Where the value of a secret begins in a line.
fn secret_from(line: &str) -> Option<usize> {
    let lower = line.to_ascii_lowercase();
    let name = SECRET.iter().filter_map(|name| lower.find(name)).min()?;
    let delimiter = lower[name..].find(['=', ':'])?;
    Some(name + delimiter + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_shown_with_its_surroundings() {
        let shown = diff(
            "a\nb\n",
            "a\nb\n\n[profile x]\n",
            Path::new("/home/ana/.aws/config"),
        );
        let expected = "--- /home/ana/.aws/config\n+++ /home/ana/.aws/config\n\
            @@ -1,2 +1,4 @@\n a\n b\n+\n+[profile x]\n";
        assert_eq!(shown, expected);
        assert_eq!(diff("a\r\n", "a\r\n", Path::new("x")), "");
    }

    #[test]
    fn secrets_around_a_change_are_hidden() {
        let before = "[default]\naws_access_key_id = AKIAX\nAWS_Secret_Access_Key = s3cr3t\n\
            aws_session_token:\n  s3cr3t\n  s3cr3t\n# aws_secret_access_key=s3cr3t\nregion = x\n";
        let shown = diff(before, &format!("{before}more\n"), Path::new("config"));
        assert!(!shown.contains("s3cr3t"), "{shown}");
        let all = super::shown(before);
        assert!(!all.contains("s3cr3t"), "{all}");
        assert!(all.contains("AKIAX") && all.contains("region = x"));
        assert_eq!(all.lines().count(), before.lines().count());
    }
}
