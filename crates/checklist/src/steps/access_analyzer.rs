use serde::Deserialize;

use crate::{
    AccessFinding, Account, Analyzers, Answers, Arg, Cell, Change, Chapter, CreateAnalyzer, Detail,
    Facet, Head, InvalidAnswer, Judgement, Mark, Message, Standard, Status, Step, Verdict, When,
};

/// `access-analyzer`: AWS looks for what can be reached from outside of the account.
pub(super) struct AccessAnalyzer;

const ID: &str = "access-analyzer";
/// The name of the analyzer that Firstday makes.
const ANALYZER: &str = "firstday-external-access";
/// How many findings are shown.
const MOST_ROWS: usize = 50;

/// The section has no fields: being there says yes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {}

static HEAD: Head = Head {
    elsewhere: "access-analyzer-not-in-projects",
    needs: &[Facet::Analyzers],
    standards: &[
        Standard::startup_baseline("ACCT.11"),
        Standard::security_hub("IAM.28"),
    ],
    console_page: Some("https://console.aws.amazon.com/access-analyzer/home"),
    ..Head::new(ID, Chapter::Guardrails, When::ThisWeek)
};

/// What can be reached: AWS's name for it, and ours.
const KINDS: &[(&str, &str)] = &[
    ("AWS::DynamoDB::Stream", "access-analyzer-kind-table"),
    ("AWS::DynamoDB::Table", "access-analyzer-kind-table"),
    ("AWS::EC2::Snapshot", "access-analyzer-kind-snapshot"),
    ("AWS::ECR::Repository", "access-analyzer-kind-repository"),
    ("AWS::EFS::FileSystem", "access-analyzer-kind-file-system"),
    ("AWS::IAM::Role", "access-analyzer-kind-role"),
    ("AWS::IAM::User", "access-analyzer-kind-user"),
    ("AWS::KMS::Key", "access-analyzer-kind-key"),
    ("AWS::Lambda::Function", "access-analyzer-kind-function"),
    ("AWS::Lambda::LayerVersion", "access-analyzer-kind-function"),
    (
        "AWS::RDS::DBClusterSnapshot",
        "access-analyzer-kind-snapshot",
    ),
    ("AWS::RDS::DBSnapshot", "access-analyzer-kind-snapshot"),
    ("AWS::S3::Bucket", "access-analyzer-kind-bucket"),
    (
        "AWS::S3Express::DirectoryBucket",
        "access-analyzer-kind-bucket",
    ),
    ("AWS::SNS::Topic", "access-analyzer-kind-topic"),
    ("AWS::SQS::Queue", "access-analyzer-kind-queue"),
    ("AWS::SecretsManager::Secret", "access-analyzer-kind-secret"),
];

impl Step for AccessAnalyzer {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        Ok(standing(account.analyzers.needed()?))
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(Answer {}) = answers.read(ID)? else {
            return Ok(Vec::new());
        };
        let Some(known) = account.analyzers.value() else {
            return Ok(Vec::new());
        };
        if known.analyzers.iter().any(|analyzer| analyzer.external) {
            return Ok(Vec::new());
        }
        Ok(vec![
            CreateAnalyzer {
                analyzer: ANALYZER.to_owned(),
                region: known.region.clone(),
            }
            .into(),
        ])
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let findings = account.analyzers.value().map(findings).unwrap_or_default();
        let rows: Vec<_> = findings.iter().take(MOST_ROWS).map(|it| row(it)).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            Message::new("access-analyzer-what-column"),
            Message::new("access-analyzer-who"),
            Message::new("access-analyzer-actions"),
        ];
        let title = Message::new("access-analyzer-findings").with("count", findings.len());
        vec![Detail::table("findings", title, columns, rows)]
    }

    fn is_usual(&self, _: &Account) -> bool {
        false
    }
}

fn standing(known: &Analyzers) -> Verdict {
    let region = known.region.as_str();
    let say =
        |status: Status, id: &str| Verdict::new(status, Message::new(id).with("region", region));
    let mut external = known.analyzers.iter().filter(|it| it.external);
    let Some(first) = external.next() else {
        return say(Status::Todo, "access-analyzer-found-none");
    };
    if known.watching().next().is_none() {
        let finding = Message::new("access-analyzer-found-inactive");
        let finding = finding.with("name", first.name.as_str());
        return Verdict::new(Status::Attention, finding.with("region", region));
    }
    if known.watching().all(|analyzer| analyzer.findings.is_none()) {
        return say(Status::Unknown, "access-analyzer-found-unread");
    }
    let findings = findings(known);
    if findings.is_empty() {
        return say(Status::Holds, "access-analyzer-found-nothing");
    }
    let public = findings.iter().filter(|finding| finding.public).count();
    let finding = Message::new("access-analyzer-found-access")
        .with("count", findings.len())
        .with("region", region);
    let verdict = Verdict::new(Status::Attention, finding);
    match public {
        0 => verdict,
        public => verdict.and(Message::new("access-analyzer-found-public").with("count", public)),
    }
}

