//! Runs over a wire that goes dead, as if the program had been killed there.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use firstday_app::checklist::{Account, Plan};
use firstday_app::{Connection, Outcome, TransportError};
use firstday_practice::{Practice, Seed};
use futures::future::FutureExt;
use http::{Request, Response};
use tokio::sync::Notify;

use crate::bench::{PROFILE, everything, facets, keys, over, ready, set_up, take_back};
use crate::common::{Person, Stage};

/// A wire that goes dead at one request, before or after AWS has acted on it.
struct Cut {
    practice: Practice,
    acted: bool,
    /// What stands in that one, among others.
    asking: &'static str,
    /// How many such requests come before it.
    left: AtomicUsize,
    dead: Notify,
}

impl Cut {
    fn new(stage: &Stage, acted: bool, asking: &'static str) -> Arc<Self> {
        Arc::new(Self {
            asking,
            practice: stage.practice.clone(),
            acted,
            left: AtomicUsize::new(usize::MAX),
            dead: Notify::new(),
        })
    }

    fn connection(self: &Arc<Self>) -> Connection {
        let root = self.practice.sign_in();
        let cut = self.clone();
        let transport = Arc::new(move |request: Request<Bytes>| {
            let cut = cut.clone();
            async move { cut.answer(request).await }.boxed()
        });
        let token = Some(&root.session_token);
        Connection::keys(&root.access_key_id, &root.secret_access_key, token).over(transport)
    }

    async fn answer(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let counts = String::from_utf8_lossy(request.body()).contains(self.asking);
        let is_last = counts && self.left.fetch_sub(1, Ordering::Relaxed) == 0;
        if is_last && !self.acted {
            return self.die().await;
        }
        let answer = self.practice.call(request).await;
        if is_last {
            return self.die().await;
        }
        answer.map_err(TransportError::new)
    }

    async fn die(&self) -> Result<Response<Bytes>, TransportError> {
        self.dead.notify_one();
        std::future::pending().await
    }
}

/// Makes a plan over a wire that goes dead after so many requests.
async fn cut_off(stage: &mut Stage, after: usize, acted: bool, plan: impl Fn(&Stage) -> Plan) {
    let cut = Cut::new(stage, acted, "");
    go_on_until(stage, &cut, after, plan).await;
}

/// Makes a plan over a wire that goes dead after so many of the requests that count.
async fn go_on_until(
    stage: &mut Stage,
    cut: &Arc<Cut>,
    after: usize,
    plan: impl Fn(&Stage) -> Plan,
) {
    let answers = stage.session.answers().clone();
    stage.session = over(stage, cut.connection()).await;
    stage.session.set_answers(answers);
    stage.observe().await;
    let plan = plan(stage);
    stage.session.preview(&plan).unwrap();
    let person = Person::new(&stage.practice);
    cut.left.store(after, Ordering::Relaxed);
    tokio::select! {
        () = cut.dead.notified() => {}
        made = stage.session.apply(&plan, &person) => drop(made.unwrap()),
    }
    stage.session = over(stage, firstday_rehearsal::sign_in(&stage.practice)).await;
    stage.observe().await;
}

async fn is_as_before(stage: &mut Stage, before: &Account, case: &str) {
    let undo = everything(stage);
    assert_eq!(undo.kept, [], "{case}");
    take_back(stage, &undo).await;
    let (was, is) = (facets(before), facets(stage.session.account()));
    for (name, value) in &was {
        assert_eq!(is.get(name), Some(value), "{case}: {name}");
    }
    assert!(keys(stage).is_empty(), "{case}");
    assert!(stage.store.load(PROFILE).await.unwrap().is_none(), "{case}");
    assert_eq!(everything(stage).plan.changes, [], "{case}: once more");
}

/// How many requests lie between two cuts: every request is tried where `FIRSTDAY_ALL` is set, as
/// `cargo xtask test --all` does, else a sample.
fn step() -> usize {
    if std::env::var_os("FIRSTDAY_ALL").is_some() {
        return 1;
    }
    7
}

#[tokio::test]
async fn a_first_day_that_was_cut_off_anywhere_is_taken_back() {
    for acted in [false, true] {
        for after in (usize::from(acted)..).step_by(step()) {
            let (mut stage, before) = ready(Seed::Fresh).await;
            cut_off(&mut stage, after, acted, Stage::plan).await;
            if stage.session.left_open().unwrap().run.is_none() {
                assert!(after > 20, "only {after} requests");
                break;
            }
            let case = format!("cut after {after} requests, acted: {acted}");
            is_as_before(&mut stage, &before, &case).await;
        }
    }
}

#[tokio::test]
async fn an_undo_that_was_cut_off_anywhere_goes_on() {
    for acted in [false, true] {
        for after in (usize::from(acted)..).step_by(step()) {
            let (mut stage, before) = set_up(Seed::Fresh).await;
            let plan = |stage: &Stage| everything(stage).plan;
            cut_off(&mut stage, after, acted, plan).await;
            let Some(left) = stage.session.left_open().unwrap().run else {
                assert!(after > 10, "only {after} requests");
                break;
            };
            assert!(left.undoes, "and it is told");
            let case = format!("cut after {after} requests, acted: {acted}");
            is_as_before(&mut stage, &before, &case).await;
        }
    }
}

/// B-251: the key that AWS made and nobody stored goes before another is made, and both can be taken back.
#[tokio::test]
async fn a_first_day_that_was_cut_off_at_its_key_goes_on_with_one() {
    let (mut stage, before) = ready(Seed::Fresh).await;
    let cut = Cut::new(&stage, true, "Action=CreateAccessKey");
    go_on_until(&mut stage, &cut, 0, Stage::plan).await;
    assert_eq!(keys(&stage).len(), 1, "one is left behind");

    let plan = stage.plan();
    let shown = stage.session.preview(&plan).unwrap();
    let mut told = shown.iter().filter_map(|change| change.warning.as_ref());
    assert!(told.any(|told| told.id == "keys-stop-left-over"));
    for (planned, outcome) in plan.changes.iter().zip(stage.apply(&plan).await) {
        assert_eq!(outcome, Outcome::Done, "{:?}", planned.change);
    }
    assert_eq!(Some(keys(&stage)), stored(&stage).await);
    is_as_before(&mut stage, &before, "both").await;
}

/// B-251: a key that the keyring has already is kept, though no profile names it yet.
#[tokio::test]
async fn a_first_day_that_was_cut_off_with_its_key_stored_goes_on_with_that() {
    let (mut stage, _) = ready(Seed::Fresh).await;
    // The new key is the first that asks who it is.
    let cut = Cut::new(&stage, false, "Action=GetCallerIdentity");
    go_on_until(&mut stage, &cut, 0, Stage::plan).await;
    let made = stored(&stage).await;
    assert_eq!(made, Some(keys(&stage)));

    let plan = stage.plan();
    let mut deeds = plan.changes.iter().map(|planned| planned.change.deed());
    assert!(deeds.all(|deed| deed.stops_key().is_none()));
    stage.session.preview(&plan).unwrap();
    stage.apply(&plan).await;
    assert_eq!(
        (stored(&stage).await, Some(keys(&stage))),
        (made.clone(), made)
    );
}

/// The id of the access key that the keyring has.
async fn stored(stage: &Stage) -> Option<BTreeSet<String>> {
    let stored = stage.store.load(PROFILE).await.unwrap()?;
    let key = stored.into_access_key()?;
    Some(BTreeSet::from([key.access_key_id]))
}
