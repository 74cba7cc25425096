//! Checks of profiles inside a home folder that holds nothing else. `tests/profiles.rs` runs it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/common/attempt.rs"]
mod attempt;
#[path = "../tests/common/browser.rs"]
mod browser;
#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/over_practice.rs"]
mod over_practice;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use attempt::{REGION, signed_in};
use bytes::Bytes;
use common::{Aws, create_user, now};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use firstday_aws_gateway::{
    Barrier, Connection, DpopKey, Gateway, GatewayError, GatewayErrorKind, NewAccessKey, SignedIn,
    Transport, TransportError,
};
use firstday_checklist::{Cause, Partition, Principal};
use firstday_practice::{Practice, Seed};
use firstday_rehearsal::transport;
use futures::FutureExt;
use http::{Request, Response};
use over_practice::practice;
use p256::pkcs8::LineEnding;
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let check = std::env::args().nth(1).unwrap();
    match check.as_str() {
        "plain_keys" => plain_keys().await,
        "an_address_in_the_plain_is_named" => an_address_in_the_plain_is_named().await,
        "the_machine_is_not_asked" => the_machine_is_not_asked().await,
        "a_login_session_is_refreshed" => a_login_session_is_refreshed().await,
        "a_login_session_that_is_over_is_expired" => {
            a_login_session_that_is_over_is_expired().await;
        }
        "a_login_session_tells_what_is_wrong" => a_login_session_tells_what_is_wrong().await,
        "another_partition" => another_partition().await,
        "iam_identity_center" => iam_identity_center().await,
        "a_role_from_another_profile" => a_role_from_another_profile().await,
        "a_process" => a_process().await,
        "empty_settings_are_none" => empty_settings_are_none().await,
        "an_address_that_is_none_is_named" => an_address_that_is_none_is_named().await,
        "a_file_that_is_no_text_is_named" => a_file_that_is_no_text_is_named().await,
        other => panic!("no such check: {other}"),
    }
    println!("{check}: passed");
}

async fn plain_keys() {
    let practice = practice(Seed::Fresh);
    let key = key_of_ana(&practice).await;
    write("credentials", &section("[other]", &key));
    let ana = Principal::User { name: "ana".into() };
    assert_eq!(
        principal(Some("other"), transport(&practice))
            .await
            .unwrap(),
        ana
    );
    let error = principal(Some("another"), transport(&practice)).await;
    assert_eq!(error.unwrap_err().kind, GatewayErrorKind::UnknownProfile);
    let error = principal(None, transport(&practice)).await.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::InvalidCredentials);

    write("credentials", &section("[default]", &key));
    assert_eq!(principal(None, transport(&practice)).await.unwrap(), ana);
}

async fn a_login_session_is_refreshed() {
    let practice = practice(Seed::Fresh);
    let before = signed_in(&practice, "root").await;
    let cache = login_session(&before);
    let found = principal(Some("login"), transport(&practice)).await;
    assert_eq!(found.unwrap(), Principal::Root);

    let cached: Value = serde_json::from_slice(&fs::read(cache).unwrap()).unwrap();
    let token = cached["refreshToken"].as_str().unwrap();
    assert_ne!(token, before.session.refresh_token.expose_secret());
    let key = &cached["accessToken"]["accessKeyId"];
    assert_ne!(*key, before.credentials.access_key_id);
}

async fn a_login_session_that_is_over_is_expired() {
    let practice = practice(Seed::Fresh);
    let cache = login_session(&signed_in(&practice, "root").await);
    practice.advance(13 * 60 * 60).unwrap();
    let error = principal(Some("login"), transport(&practice))
        .await
        .unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::ExpiredCredentials, "{error}");
    fs::remove_file(cache).unwrap();
    let error = principal(Some("login"), transport(&practice))
        .await
        .unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::ExpiredCredentials, "{error}");
}

