//! The REST protocol with XML, as S3 and S3 Control speak it.

use bytes::Bytes;
use http::{Request, Response};
use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::Event;
use serde_json::{Map, Value};

use super::answer::response;
use super::input::Input;
use super::refusal::Refusal;

const NAMESPACE: &str = "http://awss3control.amazonaws.com/doc/2018-08-20/";

/// A body as parameters: its root by name, and in it the elements below as texts.
pub(super) fn parameters(request: &Request<Bytes>) -> Result<Input, Refusal> {
    let body = String::from_utf8_lossy(request.body());
    if body.is_empty() {
        return Ok(Input::default());
    }
    // A bucket's policy is JSON, as it is (Amazon S3 API Reference, `PutBucketPolicy`).
    if body.starts_with('{') {
        return Ok(Input(Map::from_iter([("Policy".to_owned(), body.into())])));
    }
    read(&body).map(Input).ok_or_else(|| {
        let message = "The XML you provided was not well-formed";
        Refusal::new(400, "MalformedXML", message)
    })
}

fn read(body: &str) -> Option<Map<String, Value>> {
    let mut reader = Reader::from_str(body);
    let (mut open, mut found) = (Vec::<String>::new(), Map::new());
    let (mut root, mut text) = (None, String::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                root.get_or_insert_with(|| name.clone());
                open.push(name);
                text.clear();
            }
            Event::Text(words) => text.push_str(&words),
            Event::End(_) => {
                let name = open.pop()?;
                if open.len() == 1 {
                    found.insert(name, text.trim().into());
                }
            }
            Event::Eof if open.is_empty() => break,
            Event::Eof => return None,
            Event::Empty(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
    Some(Map::from_iter([(root?, found.into())]))
}

/// Writes a result, which is an element, or an error.
pub(super) fn encode(id: &str, answer: &Result<Value, Refusal>) -> Response<Bytes> {
    match answer {
        Ok(Value::Object(root)) => {
            let elements = root.iter().map(|(name, value)| element(name, value));
            response(200, "application/xml", elements.collect())
        }
        Ok(_) => response(200, "application/xml", String::new()),
        Err(refusal) => {
            let (code, message) = (refusal.code, escape(refusal.message.as_str()));
            let body = format!(
                "<ErrorResponse xmlns=\"{NAMESPACE}\"><Error><Code>{code}</Code><Message>{message}</Message></Error><RequestId>{id}</RequestId></ErrorResponse>"
            );
            response(refusal.status, "application/xml", body)
        }
    }
}

/// An element of this name. Of a list, each entry is one: S3's lists have nothing around them.
fn element(name: &str, value: &Value) -> String {
    let inner = match value {
        Value::Null => return String::new(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => escape(text.as_str()).into_owned(),
        Value::Array(items) => return items.iter().map(|it| element(name, it)).collect(),
        Value::Object(members) => members.iter().map(|(name, it)| element(name, it)).collect(),
    };
    format!("<{name}>{inner}</{name}>")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;

    #[test]
    fn a_body_is_read_by_the_names_of_its_elements() {
        let body =
            "<?xml version=\"1.0\"?><Block xmlns=\"x\"><One>true</One><Two>false</Two></Block>";
        let expected = json!({"Block": {"One": "true", "Two": "false"}});
        assert_eq!(Value::from(read(body).unwrap()), expected);
        for broken in ["<Block>", "<Block></Other>", "no"] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }
}
