//! A change of a file, shown before it is made.

use std::path::Path;

use similar::TextDiff;

use crate::scan::{Kind, is_blank, scan};

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

/// The text as it is shown: the same lines, without the values of secrets.
fn shown(text: &str) -> String {
    let mut hidden = Hidden::Nothing;
    let lines = scan(text.trim_start_matches('\u{feff}'));
    let lines = lines.into_iter().map(|line| {
        let content = line.content();
        let ending = if line.ending().is_empty() { "" } else { "\n" };
        match hidden.from(content, line.kind) {
            Some(cut) => format!("{}{HIDDEN}{ending}", &content[..cut]),
            None => format!("{content}{ending}"),
        }
    });
    lines.collect()
}

/// What of the lines above may go on in the next one.
#[derive(Clone, Copy)]
enum Hidden {
    Nothing,
    /// The value of a secret setting: it goes on in all that is indented more, below empty lines and
    /// remarks too (Python, `configparser.RawConfigParser._read`), until the next setting or section.
    Setting,
    /// A secret in a remark, or below another setting, whose words begin in this column. A setting
    /// that was turned off goes on as it did before.
    Within(usize),
}

impl Hidden {
    /// Where that begins in a line which must not be shown, if anything does.
    fn from(&mut self, line: &str, kind: Kind<'_>) -> Option<usize> {
        let named = secret_from(line);
        let (after, cut) = match (kind, *self) {
            (Kind::Property { key, .. }, _) if is_secret(key) => (Self::Setting, named),
            (Kind::Header(_) | Kind::Property { .. }, _) => (Self::Nothing, named),
            (_, above) if column(line) == line.chars().count() => (above, None),
            (Kind::Continuation, Self::Setting) => (Self::Setting, Some(0)),
            (Kind::Other, Self::Setting) if line.starts_with(is_blank) => (Self::Setting, Some(0)),
            (Kind::Other, Self::Setting) => (Self::Setting, named),
            (_, Self::Within(above)) if column(line) > above => (Self::Within(above), Some(0)),
            (_, _) if named.is_some() => (Self::Within(column(line)), named),
            (_, _) => (Self::Nothing, None),
        };
        *self = after;
        cut
    }
}

fn is_secret(key: &str) -> bool {
    let lower = key.to_ascii_lowercase();
    SECRET.iter().any(|name| lower.contains(name))
}

/// Where the value of a secret begins in a line.
fn secret_from(line: &str) -> Option<usize> {
    let lower = line.to_ascii_lowercase();
    let name = SECRET.iter().filter_map(|name| lower.find(name)).min()?;
    let delimiter = lower[name..].find(['=', ':'])?;
    Some(name + delimiter + 1)
}

/// The column of the first word of a line, in signs: behind blanks and what begins a remark.
fn column(line: &str) -> usize {
    let blank = |c: &char| is_blank(*c) || matches!(c, '#' | ';');
    line.chars().take_while(blank).count()
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

    #[test]
    fn a_secret_is_hidden_as_far_as_it_goes_on() {
        for secret in [
            "aws_secret_access_key =\n\n  s3cr3t\n",
            "aws_secret_access_key = a\n\n\n  s3cr3t = s3cr3t\n\n  [s3cr3t]\n",
            "aws_secret_access_key = a\n# why\n  s3cr3t\n",
            "aws_secret_access_key = a\n  # s3cr3t\n  s3cr3t\n",
            "aws_secret_access_key =\r\n \t\r\n\ts3cr3t\r\n",
            "aws_secret_access_key = a\r\r  s3cr3t\r",
            "  aws_secret_access_key = a\n\n   s3cr3t\n",
            "my_password:\n\u{a0}s3cr3t\n",
            "# aws_secret_access_key =\n#   s3cr3t\n",
            "#aws_secret_access_key = a\n#\n#   s3cr3t\n",
            "s3 =\n  secret = s3cr3t\n",
        ] {
            let text = format!("[default]\nregion = x\n{secret}output = json\n# mine\n");
            let all = diff("", &text, Path::new("config"));
            assert!(!all.contains("s3cr3t"), "{all}");
            let rest = ["[default]", "region = x", "output = json", "# mine"];
            assert!(rest.iter().all(|line| all.contains(line)), "{all}");
        }
    }
}
