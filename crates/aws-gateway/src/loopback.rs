//! What is on this computer.

use std::net::IpAddr;

use url::Url;

/// Whether an address is one of this computer: what is sent there does not leave it.
pub fn is_here(address: &str) -> bool {
    let url = Url::parse(address).ok();
    url.is_some_and(|url| url.host_str().is_some_and(is_name))
}

/// Whether a host is this computer; an address of IP version 6 may stand in brackets.
pub(crate) fn is_name(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => bare.eq_ignore_ascii_case("localhost"),
    }
}
