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
    Ok(desk.start())
}

#[tauri::command]
pub(crate) async fn sign_in(desk: Desk<'_>, how: SignIn) -> Reply<Session> {
    Ok(desk.sign_in(how).await?)
}

#[tauri::command]
pub(crate) async fn begin_browser_sign_in(
    desk: Desk<'_>,
    start: BrowserStart,
) -> Reply<BrowserAttempt> {
    Ok(desk.begin_browser_sign_in(start).await?)
}

#[tauri::command(async)]
pub(crate) fn open_sign_in_page(desk: Desk<'_>) -> Reply<()> {
    Ok(desk.open_sign_in_page()?)
}

#[tauri::command(async)]
pub(crate) fn cancel_sign_in(desk: Desk<'_>) {
    desk.cancel_sign_in();
}

#[tauri::command]
pub(crate) async fn sign_out(desk: Desk<'_>) -> Reply<SignedOut> {
    Ok(desk.sign_out().await?)
}

#[tauri::command]
pub(crate) async fn observe(
    desk: Desk<'_>,
    steps: Option<Vec<String>>,
    progress: Channel<ObserveProgress>,
) -> Reply<Checklist> {
    Ok(desk.observe(steps, to(progress)).await?)
}

#[tauri::command(async)]
pub(crate) fn get_checklist(desk: Desk<'_>) -> Reply<Option<Checklist>> {
    Ok(desk.checklist())
}

#[tauri::command]
pub(crate) async fn answer(
    desk: Desk<'_>,
    step: &str,
    answers: Option<Map<String, Value>>,
) -> Reply<Checklist> {
    Ok(desk.answer(step, answers).await?)
}

#[tauri::command]
pub(crate) async fn preview(desk: Desk<'_>) -> Reply<Preview> {
    Ok(desk.preview().await?)
}

#[tauri::command]
pub(crate) async fn apply(desk: Desk<'_>, events: Channel<RunEvent>) -> Reply<RunResult> {
    Ok(desk.apply(to(events)).await?)
}

#[tauri::command(async)]
pub(crate) fn submit_codes(desk: Desk<'_>, first: &str, second: &str) -> Reply<()> {
    Ok(desk.submit_codes(first, second)?)
}

#[tauri::command(async)]
pub(crate) fn skip_codes(desk: Desk<'_>) {
    desk.skip_codes();
}

#[tauri::command(async)]
pub(crate) fn skip_sign_in(desk: Desk<'_>) {
    desk.skip_sign_in();
}

#[tauri::command(async)]
pub(crate) fn stop_run(desk: Desk<'_>) {
    desk.stop_run();
}

#[tauri::command(async)]
pub(crate) fn reveal_password(desk: Desk<'_>, user: &str) -> Reply<Reveal> {
    Ok(desk.reveal_password(user)?)
}

#[tauri::command]
pub(crate) async fn copy_password(desk: Desk<'_>, user: &str) -> Reply<()> {
    Ok(desk.copy_password(user).await?)
}

#[tauri::command(async)]
pub(crate) fn forget_password(desk: Desk<'_>, user: &str) {
    desk.forget_password(user);
}

#[tauri::command(async)]
pub(crate) fn open_console(desk: Desk<'_>, step: &str) -> Reply<()> {
    Ok(desk.open_console(step)?)
}

#[tauri::command]
pub(crate) async fn get_keyring(desk: Desk<'_>, ask: bool) -> Reply<Keyring> {
    Ok(desk.keyring(ask).await)
}

#[tauri::command]
pub(crate) async fn forget_secret(desk: Desk<'_>, profile: &str) -> Reply<Keyring> {
    Ok(desk.forget_secret(profile).await?)
}

#[tauri::command]
pub(crate) async fn forget_everything(desk: Desk<'_>) -> Reply<Keyring> {
    Ok(desk.forget_everything().await?)
}

#[tauri::command]
pub(crate) async fn get_command_line(desk: Desk<'_>) -> Reply<CommandLine> {
    Ok(desk.command_line().await?)
}

#[tauri::command]
pub(crate) async fn prove_profile(desk: Desk<'_>, profile: &str) -> Reply<Proof> {
    Ok(desk.prove_profile(profile).await?)
}

#[tauri::command(async)]
pub(crate) fn stop_proof(desk: Desk<'_>) {
    desk.stop_proof();
}

#[tauri::command]
pub(crate) async fn preview_import(desk: Desk<'_>, profile: &str) -> Reply<ImportPreview> {
    Ok(desk.preview_import(profile).await?)
}

#[tauri::command]
pub(crate) async fn import_key(desk: Desk<'_>, profile: &str) -> Reply<CommandLine> {
    Ok(desk.import_key(profile).await?)
}

#[tauri::command]
pub(crate) async fn get_access_keys(desk: Desk<'_>) -> Reply<AccessKeys> {
    Ok(desk.access_keys().await?)
}

#[tauri::command]
pub(crate) async fn preview_keys(desk: Desk<'_>, action: KeyAction) -> Reply<Preview> {
    Ok(desk.preview_keys(action).await?)
}

#[tauri::command(async)]
pub(crate) fn get_practice(desk: Desk<'_>) -> Reply<Practice> {
    Ok(desk.practice()?)
}

#[tauri::command(async)]
pub(crate) fn set_practice_root_mfa(desk: Desk<'_>, on: bool) -> Reply<Practice> {
    Ok(desk.set_practice_root_mfa(on)?)
}

#[tauri::command(async)]
pub(crate) fn practice_codes(desk: Desk<'_>, serial: &str) -> Reply<PracticeCodes> {
    Ok(desk.practice_codes(serial)?)
}

/// A page that has gone hears nothing, and misses nothing that it could not ask for again.
fn to<T: tauri::ipc::IpcResponse>(channel: Channel<T>) -> impl Fn(T) {
    move |message| {
        let _ = channel.send(message);
    }
}
