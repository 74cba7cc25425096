#![allow(clippy::unwrap_used)]
use proptest::prelude::*;

use super::*;

const COMMAND: &str = "/usr/bin/firstday credential-process --profile work";

fn work() -> ProfileSection {
    ProfileSection {
        name: "work".into(),
        region: Some("eu-central-1".into()),
        credential_process: COMMAND.into(),
        endpoint_url: None,
    }
}

fn practice() -> ProfileSection {
    ProfileSection {
        endpoint_url: Some("http://127.0.0.1:9000".into()),
        ..work()
    }
}

#[test]
fn a_new_section_stands_at_the_end() {
    let section =
        format!("[profile work]\ncredential_process = {COMMAND}\nregion = eu-central-1\n");
    assert_eq!(with_profile("", &work()).unwrap(), section);
    let before = "# mine\n[default]\nregion=us-east-1\n";
    assert_eq!(
        with_profile(before, &work()).unwrap(),
        format!("{before}\n{section}")
    );

    let default = ProfileSection {
        name: "default".into(),
        region: None,
        ..work()
    };
    let expected = format!("[default]\ncredential_process = {COMMAND}\n");
    assert_eq!(with_profile("", &default).unwrap(), expected);
}

#[test]
fn line_endings_of_windows_and_the_byte_order_mark_stay() {
    let before = "\u{feff}[default]\r\nregion=x";
    let expected = format!(
        "{before}\r\n\r\n[profile work]\r\ncredential_process = {COMMAND}\r\nregion = eu-central-1"
    );
    assert_eq!(with_profile(before, &work()).unwrap(), expected);
}

#[test]
fn our_section_is_brought_up_to_date_in_place() {
    let before = "[profile a]\nregion = x\n\n[profile work] # ours\n; a remark\nRegion=old  \n\
        output = json\ncredential_process = /old/firstday credential-process --profile work\n\
        s3 =\n  max_queue_size = 1\n\n# of b\n[profile b]\n";
    let expected = format!(
        "[profile a]\nregion = x\n\n[profile work] # ours\n; a remark\nRegion=eu-central-1\n\
        output = json\ncredential_process = {COMMAND}\n\
        s3 =\n  max_queue_size = 1\nendpoint_url = http://127.0.0.1:9000\n\n# of b\n[profile b]\n"
    );
    let after = with_profile(before, &practice()).unwrap();
    assert_eq!(after, expected);
    // Back to AWS: the key of the practice account goes, the rest stays.
    let real = with_profile(&after, &work()).unwrap();
    assert_eq!(
        real,
        expected.replace("endpoint_url = http://127.0.0.1:9000\n", "")
    );
    let regionless = ProfileSection {
        region: None,
        ..work()
    };
    assert_eq!(with_profile(&real, &regionless).unwrap(), real);
}

#[test]
fn what_continues_a_replaced_value_goes_with_it() {
    let before = format!(
        "[profile work]\ncredential_process = {COMMAND}\nregion =\n  old\n  older\ns3 =\n  a = b\n"
    );
    let expected = format!(
        "[profile work]\ncredential_process = {COMMAND}\nregion = eu-central-1\ns3 =\n  a = b\n"
    );
    assert_eq!(with_profile(&before, &work()).unwrap(), expected);
}

#[test]
fn a_profile_of_the_person_is_never_touched() {
    for other in [
        "[profile work]\n",
        "[profile work]\nregion = x\n",
        "[ profile \"work\" ]\naws_access_key_id = AKIA\n",
        "[profile work]\ncredential_process = /usr/bin/other\n",
    ] {
        let text = format!("\n{other}");
        let error = with_profile(&text, &work()).unwrap_err();
        assert!(
            matches!(error, ConfigError::Taken { line: 2, .. }),
            "{error}"
        );
        assert!(without_profile(&text, "work").is_err());
    }
    let twice = with_profile("", &work()).unwrap().repeat(2);
    let error = with_profile(&twice, &work()).unwrap_err();
    assert!(
        matches!(error, ConfigError::Repeated { ref lines, .. } if *lines == [1, 4]),
        "{error}"
    );
}

