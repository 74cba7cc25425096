use super::{AccountOptions, Format, ReadingOptions, SignInPageOptions};

#[derive(Debug, clap::Args)]
pub(crate) struct JournalOptions {
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct UndoOptions {
    #[arg(long, value_name = "N")]
    pub(crate) change: Option<i64>,
    #[arg(long, conflicts_with = "change")]
    pub(crate) all: bool,
    #[arg(long)]
    pub(crate) changed: bool,
    #[command(flatten)]
    pub(crate) account: AccountOptions,
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) not_aws: bool,
}
