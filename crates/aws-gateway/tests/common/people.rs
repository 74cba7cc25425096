use firstday_aws_gateway::{Applied, Gateway, GatewayErrorKind};
use firstday_checklist::{
    ADMINISTRATOR_ACCESS, AddUserToGroup, AttachGroupPolicy, Change, CreateAccountAlias,
    CreateGroup, CreatePolicy, CreateUser, DeletePolicy, DetachGroupPolicy, Facet, MfaRule,
    SetPasswordPolicy, same_document,
};

use super::{Aws, known, observe, strict_policy};

pub fn create_group(group: &str) -> Change {
    Change::from(CreateGroup {
        group: group.into(),
    })
}

pub fn create_user(user: &str) -> Change {
    Change::from(CreateUser { user: user.into() })
}

pub fn attach_administrator_access(group: &str) -> Change {
    Change::from(AttachGroupPolicy {
        group: group.into(),
        policy_arn: ADMINISTRATOR_ACCESS.into(),
        members: Vec::new(),
    })
}

pub fn add(user: &str, group: &str) -> Change {
    Change::from(AddUserToGroup {
        user: user.into(),
        group: group.into(),
        gives: Vec::new(),
    })
}

/// Applies a change twice: it is made, then found made or made again in the same way.
pub async fn apply_twice(gateway: &Gateway, change: &Change) {
    let first = gateway.apply(change).await;
    assert!(matches!(first, Ok(Applied::Done)), "{change:?}: {first:?}");
    let second = gateway.apply(change).await;
    assert!(second.is_ok(), "{change:?} again: {second:?}");
}

pub async fn makes_groups_once(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let change = create_group("Administrators");
    assert!(matches!(gateway.apply(&change).await, Ok(Applied::Done)));
    let again = gateway.apply(&change).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    apply_twice(&gateway, &attach_administrator_access("Administrators")).await;
    let account = observe(&gateway, &[Facet::Directory], &[]).await;
    let directory = known(&account.directory);
    let groups: Vec<&str> = directory.administrator_groups();
    assert_eq!(groups, ["Administrators"]);
}

/// A policy of the customer's own: made once, attached, taken off and deleted.
pub async fn makes_and_deletes_a_policy(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let rule = MfaRule::Sessions;
    let (policy, document) = (rule.policy().to_owned(), rule.document().to_owned());
    let create = Change::from(CreatePolicy {
        policy: policy.clone(),
        document: document.clone(),
    });
    assert!(matches!(gateway.apply(&create).await, Ok(Applied::Done)));
    let again = gateway.apply(&create).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    let other = Change::from(CreatePolicy {
        policy: policy.clone(),
        document: MfaRule::AccessKeys.document().to_owned(),
    });
    assert_kind(gateway.apply(&other).await, GatewayErrorKind::AlreadyExists);

    let account = observe(&gateway, &[Facet::Caller, Facet::Directory], &[]).await;
    let policy_arn = rule.arn(account.id().unwrap());
    let read = &known(&account.directory).policies[&policy_arn];
    assert!(same_document(read, &document), "{read}");
    gateway.apply(&create_group("team")).await.unwrap();
    let attach = Change::from(AttachGroupPolicy {
        group: "team".into(),
        policy_arn: policy_arn.clone(),
        members: Vec::new(),
    });
    apply_twice(&gateway, &attach).await;
    let delete = Change::from(DeletePolicy { policy, document });
    if !aws.lacks("iam:DeletePolicy attached") {
        assert_kind(gateway.apply(&delete).await, GatewayErrorKind::InUse);
    }
    let detach = Change::from(DetachGroupPolicy {
        group: "team".into(),
        policy_arn,
    });
    apply_twice(&gateway, &detach).await;
    apply_twice(&gateway, &delete).await;
}

pub async fn puts_users_into_groups(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    for change in [
        create_group("Viewers"),
        create_user("ana"),
        add("ana", "Viewers"),
    ] {
        apply_twice(&gateway, &change).await;
    }
    let again = gateway.apply(&create_user("ana")).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    let account = observe(&gateway, &[Facet::Directory], &[]).await;
    let ana = &known(&account.directory).users["ana"];
    assert_eq!(ana.groups, ["Viewers"]);
    assert!(ana.attached_policies.is_empty() && ana.inline_policies.is_empty());
}

pub async fn sets_the_password_policy(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let facets = [Facet::PasswordPolicy];
    let account = observe(&gateway, &facets, &[]).await;
    assert_eq!(*known(&account.password_policy), None);
    let policy = strict_policy();
    let change = Change::from(SetPasswordPolicy {
        policy: policy.clone(),
    });
    apply_twice(&gateway, &change).await;
    let account = observe(&gateway, &facets, &[]).await;
    assert_eq!(*known(&account.password_policy), Some(policy));
}

pub async fn gives_the_account_an_alias(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let change = Change::from(CreateAccountAlias {
        alias: "first-day-test".into(),
    });
    assert!(matches!(gateway.apply(&change).await, Ok(Applied::Done)));
    let account = observe(&gateway, &[Facet::Aliases], &[]).await;
    assert_eq!(*known(&account.aliases), ["first-day-test"]);
    if aws.lacks("iam:CreateAccountAlias twice") {
        return;
    }
    let again = gateway.apply(&change).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
}

/// A user of this name in the account.
pub async fn with_user(aws: &impl Aws, user: &str) -> Gateway {
    let gateway = aws.gateway().await;
    gateway.apply(&create_user(user)).await.unwrap();
    gateway
}

#[track_caller]
pub fn assert_kind<T: std::fmt::Debug>(
    result: Result<T, firstday_aws_gateway::GatewayError>,
    kind: GatewayErrorKind,
) {
    match result {
        Err(error) => assert_eq!(error.kind, kind, "{error:?}"),
        Ok(value) => panic!("went well: {value:?}"),
    }
}
