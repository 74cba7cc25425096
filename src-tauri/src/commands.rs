//! What the page can call. `ui/src/ipc/client.ts` is the other side.

use std::sync::Arc;

use firstday_app::wire::{
    AccessKeys, BrowserAttempt, BrowserStart, Checklist, CommandLine, ImportPreview, KeyAction,
    Keyring, ObserveProgress, Practice, PracticeCodes, Preview, Problem, Proof, Reveal, RunEvent,
    RunResult, Session, SignIn, SignedOut, Start,
};
use serde_json::{Map, Value};
use tauri::State;
use tauri::ipc::Channel;

type Desk<'a> = State<'a, Arc<crate::desk::Desk>>;
type Reply<T> = Result<T, Problem>;

#[tauri::command(async)]
pub(crate) fn get_start(desk: Desk<'_>) -> Reply<Start> {
    Ok(desk.sign_ins.start())
}

#[tauri::command]
pub(crate) async fn sign_in(desk: Desk<'_>, how: SignIn) -> Reply<Session> {
    Ok(desk.sign_ins.sign_in(how).await?)
}

#[tauri::command]
pub(crate) async fn begin_browser_sign_in(
    desk: Desk<'_>,
    start: BrowserStart,
) -> Reply<BrowserAttempt> {
    Ok(desk.sign_ins.begin_browser_sign_in(start).await?)
}

#[tauri::command(async)]
pub(crate) fn open_sign_in_page(desk: Desk<'_>) -> Reply<()> {
    Ok(desk.sign_ins.open_sign_in_page()?)
}

#[tauri::command(async)]
pub(crate) fn cancel_sign_in(desk: Desk<'_>) {
    desk.sign_ins.cancel_sign_in();
}

#[tauri::command]
pub(crate) async fn sign_out(desk: Desk<'_>) -> Reply<SignedOut> {
    Ok(desk.sign_ins.sign_out().await?)
}

#[tauri::command]
pub(crate) async fn observe(
    desk: Desk<'_>,
    steps: Option<Vec<String>>,
    progress: Channel<ObserveProgress>,
) -> Reply<Checklist> {
    Ok(desk.journey.observe(steps, to(progress)).await?)
}

#[tauri::command(async)]
pub(crate) fn get_checklist(desk: Desk<'_>) -> Reply<Option<Checklist>> {
    Ok(desk.journey.checklist())
}

#[tauri::command]
pub(crate) async fn answer(
    desk: Desk<'_>,
    step: &str,
    answers: Option<Map<String, Value>>,
) -> Reply<Checklist> {
    Ok(desk.journey.answer(step, answers).await?)
}

#[tauri::command]
pub(crate) async fn preview(desk: Desk<'_>) -> Reply<Preview> {
    Ok(desk.journey.preview().await?)
}

#[tauri::command]
pub(crate) async fn apply(desk: Desk<'_>, events: Channel<RunEvent>) -> Reply<RunResult> {
    Ok(desk.journey.apply(to(events)).await?)
}

#[tauri::command(async)]
pub(crate) fn submit_codes(desk: Desk<'_>, first: &str, second: &str) -> Reply<()> {
    Ok(desk.runs.submit_codes(first, second)?)
}

#[tauri::command(async)]
pub(crate) fn skip_codes(desk: Desk<'_>) {
    desk.runs.skip_codes();
}

#[tauri::command(async)]
pub(crate) fn skip_sign_in(desk: Desk<'_>) {
    desk.runs.skip_sign_in();
}

#[tauri::command(async)]
pub(crate) fn stop_run(desk: Desk<'_>) {
    desk.runs.stop_run();
}

#[tauri::command(async)]
pub(crate) fn reveal_password(desk: Desk<'_>, user: &str) -> Reply<Reveal> {
    Ok(desk.runs.reveal_password(user)?)
}

#[tauri::command]
pub(crate) async fn copy_password(desk: Desk<'_>, user: &str) -> Reply<()> {
    Ok(desk.runs.copy_password(user).await?)
}

#[tauri::command(async)]
pub(crate) fn forget_password(desk: Desk<'_>, user: &str) {
    desk.runs.forget_password(user);
}

#[tauri::command(async)]
pub(crate) fn open_console(desk: Desk<'_>, step: &str) -> Reply<()> {
    Ok(desk.journey.open_console(step)?)
}

#[tauri::command]
pub(crate) async fn get_keyring(desk: Desk<'_>, ask: bool) -> Reply<Keyring> {
    Ok(desk.computer.keyring(ask).await)
}

#[tauri::command]
pub(crate) async fn forget_secret(desk: Desk<'_>, profile: &str) -> Reply<Keyring> {
    Ok(desk.computer.forget_secret(profile).await?)
}

#[tauri::command]
pub(crate) async fn forget_everything(desk: Desk<'_>) -> Reply<Keyring> {
    Ok(desk.computer.forget_everything().await?)
}

#[tauri::command]
pub(crate) async fn get_command_line(desk: Desk<'_>) -> Reply<CommandLine> {
    Ok(desk.computer.command_line().await?)
}

#[tauri::command]
pub(crate) async fn prove_profile(desk: Desk<'_>, profile: &str) -> Reply<Proof> {
    Ok(desk.computer.prove_profile(profile).await?)
}

#[tauri::command(async)]
pub(crate) fn stop_proof(desk: Desk<'_>) {
    desk.computer.stop_proof();
}

#[tauri::command]
pub(crate) async fn preview_import(desk: Desk<'_>, profile: &str) -> Reply<ImportPreview> {
    Ok(desk.computer.preview_import(profile).await?)
}

#[tauri::command]
pub(crate) async fn import_key(desk: Desk<'_>, profile: &str) -> Reply<CommandLine> {
    Ok(desk.computer.import_key(profile).await?)
}

#[tauri::command]
pub(crate) async fn get_access_keys(desk: Desk<'_>) -> Reply<AccessKeys> {
    Ok(desk.keys.list().await?)
}

#[tauri::command]
pub(crate) async fn preview_keys(desk: Desk<'_>, action: KeyAction) -> Reply<Preview> {
    Ok(desk.keys.preview(action).await?)
}

#[tauri::command(async)]
pub(crate) fn get_practice(desk: Desk<'_>) -> Reply<Practice> {
    Ok(desk.practice_console.page()?)
}

#[tauri::command(async)]
pub(crate) fn set_practice_root_mfa(desk: Desk<'_>, on: bool) -> Reply<Practice> {
    Ok(desk.practice_console.set_root_mfa(on)?)
}

#[tauri::command(async)]
pub(crate) fn practice_codes(desk: Desk<'_>, serial: &str) -> Reply<PracticeCodes> {
    Ok(desk.practice_console.codes(serial)?)
}

/// A page that has gone hears nothing, and misses nothing that it could not ask for again.
fn to<T: tauri::ipc::IpcResponse>(channel: Channel<T>) -> impl Fn(T) {
    move |message| {
        let _ = channel.send(message);
    }
}
