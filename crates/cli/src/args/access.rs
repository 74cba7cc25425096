use std::path::PathBuf;

use clap::Subcommand;

use super::{AccountOptions, Format, SignInPageOptions};

/// The profile that is meant where none is named.
const PROFILE: &str = "firstday";

#[derive(Debug, clap::Args)]
pub(crate) struct SignInOptions {
    /// The profile that the session is for.
    #[arg(long, value_name = "NAME", default_value = PROFILE)]
    pub(crate) profile: String,
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    /// Rehearse it: sign in to this practice account, at its own page on this computer.
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    /// Keep the session and add the profile, without asking.
    #[arg(long)]
    pub(crate) yes: bool,
    /// Make the changes although requests go to another address than AWS's.
    ///
    /// Without it you are asked, and --yes alone does not answer.
    #[arg(long)]
    pub(crate) not_aws: bool,
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

#[derive(Debug, Subcommand)]
pub(crate) enum ProfileCommand {
    /// List the profiles, what the keyring has for them, and keys that stand in plain files.
    List,
    /// Ask every AWS CLI of this computer who it is with a profile.
    ///
    /// Ends with 0 when each is who it should be, and with 1 when not or when there is none. Says
    /// what comes before the profile, such as variables.
    Prove {
        /// The profile.
        #[arg(long, value_name = "NAME")]
        profile: String,
    },
    /// Move the access key of a profile from a plain file to the keyring.
    ///
    /// You see first how the files will change. The key is stored, read back and tried before it
    /// goes out of the file.
    Import {
        /// The profile.
        #[arg(long, value_name = "NAME")]
        profile: String,
        /// Move it without asking once more.
        #[arg(long)]
        yes: bool,
    },
    /// Take what Firstday wrote for a profile out of the AWS config file.
    ///
    /// What the keyring has for it stays: see "firstday keyring forget".
    Remove {
        /// The profile.
        #[arg(long, value_name = "NAME")]
        profile: String,
        /// Take it out without asking once more.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// List the access keys of the account's people, with age and last use.
    List {
        #[command(flatten)]
        account: AccountOptions,
        #[command(flatten)]
        page: SignInPageOptions,
    },
    /// Put another key in the place of the one in the keyring, and switch the old one off.
    ///
    /// The other key is made, stored and tried before the old one is switched off, so that the
    /// profile works all the while. The old one is deleted only when you say so.
    Rotate(RotateOptions),
    /// Switch a key off.
    Deactivate {
        #[command(flatten)]
        key: KeyOptions,
        /// Somebody else may have the key: says besides what to do next.
        #[arg(long)]
        leaked: bool,
    },
    /// Switch a key on again.
    Activate(KeyOptions),
    /// Delete a key that is switched off, for good.
    Delete(KeyOptions),
}

#[derive(Debug, clap::Args)]
pub(crate) struct RotateOptions {
    /// The profile whose key in the keyring it is. AWS is asked by that key, unless --practice or
    /// --browser names another way.
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: String,
    /// The key is of this practice account.
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    /// Sign in through the browser as somebody who may change the user's keys.
    #[arg(long)]
    pub(crate) browser: bool,
    /// Be reminded in so many days to delete the old key.
    #[arg(long, value_name = "N")]
    pub(crate) delete_after_days: Option<u32>,
    #[command(flatten)]
    pub(crate) act: ActOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct KeyOptions {
    #[command(flatten)]
    pub(crate) account: AccountOptions,
    /// The IAM user whose key it is, or root.
    #[arg(long, value_name = "NAME")]
    pub(crate) user: String,
    /// The key's id, such as AKIAIOSFODNN7EXAMPLE.
    #[arg(long, value_name = "ID")]
    pub(crate) key: String,
    #[command(flatten)]
    pub(crate) act: ActOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ActOptions {
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    /// Make the changes without asking once more.
    #[arg(long)]
    pub(crate) yes: bool,
    /// Make the changes although requests go to another address than AWS's.
    ///
    /// Without it you are asked, and --yes alone does not answer.
    #[arg(long)]
    pub(crate) not_aws: bool,
}
