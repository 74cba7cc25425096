//! From the domain to the wire.

mod access;
mod command_line;

use firstday_checklist as domain;
use firstday_checklist::{Account, Answers, Chapter, Checklist, STEPS};

use crate::apply::Outcome;
use crate::preview::Preview;
use crate::problem::Problem;
use crate::session::Session;
use crate::wire;

impl From<&domain::Message> for wire::Message {
    fn from(message: &domain::Message) -> Self {
        let args = message.args.iter();
        Self {
            id: message.id.clone(),
            args: args.map(|(name, arg)| (name.clone(), arg.into())).collect(),
        }
    }
}

impl From<&domain::Arg> for wire::Arg {
    fn from(arg: &domain::Arg) -> Self {
        match arg {
            domain::Arg::Text(text) => Self::Text(text.clone()),
            domain::Arg::Number(number) => Self::Number(narrow(*number)),
            domain::Arg::Decimal(number) => Self::Decimal(number.to_string()),
            domain::Arg::Date(at) => Self::Date(at.to_string()),
            domain::Arg::Time(at) => Self::Time(at.to_string()),
            domain::Arg::Money(amount) => Self::Money(amount.to_string()),
            domain::Arg::List(names) => Self::List(names.clone()),
            domain::Arg::Message(message) => Self::Message(Box::new(message.as_ref().into())),
        }
    }
}

/// Counts and days fit; what does not is shown as the largest that does.
fn narrow(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}

impl From<&Problem> for wire::Problem {
    fn from(problem: &Problem) -> Self {
        Self {
            code: problem.code.to_owned(),
            title: (&problem.title()).into(),
            detail: problem.detail.clone(),
            hint: (&problem.hint()).into(),
            retry: problem.retry,
            request_id: problem.request_id.clone(),
        }
    }
}

impl From<Problem> for wire::Problem {
    fn from(problem: Problem) -> Self {
        Self::from(&problem)
    }
}

impl From<domain::Status> for wire::Status {
    fn from(status: domain::Status) -> Self {
        match status {
            domain::Status::Holds => Self::Holds,
            domain::Status::Attention => Self::Attention,
            domain::Status::Todo => Self::Todo,
            domain::Status::Confirmed => Self::Confirmed,
            domain::Status::NotApplicable => Self::NotApplicable,
            domain::Status::Unknown => Self::Unknown,
        }
    }
}

impl From<&domain::Question> for wire::Question {
    fn from(question: &domain::Question) -> Self {
        Self {
            field: question.field.clone(),
            kind: (&question.kind).into(),
            required: question.required,
        }
    }
}

impl From<&domain::QuestionKind> for wire::QuestionKind {
    fn from(kind: &domain::QuestionKind) -> Self {
        let wire = |choices: &[domain::Choice]| choices.iter().map(Into::into).collect();
        match kind {
            domain::QuestionKind::Text => Self::Text,
            domain::QuestionKind::Emails => Self::Emails,
            domain::QuestionKind::Amount => Self::Amount,
            domain::QuestionKind::Number { min, max } => Self::Number {
                min: narrow(*min),
                max: narrow(*max),
            },
            domain::QuestionKind::One { choices } => Self::One {
                choices: wire(choices),
            },
            domain::QuestionKind::Any { choices } => Self::Any {
                choices: wire(choices),
            },
        }
    }
}

impl From<&domain::Choice> for wire::Choice {
    fn from(choice: &domain::Choice) -> Self {
        Self {
            value: choice.value.clone(),
            label: (&choice.label).into(),
            hint: choice.hint.as_ref().map(Into::into),
        }
    }
}

impl From<&domain::InvalidAnswer> for wire::FieldProblem {
    fn from(invalid: &domain::InvalidAnswer) -> Self {
        Self {
            step: invalid.step.clone(),
            field: invalid.field.clone(),
            message: (&invalid.reason.0).into(),
        }
    }
}

impl From<&domain::UnreadStep> for wire::FieldProblem {
    fn from(unread: &domain::UnreadStep) -> Self {
        Self {
            step: unread.step.clone(),
            field: String::new(),
            message: (&unread.reason).into(),
        }
    }
}

impl From<&Preview> for wire::Change {
    fn from(preview: &Preview) -> Self {
        Self {
            step: preview.step.clone(),
            title: (&preview.title).into(),
            undo: (&preview.undo).into(),
            cost: (&preview.cost).into(),
            calls: preview.calls.iter().map(Into::into).collect(),
            diff: preview.file.as_ref().map(|file| wire::FileDiff {
                path: file.path.display().to_string(),
                diff: file.diff(),
            }),
        }
    }
}

impl From<&domain::ApiCall> for wire::Call {
    fn from(call: &domain::ApiCall) -> Self {
        let parameters = serde_json::to_string_pretty(&call.parameters);
        Self {
            operation: format!("{}:{}", call.service, call.operation),
            parameters: parameters.unwrap_or_default(),
            command: call.command(),
        }
    }
}

impl From<&Outcome> for wire::Outcome {
    fn from(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::Done { password_for: None },
            Outcome::AlreadyThere => Self::AlreadyThere,
            Outcome::Failed(problem) => Self::Failed {
                problem: problem.into(),
            },
            Outcome::NotTried => Self::NotTried,
            Outcome::Left => Self::Left,
        }
    }
}

impl From<&Session> for wire::Checklist {
    fn from(session: &Session) -> Self {
        let account = session.account();
        let checklist = session.checklist();
        let invalid = session.proposed_plan().err().unwrap_or_default();
        Self {
            observed_at: checklist.observed_at.to_string(),
            chapters: Chapter::ALL.map(|chapter| chapter.name().to_owned()).into(),
            settled: checklist.is_settled(),
            steps: steps(account, &session.proposed(), &checklist, &invalid),
            clock_skew_seconds: session.clock_skew().map(|skew| narrow(skew.as_secs())),
            sign_in_address: domain::sign_in_address(account),
        }
    }
}

fn steps(
    account: &Account,
    answers: &Answers,
    checklist: &Checklist,
    invalid: &[domain::InvalidAnswer],
) -> Vec<wire::Step> {
    let reports = STEPS.iter().zip(&checklist.steps);
    reports
        .map(|(step, report)| {
            let questions = step.questions(account, answers);
            let wrong = invalid.iter().filter(|invalid| invalid.step == step.id());
            wire::Step {
                id: step.id().to_owned(),
                chapter: step.chapter().name().to_owned(),
                status: report.verdict.status.into(),
                findings: report.verdict.findings.iter().map(Into::into).collect(),
                standards: step.standards().iter().map(standard).collect(),
                console_link: step.console_link().map(str::to_owned),
                can_change: step.can_change(account),
                answers: shown_answers(step.id(), &questions, answers),
                questions: questions.iter().map(Into::into).collect(),
                included: answers.is_answered(step.id()),
                invalid: wrong.map(Into::into).collect(),
            }
        })
        .collect()
}

/// What was answered, else the default.
fn shown_answers(
    step: &str,
    questions: &[domain::Question],
    answers: &Answers,
) -> std::collections::BTreeMap<String, serde_json::Value> {
    questions
        .iter()
        .filter_map(|question| {
            let answered = answers.last(step, &question.field).cloned();
            let shown = answered.or_else(|| question.default.clone())?;
            Some((question.field.clone(), shown))
        })
        .collect()
}

fn standard(standard: &domain::Standard) -> wire::Standard {
    wire::Standard {
        name: standard.name.to_owned(),
        control: standard.control.to_owned(),
    }
}