#[test]
fn values_that_would_write_other_lines_are_refused() {
    let bad = [
        ProfileSection {
            name: "a]\n[b".into(),
            ..work()
        },
        ProfileSection {
            region: Some("x\naws_access_key_id=y".into()),
            ..work()
        },
        ProfileSection {
            region: Some(String::new()),
            ..work()
        },
        ProfileSection {
            credential_process: "rm -rf /".into(),
            ..work()
        },
        ProfileSection {
            credential_process: format!("{COMMAND}\n[x]"),
            ..work()
        },
        ProfileSection {
            endpoint_url: Some("ftp://x".into()),
            ..work()
        },
        ProfileSection {
            endpoint_url: Some("http://x y".into()),
            ..work()
        },
    ];
    for profile in bad {
        assert!(with_profile("", &profile).is_err(), "{profile:?}");
    }
}

#[test]
fn removing_what_is_not_there_changes_nothing() {
    assert_eq!(
        without_profile("[default]\n", "work").unwrap(),
        "[default]\n"
    );
}

#[test]
fn removing_leaves_the_neighbours() {
    let before = format!(
        "[a]\n\n[profile work]\ncredential_process = {COMMAND}\n# of b\n\n[profile b]\nregion = x\n"
    );
    let expected = "[a]\n# of b\n\n[profile b]\nregion = x\n";
    assert_eq!(without_profile(&before, "work").unwrap(), expected);
}

fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "[default]",
        "[profile other]",
        "[profile other] # twice",
        "[sso-session s]",
        "[broken",
        "region = us-east-1",
        "region=eu-west-1 ",
        "credential_process = /usr/bin/firstday credential-process --profile other",
        "endpoint_url: http://x",
        "s3 =",
        "  max_concurrent_requests = 5",
        "\tregion = nested",
        "# remark",
        "; [profile work]",
        "",
        "   ",
        "junk",
        "= lonely",
        "\r",
        "ключ = значение",
    ]);
    prop_oneof![
        4 => known.prop_map(str::to_owned),
        1 => "[^\n]{0,20}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    let ending = prop::sample::select(vec!["\n", "\n", "\r\n"]);
    let lines = prop::collection::vec((line(), ending), 0..12);
    (any::<bool>(), lines, line(), any::<bool>()).prop_map(|(mark, lines, last, open)| {
        let mut text = String::from(if mark { "\u{feff}" } else { "" });
        lines
            .iter()
            .for_each(|(line, ending)| text.extend([line.as_str(), ending]));
        if open {
            text.push_str(&last);
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_other_byte_stays_and_comes_back(text in text()) {
        let after = with_profile(&text, &work()).unwrap();
        prop_assert!(after.starts_with(&text));
        prop_assert_eq!(&with_profile(&after, &work()).unwrap(), &after);
        prop_assert_eq!(&without_profile(&after, "work").unwrap(), &text);
    }

    #[test]
    fn changing_our_section_changes_nothing_around_it(text in text(), rest in text()) {
        let rest = rest.trim_start_matches('\u{feff}');
        let ours = with_profile(&text, &work()).unwrap();
        let gap = if ours.ends_with('\n') { "" } else { "\n" };
        let before = format!("{ours}{gap}[profile after]\n{rest}");
        let after = with_profile(&before, &practice()).unwrap();
        prop_assert!(after.starts_with(&text));
        prop_assert!(after.ends_with(&format!("[profile after]\n{rest}")), "{:?}", after);
        prop_assert_eq!(&with_profile(&after, &practice()).unwrap(), &after);
        prop_assert_eq!(with_profile(&after, &work()).unwrap(), before);
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>(), name in any::<String>()) {
        drop(with_profile(&text, &ProfileSection { name: name.clone(), ..work() }));
        drop(without_profile(&text, &name));
    }
}
