//! What `firstday check --format json` prints. The schema is kept in `docs/check.schema.json`.

use firstday_checklist::{
    Account, CheckResult, Checklist, Principal, Progress, STEPS, Severity, Standard, Status, Step,
    StepReport, Stood, When,
};
use firstday_words::Words;
use serde::Serialize;

use crate::tabulated::{Tabulated, tabulate};

/// Raised whenever a reader of the present version would misunderstand.
pub const SCHEMA_VERSION: u32 = 1;

/// How an account stands, for scripts.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// When the account was read: ISO 8601 in UTC.
    pub observed_at: String,
    /// Whose account it is.
    pub account: ReportAccount,
    /// Whether nothing is left to do, today or this week.
    pub settled: bool,
    /// How far the steps of the first sitting are, of those that were asked for.
    pub today: Progress,
    /// How far those of the days after it are.
    pub this_week: Progress,
    /// The steps that were asked for, in order.
    pub steps: Vec<ReportStep>,
}

/// Whose account it is. What could not be read is `null`.
#[derive(Clone, Debug, Serialize)]
pub struct ReportAccount {
    /// Twelve digits.
    pub id: Option<String>,
    /// The caller's ARN.
    pub caller_arn: Option<String>,
    /// Whether the caller is the root user.
    pub caller_is_root: bool,
    /// Whether this is the practice account.
    pub practice: bool,
    /// The addresses other than AWS's that requests went to. Empty at AWS.
    pub elsewhere: Vec<String>,
}

/// How one step stands.
#[derive(Clone, Debug, Serialize)]
pub struct ReportStep {
    /// The step's id.
    pub id: String,
    /// `holds`, `attention`, `todo`, `confirmed`, `not-applicable`, `declined` or `unknown`.
    pub status: Status,
    /// How grave that is, where it is graver than the status says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// The chapter's name.
    pub chapter: &'static str,
    /// The step's title, in the language of the report.
    pub title: String,
    /// What was found, in the language of the report, most important first.
    pub findings: Vec<ReportFinding>,
    /// What the step shows of the account besides, in the language of the report.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Tabulated>,
    /// Published controls that the step meets.
    pub standards: Vec<Standard>,
    /// The console page where it is done by hand.
    pub console_link: Option<&'static str>,
    /// What it comes to in the other forms for programs.
    #[serde(skip)]
    pub result: CheckResult,
}

impl ReportStep {
    /// Status and severity as one.
    pub fn stood(&self) -> Stood {
        Stood {
            status: self.status,
            severity: self.severity,
        }
    }
}

/// One thing that was found.
#[derive(Clone, Debug, Serialize)]
pub struct ReportFinding {
    /// Stable, for scripts.
    pub id: String,
    /// For people.
    pub text: String,
}

/// There is no step with this id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no step {0}")]
pub struct UnknownStep(pub String);

/// The report on `steps` of `account`, in the language of `words`.
/// It was read from the practice account, or from what stands `elsewhere` than AWS.
pub fn report(
    words: &Words,
    account: &Account,
    steps: &[&dyn Step],
    practice: bool,
    elsewhere: Vec<String>,
) -> Report {
    let checklist = Checklist::of(account, steps);
    let caller = account.caller.value();
    Report {
        schema_version: SCHEMA_VERSION,
        observed_at: account.observed_at.to_string(),
        account: ReportAccount {
            id: caller.map(|caller| caller.account_id.clone()),
            caller_arn: caller.map(|caller| caller.arn.clone()),
            caller_is_root: caller.is_some_and(|caller| caller.principal == Principal::Root),
            practice,
            elsewhere,
        },
        settled: checklist.is_settled(),
        today: checklist.progress(When::Today),
        this_week: checklist.progress(When::ThisWeek),
        steps: steps
            .iter()
            .map(|step| report_step(words, account, *step))
            .collect(),
    }
}

/// The steps with these ids, in the checklist's order; every step when none is named.
///
/// # Errors
/// [`UnknownStep`] for the first id that is not a step's.
pub fn chosen(ids: &[String]) -> Result<Vec<&'static dyn Step>, UnknownStep> {
    if let Some(unknown) = ids
        .iter()
        .find(|id| firstday_checklist::find_step(id).is_none())
    {
        return Err(UnknownStep(unknown.clone()));
    }
    let wanted = |step: &&&dyn Step| ids.is_empty() || ids.iter().any(|id| id == step.id());
    Ok(STEPS.iter().filter(wanted).copied().collect())
}

fn report_step(words: &Words, account: &Account, step: &dyn Step) -> ReportStep {
    let reported = StepReport {
        id: step.id().to_owned(),
        verdict: step.assess(account),
    };
    let result = reported.result();
    let verdict = reported.verdict;
    ReportStep {
        id: step.id().to_owned(),
        status: verdict.status,
        severity: verdict.severity,
        chapter: step.chapter().name(),
        title: words.text(&format!("{}-title", step.id())),
        findings: verdict
            .findings
            .iter()
            .map(|finding| ReportFinding {
                id: finding.id.clone(),
                text: words.say(finding),
            })
            .collect(),
        details: step
            .shown(account)
            .iter()
            .filter_map(|detail| tabulate(words, detail))
            .collect(),
        standards: step.standards().to_vec(),
        console_link: step.console_link(),
        result,
    }
}
