//! `firstday policy`.

use firstday_app::Problem;
use firstday_app::checklist::{
    MOST_CHARACTERS, Message, NeededPolicy, PolicyPurpose, PolicyScope, needed_policies,
};
use serde_json::Value;

use crate::Exit;
use crate::args::{Format, PolicyCommand};
use crate::out::Out;

pub(crate) fn run(out: &Out, command: PolicyCommand) -> Result<Exit, Problem> {
    let (purpose, name, format) = match command {
        PolicyCommand::Check { format } => (PolicyPurpose::Check, "check", format),
        PolicyCommand::Setup { format } => (PolicyPurpose::SetUp, "setup", format),
    };
    let policies = needed_policies(purpose);
    match format {
        Format::Json => json(out, &policies)?,
        Format::Text => {
            policies.iter().for_each(|policy| print(out, policy));
            next(out, purpose, name, &policies);
        }
    }
    Ok(Exit::Good)
}

/// The document alone, to be pasted or attached; a list where AWS takes it in parts only.
fn json(out: &Out, policies: &[NeededPolicy]) -> Result<(), Problem> {
    let documents: Vec<Value> = policies.iter().map(NeededPolicy::document).collect();
    match documents.as_slice() {
        [document] => out.json(document),
        several => out.json(&several),
    }
}

fn print(out: &Out, policy: &NeededPolicy) {
    let size = Message::new("cli-policy-size")
        .with("name", policy.name.as_str())
        .with("characters", policy.characters())
        .with("most", MOST_CHARACTERS);
    out.heading(&out.say(&size));
    for (scope, actions) in &policy.allowed {
        out.line("");
        out.paragraph(&out.words(allows(*scope)), 2);
        actions
            .iter()
            .for_each(|action| out.line(format!("    {action}")));
    }
}

fn allows(scope: PolicyScope) -> &'static str {
    match scope {
        PolicyScope::Read => "cli-policy-read",
        PolicyScope::ReadForMoney => "cli-policy-read-for-money",
        PolicyScope::SignIn => "cli-policy-sign-in",
        PolicyScope::Change => "cli-policy-change",
        PolicyScope::OwnPolicies => "cli-policy-own-policies",
        PolicyScope::OwnTrails => "cli-policy-own-trails",
        PolicyScope::OwnBuckets => "cli-policy-own-buckets",
        PolicyScope::OwnAnalyzers => "cli-policy-own-analyzers",
        PolicyScope::RoleOfAnalyzers => "cli-policy-role-of-analyzers",
    }
}

/// How the policy comes into the account.
fn next(out: &Out, purpose: PolicyPurpose, name: &str, policies: &[NeededPolicy]) {
    out.line("");
    if purpose == PolicyPurpose::SetUp {
        out.paragraph(&out.words("cli-policy-power"), 0);
        out.line("");
    }
    out.paragraph(&out.words("cli-policy-create"), 0);
    if let [policy] = policies {
        let file = format!("{}.json", policy.name);
        out.line(format!("  firstday policy {name} --format json > {file}"));
        out.line(format!(
            "  aws iam create-policy --policy-name {} --policy-document file://{file}",
            policy.name
        ));
    }
    out.paragraph(&out.words("cli-policy-attach"), 0);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::{Arc, Mutex};

    use super::*;

    fn said(command: PolicyCommand) -> String {
        let output = Arc::new(Mutex::new(Vec::new()));
        let exit = run(&Out::unattended(&output), command).unwrap();
        assert_eq!(exit, Exit::Good);
        String::from_utf8(output.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn json_is_the_document_alone() {
        let format = Format::Json;
        for (command, purpose) in [
            (PolicyCommand::Check { format }, PolicyPurpose::Check),
            (PolicyCommand::Setup { format }, PolicyPurpose::SetUp),
        ] {
            let document: Value = serde_json::from_str(&said(command)).unwrap();
            assert_eq!(document, needed_policies(purpose)[0].document());
        }
    }

    #[test]
    fn text_names_every_action_and_warns_of_the_power_to_change() {
        let format = Format::Text;
        let (check, setup) = (
            said(PolicyCommand::Check { format }),
            said(PolicyCommand::Setup { format }),
        );
        for (text, purpose) in [
            (&check, PolicyPurpose::Check),
            (&setup, PolicyPurpose::SetUp),
        ] {
            let policy = &needed_policies(purpose)[0];
            let mut actions = policy.allowed.values().flatten();
            assert!(actions.all(|action| text.contains(action)), "{text}");
            assert!(text.contains(&format!("--policy-name {} ", policy.name)));
        }
        assert!(setup.contains("can become an administrator"));
        assert!(!check.contains("can become an administrator"));
    }
}
