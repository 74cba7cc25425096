use aws_sdk_account::operation::get_contact_information::GetContactInformationOutput;
use firstday_checklist::{Caller, Directory};
use futures::future::{BoxFuture, Shared};

use crate::{Gateway, GatewayError};

/// What the readers of facets have in common: the gateway, and the answers that several rest on,
/// which are asked for at most once.
pub(super) struct Basis<'a> {
    pub(super) gateway: &'a Gateway,
    /// Users whose sign-in facts are wanted besides the caller's and the administrators'.
    pub(super) people: &'a [String],
    pub(super) caller: Shared<BoxFuture<'a, Result<Caller, GatewayError>>>,
    /// What AWS has on file of the owner.
    pub(super) contact: Shared<BoxFuture<'a, Result<GetContactInformationOutput, GatewayError>>>,
    pub(super) directory: Shared<BoxFuture<'a, Result<Directory, GatewayError>>>,
}
