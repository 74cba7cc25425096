use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{Arg, Message};

/// What a step shows of the account besides its findings: figures and lists, as data. Each form is
/// drawn in one place of the window and in one of the terminal, whatever the step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Detail {
    /// Tells it from the others of its step: kebab-case.
    pub name: String,
    /// What stands above it.
    pub title: Message,
    /// What it looks like.
    #[serde(flatten)]
    pub form: Form,
}

/// The forms that a detail can have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "form", rename_all = "kebab-case")]
pub enum Form {
    /// Names and what they are.
    Facts {
        /// In order.
        facts: Vec<Fact>,
    },
    /// Rows that have the same columns.
    Table {
        /// What stands above each column.
        columns: Vec<Message>,
        /// As many cells a row as there are columns.
        rows: Vec<Vec<Cell>>,
    },
    /// How much of each limit is used.
    Bars {
        /// In order.
        bars: Vec<Bar>,
    },
    /// An amount of each day, and what it should stay below.
    Days {
        /// In order of time.
        days: Vec<Day>,
        /// Lines across.
        limits: Vec<Limit>,
    },
    /// Things in columns, and which leads to which: from left to right.
    Paths {
        /// What stands above each column.
        columns: Vec<Message>,
        /// In order, column by column. Like ones are one thing, so that there are few.
        things: Vec<Thing>,
        /// Between them.
        links: Vec<PathLink>,
        /// Whose path is shown first: an index into the things.
        first: u32,
        /// How many things there are besides, which are too many to draw.
        left_out: u32,
    },
}

/// One thing of a picture of paths, or several that are alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Thing {
    /// Counted from 0.
    pub column: u32,
    /// What it is.
    pub kind: ThingKind,
    /// What it is called.
    pub name: Arg,
    /// Names of those that it stands for: at most [`Thing::NAMES`] of them.
    pub names: Vec<String>,
    /// What it is, in a sentence or two.
    pub said: Vec<Message>,
}

/// What a thing of a picture of paths is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ThingKind {
    /// The root user.
    Root,
    /// An IAM user.
    User,
    /// A service of AWS, an identity provider or another account.
    Outside,
    /// A user group.
    Group,
    /// A role.
    Role,
    /// A policy.
    Policy,
}

/// That one thing leads to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PathLink {
    /// An index into the things.
    pub from: u32,
    /// An index into the things.
    pub to: u32,
    /// Whether it always does, or something decides each time.
    pub certain: bool,
}

impl Thing {
    /// How many names of like things are told.
    pub const NAMES: usize = 20;
}

/// A name and what it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fact {
    /// The name.
    pub label: Message,
    /// What it is.
    pub cell: Cell,
    /// Whether people need it elsewhere: a button copies it.
    pub copied: bool,
}

/// One cell of a table, or one value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "cell", rename_all = "kebab-case")]
pub enum Cell {
    /// A value, or a sentence.
    Value {
        /// Shown as a variable of a message is.
        value: Arg,
    },
    /// Several, one below the other.
    Values {
        /// In order.
        values: Vec<Arg>,
    },
    /// A sign, and what it says in words.
    Mark {
        /// The sign.
        mark: Mark,
        /// The words beside it.
        said: Message,
    },
    /// A page of AWS that is opened when the person asks for it.
    Link {
        /// What it is called.
        text: Arg,
        /// Its address, at AWS.
        address: String,
    },
    /// Something that only the person can say: a part of the step, ticked or not.
    Tick {
        /// One of the parts that the head names.
        part: String,
        /// When it was ticked last.
        #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
        at: Option<Timestamp>,
    },
}

/// What a sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Yes, or as it should be.
    Good,
    /// No, where that is nothing bad.
    Off,
    /// To be looked at.
    Warning,
    /// Bad.
    Bad,
    /// Still to come.
    Waiting,
}

/// How much of a limit is used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Bar {
    /// Of what.
    pub label: Arg,
    /// So much of how much, in words.
    pub said: Message,
    /// How much of it is used, in percent; it can be more than all.
    pub percent: u32,
    /// Whether it stands out.
    pub high: bool,
}

/// An amount of one day, in United States dollars.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Day {
    /// Its beginning in UTC.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub at: Timestamp,
    /// How much.
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub amount: Decimal,
}

/// An amount, in United States dollars, that should not be passed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Limit {
    /// Whose limit it is.
    pub label: Message,
    /// How much.
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub amount: Decimal,
}

impl Detail {
    /// Names and what they are.
    pub fn facts(name: &str, title: Message, facts: Vec<Fact>) -> Self {
        Self::new(name, title, Form::Facts { facts })
    }

    /// Rows that have the same columns.
    pub fn table(name: &str, title: Message, columns: Vec<Message>, rows: Vec<Vec<Cell>>) -> Self {
        Self::new(name, title, Form::Table { columns, rows })
    }

    /// How much of each limit is used.
    pub fn bars(name: &str, title: Message, bars: Vec<Bar>) -> Self {
        Self::new(name, title, Form::Bars { bars })
    }

    /// An amount of each day, and what it should stay below.
    pub fn days(name: &str, title: Message, days: Vec<Day>, limits: Vec<Limit>) -> Self {
        Self::new(name, title, Form::Days { days, limits })
    }

    fn new(name: &str, title: Message, form: Form) -> Self {
        Self {
            name: name.to_owned(),
            title,
            form,
        }
    }

    /// Every cell of it.
    pub fn cells(&self) -> Box<dyn Iterator<Item = &Cell> + '_> {
        match &self.form {
            Form::Facts { facts } => Box::new(facts.iter().map(|fact| &fact.cell)),
            Form::Table { rows, .. } => Box::new(rows.iter().flatten()),
            Form::Bars { .. } | Form::Days { .. } | Form::Paths { .. } => {
                Box::new(std::iter::empty())
            }
        }
    }
}

impl Fact {
    /// A name and what it is.
    pub fn new(label: Message, cell: Cell) -> Self {
        Self {
            label,
            cell,
            copied: false,
        }
    }

    /// The same, with a button to copy it.
    #[must_use]
    pub fn copied(mut self) -> Self {
        self.copied = true;
        self
    }
}

impl Cell {
    /// A value, or a sentence.
    pub fn value(value: impl Into<Arg>) -> Self {
        Self::Value {
            value: value.into(),
        }
    }

    /// A sign, and what it says in words.
    pub fn mark(mark: Mark, said: Message) -> Self {
        Self::Mark { mark, said }
    }

    /// A page of AWS.
    pub fn link(text: impl Into<Arg>, address: impl Into<String>) -> Self {
        Self::Link {
            text: text.into(),
            address: address.into(),
        }
    }
}
