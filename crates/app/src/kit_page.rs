//! The recovery kit as a page of HTML by itself: without scripts, without anything from elsewhere, and
//! with everything that somebody else wrote as text.

use std::path::{Path, PathBuf};

use firstday_checklist::{Account, Arg, Cell, Detail, Form, Message, RecoveryKit, recovery_kit};
use firstday_computer::Surroundings;
use firstday_words::Words;

use crate::documents;
use crate::problem::{Code, Problem};

/// On paper, black on white.
const STYLE: &str = "body{font:12pt/1.5 sans-serif;color:#000;background:#fff;max-width:42em;margin:2em auto;padding:0 1em}\
h1{font-size:18pt}h2{font-size:13pt;margin:1.5em 0 .3em}table{border-collapse:collapse;width:100%}\
th,td{border:1px solid #888;padding:.4em .6em;text-align:left;vertical-align:top;height:1.5em;overflow-wrap:anywhere}\
th{width:35%}thead th{width:auto}li{margin:.3em 0}@media print{body{margin:0}h2{break-after:avoid}tr{break-inside:avoid}}";

/// The recovery kit of `account` as a whole HTML file, in the language of `words`.
pub fn kit_page(words: &Words, account: &Account) -> String {
    let kit = recovery_kit(account);
    let say = |message: &Message| escaped(&words.say(message));
    let details: String = kit.details.iter().map(|it| section(words, it)).collect();
    let steps: String = kit
        .steps
        .iter()
        .map(|step| format!("<li>{}</li>\n", say(step)))
        .collect();
    let RecoveryKit {
        title,
        intro,
        steps_title,
        ..
    } = &kit;
    let (title, intro, steps_title) = (say(title), say(intro), say(steps_title));
    let language = escaped(&words.locale());
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{intro}</p>\n\
{details}<h2>{steps_title}</h2>\n<ol>\n{steps}</ol>\n</body>\n</html>\n"
    )
}

/// Writes the kit into a new file of the person's alone. Nothing is written over.
///
/// # Errors
/// [`Problem`] with the file's path when that cannot be done.
pub fn save_kit(words: &Words, account: &Account, path: &Path) -> Result<(), Problem> {
    let page = kit_page(words, account);
    documents::save(path, page.as_bytes(), Code::KitUnwritten)
}

/// Where the window saves it.
pub fn kit_file(surroundings: &Surroundings, account: &Account) -> PathBuf {
    let stem = format!("aws-recovery-kit-{}", documents::of_account(account));
    documents::free_file(surroundings, &stem, ".html")
}

fn section(words: &Words, detail: &Detail) -> String {
    let title = escaped(&words.say(&detail.title));
    let body = match &detail.form {
        Form::Facts { facts } => facts
            .iter()
            .map(|fact| {
                let label = escaped(&words.say(&fact.label));
                let value = cell(words, &fact.cell);
                format!("<tr><th scope=\"row\">{label}</th><td>{value}</td></tr>\n")
            })
            .collect(),
        Form::Table { columns, rows } => table(words, columns, rows),
        Form::Bars { .. } | Form::Days { .. } | Form::Paths { .. } => String::new(),
    };
    format!("<h2>{title}</h2>\n<table>\n{body}</table>\n")
}

fn table(words: &Words, columns: &[Message], rows: &[Vec<Cell>]) -> String {
    let heads: String = columns
        .iter()
        .map(|column| format!("<th scope=\"col\">{}</th>", escaped(&words.say(column))))
        .collect();
    let cells = |row: &Vec<Cell>| -> String {
        row.iter()
            .map(|it| format!("<td>{}</td>", cell(words, it)))
            .collect()
    };
    let rows: String = rows
        .iter()
        .map(|row| format!("<tr>{}</tr>\n", cells(row)))
        .collect();
    format!("<thead><tr>{heads}</tr></thead>\n{rows}")
}

/// What stands in a cell. On paper nothing is ticked and nothing is opened.
fn cell(words: &Words, cell: &Cell) -> String {
    match cell {
        Cell::Value { value } | Cell::Link { text: value, .. } => value_of(words, value),
        Cell::Values { values } => {
            let all: Vec<String> = values.iter().map(|it| value_of(words, it)).collect();
            all.join("<br>")
        }
        Cell::Mark { said, .. } => escaped(&words.say(said)),
        Cell::Tick { .. } => String::new(),
    }
}

fn value_of(words: &Words, value: &Arg) -> String {
    let alone = Message::new("kit-value").with("value", value.clone());
    escaped(&words.say(&alone))
}

/// As text in HTML, also in an attribute.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs;

    use firstday_checklist::{AccessKey, Caller, Information, LastUse, Reading};
    use firstday_words::Language;
    use jiff::Timestamp;

    use super::*;

    const HOSTILE: &str = "Shop\"'><script>alert(1)</script><img src=x onerror=y>&amp;\u{202e}";

    fn hostile() -> Account {
        let now = Timestamp::constant(1_795_435_200, 0);
        let mut account = Account::unread(now);
        let caller = Caller::new("123456789012", "arn:aws:iam::123456789012:root");
        account.caller = Reading::known(caller, now);
        let information = Information {
            created_at: None,
            name: HOSTILE.into(),
            state: None,
        };
        account.information = Reading::known(information, now);
        account.aliases = Reading::known(vec![HOSTILE.into()], now);
        let key = AccessKey {
            id: "AKIAROOT".into(),
            active: true,
            created_at: None,
            last_use: LastUse::NotTold,
        };
        account.root_keys = Reading::known(vec![key], now);
        account
    }

    #[test]
    fn what_others_wrote_is_text_and_no_secret_gets_in() {
        for language in Language::all() {
            let page = kit_page(&Words::load(language), &hostile());
            for markup in ["<script", "<img", "onerror=y>", "\u{202e}", "AKIA"] {
                assert!(!page.contains(markup), "{markup}: {page}");
            }
            assert!(
                page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
                "{page}"
            );
            assert!(page.contains("&amp;amp;"), "{page}");
            assert!(page.contains("123456789012") && page.contains("</html>"));
            assert!(!page.contains("⟦"), "a message is missing: {page}");
        }
    }

    #[test]
    fn a_kit_is_a_new_file_of_the_persons_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kit.html");
        let words = Words::load(Language::ENGLISH);
        save_kit(&words, &hostile(), &path).unwrap();
        let first = fs::read_to_string(&path).unwrap();
        assert!(first.starts_with("<!doctype html>"));
        let again = save_kit(&words, &hostile(), &path).unwrap_err();
        assert_eq!(again.code, Code::KitUnwritten);
        assert_eq!(fs::read_to_string(&path).unwrap(), first);
    }
}
