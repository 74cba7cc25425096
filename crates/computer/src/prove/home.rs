//! Where a profile's key is good, and where the AWS CLI takes it.

use firstday_aws_files::{self as aws_files, Dialect, setting};
use firstday_aws_gateway::{Barrier, is_here};
use firstday_checklist::is_practice_key;
use firstday_secret_store::Stored;

use super::variables::{ENDPOINT, IGNORE_ENDPOINT, value};
use crate::surroundings::Surroundings;

const ENDPOINT_URL: &str = "endpoint_url";
const IGNORE: &str = "ignore_configured_endpoint_urls";

/// Where a key is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// At a practice account, or another double of AWS on this computer.
    Practice,
    /// At AWS.
    Aws,
}

impl Home {
    /// Where the profile's key is good: as was noted when it was stored, or else as the profile
    /// itself says by its endpoint. A key of which nobody says so is taken for one of AWS.
    /// One in a file is known by its mark.
    pub(super) fn of(
        stored: Option<&Stored>,
        in_file: Option<&str>,
        own_endpoint: Option<&str>,
    ) -> Self {
        let noted = match stored {
            Some(Stored::AccessKey(key)) => key.practice,
            Some(Stored::Session(session)) => {
                Some(session.endpoint.as_deref().is_some_and(is_here))
            }
            None => in_file.filter(|id| is_practice_key(id)).map(|_| true),
        };
        match noted.unwrap_or_else(|| own_endpoint.is_some_and(is_here)) {
            true => Self::Practice,
            false => Self::Aws,
        }
    }
}

/// Whether a program that runs with these surroundings takes the stored key where it is good.
///
/// # Errors
/// The barrier that keeps it from there: [`Barrier::PracticeKey`] or [`Barrier::RealKey`].
pub(crate) fn keeps_in_place(
    stored: &Stored,
    surroundings: &Surroundings,
    profile: &str,
) -> Result<(), Barrier> {
    let files = surroundings.aws_files();
    // What cannot be read has no address; whoever needs the file says so.
    let read = |path| aws_files::read(path).unwrap_or_default();
    let (config, credentials) = (read(&files.config), read(&files.credentials));
    let own = own_endpoint(&config, &credentials, profile);
    let place = destination(surroundings, &config, &credentials, profile);
    match (Home::of(Some(stored), None, own.as_deref()), place) {
        (Home::Practice, Some(url)) if is_here(&url) => Ok(()),
        (Home::Practice, url) => Err(Barrier::PracticeKey {
            url: url.unwrap_or_else(|| "AWS".to_owned()),
        }),
        (Home::Aws, Some(url)) if is_here(&url) => Err(Barrier::RealKey { url }),
        (Home::Aws, _) => Ok(()),
    }
}

/// The id of the key that stands in the files for the profile.
pub(super) fn key_in_file(config: &str, credentials: &str, profile: &str) -> Option<String> {
    own(config, credentials, profile, "aws_access_key_id")
}

/// The address in AWS's place that the profile itself names.
pub(super) fn own_endpoint(config: &str, credentials: &str, profile: &str) -> Option<String> {
    own(config, credentials, profile, ENDPOINT_URL)
}

/// Where a program that knows `endpoint_url` takes calls of STS; `None` for AWS itself (botocore,
/// `configprovider.py`, `ConfiguredEndpointProvider`; `args.py`, `_resolve_endpoint_url`).
pub(super) fn destination(
    surroundings: &Surroundings,
    config: &str,
    credentials: &str,
    profile: &str,
) -> Option<String> {
    let ignored = value(surroundings, IGNORE_ENDPOINT);
    let ignored = ignored.or_else(|| own(config, credentials, profile, IGNORE));
    if ignored.is_some_and(|value| value.eq_ignore_ascii_case("true")) {
        return None;
    }
    let mut variables = ENDPOINT.iter().filter_map(|name| value(surroundings, name));
    let of_service = || of_services(config, &own(config, credentials, profile, "services")?);
    variables
        .next()
        .or_else(of_service)
        .or_else(|| own_endpoint(config, credentials, profile))
}

