//! The first day by what each page names as the next thing, on accounts of every kind and in each language.

use e2e::{PAGES, Stage, Window};
use firstday_words::{Language, Words};
use serde_json::json;

use crate::{ADDRESS, in_browser};

/// More pages than any first day has, with what the run asks for.
const LONG: usize = 14;

/// The pages that come in where something is wrong, in order.
const OWN: [&str; 2] = ["root-access-keys", "access-keys"];

/// What the window asks for now. The guided way names its page; what is not open any more is `""`.
const ASKS: &str = "const it = (css) => document.querySelector(css); if (it('#to-journey')) return 'done'; if (it('#codes')) return `codes ${it('#codes').getAttribute('aria-label')}`; if (it('#save-password')) return 'password'; if (it('#sign-in')) return 'sign-in'; if (it('#skip-for-now')) return 'skip'; if (it('#setup')) return it('#setup').dataset.page; if (location.hash === '#/journey') return 'home'; return ''";

/// A message for which something is missing shows its name in brackets.
const MARKED: &str =
    "return document.body.innerText.match(/\\[[a-z]+(-[a-z0-9]+)+\\]/)?.[0] ?? null";

/// Goes from the first page to the end of the run, and gives the pages that it came by.
async fn goes_where_it_leads(window: &Window, name: &str) -> Vec<String> {
    let mut pages: Vec<String> = Vec::new();
    while pages.len() < LONG {
        let before = pages.last().cloned().unwrap_or_default();
        let next = format!(
            "const asks = (() => {{ {ASKS} }})(); return asks !== '' && asks !== arguments[0]"
        );
        window
            .becomes("the next page", &next, vec![json!(before)])
            .await;
        let page = window.run(ASKS, vec![]).await;
        let page = page.as_str().unwrap_or_default().to_owned();
        window
            .keeps_a_picture(&format!("day-{name}-{}", pages.len()))
            .await;
        assert_eq!(window.run(MARKED, vec![]).await, json!(null), "{page}");
        pages.push(page.clone());
        match page.split(' ').next().unwrap_or_default() {
            "done" | "home" => break,
            "skip" => window.click("#skip-for-now").await,
            "password" => window.saves_the_password().await,
            "codes" => {
                let address = window.scans_the_picture().await;
                window.types_the_codes_of(&address).await;
            }
            // The owner of a project has no access keys: a browser leads in, to one of three Regions.
            "command-line" if name.ends_with("project") => {
                window.click("#setup-command-line-yes").await;
                window.click("#field-cli-access-region-us-east-2").await;
                window.turns_over().await;
            }
            "sign-in" => {
                window.sees(ADDRESS).await;
                let address = window.text(ADDRESS).await;
                in_browser(move || test_browser::sign_in(&address, "role")).await;
            }
            // The admin user is there already: only what comes along is left.
            "admin-user" if name.ends_with("half-done") || name.ends_with("large") => {
                window.leaves_and_comes_back("admin-user").await;
                window.sees("#setup [id^=include-]").await;
                window.turns_over().await;
            }
            known if PAGES.contains(&known) => {
                window.leaves_and_comes_back(known).await;
                window
                    .fills_in(known, "robin", "owner@example.com", "access-key")
                    .await;
                window.turns_over().await;
            }
            // What comes in because it is wrong has a good default.
            own => {
                window.leaves_and_comes_back(own).await;
                window.turns_over().await;
            }
        }
    }
    pages
}

/// B-112: whoever does what each page names as the next thing comes to the end, in every language, also
/// who leaves each page and comes back.
#[tokio::test(flavor = "multi_thread")]
async fn each_page_leads_to_the_next() {
    for language in Language::all() {
        let words = Words::load(language);
        for seed in ["fresh", "half-done", "neglected", "large", "project"] {
            let mut stage = Stage::new();
            stage.set("FIRSTDAY_LANGUAGE", language.code());
            let practice = stage.practice(seed);
            let window = Window::open(&stage, &practice).await;
            window.comes_in().await;
            let pages = goes_where_it_leads(&window, &format!("{language}-{seed}")).await;
            assert_eq!(pages.last().map(String::as_str), Some("done"), "{pages:?}");
            let led = pages.iter().filter(|page| OWN.contains(&page.as_str()));
            let own: &[&str] = match seed {
                "neglected" => &OWN,
                "large" => &OWN[1..],
                _ => &[],
            };
            assert_eq!(led.collect::<Vec<_>>(), own, "{seed}: {pages:?}");
            window.says(&words.text("ui-done-practice")).await;
            assert_eq!(window.violations().await, json!([]));
            window.close().await;
        }
    }
}
