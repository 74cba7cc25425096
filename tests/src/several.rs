//! Several accounts, and the profiles that lead to them.

use std::fmt::Write;
use std::path::Path;

use firstday_practice::Practice;
use secrecy::ExposeSecret;

use crate::serving::Serving;
use crate::stage::Stage;

/// Two accounts that answer on this computer, and four profiles: two lead to the first account, one
/// to the second, and one to where nobody answers.
///
/// # Panics
/// When the programs or the files refuse.
pub fn profiles_of_accounts(stage: &Stage) -> [Serving; 2] {
    let mut config = String::new();
    let mut credentials = String::new();
    let mut add = |name: &str, address: &str, practice: &Path| {
        let owner = Practice::open(practice).unwrap().sign_in();
        let (id, secret) = (owner.access_key_id, owner.secret_access_key);
        let (secret, token) = (secret.expose_secret(), owner.session_token.expose_secret());
        writeln!(
            config,
            "[profile {name}]\nregion = us-east-1\nendpoint_url = {address}"
        )
        .unwrap();
        writeln!(credentials, "[{name}]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\naws_session_token = {token}").unwrap();
    };
    let files = [stage.practice("fresh"), stage.practice("half-done")];
    let serving = files.each_ref().map(|file| Serving::start(stage, file));
    let [fresh, half] = &serving;
    add("first", fresh.address(), &files[0]);
    add("nobody", "http://127.0.0.1:1", &files[0]);
    add("half", half.address(), &files[1]);
    add("twin", fresh.address(), &files[0]);
    stage.write(".aws/config", &config);
    stage.write(".aws/credentials", &credentials);
    serving
}
