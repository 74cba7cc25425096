//! SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format", 2020; the schema of its first
//! errata). An account has no files: its address is made up of its id and the step, and stays the same,
//! so that services tell a result that is still there from one that is new. Only what is left to do is
//! written: services that show SARIF take every result for an alert.
//!
//! serde-sarif would bring eight crates, some of which build from a schema, for these few structs.

use firstday_checklist::{CheckResult, Message, STEPS};
use firstday_words::Words;
use serde::Serialize;

use super::CheckedAccount;
use crate::problem::Problem;
use crate::report::{Report, ReportStep};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const VERSION: &str = "2.1.0";

/// The file (section 3.13).
#[derive(Serialize)]
pub(super) struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: Vec<Run>,
}

/// One run: an account (section 3.14).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    automation_details: AutomationDetails,
    invocations: [Invocation; 1],
    results: Vec<SarifResult>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

/// Section 3.19.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    language: String,
    rules: Vec<Rule>,
}

/// Section 3.49.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<&'static str>,
    properties: Tags,
}

#[derive(Serialize)]
struct Tags {
    tags: Vec<String>,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

/// Section 3.17: `/` at the end makes it the name of a category.
#[derive(Serialize)]
struct AutomationDetails {
    id: String,
}

/// Section 3.20.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_time_utc: Option<String>,
    tool_execution_notifications: Vec<Notification>,
}

/// Section 3.58.
#[derive(Serialize)]
struct Notification {
    descriptor: Descriptor,
    level: &'static str,
    message: Text,
}

#[derive(Serialize)]
struct Descriptor {
    id: &'static str,
}

/// Section 3.27.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: String,
    rule_index: usize,
    kind: &'static str,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    partial_fingerprints: Fingerprints,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    logical_locations: [LogicalLocation; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

/// Services want a line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "accountAndStep/v1")]
    account_and_step: String,
}

impl Log {
    /// A run for each account, in the language of `words`.
    pub(super) fn of(words: &Words, checked: &[CheckedAccount]) -> Self {
        Self {
            schema: SCHEMA,
            version: VERSION,
            runs: checked.iter().map(|it| run(words, it)).collect(),
        }
    }
}

fn run(words: &Words, checked: &CheckedAccount) -> Run {
    let key = checked.key();
    let (invocation, results) = match &checked.outcome {
        Ok(report) => (read(report), results(key, report)),
        Err(problem) => (unread(words, problem), Vec::new()),
    };
    Run {
        tool: Tool {
            driver: driver(words),
        },
        automation_details: AutomationDetails {
            id: format!("firstday/{key}/"),
        },
        invocations: [invocation],
        results,
    }
}

fn driver(words: &Words) -> Driver {
    let rules = STEPS.iter().map(|step| {
        let text = |part: &str| Text {
            text: words.text(&format!("{}-{part}", step.id())),
        };
        let standards = step.standards().iter();
        let standards = standards.map(|it| format!("{} {}", it.name, it.control));
        Rule {
            id: step.id(),
            short_description: text("title"),
            full_description: text("why"),
            help_uri: step.console_link(),
            properties: Tags {
                tags: ["security".to_owned()]
                    .into_iter()
                    .chain(standards)
                    .collect(),
            },
        }
    });
    Driver {
        name: "Firstday",
        semantic_version: env!("CARGO_PKG_VERSION"),
        language: words.locale(),
        rules: rules.collect(),
    }
}

fn read(report: &Report) -> Invocation {
    Invocation {
        execution_successful: true,
        end_time_utc: Some(report.observed_at.clone()),
        tool_execution_notifications: Vec::new(),
    }
}

fn unread(words: &Words, problem: &Problem) -> Invocation {
    let said = [problem.title(), problem.hint()].map(|it: Message| words.say(&it));
    Invocation {
        execution_successful: false,
        end_time_utc: None,
        tool_execution_notifications: vec![Notification {
            descriptor: Descriptor {
                id: problem.code.name(),
            },
            level: "error",
            message: Text {
                text: said.join(" "),
            },
        }],
    }
}

fn results(key: &str, report: &Report) -> Vec<SarifResult> {
    let results = report.steps.iter().filter_map(|step| {
        let (kind, level) = graded(step.result)?;
        let rule_index = STEPS.iter().position(|it| it.id() == step.id)?;
        let place = format!("{key}/{}", step.id);
        Some(SarifResult {
            rule_id: step.id.clone(),
            rule_index,
            kind,
            level,
            message: message(step),
            locations: [Location {
                physical_location: PhysicalLocation {
                    artifact_location: ArtifactLocation {
                        uri: format!("aws-account/{place}"),
                    },
                    region: Region { start_line: 1 },
                },
                logical_locations: [LogicalLocation {
                    fully_qualified_name: place.clone(),
                    kind: "resource",
                }],
            }],
            partial_fingerprints: Fingerprints {
                account_and_step: place,
            },
        })
    });
    results.collect()
}

/// Kind and level (sections 3.27.9 and 3.27.10: a kind other than `fail` has the level `none`).
fn graded(result: CheckResult) -> Option<(&'static str, &'static str)> {
    match result {
        CheckResult::Pass | CheckResult::Skip => None,
        CheckResult::Unknown => Some(("open", "none")),
        CheckResult::Todo => Some(("fail", "note")),
        CheckResult::Attention => Some(("fail", "warning")),
        CheckResult::Critical => Some(("fail", "error")),
    }
}

fn message(step: &ReportStep) -> Text {
    let found = step.findings.iter().map(|it| it.text.as_str());
    let all: Vec<&str> = found.collect();
    Text {
        text: all.join(" "),
    }
}
