use super::super::sample;
use super::*;
use crate::{AlternateContact, ContactKind, Form, Reading};

fn action(kind: &str, urgency: Option<Urgency>) -> RecommendedAction {
    RecommendedAction {
        kind: kind.to_owned(),
        urgency,
        next_steps: vec!["Do it".to_owned()],
    }
}

fn with(actions: Vec<RecommendedAction>) -> Account {
    sample::fresh_with(|account| account.recommended_actions = sample::read(actions))
}

#[test]
fn statuses() {
    let one = |urgency| with(vec![action("CREATE_BUDGET", urgency)]);
    let denied = sample::fresh_with(|account| {
        account.recommended_actions = Reading::Denied {
            reason: "no".into(),
        };
    });
    sample::table(
        &AwsRecommends,
        [
            ("none", with(Vec::new()), Status::Holds),
            ("info", one(Some(Urgency::Info)), Status::Holds),
            ("warning", one(Some(Urgency::Warning)), Status::Attention),
            ("critical", one(Some(Urgency::Critical)), Status::Attention),
            ("unknown word", one(None), Status::Attention),
            ("denied", denied, Status::Unknown),
        ],
    );
}

/// The words beside an action.
fn beside(account: &Account) -> String {
    let detail = AwsRecommends.details(account).remove(0);
    let Form::Table { mut rows, .. } = detail.form else {
        return String::new();
    };
    match rows.remove(0).pop() {
        Some(Cell::Mark { said, .. }) => said.id,
        other => format!("{other:?}"),
    }
}

#[test]
fn each_stands_beside_our_own_word() {
    let info = Some(Urgency::Info);
    let budget = with(vec![action("CREATE_BUDGET", info)]);
    assert_eq!(beside(&budget), "aws-recommends-compared-agree");
    let mut contact = with(vec![action("ADD_ALTERNATE_BILLING_CONTACT", info)]);
    assert_eq!(beside(&contact), "aws-recommends-compared-agree");
    contact.alternate_contacts = Reading::NotRead;
    assert_eq!(beside(&contact), "aws-recommends-compared-unknown");
    let ana = AlternateContact {
        name: "Ana".to_owned(),
        title: "Owner".to_owned(),
        email: "ana@example.com".to_owned(),
        phone: "1".to_owned(),
    };
    let security = std::iter::once((ContactKind::Security, ana.clone()));
    contact.alternate_contacts = sample::read(security.collect());
    assert_eq!(beside(&contact), "aws-recommends-compared-billing-contact");
    let all = ContactKind::ALL.map(|kind| (kind, ana.clone()));
    contact.alternate_contacts = sample::read(all.into_iter().collect());
    assert_eq!(beside(&contact), "aws-recommends-compared-done");
    let later = with(vec![action("ENABLE_COST_OPTIMIZATION_HUB", info)]);
    assert_eq!(beside(&later), "aws-recommends-compared-later");
    let new = with(vec![action("DANCE", info)]);
    assert_eq!(beside(&new), "aws-recommends-compared-follow");
}

/// AWS may find new words: they are shown as they are, with what AWS says to do.
#[test]
fn an_unknown_action_is_shown_in_the_words_of_aws() {
    let said = compared::said(&action("DANCE", None));
    let values = vec!["DANCE".into(), "Do it".into()];
    assert_eq!(said, Cell::Values { values });
}

#[test]
fn the_most_urgent_comes_first() {
    let account = with(vec![
        action("CREATE_BUDGET", Some(Urgency::Info)),
        action("PAYMENTS_PAST_DUE", Some(Urgency::Critical)),
        action("PAYMENTS_DUE", Some(Urgency::Warning)),
    ]);
    let detail = AwsRecommends.details(&account).remove(0);
    let marks: Vec<Mark> = detail
        .cells()
        .filter_map(|cell| {
            let Cell::Mark { mark, said } = cell else {
                return None;
            };
            (!said.id.contains("compared")).then_some(*mark)
        })
        .collect();
    assert_eq!(marks, [Mark::Bad, Mark::Warning, Mark::Off]);
    assert!(AwsRecommends.details(&with(Vec::new())).is_empty());
}
