//! A call, whatever the protocol it came in.

use bytes::Bytes;
use http::Request;

use super::input::Input;
use super::refusal::Refusal;

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Call {
    /// The operation: `CreateUser`.
    pub(crate) operation: String,
    /// Its parameters.
    pub(crate) input: Input,
}

/// A JSON body as parameters; an empty body is an empty object.
pub(super) fn parameters(request: &Request<Bytes>) -> Result<Input, Refusal> {
    if request.body().is_empty() {
        return Ok(Input::default());
    }
    serde_json::from_slice(request.body())
        .map(Input)
        .map_err(|_| {
            Refusal::new(
                400,
                "SerializationException",
                "The body is not a JSON object",
            )
        })
}
