//! What keeps requests from AWS and is seen to on this computer.

use std::error::Error;
use std::path::PathBuf;

use firstday_checklist::Partition;

use crate::causes::with_payload;

/// A file of certificates, which count in place of the system's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedFile {
    /// The variable, or the setting of the profile, that names it.
    pub setting: &'static str,
    /// The file.
    pub path: PathBuf,
}

/// What keeps requests from AWS, for sure and until it is seen to on this computer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Barrier {
    /// A variable that should hold the address of a proxy holds something else, or the address of
    /// one that does not speak HTTP.
    #[error("{setting} holds no address of a proxy that can be used")]
    Proxy {
        /// The variable.
        setting: &'static str,
    },
    /// A file of certificates cannot be read.
    #[error("{setting} names {}, which cannot be read: {words}", path.display())]
    CertificatesUnreadable {
        /// The variable, or the setting of the profile, that names it.
        setting: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's words.
        words: String,
    },
    /// A file of certificates holds none.
    #[error("{setting} names {}, which holds no certificate", path.display())]
    NoCertificates {
        /// The variable, or the setting of the profile, that names it.
        setting: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// The certificate that came in AWS's place is not by anybody who is trusted here.
    #[error("the issuer of the certificate is not known here")]
    UnknownIssuer {
        /// The file that counts in place of the system's store, if one does.
        file: Option<TrustedFile>,
    },
    /// The account is in another part of AWS than the commercial Regions.
    #[error("{named} belongs to the partition {}", partition.id())]
    OtherPartition {
        /// The Region or the ARN that says so.
        named: String,
        /// The part of AWS.
        partition: Partition,
    },
    /// Requests would go to another computer in the plain.
    #[error("{}{url} is neither https nor on this computer", named(setting.as_deref()))]
    PlainHttp {
        /// The variable or the setting that says so; `None` where the request itself was met.
        setting: Option<String>,
        /// The address.
        url: String,
    },
    /// The keys are to be had from the machine's own address, in the plain.
    #[error("{setting} has the machine asked for keys, which is done in the plain")]
    MachineKeys {
        /// The variable, or the setting of a profile with its value.
        setting: String,
    },
    /// A key of a practice account would leave this computer.
    #[error("a key of a practice account would go to {url}")]
    PracticeKey {
        /// Where to.
        url: String,
    },
    /// A key that is not of this practice account would go to it.
    #[error("a key of another account would go to the practice account at {url}")]
    RealKey {
        /// Where that is.
        url: String,
    },
    /// What comes as an answer has no end that AWS's would have.
    #[error("{what}")]
    Endless {
        /// What has none.
        what: Endless,
    },
}

/// What has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Endless {
    /// One answer.
    #[error("an answer is longer than {mib} MiB")]
    Answer {
        /// How much was read, in MiB.
        mib: usize,
    },
    /// The pages of a list.
    #[error("a list has more than {pages} pages")]
    List {
        /// How many were read.
        pages: usize,
    },
}

fn named(setting: Option<&str>) -> String {
    setting.map_or_else(String::new, |setting| format!("{setting} = "))
}

impl Barrier {
    /// The barrier that a Region or an ARN is, if it belongs to another part of AWS.
    pub(crate) fn of_partition(named: &str, partition: Partition) -> Option<Self> {
        (partition != Partition::Aws).then(|| Self::OtherPartition {
            named: named.to_owned(),
            partition,
        })
    }

    /// The barrier that lies under an error.
    pub(crate) fn under(error: &(dyn Error + 'static)) -> Option<Self> {
        let mut barriers = with_payload(error).filter_map(|cause| cause.downcast_ref::<Self>());
        barriers.next().cloned()
    }
}
