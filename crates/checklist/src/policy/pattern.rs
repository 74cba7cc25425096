//! Patterns with `*` and `?`, as policies write actions and resources.

use super::decision::Decision;

/// One place of a pattern.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// `*`: any number of characters.
    Any,
    /// `?`: one character.
    One,
    /// This character.
    This(char),
}

/// Whether `pattern` matches `text`. `${aws:username}` stands for `user`; of any other variable it
/// is not known what it stands for, which makes a match [`Decision::Perhaps`]. `${*}`, `${?}` and
/// `${$}` are the characters themselves (IAM User Guide, "IAM policy elements: Variables and tags").
pub(super) fn matches(pattern: &str, text: &str, user: Option<&str>) -> Decision {
    let (places, decided) = read(pattern, user);
    let text: Vec<char> = text.chars().collect();
    match (fits(&places, &text), decided) {
        (false, _) => Decision::Denied,
        (true, true) => Decision::Allowed,
        (true, false) => Decision::Perhaps,
    }
}

/// The places of a pattern, and whether it is known what all of it stands for.
fn read(pattern: &str, user: Option<&str>) -> (Vec<Place>, bool) {
    let (mut places, mut decided, mut rest) = (Vec::new(), true, pattern);
    while let Some(first) = rest.chars().next() {
        if let Some((name, after)) = variable(rest) {
            match (name, user) {
                ("*" | "?" | "$", _) => places.extend(name.chars().map(Place::This)),
                (name, Some(user)) if name.eq_ignore_ascii_case("aws:username") => {
                    places.extend(user.chars().map(Place::This));
                }
                _ => {
                    places.push(Place::Any);
                    decided = false;
                }
            }
            rest = after;
            continue;
        }
        places.push(match first {
            '*' => Place::Any,
            '?' => Place::One,
            other => Place::This(other),
        });
        rest = &rest[first.len_utf8()..];
    }
    (places, decided)
}

/// The name of the variable that `text` begins with, and what comes after it.
fn variable(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("${")?.split_once('}')
}

fn fits(pattern: &[Place], text: &[char]) -> bool {
    let (mut at, mut read) = (0, 0);
    // Where the last `*` stands, and how much of the text it has taken.
    let mut star: Option<(usize, usize)> = None;
    while read < text.len() {
        match pattern.get(at) {
            Some(Place::Any) => {
                star = Some((at, read));
                at += 1;
            }
            Some(place) if *place == Place::One || *place == Place::This(text[read]) => {
                at += 1;
                read += 1;
            }
            Some(_) | None => {
                let Some((place, taken)) = star else {
                    return false;
                };
                star = Some((place, taken + 1));
                at = place + 1;
                read = taken + 1;
            }
        }
    }
    pattern[at..].iter().all(|place| *place == Place::Any)
}

#[cfg(test)]
mod tests {
    use super::Decision::{Allowed, Denied, Perhaps};
    use super::*;

    #[test]
    fn wildcards_and_variables() {
        let user = "arn:aws:iam::123456789012:user/ana";
        for (pattern, text, expected) in [
            ("*", "", Allowed),
            ("*", "iam:CreateUser", Allowed),
            ("iam:*User*", "iam:CreateUser", Allowed),
            ("iam:CreateUse?", "iam:CreateUser", Allowed),
            ("iam:CreateUser?", "iam:CreateUser", Denied),
            ("iam:Create", "iam:CreateUser", Denied),
            ("*:*:*/ana", user, Allowed),
            ("*a*na*a", user, Denied),
            ("", "", Allowed),
            ("", "x", Denied),
            ("arn:aws:iam::*:user/${aws:username}", user, Allowed),
            ("arn:aws:iam::*:user/${aws:UserName}", user, Allowed),
            ("arn:aws:iam::*:user/${aws:username}-2", user, Denied),
            (
                "arn:aws:iam::*:user/${aws:PrincipalTag/team}",
                user,
                Perhaps,
            ),
            ("arn:aws:iam::*:role/${aws:PrincipalTag/team}", user, Denied),
            ("a${*}b", "a*b", Allowed),
            ("a${*}b", "axb", Denied),
            ("a${?}", "a?", Allowed),
            ("${$}{x}", "${x}", Allowed),
            ("${unfinished", "${unfinished", Allowed),
            ("Jürgen?", "Jürgenß", Allowed),
        ] {
            let decision = matches(pattern, text, Some("ana"));
            assert_eq!(decision, expected, "{pattern} {text}");
        }
        let own = matches("user/${aws:username}", "user/ana", None);
        assert_eq!(own, Perhaps, "a role has no user name");
    }
}
