//! What a visit comes to.

use bytes::Bytes;
use http::Response;

/// What a visit comes to.
pub(super) struct Outcome {
    pub(super) response: Response<Bytes>,
    pub(super) changed: bool,
}

impl Outcome {
    /// An answer that changed nothing.
    pub(super) fn of(response: Response<Bytes>) -> Outcome {
        Outcome {
            response,
            changed: false,
        }
    }

    /// An answer, and that the world changed.
    pub(super) fn changed(response: Response<Bytes>) -> Outcome {
        Outcome {
            response,
            changed: true,
        }
    }
}
