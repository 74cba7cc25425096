//! Whose certificates count.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

use aws_smithy_http_client::tls::TrustStore;
use data_encoding::BASE64;
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use crate::barrier::{Barrier, TrustedFile};

/// The setting of a profile.
const OF_PROFILE: &str = "ca_bundle";
/// For the AWS CLI alone, then what its library knows, then what OpenSSL and Rust's TLS know.
pub(super) const VARIABLES: [&str; 4] = [
    "AWS_CA_BUNDLE",
    "REQUESTS_CA_BUNDLE",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
];

/// Where the certificates are that count. The system's store by default.
#[derive(Clone, Debug, Default)]
pub(super) struct Trust {
    file: Option<TrustedFile>,
    /// More of them, beside a file that OpenSSL's variable names.
    folders: Vec<PathBuf>,
}

impl Trust {
    pub(super) fn of(env: &dyn Fn(&str) -> Option<OsString>, of_profile: Option<PathBuf>) -> Self {
        let variable = |setting| {
            let path = env(setting).filter(|value| !value.is_empty())?.into();
            Some(TrustedFile { setting, path })
        };
        let of_profile = of_profile.filter(|path| !path.as_os_str().is_empty());
        let of_profile = of_profile.map(|path| TrustedFile {
            setting: OF_PROFILE,
            path,
        });
        let [own, library, openssl, folders] = VARIABLES;
        let of_aws = variable(own).or(of_profile).or_else(|| variable(library));
        let folders = match &of_aws {
            Some(_) => Vec::new(),
            None => env(folders).map_or_else(Vec::new, |it| std::env::split_paths(&it).collect()),
        };
        Self {
            file: of_aws.or_else(|| variable(openssl)),
            folders,
        }
    }

    /// The file that counts in place of the system's store.
    pub(super) fn file(&self) -> Option<&TrustedFile> {
        self.file.as_ref()
    }

    /// Reads the certificates.
    ///
    /// # Errors
    /// [`Barrier::CertificatesUnreadable`] and [`Barrier::NoCertificates`].
    pub(super) fn store(&self) -> Result<TrustStore, Barrier> {
        let Some(file) = &self.file else {
            return Ok(TrustStore::default());
        };
        let TrustedFile { setting, path } = file.clone();
        let found = fs::read(&path).map_err(|error| unreadable(file, &error))?;
        let mut found = usable(&found);
        if found.is_empty() {
            return Err(Barrier::NoCertificates { setting, path });
        }
        found.extend(self.folders.iter().flat_map(|folder| in_folder(folder)));
        let store = TrustStore::empty();
        Ok(found.into_iter().fold(store, |store, certificate| {
            store.with_pem_certificate(certificate)
        }))
    }
}

fn unreadable(file: &TrustedFile, error: &io::Error) -> Barrier {
    Barrier::CertificatesUnreadable {
        setting: file.setting,
        path: file.path.clone(),
        words: error.to_string(),
    }
}

fn in_folder(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter_map(|entry| fs::read(entry.path()).ok());
    files.flat_map(|bytes| usable(&bytes)).collect()
}

/// The certificates in a text that can be roots of trust, each in PEM: the HTTP client gives up on
/// all of them for one that it cannot read.
fn usable(text: &[u8]) -> Vec<String> {
    let found = CertificateDer::pem_slice_iter(text).flatten();
    let found = found.filter(|it| RootCertStore::empty().add(it.clone()).is_ok());
    found.map(|it| pem(&it)).collect()
}

fn pem(certificate: &CertificateDer<'_>) -> String {
    let encoded = BASE64.encode(certificate);
    format!("-----BEGIN CERTIFICATE-----\n{encoded}\n-----END CERTIFICATE-----\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(
        variables: &[(&str, &str)],
        of_profile: Option<&str>,
    ) -> Option<(&'static str, String)> {
        let env = |name: &str| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| OsString::from(*value))
        };
        let trust = Trust::of(&env, of_profile.map(PathBuf::from));
        let file = trust.file()?;
        Some((file.setting, file.path.display().to_string()))
    }

    #[test]
    fn the_first_that_says_something_counts() {
        let all = [
            ("SSL_CERT_FILE", "/ssl"),
            ("REQUESTS_CA_BUNDLE", "/requests"),
            ("AWS_CA_BUNDLE", "/aws"),
        ];
        let found = |setting, path: &str| Some((setting, path.to_owned()));
        assert_eq!(file(&[], None), None);
        assert_eq!(file(&all[..1], None), found("SSL_CERT_FILE", "/ssl"));
        assert_eq!(
            file(&all[..2], None),
            found("REQUESTS_CA_BUNDLE", "/requests")
        );
        assert_eq!(file(&all[..2], Some("/own")), found("ca_bundle", "/own"));
        assert_eq!(file(&all, Some("/own")), found("AWS_CA_BUNDLE", "/aws"));
        let empty = [("AWS_CA_BUNDLE", ""), ("SSL_CERT_FILE", "/ssl")];
        assert_eq!(file(&empty, Some("")), found("SSL_CERT_FILE", "/ssl"));
    }
}
