//! The query protocol: a form in, XML out.

use bytes::Bytes;
use http::{Request, Response};
use quick_xml::escape::escape;
use serde_json::{Map, Value};

use super::answer::response;
use super::call::Call;
use super::input::Input;
use super::refusal::Refusal;

/// The namespace of answers to whoever signed for a service that has none.
pub(super) const ANY_NAMESPACE: &str = "https://iam.amazonaws.com/doc/2010-05-08/";

/// Reads a form, in the body or in the query string.
pub(super) fn decode(request: &Request<Bytes>) -> Result<Call, Refusal> {
    let query = request.uri().query().unwrap_or_default().as_bytes();
    let mut form = Map::new();
    for source in [query, request.body()] {
        for (name, value) in form_urlencoded::parse(source) {
            insert(&mut form, &name, value.into_owned());
        }
    }
    let operation = match form.remove("Action") {
        Some(Value::String(action)) => action,
        _ => {
            return Err(Refusal::new(
                400,
                "MissingAction",
                "The request must contain the parameter Action",
            ));
        }
    };
    form.remove("Version");
    let input = form
        .into_iter()
        .map(|(name, value)| (name, folded(value)))
        .collect();
    Ok(Call {
        operation,
        input: Input(input),
    })
}

/// Writes a result of the operation `name`, or an error, as XML.
pub(super) fn encode(
    name: &str,
    id: &str,
    namespace: &str,
    answer: &Result<Value, Refusal>,
) -> Response<Bytes> {
    match answer {
        Ok(value) => {
            let result = if value.is_null() {
                String::new()
            } else {
                element(&format!("{name}Result"), value, "member")
            };
            let body = format!(
                "<{name}Response xmlns=\"{namespace}\">{result}<ResponseMetadata><RequestId>{id}</RequestId></ResponseMetadata></{name}Response>"
            );
            response(200, "text/xml", body)
        }
        Err(refusal) => {
            let kind = if refusal.status < 500 {
                "Sender"
            } else {
                "Receiver"
            };
            let (code, message) = (refusal.code, escape(refusal.message.as_str()));
            let body = format!(
                "<ErrorResponse xmlns=\"{namespace}\"><Error><Type>{kind}</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>{id}</RequestId></ErrorResponse>"
            );
            response(refusal.status, "text/xml", body)
        }
    }
}

/// Puts `Tags.member.1.Key` into nested objects.
fn insert(form: &mut Map<String, Value>, name: &str, value: String) {
    match name.split_once('.') {
        None => {
            form.insert(name.to_owned(), Value::String(value));
        }
        Some((head, rest)) => {
            let inner = form
                .entry(head)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

/// Turns `{"member": {"1": a, "2": b}}` into `[a, b]`, all the way down.
fn folded(value: Value) -> Value {
    let Value::Object(mut object) = value else {
        return value;
    };
    if object.len() == 1
        && let Some(Value::Object(members)) = object.remove("member")
    {
        let mut members: Vec<(u32, Value)> = members
            .into_iter()
            .map(|(index, value)| (index.parse().unwrap_or(u32::MAX), folded(value)))
            .collect();
        members.sort_by_key(|(index, _)| *index);
        return members.into_iter().map(|(_, value)| value).collect();
    }
    object
        .into_iter()
        .map(|(name, value)| (name, folded(value)))
        .collect::<Map<_, _>>()
        .into()
}

/// An element of this name, with what each entry of a list is called.
pub(super) fn element(name: &str, value: &Value, item: &str) -> String {
    let inner = match value {
        Value::Null => return String::new(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => escape(text.as_str()).into_owned(),
        Value::Array(items) => items.iter().map(|it| element(item, it, item)).collect(),
        // IAM has one map, SummaryMap, and writes it as entries.
        Value::Object(entries) if name.ends_with("Map") => {
            entries.iter().map(|it| entry(it, item)).collect()
        }
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| element(name, value, item))
            .collect(),
    };
    format!("<{name}>{inner}</{name}>")
}

fn entry((key, value): (&String, &Value), item: &str) -> String {
    format!(
        "<entry><key>{key}</key>{}</entry>",
        element("value", value, item)
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn lists_and_structures_are_folded() {
        let body = "Action=CreateUser&Version=2010-05-08&UserName=J%C3%BCrgen&Tags.member.2.Key=b&Tags.member.10.Key=c&Tags.member.1.Key=a";
        let request = Request::post("http://localhost/")
            .body(Bytes::from(body))
            .unwrap();
        let call = decode(&request).unwrap();
        assert_eq!(call.operation, "CreateUser");
        let expected =
            json!({"UserName": "Jürgen", "Tags": [{"Key": "a"}, {"Key": "b"}, {"Key": "c"}]});
        assert_eq!(Value::Object(call.input.0), expected);
    }

    #[test]
    fn lists_maps_and_special_characters_are_written() {
        let xml = element(
            "R",
            &json!({"Names": ["a<b", "c&d"], "SummaryMap": {"Users": 1}, "Gone": null}),
            "member",
        );
        assert_eq!(
            xml,
            "<R><Names><member>a&lt;b</member><member>c&amp;d</member></Names><SummaryMap><entry><key>Users</key><value>1</value></entry></SummaryMap></R>"
        );
    }
}
