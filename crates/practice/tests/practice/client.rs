//! A caller that signs as the AWS SDK does.

use bytes::Bytes;
use data_encoding::HEXLOWER;
use firstday_practice::{CallError, Clock, Practice, PracticeCredentials, Seed, World};
use hmac::{Hmac, KeyInit, Mac};
use http::{Request, Response};
use secrecy::ExposeSecret;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::program::Refused;

/// 2026-11-23T12:00:00Z.
pub(crate) const NOON: i64 = 1_795_435_200;

/// A world whose clock stands still, so that a test never waits.
pub(crate) fn still(seed: Seed) -> Practice {
    Practice::in_memory(World::seeded(seed, Clock::Fixed { unix_seconds: NOON }))
}

#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) practice: Practice,
    pub(crate) key_id: String,
    pub(crate) secret: String,
    pub(crate) token: Option<String>,
    /// The signer's clock.
    pub(crate) date: String,
}

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
    pub(crate) headers: http::HeaderMap,
}

impl Client {
    pub(crate) fn new(practice: &Practice, credentials: &PracticeCredentials) -> Client {
        Client {
            practice: practice.clone(),
            key_id: credentials.access_key_id.clone(),
            secret: credentials.secret_access_key.expose_secret().to_owned(),
            token: Some(credentials.session_token.expose_secret().to_owned()),
            date: "20261123T120000Z".to_owned(),
        }
    }

    pub(crate) fn owner(practice: &Practice) -> Client {
        Client::new(practice, &practice.sign_in())
    }

    pub(crate) fn user(practice: &Practice, name: &str) -> Client {
        Client::new(practice, &practice.sign_in_as(name).unwrap())
    }

    /// A caller with the long-term key that an answer of `CreateAccessKey` holds.
    pub(crate) fn with_key(practice: &Practice, created: &Answer) -> Client {
        let mut client = Client::owner(practice);
        client.key_id = created.element("AccessKeyId");
        client.secret = created.element("SecretAccessKey");
        client.token = None;
        client
    }

    pub(crate) async fn iam(&self, action: &str, parameters: &[(&str, &str)]) -> Answer {
        self.send(self.form("iam", action, parameters))
            .await
            .unwrap()
    }

    pub(crate) async fn whoami(&self) -> Answer {
        self.send(self.form("sts", "GetCallerIdentity", &[]))
            .await
            .unwrap()
    }

    pub(crate) async fn json(&self, service: &str, target: &str, body: Value) -> Answer {
        let headers = [
            ("content-type", "application/x-amz-json-1.1"),
            ("x-amz-target", target),
        ];
        self.send(self.signed(service, "/", &headers, body.to_string()))
            .await
            .unwrap()
    }

    pub(crate) async fn budgets(&self, operation: &str, body: Value) -> Answer {
        self.json(
            "budgets",
            &format!("AWSBudgetServiceGateway.{operation}"),
            body,
        )
        .await
    }

    pub(crate) async fn account(&self, path: &str, body: Value) -> Answer {
        self.send(self.signed(
            "account",
            path,
            &[("content-type", "application/json")],
            body.to_string(),
        ))
        .await
        .unwrap()
    }

    pub(crate) fn form(
        &self,
        service: &str,
        action: &str,
        parameters: &[(&str, &str)],
    ) -> Request<Bytes> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("Action", action)
            .append_pair("Version", "2010-05-08");
        form.extend_pairs(parameters);
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        self.signed(service, "/", &headers, form.finish())
    }

    pub(crate) async fn send(&self, request: Request<Bytes>) -> Result<Answer, CallError> {
        self.practice.call(request).await.map(Answer::from)
    }

    /// Signature Version 4, written down a second time so that a slip in the one that
    /// verifies is seen.
    pub(crate) fn signed(
        &self,
        service: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: String,
    ) -> Request<Bytes> {
        let host = format!("{service}.us-east-1.amazonaws.com");
        let mut all = vec![("host", host.as_str()), ("x-amz-date", &self.date)];
        all.extend(headers);
        all.extend(
            self.token
                .as_deref()
                .map(|token| ("x-amz-security-token", token)),
        );
        all.sort_unstable();
        let names = all
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(";");
        let lines: String = all
            .iter()
            .map(|(name, value)| format!("{name}:{value}\n"))
            .collect();
        let canonical = format!("POST\n{path}\n\n{lines}\n{names}\n{}", hash(&body));
        let day = &self.date[..8];
        let scope = format!("{day}/us-east-1/{service}/aws4_request");
        let text = format!(
            "AWS4-HMAC-SHA256\n{}\n{scope}\n{}",
            self.date,
            hash(&canonical)
        );
        let key = mac(format!("AWS4{}", self.secret).as_bytes(), day);
        let key = mac(&mac(&mac(&key, "us-east-1"), service), "aws4_request");
        let signature = HEXLOWER.encode(&mac(&key, &text));
        let key_id = &self.key_id;
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={key_id}/{scope}, SignedHeaders={names}, Signature={signature}"
        );
        let mut request =
            Request::post(format!("https://{host}{path}")).header("authorization", authorization);
        // The SDK leaves the host header to the HTTP client below it.
        for (name, value) in all.into_iter().filter(|(name, _)| *name != "host") {
            request = request.header(name, value);
        }
        request.body(Bytes::from(body)).unwrap()
    }
}

fn hash(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text))
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

impl From<Response<Bytes>> for Answer {
    fn from(response: Response<Bytes>) -> Answer {
        let body = String::from_utf8(response.body().to_vec()).unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body,
        }
    }
}

impl Answer {
    /// Panics unless the call was done.
    #[track_caller]
    pub(crate) fn ok(self) -> Answer {
        assert_eq!(self.status, 200, "{}", self.body);
        self
    }

    /// Panics unless the call was refused with this code.
    #[track_caller]
    pub(crate) fn refused(self, status: u16, code: &str) -> Answer {
        let found = match self.headers.get("x-amzn-errortype") {
            Some(code) => code.to_str().unwrap().to_owned(),
            None => self.element("Code"),
        };
        assert_eq!(
            (self.status, found.as_str()),
            (status, code),
            "{}",
            self.body
        );
        self
    }

    /// Panics unless the sign-in service refused a token in these words.
    #[track_caller]
    pub(crate) fn not_given(self, expected: Refused) {
        let exception = self.headers.get("x-amzn-errortype");
        let exception = exception.map_or("", |exception| exception.to_str().unwrap());
        let body = self.value();
        let error = body["error"].as_str().unwrap();
        assert_eq!((self.status, exception, error), expected, "{body}");
        assert!(!body["message"].as_str().unwrap().is_empty());
    }

    /// The text of the first XML element of this name; empty for none.
    pub(crate) fn element(&self, name: &str) -> String {
        self.elements(name).into_iter().next().unwrap_or_default()
    }

    /// The texts of all XML elements of this name.
    pub(crate) fn elements(&self, name: &str) -> Vec<String> {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let parts = self.body.split(&open).skip(1);
        parts
            .map(|part| part.split(&close).next().unwrap().to_owned())
            .collect()
    }

    pub(crate) fn value(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}
