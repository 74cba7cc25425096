//! Lists in pages.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

use super::input::Input;
use super::refusal::Refusal;

/// How an API words its paging.
pub(crate) struct Paging {
    /// The parameter for the size of a page.
    pub(crate) size: &'static str,
    /// The parameter for where to go on.
    pub(crate) token: &'static str,
    /// How many entries a page has when the caller does not say.
    pub(crate) default: u32,
    /// How many it may have.
    pub(crate) max: u32,
    /// The code for a token that was not given out.
    pub(crate) invalid_token: &'static str,
}

/// One page, and where the next one begins.
#[derive(Debug)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) next: Option<String>,
}

impl Paging {
    /// Cuts a page out of `items`, which come sorted by their key. The token names the
    /// last key given, so that entries made or deleted meanwhile shift nothing.
    pub(crate) fn cut<K: AsRef<str>, T>(
        &self,
        input: &Input,
        items: impl Iterator<Item = (K, T)>,
    ) -> Result<Page<T>, Refusal> {
        let size = input
            .number(self.size, 1, self.max)?
            .unwrap_or(self.default);
        let after = input
            .maybe(self.token)
            .map(|token| self.key(token))
            .transpose()?;
        let mut rest = items
            .skip_while(|(key, _)| after.as_deref().is_some_and(|after| key.as_ref() <= after))
            .peekable();
        let mut page = Page {
            items: Vec::new(),
            next: None,
        };
        while let Some((key, item)) = rest.next() {
            page.items.push(item);
            if page.items.len() == size as usize {
                page.next = rest
                    .peek()
                    .map(|_| BASE64URL_NOPAD.encode(key.as_ref().as_bytes()));
                break;
            }
        }
        Ok(page)
    }

    fn key(&self, token: &str) -> Result<String, Refusal> {
        BASE64URL_NOPAD
            .decode(token.as_bytes())
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .ok_or_else(|| Refusal::new(400, self.invalid_token, format!("Invalid {}", self.token)))
    }
}

/// An answer with `IsTruncated` and `Marker`.
pub(crate) fn truncated_answer<T>(list: &str, page: Page<T>, show: impl Fn(T) -> Value) -> Value {
    let mut answer = json!({ list: page.items.into_iter().map(show).collect::<Vec<_>>() });
    answer["IsTruncated"] = json!(page.next.is_some());
    answer["Marker"] = json!(page.next);
    answer
}

/// An answer with `NextToken`.
pub(crate) fn token_answer<T>(list: &str, page: Page<T>, show: impl Fn(T) -> Value) -> Value {
    let mut answer = json!({ list: page.items.into_iter().map(show).collect::<Vec<_>>() });
    if let Some(next) = page.next {
        answer["NextToken"] = json!(next);
    }
    answer
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const IAM: Paging = Paging {
        size: "MaxItems",
        token: "Marker",
        default: 100,
        max: 1000,
        invalid_token: "ValidationError",
    };

    fn items() -> impl Iterator<Item = (String, u32)> {
        (0..7).map(|number| (format!("k{number}"), number))
    }

    #[test]
    fn pages_join_to_the_whole_list() {
        let mut seen = Vec::new();
        let mut input = json!({"MaxItems": "3"});
        loop {
            let page = IAM.cut(&Input::from(input.clone()), items()).unwrap();
            assert!(page.items.len() <= 3);
            seen.extend(page.items);
            let Some(next) = page.next else { break };
            input["Marker"] = json!(next);
        }
        assert_eq!(seen, (0..7).collect::<Vec<_>>());
    }

    #[test]
    fn the_last_full_page_is_not_truncated() {
        let page = IAM
            .cut(&Input::from(json!({"MaxItems": 7})), items())
            .unwrap();
        assert_eq!((page.items.len(), page.next), (7, None));
    }

    #[test]
    fn a_page_of_none_and_a_wrong_marker_are_refused() {
        let none = IAM
            .cut(&Input::from(json!({"MaxItems": "0"})), items())
            .unwrap_err();
        assert_eq!(none.code, "ValidationError");
        let wrong = IAM
            .cut(&Input::from(json!({"Marker": "*"})), items())
            .unwrap_err();
        assert_eq!(wrong.code, "ValidationError");
    }
}
