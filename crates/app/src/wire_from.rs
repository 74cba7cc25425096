//! From what is ours to what the page sees of it.

mod computer;
mod keyring;

use firstday_checklist::{
    ApiCall, Chapter, Question, STEPS, SetupPage, Status, sign_in_address, visible_json,
};

use crate::apply::Outcome;
use crate::preview::Preview;
use crate::problem::Problem;
use crate::session::Standing;
use crate::wire::{
    CallView, ChangeView, ChecklistView, FileDiff, OutcomeView, ProblemView, SetupPageView,
    SetupView, StepAnswers, StepView,
};

/// Counts and days fit; what does not is shown as the largest that does.
fn narrow(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}

impl From<&Problem> for ProblemView {
    fn from(problem: &Problem) -> Self {
        Self {
            code: problem.code,
            title: problem.title(),
            detail: problem.detail.clone(),
            hint: problem.hint(),
            retry: problem.retry,
            request_id: problem.request_id.clone(),
        }
    }
}

impl From<Problem> for ProblemView {
    fn from(problem: Problem) -> Self {
        Self::from(&problem)
    }
}

impl From<Preview> for ChangeView {
    fn from(preview: Preview) -> Self {
        Self {
            step: preview.step,
            title: preview.title,
            undo: preview.undo,
            cost: preview.cost,
            calls: preview.calls.iter().map(Into::into).collect(),
            warning: preview.warning,
            turn: preview.turn,
            subscribes: preview.subscribes,
            computer: preview.computer,
            area: preview.area,
            undoable: preview.undoable,
            free: preview.free,
            phone: preview.phone,
            diff: preview.file.map(|file| FileDiff {
                path: file.path.display().to_string(),
                diff: file.diff(),
            }),
        }
    }
}

impl From<&ApiCall> for CallView {
    fn from(call: &ApiCall) -> Self {
        let parameters = serde_json::to_string_pretty(&call.parameters).unwrap_or_default();
        Self {
            operation: format!("{}:{}", call.service, call.operation),
            parameters: visible_json(&parameters).into_owned(),
            command: call.command(),
        }
    }
}

impl From<&Outcome> for OutcomeView {
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

impl From<Standing<'_>> for ChecklistView {
    fn from(standing: Standing<'_>) -> Self {
        Self {
            observed_at: standing.checklist.observed_at.to_string(),
            chapters: chapters(),
            settled: standing.checklist.is_settled(),
            setup: setup(&standing),
            steps: steps(&standing),
            clock_skew_seconds: standing.clock_skew.map(|skew| narrow(skew.as_secs())),
            sign_in_address: sign_in_address(standing.account),
            overview: standing.overview,
            since: standing.since,
        }
    }
}

/// Those that have steps.
fn chapters() -> Vec<String> {
    let has_steps = |chapter: &Chapter| STEPS.iter().any(|step| step.chapter() == *chapter);
    let chapters = Chapter::ALL.into_iter().filter(has_steps);
    chapters.map(|chapter| chapter.name().to_owned()).collect()
}

fn setup(standing: &Standing<'_>) -> SetupView {
    let page = |page: SetupPage| SetupPageView {
        id: page.id.to_owned(),
        steps: page.steps.into_iter().map(str::to_owned).collect(),
        own: page.own,
        optional: page.optional,
        minutes: page.minutes,
        minutes_later: page.minutes_later,
    };
    SetupView {
        pages: standing.setup.pages().into_iter().map(page).collect(),
        page: standing.setup.page().map(str::to_owned),
        first_time: standing
            .setup
            .is_first_time(&standing.checklist, standing.account),
        done: standing.checklist.is_set_up(standing.account),
        next: standing
            .checklist
            .next_in_setup(standing.account)
            .map(str::to_owned),
    }
}

fn steps(standing: &Standing<'_>) -> Vec<StepView> {
    let Standing {
        account, answers, ..
    } = standing;
    let reports = STEPS.iter().zip(&standing.checklist.steps);
    reports
        .map(|(step, report)| {
            let questions = step.questions(account, answers);
            let wrong = standing.invalid.iter();
            StepView {
                id: step.id().to_owned(),
                chapter: step.chapter().name().to_owned(),
                when: step.when(),
                counts: report.counts(),
                status: report.verdict.status,
                severity: report.verdict.severity,
                findings: report.verdict.findings.clone(),
                details: step.shown(account),
                confirmable: step.head().confirmable
                    && matches!(report.verdict.status, Status::Unknown | Status::Confirmed),
                declinable: report.verdict.can_be_declined(),
                price: step.price(account).map(|price| price.to_string()),
                standards: step.standards().to_vec(),
                console_link: step.console_link().map(str::to_owned),
                aside: step.head().aside,
                can_change: step.can_change(account),
                answers: shown_answers(step.id(), &questions, standing),
                questions,
                included: answers.is_answered(step.id()),
                invalid: wrong
                    .filter(|wrong| wrong.step == step.id())
                    .cloned()
                    .collect(),
            }
        })
        .collect()
}

/// What was answered, else the default.
fn shown_answers(step: &str, questions: &[Question], standing: &Standing<'_>) -> StepAnswers {
    let shown = questions.iter().filter_map(|question| {
        let answered = standing.answers.last(step, &question.field).cloned();
        let shown = answered.or_else(|| question.default.clone())?;
        Some((question.field.clone(), shown))
    });
    StepAnswers(shown.collect())
}
