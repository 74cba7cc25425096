//! What the policies of a group say, in sentences.

use std::collections::BTreeMap;

use super::areas::Area;
use super::identity::EVERYTHING;
use super::sentences::{Statement, statements};
use crate::account::{ADMINISTRATOR_ACCESS, Directory};
use crate::{Arg, Message};

/// What one statement says, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Right {
    /// What it allows or denies.
    pub(crate) sentences: Vec<Message>,
    /// On what, and under which conditions.
    pub(crate) scope: Vec<Arg>,
    /// The policy and the statement, or that there is none.
    pub(crate) from: Message,
}

/// The policies of a directory in sentences. One that several groups have is read once.
pub(crate) struct Rights<'a> {
    directory: &'a Directory,
    managed: BTreeMap<&'a str, Said>,
}

/// What a document says, and which areas it may allow something in.
#[derive(Clone, Default)]
struct Said {
    rights: Vec<Right>,
    allowed: Vec<Area>,
    unread: bool,
}

impl<'a> Rights<'a> {
    pub(crate) fn of(directory: &'a Directory) -> Self {
        Self {
            directory,
            managed: BTreeMap::new(),
        }
    }

    /// What each statement of a group's policies says, then what none of them allows.
    pub(crate) fn of_group(&mut self, name: &str) -> Vec<Right> {
        let directory = self.directory;
        let Some(group) = directory.groups.get(name) else {
            return Vec::new();
        };
        let attached = group.attached_policies.iter();
        let mut all: Vec<Said> = attached.map(|arn| self.managed(arn)).collect();
        let inline = group.inline_policies.iter();
        all.extend(inline.map(|(name, text)| document(name, Some(text))));
        let rest = rest(&all);
        all.into_iter()
            .flat_map(|said| said.rights)
            .chain(rest)
            .collect()
    }

    fn managed(&mut self, arn: &'a str) -> Said {
        let directory = self.directory;
        let read = || {
            let text = directory.policies.get(arn).map(String::as_str);
            let known = (arn == ADMINISTRATOR_ACCESS).then_some(EVERYTHING);
            document(arn.rsplit('/').next().unwrap_or(arn), text.or(known))
        };
        self.managed.entry(arn).or_insert_with(read).clone()
    }
}

fn document(policy: &str, text: Option<&str>) -> Said {
    let Some(statements) = text.and_then(statements) else {
        return Said {
            rights: vec![Right {
                sentences: vec![Message::new("rights-unread")],
                scope: Vec::new(),
                from: Message::new("rights-from-policy").with("policy", policy),
            }],
            allowed: Vec::new(),
            unread: true,
        };
    };
    let allows = |area: &Area| {
        let mut said = statements.iter().filter_map(|one| one.said.as_ref());
        said.any(|said| said.allows && area.is_named_by(&said.actions))
    };
    Said {
        allowed: Area::ALL.into_iter().filter(allows).collect(),
        unread: statements.iter().any(|one| one.said.is_none()),
        rights: statements.iter().map(|one| right(policy, one)).collect(),
    }
}

fn right(policy: &str, statement: &Statement) -> Right {
    let from = match &statement.sid {
        Some(sid) => Message::new("rights-from-named").with("name", sid.as_str()),
        None => Message::new("rights-from-statement"),
    };
    Right {
        sentences: statement.sentences(),
        scope: statement.scope(),
        from: from.with("policy", policy).with("number", statement.number),
    }
}

