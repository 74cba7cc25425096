//! Analyzers of IAM Access Analyzer.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Prior};
use crate::{Account, Message};

/// Makes an analyzer that looks for access from outside of the account. AWS makes a role for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateAnalyzer {
    /// Its name.
    pub analyzer: String,
    /// The Region that it looks at.
    pub region: String,
}

impl Deed for CreateAnalyzer {
    fn variables(&self) -> Variables {
        vec![
            ("analyzer", text(&self.analyzer)),
            ("region", text(&self.region)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({ "analyzerName": self.analyzer, "type": "ACCOUNT" });
        vec![ApiCall::new("accessanalyzer", "CreateAnalyzer", parameters).at(&self.region)]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, DeleteAnalyzer { analyzer, region })
    }

    fn cost(&self) -> Message {
        Message::new("cost-analyzer")
    }

    fn is_free(&self) -> bool {
        false
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let found = account.analyzers.needed()?;
        if found.region != self.region {
            return Err(Message::new("undo-kept-region").with("region", self.region.as_str()));
        }
        let mut names = found.analyzers.iter();
        Ok(Found::there(names.any(|it| it.name == self.analyzer)))
    }
}

/// Deletes an analyzer, with what it found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteAnalyzer {
    /// Its name.
    pub analyzer: String,
    /// The Region that it looks at.
    pub region: String,
}

impl Deed for DeleteAnalyzer {
    fn variables(&self) -> Variables {
        vec![
            ("analyzer", text(&self.analyzer)),
            ("region", text(&self.region)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({ "analyzerName": self.analyzer });
        vec![ApiCall::new("accessanalyzer", "DeleteAnalyzer", parameters).at(&self.region)]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, CreateAnalyzer { analyzer, region })
    }

    fn foresee(&self, account: &mut Account) {
        account
            .analyzers
            .change(|found| found.analyzers.retain(|it| it.name != self.analyzer));
    }
}
