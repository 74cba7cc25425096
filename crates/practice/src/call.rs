//! One call from the request to the answer.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use crate::authenticate::authenticate;
use crate::base::{Dice, shift};
use crate::cloudtrail::Noted;
use crate::faults::{self, FaultKind};
use crate::iam::LastUsed;
use crate::service::{Answer, Ask, Caller, Identity};
use crate::services::{self, Served, Work};
use crate::sign_in::{self, Visit};
use crate::texts::Texts;
use crate::wire::sigv4::{self, Authorization};
use crate::wire::{Call, Envelope, Form, Refusal, Reply};
use crate::world::World;

/// AWS tells the last use of a key to within some minutes; a call within a minute of
/// the noted one changes nothing, which spares a file-backed world a write.
const LAST_USED_SECONDS: i64 = 60;

/// Answers a request; pages say `texts`. Says whether the world changed.
pub(crate) fn answer(
    world: &mut World,
    texts: &dyn Fn() -> Texts,
    request: &Request<Bytes>,
) -> (Reply, bool) {
    if let Some(visit) = Visit::of(&world.state, request) {
        return sign_in::answer(&mut world.desk(&texts()), &visit);
    }
    let mut turn = Turn {
        changed: false,
        drop: false,
        delay_ms: world.settings.latency_ms,
    };
    let form = Form::of(request);
    let authorization = sigv4::authorization(request);
    let service = authorization
        .as_ref()
        .map_or("", |found| found.service.as_str());
    let protocol = services::find(service).map(Served::protocol);
    let call = form.decode(request, protocol);
    let operation = call.as_ref().map_or("", |call| call.operation.as_str());
    let result = match (&authorization, &call) {
        (Ok(authorization), Ok(call)) => turn.take(world, request, authorization, call),
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal.clone()),
    };
    let request_id = Dice::Real.request_id();
    let envelope = Envelope {
        form,
        protocol,
        operation,
        request_id: &request_id,
        now: world.shown_time(),
    };
    let refused = result.as_ref().err().map(|refusal| refusal.code);
    tracing::debug!(service, operation, refused, "practice call");
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
        let name = format!("{}:{}", authorization.service, call.operation);
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
        let service = services::find(&authorization.service);
        let Some(work) = service.and_then(|service| service.find(&call.operation)) else {
            // What the caller may not do is denied, known here or not.
            world.visible().authorise(&caller, &name, "*")?;
            return Err(Refusal::unknown_operation(&call.operation));
        };
        let answer = self.run(world, work.as_ref(), call, (&caller, &authorization.region));
        if work.writes() {
            self.changed = true;
            let at = world.now();
            world.state.cloudtrail.note(&Noted {
                caller: &caller,
                service: &authorization.service,
                region: &authorization.region,
                operation: &call.operation,
                input: &call.input,
                error: answer.as_ref().err().map(|refusal| refusal.code),
                at,
            });
        }
        answer
    }

    fn run(
        &mut self,
        world: &mut World,
        work: &dyn Work,
        call: &Call,
        (caller, region): (&Caller, &str),
    ) -> Answer {
        let account = world.state.account.clone();
        let settings = world.settings.clone();
        let trailed = world.state.trailed();
        let ask = Ask {
            input: &call.input,
            caller,
            account: &account,
            region,
            settings: &settings,
            trailed: &trailed,
            now: world.now(),
        };
        let needs = work.needs(&world.state, &ask);
        let seen = world.visible();
        for (action, resource) in &needs {
            seen.authorise(caller, action, resource)?;
        }
        if let Some(answer) = work.read(seen, &ask) {
            return answer;
        }
        let before = (settings.lag_seconds > 0).then(|| world.state.clone());
        let answer = work.write(&mut world.state, &ask)?;
        self.changed = true;
        if let Some(before) = before {
            world.hold_back(before);
        }
        Ok(answer)
    }
}

/// Notes the use of a long-term key. Says whether there was anything to note.
fn note_use(world: &mut World, caller: &Caller, authorization: &Authorization) -> bool {
    let now = world.now();
    let iam = &mut world.state.iam;
    let keys = match &caller.identity {
        Identity::Root => Some(&mut iam.root.access_keys),
        Identity::User(name) => iam.users.get_mut(name).map(|user| &mut user.access_keys),
        Identity::Role { .. } => None,
    };
    let Some(key) = keys.and_then(|keys| keys.get_mut(&authorization.key_id)) else {
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