/// What nothing allows, as far as all was read.
fn rest(all: &[Said]) -> Option<Right> {
    if all.iter().any(|said| said.unread) {
        return None;
    }
    let allowed = |area: &Area| all.iter().any(|said| said.allowed.contains(area));
    let not = Area::ALL.into_iter().filter(|area| !allowed(area));
    let sentences: Vec<Message> = not
        .map(|area| {
            let none = Message::new("rights-none-allows");
            none.with("area", area.named())
        })
        .collect();
    (!sentences.is_empty()).then(|| Right {
        sentences,
        scope: Vec::new(),
        from: Message::new("rights-from-nothing"),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Group;

    fn group(documents: &[(&str, &str)]) -> Vec<Right> {
        let mut directory = Directory::default();
        let mut group = Group::default();
        for (name, text) in documents {
            group.inline_policies.insert((*name).into(), (*text).into());
        }
        directory.groups.insert("team".into(), group);
        Rights::of(&directory).of_group("team")
    }

    fn ids(right: &Right) -> Vec<String> {
        let area = |said: &Message| match said.args.get("area") {
            Some(Arg::Message(area)) => format!("{} {}", said.id, area.id),
            _ => said.id.clone(),
        };
        right.sentences.iter().map(area).collect()
    }

    fn statement(inside: &str) -> String {
        format!(r#"{{"Statement":[{{{inside}}}]}}"#)
    }

    #[test]
    fn one_statement_in_sentences() {
        for (inside, expected) in [
            (r#""Effect":"Allow","Action":"*""#, &["rights-can-all"][..]),
            (
                r#""Effect":"Deny","Action":["*:*"]"#,
                &["rights-cannot-all"],
            ),
            (
                r#""Effect":"Allow","Action":["ec2:*","S3:Get*","s3:ListBucket","iam:CreateUser"]"#,
                &[
                    "rights-can-everything rights-area-servers",
                    "rights-can-view rights-area-files",
                    "rights-can-some rights-area-users",
                ],
            ),
            (
                r#""Effect":"Allow","Action":["sqs:*","sns:Publish","kms:Describe*"]"#,
                &[
                    "rights-can-everything rights-area-services",
                    "rights-can-some rights-area-services",
                    "rights-can-view rights-area-services",
                ],
            ),
            (
                r#""Effect":"Allow","NotAction":["iam:*","organizations:*","account:*"]"#,
                &[
                    "rights-can-all-but",
                    "rights-left-out-everything rights-area-users",
                    "rights-left-out-everything rights-area-account",
                ],
            ),
            (
                r#""Effect":"Deny","Action":"billing:*""#,
                &["rights-cannot-everything rights-area-bills"],
            ),
            (
                r#""Effect":"Deny","NotAction":"iam:ChangePassword""#,
                &[
                    "rights-cannot-all-but",
                    "rights-left-out-some rights-area-users",
                ],
            ),
            (
                r#""Effect":"Perhaps","Action":"ec2:*""#,
                &["rights-unreadable"],
            ),
            (r#""Effect":"Allow","Action":7"#, &["rights-unreadable"]),
            (
                r#""Effect":"Allow","Action":"ec2:*","Condition":7"#,
                &["rights-unreadable"],
            ),
        ] {
            let rights = group(&[("own", &statement(&format!(r#"{inside},"Resource":"*""#)))]);
            assert_eq!(ids(&rights[0]), expected, "{inside}");
        }
    }

    /// Each points to its statement, and says where it is narrower than it sounds.
    #[test]
    fn says_where_it_stands_and_on_what() {
        let text = r#"{"Statement":[
            {"Effect":"Allow","Action":"ec2:*","Resource":"*"},
            {"Sid":"Own","Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::a"],
             "Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}},
            {"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::b"}]}"#;
        let rights = group(&[("own", text)]);
        let from: Vec<&str> = rights.iter().map(|right| right.from.id.as_str()).collect();
        assert_eq!(
            from,
            [
                "rights-from-statement",
                "rights-from-named",
                "rights-from-statement",
                "rights-from-nothing"
            ]
        );
        assert_eq!(rights[1].from.args["number"], Arg::Number(2));
        assert_eq!(rights[1].from.args["name"], Arg::from("Own"));
        let only_if = Message::new("rights-only-if");
        let only_if = only_if.with("keys", vec!["aws:SourceIp".to_owned()]);
        assert_eq!(
            rights[1].scope,
            [Arg::List(vec!["arn:aws:s3:::a".into()]), only_if.into()]
        );
        let all_but = Message::new("rights-on-all-but");
        let all_but = all_but.with("resources", vec!["arn:aws:s3:::b".to_owned()]);
        assert_eq!(rights[2].scope, [Arg::from(all_but)]);
        assert!(ids(&rights[3]).contains(&"rights-none-allows rights-area-users".to_owned()));
        assert!(!ids(&rights[3]).contains(&"rights-none-allows rights-area-files".to_owned()));
    }

    /// What could not be read is said, and nothing is claimed not to be allowed.
    #[test]
    fn the_unknown_is_never_left_out() {
        let known = statement(r#""Effect":"Allow","Action":"ec2:*","Resource":"*""#);
        let broken = statement(r#""Effect":"Allow","Action":"ec2:*""#);
        for (text, said) in [
            ("{", "rights-unread"),
            (broken.as_str(), "rights-unreadable"),
        ] {
            let rights = group(&[("a", &known), ("b", text)]);
            assert_eq!(rights.len(), 2, "{text}");
            assert_eq!(ids(&rights[1]), [said], "{text}");
        }
        let mut directory = Directory::default();
        let attached = vec!["arn:aws:iam::aws:policy/New".to_owned()];
        let team = Group {
            attached_policies: attached,
            ..Group::default()
        };
        directory.groups.insert("team".into(), team);
        let rights = Rights::of(&directory).of_group("team");
        assert_eq!(ids(&rights[0]), ["rights-unread"]);
    }
}
