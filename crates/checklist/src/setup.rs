use std::collections::BTreeSet;

use crate::{Checklist, Page, STEPS, Status, Step, Verdict, When};

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
    pub fn note(&mut self, checklist: &Checklist) {
        let open = by_step(checklist).filter(|(step, verdict)| is_open(*step, verdict));
        self.0.extend(open.map(|(step, _)| step.id()));
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
    /// Whether something that is meant for the first sitting is left to do.
    pub fn is_open_today(&self) -> bool {
        let mut today = by_step(self).filter(|(step, _)| step.head().when == When::Today);
        today.any(|(step, verdict)| is_open(step, verdict))
    }
}

fn by_step(checklist: &Checklist) -> impl Iterator<Item = (&'static dyn Step, &Verdict)> {
    let verdicts = checklist.steps.iter().map(|report| &report.verdict);
    STEPS.iter().copied().zip(verdicts)
}

/// A step without a page is for later, unless it needs attention.
fn is_open(step: &dyn Step, verdict: &Verdict) -> bool {
    match verdict.status {
        Status::Attention => true,
        Status::Todo => step.head().page.is_some() || verdict.severity.is_some(),
        Status::Holds | Status::Confirmed | Status::NotApplicable | Status::Unknown => false,
    }
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
    use crate::Account;
    use crate::steps::sample;

    fn ids(pages: &[SetupPage]) -> Vec<&str> {
        pages.iter().map(|page| page.id).collect()
    }

    fn of(account: &Account) -> SetupSteps {
        let mut steps = SetupSteps::default();
        steps.note(&Checklist::assess(account));
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
        assert!(!ids(&pages).contains(&"command-line"), "{pages:?}");
        let mut steps = SetupSteps::default();
        steps.note(&with("root-mfa", Status::Holds));
        assert_eq!(ids(&steps.pages())[0], "admin-user");
    }

    #[test]
    fn what_is_done_on_the_way_stays_where_it_was() {
        let mut steps = of(&sample::fresh());
        let before = steps.pages();
        steps.note(&with("root-mfa", Status::Holds));
        assert_eq!(steps.pages(), before);
    }

    #[test]
    fn what_needs_attention_has_a_page_of_its_own_behind_its_chapter() {
        for (step, after) in [
            ("root-access-keys", "root-user"),
            ("access-keys", "command-line"),
        ] {
            let mut steps = SetupSteps::default();
            steps.note(&with(step, Status::Attention));
            let pages = steps.pages();
            let place = ids(&pages).iter().position(|id| *id == step).unwrap();
            assert_eq!(pages[place - 1].id, after);
            assert_eq!(pages[place].steps, [step]);
            assert!(pages[place].own && !pages[place - 1].own);
            assert!(!ids(&of(&sample::fresh()).pages()).contains(&step));
        }
    }
}
