//! What the page can call: one list, from which Tauri's handler and the page's client follow.

#[cfg(test)]
pub(crate) mod by_name;
#[cfg(test)]
mod hostile;
#[macro_use]
mod list;
#[cfg(test)]
mod typescript;

use std::panic::AssertUnwindSafe;

use firstday_app::checklist::{Comparison, KeyAction, KeyList, Message, RecoveryKit};
use firstday_app::evidence::{Class, ClassFile, ClassFormat, ReportFormat};
use firstday_app::wire::{
    AboutView, AccountLine, AccountsProgress, BrowserAttempt, BrowserStart, CheckView,
    ChecklistView, CloseQuestion, CommandLineView, HowToSignIn, ImportView, KeyringView,
    LeftOpenView, ObserveProgress, PhoneDevice, PracticeDevice, PracticeView, ProblemView,
    ProofView, RecordedView, Reveal, Review, RunEvent, RunResult, SessionView, SignedOut,
    StartView, StepAnswers, UndoReview,
};
use firstday_app::{Code, Problem, UndoChoice};
use futures::FutureExt;
use tauri::ipc::{Channel, IpcResponse};

commands! {
    sign_ins: {
        /// What the start page shows.
        fn start() -> StartView;
        /// Signs in, beside the other accounts that are open.
        async fn sign_in(how: HowToSignIn) -> Result<SessionView>;
        /// Begins a sign-in through the browser, in place of one that was begun before.
        async fn begin_browser_sign_in(start: BrowserStart) -> Result<BrowserAttempt>;
        /// Opens the page of the sign-in that was begun, or that the run waits for.
        fn open_sign_in_page() -> Result<()>;
        /// Ends the sign-in that was begun, if there is one.
        fn cancel_sign_in() -> ();
        /// Closes the account that the page is on.
        async fn sign_out() -> Result<SignedOut>;
    }
    journey: {
        /// Reads the account anew: all of it, or what the named steps turn on.
        async fn observe(steps: Option<Vec<String>>) sends(progress: ObserveProgress) -> Result<ChecklistView>;
        /// Reads a step anew, with what AWS charges for: the person was told the price.
        async fn observe_charged(step: &str) sends(progress: ObserveProgress) -> Result<ChecklistView>;
        /// What was read last; `null` before anything was read.
        fn checklist() -> Option<ChecklistView>;
        /// Keeps the answers of a step. Without answers the step is left out.
        async fn answer(step: &str, answers: Option<StepAnswers>) -> Result<ChecklistView>;
        /// Keeps that the person says that a step, or `step/part`, is as it should be.
        async fn confirm(what: &str, note: Option<String>) -> Result<ChecklistView>;
        /// Forgets that.
        async fn take_back_confirmation(what: &str) -> Result<ChecklistView>;
        /// Keeps that the person does not want a step until a day, and why.
        async fn decline(step: &str, until: &str, reason: &str) -> Result<ChecklistView>;
        /// Forgets that.
        async fn take_back_decline(step: &str) -> Result<ChecklistView>;
        /// Every check of the account that is kept, the earliest first.
        async fn history() -> Result<Vec<CheckView>>;
        /// What is otherwise at one of them than at another, by their times.
        async fn compare_checks(before: &str, after: &str) -> Result<Comparison>;
        /// Saves what is due as a file for a calendar among the person's documents, and says where;
        /// `null` where nothing is.
        async fn save_reminders() -> Result<Option<String>>;
        /// Keeps the page of the guided way that the person is on.
        async fn keep_setup_page(page: &str) -> Result<()>;
        /// Every change before it is made.
        async fn preview() -> Result<Review>;
        /// Makes the changes that were reviewed last. Where requests go elsewhere than to AWS, only
        /// with `elsewhere`: the person has agreed to that, too.
        async fn apply(elsewhere: bool) sends(events: RunEvent) -> Result<RunResult>;
        /// Opens the console page of a step in the browser.
        fn open_console(step: &str) -> Result<()>;
        /// Opens a page of AWS that a step shows a link to, in the browser.
        fn open_link(step: &str, address: &str) -> Result<()>;
        /// What somebody who has lost their phone needs on paper.
        async fn recovery_kit() -> Result<RecoveryKit>;
        /// Saves that as a page among the person's documents, and says where.
        async fn save_recovery_kit() -> Result<String>;
        /// Opens the page on which the account's users sign in, in the browser.
        fn open_user_sign_in() -> Result<()>;
    }
    runs: {
        /// Hands two codes to the run that asked for them, the first of which was typed `age` seconds
        /// ago.
        fn submit_codes(first: &str, second: &str, age: u32) -> Result<()>;
        /// Leaves the device that the run waits for.
        fn skip_codes() -> ();
        /// Hands the code that AWS texted to the run that asked for it.
        fn submit_phone_code(code: &str) -> Result<()>;
        /// Leaves the phone number that the run waits for.
        fn skip_phone_code() -> ();
        /// Leaves the sign-in that the run waits for.
        fn skip_sign_in() -> ();
        /// Ends the run after the change in progress.
        fn stop_run() -> ();
        /// The page that shows a new password, once.
        fn reveal_password(user: &str) -> Result<Reveal>;
        /// Puts a new password into the clipboard for a while.
        async fn copy_password(user: &str) -> Result<()>;
        /// The person has a new password, or needs it no more: it is let go.
        fn password_saved(user: &str) -> Result<()>;
        /// The page that shows the key of a device that waits to be paired, once.
        fn reveal_key(serial: &str) -> Result<Reveal>;
    }
    left_open: {
        /// What must not be forgotten in the account that the page is on.
        fn left_open() -> LeftOpenView;
        /// Lets go of a run that was broken off.
        fn dismiss_run() -> Result<()>;
        /// What a new password for a user will change. `apply` then makes this change.
        async fn preview_password(user: &str) -> Result<Review>;
    }
    closing: {
        /// Tells the page when somebody wants to close the window, and what would be lost.
        fn hear_closing() sends(question: CloseQuestion) -> ();
        /// The page has shown the question.
        fn see_closing() -> ();
        /// Closes the window, or leaves it open.
        fn answer_closing(leave: bool) -> ();
    }
    languages: {
        /// Speaks the language of this code from now on, and the next time.
        fn choose_language(code: &str) -> Result<()>;
        /// The files of a translation that is being written, where the window was started on one.
        fn translation() -> Option<Vec<String>>;
    }
    keys: {
        /// The access keys of the account's people, read anew.
        async fn access_keys() -> Result<KeyList>;
        /// What an action on an access key will change. `apply` then makes these changes.
        async fn preview_keys(action: KeyAction) -> Result<Review>;
    }
    undo: {
        /// Every change that was begun in the account that the page is on, the latest first.
        async fn recorded_changes() -> Result<Vec<RecordedView>>;
        /// What takes back what was chosen, by the account read anew; with `changed` also what somebody
        /// else has changed since. `apply` then makes these changes.
        async fn preview_undo(choice: UndoChoice, changed: bool) -> Result<UndoReview>;
    }
    computer: {
        /// How the keyring fares. With `ask`, the system may ask the person to unlock it.
        async fn keyring(ask: bool) -> KeyringView;
        /// What a report of a fault should say, line by line.
        async fn doctor() -> Vec<Message>;
        /// Forgets what is stored for a profile.
        async fn forget_secret(profile: &str) -> Result<KeyringView>;
        /// Forgets everything that Firstday ever put into the keyring.
        async fn forget_everything() -> Result<KeyringView>;
        /// What the AWS tools of this computer find.
        async fn command_line() -> Result<CommandLineView>;
        /// Has every `aws` on the path say who it is with a profile.
        async fn prove_profile(profile: &str) -> Result<ProofView>;
        /// Ends the proof under way.
        fn stop_proof() -> ();
        /// What moving a profile's key to the keyring will change.
        async fn preview_import(profile: &str) -> Result<ImportView>;
        /// Moves the key as it was shown.
        async fn import_key(profile: &str) -> Result<CommandLineView>;
    }
    checks: {
        /// Every account that is known on this computer, and the profiles that lead to more. AWS is not
        /// asked.
        fn known_accounts() -> Result<Vec<AccountLine>>;
        /// Checks the accounts of all profiles, some at once, and tells how they stand.
        async fn check_accounts() sends(progress: AccountsProgress) -> Result<Vec<AccountLine>>;
        /// Ends that.
        fn stop_checks() -> ();
    }
    reports: {
        /// Saves a report on the account among the person's documents, and says where.
        async fn save_report(format: ReportFormat, name: Option<String>) -> Result<String>;
        /// Saves a worklog of the account in a folder there, and says where. Its first week has this
        /// number.
        async fn save_worklog(week: u32, name: Option<String>) -> Result<String>;
        /// Who has what done, by the files that people handed in.
        async fn read_class(files: Vec<ClassFile>) -> Result<Class>;
        /// Saves the class that was read last, and says where.
        fn save_class(format: ClassFormat) -> Result<String>;
    }
    about: {
        /// The version, and each part of the program with its licence.
        fn about() -> AboutView;
        /// What the licence of a part says.
        fn licence_text(name: &str, version: &str) -> Result<Vec<String>>;
    }
    practice_console: {
        /// The practice account's own page.
        fn practice() -> Result<PracticeView>;
        /// Adds the practice passkey to the practice root user, or takes all of its MFA away.
        fn set_practice_root_mfa(on: bool) -> Result<PracticeView>;
        /// Begins to add an authenticator app to the practice root user.
        fn begin_practice_mfa(name: &str) -> Result<PracticeDevice>;
        /// Ends it with two codes in a row.
        fn add_practice_mfa(serial: &str, first: &str, second: &str) -> Result<PracticeView>;
        /// What the practice phone shows.
        fn practice_phone() -> Result<Vec<PhoneDevice>>;
        /// The code in the text message that the practice phone got last.
        fn practice_text() -> Result<Option<String>>;
    }
}

/// What a command answers; a problem where it breaks off in a panic, after which Tauri would never
/// answer, and the page would wait for ever.
async fn caught<T>(
    answered: impl Future<Output = Result<T, ProblemView>>,
) -> Result<T, ProblemView> {
    // What a command holds is let go when it breaks off, and no lock stays poisoned: `desk::lock`.
    let answered = AssertUnwindSafe(answered).catch_unwind().await;
    answered.unwrap_or_else(|_| {
        let problem = Problem::new(Code::Unexpected);
        Err(problem.detail("a part of Firstday broke off").into())
    })
}

/// A page that has gone hears nothing, and misses nothing that it could not ask for again.
fn to<T: IpcResponse>(channel: Channel<T>) -> impl Fn(T) {
    move |message| {
        let _ = channel.send(message);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, clippy::unwrap_used)]

    use super::*;

    #[tokio::test]
    async fn a_command_that_panics_is_answered_with_a_problem() {
        let gone = async { panic!("a bug") };
        let answer: Result<(), _> = caught(gone).await;
        assert_eq!(answer.unwrap_err().code, Code::Unexpected);
        assert_eq!(caught(async { Ok(1) }).await.unwrap(), 1);
    }
}