async fn a_login_session_tells_what_is_wrong() {
    let practice = practice(Seed::Fresh);
    login_session(&signed_in(&practice, "root").await);
    for (status, error, kind) in [
        (
            403,
            "USER_CREDENTIALS_CHANGED",
            GatewayErrorKind::ExpiredCredentials,
        ),
        (400, "INVALID_REQUEST", GatewayErrorKind::ExpiredCredentials),
        (403, "INSUFFICIENT_PERMISSIONS", GatewayErrorKind::Denied),
        (500, "server_error", GatewayErrorKind::Fault),
    ] {
        let refusing = move |_: Request<Bytes>| {
            let body = json!({ "error": error, "message": "no" }).to_string();
            let exception = match status {
                400 => "ValidationException",
                500 => "InternalServerException",
                _ => "AccessDeniedException",
            };
            let answer = Response::builder()
                .status(status)
                .header("x-amzn-errortype", exception)
                .body(Bytes::from(body));
            async move { Ok(answer.unwrap()) }.boxed()
        };
        let found = principal(Some("login"), Arc::new(refusing)).await;
        let found = found.unwrap_err();
        assert_eq!(found.kind, kind, "{found}");
    }
    let breaking = |_: Request<Bytes>| async { Err(TransportError::new("reset")) }.boxed();
    let found = principal(Some("login"), Arc::new(breaking)).await;
    let found = found.unwrap_err();
    assert_eq!(found.kind, GatewayErrorKind::Unreachable, "{found}");
}

async fn iam_identity_center() {
    let practice = practice(Seed::Fresh);
    write(
        "config",
        "[profile sso]\nsso_session = firstday\nsso_account_id = 111122223333\n\
         sso_role_name = Administrator\nregion = eu-central-1\n\
         [sso-session firstday]\nsso_region = eu-central-1\n\
         sso_start_url = https://example.awsapps.com/start\n",
    );
    let error = principal(Some("sso"), portal(&practice)).await;
    let error = error.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::ExpiredCredentials, "{error}");

    // The SHA-1 of the session's name.
    let name = "sso/cache/19ae3672dc5a79317321ac7abaabfcde944fb7a0.json";
    let token = json!({
        "accessToken": "the-token",
        "expiresAt": "2026-11-23T17:00:00Z",
        "region": "eu-central-1",
        "startUrl": "https://example.awsapps.com/start",
    });
    write(name, &token.to_string());
    let found = principal(Some("sso"), portal(&practice)).await;
    assert_eq!(found.unwrap(), Principal::Root);
}

/// Where a profile or a variable can name a Region or an account: each is refused before anything
/// is sent.
async fn another_partition() {
    let key = key_of_ana(&practice(Seed::Fresh)).await;
    write("credentials", &section("[default]", &key));
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let silent = Arc::new(move |_: Request<Bytes>| {
        count.fetch_add(1, Ordering::SeqCst);
        async { Err(TransportError::new("nobody may ask")) }.boxed()
    });
    for (setting, named, partition) in [
        ("region", "us-gov-west-1", Partition::GovCloud),
        ("region", "cn-north-1", Partition::China),
        ("region", "eusc-de-east-1", Partition::Sovereign),
        (
            "role_arn",
            "arn:aws-cn:iam::123456789012:role/admin",
            Partition::China,
        ),
        (
            "login_session",
            "arn:aws-us-gov:iam::123456789012:user/ana",
            Partition::GovCloud,
        ),
    ] {
        let config =
            format!("[profile elsewhere]\n{setting} = {named}\nsource_profile = default\n");
        write("config", &config);
        let refused = principal(Some("elsewhere"), silent.clone()).await;
        let barrier = refused.unwrap_err().barrier;
        let named = named.to_owned();
        assert_eq!(barrier, Some(Barrier::OtherPartition { named, partition }));
    }
    assert_eq!(asked.load(Ordering::SeqCst), 0);
}

/// The practice account, with the portal of IAM Identity Center before it.
fn portal(practice: &Practice) -> Arc<dyn Transport> {
    before(practice, |request, practice| {
        let host = request.uri().host().unwrap();
        if host != "portal.sso.eu-central-1.amazonaws.com" {
            return None;
        }
        assert_eq!(request.uri().path(), "/federation/credentials");
        assert_eq!(request.headers()["x-amz-sso_bearer_token"], "the-token");
        let keys = practice.sign_in();
        let answer = json!({ "roleCredentials": {
            "accessKeyId": keys.access_key_id,
            "secretAccessKey": keys.secret_access_key.expose_secret(),
            "sessionToken": keys.session_token.expose_secret(),
            "expiration": keys.expires.as_millisecond(),
        }});
        Some(answer.to_string())
    })
}

