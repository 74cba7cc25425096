use crate::{Arg, Entry, Message, Thing, ThingKind};

/// A thing of the picture, with what the rows want to know of it.
pub(super) struct Drawn {
    pub(super) thing: Thing,
    /// How many it stands for.
    pub(super) many: usize,
    /// What a policy allows.
    pub(super) allows: Option<Message>,
}

/// A thing that nobody gave a name.
pub(super) fn thing(column: u32, kind: ThingKind, name: impl Into<Arg>) -> Drawn {
    Drawn {
        thing: Thing {
            column,
            kind,
            name: name.into(),
            names: Vec::new(),
            said: Vec::new(),
        },
        many: 1,
        allows: None,
    }
}

/// One thing for all of these.
fn named(column: u32, kind: ThingKind, names: &[&str]) -> Drawn {
    let first = names.first().copied().unwrap_or_default();
    let name = match names.len() {
        0 | 1 => Arg::from(first),
        many => Message::new("iam-map-many")
            .with("first", first)
            .with("more", many - 1)
            .into(),
    };
    let mut drawn = thing(column, kind, name);
    let told = names.iter().take(Thing::NAMES);
    drawn.thing.names = told.map(|name| (*name).to_owned()).collect();
    drawn.many = names.len();
    drawn
}

/// IAM users.
pub(super) fn users(names: &[&str]) -> Drawn {
    let said = match names {
        [name] => Message::new("iam-map-said-user").with("name", *name),
        _ => Message::new("iam-map-said-users").with("count", names.len()),
    };
    named(0, ThingKind::User, names).said(said)
}

/// User groups.
pub(super) fn groups(names: &[&str]) -> Drawn {
    let said = match names {
        [name] => Message::new("iam-map-said-group").with("name", *name),
        _ => Message::new("iam-map-said-groups").with("count", names.len()),
    };
    named(1, ThingKind::Group, names).said(said)
}

/// Roles.
pub(super) fn roles(names: &[&str]) -> Drawn {
    let said = match names {
        [name] => Message::new("iam-map-said-role").with("name", *name),
        _ => Message::new("iam-map-said-roles").with("count", names.len()),
    };
    named(1, ThingKind::Role, names).said(said)
}

/// A policy that stands by itself.
pub(super) fn managed(arn: &str, allows: Message) -> Drawn {
    let name = arn.rsplit('/').next().unwrap_or(arn);
    let said = Message::new("iam-map-said-policy").with("name", name);
    named(2, ThingKind::Policy, &[name])
        .said(said)
        .allows(allows)
}

/// A policy that is written into somebody.
pub(super) fn inline(name: &str, allows: Message) -> Drawn {
    let said = Message::new("iam-map-said-inline").with("name", name);
    named(2, ThingKind::Policy, &[name])
        .said(said)
        .allows(allows)
}

/// Who takes on a role from outside.
pub(super) fn outside(entry: &Entry) -> Drawn {
    let drawn = |name: Arg| thing(0, ThingKind::Outside, name);
    match entry {
        Entry::Service(name) => {
            let said = Message::new("iam-map-said-service").with("name", name.as_str());
            drawn(name.as_str().into()).said(said)
        }
        Entry::Provider(arn) => {
            let name = arn.rsplit('/').next().unwrap_or(arn);
            let said = Message::new("iam-map-said-provider").with("name", name);
            drawn(name.into()).said(said)
        }
        Entry::OtherAccount(id) => {
            let name = Message::new("iam-map-other-account").with("account", id.as_str());
            drawn(name.into()).said(Message::new("iam-map-said-other-account"))
        }
        Entry::Anyone => {
            let said = Message::new("iam-map-said-anyone");
            drawn(Message::new("iam-map-anyone").into()).said(said)
        }
        Entry::Unknown => {
            let said = Message::new("iam-map-said-unknown");
            drawn(Message::new("iam-map-unknown").into()).said(said)
        }
    }
}

impl Drawn {
    /// What it is.
    pub(super) fn said(mut self, said: Message) -> Self {
        self.thing.said.push(said);
        self
    }

    pub(super) fn allows(mut self, allows: Message) -> Self {
        self.thing.said.push(allows.clone());
        self.allows = Some(allows);
        self
    }

    /// A permissions boundary allows nothing by itself (IAM User Guide, "Permissions boundaries for
    /// IAM entities").
    pub(super) fn bounded_by(mut self, arn: Option<&str>) -> Self {
        if let Some(arn) = arn {
            let name = arn.rsplit('/').next().unwrap_or(arn);
            let said = Message::new("iam-map-said-boundary").with("policy", name);
            self.thing.said.push(said);
        }
        self
    }
}
