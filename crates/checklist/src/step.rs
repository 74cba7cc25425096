use serde::{Deserialize, Serialize};

use crate::{Account, Answers, Change, Facet, InvalidAnswer, Question, Verdict};

/// One line of the checklist: a pure pair of functions over data.
///
/// A step asks nobody the time and does no IO; what it reads is in the [`Account`]. Its words are
/// messages whose ids begin with [`Step::id`].
pub trait Step: Sync {
    /// The kebab-case name, stable for ever: it stands in answers files, reports and links.
    fn id(&self) -> &'static str;

    /// Where it stands in the journey.
    fn chapter(&self) -> Chapter;

    /// The facets that [`Step::assess`] and [`Step::plan`] look at.
    fn facets(&self) -> &'static [Facet];

    /// The published controls that this step meets.
    fn standards(&self) -> &'static [Standard];

    /// The page of the AWS console where the same thing is done by hand.
    fn console_link(&self) -> Option<&'static str> {
        None
    }

    /// How the account stands in this respect.
    fn assess(&self, account: &Account) -> Verdict;

    /// What the person is asked before [`Step::plan`]; empty where there is nothing to ask.
    fn questions(&self, _account: &Account, _answers: &Answers) -> Vec<Question> {
        Vec::new()
    }

    /// Whether Firstday can change anything here, or the person must do it in the console. Of a
    /// project account AWS itself keeps the people.
    fn can_change(&self, account: &Account) -> bool {
        !account.is_project()
    }

    /// The changes that are missing. Empty when the account is as answered.
    ///
    /// # Errors
    /// [`InvalidAnswer`] names the field and the remedy.
    fn plan(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer>;
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
}

impl Chapter {
    /// Every chapter, in order.
    pub const ALL: [Chapter; 5] = [
        Chapter::Account,
        Chapter::RootUser,
        Chapter::People,
        Chapter::CommandLine,
        Chapter::Money,
    ];

    /// The name used in JSON, addresses and message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::RootUser => "root-user",
            Self::People => "people",
            Self::CommandLine => "command-line",
            Self::Money => "money",
        }
    }
}

/// A control of a published standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
