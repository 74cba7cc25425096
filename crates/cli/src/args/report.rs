use std::path::PathBuf;

use clap::ValueEnum;

use super::ReadingOptions;

#[derive(Debug, clap::Args)]
pub(crate) struct ReportOptions {
    #[arg(long, value_enum, default_value_t = ReportForm::Html)]
    pub(crate) format: ReportForm,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=99))]
    pub(crate) first_week: Option<u32>,
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportForm {
    Html,
    Markdown,
    Json,
    Csv,
    Worklog,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ClassOptions {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    #[arg(long, value_enum, default_value_t = ClassForm::Text)]
    pub(crate) format: ClassForm,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ClassForm {
    Text,
    Html,
    Csv,
    Json,
}
