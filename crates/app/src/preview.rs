//! Every change as a person reviews it, before anything is done.

use firstday_checklist::{
    AccessKey, Account, ApiCall, Area, Change, ConfigEdit, DeleteAccessKey, KeyRecords, LastUse,
    Message, Plan, PlannedChange, Turn, find_step,
};
use firstday_computer::Surroundings;
use firstday_computer::profile::{self, FileChange, ProfileEdit};

use crate::problem::Problem;

/// One change, described.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The id of the step that wants it.
    pub step: String,
    /// What will be done.
    pub title: Message,
    /// How to take it back.
    pub undo: Message,
    /// What it costs.
    pub cost: Message,
    /// The API calls that make it.
    pub calls: Vec<ApiCall>,
    /// What may break.
    pub warning: Option<Message>,
    /// What the person has to do for it.
    pub turn: Option<Turn>,
    /// Email addresses that get mail from then on.
    pub subscribes: Vec<String>,
    /// Whether it changes this computer: its keyring or its AWS files.
    pub computer: bool,
    /// What it is about.
    pub area: Area,
    /// Whether it can be taken back, once it is known how things were before.
    pub undoable: bool,
    /// Whether it costs nothing.
    pub free: bool,
    /// Whether the person needs their phone for it.
    pub phone: bool,
    /// For a file on this computer: how it will change.
    pub file: Option<FileChange>,
}

/// Describes every change of `plan` for the account with this id, as it was read; `keys` is what this
/// computer knows of its access keys.
///
/// # Errors
/// [`Problem`] when a file that would be changed cannot be read or written, or has no place for the
/// change.
pub(crate) fn of(
    plan: &Plan,
    account_id: &str,
    account: &Account,
    keys: &KeyRecords,
    surroundings: &Surroundings,
) -> Result<Vec<Preview>, Problem> {
    let left_over = keys.clear(account);
    let mut config: Option<String> = None;
    plan.changes
        .iter()
        .map(|planned| {
            let (change, deed) = (&planned.change, planned.change.deed());
            let preview = Preview {
                step: planned.step.clone(),
                title: change.title(),
                undo: match plan.undoes.is_empty() {
                    true => change.undo(),
                    false => change.again(),
                },
                cost: deed.cost(),
                calls: deed.api_calls(account_id),
                warning: deed
                    .stops_key()
                    .and_then(|key| still_used(account, key).or_else(|| lost(&left_over, key)))
                    .or_else(|| deed.warning()),
                turn: deed.turn(),
                subscribes: deed.subscribes(),
                computer: deed.touches_computer(),
                area: area(planned),
                undoable: deed.is_undoable(),
                free: deed.is_free(),
                phone: deed.asks_for_codes(),
                file: None,
            };
            let preview = on_this_computer(preview, change, surroundings, config.as_deref())?;
            // Each edit is shown over what those before it leave.
            config = preview
                .file
                .as_ref()
                .map(|file| file.after.clone())
                .or(config.take());
            Ok(preview)
        })
        .collect()
}

/// What a change of a file or of the keyring is about, whatever its step is.
fn area(planned: &PlannedChange) -> Area {
    let step = find_step(&planned.step).map(|step| step.head().area);
    match step {
        Some(area) if !planned.change.deed().touches_computer() => area,
        Some(_) | None => Area::Computer,
    }
}

/// The last use of a key that works, for whoever is about to stop it.
fn still_used(account: &Account, id: &str) -> Option<Message> {
    let of_users = account.sign_ins.value().into_iter().flatten();
    let of_users = of_users.flat_map(|(_, live)| &live.access_keys);
    let mut all = account
        .root_keys
        .value()
        .into_iter()
        .flatten()
        .chain(of_users);
    let key: &AccessKey = all.find(|key| key.id == id && key.active)?;
    match &key.last_use {
        LastUse::At(last) => Some(
            Message::new("keys-stop-used")
                .with("key", id)
                .with("date", last.at)
                .with("service", last.service.as_str())
                .with("region", last.region.as_str()),
        ),
        LastUse::NotTold => Some(Message::new("keys-stop-not-told").with("key", id)),
        LastUse::Never => None,
    }
}

/// Why a key goes that an earlier run left behind.
fn lost(left_over: &[DeleteAccessKey], id: &str) -> Option<Message> {
    let is_it = left_over.iter().any(|delete| delete.access_key_id == id);
    is_it.then(|| Message::new("keys-stop-left-over").with("key", id))
}

/// What the change does to this computer, besides AWS, where the AWS config file has the text
/// `config` by then.
fn on_this_computer(
    preview: Preview,
    change: &Change,
    surroundings: &Surroundings,
    config: Option<&str>,
) -> Result<Preview, Problem> {
    let (name, region) = match change.deed().config_edit() {
        None => return Ok(preview),
        Some(ConfigEdit::Remove { profile: name }) => {
            let removal = profile::removal_from(surroundings, config, name)?;
            removal.try_out()?;
            let file = Some(removal.file);
            return Ok(Preview { file, ..preview });
        }
        Some(ConfigEdit::Write {
            profile: name,
            region,
        }) => (name, region),
    };
    let edit = profile::written_to(surroundings, config, name, region)?;
    edit.try_out()?;
    let ProfileEdit { file, link } = edit;
    let config = surroundings.short(&file.path);
    let preview = Preview {
        file: Some(file),
        ..preview
    };
    let Some(link) = link else {
        return Ok(preview);
    };
    let title = match link.copied {
        true => "helper-copied",
        false => "helper-linked",
    };
    let from = link.from.display().to_string();
    Ok(Preview {
        title: Message::new(title)
            .with("profile", name)
            .with("region", region)
            .with("to", link.to.display().to_string())
            .with("from", from.as_str())
            .with("file", config.as_str()),
        undo: Message::new("helper-undo")
            .with("from", from)
            .with("file", config),
        ..preview
    })
}
