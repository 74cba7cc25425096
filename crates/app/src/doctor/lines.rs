//! The report as a person reads it.

use firstday_checklist::{AwsProgram, Message};

use super::{Doctor, Programs};

impl Doctor {
    /// The report line by line, for people.
    pub fn lines(&self) -> Vec<Message> {
        let mut lines = vec![self.version_line()];
        lines.extend(self.system_lines());
        lines.extend(self.program_lines());
        lines.extend(self.keyring_lines());
        lines.extend(self.aws_lines());
        lines.extend(self.kept_lines());
        lines
    }

    fn version_line(&self) -> Message {
        let version = self.build.version.as_str();
        match (&self.build.commit, &self.build.date) {
            (Some(commit), Some(date)) => Message::new("doctor-version")
                .with("version", version)
                .with("commit", commit.get(..12).unwrap_or(commit))
                .with("date", date.as_str()),
            (None, _) | (_, None) => {
                Message::new("doctor-version-unknown-commit").with("version", version)
            }
        }
    }

    fn system_lines(&self) -> Vec<Message> {
        let system = &self.system;
        let mut lines = vec![
            Message::new("doctor-system")
                .with("name", system.name.as_str())
                .with("architecture", system.architecture),
        ];
        if let Some(kernel) = &system.kernel {
            lines.push(Message::new("doctor-kernel").with("kernel", kernel.as_str()));
        }
        if system.wsl {
            lines.push(Message::new("doctor-wsl"));
        }
        let desktop: Vec<String> = [&system.desktop, &system.session]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        lines.push(match desktop.is_empty() {
            true => Message::new("doctor-no-desktop"),
            false => Message::new("doctor-desktop").with("desktop", desktop.join(", ")),
        });
        lines.push(
            Message::new("doctor-language")
                .with("language", self.language.as_str())
                .with("system", self.system_languages.join(", ")),
        );
        lines
    }

    fn program_lines(&self) -> Vec<Message> {
        let line = |path: &Option<String>, found: &str, missing: &str| match path {
            Some(path) => Message::new(found).with("path", path.as_str()),
            None => Message::new(missing),
        };
        let Programs { terminal, window } = &self.programs;
        vec![
            line(terminal, "doctor-terminal", "doctor-no-terminal"),
            line(window, "doctor-window", "doctor-no-window"),
        ]
    }

    fn keyring_lines(&self) -> Vec<Message> {
        let keyring = &self.keyring;
        let mut lines = vec![
            Message::new("doctor-keyring")
                .with("state", keyring.state.to_string())
                .with("title", keyring.title.clone()),
        ];
        if let Some(backend) = &keyring.backend {
            lines.push(Message::new("doctor-keyring-backend").with("backend", backend.as_str()));
        }
        if let (Some(backend), Some(pinned)) = (&keyring.backend, &keyring.pinned)
            && backend != pinned
        {
            lines.push(Message::new("doctor-keyring-pinned").with("pinned", pinned.as_str()));
        }
        if let Some(detail) = &keyring.detail {
            lines.push(Message::new("doctor-keyring-detail").with("detail", detail.as_str()));
        }
        lines
    }

    fn aws_lines(&self) -> Vec<Message> {
        let mut lines: Vec<Message> = self.aws_cli.iter().map(aws_line).collect();
        if lines.is_empty() {
            lines.push(Message::new("doctor-no-aws-cli"));
        }
        let files = &self.aws_files;
        lines.push(match (files.profiles, files.ours) {
            (Some(profiles), Some(ours)) => Message::new("doctor-config")
                .with("path", files.config.as_str())
                .with("profiles", profiles)
                .with("ours", ours),
            (None, _) | (_, None) => {
                Message::new("doctor-config-unread").with("path", files.config.as_str())
            }
        });
        lines.push(Message::new("doctor-credentials").with("path", files.credentials.as_str()));
        if let Some(count @ 1..) = files.refused {
            lines.push(Message::new("doctor-refused").with("count", count));
        }
        lines
    }

    fn kept_lines(&self) -> Vec<Message> {
        let accounts = &self.accounts;
        let mut lines = vec![
            Message::new("doctor-data").with("path", self.data_folder.as_str()),
            Message::new("doctor-accounts")
                .with("aws", accounts.aws)
                .with("practice", accounts.practice),
        ];
        if let Some(ids) = accounts.ids.as_ref().filter(|ids| !ids.is_empty()) {
            lines.push(Message::new("doctor-account-ids").with("ids", ids.clone()));
        }
        let names: Vec<String> = self.variables.iter().map(|&name| name.to_owned()).collect();
        lines.push(match names.is_empty() {
            true => Message::new("doctor-no-variables"),
            false => Message::new("doctor-variables").with("names", names),
        });
        lines
    }
}

fn aws_line(program: &AwsProgram) -> Message {
    let path = program.path.as_str();
    match (&program.version, &program.exposed) {
        (_, Some(_)) => Message::new("doctor-aws-cli-exposed").with("path", path),
        (Some(version), None) => Message::new("doctor-aws-cli")
            .with("path", path)
            .with("version", version.as_str()),
        (None, None) => Message::new("doctor-aws-cli-silent").with("path", path),
    }
}
