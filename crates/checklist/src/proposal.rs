use serde_json::{Map, Value};

use crate::{Account, Answers, STEPS, Step};

/// The answers, with the defaults of every step that is not settled, not answered yet and can be
/// planned: what a newcomer would do who changes nothing. Fields without a default stay missing.
pub fn propose(account: &Account, answers: &Answers) -> Answers {
    let mut proposed = answers.clone();
    for step in STEPS {
        if is_open(*step, account) && !proposed.has(step.id()) {
            let section = defaults(*step, account, &proposed);
            proposed.answer(step.id(), section);
        }
    }
    proposed
}

/// Whether Firstday can change `step` by what was read, most people want that, and it is not settled.
fn is_open(step: &dyn Step, account: &Account) -> bool {
    step.can_change(account)
        && step.unread(account).is_none()
        && step.is_usual(account)
        && !step.assess(account).status.is_settled()
}

/// `after`, in which what was only a default of an earlier answer follows that answer: rename the
/// admin user, and the key is made for the new name.
pub fn follow(account: &Account, before: &Answers, mut after: Answers) -> Answers {
    for step in STEPS {
        let old = defaults(*step, account, before);
        let new = defaults(*step, account, &after);
        for (field, value) in after.fields_mut(step.id()) {
            match (old.get(field), new.get(field)) {
                (Some(old), Some(new)) if value == old => value.clone_from(new),
                (Some(_) | None, Some(_) | None) => {}
            }
        }
    }
    after
}

fn defaults(step: &dyn Step, account: &Account, answers: &Answers) -> Map<String, Value> {
    step.questions(account, answers)
        .into_iter()
        .filter_map(|question| Some((question.field, question.default?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::steps::sample;
    use crate::{Checklist, CommandLine, SetupSteps};

    #[test]
    fn proposes_what_is_not_settled_and_not_left_out() {
        let answers = Answers::default()
            .with("admin-user", "name", "ana")
            .leave_out("groups");
        let proposed = propose(&sample::fresh(), &answers);
        assert_eq!(proposed.get("admin-mfa", "users"), Some(&json!(["ana"])));
        assert_eq!(proposed.get("cli-access", "user"), Some(&json!("ana")));
        assert!(proposed.is_left_out("groups"));
        assert!(!proposed.has("root-access-keys"), "it holds");
        assert_eq!(
            proposed.get("budgets", "emails"),
            None,
            "only the person knows"
        );
    }

    /// Whoever changes nothing gets what the pages lead through, and no more.
    #[test]
    fn only_what_the_guided_way_leads_through_is_proposed() {
        let mut neglected = sample::with_keys(vec![sample::used_key("AKIA1", 400)]);
        neglected.root_keys = sample::read(vec![sample::key("AKIA2", 400)]);
        for account in [sample::fresh(), sample::project(), neglected] {
            let mut led = SetupSteps::default();
            led.note(&Checklist::assess(&account), &account);
            let pages = led.pages();
            let proposed = propose(&account, &Answers::default());
            for step in STEPS.iter().filter(|step| proposed.has(step.id())) {
                assert!(
                    pages.iter().any(|page| page.steps.contains(&step.id())),
                    "{} is proposed and on no page",
                    step.id()
                );
            }
        }
    }

    #[test]
    fn the_aws_cli_is_proposed_where_there_is_one() {
        let mut account = sample::fresh();
        let none = Answers::default();
        assert!(propose(&account, &none).is_answered("cli-access"));
        account.command_line = sample::read(CommandLine::default());
        assert!(!propose(&account, &none).has("cli-access"));
        let wanted = none.with("cli-access", "user", "ana");
        assert!(propose(&account, &wanted).is_answered("cli-access"));
    }

    #[test]
    fn defaults_follow_the_answer_they_came_from_and_own_answers_stay() {
        let account = sample::fresh();
        let before = Answers::default()
            .with("admin-user", "name", "ana")
            .with("admin-mfa", "users", vec!["ana"])
            .with("cli-access", "user", "ben");
        let after = before.clone().with("admin-user", "name", "anna");
        let followed = follow(&account, &before, after);
        assert_eq!(followed.get("admin-mfa", "users"), Some(&json!(["anna"])));
        assert_eq!(followed.get("cli-access", "user"), Some(&json!("ben")));
    }
}
