use std::collections::BTreeSet;

use crate::{Account, Checklist, Page, STEPS, Status, Step, Verdict, find_step};

/// One page of the guided way, with the steps on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupPage {
    /// The name of the [`Page`], or of the step that has it for itself.
    pub id: &'static str,
    /// The ids of its steps: first those that lead the page, then those that stand aside.
    pub steps: Vec<&'static str>,
    /// Whether a step has it for itself, because it needs attention.
    pub own: bool,
    /// Whether one can go on without it.
    pub optional: bool,
    /// How many minutes it takes to fill in.
    pub minutes: u32,
    /// How many minutes it takes while the changes are made.
    pub minutes_later: u32,
}

/// The steps that the guided way leads through: those that were open when it began. One that is
/// done on the way stays where it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetupSteps(BTreeSet<&'static str>);

impl SetupSteps {
    /// Takes in what is open by now.
    pub fn note(&mut self, checklist: &Checklist, account: &Account) {
        let open = || by_step(checklist).filter(|(_, verdict)| is_open(verdict));
        let led = |step: &dyn Step, verdict| leads_through(step, verdict, account);
        let pages: BTreeSet<_> = open()
            .filter(|(step, verdict)| led(*step, verdict))
            .filter_map(|(step, _)| step.head().page)
            .collect();
        let has_place = |step: &dyn Step, verdict| match step.head().page {
            Some(page) => pages.contains(&page),
            None => led(step, verdict),
        };
        let placed = open().filter(|(step, verdict)| has_place(*step, verdict));
        self.0.extend(placed.map(|(step, _)| step.id()));
    }

    /// The pages, in order. A step without a page comes after the page of the step before it.
    pub fn pages(&self) -> Vec<SetupPage> {
        let mut pages: Vec<(Option<Page>, SetupPage)> = Vec::new();
        let mut last = None;
        for step in STEPS {
            last = step.head().page.or(last);
            if self.0.contains(step.id()) {
                add(&mut pages, last, *step);
            }
        }
        pages.sort_by_key(|(place, _)| *place);
        pages.into_iter().map(|(_, page)| page).collect()
    }
}

impl Checklist {
    /// Whether the guided way has a page.
    pub fn is_open_in_setup(&self, account: &Account) -> bool {
        let mut steps = by_step(self);
        steps.any(|(step, verdict)| is_open(verdict) && leads_through(step, verdict, account))
    }

    /// Whether what the guided way has to bring about is done: what stands on its pages, but for
    /// those that one can go on without, and whatever else lets somebody take over the account.
    pub fn is_set_up(&self, account: &Account) -> bool {
        let mut owed = by_step(self).filter(|(step, verdict)| is_owed(*step, verdict, account));
        owed.all(|(_, verdict)| verdict.status.is_settled())
    }

    /// The step with which the guided way goes on; `None` where it has brought about what it has to.
    pub fn next_in_setup(&self, account: &Account) -> Option<&'static str> {
        let mut steps = SetupSteps::default();
        steps.note(self, account);
        let in_order: Vec<_> = steps.pages().into_iter().flat_map(|it| it.steps).collect();
        let is_next = |id: &&str| {
            let mut all = by_step(self);
            all.any(|(step, it)| step.id() == *id && is_open(it) && is_owed(step, it, account))
        };
        in_order.into_iter().find(is_next)
    }
}

fn by_step(checklist: &Checklist) -> impl Iterator<Item = (&'static dyn Step, &Verdict)> {
    checklist.steps.iter().filter_map(|report| {
        let step = find_step(&report.id)?;
        Some((step, &report.verdict))
    })
}

fn is_open(verdict: &Verdict) -> bool {
    match verdict.status {
        Status::Attention | Status::Todo => true,
        Status::Holds
        | Status::Confirmed
        | Status::NotApplicable
        | Status::Declined
        | Status::Unknown => false,
    }
}

/// Whether it is not as it should be, rather than not done yet.
fn is_wrong(verdict: &Verdict) -> bool {
    verdict.status == Status::Attention || verdict.severity.is_some()
}

/// The one rule of what the guided way leads through: what has a page there, and of the rest what
/// is wrong and most people want mended. In either case only where there is something to do: by
/// Firstday, or by the person before somebody takes over the account. All else stands on *Home*.
fn leads_through(step: &dyn Step, verdict: &Verdict, account: &Account) -> bool {
    let has_place = step.head().page.is_some() || is_wrong(verdict);
    step.is_guided(account) && has_place && (step.can_change(account) || verdict.severity.is_some())
}

