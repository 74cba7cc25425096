//! The lines of AWS's dialect of INI, each with its exact bytes.
//!
//! The INI crates were looked at: they lose bytes, or do not know this dialect (sections written
//! `[profile name] # remark`, values continued on indented lines, a byte order mark). So this is a
//! scanner and no parser: it tells what each line is, as Python's `configparser` in the AWS command
//! line does, and never builds a line again.

/// One line and its ending.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Every byte of it, the line ending included.
    pub(super) text: &'a str,
    pub(super) kind: Kind<'a>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// What stands between the first bracket and the last one.
    Header(&'a str),
    /// The key as written, and the value without the blanks around it.
    Property { key: &'a str, value: &'a str },
    /// A line that is indented more than the property above, and belongs to it.
    Continuation,
    /// A remark, an empty line, or something that is none of these.
    Other,
}

/// Which of the two files a text is: they write the names of profiles differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `~/.aws/config`: `[profile name]`.
    Config,
    /// `~/.aws/credentials`: `[name]`.
    Credentials,
}

impl Dialect {
    /// The profile that a section with this title is of: in the config file `default`, or the
    /// second of two words as a shell splits them, of which the first begins with `profile`
    /// (botocore, `configloader.build_profile_map`). A name in which quotes begin or end inside is
    /// none here. Blanks beside the brackets, with which some tools know it and the AWS CLI does
    /// not, do not matter: it is the person's all the same.
    pub(super) fn profile_of(self, title: &str) -> Option<&str> {
        let title = strip(title);
        if title == "default" || self == Self::Credentials {
            return Some(title);
        }
        let rest = title.strip_prefix("profile")?;
        let (word, name) = rest.split_once(SHELL_BLANKS)?;
        let name = name.trim_matches(SHELL_BLANKS);
        let quoted = |quote| name.strip_prefix(quote)?.strip_suffix(quote);
        let bare = quoted('"').or_else(|| quoted('\''));
        let blanks_end_it = bare.is_none() && name.contains(SHELL_BLANKS);
        let bare = bare.unwrap_or(name);
        let is_plain = |text: &str| !text.contains(['"', '\'', '\\']);
        (is_plain(word) && is_plain(bare) && !blanks_end_it && !name.is_empty()).then_some(bare)
    }
}

/// What Python's `shlex` splits words at.
const SHELL_BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

/// What Python's `str.isspace` says, which knows four signs more than Rust.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// Without the blanks around it, as Python's `str.strip`.
pub(super) fn strip(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// One section: its header and all the lines up to the next one.
#[derive(Clone, Debug)]
pub(super) struct Section<'a> {
    /// The profile it is of; `None` for `[sso-session …]` and the like.
    pub(super) profile: Option<&'a str>,
    /// The index of the header among all lines.
    pub(super) start: usize,
    /// The index after its last line.
    pub(super) end: usize,
}

impl<'a> Line<'a> {
    /// The line without its ending.
    pub(super) fn content(&self) -> &'a str {
        &self.text[..self.text.len() - self.ending().len()]
    }

    /// `\n`, `\r\n`, a lone `\r`, or nothing at the end of a file.
    pub(super) fn ending(&self) -> &'a str {
        let bare = self.text.strip_suffix('\n').unwrap_or(self.text);
        let bare = bare.strip_suffix('\r').unwrap_or(bare);
        &self.text[bare.len()..]
    }

    /// What it is indented by.
    pub(super) fn blanks(&self) -> &'a str {
        let content = self.content().trim_start_matches('\u{feff}');
        &content[..content.len() - content.trim_start_matches(is_blank).len()]
    }

    /// Whether it sets this key; AWS tools do not mind the case.
    pub(super) fn sets(&self, wanted: &str) -> bool {
        matches!(self.kind, Kind::Property { key, .. } if key.eq_ignore_ascii_case(wanted))
    }
}

/// All lines of a text. Put together again they are the text.
pub(super) fn scan(text: &str) -> Vec<Line<'_>> {
    let mut property = None;
    let mut lines = Vec::new();
    for (index, text) in split(text).enumerate() {
        let visible = if index == 0 {
            text.trim_start_matches('\u{feff}')
        } else {
            text
        };
        let kind = kind(visible, property);
        property = match kind {
            Kind::Header(_) => None,
            Kind::Property { .. } => Some(indent(visible)),
            Kind::Continuation | Kind::Other => property,
        };
        lines.push(Line { text, kind });
    }
    lines
}

