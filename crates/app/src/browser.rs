//! Which addresses are opened in the person's browser.

use std::io;

use firstday_computer::Env;
use url::Url;

/// The hosts of the AWS console and of its sign-in (AWS Management Console docs, "Allow access to
/// AWS Management Console endpoints").
const CONSOLE: &str = "console.aws.amazon.com";
/// How the names of the others end.
const CONSOLE_ENDS: [&str; 2] = [".console.aws.amazon.com", ".signin.aws.amazon.com"];

/// An address that may be opened: nothing else can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(Url);

impl Link {
    /// A page of the AWS console or its sign-in, over HTTPS; `None` for anything else.
    pub fn console(address: &str) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let host = url.host_str()?;
        let is_console = host == CONSOLE || CONSOLE_ENDS.iter().any(|end| host.ends_with(end));
        let plain = url.scheme() == "https" && url.port().is_none() && has_no_user(&url);
        (plain && is_console).then_some(Self(url))
    }

    /// A page of AWS, of the console or not, over HTTPS: one that AWS named. `None` for anything else.
    pub fn page_of_aws(address: &str) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let host = url.host_str()?;
        let of_aws = host == "aws.amazon.com" || host.ends_with(".aws.amazon.com");
        let plain = url.scheme() == "https" && url.port().is_none() && has_no_user(&url);
        (plain && of_aws).then_some(Self(url))
    }

    /// The one-time address of this computer at which a sign-in begins; `None` for anything else.
    /// Everybody on the computer can read it, which is what it is for
    /// (`aws_gateway::BrowserSignIn::address`).
    pub fn sign_in(address: &str) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let token = url.path().strip_prefix("/oauth/")?;
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let ours = url.scheme() == "http"
            && url.host_str() == Some("127.0.0.1")
            && url.port().is_some()
            && has_no_user(&url)
            && url.query().is_none()
            && url.fragment().is_none();
        (ours && token.len() >= 43 && token.bytes().all(letter)).then_some(Self(url))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Opens an address in the person's browser, and does not wait for it.
///
/// # Errors
/// Where no program takes it.
pub fn open(link: &Link, env: &Env) -> io::Result<()> {
    firstday_computer::browser::open(link.as_str(), env)
}

fn has_no_user(url: &Url) -> bool {
    url.username().is_empty() && url.password().is_none()
}

#[cfg(test)]
mod tests {
    use firstday_checklist::STEPS;

    use super::*;

    const TOKEN: &str = "0123456789abcdefghijABCDEFGHIJ-_0123456789a";

    #[test]
    fn every_link_of_a_step_may_be_opened() {
        let links = STEPS.iter().filter_map(|step| step.console_link());
        for link in links {
            assert!(Link::console(link).is_some(), "{link}");
        }
    }

    #[test]
    fn takes_pages_that_aws_names() {
        for (link, expected) in [
            ("https://docs.aws.amazon.com/lambda/latest/dg/x.html", true),
            ("https://console.aws.amazon.com/costmanagement/", true),
            ("https://aws.amazon.com/free", true),
            ("http://docs.aws.amazon.com/", false),
            ("https://docs.aws.amazon.com:8443/", false),
            ("https://me@docs.aws.amazon.com/", false),
            ("https://docs.aws.amazon.com.example.com/", false),
            ("https://evilaws.amazon.com/", false),
        ] {
            assert_eq!(Link::page_of_aws(link).is_some(), expected, "{link}");
        }
    }

    #[test]
    fn takes_the_console_and_its_sign_in() {
        for link in [
            "https://console.aws.amazon.com/iam/home#/security_credentials",
            "https://us-east-1.console.aws.amazon.com/billing/home",
            "https://123456789012.signin.aws.amazon.com/console",
        ] {
            assert!(Link::console(link).is_some(), "{link}");
            assert!(Link::sign_in(link).is_none(), "{link}");
        }
    }

    #[test]
    fn takes_the_address_at_which_a_sign_in_begins() {
        let address = format!("http://127.0.0.1:4000/oauth/{TOKEN}");
        assert_eq!(
            Link::sign_in(&address).as_ref().map(Link::as_str),
            Some(address.as_str())
        );
        assert!(Link::console(&address).is_none());
    }

    #[test]
    fn refuses_everything_else() {
        let local = |rest: &str| format!("http://127.0.0.1:4000/oauth/{rest}");
        let others = [
            local(""),
            local("callback"),
            local(&format!("{TOKEN}/more")),
            local(&format!("{TOKEN}?state=abc")),
            local(&format!("{TOKEN}#x")),
            local(&format!("..%2f{TOKEN}")),
            format!("http://127.0.0.1/oauth/{TOKEN}"),
            format!("https://127.0.0.1:4000/oauth/{TOKEN}"),
            format!("http://localhost:4000/oauth/{TOKEN}"),
            format!("http://127.0.0.2:4000/oauth/{TOKEN}"),
            format!("http://ana@127.0.0.1:4000/oauth/{TOKEN}"),
            format!("http://example.org:4000/oauth/{TOKEN}"),
        ];
        for link in others.iter().map(String::as_str).chain([
            "http://console.aws.amazon.com/",
            "https://console.aws.amazon.com.example.org/",
            "https://evilconsole.aws.amazon.com/",
            "https://signin.aws.amazon.com.example.org/",
            "https://console.aws.amazon.com@example.org/",
            "https://someone@console.aws.amazon.com/",
            "https://console.aws.amazon.com:8443/",
            "https://example.org/console.aws.amazon.com",
            "http://127.0.0.1:4000/us-east-1/v1/authorize?state=abc",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "--help",
            "console.aws.amazon.com",
            "",
        ]) {
            assert_eq!(Link::console(link).or(Link::sign_in(link)), None, "{link}");
        }
    }
}
