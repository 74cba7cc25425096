//! The practice account in AWS's place.

#![allow(dead_code)]

use std::sync::Arc;

use firstday_aws_gateway::{Connection, Gateway, Transport, TransportError};
use firstday_practice::{Clock, Practice, PracticeCredentials, Seed, World};
use futures::FutureExt;
use jiff::Timestamp;
use secrecy::SecretString;

use crate::common::{Aws, now};

/// Answers in AWS's place.
pub(crate) fn wire(practice: &Practice) -> Arc<dyn Transport> {
    let practice = practice.clone();
    Arc::new(move |request| {
        let practice = practice.clone();
        async move { practice.call(request).await.map_err(TransportError::new) }.boxed()
    })
}

/// A practice account in memory whose clock stands still.
pub(crate) fn practice(seed: Seed) -> Practice {
    let clock = Clock::Fixed {
        unix_seconds: now().as_second(),
    };
    Practice::in_memory(World::seeded(seed, clock))
}

/// A practice account in memory whose clock runs on from the tests' time. When it is moved, theirs
/// does not seem wrong.
pub(crate) fn travelling(seed: Seed) -> Practice {
    let offset = now().duration_since(Timestamp::now());
    let clock = Clock::Running {
        offset_seconds: offset.as_secs(),
    };
    Practice::in_memory(World::seeded(seed, clock))
}

pub(crate) fn connection_as(practice: &Practice, who: &PracticeCredentials) -> Connection {
    let token = Some(&who.session_token);
    let connection = Connection::keys(&who.access_key_id, &who.secret_access_key, token);
    connection.over(wire(practice)).clock(now)
}

pub(crate) async fn gateway_as(practice: &Practice, who: &PracticeCredentials) -> Gateway {
    Gateway::connect(connection_as(practice, who))
        .await
        .unwrap()
}

impl Aws for Practice {
    async fn gateway(&self) -> Gateway {
        gateway_as(self, &self.sign_in()).await
    }

    fn codes(&self, serial: &str, _: &SecretString) -> (String, String) {
        self.authenticator_codes(serial).unwrap()
    }

    fn lacks(&self, _: &str) -> bool {
        false
    }
}
