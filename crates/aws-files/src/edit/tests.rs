#![allow(clippy::unwrap_used)]
use proptest::prelude::*;

use super::*;
use crate::{invariants, without_key, without_profile};

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

#[test]
fn our_line_goes_below_the_settings_of_the_person() {
    let before = "[default]\n[profile work]\nregion = x\ns3 =\n  a = b\n\n# next\n[profile b]\n";
    let after = with_credential_process(before, "work", COMMAND).unwrap();
    let expected = before.replace(
        "  a = b\n",
        &format!("  a = b\ncredential_process = {COMMAND}\n"),
    );
    assert_eq!(after, expected);
    assert_eq!(without_profile(&after, "work").unwrap(), before);
    // A profile that Firstday did not make keeps its place when the program moves.
    let moved = COMMAND.replace("/usr/bin", "/opt");
    let after = with_credential_process(&after, "work", &moved).unwrap();
    assert_eq!(after, expected.replace(COMMAND, &moved));

    let none = with_credential_process("[default]\n", "work", COMMAND).unwrap();
    let section = format!("[default]\n\n[profile work]\ncredential_process = {COMMAND}\n");
    assert_eq!(none, section);
}

#[test]
fn a_profile_with_credentials_from_elsewhere_keeps_them() {
    for other in [
        "credential_process = /usr/bin/other",
        "role_arn = x\nsource_profile = y",
        "sso_session = x",
        "login_session = x",
        "AWS_Access_Key_Id = AKIA",
    ] {
        let text = format!("[profile work]\n{other}\n");
        let error = with_credential_process(&text, "work", COMMAND).unwrap_err();
        assert!(matches!(error, ConfigError::Taken { line: 1, .. }));
    }
}

#[test]
fn what_was_added_to_our_section_stays_when_it_goes() {
    let section = format!("[profile work]\ncredential_process = {COMMAND}\nregion = x\n");
    let before = format!("{section}# why\noutput = json\n");
    assert_eq!(
        without_profile(&before, "work").unwrap(),
        "[profile work]\n# why\noutput = json\n"
    );
}

#[test]
fn an_indented_section_is_edited_as_it_stands() {
    let before = "  [profile work]\n  credential_process = /old/firstday credential-process --profile work\n\
        \n  [profile b]\n  region = x\n";
    let after = with_profile(before, &work()).unwrap();
    let expected = format!(
        "  [profile work]\n  credential_process = {COMMAND}\n  region = eu-central-1\n\
        \n  [profile b]\n  region = x\n"
    );
    assert_eq!(after, expected);
}

#[test]
fn an_edit_that_would_change_its_neighbours_is_refused() {
    // Without our section the last header would continue the region above.
    let before = format!(
        "[default]\nregion = x\n[profile work]\n  credential_process = {COMMAND}\n  [profile b]\n"
    );
    let error = without_profile(&before, "work").unwrap_err();
    assert!(matches!(error, ConfigError::Entangled { .. }), "{error}");
}

#[test]
fn a_key_goes_and_the_rest_stays() {
    let before = "[default]\nregion = x\n\n[work]\naws_access_key_id = AKIA\n\
        AWS_SECRET_ACCESS_KEY = hush\n# other\n\n[b]\naws_access_key_id = AKIB\n";
    let after = without_key(before, Dialect::Credentials, "work").unwrap();
    let expected = "[default]\nregion = x\n# other\n\n[b]\naws_access_key_id = AKIB\n";
    assert_eq!(after, expected);
    let kept = "[work]\naws_access_key_id = AKIA\nregion = y\naws_secret_access_key = hush";
    assert_eq!(
        without_key(kept, Dialect::Credentials, "work").unwrap(),
        "[work]\nregion = y"
    );
    assert_eq!(without_key(kept, Dialect::Config, "work").unwrap(), kept);
    let config = "[profile work]\naws_access_key_id = AKIA\nregion = y\n";
    assert_eq!(
        without_key(config, Dialect::Config, "work").unwrap(),
        "[profile work]\nregion = y\n"
    );
}

#[test]
fn the_invariants_hold_for_every_aws_file() {
    test_inputs::try_inputs("config_editor", 1000, |bytes| {
        if let Ok(text) = std::str::from_utf8(bytes) {
            invariants::hold(text);
        }
    });
}

fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "[default]",
        "[work]",
        "[profile work]",
        "  [profile work]",
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
        "credential_process = /usr/bin/firstday credential-process --profile work",
        "  credential_process = /usr/bin/firstday credential-process --profile work",
        "Region : eu-central-1",
        "  region = indented",
        "      deeper",
        "aws_access_key_id = AKIA",
        "aws_secret_access_key=hush",
        "  aws_secret_access_key = hush",
        "endpoint_url = http://127.0.0.1:9000",
        "ключ = значение",
    ]);
    prop_oneof![
        4 => known.prop_map(str::to_owned),
        1 => "[^\n]{0,20}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    let ending = prop::sample::select(vec!["\n", "\n", "\r\n", "\r"]);
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
    fn the_invariants_hold(text in text()) {
        invariants::hold(&text);
    }

    #[test]
    fn changing_our_section_changes_nothing_around_it(text in text(), rest in text()) {
        let [text, rest] = [text, rest].map(|text| text.replace("work]", "other]"));
        let rest = rest.trim_start_matches('\u{feff}');
        let ours = with_profile(&text, &work()).unwrap();
        let gap = if ours.ends_with(['\n', '\r']) { "" } else { "\n" };
        let before = format!("{ours}{gap}[profile after]\n{rest}");
        let after = with_profile(&before, &practice()).unwrap();
        prop_assert!(after.starts_with(&text));
        prop_assert!(after.ends_with(&format!("[profile after]\n{rest}")), "{:?}", after);
        prop_assert_eq!(&with_profile(&after, &practice()).unwrap(), &after);
        prop_assert_eq!(with_profile(&after, &work()).unwrap(), before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_breaks_it(text in any::<String>(), name in any::<String>()) {
        invariants::hold(&text);
        drop(with_profile(&text, &ProfileSection { name: name.clone(), ..work() }));
        drop(without_profile(&text, &name));
        drop(without_key(&text, Dialect::Credentials, &name));
    }
}
