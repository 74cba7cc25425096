use serde::{Deserialize, Serialize};

use crate::reading::Unread;
use crate::{Account, AccountKind, Facet, Message, Status};

/// What a step says of itself, as data. Its words are messages whose ids begin with [`Head::id`].
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// The kebab-case name, stable for ever: it stands in answers files, reports and links.
    pub id: &'static str,
    /// Where it stands in the journey.
    pub chapter: Chapter,
    /// When it is meant to be done.
    pub when: When,
    /// The page of the guided way that it stands on. One without a page comes in as a page of its
    /// own where it needs attention.
    pub page: Option<Page>,
    /// On that page it stands behind the others: everything that it asks has a good default.
    pub aside: bool,
    /// What its changes are about.
    pub area: Area,
    /// The kinds of account that it is for.
    pub applies: &'static [AccountKind],
    /// The message that says why it is not for the others.
    pub elsewhere: &'static str,
    /// Without these it is neither judged nor planned. [`Facet::Caller`] is always needed.
    pub needs: &'static [Facet],
    /// Without these it may be judged, but nothing is planned.
    pub plans_by: &'static [Facet],
    /// It knows more with these, and does without.
    pub helps: &'static [Facet],
    /// The message for an account that AWS has not set up so far that this can be done. `None`
    /// where that is nothing but a failure to read.
    pub not_ready: Option<&'static str>,
    /// The published controls that it meets.
    pub standards: &'static [Standard],
    /// The page of the AWS console where the same thing is done by hand.
    pub console_page: Option<&'static str>,
    /// Who can change something here.
    pub changed_by: ChangedBy,
    /// Whether the person's word counts where no API shows it to this caller.
    pub confirmable: bool,
    /// Parts of it that the person ticks, whatever AWS tells of the step: kebab-case names.
    pub parts: &'static [&'static str],
}

impl Head {
    /// A step of this id that is for every kind of account but projects, needs the caller only,
    /// and is changed by Firstday.
    pub const fn new(id: &'static str, chapter: Chapter, when: When) -> Self {
        Self {
            id,
            chapter,
            when,
            page: None,
            aside: false,
            area: chapter.area(),
            applies: AccountKind::CLASSIC,
            elsewhere: "not-in-projects",
            needs: &[],
            plans_by: &[],
            helps: &[],
            not_ready: None,
            standards: &[],
            console_page: None,
            changed_by: ChangedBy::Firstday,
            confirmable: false,
            parts: &[],
        }
    }

    /// Everything that the step looks at.
    pub fn facets(&self) -> impl Iterator<Item = Facet> {
        let said = self.confirmable || !self.parts.is_empty();
        let confirmations = said.then_some(Facet::Confirmations);
        self.needed_to_plan()
            .chain(self.helps.iter().copied())
            .chain(confirmations)
            .chain([Facet::Declines])
    }

    /// What must be known before the step is judged.
    pub fn needed(&self) -> impl Iterator<Item = Facet> {
        std::iter::once(Facet::Caller).chain(self.needs.iter().copied())
    }

    /// What must be known before the step is planned.
    pub fn needed_to_plan(&self) -> impl Iterator<Item = Facet> {
        self.needed().chain(self.plans_by.iter().copied())
    }

    /// Whether the step is for this kind of account, as far as its kind is known.
    pub(crate) fn applies_to(&self, account: &Account) -> bool {
        account
            .kind()
            .is_none_or(|kind| self.applies.contains(&kind))
    }

    /// How the step stands when something that it needs could not be read.
    pub(crate) fn without(&self, unread: Unread) -> (Status, Message) {
        match self.not_ready {
            Some(id) if unread.not_ready => (Status::Todo, Message::new(id)),
            Some(_) | None => (Status::Unknown, unread.reason),
        }
    }
}

/// When a step is meant to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// In the first sitting.
    Today,
    /// In the days after it.
    ThisWeek,
    /// Whenever one likes: there is nothing to settle.
    LookAround,
}

/// The pages of the guided way, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// The owner's own sign-in.
    RootUser,
    /// The user for every day.
    AdminUser,
    /// Budgets and their emails.
    SpendingAlerts,
    /// The AWS CLI, for who wants it.
    CommandLine,
}

