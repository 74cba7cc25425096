//! The messages whose ids are put together from a name, and where the names come from.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use firstday_checklist::{Change, Chapter, STEPS, Severity, Status};
use heck::ToKebabCase;

use crate::sources::{Pattern, Source, captures, pattern};

/// What every step says of itself.
const STEP_PARTS: [&str; 5] = ["-title", "-why", "-what", "-limits", "-cost"];

/// What is planned by an undo alone: [`Change::again`] says how it is taken back.
const ONLY_UNDONE: [&str; 21] = [
    "delete-account-alias",
    "delete-alternate-contact",
    "delete-analyzer",
    "delete-anomaly-monitor",
    "delete-anomaly-subscription",
    "delete-budget",
    "delete-budget-alert",
    "delete-group",
    "delete-password-policy",
    "delete-policy",
    "delete-public-access-block",
    "delete-trail",
    "delete-user",
    "detach-group-policy",
    "disable-region",
    "forget-session",
    "recreate-budget",
    "remove-budget-subscriber",
    "remove-profile",
    "remove-user-from-group",
    "restore-budget",
];

/// Prefixes that belong to a family alone: nothing else may begin with them.
const CLOSED: [&str; 4] = ["change-", "chapter-", "problem-", "status-"];

static CODE: Pattern =
    LazyLock::new(|| pattern(r"([A-Z]\w+) => (?:WrongUse|Unread|NeedsAttention),"));
static QUESTION: Pattern =
    LazyLock::new(|| pattern(r#"Question::(?:required|optional)\(\s*"([a-z_-]+)""#));
static REQUIRED: Pattern = LazyLock::new(|| pattern(r#"Question::required\(\s*"([a-z_-]+)""#));

/// Every id of every family.
pub(crate) fn ids(sources: &[Source]) -> BTreeSet<String> {
    let steps = STEPS.iter().flat_map(|step| ends(step.id(), &STEP_PARTS));
    let statuses = Status::ALL
        .iter()
        .map(|status| status.name())
        .chain([Severity::Critical.name()])
        .map(|name| format!("status-{name}"));
    let chapters = Chapter::ALL
        .iter()
        .map(|chapter| format!("chapter-{}", chapter.name()));
    let changes = Change::NAMES.iter().map(|name| format!("change-{name}"));
    let undos = Change::NAMES
        .iter()
        .filter(|name| !ONLY_UNDONE.contains(name));
    let undos = undos.map(|name| format!("change-{name}-undo"));
    let problems = problem_codes(sources)
        .into_iter()
        .map(|code| format!("problem-{code}"));
    steps
        .chain(statuses)
        .chain(chapters.flat_map(|id| ends(&id, &["", "-intro"])))
        .chain(changes)
        .chain(undos)
        .chain(problems.flat_map(|id| ends(&id, &["", "-hint"])))
        .chain(question_words(sources))
        .collect()
}

/// Whether `id` can only be a member of a family.
pub(crate) fn is_closed(id: &str) -> bool {
    CLOSED.iter().any(|prefix| id.starts_with(prefix))
}

/// The codes of the closed list in `crates/app/src/problem/code.rs`.
fn problem_codes(sources: &[Source]) -> BTreeSet<String> {
    let list = Path::new("crates/app/src/problem/code.rs");
    let codes: BTreeSet<String> = sources
        .iter()
        .filter(|source| source.path == list)
        .flat_map(|source| captures(&CODE, &source.text))
        .map(|code| code.to_kebab_case())
        .collect();
    assert!(codes.len() > 100, "the list of codes was not found");
    codes
}

/// The label and the hint of each question, and what a required one says where it is left empty,
/// by the file or folder of the step that asks it.
fn question_words(sources: &[Source]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for step in STEPS {
        let name = step.id().replace('-', "_");
        let folder = Path::new("crates/checklist/src/steps").join(name);
        let is_of_step =
            |path: &Path| path.starts_with(&folder) || path == folder.with_extension("rs");
        let sources = sources.iter().filter(|source| is_of_step(&source.path));
        for source in sources {
            let stem = |field: &str| format!("{}-{field}", step.id());
            let asked = captures(&QUESTION, &source.text).into_iter();
            words.extend(asked.flat_map(|field| ends(&stem(field), &["-label", "-hint"])));
            let required = captures(&REQUIRED, &source.text).into_iter();
            words.extend(required.flat_map(|field| ends(&stem(field), &["-missing"])));
        }
    }
    words
}

fn ends(stem: &str, ends: &[&str]) -> Vec<String> {
    ends.iter().map(|end| format!("{stem}{end}")).collect()
}