/// What is found, public things first, each once however many analyzers found it.
fn findings(known: &Analyzers) -> Vec<&AccessFinding> {
    let all = known.watching().flat_map(|it| it.findings.iter().flatten());
    let mut found: Vec<&AccessFinding> = Vec::new();
    for finding in all {
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found.sort_by_key(|finding| !finding.public);
    found
}

fn row(finding: &AccessFinding) -> Vec<Cell> {
    let name = finding.resource.rsplit([':', '/']).next();
    let name = name.unwrap_or(finding.resource.as_str());
    let known = KINDS.iter().find(|(kind, _)| *kind == finding.kind);
    let kind = match known {
        Some((_, id)) => Arg::from(Message::new(*id)),
        None => Arg::from(finding.kind.as_str()),
    };
    let who = match finding.public {
        true => Cell::mark(Mark::Bad, Message::new("access-analyzer-anyone")),
        false => texts(&finding.principals),
    };
    let what = Cell::Values {
        values: vec![kind, name.into()],
    };
    vec![what, who, texts(&finding.actions)]
}

fn texts(texts: &[String]) -> Cell {
    Cell::Values {
        values: texts.iter().map(|text| text.as_str().into()).collect(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{Analyzer, Form, Reading};

    fn finding(public: bool) -> AccessFinding {
        AccessFinding {
            kind: "AWS::S3::Bucket".into(),
            resource: "arn:aws:s3:::downloads".into(),
            public,
            principals: vec!["999900001111".into()],
            actions: vec!["s3:GetObject".into()],
        }
    }

    fn analyzer(findings: Option<Vec<AccessFinding>>) -> Analyzer {
        Analyzer {
            name: "mine".into(),
            external: true,
            active: true,
            findings,
        }
    }

    fn with(analyzers: Vec<Analyzer>) -> Account {
        sample::fresh_with(|account| {
            account.analyzers = sample::read(Analyzers {
                region: "eu-west-1".into(),
                analyzers,
            });
        })
    }

    #[test]
    fn statuses() {
        let unused = Analyzer {
            external: false,
            ..analyzer(None)
        };
        let stopped = Analyzer {
            active: false,
            ..analyzer(None)
        };
        let denied = sample::fresh_with(|account| {
            account.analyzers = Reading::Denied {
                reason: "no".into(),
            };
        });
        sample::table(
            &AccessAnalyzer,
            [
                ("none", with(Vec::new()), Status::Todo),
                ("of another type", with(vec![unused]), Status::Todo),
                ("inactive", with(vec![stopped]), Status::Attention),
                (
                    "nothing found",
                    with(vec![analyzer(Some(Vec::new()))]),
                    Status::Holds,
                ),
                (
                    "access",
                    with(vec![analyzer(Some(vec![finding(false)]))]),
                    Status::Attention,
                ),
                (
                    "findings unread",
                    with(vec![analyzer(None)]),
                    Status::Unknown,
                ),
                ("project", sample::project(), Status::NotApplicable),
                ("denied", denied, Status::Unknown),
                (
                    "unread",
                    sample::fresh_with(|account| account.analyzers = Reading::NotRead),
                    Status::Unknown,
                ),
            ],
        );
    }

    /// An organization's analyzer and the account's find the same thing.
    #[test]
    fn what_two_analyzers_found_counts_once_and_what_is_public_comes_first() {
        let both = analyzer(Some(vec![finding(false), finding(true)]));
        let account = with(vec![both.clone(), both]);
        let verdict = sample::assess(&AccessAnalyzer, &account);
        let count = Arg::Number(2);
        assert_eq!(verdict.findings[0].args["count"], count);
        assert_eq!(verdict.findings[1].id, "access-analyzer-found-public");
        let details = AccessAnalyzer.details(&account);
        let Form::Table { rows, .. } = &details[0].form else {
            unreachable!("{details:?}");
        };
        assert!(matches!(rows[0][1], Cell::Mark { .. }));
        assert_eq!(rows.len(), 2);
    }

    #[test]
    fn makes_one_where_the_person_works_and_none_has_been() {
        let answers = Answers::default().with_section(ID);
        let made = CreateAnalyzer {
            analyzer: ANALYZER.into(),
            region: "eu-west-1".into(),
        };
        let changes = |account: &Account| AccessAnalyzer.changes(account, &answers).unwrap();
        assert_eq!(changes(&with(Vec::new())), [made.into()]);
        assert_eq!(changes(&with(vec![analyzer(None)])), []);
        assert!(!crate::propose(&with(Vec::new()), &Answers::default()).has(ID));
    }
}
