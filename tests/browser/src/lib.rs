//! A browser for tests: it opens the practice account's sign-in page, fills the form in, and goes
//! where it is sent. Every call blocks.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::cell::RefCell;

use ureq::Agent;
use ureq::http::Response;

/// What the browser shows at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// The page's HTML.
    pub text: String,
}

/// Signs in as `who` (`root` or `user/NAME`) at `address`, and follows to the end. A passkey is
/// used where the page asks for one.
///
/// # Panics
/// Where the page is not what it should be.
pub fn sign_in(address: &str, who: &str) -> Page {
    sign_in_with_code(address, who, "")
}

/// The same for somebody whom the page asks for the code of an authenticator app.
///
/// # Panics
/// Where the page is not what it should be.
pub fn sign_in_with_code(address: &str, who: &str, code: &str) -> Page {
    let browser = Browser::new();
    let address = &enter(&browser, address);
    let mut shown = page(browser.get(address));
    let mut fields = vec![("who", who), ("answer", "continue")];
    loop {
        match submit(&browser, address, &shown, &fields) {
            Next::Elsewhere(address) => return page(browser.get(&address)),
            Next::Here(page) => shown = page,
        }
        fields = match shown.text.contains("name=\"passkey\"") {
            true => vec![("who", who), ("passkey", "used")],
            false => vec![("who", who), ("code", code), ("answer", "continue")],
        };
    }
}

/// Says no on the page, and follows to the end.
///
/// # Panics
/// Where the page is not what it should be.
pub fn cancel(address: &str) -> Page {
    let browser = Browser::new();
    let address = &enter(&browser, address);
    let shown = page(browser.get(address));
    match submit(&browser, address, &shown, &[("answer", "cancel")]) {
        Next::Elsewhere(address) => page(browser.get(&address)),
        Next::Here(page) => page,
    }
}

/// The code that the page shows to be taken elsewhere.
///
/// # Panics
/// Where it shows none.
pub fn code(address: &str, who: &str) -> String {
    let page = sign_in(address, who).text;
    let (_, rest) = page
        .split_once("<textarea")
        .unwrap_or_else(|| panic!("{page}"));
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split('<').next().unwrap().trim().to_owned()
}

/// Opens an address.
///
/// # Panics
/// Where nobody answers.
pub fn get(address: &str) -> Page {
    page(Browser::new().get(address))
}

/// What comes of answering a form.
enum Next {
    /// It leads to this address.
    Elsewhere(String),
    /// Another question.
    Here(Page),
}

/// Goes by the one-time address of this computer to the sign-in page, if it is one.
fn enter(browser: &Browser, address: &str) -> String {
    if address.contains("/v1/authorize?") {
        return address.to_owned();
    }
    let answer = browser.get(address);
    let Some(page) = answer.headers().get("location") else {
        panic!("{address} leads nowhere: {:?}", page(answer));
    };
    page.to_str().unwrap().to_owned()
}

fn submit(browser: &Browser, address: &str, shown: &Page, fields: &[(&str, &str)]) -> Next {
    assert_eq!(shown.status, 200, "{}", shown.text);
    let token = hidden(&shown.text);
    let mut form = vec![("form", token.as_str())];
    form.extend(fields);
    let answer = browser.agent.post(address).send_form(form).unwrap();
    match answer.headers().get("location") {
        Some(location) => Next::Elsewhere(location.to_str().unwrap().to_owned()),
        None => Next::Here(page(answer)),
    }
}

/// The page's one-time token.
fn hidden(page: &str) -> String {
    let (_, rest) = page
        .split_once("name=\"form\" value=\"")
        .unwrap_or_else(|| panic!("no form in {page}"));
    rest.split('"').next().unwrap().to_owned()
}

fn page(mut answer: Response<ureq::Body>) -> Page {
    Page {
        status: answer.status().as_u16(),
        text: answer.body_mut().read_to_string().unwrap(),
    }
}

/// A browser that keeps one cookie, that of the port to which it comes back. Redirects are for the
/// caller to see, and refusals are pages like others.
struct Browser {
    agent: Agent,
    cookie: RefCell<Option<String>>,
}

impl Browser {
    fn new() -> Self {
        let config = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false);
        Self {
            agent: config.build().into(),
            cookie: RefCell::default(),
        }
    }

    fn get(&self, address: &str) -> Response<ureq::Body> {
        let mut request = self.agent.get(address);
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("cookie", cookie);
        }
        let answer = request.call().unwrap();
        if let Some(set) = answer.headers().get("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next();
            *self.cookie.borrow_mut() = pair.map(str::to_owned);
        }
        answer
    }
}
