//! A scene while it is recorded.

use std::future::Future;
use std::sync::Arc;

use firstday_app::wire::ProblemView;
use futures::FutureExt;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::commands;
use crate::commands::by_name::json as to_json;
use crate::desk::tests::stage::Stage;

/// What a person does.
pub(super) enum Act {
    /// Has the page call a command with these arguments.
    Call(&'static str, Value),
    /// Does something in the browser, which blocks until it is done.
    Browse(Box<dyn FnOnce() + Send>),
}

type Reply = Result<Value, ProblemView>;

/// A stage whose calls are written down.
pub(super) struct Take {
    pub(super) stage: Stage,
    calls: Vec<Value>,
    /// What is under way in the browser.
    browsers: JoinSet<()>,
}

impl Take {
    /// What comes before `stage` was as it is stays unwritten.
    pub(super) fn on(stage: Stage) -> Self {
        Self {
            stage,
            calls: Vec::new(),
            browsers: JoinSet::new(),
        }
    }

    /// Calls a command, and writes down what came of it.
    pub(super) async fn call(&mut self, command: &str, args: Value) -> &Value {
        let (tell, mut told) = mpsc::unbounded_channel();
        let hear = Arc::new(move |message| drop(tell.send(json!({ "sent": message }))));
        let reply = commands::call(&self.stage.desk, command, &args, hear).await;
        let mut meanwhile = Vec::new();
        while let Ok(message) = told.try_recv() {
            meanwhile.push(message);
        }
        self.write(command, args, meanwhile, reply.unwrap());
        let written = self.calls.len() - 1;
        self.look_what_is_left_open();
        &self.calls[written]["reply"]
    }

    /// Every page asks what is left open: it is written down whenever it is something else.
    fn look_what_is_left_open(&mut self) {
        let left = to_json(&self.stage.desk.left_open.left_open());
        let mut former = self.calls.iter().rev();
        let former = former.find(|call| call["command"] == "left_open");
        if former.is_none_or(|former| former["reply"] != left) {
            self.calls
                .push(call("left_open", json!({}), Vec::new(), Ok(left)));
        }
    }

    /// Calls a command that waits for what the person does: another command with its arguments.
    pub(super) async fn call_until(&mut self, command: &str, args: Value, act: (&str, Value)) {
        let desk = &self.stage.desk;
        let waiting = commands::call(desk, command, &args, Arc::new(|_| {}));
        let acting = commands::call(desk, act.0, &act.1, Arc::new(|_| {}));
        let both = futures::future::join(waiting, acting);
        let (reply, done) = unless_one_fails(&mut self.browsers, both).await;
        let told = json!({ "told": call(act.0, act.1, Vec::new(), done.unwrap()) });
        self.write(command, args, vec![told], reply.unwrap());
        self.look_what_is_left_open();
    }

    /// The same without arguments, for each of these.
    pub(super) async fn ask(&mut self, commands: &[&str]) {
        for command in commands {
            self.call(command, json!({})).await;
        }
    }

    /// Begins something in the browser. Where it fails, so does what waits for it.
    pub(super) fn browse(&mut self, what: impl FnOnce() + Send + 'static) {
        self.browsers.spawn_blocking(what);
    }

    /// Makes the changes that were reviewed. `person` hears what is sent, and may do something.
    pub(super) async fn apply(&mut self, person: impl FnMut(&Stage, &Value) -> Vec<Act>) {
        let (reply, meanwhile) = self.run(person).await;
        self.write("apply", json!({ "elsewhere": false }), meanwhile, reply);
        self.look_what_is_left_open();
    }

    async fn run(
        &mut self,
        mut person: impl FnMut(&Stage, &Value) -> Vec<Act>,
    ) -> (Reply, Vec<Value>) {
        let Self {
            stage, browsers, ..
        } = self;
        let (tell, mut told) = mpsc::unbounded_channel();
        let hear = Arc::new(move |message: Value| drop(tell.send(message)));
        let args = json!({ "elsewhere": false });
        let run = commands::call(&stage.desk, "apply", &args, hear).fuse();
        let mut run = std::pin::pin!(run);
        let mut meanwhile = Vec::new();
        let reply = loop {
            tokio::select! {
                biased;
                Some(message) = told.recv() => {
                    let acts = person(stage, &message);
                    meanwhile.push(json!({ "sent": message }));
                    for act in acts {
                        meanwhile.extend(done(stage, browsers, act).await);
                    }
                }
                reply = &mut run => break reply,
                Some(browsed) = browsers.join_next() => browsed.unwrap(),
            }
        };
        while let Ok(message) = told.try_recv() {
            meanwhile.push(json!({ "sent": message }));
        }
        (reply.unwrap(), meanwhile)
    }

    /// Everything that was written down, once nothing is under way in the browser any more.
    pub(super) async fn end(mut self) -> (Vec<Value>, Stage) {
        while let Some(browsed) = self.browsers.join_next().await {
            browsed.unwrap();
        }
        (self.calls, self.stage)
    }

    fn write(&mut self, command: &str, args: Value, meanwhile: Vec<Value>, reply: Reply) {
        self.calls.push(call(command, args, meanwhile, reply));
    }
}

/// Does what the person does. A command is written down.
async fn done(stage: &Stage, browsers: &mut JoinSet<()>, act: Act) -> Option<Value> {
    match act {
        Act::Browse(what) => {
            browsers.spawn_blocking(what);
            None
        }
        Act::Call(command, args) => {
            let quiet = Arc::new(|_: Value| {});
            let reply = commands::call(&stage.desk, command, &args, quiet).await;
            let told = call(command, args, Vec::new(), reply.unwrap());
            Some(json!({ "told": told }))
        }
    }
}

/// Waits for `what`, which may wait for a browser in vain.
async fn unless_one_fails<T>(browsers: &mut JoinSet<()>, what: impl Future<Output = T>) -> T {
    let mut what = std::pin::pin!(what);
    loop {
        tokio::select! {
            biased;
            done = &mut what => return done,
            Some(browsed) = browsers.join_next() => browsed.unwrap(),
        }
    }
}

fn call(command: &str, args: Value, meanwhile: Vec<Value>, reply: Reply) -> Value {
    let mut call = json!({ "command": command, "args": args });
    if !meanwhile.is_empty() {
        call["meanwhile"] = meanwhile.into();
    }
    match reply {
        Ok(reply) => call["reply"] = reply,
        Err(problem) => call["problem"] = to_json(&problem),
    }
    call
}
