//! From every error beneath to the [`crate::Problem`] that a person sees. Nothing here is called by
//! name, but for [`crate::Problem::other_person`]: the shells and the use cases say `?` or `into`.

mod access_keys;
mod apply;
mod aws;
mod computer;
mod keyring;
mod records;
