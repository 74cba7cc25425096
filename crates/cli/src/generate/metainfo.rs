//! What a software centre says of Firstday (freedesktop.org, AppStream, "Desktop Applications").

use std::fmt::Write;

use firstday_version::{DATE, NUMBER};
use firstday_words::{Language, Words};

/// As the window names itself to the system (`src-tauri/tauri.conf.json`).
pub(super) const ID: &str = "org.firstday.desktop";
/// Where the project is at home; empty while it has none.
const HOME: &str = env!("CARGO_PKG_REPOSITORY");

/// The file, in every language.
pub(super) fn metainfo() -> String {
    let homepage = match HOME {
        "" => String::new(),
        address => format!("  <url type=\"homepage\">{}</url>\n", escaped(address)),
    };
    let release = DATE.map(|date| {
        format!("  <releases><release version=\"{NUMBER}\" date=\"{date}\"/></releases>\n")
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <component type=\"desktop-application\">\n  \
         <id>{ID}</id>\n  \
         <metadata_license>MIT</metadata_license>\n  \
         <project_license>{licence}</project_license>\n  \
         <name>Firstday</name>\n\
         {summary}  \
         <developer id=\"org.firstday\"><name>{authors}</name></developer>\n  \
         <description>\n\
         {description}  \
         </description>\n\
         {homepage}  \
         <launchable type=\"desktop-id\">firstday.desktop</launchable>\n  \
         <icon type=\"stock\">firstday</icon>\n  \
         <categories><category>Development</category></categories>\n  \
         <provides><binary>firstday</binary><binary>firstday-window</binary></provides>\n  \
         <content_rating type=\"oars-1.1\"/>\n\
         {release}\
         </component>\n",
        licence = env!("CARGO_PKG_LICENSE"),
        authors = env!("CARGO_PKG_AUTHORS"),
        summary = said("summary", "help-firstday", '.'),
        description = said("p", "help-firstday-more", '\0'),
        release = release.unwrap_or_default(),
    )
}

/// A message in every language, without what it ends with.
fn said(element: &str, id: &str, end: char) -> String {
    Language::all()
        .into_iter()
        .fold(String::new(), |mut all, language| {
            let place = match language == Language::ENGLISH {
                true => String::new(),
                false => format!(" xml:lang=\"{language}\""),
            };
            let text = Words::load(language).text(id);
            let text = escaped(text.trim_end_matches(end));
            // Writing to a text does not fail.
            let _ = writeln!(all, "  <{element}{place}>{text}</{element}>");
            all
        })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn software_centres_know_the_window_by_its_own_name() {
        let window = include_str!("../../../../src-tauri/tauri.conf.json");
        assert!(window.contains(&format!("\"identifier\": \"{ID}\"")));
        let said = metainfo();
        for language in Language::all() {
            let summary = Words::load(language).text("help-firstday");
            let summary = format!(">{}</summary>", summary.trim_end_matches('.'));
            assert!(said.contains(&summary), "{language}: {said}");
        }
    }

    #[test]
    fn signs_of_xml_are_text() {
        assert_eq!(escaped("a < b & c"), "a &lt; b &amp; c");
    }
}