async fn a_role_from_another_profile() {
    let practice = practice(Seed::Fresh);
    let key = key_of_ana(&practice).await;
    write("credentials", &section("[base]", &key));
    write(
        "config",
        "[profile role]\nsource_profile = base\nregion = eu-central-1\n\
         role_arn = arn:aws:iam::111122223333:role/Administrator\n",
    );
    let id = key.id.clone();
    let roles = before(&practice, move |request, practice| {
        let body = std::str::from_utf8(request.body()).unwrap();
        if !body.contains("Action=AssumeRole") {
            return None;
        }
        let signature = request.headers()["authorization"].to_str().unwrap();
        assert!(signature.contains(&id), "{signature}");
        let keys = practice.sign_in();
        Some(format!(
            "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>{}</AccessKeyId>\
             <SecretAccessKey>{}</SecretAccessKey><SessionToken>{}</SessionToken>\
             <Expiration>{}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>",
            keys.access_key_id,
            keys.secret_access_key.expose_secret(),
            keys.session_token.expose_secret(),
            keys.expires,
        ))
    });
    let found = principal(Some("role"), roles).await;
    assert_eq!(found.unwrap(), Principal::Root);
}

async fn a_process() {
    let practice = practice(Seed::Fresh);
    let keys = practice.sign_in();
    let answer = json!({
        "Version": 1,
        "AccessKeyId": keys.access_key_id,
        "SecretAccessKey": keys.secret_access_key.expose_secret(),
        "SessionToken": keys.session_token.expose_secret(),
        "Expiration": keys.expires.to_string(),
    });
    write("answer.json", &answer.to_string());
    let path = folder().join("answer.json");
    write(
        "config",
        &format!(
            "[profile process]\ncredential_process = cat \"{}\"\n\
             [profile broken]\ncredential_process = false\n",
            path.display()
        ),
    );
    let found = principal(Some("process"), transport(&practice)).await;
    assert_eq!(found.unwrap(), Principal::Root);
    let error = principal(Some("broken"), transport(&practice)).await;
    assert_eq!(
        error.unwrap_err().kind,
        GatewayErrorKind::InvalidCredentials
    );
}

/// The variables are empty or blank, as the test of this name sets them, and so is every setting of
/// the profile that is not needed: nothing of it counts, and the profile works.
async fn empty_settings_are_none() {
    let practice = practice(Seed::Fresh);
    let key = key_of_ana(&practice).await;
    let ana = Principal::User { name: "ana".into() };
    let settings = [
        "aws_session_token",
        "aws_security_token",
        "aws_account_id",
        "region",
        "endpoint_url",
        "role_arn",
        "source_profile",
        "credential_source",
        "credential_process",
        "login_session",
        "mfa_serial",
        "services",
        "sso_session",
        "sso_start_url",
        "web_identity_token_file",
        "use_fips_endpoint",
        "use_dualstack_endpoint",
        "ignore_configured_endpoint_urls",
        "retry_mode",
        "max_attempts",
        "sdk_ua_app_id",
    ];
    for empty in ["", "  ", " # none"] {
        for setting in settings {
            let own = format!("{}{setting} ={empty}\n", section("[default]", &key));
            write("credentials", &own);
            let set = format!("[default]\n{setting} ={empty}\n");
            write("config", &set);
            for name in [Some("default"), None] {
                let found = principal(name, transport(&practice)).await;
                assert_eq!(found.as_ref(), Ok(&ana), "{own}{set}{name:?}");
            }
        }
    }
    write("credentials", &section("[default]", &key));
    write(
        "config",
        "[default]\nservices = s\n[services s]\niam =\n  endpoint_url =\nsts =\n  endpoint_url =\n",
    );
    let found = principal(None, transport(&practice)).await;
    assert_eq!(found.as_ref(), Ok(&ana));
    let keys = Connection::keys(&key.id, &key.secret, Some(&" ".into()));
    let gateway = Gateway::connect(keys.over(transport(&practice)), now).await;
    assert_eq!(gateway.unwrap().caller().await.unwrap().principal, ana);
}