/// Whether the account is not set up before this is settled.
fn is_owed(step: &dyn Step, verdict: &Verdict, account: &Account) -> bool {
    let is_needed = match step.head().page {
        Some(page) => !page.is_optional() || is_wrong(verdict),
        None => verdict.severity.is_some(),
    };
    is_needed && leads_through(step, verdict, account)
}

fn add(pages: &mut Vec<(Option<Page>, SetupPage)>, place: Option<Page>, step: &dyn Step) {
    let head = step.head();
    let Some(page) = head.page else {
        let own = SetupPage {
            id: head.id,
            steps: vec![head.id],
            own: true,
            optional: false,
            minutes: 1,
            minutes_later: 0,
        };
        pages.push((place, own));
        return;
    };
    let there = pages.iter_mut().find(|(_, there)| there.id == page.name());
    match there {
        Some((_, there)) if head.aside => there.steps.push(head.id),
        Some((_, there)) => {
            let behind =
                |id: &&'static str| STEPS.iter().any(|it| it.id() == *id && it.head().aside);
            let at = there
                .steps
                .iter()
                .position(behind)
                .unwrap_or(there.steps.len());
            there.steps.insert(at, head.id);
        }
        None => pages.push((
            Some(page),
            SetupPage {
                id: page.name(),
                steps: vec![head.id],
                own: false,
                optional: page.is_optional(),
                minutes: page.minutes(),
                minutes_later: page.minutes_later(),
            },
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::sample;
    use crate::{Answers, Caller, Message, Organization};

    fn none() -> Answers {
        Answers::default()
    }

    fn ids(pages: &[SetupPage]) -> Vec<&str> {
        pages.iter().map(|page| page.id).collect()
    }

    fn of(account: &Account) -> SetupSteps {
        let mut steps = SetupSteps::default();
        steps.note(&Checklist::assess(account), account);
        steps
    }

    /// The same checklist, in which one step stands otherwise.
    fn with(step: &str, status: Status) -> Checklist {
        let mut checklist = Checklist::assess(&sample::fresh());
        let found = checklist.steps.iter_mut().find(|it| it.id == step).unwrap();
        found.verdict = Verdict {
            status,
            ..found.verdict.clone()
        };
        checklist
    }

    #[test]
    fn a_new_account_goes_through_all_pages_and_each_has_its_steps() {
        let pages = of(&sample::fresh()).pages();
        let all = Page::ALL.map(Page::name);
        assert_eq!(ids(&pages), all);
        let steps = ["admin-user", "password-policy", "groups", "admin-mfa"];
        assert_eq!(pages[1].steps, steps);
    }

    #[test]
    fn every_page_is_led_by_a_step() {
        for page in Page::ALL {
            let mut on_it = STEPS.iter().filter(|step| step.head().page == Some(page));
            assert!(on_it.any(|step| !step.head().aside), "{page:?}");
        }
    }

    #[test]
    fn what_is_done_or_does_not_apply_is_left_out() {
        let pages = of(&sample::project()).pages();
        assert!(!ids(&pages).contains(&"root-user"), "{pages:?}");
        assert!(!ids(&pages).contains(&"admin-user"), "{pages:?}");
        let mut steps = SetupSteps::default();
        steps.note(&with("root-mfa", Status::Holds), &sample::fresh());
        assert_eq!(ids(&steps.pages())[0], "admin-user");
    }

    #[test]
    fn what_is_done_on_the_way_stays_where_it_was() {
        let mut steps = of(&sample::fresh());
        let before = steps.pages();
        steps.note(&with("root-mfa", Status::Holds), &sample::fresh());
        assert_eq!(steps.pages(), before);
    }

    #[test]
    fn what_needs_attention_has_a_page_of_its_own_behind_its_chapter() {
        for (step, after) in [
            ("root-access-keys", "root-user"),
            ("access-keys", "command-line"),
        ] {
            let mut steps = SetupSteps::default();
            steps.note(&with(step, Status::Attention), &sample::fresh());
            let pages = steps.pages();
            let place = ids(&pages).iter().position(|id| *id == step).unwrap();
            assert_eq!(pages[place - 1].id, after);
            assert_eq!(pages[place].steps, [step]);
            assert!(pages[place].own && !pages[place - 1].own);
            assert!(!ids(&of(&sample::fresh()).pages()).contains(&step));
        }
    }

    /// Every step stands wrong, gravely or not, in accounts of every kind.
    #[test]
    fn each_page_has_something_to_do() {
        let with_keys = |change: &dyn Fn(&mut Account)| {
            let mut account = sample::with_keys(vec![sample::used_key("AKIA1", 400)]);
            account.root_keys = sample::read(vec![sample::key("AKIA2", 400)]);
            change(&mut account);
            account
        };
        let of = |management: &str| {
            sample::read(Some(Organization {
                id: "o-exampleorgid".into(),
                management_account_id: management.into(),
                management_email: None,
            }))
        };
        let arn = "arn:aws:iam::123456789012:user/ana";
        for account in [
            with_keys(&|_| {}),
            with_keys(&|it| it.caller = sample::read(Caller::new("123456789012", arn))),
            with_keys(&|it| it.organization = of("123456789012")),
            with_keys(&|it| it.organization = of("999999999999")),
            with_keys(&|it| it.caller = sample::project().caller),
        ] {
            let mut checklist = Checklist::assess(&account);
            for report in &mut checklist.steps {
                report.verdict.status = Status::Attention;
            }
            let mut steps = SetupSteps::default();
            steps.note(&checklist, &account);
            for page in steps.pages() {
                let kind = account.kind();
                assert!(
                    has_something(&page, &checklist, &account),
                    "{kind:?}: {page:?}"
                );
            }
        }
    }

    fn has_something(page: &SetupPage, checklist: &Checklist, account: &Account) -> bool {
        page.steps.iter().any(|id| {
            let step = find_step(id).unwrap();
            let report = checklist.steps.iter().find(|it| it.id == *id).unwrap();
            let is_asked = step.can_change(account) && !step.questions(account, &none()).is_empty();
            let is_done = step.can_change(account) && step.head().page.is_some();
            is_asked || is_done || report.verdict.severity.is_some()
        })
    }

    #[test]
    fn one_that_nobody_can_do_anything_about_here_has_no_page() {
        for step in [
            "billing-health",
            "free-tier",
            "root-unused",
            "aws-recommends",
        ] {
            let mut steps = SetupSteps::default();
            steps.note(&with(step, Status::Attention), &sample::fresh());
            assert!(!ids(&steps.pages()).contains(&step), "{step}");
        }
    }

    /// A choice without a good default is nothing for the first sitting.
    #[test]
    fn one_that_not_everybody_wants_has_no_page() {
        for step in ["s3-public-access", "audit-trail", "alternate-contacts"] {
            let mut steps = SetupSteps::default();
            steps.note(&with(step, Status::Attention), &sample::fresh());
            assert!(!ids(&steps.pages()).contains(&step), "{step}");
        }
    }

    #[test]
    fn an_account_is_set_up_without_what_one_can_go_on_without() {
        let account = sample::fresh();
        let done = |checklist: &mut Checklist, but: &str| {
            for report in checklist.steps.iter_mut().filter(|it| it.id != but) {
                report.verdict = Verdict::new(Status::Holds, Message::new("x"));
            }
        };
        let mut all = Checklist::assess(&account);
        done(&mut all, "cli-access");
        assert!(all.is_set_up(&account) && all.is_open_in_setup(&account));
        assert_eq!(all.next_in_setup(&account), None);
        let mut but_budgets = Checklist::assess(&account);
        done(&mut but_budgets, "budgets");
        assert!(!but_budgets.is_set_up(&account));
        assert_eq!(but_budgets.next_in_setup(&account), Some("budgets"));
    }

    #[test]
    fn keys_of_the_root_user_are_owed_and_come_after_its_mfa() {
        let account = sample::fresh();
        let mut checklist = with("root-access-keys", Status::Attention);
        let next = |checklist: &Checklist| checklist.next_in_setup(&account);
        assert_eq!(next(&checklist), Some("root-mfa"));
        for report in &mut checklist.steps {
            let is_it = report.id == "root-access-keys";
            let verdict = Verdict::new(Status::Attention, Message::new("x"));
            report.verdict = match is_it {
                true => verdict.critical(),
                false => Verdict::new(Status::Holds, Message::new("x")),
            };
        }
        assert_eq!(next(&checklist), Some("root-access-keys"));
        assert!(!checklist.is_set_up(&account));
    }
}
