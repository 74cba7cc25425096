//! Patterns, as policies write them.

/// Matches `*` and `?` as policies do.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
    let (mut p, mut t, mut star, mut resume) = (0, 0, None, 0);
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some(p);
                resume = t;
                p += 1;
            }
            Some(&letter) if letter == b'?' || letter == text[t] => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some(star) = star else { return false };
                p = star + 1;
                resume += 1;
                t = resume;
            }
        }
    }
    pattern[p..].iter().all(|letter| *letter == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_match_as_in_policies() {
        assert!(matches("iam:*User*", "iam:ListUsers"));
        assert!(matches("a?c*", "abc"));
        assert!(!matches("iam:Get*", "iam:ListUsers"));
        assert!(!matches("", "x"));
    }
}
