//! The variables that decide what the AWS CLI does (AWS CLI User Guide, "Environment variables to
//! configure the AWS CLI").

use std::ffi::OsString;

use firstday_aws_gateway::Network;

use crate::surroundings::Surroundings;

/// Keys, which outrank every profile that is not named by `--profile`.
pub(super) const KEYS: [&str; 2] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
/// Which profile is meant where none is named. botocore looks at the first one first.
pub(super) const PROFILE: [&str; 2] = ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"];
/// Another config file than the one in `~/.aws`.
pub(crate) const CONFIG_FILE: &str = "AWS_CONFIG_FILE";
/// Other files than those in `~/.aws`.
pub(super) const FILES: [&str; 2] = [CONFIG_FILE, "AWS_SHARED_CREDENTIALS_FILE"];
/// Another Region than the profile's.
pub(super) const REGION: [&str; 2] = ["AWS_REGION", "AWS_DEFAULT_REGION"];
/// Another address than AWS's, for STS and for every service.
pub(super) const ENDPOINT: [&str; 2] = ["AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"];
/// Switches off the `endpoint_url` of a profile.
pub(super) const IGNORE_ENDPOINT: &str = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
/// A role, taken by a token in a file.
pub(super) const ROLE: [&str; 2] = ["AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE"];

/// Which hosts are reached without a proxy; the first one counts.
const EXCEPT: [&str; 2] = ["no_proxy", "NO_PROXY"];
/// This computer, by each of its names.
const HERE: &str = "127.0.0.1,localhost,::1,[::1]";

/// Where programs and files are looked for.
const PLACES: [&str; 3] = ["PATH", "HOME", "USERPROFILE"];
const TOKENS: [&str; 2] = ["AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"];

/// All of them.
fn all() -> impl Iterator<Item = &'static str> {
    [KEYS, PROFILE, FILES, REGION, ENDPOINT, ROLE, TOKENS]
        .into_iter()
        .flatten()
        .chain(PLACES)
        .chain([IGNORE_ENDPOINT])
        .chain(Network::variables())
}

/// Those that are set here, as a program that is started here gets them.
pub(super) fn known(
    surroundings: &Surroundings,
) -> impl Iterator<Item = (&'static str, OsString)> + '_ {
    all().filter_map(|name| Some((name, (surroundings.env)(name)?)))
}

/// Those that are not.
pub(super) fn missing(surroundings: &Surroundings) -> impl Iterator<Item = &'static str> + '_ {
    all().filter(|name| (surroundings.env)(name).is_none())
}

/// What lets a program reach this computer without a proxy, as Firstday does: what is for it never
/// leaves it. Nothing where there is no proxy.
pub(super) fn without_proxies_here(surroundings: &Surroundings) -> Vec<(&'static str, String)> {
    let network = surroundings.network(None);
    let proxied = |url| network.proxy_of_the_aws_cli(url).is_some();
    if !proxied("http://127.0.0.1") && !proxied("https://127.0.0.1") {
        return Vec::new();
    }
    let [lower, upper] = EXCEPT;
    let read = |name| (surroundings.env)(name).map(|value| value.to_string_lossy().into_owned());
    let excepted = read(lower).or_else(|| read(upper)).unwrap_or_default();
    let excepted = match excepted.as_str() {
        "" => HERE.to_owned(),
        names => format!("{names},{HERE}"),
    };
    vec![(lower, excepted.clone()), (upper, excepted)]
}

/// The value of a variable that says something.
pub(super) fn value(surroundings: &Surroundings, name: &str) -> Option<String> {
    let value = surroundings.variable(name)?;
    Some(value.to_string_lossy().into_owned())
}

/// Whether a variable is set, and to nothing.
pub(super) fn is_empty(surroundings: &Surroundings, name: &str) -> bool {
    (surroundings.env)(name).is_some() && surroundings.variable(name).is_none()
}
