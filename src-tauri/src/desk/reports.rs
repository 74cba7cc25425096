//! What a person hands to somebody else: reports and worklogs of the account that the page is on, and
//! the overview of a class, for which nobody signs in.

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use firstday_app::Problem;
use firstday_app::evidence::{
    AccountReport, Class, ClassFile, ClassFormat, Material, ReportFormat, Worklog, WorklogOptions,
    class_file, report_file, save_class, save_report, save_worklog, worklog_folder,
};

use super::runs::Runs;
use super::{Setting, bug, lock};

/// Reports, worklogs and the class.
pub(crate) struct Reports {
    setting: Arc<Setting>,
    runs: Arc<Runs>,
    /// The class that the page shows.
    class: Mutex<Option<Class>>,
}

impl Reports {
    pub(super) fn new(setting: Arc<Setting>, runs: Arc<Runs>) -> Self {
        Self {
            setting,
            runs,
            class: Mutex::default(),
        }
    }

    /// Saves a report on the account as it was read last, and says where.
    pub(crate) async fn save_report(
        &self,
        format: ReportFormat,
        name: Option<String>,
    ) -> Result<String, Problem> {
        self.signed(name.as_deref(), |material| {
            let words = self.setting.spoken.words();
            let report = AccountReport::of(&words, material);
            let path = report_file(&self.setting.surroundings, material.account, format);
            save_report(&words, &report, format, &path)?;
            Ok(path.display().to_string())
        })
        .await
    }

    /// Saves a worklog of the account in a folder of its own, and says where.
    pub(crate) async fn save_worklog(
        &self,
        week: u32,
        name: Option<String>,
    ) -> Result<String, Problem> {
        let options = WorklogOptions {
            first_week: week,
            time_zone: (self.setting.surroundings.time_zone)(),
        };
        self.signed(name.as_deref(), |material| {
            let worklog = Worklog::of(material, &options)?;
            let folder = worklog_folder(&self.setting.surroundings, material.account);
            save_worklog(&folder, &worklog)?;
            Ok(folder.display().to_string())
        })
        .await
    }

    /// Does something with what is known of the account, in this person's name.
    async fn signed<T>(
        &self,
        name: Option<&str>,
        write: impl FnOnce(&Material<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let account = self.runs.idle_account()?;
        let practice = account.practice.is_some();
        let work = account.work().await?;
        write(&work.session.material(practice, name)?)
    }

    /// Who has what done, by the files that people handed in.
    pub(crate) async fn read_class(&self, files: Vec<ClassFile>) -> Result<Class, Problem> {
        let files = files.into_iter().map(|file| {
            let content = file.base64.and_then(|it| BASE64_STANDARD.decode(it).ok());
            (file.name, content)
        });
        let files: Vec<_> = files.collect();
        let class = tokio::task::spawn_blocking(move || Class::of(files)).await;
        let class = class.map_err(|error| bug(&error))?;
        *lock(&self.class) = Some(class.clone());
        Ok(class)
    }

    /// Saves the class that was read last, and says where.
    pub(crate) fn save_class(&self, format: ClassFormat) -> Result<String, Problem> {
        let class = lock(&self.class).clone();
        let class = class.unwrap_or_else(|| Class::of([]));
        let path = class_file(&self.setting.surroundings, format);
        save_class(&self.setting.spoken.words(), &class, format, &path)?;
        Ok(path.display().to_string())
    }
}