/// Lines as Python reads them: a lone `\r` ends one too.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = match rest.find(['\r', '\n']) {
            Some(at) if rest[at..].starts_with("\r\n") => at + 2,
            Some(at) => at + 1,
            None if rest.is_empty() => return None,
            None => rest.len(),
        };
        let (line, after) = rest.split_at(end);
        rest = after;
        Some(line)
    })
}

/// All sections among the lines.
pub(super) fn sections<'a>(lines: &[Line<'a>], dialect: Dialect) -> Vec<Section<'a>> {
    let mut sections: Vec<Section<'a>> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Kind::Header(title) = line.kind else {
            continue;
        };
        if let Some(last) = sections.last_mut() {
            last.end = index;
        }
        let profile = dialect.profile_of(title);
        sections.push(Section {
            profile,
            start: index,
            end: lines.len(),
        });
    }
    sections
}

/// What a line is below a property that is indented by `property` blanks, or below none.
fn kind(line: &str, property: Option<usize>) -> Kind<'_> {
    let trimmed = strip(line);
    if trimmed.is_empty() || trimmed.starts_with(['#', ';']) {
        return Kind::Other;
    }
    if property.is_some_and(|above| indent(line) > above) {
        return Kind::Continuation;
    }
    if let Some(title) = title(trimmed) {
        return Kind::Header(title);
    }
    match trimmed.split_once(['=', ':']) {
        Some((key, value)) if !strip(key).is_empty() => Kind::Property {
            key: strip(key),
            value: strip(value),
        },
        Some(_) | None => Kind::Other,
    }
}

/// `RawConfigParser.SECTCRE`: greedy up to the last bracket, and never empty.
fn title(line: &str) -> Option<&str> {
    let (title, _) = line.strip_prefix('[')?.rsplit_once(']')?;
    (!title.is_empty()).then_some(title)
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| is_blank(*c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\u{feff}# remark\r\n[default]\r\nRegion: eu-west-1\r\n\r\n\
        [profile \"my own\"]  ; why\ns3 =\n  max_queue_size = 1\n  [x]\n[sso-session x]\n\
        = lonely\njunk\n[unclosed\n[profilex]\nlast = one";

    #[test]
    fn lines_put_together_are_the_text() {
        let whole: String = scan(TEXT).iter().map(|line| line.text).collect();
        assert_eq!(whole, TEXT);
        for line in scan(TEXT) {
            assert_eq!(format!("{}{}", line.content(), line.ending()), line.text);
        }
    }

    #[test]
    fn a_lone_carriage_return_ends_a_line_too() {
        let lines = scan("a=1\rb=2\r\r\n\nc");
        let found: Vec<_> = lines
            .iter()
            .map(|line| (line.content(), line.ending()))
            .collect();
        let expected = [
            ("a=1", "\r"),
            ("b=2", "\r"),
            ("", "\r\n"),
            ("", "\n"),
            ("c", ""),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn properties_may_be_indented_all_alike() {
        let lines = scan("  [default]\n  region = x\n  output = json\n    more\n\toutput = y\n");
        let kinds: Vec<_> = lines.iter().map(|line| line.kind).collect();
        let property = |key, value| Kind::Property { key, value };
        let expected = [
            Kind::Header("default"),
            property("region", "x"),
            property("output", "json"),
            Kind::Continuation,
            property("output", "y"),
        ];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn sections_know_their_profiles() {
        let lines = scan(TEXT);
        let found: Vec<_> = sections(&lines, Dialect::Config)
            .iter()
            .map(|section| (section.profile, section.start, section.end))
            .collect();
        let expected = [
            (Some("default"), 1, 4),
            (Some("my own"), 4, 8),
            (None, 8, 12),
            (None, 12, 14),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn each_line_is_known_for_what_it_is() {
        let kinds: Vec<_> = scan(TEXT).iter().map(|line| line.kind).collect();
        assert_eq!(
            kinds[2],
            Kind::Property {
                key: "Region",
                value: "eu-west-1"
            }
        );
        assert_eq!(
            kinds[5],
            Kind::Property {
                key: "s3",
                value: ""
            }
        );
        assert_eq!(kinds[6], Kind::Continuation);
        assert_eq!(kinds[7], Kind::Continuation);
        assert_eq!(kinds[9..12], [Kind::Other; 3]);
        assert_eq!(
            kinds[13],
            Kind::Property {
                key: "last",
                value: "one"
            }
        );
    }
}
