//! A program with all that it starts.

/// The group of processes that a program leads. It ends when this is dropped, whether its leader has
/// ended or not: what the program started would run on otherwise, such as the one that it asks for
/// keys. What begins a session of its own leaves the group.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct Group(Option<rustix::process::Pid>);

#[cfg(unix)]
impl Group {
    /// Has a program lead a group of its own.
    pub(super) fn prepare(command: &mut tokio::process::Command) {
        command.process_group(0);
    }

    /// Of a program that was prepared for it and is not waited for yet.
    pub(super) fn of(leader: &tokio::process::Child) -> Self {
        let number = leader.id().and_then(|id| i32::try_from(id).ok());
        Self(number.and_then(rustix::process::Pid::from_raw))
    }
}

#[cfg(unix)]
impl Drop for Group {
    fn drop(&mut self) {
        if let Some(leader) = self.0 {
            // There may be nobody left in it.
            let _ = rustix::process::kill_process_group(leader, rustix::process::Signal::KILL);
        }
    }
}

/// On Windows the program alone is ended, by `kill_on_drop`.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Group;

#[cfg(not(unix))]
impl Group {
    pub(super) fn prepare(_: &mut tokio::process::Command) {}

    pub(super) fn of(_: &tokio::process::Child) -> Self {
        Self
    }
}
