//! The way to a practice account inside this process.

use std::sync::Arc;

use bytes::Bytes;
use firstday_app::{Connection, Transport, TransportError};
use firstday_practice::{Practice, PracticeCredentials};
use futures::future::FutureExt;
use http::Request;

/// Answers in AWS's place.
pub fn transport(practice: &Practice) -> Arc<dyn Transport> {
    let practice = practice.clone();
    Arc::new(move |request: Request<Bytes>| {
        let practice = practice.clone();
        async move { practice.call(request).await.map_err(TransportError::new) }.boxed()
    })
}

/// Signs in as the owner: the root user or, of a project, the role.
pub fn sign_in(practice: &Practice) -> Connection {
    sign_in_as(practice, &practice.sign_in())
}

/// Signs in by credentials of the practice account.
pub fn sign_in_as(practice: &Practice, who: &PracticeCredentials) -> Connection {
    let token = Some(&who.session_token);
    Connection::keys(&who.access_key_id, &who.secret_access_key, token).over(transport(practice))
}
