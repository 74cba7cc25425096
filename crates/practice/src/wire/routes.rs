//! Operations that stand in method and path.

use bytes::Bytes;
use http::Request;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::call::Call;
use super::input::Input;
use super::refusal::Refusal;

/// An operation's method and path. A part of the path in braces is a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Route {
    method: &'static str,
    path: &'static str,
    /// What has to be in the query, by name.
    asks: Option<&'static str>,
    operation: &'static str,
}

impl Route {
    /// The route of an operation.
    pub(crate) const fn new(
        method: &'static str,
        path: &'static str,
        operation: &'static str,
    ) -> Route {
        Route {
            method,
            path,
            asks: None,
            operation,
        }
    }

    /// The same, for requests with this in their query. It stands before the route without.
    pub(crate) const fn asking(mut self, name: &'static str) -> Route {
        self.asks = Some(name);
        self
    }

    /// The parameters in the path, if the request is one of these.
    fn fits(&self, request: &Request<Bytes>) -> Option<Map<String, Value>> {
        let (mut wanted, mut given) = (self.path.split('/'), request.uri().path().split('/'));
        let query = request.uri().query().unwrap_or_default().as_bytes();
        let asked = |name: &str| form_urlencoded::parse(query).any(|(asked, _)| asked == name);
        if request.method().as_str() != self.method || !self.asks.is_none_or(asked) {
            return None;
        }
        let mut found = Map::new();
        loop {
            match (wanted.next(), given.next()) {
                (None, None) => return Some(found),
                (Some(wanted), Some(given)) => match name(wanted) {
                    Some(_) if given.is_empty() => return None,
                    Some(name) => drop(found.insert(name.to_owned(), decoded(given))),
                    None if wanted == given => {}
                    None => return None,
                },
                (None, Some(_)) | (Some(_), None) => return None,
            }
        }
    }
}

/// Reads a call: its parameters stand in the body, the query, the path, and in the headers that
/// name an account.
pub(super) fn decode(
    request: &Request<Bytes>,
    routes: &[Route],
    body: fn(&Request<Bytes>) -> Result<Input, Refusal>,
) -> Result<Call, Refusal> {
    const HEADERS: [&str; 2] = ["x-amz-account-id", "x-amz-expected-bucket-owner"];
    let mut all = routes.iter();
    let found = all.find_map(|route| Some((route.operation, route.fits(request)?)));
    let Some((operation, in_path)) = found else {
        return Err(Refusal::unknown_operation(request.uri().path()));
    };
    let mut input = body(request)?;
    let query = request.uri().query().unwrap_or_default().as_bytes();
    let in_query = form_urlencoded::parse(query);
    let in_query = in_query.map(|(name, value)| (name.into_owned(), value.into_owned().into()));
    input.0.extend(in_query);
    input.0.extend(in_path);
    for name in HEADERS {
        if let Some(account) = super::sigv4::header(request, name) {
            input.0.insert(name.to_owned(), account.into());
        }
    }
    Ok(Call {
        operation: operation.to_owned(),
        input,
    })
}

fn name(part: &str) -> Option<&str> {
    part.strip_prefix('{')?.strip_suffix('}')
}

fn decoded(part: &str) -> Value {
    percent_decode_str(part)
        .decode_utf8_lossy()
        .into_owned()
        .into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::wire::call::parameters;

    const ROUTES: [Route; 3] = [
        Route::new("GET", "/thing", "GetPart").asking("part"),
        Route::new("GET", "/thing", "ListThings"),
        Route::new("DELETE", "/thing/{name}", "DeleteThing"),
    ];

    fn read(method: &str, uri: &str) -> Result<Call, Refusal> {
        let request = Request::builder().method(method).uri(uri);
        decode(&request.body(Bytes::new()).unwrap(), &ROUTES, parameters)
    }

    #[test]
    fn parameters_stand_in_path_and_query() {
        let call = read("DELETE", "/thing/a%20b?token=1").unwrap();
        assert_eq!(call.operation, "DeleteThing");
        assert_eq!(call.input.maybe("name"), Some("a b"));
        assert_eq!(call.input.maybe("token"), Some("1"));
        assert_eq!(read("GET", "/thing").unwrap().operation, "ListThings");
        assert_eq!(read("GET", "/thing?part").unwrap().operation, "GetPart");
    }

    #[test]
    fn what_has_no_route_is_unknown() {
        for (method, uri) in [
            ("POST", "/thing"),
            ("GET", "/thing/a/b"),
            ("DELETE", "/thing"),
        ] {
            assert_eq!(read(method, uri).unwrap_err().code, "InvalidAction");
        }
    }
}
