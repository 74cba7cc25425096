//! A scene while it is recorded.

use std::sync::Arc;

use firstday_app::wire::ProblemView;
use futures::FutureExt;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::commands;
use crate::commands::by_name::json as to_json;
use crate::desk::tests::stage::Stage;

/// What a person does when a run sends something: a command with its arguments.
pub(super) type Act = (&'static str, Value);

type Reply = Result<Value, ProblemView>;

/// A stage whose calls are written down.
pub(super) struct Take {
    pub(super) stage: Stage,
    calls: Vec<Value>,
}

impl Take {
    /// What comes before `stage` was as it is stays unwritten.
    pub(super) fn on(stage: Stage) -> Self {
        Self {
            stage,
            calls: Vec::new(),
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
        self.write(command, args, meanwhile, reply.unwrap())
    }

    /// Calls a command that waits for what the person does.
    pub(super) async fn call_until(&mut self, command: &str, args: Value, act: Act) {
        let desk = &self.stage.desk;
        let waiting = commands::call(desk, command, &args, Arc::new(|_| {}));
        let acting = commands::call(desk, act.0, &act.1, Arc::new(|_| {}));
        let (reply, done) = tokio::join!(waiting, acting);
        let told = json!({ "told": call(act.0, act.1, Vec::new(), done.unwrap()) });
        self.write(command, args, vec![told], reply.unwrap());
    }

    /// The same without arguments, for each of these.
    pub(super) async fn ask(&mut self, commands: &[&str]) {
        for command in commands {
            self.call(command, json!({})).await;
        }
    }

    /// Makes the changes that were reviewed. `person` hears what is sent, and may do something.
    pub(super) async fn apply(&mut self, person: impl FnMut(&Stage, &Value) -> Option<Act>) {
        let (reply, meanwhile) = self.run(person).await;
        self.write("apply", json!({}), meanwhile, reply);
    }

    async fn run(
        &self,
        mut person: impl FnMut(&Stage, &Value) -> Option<Act>,
    ) -> (Reply, Vec<Value>) {
        let (tell, mut told) = mpsc::unbounded_channel();
        let hear = Arc::new(move |message: Value| drop(tell.send(message)));
        let args = json!({});
        let run = commands::call(&self.stage.desk, "apply", &args, hear).fuse();
        let mut run = std::pin::pin!(run);
        let mut meanwhile = Vec::new();
        let reply = loop {
            tokio::select! {
                biased;
                Some(message) = told.recv() => {
                    let act = person(&self.stage, &message);
                    meanwhile.push(json!({ "sent": message }));
                    if let Some((command, args)) = act {
                        let quiet = Arc::new(|_: Value| {});
                        let reply = commands::call(&self.stage.desk, command, &args, quiet).await;
                        meanwhile.push(json!({ "told": call(command, args, Vec::new(), reply.unwrap()) }));
                    }
                }
                reply = &mut run => break reply,
            }
        };
        while let Ok(message) = told.try_recv() {
            meanwhile.push(json!({ "sent": message }));
        }
        (reply.unwrap(), meanwhile)
    }

    /// Everything that was written down.
    pub(super) fn calls(self) -> (Vec<Value>, Stage) {
        (self.calls, self.stage)
    }

    fn write(&mut self, command: &str, args: Value, meanwhile: Vec<Value>, reply: Reply) -> &Value {
        self.calls.push(call(command, args, meanwhile, reply));
        self.calls
            .last()
            .map_or(&Value::Null, |call| &call["reply"])
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
