//! A notification on the desktop: `firstday check --notify`.

use firstday_app::Session;
use firstday_app::checklist::{Checklist, Message, Step};

use crate::out::Out;

/// Says on the desktop what is due and how many steps need attention; nothing where all is well.
/// That it could not be shown is said, and changes nothing else.
pub(crate) async fn tell(out: &Out, session: &Session, steps: &[&dyn Step]) {
    let account = session.account();
    let coming = session.overview().coming;
    let is_due = |at| at <= account.observed_at;
    let due = coming.iter().filter(|one| is_due(one.at)).count();
    let open = Checklist::of(account, steps).attention();
    if due == 0 && open == 0 {
        return;
    }
    let title = Message::new("notify-title").with("account", account.id().unwrap_or_default());
    let lines = [("notify-due", due), ("notify-open", open)];
    let lines = lines.into_iter().filter(|(_, count)| *count > 0);
    let lines = lines.map(|(id, count)| out.say(&Message::new(id).with("count", count)));
    let lines: Vec<String> = lines.collect();
    if let Err(cause) = show(&out.say(&title), &lines.join("\n")).await {
        let failed = Message::new("cli-notify-failed").with("cause", cause);
        out.complain(out.say(&failed));
    }
}

/// By the desktop's own service (Desktop Notifications Specification 1.2, `Notify`).
#[cfg(target_os = "linux")]
async fn show(title: &str, body: &str) -> Result<(), String> {
    use std::collections::HashMap;

    use zbus::zvariant::Value;

    let service = "org.freedesktop.Notifications";
    let hints: HashMap<&str, Value<'_>> = HashMap::new();
    // The desktop decides for how long.
    let timeout = -1_i32;
    let actions: [&str; 0] = [];
    let message = ("Firstday", 0_u32, "", title, body, actions, hints, timeout);
    let shown = async {
        let bus = zbus::Connection::session().await?;
        let path = "/org/freedesktop/Notifications";
        bus.call_method(Some(service), path, Some(service), "Notify", &message)
            .await
    };
    let shown: zbus::Result<zbus::Message> = shown.await;
    shown.map(drop).map_err(|error| error.to_string())
}

/// Elsewhere nothing is shown so far.
#[cfg(not(target_os = "linux"))]
async fn show(_title: &str, _body: &str) -> Result<(), String> {
    Err(std::env::consts::OS.to_owned())
}
