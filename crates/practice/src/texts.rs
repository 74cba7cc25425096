//! The sentences on the practice account's pages. They come from outside, in the language of
//! whoever holds the practice account; by themselves they are English.

/// Makes the sentences from one line each: the field, its name and the English.
macro_rules! texts {
    ($($field:ident: $name:literal = $english:literal;)*) => {
        /// What the pages say. What varies stands in braces, such as `{region}`.
        #[derive(Clone, Debug)]
        pub struct Texts {
            /// The language, as HTML names it: `en`.
            pub(crate) language: String,
            $(pub(crate) $field: String,)*
        }

        impl Texts {
            /// The name of each sentence, and its English.
            pub const ENGLISH: &[(&str, &str)] = &[$(($name, $english),)*];

            /// Sentences in a language (`de`, `zh-Hant`). `say` is asked for each by its name and
            /// what varies in it, which is to stand in braces in what it gives.
            pub fn new(language: &str, say: impl Fn(&str, &[&str]) -> String) -> Texts {
                Texts {
                    language: language.to_owned(),
                    $($field: say($name, &variables($english)),)*
                }
            }

            /// The English sentences.
            pub fn english() -> Texts {
                Texts {
                    language: "en".to_owned(),
                    $($field: $english.to_owned(),)*
                }
            }
        }
    };
}

texts! {
    window: "window" = "{title} - practice account";
    mark: "mark" = "Practice account {account}";
    played: "played" = "This page stands in for the AWS sign-in page. Nothing here changes a real AWS account.";
    asks_here: "asks-here" = "A program on this computer asks to work in this account as you, signed in to {region}. Choose who you are. This page asks for no password.";
    asks_elsewhere: "asks-elsewhere" = "A program on another computer asks to work in this account as you, signed in to {region}. Choose who you are. This page asks for no password.";
    sign_in: "sign-in" = "Sign in";
    who: "who" = "Who are you?";
    root: "root" = "Root user ({email})";
    user: "user" = "IAM user {name}";
    other_user: "other-user" = "Another IAM user, with this name:";
    other_name: "other-name" = "IAM user name";
    no_such_user: "no-such-user" = "No user with this name has a console password.";
    mfa: "mfa" = "Multi-factor authentication";
    signing_in: "signing-in" = "Signing in: {name}";
    code: "code" = "MFA code from your authenticator app (six digits)";
    wrong_code: "wrong-code" = "This code isn't correct. Wait for the next one.";
    phone: "phone" = "I don't have a phone here";
    phone_hint: "phone-hint" = "This is the practice phone. Enter this code above. On a real account, only your own phone shows it.";
    go_on: "continue" = "Continue";
    cancel: "cancel" = "Cancel";
    passkey: "passkey" = "The practice passkey is always available.";
    use_passkey: "use-passkey" = "Use the passkey";
    copy: "copy" = "Copy the code";
    copy_text: "copy-text" = "Copy this text into the program that asked for it.";
    copy_after: "copy-after" = "You can use it once, in the next few minutes. Then you can close this tab.";
    not_signed_in: "not-signed-in" = "Not signed in";
    not_signed_in_why: "not-signed-in-why" = "You aren't signed in: {error}.";
    refused: "refused" = "This page can't answer the request";
    refused_missing: "refused-missing" = "The parameter {name} is missing.";
    refused_invalid: "refused-invalid" = "The parameter {name} isn't valid.";
    refused_twice: "refused-twice" = "The parameter {name} is there twice.";
    refused_no_form: "refused-no-form" = "The request isn't a form.";
    refused_used_form: "refused-used-form" = "This page was answered before, or it expired. Start again from the program.";
}

/// Puts values in the places that the braces name. A name without a value stays as it is.
pub(crate) fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let Some((before, rest)) = text.split_once('{') else {
        return text.to_owned();
    };
    let Some((name, after)) = rest.split_once('}') else {
        return text.to_owned();
    };
    let value = values.iter().find(|(known, _)| *known == name);
    let value = value.map_or_else(|| format!("{{{name}}}"), |(_, value)| (*value).to_owned());
    format!("{before}{value}{}", filled(after, values))
}

/// What varies in a sentence.
fn variables(text: &str) -> Vec<&str> {
    let after = text.split('{').skip(1);
    after
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_their_places_once() {
        let text = filled("{a} and {b}, {c}", &[("a", "{b}"), ("b", "2")]);
        assert_eq!(text, "{b} and 2, {c}");
        assert_eq!(variables("{a} and {b}"), ["a", "b"]);
    }

    #[test]
    fn sentences_are_asked_for_by_name() {
        let texts = Texts::new("xx", |name, variables| {
            format!("{name}:{}", variables.join(","))
        });
        assert_eq!(texts.root, "root:email");
        assert_eq!(texts.go_on, "continue:");
        assert_eq!(Texts::english().go_on, "Continue");
    }
}
