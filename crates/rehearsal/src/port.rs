//! The port of this computer on which a practice account is served: to a browser, or to AWS tools.

use std::future::{Future, pending};
use std::net::{Ipv4Addr, SocketAddr};

use firstday_practice::Practice;
use firstday_words::Spoken;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use crate::error::RehearsalError;
use crate::texts::texts;

/// A practice account that is served on a port that was free. Dropping it ends that.
#[derive(Debug)]
pub struct Port {
    address: String,
    serving: AbortHandle,
}

impl Port {
    /// Begins to serve. Must run inside a Tokio runtime.
    ///
    /// # Errors
    /// [`RehearsalError::Port`].
    pub async fn open(practice: Practice) -> Result<Port, RehearsalError> {
        let (listener, address) = listen(0).await?;
        let serving = tokio::spawn(async move {
            let served = firstday_practice::serve(practice, listener, pending()).await;
            if let Err(error) = served {
                tracing::warn!(%error, "the practice account is not served any more");
            }
        });
        Ok(Port {
            address: format!("http://{address}"),
            serving: serving.abort_handle(),
        })
    }

    /// Where it is: `http://127.0.0.1:PORT`.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Serves a practice account on a port, where 0 stands for any that is free, until `shutdown` is
/// done. Its pages speak as `spoken` does. `began` is told the address before the first request.
///
/// # Errors
/// [`RehearsalError::Port`], and [`RehearsalError::Practice`] when it cannot go on.
pub async fn serve(
    practice: Practice,
    port: u16,
    spoken: Spoken,
    began: impl FnOnce(&str),
    shutdown: impl Future<Output = ()>,
) -> Result<(), RehearsalError> {
    let (listener, address) = listen(port).await?;
    began(&format!("http://{address}"));
    let practice = practice.speaking(move || texts(&spoken.words()));
    Ok(firstday_practice::serve(practice, listener, shutdown).await?)
}

async fn listen(port: u16) -> Result<(TcpListener, SocketAddr), RehearsalError> {
    let unusable = |source| RehearsalError::Port { port, source };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    let listener = listener.map_err(unusable)?;
    let address = listener.local_addr().map_err(unusable)?;
    Ok((listener, address))
}
