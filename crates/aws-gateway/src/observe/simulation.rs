//! AWS's policy simulator.

use aws_sdk_iam::types::{
    ContextEntry, ContextKeyTypeEnum, EvaluationResult, PolicyEvaluationDecisionType,
};
use firstday_checklist::{MFA_PRESENT, Simulated, Trial};
use futures::future::BoxFuture;

use super::answer::PAGE;
use crate::error::During;
use crate::pages;
use crate::{Gateway, GatewayError};

const OPERATION: &str = "iam:SimulatePrincipalPolicy";

/// One question to the simulator: each of some actions on each of some things. The answer as a whole is
/// about their kind; what is said of one thing stands beside it (IAM API Reference, `EvaluationResult`:
/// "To find the decision for a specific resource, use `ResourceSpecificResults`").
pub(super) struct Simulation<'a> {
    /// The ARN of a user or a group.
    pub(super) of: &'a str,
    /// The user's name, for policies that speak of `${aws:username}`.
    pub(super) user: Option<&'a str>,
    /// `iam:CreateUser`.
    pub(super) actions: &'a [&'a str],
    /// The ARNs of what they are done to; none for anything.
    pub(super) on: &'a [&'a str],
    /// Policies that are not attached yet.
    pub(super) with: &'a [&'a str],
    /// Whether the session has MFA; `None` where AWS would not know, as with access keys.
    pub(super) mfa: Option<bool>,
}

impl Gateway {
    /// What AWS's simulator says. On the heap: many are asked side by side.
    pub(super) fn simulate<'a>(
        &'a self,
        asked: &'a Simulation<'a>,
    ) -> BoxFuture<'a, Result<Vec<EvaluationResult>, GatewayError>> {
        Box::pin(self.ask_simulator(asked))
    }

    async fn ask_simulator(
        &self,
        asked: &Simulation<'_>,
    ) -> Result<Vec<EvaluationResult>, GatewayError> {
        let texts = |all: &[&str]| all.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
        let on = (!asked.on.is_empty()).then(|| texts(asked.on));
        let call = self.iam.simulate_principal_policy();
        let call = call
            .policy_source_arn(asked.of)
            .set_action_names(Some(texts(asked.actions)))
            .set_resource_arns(on)
            .set_policy_input_list(Some(texts(asked.with)))
            .set_context_entries(Some(context(asked)))
            .max_items(PAGE);
        let page = |marker| {
            let call = call.clone().set_marker(marker);
            async {
                let page = call.send().await.during(OPERATION)?;
                let marker = page.marker.filter(|_| page.is_truncated);
                Ok((page.evaluation_results.unwrap_or_default(), marker))
            }
        };
        pages::gather(OPERATION, page).await
    }
}

fn context(asked: &Simulation<'_>) -> Vec<ContextEntry> {
    let entry = |name: &str, kind, value: String| {
        ContextEntry::builder()
            .context_key_name(name)
            .context_key_type(kind)
            .context_key_values(value)
            .build()
    };
    let mfa = asked.mfa.map(|mfa| {
        let kind = ContextKeyTypeEnum::Boolean;
        entry(MFA_PRESENT, kind, mfa.to_string())
    });
    let user = asked.user.map(|user| {
        let kind = ContextKeyTypeEnum::String;
        entry("aws:username", kind, user.to_owned())
    });
    mfa.into_iter().chain(user).collect()
}

fn simulated(decision: &PolicyEvaluationDecisionType) -> Simulated {
    use PolicyEvaluationDecisionType::{Allowed, ExplicitDeny, ImplicitDeny};
    let known = [
        (Allowed, Simulated::Allowed),
        (ImplicitDeny, Simulated::NotAllowed),
        (ExplicitDeny, Simulated::Denied),
    ];
    let found = known.into_iter().find(|(name, _)| name == decision);
    found.map_or(Simulated::Other, |(_, simulated)| simulated)
}

/// What is said of an action on anything.
pub(super) fn on_anything(result: &EvaluationResult) -> Trial {
    Trial {
        action: result.eval_action_name().to_owned(),
        simulated: simulated(result.eval_decision()),
        unknown: unknown(result.missing_context_values()),
    }
}

/// What is said of an action on one thing. Where nothing is, nothing is known: what is said of all that
/// were asked about is about the least that is allowed.
pub(super) fn on_one(result: &EvaluationResult, arn: &str) -> Trial {
    let each = result.resource_specific_results().iter();
    let one = each.clone().find(|it| it.eval_resource_name() == arn);
    let decision = one.map(|it| it.eval_resource_decision());
    let missing = one.map_or(&[][..], |it| it.missing_context_values());
    Trial {
        action: result.eval_action_name().to_owned(),
        simulated: decision.map_or(Simulated::Other, simulated),
        unknown: unknown(missing),
    }
}

/// Conditions that the simulator was told nothing of, but for the one that is left out on purpose.
fn unknown(missing: &[String]) -> Vec<String> {
    let missing = missing.iter();
    let unmeant = missing.filter(|key| !key.eq_ignore_ascii_case(MFA_PRESENT));
    unmeant.cloned().collect()
}
