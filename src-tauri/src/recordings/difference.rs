//! Where two texts differ.

/// Lines above that say where one is.
const ABOVE: usize = 3;

/// The first line that differs, counted from 1, as it is in both texts.
pub(super) fn first_difference(there: &str, recorded: &str) -> Option<String> {
    if there == recorded {
        return None;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (there.lines().collect(), recorded.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new);
    let at = same.count();
    let mut shown = vec![format!("line {}:", at + 1)];
    let above = old.iter().take(at).skip(at.saturating_sub(ABOVE));
    shown.extend(above.map(|line| format!("  {line}")));
    for (mark, line) in [("-", old.get(at)), ("+", new.get(at))] {
        shown.push(format!("{mark} {}", line.unwrap_or(&"(the end)")));
    }
    Some(shown.join("\n"))
}

#[test]
fn the_first_difference_is_shown_with_what_stands_above_it() {
    assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    let shown = first_difference("a\nb\nc\nd\ne\nf", "a\nb\nc\nd\nE\nF").unwrap();
    assert_eq!(shown, "line 5:\n  b\n  c\n  d\n- e\n+ E");
    let longer = first_difference("a\n", "a\nb\n").unwrap();
    assert_eq!(longer, "line 2:\n  a\n- (the end)\n+ b");
    assert!(first_difference("a", "a\n").is_some());
}
