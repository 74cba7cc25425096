//! Each command by its name, with its arguments and its reply as JSON: for tests, which write down
//! what the page would see, and for the page's client, which is made from the list.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use firstday_app::wire::ProblemView;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

/// Hears what a command sends meanwhile.
pub(crate) type Tell = Arc<dyn Fn(Value) + Send + Sync>;

/// What comes of a command.
pub(crate) type Answer<'a> = BoxFuture<'a, Result<Value, ProblemView>>;

/// A command as the page sees it: names, and types in TypeScript.
pub(crate) struct Described {
    pub(crate) name: &'static str,
    pub(crate) docs: Vec<&'static str>,
    pub(crate) args: Vec<(&'static str, String)>,
    /// What is sent meanwhile.
    pub(crate) sends: Vec<(&'static str, String)>,
    pub(crate) reply: String,
}

/// The argument of this name.
pub(crate) fn arg<'a, T: Deserialize<'a>>(args: &'a Value, name: &str) -> T {
    T::deserialize(&args[name]).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub(crate) fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// The types that cross: their declarations in TypeScript, by name. The order in which they are
/// come upon differs from one compilation to the next.
#[derive(Default)]
pub(crate) struct Types {
    seen: HashSet<TypeId>,
    pub(crate) declared: BTreeMap<String, String>,
}

impl Types {
    /// The names of those that are declared.
    pub(crate) fn names(&self) -> impl Iterator<Item = &String> {
        self.declared.keys()
    }

    /// The name of a type in TypeScript. It is declared, with all that it is made of.
    pub(crate) fn name<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&Config::default())
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let config = Config::default();
        // Only a type with a name of its own has a file that it could stand in.
        if T::output_path().is_some() {
            let name = T::ident(&config);
            let exported = T::export_to_string(&config).unwrap();
            self.declared.insert(name, body(&exported));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[tokio::test]
async fn a_command_answers_to_its_name() {
    let stage = crate::desk::tests::stage::Stage::new();
    let call = async |name| {
        let args = serde_json::json!({"first": "123", "second": "456", "age": 0});
        super::call(&stage.desk, name, &args, Arc::new(|_| {})).await
    };
    let start = call("start").await.unwrap().unwrap();
    assert_eq!(start["session"], Value::Null);
    let refused = call("submit_codes").await.unwrap().unwrap_err();
    assert_eq!(refused.code, firstday_app::Code::CodesMalformed);
    assert!(call("nonsense").await.is_none());
}

/// One type without what would stand above it in a file of its own.
fn body(exported: &str) -> String {
    let above = |line: &&str| line.starts_with("import ") || line.starts_with("// This file");
    let lines: Vec<&str> = exported.lines().filter(|line| !above(line)).collect();
    format!("{}\n", lines.join("\n").trim())
}
