//! Commands to copy: how to install the AWS CLI, and what to try first.

use crate::{Account, AwsCli, Cell, CliProfile, Detail, Fact, Message, System, shell_word};

/// How to install or update it here, for this person alone where that is possible.
pub(super) fn installing(here: &AwsCli) -> Detail {
    let facts = match here.system {
        System::Linux => linux(here.arm),
        System::MacOs => mac(),
        System::Windows => vec![command(
            Message::new("cli-installed-install-windows"),
            "winget install Amazon.AWSCLI",
        )],
    };
    let title = match here.programs.is_empty() {
        true => Message::new("cli-installed-install"),
        false => Message::new("cli-installed-update"),
    };
    Detail::facts("install", title, facts)
}

/// The bundle's own README: `-i` and `-b` need no administrator, and `--update` also installs
/// anew.
fn linux(arm: bool) -> Vec<Fact> {
    let machine = if arm { "aarch64" } else { "x86_64" };
    let address = format!("https://awscli.amazonaws.com/awscli-exe-linux-{machine}.zip");
    vec![
        command(
            Message::new("cli-installed-install-download"),
            format!("curl -fsSL {address} -o awscliv2.zip"),
        ),
        command(
            Message::new("cli-installed-install-unpack"),
            "unzip -q awscliv2.zip",
        ),
        command(
            Message::new("cli-installed-install-run"),
            "./aws/install -i ~/.local/aws-cli -b ~/.local/bin --update",
        ),
        command(
            Message::new("cli-installed-install-path"),
            r#"export PATH="$HOME/.local/bin:$PATH""#,
        ),
    ]
}

/// The package for the current user alone wants a file that says where to (AWS CLI User Guide,
/// "Installing or updating to the latest version of the AWS CLI").
fn mac() -> Vec<Fact> {
    let choices = concat!(
        "printf '<plist version=\"1.0\"><array><dict>",
        "<key>choiceAttribute</key><string>customLocation</string>",
        "<key>attributeSetting</key><string>%s</string>",
        "<key>choiceIdentifier</key><string>default</string>",
        "</dict></array></plist>' \"$HOME\" > choices.xml",
    );
    vec![
        command(
            Message::new("cli-installed-install-download"),
            "curl -fsSL https://awscli.amazonaws.com/AWSCLIV2.pkg -o AWSCLIV2.pkg",
        ),
        command(Message::new("cli-installed-install-choose"), choices),
        command(
            Message::new("cli-installed-install-run"),
            "installer -pkg AWSCLIV2.pkg -target CurrentUserHomeDirectory \
             -applyChoiceChangesXML choices.xml",
        ),
        command(
            Message::new("cli-installed-install-path"),
            r#"export PATH="$HOME/aws-cli:$PATH""#,
        ),
    ]
}

/// Commands that only read and cost nothing, with the profile that leads to this account.
pub(super) fn trying(account: &Account) -> Detail {
    let version = command(Message::new("cli-installed-try-version"), "aws --version");
    let mut facts = vec![version];
    if let Some(profile) = profile(account) {
        let with = |words: &str| format!("{words} --profile {profile}");
        facts.extend([
            command(
                Message::new("cli-installed-try-who"),
                with("aws sts get-caller-identity"),
            ),
            command(
                Message::new("cli-installed-try-users"),
                with("aws iam list-users --output table"),
            ),
            command(
                Message::new("cli-installed-try-regions"),
                with("aws account list-regions --output table"),
            ),
        ]);
    }
    facts.push(command(Message::new("cli-installed-try-help"), "aws help"));
    Detail::facts("try", Message::new("cli-installed-try"), facts)
}

/// The name of a profile that AWS accepts for this account, as a word for the shell.
fn profile(account: &Account) -> Option<String> {
    let profiles = &account.command_line.value()?.profiles;
    let ours = |profile: &&CliProfile| {
        profile.proved_arn.is_some() && profile.account_id.as_deref() == account.id()
    };
    shell_word(&profiles.iter().find(ours)?.name)
}

fn command(label: Message, command: impl Into<String>) -> Fact {
    Fact::new(label, Cell::value(command.into())).copied()
}
