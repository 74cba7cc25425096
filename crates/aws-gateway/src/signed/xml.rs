//! An answer in XML, as a tree.

use aws_smithy_runtime_api::box_error::BoxError;
use xmlparser::{ElementEnd, Token, Tokenizer};

/// AWS's answers have a depth of some six.
const DEEPEST: usize = 16;

/// An element with what stands in it: elements, or text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    name: String,
    pub(crate) text: String,
    children: Vec<Element>,
}

impl Element {
    /// Reads the root of a document. Document types and what they declare are refused: no answer of
    /// AWS has any.
    ///
    /// # Errors
    /// Where it is no XML, breaks off, or is nested too deep.
    pub(super) fn read(body: &[u8]) -> Result<Self, BoxError> {
        // Around the root, so that there is always an element to put something into.
        let mut open = vec![Self::default()];
        for token in Tokenizer::from(std::str::from_utf8(body)?) {
            take(&mut open, token?)?;
        }
        let whole = open.pop().filter(|_| open.is_empty());
        let mut whole = whole.ok_or("the document breaks off")?;
        match (whole.children.pop(), whole.children.is_empty()) {
            (Some(root), true) => Ok(root),
            _ => Err("the document has not one root".into()),
        }
    }

    /// Whether it has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// The first element of that name in it.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements of that name in it.
    pub(crate) fn children<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the element of that name; empty where there is none.
    pub(crate) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.as_str())
    }
}

/// Puts a token where it belongs: into the innermost of the elements that are open.
fn take(open: &mut Vec<Element>, token: Token<'_>) -> Result<(), BoxError> {
    match token {
        Token::ElementStart { local, .. } => {
            if open.len() > DEEPEST {
                return Err("the document is nested too deep".into());
            }
            open.push(Element {
                name: local.to_string(),
                ..Element::default()
            });
        }
        Token::ElementEnd { end, .. } => match end {
            ElementEnd::Open => {}
            ElementEnd::Empty => close(open, None)?,
            ElementEnd::Close(_, local) => close(open, Some(&local))?,
        },
        Token::Text { text } => add(open, &unescaped(&text)),
        Token::Cdata { text, .. } => add(open, &text),
        Token::DtdStart { .. } | Token::EmptyDtd { .. } | Token::EntityDeclaration { .. } => {
            return Err("the document has a type".into());
        }
        Token::Declaration { .. }
        | Token::ProcessingInstruction { .. }
        | Token::Comment { .. }
        | Token::DtdEnd { .. }
        | Token::Attribute { .. } => {}
    }
    Ok(())
}

fn close(open: &mut Vec<Element>, name: Option<&str>) -> Result<(), BoxError> {
    let innermost = open.pop().filter(|_| !open.is_empty());
    let innermost = innermost.filter(|it| name.is_none_or(|name| name == it.name));
    let innermost = innermost.ok_or("an element is closed that is not open")?;
    if let Some(around) = open.last_mut() {
        around.children.push(innermost);
    }
    Ok(())
}

fn add(open: &mut [Element], text: &str) {
    if let Some(innermost) = open.last_mut() {
        innermost.text.push_str(text);
    }
}

/// The five entities that XML has by itself (XML 1.0, section 4.6).
fn unescaped(text: &str) -> String {
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let replaced = |text: String, (entity, sign)| text.replace(entity, sign);
    entities.into_iter().fold(text.to_owned(), replaced)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn read(text: &str) -> Result<Element, String> {
        Element::read(text.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn reads_lists_texts_and_entities() {
        let root = read(
            "<?xml version=\"1.0\"?><!-- a remark --><r xmlns=\"u\"><list><item><a>x &lt;&amp;lt; y</a></item>\
             <item><a><![CDATA[<b>]]></a></item><item/></list></r>\n",
        );
        let root = root.unwrap();
        let list = root.child("list").unwrap();
        let texts: Vec<&str> = list.children("item").map(|it| it.text_of("a")).collect();
        assert_eq!(texts, ["x <&lt; y", "<b>", ""]);
        assert_eq!(root.child("none"), None);
    }

    #[test]
    fn refuses_what_is_no_whole_document() {
        let deep = "<a>".repeat(50) + &"</a>".repeat(50);
        for text in [
            "",
            "words",
            "<a>",
            "<a><b></a>",
            "<a></b></a>",
            "</a>",
            "<a/></a>",
            "<a/><b/>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "{\"a\": 1}",
            &deep,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(Element::read(b"<a>\xff</a>").is_err());
    }
}
