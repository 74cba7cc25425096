//! Each way out of this computer goes by the variables and the profile's settings: what is wrong
//! with one of them is found on every way, before anything is sent.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::sync::Arc;

use firstday_app::sessions::{Attempt, SignInPlace};
use firstday_app::{
    Code, Connection, Problem, RecordsFile, SecretStore, Session, Surroundings, credential_process,
    import,
};
use firstday_secret_store::StoredSession;
use firstday_words::{Language, Words};
use secrecy::SecretString;

const KEY: &str = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n";

/// A home with the profile `plain`, which has a key in a file, and the profile `kept`, whose session
/// in the keyring has to be renewed.
struct Stage {
    home: tempfile::TempDir,
    variables: HashMap<&'static str, OsString>,
    store: SecretStore,
}

impl Stage {
    /// With `setting` in every profile.
    async fn new(variables: &[(&'static str, &str)], setting: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join(".aws");
        fs::create_dir(&folder).unwrap();
        let profiles = ["default", "profile plain", "profile kept"];
        let config = profiles
            .map(|name| format!("[{name}]\n{setting}\n"))
            .concat();
        fs::write(folder.join("config"), config).unwrap();
        fs::write(folder.join("credentials"), format!("[plain]\n{KEY}")).unwrap();
        let store = SecretStore::in_memory();
        store.save("kept", &session().into()).await.unwrap();
        let variables = variables.iter();
        Self {
            variables: variables
                .map(|(name, value)| (*name, value.into()))
                .collect(),
            home,
            store,
        }
    }

    fn surroundings(&self) -> Surroundings {
        let variables = self.variables.clone();
        Surroundings {
            time_zone: || jiff::tz::TimeZone::UTC,
            env: Arc::new(move |name| variables.get(name).cloned()),
            home: self.home.path().to_owned(),
            data_dir: self.home.path().join("data"),
            helper: self.home.path().join("firstday"),
            languages: Vec::new(),
            clock: jiff::Timestamp::now.into(),
        }
    }

    async fn opened(&self, connection: Connection) -> Problem {
        let file = RecordsFile::of_practice(&self.home.path().join("practice.json"));
        let store = self.store.clone();
        let session = Session::open(connection, store, self.surroundings(), |_| file).await;
        session.err().unwrap()
    }

    async fn redeemed(&self) -> Problem {
        let place = SignInPlace::of(&self.surroundings(), "us-east-1");
        let attempt = Attempt::elsewhere(place).unwrap();
        let query = attempt.address().split_once('?').unwrap().1;
        let state = query.split('&').find(|part| part.starts_with("state="));
        let pasted = SecretString::from(format!("{}&code=abc", state.unwrap()));
        attempt.redeem(&pasted).await.err().unwrap().into()
    }

    async fn served(&self) -> Problem {
        let (store, surroundings) = (self.store.clone(), self.surroundings());
        let answer = tokio::task::spawn_blocking(move || {
            credential_process::answer(&store, &surroundings, "kept")
        });
        answer.await.unwrap().unwrap_err().into()
    }

    async fn imported(&self) -> Problem {
        let surroundings = self.surroundings();
        let import = import::preview(&self.store, &surroundings, "plain", &|it| it).await;
        import.err().unwrap().into()
    }

    /// What is said on each way out.
    async fn problems(&self) -> Vec<(&'static str, Problem)> {
        let keys = Connection::keys("AKIAIOSFODNN7EXAMPLE", &"secret".into(), None);
        let profile = Connection::profile(Some("plain".to_owned()));
        vec![
            ("keys", self.opened(keys).await),
            ("a profile", self.opened(profile).await),
            ("sign-in", self.redeemed().await),
            ("credential-process", self.served().await),
            ("import", self.imported().await),
        ]
    }
}

/// A session of AWS whose keys have run out.
fn session() -> StoredSession {
    StoredSession {
        account_id: "123456789012".into(),
        arn: "arn:aws:iam::123456789012:user/ana".into(),
        region: "us-east-1".into(),
        client_id: "arn:aws:signin:::devtools/same-device".into(),
        endpoint: None,
        refresh_token: "refresh".into(),
        // A number that can be a private key.
        dpop_key: "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE".into(),
        ends_at: None,
        credentials: None,
    }
}

#[tokio::test]
async fn every_way_out_goes_by_the_variables_and_by_the_profile() {
    let gone = "/nowhere/at/all.pem";
    let own = format!("ca_bundle = {gone}");
    for (variables, setting, code, named) in [
        (
            &[("HTTPS_PROXY", "socks5://a:1")][..],
            "",
            Code::ProxySetting,
            "HTTPS_PROXY",
        ),
        (
            &[("https_proxy", "socks5://a:1")],
            "",
            Code::ProxySetting,
            "https_proxy",
        ),
        (
            &[("HTTP_PROXY", "a b")],
            "",
            Code::ProxySetting,
            "HTTP_PROXY",
        ),
        (
            &[("AWS_CA_BUNDLE", gone)],
            "",
            Code::CertificatesUnreadable,
            "AWS_CA_BUNDLE",
        ),
        (&[], &own, Code::CertificatesUnreadable, "ca_bundle"),
        (
            &[("SSL_CERT_FILE", gone)],
            "",
            Code::CertificatesUnreadable,
            "SSL_CERT_FILE",
        ),
    ] {
        let stage = Stage::new(variables, setting).await;
        for (way, problem) in stage.problems().await {
            // Keys that were pasted, and a sign-in, go by the profile that counts without a name.
            assert_eq!(
                problem.code, code,
                "{way}: {variables:?} {setting}: {problem:?}"
            );
            let title = english().say(&problem.title());
            assert!(title.contains(named), "{way}: {title}");
        }
    }
}

#[tokio::test]
async fn another_partition_is_told_in_its_name() {
    for (region, name) in [
        ("cn-north-1", "AWS in China"),
        ("us-gov-west-1", "AWS GovCloud (US)"),
        ("eusc-de-east-1", "the AWS European Sovereign Cloud"),
        ("us-iso-east-1", "aws-iso"),
    ] {
        let stage = Stage::new(&[], &format!("region = {region}")).await;
        let by_variable = Stage::new(&[("AWS_REGION", region)], "").await;
        let place = SignInPlace::of(&stage.surroundings(), region);
        let sign_in = Attempt::elsewhere(place).unwrap_err();
        let problems = [
            stage.imported().await,
            by_variable.imported().await,
            sign_in.into(),
        ];
        for problem in problems {
            assert_eq!(problem.code, Code::OtherPartition, "{problem:?}");
            let title = english().say(&problem.title());
            assert!(title.contains(region) && title.contains(name), "{title}");
        }
    }
}

fn english() -> Words {
    Words::load(Language::ENGLISH)
}
