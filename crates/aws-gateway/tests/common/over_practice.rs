//! The practice account in AWS's place.

#![allow(dead_code)]

use firstday_aws_gateway::Gateway;
use firstday_practice::{Clock, Practice, PracticeCredentials, Seed, World};
use firstday_rehearsal::sign_in_as;
use jiff::Timestamp;
use secrecy::SecretString;

use crate::common::{Aws, now};

/// A practice account in memory whose clock stands still.
pub(crate) fn practice(seed: Seed) -> Practice {
    let clock = Clock::Fixed {
        unix_seconds: now().as_second(),
    };
    Practice::in_memory(World::seeded(seed, clock))
}

/// A practice account whose keys bear no mark, as AWS's do, and the id and the secret of one.
pub(crate) fn unmarked() -> (Practice, String, SecretString) {
    let world = practice(Seed::Neglected).read(Clone::clone).unwrap();
    let text = serde_json::to_string(&world).unwrap();
    let text = text.replace("AKIA7PRACTICE", "AKIAIOSFODNN7");
    let world: World = serde_json::from_str(&text).unwrap();
    let world = serde_json::to_value(world).unwrap();
    let keys = world["state"]["iam"]["users"]["boss"]["access_keys"].clone();
    let (id, key) = keys.as_object().unwrap().iter().next().unwrap();
    let secret = SecretString::from(key["secret"].as_str().unwrap());
    let world = serde_json::from_value(world).unwrap();
    (Practice::in_memory(world), id.clone(), secret)
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

pub(crate) async fn gateway_as(practice: &Practice, who: &PracticeCredentials) -> Gateway {
    Gateway::connect(sign_in_as(practice, who), now)
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
