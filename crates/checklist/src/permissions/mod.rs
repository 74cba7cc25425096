//! The IAM permissions that Firstday needs. They follow from the code: from the operations that each
//! facet is read by, and from the API calls that each change shows.

mod actions;
mod facets;
mod policies;
mod scope;

pub use actions::{OTHER_ACTIONS, OtherActions, actions_of};
pub use policies::{MOST_CHARACTERS, NeededPolicy, PolicyPurpose, needed_policies};
pub use scope::PolicyScope;
