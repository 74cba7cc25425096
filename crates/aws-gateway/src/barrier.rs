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
