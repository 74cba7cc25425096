use firstday_checklist::{CreateLoginProfile, DeleteLoginProfile, UpdateLoginProfile};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::{Applied, Make, done_or_gone, made_since, password, settled};
use crate::error::During;
use crate::observe::{if_found, timestamp};
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Make for CreateLoginProfile {
    /// Gives a password to a user that has none; one that has keeps it.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let user = &self.user;
        if gateway.password_given_at(user).await?.is_some() {
            return Ok(Applied::AlreadyThere);
        }
        let began = gateway.aws_time();
        let password = password::generate(&self.policy, &mut rand::rng());
        let answer = settled(|| gateway.give_password(user, &password)).await;
        let Err(error) = answer else {
            return Ok(Applied::Password(password));
        };
        if error.kind != GatewayErrorKind::AlreadyExists {
            return Err(error);
        }
        // There was none when we began, so it is ours and only the answer was lost; unless the
        // first look was at an outdated copy.
        let given = gateway.password_given_at(user).await?.flatten();
        match made_since(began, given) {
            true => Ok(Applied::Password(password)),
            false => Ok(Applied::AlreadyThere),
        }
    }
}

impl Make for UpdateLoginProfile {
    /// Puts another password in the place of the one that is there. Sent twice, it does the same.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let password = password::generate(&self.policy, &mut rand::rng());
        let secret = password.expose_secret();
        let answer = settled(|| async {
            let call = gateway.iam.update_login_profile().user_name(&self.user);
            let call = call.password(secret).password_reset_required(true);
            let answer = call.send().await.during("iam:UpdateLoginProfile");
            answer.map(drop).map_err(|error| error.without(secret))
        });
        answer.await?;
        Ok(Applied::Password(password))
    }
}

impl Make for DeleteLoginProfile {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let answer = settled(|| async {
            let call = gateway.iam.delete_login_profile().user_name(&self.user);
            call.send().await.during("iam:DeleteLoginProfile")
        });
        done_or_gone(answer.await)
    }
}

impl Gateway {
    async fn give_password(&self, user: &str, password: &SecretString) -> Result<(), GatewayError> {
        let secret = password.expose_secret();
        let call = self.iam.create_login_profile().user_name(user);
        let call = call.password(secret).password_reset_required(true);
        let answer = call.send().await.during("iam:CreateLoginProfile");
        answer.map(drop).map_err(|error| error.without(secret))
    }

    /// The outer `None`: the user has no password.
    async fn password_given_at(
        &self,
        user: &str,
    ) -> Result<Option<Option<Timestamp>>, GatewayError> {
        let answer = self.iam.get_login_profile().user_name(user).send().await;
        let answer = if_found(answer.during("iam:GetLoginProfile"))?;
        Ok(answer.map(|answer| {
            let profile = answer.login_profile();
            profile.and_then(|profile| timestamp(profile.create_date()))
        }))
    }
}
