//! IAM policies of the customer's own.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::few::few;
use crate::mfa_rule::{policy_arn, same_document};
use crate::{Account, Message};

/// Makes an IAM policy, which does nothing until it is attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatePolicy {
    /// Its name.
    pub policy: String,
    /// What it says: JSON text.
    pub document: String,
}

impl Deed for CreatePolicy {
    fn variables(&self) -> Variables {
        vec![("policy", text(&self.policy))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"PolicyName": self.policy, "PolicyDocument": self.document});
        ApiCall::iam("CreatePolicy", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::Policy(self.policy.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, DeletePolicy { policy, document })
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let directory = account.directory.needed()?;
        let caller = account.caller.needed()?;
        let there = directory
            .policies
            .get(&policy_arn(&caller.account_id, &self.policy));
        Ok(match there {
            None => Found::AsBefore,
            Some(document) if same_document(document, &self.document) => Found::AsLeft,
            Some(_) => Found::Changed,
        })
    }
}

/// Deletes an IAM policy, which must not be attached to anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeletePolicy {
    /// Its name.
    pub policy: String,
    /// What it said: JSON text.
    pub document: String,
}

impl Deed for DeletePolicy {
    fn variables(&self) -> Variables {
        vec![("policy", text(&self.policy))]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let arn = policy_arn(account, &self.policy);
        ApiCall::iam("DeletePolicy", json!({"PolicyArn": arn}))
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::LoosePolicy(self.policy.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, CreatePolicy { policy, document })
    }

    fn foresee(&self, account: &mut Account) {
        let Some(arn) = account.id().map(|id| policy_arn(id, &self.policy)) else {
            return;
        };
        account.directory.change(|directory| {
            directory.policies.remove(&arn);
        });
    }

    fn obstacle(&self, account: &Account) -> Option<Message> {
        let arn = policy_arn(account.id()?, &self.policy);
        let attached = account.directory.value()?.attached_to(&arn);
        let attached: Vec<String> = attached.map(str::to_owned).collect();
        (!attached.is_empty())
            .then(|| Message::new("undo-kept-attached").with("names", few(attached)))
    }
}
