use aws_sdk_accessanalyzer::types::{AnalyzerSummary, Type};
use firstday_checklist::{CreateAnalyzer, DeleteAnalyzer};

use super::{Applied, Make, done_or_gone};
use crate::error::During;
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Make for CreateAnalyzer {
    /// The SDK sends a token of its own, by which AWS takes the same call twice for one (Access
    /// Analyzer API Reference, `CreateAnalyzer`, `clientToken`). Another call has another, and finds a
    /// conflict where an earlier one was done.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.access_analyzer(&self.region).create_analyzer();
        let call = call.analyzer_name(&self.analyzer).r#type(Type::Account);
        match call.send().await.during("access-analyzer:CreateAnalyzer") {
            Ok(_) => Ok(Applied::Done),
            Err(error) => match gateway.has_analyzer(self, &error).await {
                true => Ok(Applied::AlreadyThere),
                false => Err(error),
            },
        }
    }
}

impl Make for DeleteAnalyzer {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.access_analyzer(&self.region).delete_analyzer();
        let answer = call.analyzer_name(&self.analyzer).send().await;
        done_or_gone(answer.during("access-analyzer:DeleteAnalyzer"))
    }
}

impl Gateway {
    /// Whether the conflict is with this very analyzer.
    async fn has_analyzer(&self, wanted: &CreateAnalyzer, error: &GatewayError) -> bool {
        if error.kind != GatewayErrorKind::TemporarilyUnmodifiable {
            return false;
        }
        let call = self.access_analyzer(&wanted.region).list_analyzers();
        // There is one at most of this type in a Region (IAM User Guide, "IAM Access Analyzer quotas").
        let answer = call.r#type(Type::Account).send().await;
        let named = |one: &AnalyzerSummary| one.name() == wanted.analyzer;
        answer.is_ok_and(|answer| answer.analyzers().iter().any(named))
    }
}
