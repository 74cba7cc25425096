//! Which pages the window may open in the person's browser.

use url::Url;

/// A page of the AWS console or its sign-in, over HTTPS; `None` for anything else.
pub(crate) fn console_page(link: &str) -> Option<Url> {
    let url = Url::parse(link).ok()?;
    let plain = url.scheme() == "https"
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    (plain && is_console(url.host_str()?)).then_some(url)
}

fn is_console(host: &str) -> bool {
    host == "console.aws.amazon.com"
        || host.ends_with(".console.aws.amazon.com")
        || host.ends_with(".signin.aws.amazon.com")
}

#[cfg(test)]
mod tests {
    use super::*;
    use firstday_app::checklist::STEPS;

    #[test]
    fn every_link_of_a_step_may_be_opened() {
        let links = STEPS.iter().filter_map(|step| step.console_link());
        for link in links {
            assert!(console_page(link).is_some(), "{link}");
        }
    }

    #[test]
    fn takes_the_console_and_its_sign_in() {
        for link in [
            "https://console.aws.amazon.com/iam/home#/security_credentials",
            "https://us-east-1.console.aws.amazon.com/billing/home",
            "https://123456789012.signin.aws.amazon.com/console",
        ] {
            assert!(console_page(link).is_some(), "{link}");
        }
    }

    #[test]
    fn refuses_everything_else() {
        for link in [
            "http://console.aws.amazon.com/",
            "https://console.aws.amazon.com.example.org/",
            "https://evilconsole.aws.amazon.com/",
            "https://signin.aws.amazon.com.example.org/",
            "https://console.aws.amazon.com@example.org/",
            "https://someone@console.aws.amazon.com/",
            "https://console.aws.amazon.com:8443/",
            "https://example.org/console.aws.amazon.com",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "console.aws.amazon.com",
            "",
        ] {
            assert!(console_page(link).is_none(), "{link}");
        }
    }
}