/// A setting of the profile, in the file that is laid over the other first.
fn own(config: &str, credentials: &str, profile: &str, key: &str) -> Option<String> {
    let places = [
        (credentials, Dialect::Credentials),
        (config, Dialect::Config),
    ];
    let mut found = places
        .into_iter()
        .filter_map(|(text, dialect)| setting(text, dialect, profile, key))
        .filter(|found| !found.value.is_empty());
    found.next().map(|found| found.value.to_owned())
}

/// The address for STS in the section `[services NAME]`: an indented setting below `sts =`.
fn of_services(config: &str, name: &str) -> Option<String> {
    let header = |line: &str| line.trim_start().starts_with('[');
    let wanted = ["services", name];
    let is_wanted = |line: &str| {
        let inside = line.trim().trim_start_matches('[').split(']').next();
        inside.is_some_and(|inside| inside.split_whitespace().eq(wanted))
    };
    let section = config
        .lines()
        .skip_while(|line| !(header(line) && is_wanted(line)));
    let section = section.skip(1).take_while(|line| !header(line));
    let pair = |line: &str| {
        let (key, value) = line.split_once('=')?;
        Some((key.trim().to_owned(), value.trim().to_owned()))
    };
    let of_sts = section.skip_while(|line| pair(line) != Some(("sts".into(), String::new())));
    let nested = of_sts
        .skip(1)
        .take_while(|line| line.starts_with([' ', '\t']));
    let mut found = nested
        .filter_map(pair)
        .filter(|(key, _)| key == ENDPOINT_URL);
    found.next().map(|(_, url)| url)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::HashMap;
    use std::ffi::OsString;
    use std::sync::Arc;

    use super::*;

    const HERE: &str = "http://127.0.0.1:4566";
    const ELSEWHERE: &str = "https://vpce-1.sts.us-east-1.vpce.amazonaws.com";

    fn goes(variables: &[(&'static str, &str)], config: &str, credentials: &str) -> Option<String> {
        let home = tempfile::tempdir().unwrap();
        let variables: HashMap<_, _> = variables
            .iter()
            .map(|(name, value)| (*name, OsString::from(*value)))
            .collect();
        let surroundings = Surroundings {
            env: Arc::new(move |name| variables.get(name).cloned()),
            ..Surroundings::within(home.path())
        };
        destination(&surroundings, config, credentials, "work")
    }

    #[test]
    fn calls_go_where_botocore_sends_them() {
        let own = format!("[profile work]\nendpoint_url = {HERE}\n");
        let services = format!(
            "[profile work]\nservices = doubles\n[services doubles]\ns3 =\n  endpoint_url = \
             http://s3.here\nsts =\n  endpoint_url = {HERE}\n[profile other]\n"
        );
        let laid_over = format!("[work]\nendpoint_url = {ELSEWHERE}\n");
        let ignore = ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        let all = ("AWS_ENDPOINT_URL", ELSEWHERE);
        for (variables, config, credentials, place) in [
            (&[][..], "", "", None),
            (&[], &own[..], "", Some(HERE)),
            (&[], &own, &laid_over[..], Some(ELSEWHERE)),
            (&[], &services, "", Some(HERE)),
            (&[all], &own, "", Some(ELSEWHERE)),
            (&[all], &services, "", Some(ELSEWHERE)),
            (&[("AWS_ENDPOINT_URL", "")], &own, "", Some(HERE)),
            (&[all, ("AWS_ENDPOINT_URL_STS", HERE)], "", "", Some(HERE)),
            (&[all, ignore], &own, &laid_over, None),
            (
                &[("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false")],
                &own,
                "",
                Some(HERE),
            ),
        ] {
            let found = goes(variables, config, credentials);
            assert_eq!(found.as_deref(), place, "{variables:?} {config}");
        }
    }
}
