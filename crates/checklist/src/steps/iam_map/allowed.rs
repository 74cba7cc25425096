use std::collections::BTreeSet;

use serde_json::Value;

use crate::{ADMINISTRATOR_ACCESS, Message};

/// More services than these are counted.
const NAMED: usize = 5;

/// What a policy allows, as far as a glance at its statements tells: services, not resources or
/// conditions.
pub(super) fn in_words(document: Option<&str>) -> Message {
    let value: Option<Value> = document.and_then(|text| serde_json::from_str(text).ok());
    let Some(value) = value else {
        return Message::new("iam-map-allows-unread");
    };
    let allows: Vec<&Value> = many(&value["Statement"])
        .filter(|statement| statement["Effect"] == "Allow")
        .collect();
    let actions = allows
        .iter()
        .flat_map(|statement| many(&statement["Action"]));
    let services: BTreeSet<String> = actions.filter_map(service).collect();
    let besides = allows
        .iter()
        .find(|statement| !statement["NotAction"].is_null());
    if services.contains("*") {
        return match allows.iter().any(|statement| is_whole(statement)) {
            true => Message::new("iam-map-allows-everything"),
            false => Message::new("iam-map-allows-everything-on-some"),
        };
    }
    if let Some(statement) = besides {
        let services: BTreeSet<String> =
            many(&statement["NotAction"]).filter_map(service).collect();
        return Message::new("iam-map-allows-all-but").with("services", list(&services));
    }
    match services.len() {
        0 => Message::new("iam-map-allows-nothing"),
        1..=NAMED => Message::new("iam-map-allows-services").with("services", list(&services)),
        count => Message::new("iam-map-allows-many").with("count", count),
    }
}

/// The same of a managed policy. AWS gives the documents of those that are attached; what
/// AdministratorAccess says is known all the same.
pub(super) fn of_managed(arn: &str, document: Option<&str>) -> Message {
    match document {
        None if arn == ADMINISTRATOR_ACCESS => Message::new("iam-map-allows-everything"),
        document => in_words(document),
    }
}

fn is_whole(statement: &Value) -> bool {
    let of_all = |name: &str| many(&statement[name]).any(|one| one == "*" || one == "*:*");
    of_all("Action") && of_all("Resource") && statement["Condition"].is_null()
}

/// `s3` of `s3:GetObject`.
fn service(action: &Value) -> Option<String> {
    let (service, _) = action
        .as_str()
        .map(|text| text.split_once(':').unwrap_or((text, "")))?;
    Some(service.to_ascii_lowercase())
}

fn list(services: &BTreeSet<String>) -> Vec<String> {
    services.iter().take(NAMED).cloned().collect()
}

/// One value, or each of a list (IAM User Guide, "Grammar of the IAM JSON policy language").
fn many(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    if value.is_null() {
        return Box::new(std::iter::empty());
    }
    match value.as_array() {
        Some(all) => Box::new(all.iter()),
        None => Box::new(std::iter::once(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_a_policy_allows() {
        for (text, id) in [
            (
                r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
                "everything",
            ),
            (
                r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"a":1}}}"#,
                "everything-on-some",
            ),
            (
                r#"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"arn:x"}]}"#,
                "everything-on-some",
            ),
            (
                r#"{"Statement":[{"Effect":"Allow","NotAction":["iam:*"],"Resource":"*"}]}"#,
                "all-but",
            ),
            (
                r#"{"Statement":{"Effect":"Allow","Action":["s3:*","S3:Get*"],"Resource":"*"}}"#,
                "services",
            ),
            (
                r#"{"Statement":{"Effect":"Allow","Action":["a:*","b:*","c:*","d:*","e:*","f:*"],"Resource":"*"}}"#,
                "many",
            ),
            (
                r#"{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#,
                "nothing",
            ),
            ("{", "unread"),
        ] {
            let said = in_words(Some(text));
            assert_eq!(said.id, format!("iam-map-allows-{id}"), "{text}");
        }
        assert_eq!(in_words(None).id, "iam-map-allows-unread");
        let services = vec!["s3".to_owned()];
        let text = r#"{"Statement":{"Effect":"Allow","Action":["s3:*","S3:Get*"],"Resource":"*"}}"#;
        let said = Message::new("iam-map-allows-services").with("services", services);
        assert_eq!(in_words(Some(text)), said);
    }
}
