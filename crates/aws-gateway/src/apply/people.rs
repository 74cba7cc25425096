use firstday_checklist::PasswordPolicy;
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::{Applied, done_or_there, password, settled};
use crate::error::During;
use crate::observe::{if_found, timestamp};
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Gateway {
    pub(super) async fn set_password_policy(
        &self,
        policy: &PasswordPolicy,
    ) -> Result<Applied, GatewayError> {
        let count = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        let call = self
            .iam
            .update_account_password_policy()
            .minimum_password_length(count(policy.minimum_length))
            .require_uppercase_characters(policy.require_uppercase)
            .require_lowercase_characters(policy.require_lowercase)
            .require_numbers(policy.require_numbers)
            .require_symbols(policy.require_symbols)
            .allow_users_to_change_password(policy.allow_change)
            .set_max_password_age(policy.max_age_days.map(count))
            .set_password_reuse_prevention(policy.reuse_prevention.map(count))
            .hard_expiry(policy.hard_expiry);
        call.send()
            .await
            .during("iam:UpdateAccountPasswordPolicy")?;
        Ok(Applied::Done)
    }

    pub(super) async fn create_group(&self, group: &str) -> Result<Applied, GatewayError> {
        let answer = self.iam.create_group().group_name(group).send().await;
        done_or_there(answer.during("iam:CreateGroup"), self.has_group(group)).await
    }

    pub(super) async fn attach_group_policy(
        &self,
        group: &str,
        policy_arn: &str,
    ) -> Result<Applied, GatewayError> {
        settled(|| async {
            let call = self.iam.attach_group_policy();
            let call = call.group_name(group).policy_arn(policy_arn);
            call.send().await.during("iam:AttachGroupPolicy")
        })
        .await?;
        Ok(Applied::Done)
    }

    /// Aliases are unique over all of AWS: one that exists may be somebody else's.
    pub(super) async fn create_account_alias(&self, alias: &str) -> Result<Applied, GatewayError> {
        let answer = self.iam.create_account_alias().account_alias(alias).send();
        let is_ours = async { Ok(self.aliases().await?.iter().any(|ours| ours == alias)) };
        done_or_there(answer.await.during("iam:CreateAccountAlias"), is_ours).await
    }

    pub(super) async fn create_user(&self, user: &str) -> Result<Applied, GatewayError> {
        let answer = self.iam.create_user().user_name(user).send().await;
        done_or_there(answer.during("iam:CreateUser"), self.has_user(user)).await
    }

    pub(super) async fn add_user_to_group(
        &self,
        user: &str,
        group: &str,
    ) -> Result<Applied, GatewayError> {
        settled(|| async {
            let call = self.iam.add_user_to_group();
            let call = call.group_name(group).user_name(user);
            call.send().await.during("iam:AddUserToGroup")
        })
        .await?;
        Ok(Applied::Done)
    }

    /// Gives a password to a user that has none; one that has keeps it.
    pub(super) async fn create_login_profile(
        &self,
        user: &str,
        policy: &PasswordPolicy,
    ) -> Result<Applied, GatewayError> {
        if self.password_given_at(user).await?.is_some() {
            return Ok(Applied::AlreadyThere);
        }
        let began = self.aws_time();
        let password = password::generate(policy, &mut rand::rng());
        let answer = settled(|| self.give_password(user, &password)).await;
        let Err(error) = answer else {
            return Ok(Applied::Password(password));
        };
        if error.kind != GatewayErrorKind::AlreadyExists {
            return Err(error);
        }
        // There was none when we began, so it is ours and only the answer was lost; unless the
        // first look was at an outdated copy.
        let given = self.password_given_at(user).await?.flatten();
        match made_since(began, given) {
            true => Ok(Applied::Password(password)),
            false => Ok(Applied::AlreadyThere),
        }
    }

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

    /// IAM finds names in any case, so the answer's is compared.
    async fn has_group(&self, group: &str) -> Result<bool, GatewayError> {
        let answer = self
            .iam
            .get_group()
            .group_name(group)
            .max_items(1)
            .send()
            .await;
        let answer = if_found(answer.during("iam:GetGroup"))?;
        Ok(answer
            .and_then(|answer| answer.group)
            .is_some_and(|found| found.group_name == group))
    }

    async fn has_user(&self, user: &str) -> Result<bool, GatewayError> {
        let answer = self.iam.get_user().user_name(user).send().await;
        let answer = if_found(answer.during("iam:GetUser"))?;
        Ok(answer
            .and_then(|answer| answer.user)
            .is_some_and(|found| found.user_name == user))
    }
}

/// Whether something that AWS made at `made` is younger than our call, which began at `began` by
/// AWS's clock. AWS gives whole seconds. Unknown times count as older: then nothing is ours.
pub(super) fn made_since(began: Option<Timestamp>, made: Option<Timestamp>) -> bool {
    let (Some(began), Some(made)) = (began, made) else {
        return false;
    };
    made.as_second() >= began.as_second() - 1
}
