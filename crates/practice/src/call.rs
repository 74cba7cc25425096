//! One call from the request to the answer.

use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use serde_json::Value;

use crate::authorise::authorise;
use crate::dice::Dice;
use crate::faults;
use crate::operations::{Answer, Ask, Operation, Run, find};
use crate::protocol::{Call, Envelope, Protocol};
use crate::refusal::Refusal;
use crate::sessions::{self, Caller, Identity};
use crate::sign_in::{self, Visit};
use crate::sigv4::{self, Authorization};
use crate::world::{FaultKind, LastUsed, World, shift};

/// AWS tells the last use of a key to within some minutes; a call within a minute of
/// the noted one changes nothing, which spares a file-backed world a write.
const LAST_USED_SECONDS: i64 = 60;

/// What comes of a call.
pub(crate) struct Reply {
    /// The answer, or none when the connection drops.
    pub(crate) response: Option<Response<Bytes>>,
    /// How long the answer takes.
    pub(crate) delay: Duration,
}

/// Answers a request. Says whether the world changed.
pub(crate) fn answer(world: &mut World, request: &Request<Bytes>) -> (Reply, bool) {
    if let Some(visit) = Visit::of(world, request) {
        return sign_in::answer(world, &visit);
    }
    let mut turn = Turn {
        changed: false,
        drop: false,
        delay_ms: world.settings.latency_ms,
    };
    let protocol = Protocol::of(request);
    let authorization = sigv4::authorization(request);
    let service = authorization
        .as_ref()
        .map_or("", |found| found.service.as_str());
    let call = protocol.decode(request, service);
    let operation = call
        .as_ref()
        .map_or("", |call| call.operation.as_str())
        .to_owned();
    let result = match (&authorization, &call) {
        (Ok(authorization), Ok(call)) => turn.take(world, request, authorization, call),
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal.clone()),
    };
    let request_id = Dice::Real.request_id();
    let envelope = Envelope {
        protocol,
        service,
        operation: &operation,
        request_id: &request_id,
        now: world.shown_time(),
    };
    tracing::debug!(
        service,
        operation,
        refused = result.as_ref().err().map(|refusal| refusal.code),
        "practice call"
    );
    let response = (!turn.drop).then(|| envelope.encode(&result));
    let delay = Duration::from_millis(u64::from(turn.delay_ms));
    (Reply { response, delay }, turn.changed)
}

struct Turn {
    changed: bool,
    drop: bool,
    delay_ms: u32,
}

impl Turn {
    fn take(
        &mut self,
        world: &mut World,
        request: &Request<Bytes>,
        authorization: &Authorization,
        call: &Call,
    ) -> Answer {
        let name = format!("{}:{}", call.service, call.operation);
        if let Some(fault) = faults::strike(&mut world.settings, &name) {
            self.changed = true;
            if let Some(refusal) = faults::refusal(&fault, &name) {
                return Err(refusal);
            }
            self.drop = matches!(fault, FaultKind::Reset | FaultKind::LostReply);
            if fault == FaultKind::Reset {
                return Ok(Value::Null);
            }
            if let FaultKind::Slow { ms } = fault {
                self.delay_ms = self.delay_ms.saturating_add(ms);
            }
        }
        let caller = authenticate(world, request, authorization)?;
        self.changed |= note_use(world, &caller, authorization);
        let Some(operation) = find(&call.service, &call.operation) else {
            // What the caller may not do is denied, known here or not.
            authorise(world.visible(), &caller, &name, "*")?;
            return Err(Refusal::unknown_operation(&call.operation));
        };
        self.run(world, operation, call, &caller)
    }

    fn run(
        &mut self,
        world: &mut World,
        operation: &Operation,
        call: &Call,
        caller: &Caller,
    ) -> Answer {
        let ask = Ask {
            input: &call.input,
            caller,
            now: world.now(),
            budgets_ready: world.settings.budgets_ready,
        };
        let resource = (operation.resource)(&world.state, &ask);
        let action = format!("{}:{}", operation.service, operation.action);
        authorise(world.visible(), caller, &action, &resource)?;
        let run = match operation.run {
            Run::Read(run) => return run(world.visible(), &ask),
            Run::Write(run) => run,
        };
        let before = (world.settings.lag_seconds > 0).then(|| world.state.clone());
        let answer = run(&mut world.state, &ask)?;
        self.changed = true;
        if let Some(before) = before {
            world.hold_back(before);
        }
        Ok(answer)
    }
}

fn authenticate(
    world: &World,
    request: &Request<Bytes>,
    authorization: &Authorization,
) -> Result<Caller, Refusal> {
    let token = sigv4::header(request, "x-amz-security-token");
    let caller = sessions::caller(world, &authorization.key_id, token)?;
    sigv4::check_age(request, authorization, world.signing_time())?;
    sigv4::check_signature(request, authorization, caller.secret.expose())?;
    Ok(caller)
}

/// Notes the use of a long-term key. Says whether there was anything to note.
fn note_use(world: &mut World, caller: &Caller, authorization: &Authorization) -> bool {
    let now = world.now();
    let keys = match &caller.identity {
        Identity::Root => Some(&mut world.state.root.access_keys),
        Identity::User(name) => world
            .state
            .users
            .get_mut(name)
            .map(|user| &mut user.access_keys),
        Identity::Role { .. } => None,
    };
    let Some(key) = keys.and_then(|keys| keys.get_mut(&caller.key_id)) else {
        return false;
    };
    let known = key.last_used.as_ref().is_some_and(|used| {
        used.service == authorization.service
            && used.region == authorization.region
            && shift(used.at, LAST_USED_SECONDS) > now
    });
    if known {
        return false;
    }
    key.last_used = Some(LastUsed {
        at: now,
        service: authorization.service.clone(),
        region: authorization.region.clone(),
    });
    true
}
