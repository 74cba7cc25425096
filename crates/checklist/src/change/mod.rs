//! The writes that Firstday knows how to make, as data: a file for each resource of AWS, with
//! every change of it beside its inverse, and with everything that a change tells of itself.
//!
//! To add one: a struct with its [`Deed`] in the file of its resource; its line in the list below;
//! its sending in the file of the same name in `crates/aws-gateway/src/apply/`, or, where a person,
//! a keyring or a file has a part in it, in `apply/` of `crates/app`; its two messages in
//! `changes.ftl`. The tests ask for an example in `examples.jsonl`.

mod access_key;
mod account_alias;
mod alternate_contact;
mod analyzer;
mod anomaly;
mod api;
mod bucket;
mod budget;
mod budget_alert;
mod command;
mod contact_phone;
mod deed;
mod examples;
mod group;
mod login_profile;
mod mfa_device;
mod password_policy;
mod policy;
mod profile;
mod program_session;
mod public_access_block;
mod region;
mod resource;
mod session;
mod trail;
mod turn;
mod undo;
mod user;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

pub use access_key::*;
pub use account_alias::*;
pub use alternate_contact::*;
pub use analyzer::*;
pub use anomaly::*;
pub use api::ApiCall;
pub use bucket::*;
pub use budget::*;
pub use budget_alert::*;
pub use command::shell_word;
pub use contact_phone::*;
pub use deed::{ConfigEdit, Deed, Variables};
pub use group::*;
pub use login_profile::*;
pub use mfa_device::*;
pub use password_policy::*;
pub use policy::*;
pub(crate) use profile::usual_file;
pub use profile::{RemoveProfile, WriteProfile};
pub use program_session::*;
pub use public_access_block::*;
pub use region::*;
pub use resource::Resource;
pub use session::*;
pub use trail::*;
pub use turn::Turn;
pub use undo::{BudgetRecord, Found, Irreversible, Needs, Prior};
pub use user::*;

use crate::Message;

/// Makes the closed enum of changes from the one list, and what follows from it: the conversions,
/// and `match_change!` for the crates that make changes.
macro_rules! changes {
    (
        ($d:tt)
        aws { $($aws:ident,)* }
        composed { $($composed:ident,)* }
    ) => {
        /// One write, as data: it can be shown, kept in the journal, and applied. Never holds a
        /// secret.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
        #[serde(tag = "change", rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum Change {
            $(#[doc = concat!("[`", stringify!($aws), "`], made by AWS alone.")] $aws($aws),)*
            $(#[doc = concat!("[`", stringify!($composed), "`], composed.")] $composed($composed),)*
        }

        impl Change {
            /// What the change tells of itself.
            pub fn deed(&self) -> &dyn Deed {
                match self {
                    $(Self::$aws(change) => change,)*
                    $(Self::$composed(change) => change,)*
                }
            }
        }

        $(impl From<$aws> for Change {
            fn from(change: $aws) -> Self {
                Self::$aws(change)
            }
        })*

        $(impl From<$composed> for Change {
            fn from(change: $composed) -> Self {
                Self::$composed(change)
            }
        })*

        /// A match over a `&Change` with two arms: one for all changes that AWS makes alone, one
        /// for all that are composed. Each arm has the struct of the very change, so a trait that
        /// all of one sort implement can be called on it.
        #[macro_export]
        macro_rules! match_change {
            ($d change:expr, aws $d one:pat => $d sends:expr, composed $d other:pat => $d composes:expr $d (,)?) => {
                match $d change {
                    $($crate::Change::$aws($d one) => $d sends,)*
                    $($crate::Change::$composed($d other) => $d composes,)*
                }
            };
        }
    };
}

changes! { ($)
    // Made by AWS alone.
    aws {
        SetPasswordPolicy,
        DeletePasswordPolicy,
        CreateGroup,
        DeleteGroup,
        CreatePolicy,
        DeletePolicy,
        AttachGroupPolicy,
        DetachGroupPolicy,
        CreateAccountAlias,
        DeleteAccountAlias,
        PutAlternateContact,
        DeleteAlternateContact,
        CreateUser,
        DeleteUser,
        AddUserToGroup,
        RemoveUserFromGroup,
        CreateLoginProfile,
        UpdateLoginProfile,
        DeleteLoginProfile,
        DeleteMfaDevice,
        RemoveMfa,
        DeactivateAccessKey,
        ActivateAccessKey,
        DeleteRootAccessKey,
        CreateBudget,
        DeleteBudget,
        RecreateBudget,
        UpdateBudget,
        RestoreBudget,
        AddBudgetAlert,
        DeleteBudgetAlert,
        AddBudgetSubscriber,
        RemoveBudgetSubscriber,
    EnableRegion, DisableRegion, EndProgramSessions, CreateAnomalyMonitor, DeleteAnomalyMonitor, CreateAnomalySubscription, DeleteAnomalySubscription, CreateTrailBucket, DeleteTrailBucket, CreateTrail, DeleteTrail, SetPublicAccessBlock, DeletePublicAccessBlock, CreateAnalyzer, DeleteAnalyzer,
    }

    // A person, the keyring or a file of this computer has a part in them.
    composed {
        EnrolMfa,
        VerifyPhone,
        CreateAccessKey,
        RotateAccessKey,
        DeleteAccessKey,
        ForgetAccessKey,
        KeepSession,
        ForgetSession,
        WriteProfile,
        RemoveProfile,
    }
}

impl Change {
    /// The names of all kinds of changes.
    pub const NAMES: &'static [&'static str] = <Self as VariantNames>::VARIANTS;

    /// The kebab-case name, as in the journal and in message ids.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// What will be done, in plain words.
    pub fn title(&self) -> Message {
        self.message("")
    }

    /// How to take it back, or that it cannot be taken back.
    pub fn undo(&self) -> Message {
        self.message("-undo")
    }

    /// The same where it takes another change back itself, which Firstday does not undo.
    pub fn again(&self) -> Message {
        match self.deed().is_undoable() {
            true => Message::new("undo-again"),
            false => self.undo(),
        }
    }

    fn message(&self, suffix: &str) -> Message {
        let message = Message::new(format!("change-{}{suffix}", self.name()));
        let variables = self.deed().variables().into_iter();
        variables.fold(message, |message, (name, arg)| message.with(name, arg))
    }
}
