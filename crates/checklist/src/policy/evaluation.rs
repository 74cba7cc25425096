//! What several documents say together.

use super::decision::{Decision, Question};
use super::document::Document;

/// Weighs all statements of all documents.
pub(super) fn decide<'a>(
    documents: impl IntoIterator<Item = &'a Document>,
    question: Question<'_>,
) -> Decision {
    let (mut allowed, mut denied) = (Decision::Denied, Decision::Denied);
    for document in documents {
        let (allows, denies) = document.weigh(question);
        allowed = allowed.max(allows);
        denied = denied.max(denies);
    }
    allowed.min(denied.not())
}

#[cfg(test)]
mod tests {
    use super::Decision::{Allowed, Denied, Perhaps};
    use super::*;

    const ANA: &str = "arn:aws:iam::123456789012:user/ana";

    fn ask(documents: &[&str], action: &str, resource: &str) -> Decision {
        let documents: Vec<Document> = documents.iter().map(|text| Document::parse(text)).collect();
        let user = Some("ana");
        decide(
            &documents,
            Question {
                action,
                resource,
                user,
            },
        )
    }

    fn statement(inside: &str) -> String {
        format!(r#"{{"Version":"2012-10-17","Statement":[{{{inside}}}]}}"#)
    }

    #[test]
    fn one_statement() {
        for (inside, expected) in [
            (r#""Effect":"Allow","Action":"*","Resource":"*""#, Allowed),
            (
                r#""Effect":"Allow","Action":["s3:*","IAM:putuser*"],"Resource":["*"]"#,
                Allowed,
            ),
            (r#""Effect":"Allow","Action":"s3:*","Resource":"*""#, Denied),
            (
                r#""Effect":"Allow","NotAction":"s3:*","Resource":"*""#,
                Allowed,
            ),
            (
                r#""Effect":"Allow","NotAction":["iam:*","s3:*"],"Resource":"*""#,
                Denied,
            ),
            (
                r#""Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:user/*""#,
                Allowed,
            ),
            (
                r#""Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:group/*""#,
                Denied,
            ),
            (
                r#""Effect":"Allow","Action":"iam:*","NotResource":"arn:aws:iam::*:group/*""#,
                Allowed,
            ),
            (
                r#""Effect":"Allow","Action":"iam:*","NotResource":"arn:aws:iam::*:user/*""#,
                Denied,
            ),
            (
                r#""Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:user/${aws:username}""#,
                Allowed,
            ),
            (
                r#""Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:user/${aws:userid}""#,
                Perhaps,
            ),
            (
                r#""Effect":"Allow","Action":"iam:*","NotResource":"arn:aws:iam::*:user/${aws:userid}""#,
                Perhaps,
            ),
            (
                r#""Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"#,
                Perhaps,
            ),
            (
                r#""Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}"#,
                Allowed,
            ),
            (
                r#""Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:multifactorauthpresent":[true]}}"#,
                Allowed,
            ),
            (
                r#""Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}"#,
                Denied,
            ),
            (
                r#""Effect":"Allow","Action":"*","Resource":"*","Condition":{}"#,
                Allowed,
            ),
            (r#""Effect":"Deny","Action":"*","Resource":"*""#, Denied),
        ] {
            let document = statement(inside);
            assert_eq!(
                ask(&[&document], "iam:PutUserPolicy", ANA),
                expected,
                "{inside}"
            );
        }
    }

    #[test]
    fn what_denies_outweighs_what_allows_in_whatever_document() {
        let all = statement(r#""Effect":"Allow","Action":"*","Resource":"*""#);
        for (inside, expected) in [
            (r#""Effect":"Deny","Action":"iam:*","Resource":"*""#, Denied),
            (r#""Effect":"Deny","Action":"s3:*","Resource":"*""#, Allowed),
            (
                r#""Effect":"Deny","NotAction":"s3:*","Resource":"*""#,
                Denied,
            ),
            (
                r#""Effect":"Deny","Action":"iam:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}"#,
                Perhaps,
            ),
            (
                r#""Effect":"Deny","NotAction":"iam:Get*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}"#,
                Allowed,
            ),
            (
                r#""Effect":"Deny","NotAction":"iam:Get*","Resource":"*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"true"}}"#,
                Allowed,
            ),
            (
                r#""Effect":"Deny","NotAction":"iam:Get*","Resource":"*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"false"}}"#,
                Denied,
            ),
        ] {
            let document = statement(inside);
            for documents in [[all.as_str(), &document], [&document, all.as_str()]] {
                assert_eq!(
                    ask(&documents, "iam:PutUserPolicy", ANA),
                    expected,
                    "{inside}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_policy_decides_nothing() {
        let all = statement(r#""Effect":"Allow","Action":"*","Resource":"*""#);
        for text in [
            "",
            "[]",
            "null",
            "{",
            r#"{"Statement":1}"#,
            r#"{"Statement":[{"Action":"*"}]}"#,
            r#"{"Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}"#,
            r#"{"Statement":[{"Effect":"Allow","Resource":"*"}]}"#,
            r#"{"Statement":[{"Effect":"Allow","Action":7,"Resource":"*"}]}"#,
        ] {
            assert_eq!(ask(&[text], "iam:PutUserPolicy", ANA), Perhaps, "{text}");
            assert_eq!(
                ask(&[text, &all], "iam:PutUserPolicy", ANA),
                Perhaps,
                "{text}"
            );
        }
        assert_eq!(ask(&[], "iam:PutUserPolicy", ANA), Denied);
        assert_eq!(
            ask(&[r#"{"Statement":[]}"#], "iam:PutUserPolicy", ANA),
            Denied
        );
    }
}
