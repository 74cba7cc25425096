use std::path::PathBuf;

use clap::Subcommand;

use super::{BrowserOptions, Format};

/// The profile that is meant where none is named.
const PROFILE: &str = "firstday";

#[derive(Debug, clap::Args)]
pub(crate) struct SignInOptions {
    /// The profile that the session is for.
    #[arg(long, value_name = "NAME", default_value = PROFILE)]
    pub(crate) profile: String,
    #[command(flatten)]
    pub(crate) browser: BrowserOptions,
    /// Rehearse it: sign in to this practice account, at its own page on this computer.
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    /// Keep the session of whoever signs in, and add the profile, without asking.
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct SignOutOptions {
    /// The profile whose session is forgotten.
    #[arg(long, value_name = "NAME", default_value = PROFILE)]
    pub(crate) profile: String,
    /// Forget the sessions of all profiles. Access keys stay.
    #[arg(long, conflicts_with = "profile")]
    pub(crate) everything: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyringCommand {
    /// Find out whether the keyring can be used, and what to do if not.
    ///
    /// Tries it with a value of the largest size that Firstday ever stores, under a throw-away
    /// name. Ends with 0 when it can be used, and with 1 when not.
    Doctor {
        /// How to print: text for people, json for scripts. For json nobody is asked for a
        /// password.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// List what Firstday keeps in the keyring. A secret is never shown.
    List {
        /// How to print: text for people, json for scripts.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Remove what Firstday keeps in the keyring, for one profile or for all.
    Forget(ForgetOptions),
}

#[derive(Debug, clap::Args)]
pub(crate) struct ForgetOptions {
    #[command(flatten)]
    pub(crate) what: Forgotten,
    /// Remove it without asking once more.
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Forgotten {
    /// The profile.
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Everything that Firstday ever put into the keyring.
    #[arg(long)]
    pub(crate) everything: bool,
}
