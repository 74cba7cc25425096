//! A password on the clipboard, for a while.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use tokio::task::AbortHandle;

/// How long a copied password stays on the clipboard.
pub(crate) const LOAN: Duration = Duration::from_secs(45);

/// The system's clipboard, or a double.
pub(crate) trait Clipboard: Send + Sync + 'static {
    /// Replaces what is on it.
    fn put(&self, text: &SecretString) -> Result<(), arboard::Error>;

    /// Empties it if it still holds `text`.
    fn clear_if_holds(&self, text: &SecretString) -> Result<(), arboard::Error>;
}

/// Puts passwords on the clipboard and takes them off again.
pub(crate) struct Loan {
    clipboard: Arc<dyn Clipboard>,
    lent: Mutex<Option<Lent>>,
}

struct Lent {
    password: SecretString,
    clearing: AbortHandle,
}

impl Loan {
    pub(crate) fn of(clipboard: impl Clipboard) -> Self {
        Self {
            clipboard: Arc::new(clipboard),
            lent: Mutex::new(None),
        }
    }

    /// Copies `password`, and clears it after [`LOAN`] if nothing else was copied meanwhile.
    pub(crate) async fn lend(&self, password: SecretString) -> Result<(), arboard::Error> {
        let copied = password.clone();
        self.with(move |clipboard| clipboard.put(&copied)).await?;
        let (clipboard, held) = (self.clipboard.clone(), password.clone());
        let clearing = tokio::spawn(async move {
            tokio::time::sleep(LOAN).await;
            let clear = move || clipboard.clear_if_holds(&held);
            // A clipboard that cannot be read any more is no longer ours to clear.
            let _ = tokio::task::spawn_blocking(clear).await;
        })
        .abort_handle();
        if let Some(earlier) = self.lent().replace(Lent { password, clearing }) {
            earlier.clearing.abort();
        }
        Ok(())
    }

    /// Clears it at once, before the program ends.
    pub(crate) fn call_in(&self) {
        let Some(Lent { password, clearing }) = self.lent().take() else {
            return;
        };
        if !clearing.is_finished() {
            clearing.abort();
            let _ = self.clipboard.clear_if_holds(&password);
        }
    }

    async fn with(
        &self,
        work: impl FnOnce(&dyn Clipboard) -> Result<(), arboard::Error> + Send + 'static,
    ) -> Result<(), arboard::Error> {
        let clipboard = self.clipboard.clone();
        let done = tokio::task::spawn_blocking(move || work(&*clipboard)).await;
        done.unwrap_or(Err(arboard::Error::ClipboardOccupied))
    }

    fn lent(&self) -> MutexGuard<'_, Option<Lent>> {
        self.lent.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The system's. On X11 and Wayland what was copied is there as long as this lives.
#[derive(Default)]
pub(crate) struct SystemClipboard(Mutex<Option<arboard::Clipboard>>);

impl SystemClipboard {
    fn with<T>(
        &self,
        work: impl FnOnce(&mut arboard::Clipboard) -> Result<T, arboard::Error>,
    ) -> Result<T, arboard::Error> {
        let mut opened = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match &mut *opened {
            Some(clipboard) => clipboard,
            none => none.insert(arboard::Clipboard::new()?),
        };
        work(clipboard)
    }
}

impl Clipboard for SystemClipboard {
    fn put(&self, text: &SecretString) -> Result<(), arboard::Error> {
        self.with(|clipboard| unrecorded(clipboard.set()).text(text.expose_secret()))
    }

    fn clear_if_holds(&self, text: &SecretString) -> Result<(), arboard::Error> {
        self.with(|clipboard| {
            let held = SecretString::from(clipboard.get_text()?);
            if held.expose_secret() == text.expose_secret() {
                clipboard.clear()?;
            }
            Ok(())
        })
    }
}

/// Keeps the text out of the history that desktops and clipboard managers keep.
fn unrecorded(set: arboard::Set<'_>) -> arboard::Set<'_> {
    #[cfg(target_os = "macos")]
    use arboard::SetExtApple as Ext;
    #[cfg(all(unix, not(target_os = "macos")))]
    use arboard::SetExtLinux as Ext;
    #[cfg(windows)]
    use arboard::SetExtWindows as Ext;
    Ext::exclude_from_history(set)
}

#[cfg(test)]
pub(crate) mod double {
    use super::*;

    /// What a clipboard holds, in memory.
    #[derive(Clone, Default)]
    pub(crate) struct Board(Arc<Mutex<String>>);

    impl Board {
        pub(crate) fn text(&self) -> String {
            self.0.lock().unwrap().clone()
        }

        pub(crate) fn copy(&self, text: &str) {
            text.clone_into(&mut self.0.lock().unwrap());
        }
    }

    impl Clipboard for Board {
        fn put(&self, text: &SecretString) -> Result<(), arboard::Error> {
            self.copy(text.expose_secret());
            Ok(())
        }

        fn clear_if_holds(&self, text: &SecretString) -> Result<(), arboard::Error> {
            if self.text() == text.expose_secret() {
                self.copy("");
            }
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::double::Board;
    use super::*;

    /// Lets the clock pass, and what is due then happen.
    async fn pass(time: Duration) {
        tokio::time::sleep(time).await;
        // The clearing itself runs on a thread of its own.
        tokio::task::spawn_blocking(|| {}).await.unwrap();
    }

    async fn until_empty(board: &Board) {
        while !board.text().is_empty() {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_copy_is_cleared_after_its_time() {
        let board = Board::default();
        let loan = Loan::of(board.clone());
        loan.lend("hush".into()).await.unwrap();
        pass(LOAN - Duration::from_secs(1)).await;
        assert_eq!(board.text(), "hush");
        tokio::time::sleep(Duration::from_secs(2)).await;
        until_empty(&board).await;
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_copied_later_stays() {
        let board = Board::default();
        let loan = Loan::of(board.clone());
        loan.lend("hush".into()).await.unwrap();
        board.copy("a recipe");
        pass(LOAN * 2).await;
        loan.call_in();
        assert_eq!(board.text(), "a recipe");
    }

    #[tokio::test(start_paused = true)]
    async fn a_second_copy_has_its_whole_time() {
        let board = Board::default();
        let loan = Loan::of(board.clone());
        loan.lend("hush".into()).await.unwrap();
        pass(LOAN / 2).await;
        loan.lend("hush".into()).await.unwrap();
        pass(LOAN * 3 / 4).await;
        assert_eq!(board.text(), "hush");
    }

    #[tokio::test]
    async fn the_end_of_the_program_clears_it_too() {
        let board = Board::default();
        let loan = Loan::of(board.clone());
        loan.lend("hush".into()).await.unwrap();
        loan.call_in();
        assert_eq!(board.text(), "");
    }
}
