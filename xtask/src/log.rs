//! What a task says while it works: one plain line for each step, the durations at the end.

use std::time::{Duration, Instant};

/// The steps of this run.
pub(crate) struct Log {
    steps: Vec<Step>,
}

/// A step that was tried.
pub(crate) struct Step {
    pub(crate) name: String,
    took: Duration,
    /// Why it failed, if it did.
    pub(crate) failure: Option<String>,
}

impl Log {
    pub(crate) fn new() -> Self {
        Self { steps: Vec::new() }
    }

    /// Do one step. Its failure is the task's.
    pub(crate) fn step<T>(
        &mut self,
        name: &str,
        work: impl FnOnce() -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        println!("\n==> {name}");
        let started = Instant::now();
        let outcome = work();
        self.steps.push(Step {
            name: name.to_owned(),
            took: started.elapsed(),
            failure: outcome.as_ref().err().map(|error| format!("{error:#}")),
        });
        outcome
    }

    /// Do one step and go on even if it fails: the failure is said at the end.
    pub(crate) fn attempt<T>(
        &mut self,
        name: &str,
        work: impl FnOnce() -> anyhow::Result<T>,
    ) -> Option<T> {
        match self.step(name, work) {
            Ok(value) => Some(value),
            Err(error) => {
                println!("FAILED: {name}: {error:#}");
                None
            }
        }
    }

    /// The steps that failed.
    pub(crate) fn failures(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.failure.is_some())
    }

    /// Print how long each step took.
    pub(crate) fn print_durations(&self) {
        if self.steps.is_empty() {
            return;
        }
        println!("\nDurations");
        for step in &self.steps {
            let mark = if step.failure.is_some() {
                " (failed)"
            } else {
                ""
            };
            println!("{:>8.1} s  {}{mark}", step.took.as_secs_f64(), step.name);
        }
        let total: Duration = self.steps.iter().map(|step| step.took).sum();
        println!("{:>8.1} s  in all", total.as_secs_f64());
    }
}
