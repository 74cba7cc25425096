//! What a person hands to somebody else of an account: the report in its formats, the worklog of a
//! student, and the table that a teacher makes of many.

mod archive;
mod class;
mod class_page;
mod csv_table;
mod formats;
mod handed_in;
mod html;
mod markdown;
mod mask;
mod model;
mod picture;
mod receipts;
mod save;
mod shown;
mod weeks;
mod worklog;

use firstday_checklist::STEPS;

use crate::problem::Problem;
use crate::session::Session;

pub use class::{Class, ClassFile, ClassMark, ClassStep, LeftOut, Member, read_folder};
pub use class_page::{ClassLine, class_lines};
pub use formats::{ClassFormat, ReportFormat};
pub use model::{
    AccountReport, Confirmed, Control, Done, Material, Proof, REPORT_KIND, REPORT_VERSION,
    ReportedAccount, ReportedStep, Since,
};
pub use receipts::{Receipt, ReceiptOutcome};
pub use save::{class_file, report_file, save_class, save_report, save_worklog, worklog_folder};
pub use worklog::{Worklog, WorklogOptions};

impl Session {
    /// What a report on the account is made from, as it was read last: handed in by `made_by`, a name
    /// in a person's own words.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read.
    pub fn material(&self, practice: bool, made_by: Option<&str>) -> Result<Material<'_>, Problem> {
        let made_by = made_by.map(str::trim).filter(|name| !name.is_empty());
        Ok(Material {
            account: self.account(),
            steps: STEPS,
            journal: self.records().journal()?,
            practice,
            elsewhere: self.elsewhere(),
            made_by: made_by.map(str::to_owned),
            since: self.since_last_time(),
        })
    }
}
