//! Users, roles and groups with the policies that reach them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::actions::{UNBIND_ROLE, UNBIND_USER};
use super::decision::{Decision, Question};
use super::document::Document;
use super::evaluation::decide;
use crate::account::{ADMINISTRATOR_ACCESS, Directory, Group, Role, User, account_in};

/// What AdministratorAccess says.
pub(super) const EVERYTHING: &str =
    r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

/// Somebody whose rights are looked at.
pub(super) struct Identity<'a> {
    pub(super) name: &'a str,
    pub(super) arn: &'a str,
    pub(super) is_user: bool,
    /// ARNs of the groups that a user is in.
    pub(super) groups: Vec<&'a str>,
    pub(super) sources: Vec<Source<'a>>,
    boundary: Option<Rc<Document>>,
}

/// A policy, and the way by which it reaches somebody.
#[derive(Clone)]
pub(super) struct Source<'a> {
    /// The policy's name.
    pub(super) policy: &'a str,
    /// The ARN of a policy that the customer wrote and that stands by itself.
    pub(super) own_arn: Option<&'a str>,
    /// The group that carries it; `None` where it is on the user or role itself.
    pub(super) group: Option<&'a str>,
    pub(super) document: Rc<Document>,
}

impl Identity<'_> {
    /// What its policies and its boundary say together of one of [`super::actions`].
    pub(super) fn may(&self, action: &str, resource: &str) -> Decision {
        let mut documents = self.sources.iter().map(|source| &source.document);
        if !documents.any(|document| document.empowers_to(action)) {
            return Decision::Denied;
        }
        self.weigh(self.question(action, resource))
    }

    /// What its policies and its boundary say together of whatever is asked.
    pub(super) fn weigh(&self, question: Question<'_>) -> Decision {
        let allowed = decide(
            self.sources.iter().map(|source| source.document.as_ref()),
            question,
        );
        match &self.boundary {
            Some(boundary) => allowed.min(decide([boundary.as_ref()], question)),
            None => allowed,
        }
    }

    /// The first of its policies that allows something by itself.
    pub(super) fn source_of(&self, action: &str, resource: &str) -> Option<&Source<'_>> {
        let question = self.question(action, resource);
        self.sources
            .iter()
            .max_by_key(|source| (source.document.weigh(question).0, source.group.is_some()))
    }

    fn question<'q>(&'q self, action: &'q str, resource: &'q str) -> Question<'q> {
        Question {
            action,
            resource,
            user: self.is_user.then_some(self.name),
        }
    }

    /// Whether rights that it is given count in full.
    pub(super) fn unbounded(&self) -> Decision {
        match &self.boundary {
            None => Decision::Allowed,
            Some(boundary) if boundary.allows_everything() => Decision::Allowed,
            Some(_) if self.is_user => self.may(UNBIND_USER, self.arn),
            Some(_) => self.may(UNBIND_ROLE, self.arn),
        }
    }

    /// The account's number, from the ARN.
    pub(super) fn account(&self) -> &str {
        account_in(self.arn).unwrap_or_default()
    }
}

/// The policies of a directory, each read once, when somebody is found to have it: an account can
/// come with all the policies that AWS keeps, which are more than a thousand.
pub(super) struct Policies<'a> {
    directory: &'a Directory,
    managed: RefCell<BTreeMap<&'a str, Rc<Document>>>,
    groups: BTreeMap<&'a str, Vec<Source<'a>>>,
}

impl<'a> Policies<'a> {
    pub(super) fn of(directory: &'a Directory) -> Self {
        let mut policies = Self {
            directory,
            managed: RefCell::default(),
            groups: BTreeMap::new(),
        };
        let of_groups = directory.groups.iter().map(|(name, group)| {
            let sources =
                policies.sources(Some(name), &group.attached_policies, &group.inline_policies);
            (name.as_str(), sources)
        });
        policies.groups = of_groups.collect();
        policies
    }

    /// Everybody who may have the power of an administrator by policies, or whom `named` finds
    /// otherwise: in a large account nearly all of the others are the same and have none.
    pub(super) fn identities(&self, named: impl Fn(&str) -> bool) -> Vec<Identity<'a>> {
        let directory = self.directory;
        let users = directory.users.iter();
        let users = users.map(|(name, user)| self.user(name, user));
        let roles = directory.roles.iter();
        let roles = roles.filter(|(_, role)| !role.is_service_linked());
        let roles = roles.map(|(name, role)| self.role(name, role));
        let matters = |one: &Identity<'_>| {
            let mut sources = one.sources.iter();
            named(one.arn) || sources.any(|source| source.document.empowers())
        };
        users.chain(roles).filter(matters).collect()
    }

    fn of_group(&self, name: &str) -> &[Source<'a>] {
        self.groups.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Somebody who has no rights but those of a group.
    pub(super) fn member(&self, name: &'a str, group: &'a Group) -> Identity<'a> {
        Identity {
            name: "",
            // No policy names a user who is not there by name.
            arn: "arn:aws:iam::000000000000:user/",
            is_user: true,
            groups: vec![group.arn.as_str()],
            sources: self.of_group(name).to_vec(),
            boundary: None,
        }
    }

    pub(super) fn user(&self, name: &'a str, user: &'a User) -> Identity<'a> {
        let groups = user
            .groups
            .iter()
            .filter_map(|name| self.directory.groups.get_key_value(name));
        let mut sources = self.sources(None, &user.attached_policies, &user.inline_policies);
        for (name, _) in groups.clone() {
            sources.extend_from_slice(self.of_group(name));
        }
        Identity {
            name,
            arn: &user.arn,
            is_user: true,
            groups: groups.map(|(_, group)| group.arn.as_str()).collect(),
            sources,
            boundary: self.boundary(user.permissions_boundary.as_deref()),
        }
    }

    fn role(&self, name: &'a str, role: &'a Role) -> Identity<'a> {
        Identity {
            name,
            arn: &role.arn,
            is_user: false,
            groups: Vec::new(),
            sources: self.sources(None, &role.attached_policies, &role.inline_policies),
            boundary: self.boundary(role.permissions_boundary.as_deref()),
        }
    }

    fn sources(
        &self,
        group: Option<&'a str>,
        attached: &'a [String],
        inline: &'a BTreeMap<String, String>,
    ) -> Vec<Source<'a>> {
        let attached = attached.iter().map(|arn| Source {
            policy: arn.rsplit('/').next().unwrap_or(arn),
            own_arn: (!arn.starts_with("arn:aws:iam::aws:")).then_some(arn.as_str()),
            group,
            document: self.managed(arn),
        });
        let inline = inline.iter().map(|(name, text)| Source {
            policy: name,
            own_arn: None,
            group,
            document: Rc::new(Document::parse(text)),
        });
        attached.chain(inline).collect()
    }

    /// AWS gives the documents of policies that are attached. What AdministratorAccess says is
    /// known all the same.
    fn managed(&self, arn: &'a str) -> Rc<Document> {
        let read = || {
            Rc::new(match (self.directory.policies.get(arn), arn) {
                (Some(text), _) => Document::parse(text),
                (None, ADMINISTRATOR_ACCESS) => Document::parse(EVERYTHING),
                (None, _) => Document::unread(),
            })
        };
        let mut managed = self.managed.borrow_mut();
        Rc::clone(managed.entry(arn).or_insert_with(read))
    }

    fn boundary(&self, arn: Option<&'a str>) -> Option<Rc<Document>> {
        arn.map(|arn| self.managed(arn))
    }
}
