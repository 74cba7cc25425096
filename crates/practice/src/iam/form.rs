//! The form of policy documents.

use serde_json::Value;

use crate::wire::Refusal;

/// Refuses, in AWS's words, what is no policy.
pub(super) fn well_formed(document: &str) -> Result<(), Refusal> {
    let malformed = |message| Refusal::new(400, "MalformedPolicyDocument", message);
    let Ok(document) = serde_json::from_str::<Value>(document) else {
        return Err(malformed("This policy contains invalid Json"));
    };
    let statements = match &document["Statement"] {
        Value::Array(statements) => statements.clone(),
        statement @ Value::Object(_) => vec![statement.clone()],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    let complete = |statement: &Value| {
        let has = |name: &str| statement.get(name).is_some();
        (statement["Effect"] == "Allow" || statement["Effect"] == "Deny")
            && (has("Action") != has("NotAction"))
            && (has("Resource") != has("NotResource"))
    };
    if statements.is_empty() || !statements.iter().all(complete) {
        return Err(malformed("Syntax errors in policy."));
    }
    Ok(())
}