/// By the profile, by a part of it and, as the test of this name sets it, by a variable.
async fn an_address_that_is_none_is_named() {
    let practice = practice(Seed::Fresh);
    let key = key_of_ana(&practice).await;
    write("credentials", &section("[default]", &key));
    let cases = match std::env::var("AWS_ENDPOINT_URL_IAM") {
        Ok(variable) => vec![("", "", format!("AWS_ENDPOINT_URL_IAM = {variable}"))],
        Err(_) => vec![
            (
                "endpoint_url = localhost:4566\n",
                "",
                "endpoint_url = localhost:4566".to_owned(),
            ),
            (
                "services = s\n",
                "sts =\n  endpoint_url = //sts\n",
                "endpoint_url = //sts".to_owned(),
            ),
        ],
    };
    for (profile, services, expected) in cases {
        let config = format!("[default]\n{profile}[services s]\n{services}");
        write("config", &config);
        let refused = Gateway::connect(Connection::profile(None), now).await;
        let refused = refused.unwrap_err();
        assert_eq!(
            refused.kind,
            GatewayErrorKind::EndpointMalformed,
            "{config}"
        );
        assert_eq!(refused.message, Cause::Said(expected));
        // The practice account inside the process is not reached by an address.
        let found = principal(None, transport(&practice)).await;
        assert!(found.is_ok(), "{config}: {found:?}");
    }
}

/// By the profile, by a part of it and, as the test of this name sets it, by a variable.
async fn an_address_in_the_plain_is_named() {
    let practice = practice(Seed::Fresh);
    let key = key_of_ana(&practice).await;
    write("credentials", &section("[default]", &key));
    let url = "http://10.0.0.1:4566";
    let set = std::env::vars().find(|(_, value)| value == url);
    let cases = match set {
        Some((variable, _)) => vec![("", "", variable)],
        None => vec![
            (
                "endpoint_url = http://10.0.0.1:4566\n",
                "",
                "endpoint_url".to_owned(),
            ),
            (
                "services = s\n",
                "sts =\n  endpoint_url = http://10.0.0.1:4566\n",
                "endpoint_url".into(),
            ),
            (
                "services = s\n",
                "sso =\n  endpoint_url = http://10.0.0.1:4566\n",
                "endpoint_url".into(),
            ),
        ],
    };
    for (profile, services, setting) in cases {
        write(
            "config",
            &format!("[default]\n{profile}[services s]\n{services}"),
        );
        for name in [None, Some("default")] {
            let connection = Connection::profile(name.map(str::to_owned));
            let refused = Gateway::connect(connection, now).await.unwrap_err();
            let setting = Some(setting.clone());
            let barrier = Barrier::PlainHttp {
                setting,
                url: url.to_owned(),
            };
            assert_eq!(refused.barrier, Some(barrier), "{profile}{services}");
        }
        // The practice account inside the process is not reached by an address.
        assert!(principal(None, transport(&practice)).await.is_ok());
    }
}

/// Whatever the profile lacks, and with whatever container the test of this name sets.
async fn the_machine_is_not_asked() {
    let practice = practice(Seed::Fresh);
    let key = key_of_ana(&practice).await;
    let hosts: Arc<Mutex<Vec<String>>> = Arc::default();
    let (heard, account) = (hosts.clone(), practice.clone());
    let listening = before(&account, move |request, _| {
        let host = request.uri().host().unwrap_or_default().to_owned();
        heard.lock().unwrap().push(host);
        None
    });
    // Neither a Region nor an account.
    write(
        "config",
        "[profile keys]\n[profile machine]\ncredential_source = Ec2InstanceMetadata\n\
        role_arn = arn:aws:iam::111122223333:role/a\n[profile behind]\nsource_profile = machine\n\
        role_arn = arn:aws:iam::111122223333:role/b\n",
    );
    write("credentials", &section("[keys]", &key));
    let found = principal(Some("keys"), listening.clone()).await;
    assert_eq!(found.unwrap(), Principal::User { name: "ana".into() });
    let asked = std::mem::take(&mut *hosts.lock().unwrap());
    assert_eq!(asked, ["sts.us-east-1.amazonaws.com"]);
    for name in ["machine", "behind"] {
        let refused = principal(Some(name), listening.clone()).await.unwrap_err();
        let setting = "credential_source = Ec2InstanceMetadata".to_owned();
        assert_eq!(
            refused.barrier,
            Some(Barrier::MachineKeys { setting }),
            "{name}"
        );
    }
    // No profile is named, and there are no keys.
    let none = principal(None, listening.clone()).await.unwrap_err();
    let path = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    let address = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    let expected = match (std::env::var(path), std::env::var(address)) {
        (Ok(value), _) => Some(Barrier::MachineKeys {
            setting: format!("{path} = {value}"),
        }),
        (_, Ok(url)) => Some(Barrier::PlainHttp {
            setting: Some(address.to_owned()),
            url,
        }),
        _ => None,
    };
    assert_eq!(none.barrier, expected);
    if expected.is_none() {
        assert_eq!(none.kind, GatewayErrorKind::InvalidCredentials);
    }
    assert!(hosts.lock().unwrap().is_empty(), "{hosts:?}");
}

