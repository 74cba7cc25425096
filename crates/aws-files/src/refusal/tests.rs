use super::*;

fn found(text: &str) -> Vec<(usize, FileFault)> {
    let refusals = refusals(text).into_iter();
    refusals
        .map(|refusal| (refusal.line, refusal.fault))
        .collect()
}

#[test]
fn each_fault_is_named_with_its_line() {
    let section = |section: &str, first| FileFault::RepeatedSection {
        section: section.to_owned(),
        first,
    };
    let setting = |setting: &str, first| FileFault::RepeatedSetting {
        setting: setting.to_owned(),
        first,
    };
    for (text, expected) in [
        ("[a]\nx=1\n\n[b]\n[a]\n", vec![(5, section("a", 1))]),
        (
            "[a]\nRegion = x\n# r\nregion: y\n",
            vec![(4, setting("region", 2))],
        ),
        (
            "# r\nregion = x\noutput = y\n[a]\n",
            vec![(2, FileFault::NoSection)],
        ),
        (
            "[a]\njunk\n= lonely\n",
            vec![(2, FileFault::NotASetting), (3, FileFault::NotASetting)],
        ),
        (
            "[a]\ns3 =\n  a = b\n  junk\n",
            vec![(4, FileFault::NotNested)],
        ),
        (
            "[DEFAULT]\ns3 =\n  junk\n[a]\n",
            vec![(3, FileFault::NotNested)],
        ),
        ("\u{feff}[a]\n", vec![(1, FileFault::ByteOrderMark)]),
    ] {
        assert_eq!(found(text), expected, "{text:?}");
    }
    assert_eq!(found(&"junk\n".repeat(99)).len(), 1);
    assert_eq!(found(&format!("[a]\n{}", "junk\n".repeat(99))).len(), MOST);
}