impl Page {
    /// Every page, in order.
    pub const ALL: [Page; 4] = [
        Page::RootUser,
        Page::AdminUser,
        Page::SpendingAlerts,
        Page::CommandLine,
    ];

    /// The name used in addresses and records.
    pub fn name(self) -> &'static str {
        match self {
            Self::RootUser => "root-user",
            Self::AdminUser => "admin-user",
            Self::SpendingAlerts => "spending-alerts",
            Self::CommandLine => "command-line",
        }
    }

    /// Whether one can go on without it.
    pub fn is_optional(self) -> bool {
        self == Self::CommandLine
    }

    /// How many minutes it takes to fill in.
    pub(crate) fn minutes(self) -> u32 {
        match self {
            Self::RootUser => 3,
            Self::AdminUser | Self::SpendingAlerts | Self::CommandLine => 1,
        }
    }

    /// How many minutes of the person's time it takes while the changes are made: a password to
    /// keep and two codes, or a sign-in.
    pub(crate) fn minutes_later(self) -> u32 {
        match self {
            Self::AdminUser => 3,
            Self::CommandLine => 2,
            Self::RootUser | Self::SpendingAlerts => 0,
        }
    }
}

/// What changes are about, for a summary of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// Who can sign in, and what they may do.
    Users,
    /// What keeps others out.
    Security,
    /// What is spent.
    Costs,
    /// This computer's files and keyring.
    Computer,
}

impl Area {
    /// Every area, in the order of the summary.
    pub const ALL: [Area; 4] = [Area::Users, Area::Security, Area::Costs, Area::Computer];

    /// The name used in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Security => "security",
            Self::Costs => "costs",
            Self::Computer => "computer",
        }
    }
}

/// Who can change what a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangedBy {
    /// Firstday, whoever is signed in.
    Firstday,
    /// Firstday, when the root user is signed in.
    FirstdayAsRoot,
    /// The person alone, in the console; or there is nothing to change.
    Person,
}

/// The chapters of the first day, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chapter {
    /// Whose account this is.
    Account,
    /// The owner's own sign-in.
    RootUser,
    /// Users and groups.
    People,
    /// The AWS CLI on this computer.
    CommandLine,
    /// Budgets and what they warn of.
    Money,
    /// What keeps mistakes from hurting, and tells who did what.
    Guardrails,
    /// A look around.
    Tour,
}

impl Chapter {
    /// Every chapter, in order.
    pub const ALL: [Chapter; 7] = [
        Chapter::Account,
        Chapter::RootUser,
        Chapter::People,
        Chapter::CommandLine,
        Chapter::Money,
        Chapter::Guardrails,
        Chapter::Tour,
    ];

    /// What changes in this chapter are about, unless a step says otherwise.
    const fn area(self) -> Area {
        match self {
            Self::Account | Self::RootUser | Self::Guardrails | Self::Tour => Area::Security,
            Self::People => Area::Users,
            Self::CommandLine => Area::Computer,
            Self::Money => Area::Costs,
        }
    }

    /// The name used in JSON, addresses and message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::RootUser => "root-user",
            Self::People => "people",
            Self::CommandLine => "command-line",
            Self::Money => "money",
            Self::Guardrails => "guardrails",
            Self::Tour => "tour",
        }
    }
}

/// A control of a published standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Standard {
    /// The standard's short name, for example `CIS 7.0`.
    pub name: &'static str,
    /// The control's number in it, for example `2.5`.
    pub control: &'static str,
}

impl Standard {
    /// A control of AWS Startup Security Baseline.
    pub const fn startup_baseline(control: &'static str) -> Self {
        Self {
            name: "AWS Startup Security Baseline",
            control,
        }
    }

    /// A control of CIS AWS Foundations Benchmark 7.0.
    pub const fn cis(control: &'static str) -> Self {
        Self {
            name: "CIS AWS Foundations 7.0",
            control,
        }
    }

    /// A control of AWS Security Hub.
    pub const fn security_hub(control: &'static str) -> Self {
        Self {
            name: "AWS Security Hub",
            control,
        }
    }
}