async fn a_file_that_is_no_text_is_named() {
    let practice = practice(Seed::Fresh);
    fs::write(folder().join("config"), b"[default]\nregion = \xfc\n").unwrap();
    let refused = principal(Some("default"), transport(&practice)).await;
    let refused = refused.unwrap_err();
    assert_eq!(refused.kind, GatewayErrorKind::InvalidInput);
    assert!(
        refused.to_string().contains("config") && refused.to_string().contains("line 2"),
        "{refused}"
    );
}

/// Whom AWS takes a profile for.
async fn principal(
    profile: Option<&str>,
    transport: Arc<dyn Transport>,
) -> Result<Principal, GatewayError> {
    let connection = Connection::profile(profile.map(str::to_owned));
    let gateway = Gateway::connect(connection.over(transport), now).await?;
    Ok(gateway.caller().await?.principal)
}

/// The practice account, unless `answer` has one.
fn before(
    practice: &Practice,
    answer: impl Fn(&Request<Bytes>, &Practice) -> Option<String> + Send + Sync + 'static,
) -> Arc<dyn Transport> {
    let practice = practice.clone();
    Arc::new(move |request: Request<Bytes>| {
        let (answer, practice) = (answer(&request, &practice), practice.clone());
        async move {
            match answer {
                Some(text) => Ok(Response::new(Bytes::from(text))),
                None => practice.call(request).await.map_err(TransportError::new),
            }
        }
        .boxed()
    })
}

async fn key_of_ana(practice: &Practice) -> NewAccessKey {
    let gateway = practice.gateway().await;
    gateway.apply(&create_user("ana")).await.unwrap();
    gateway.create_access_key("ana").await.unwrap()
}

fn section(head: &str, key: &NewAccessKey) -> String {
    let secret = key.secret.expose_secret();
    format!(
        "{head}\naws_access_key_id = {}\naws_secret_access_key = {secret}\n",
        key.id
    )
}

/// Writes what `aws login` writes, with keys that are good for three minutes. Gives the path of
/// the cache.
fn login_session(signed_in: &SignedIn) -> PathBuf {
    let arn = signed_in.principal_arn.clone().unwrap();
    let config = format!("[profile login]\nlogin_session = {arn}\nregion = {REGION}\n");
    write("config", &config);
    let (session, keys) = (&signed_in.session, &signed_in.credentials);
    let cache = json!({
        "accessToken": {
            "accessKeyId": keys.access_key_id,
            "secretAccessKey": keys.secret_access_key.expose_secret(),
            "sessionToken": keys.session_token.expose_secret(),
            "accountId": arn.split(':').nth(4).unwrap(),
            "expiresAt": "2026-11-23T09:03:00Z",
        },
        "tokenType": "aws_sigv4",
        "clientId": session.client_id,
        "refreshToken": session.refresh_token.expose_secret(),
        "dpopKey": in_pem(&session.key),
    });
    let name = HEXLOWER.encode(&Sha256::digest(arn.as_bytes()));
    let name = format!("login/cache/{name}.json");
    write(&name, &cache.to_string());
    folder().join(name)
}

/// As the AWS CLI writes it: SEC 1.
fn in_pem(key: &DpopKey) -> String {
    let number = BASE64URL_NOPAD.decode(key.to_text().expose_secret().as_bytes());
    let key = p256::SecretKey::from_slice(&number.unwrap()).unwrap();
    key.to_sec1_pem(LineEnding::LF).unwrap().to_string()
}

fn folder() -> PathBuf {
    PathBuf::from(std::env::var_os("HOME").unwrap()).join(".aws")
}

fn write(name: &str, text: &str) {
    let path = folder().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
