use std::path::PathBuf;

use clap::Subcommand;

use super::{AccountOptions, Format, SignInPageOptions};

/// The profile that is meant where none is named.
const PROFILE: &str = "firstday";

#[derive(Debug, clap::Args)]
pub(crate) struct SignInOptions {
    #[arg(long, value_name = "NAME", default_value = PROFILE)]
    pub(crate) profile: String,
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) not_aws: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct SignOutOptions {
    #[arg(long, value_name = "NAME", default_value = PROFILE)]
    pub(crate) profile: String,
    #[arg(long, conflicts_with = "profile")]
    pub(crate) everything: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyringCommand {
    Doctor {
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    List {
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    Forget(ForgetOptions),
}

#[derive(Debug, clap::Args)]
pub(crate) struct ForgetOptions {
    #[command(flatten)]
    pub(crate) what: Forgotten,
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Forgotten {
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    #[arg(long)]
    pub(crate) everything: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ProfileCommand {
    List,
    Prove {
        #[arg(long, value_name = "NAME")]
        profile: String,
    },
    Import {
        #[arg(long, value_name = "NAME")]
        profile: String,
        #[arg(long)]
        yes: bool,
    },
    Remove {
        #[arg(long, value_name = "NAME")]
        profile: String,
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    List {
        #[command(flatten)]
        account: AccountOptions,
        #[command(flatten)]
        page: SignInPageOptions,
    },
    Rotate(RotateOptions),
    Deactivate {
        #[command(flatten)]
        key: KeyOptions,
        #[arg(long)]
        leaked: bool,
    },
    Activate(KeyOptions),
    Delete(KeyOptions),
}

#[derive(Debug, clap::Args)]
pub(crate) struct RotateOptions {
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: String,
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    #[arg(long)]
    pub(crate) browser: bool,
    #[arg(long, value_name = "N")]
    pub(crate) delete_after_days: Option<u32>,
    #[command(flatten)]
    pub(crate) act: ActOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct KeyOptions {
    #[command(flatten)]
    pub(crate) account: AccountOptions,
    #[arg(long, value_name = "NAME")]
    pub(crate) user: String,
    #[arg(long, value_name = "ID")]
    pub(crate) key: String,
    #[command(flatten)]
    pub(crate) act: ActOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ActOptions {
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) not_aws: bool,
}
