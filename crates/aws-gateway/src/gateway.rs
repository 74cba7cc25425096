use std::sync::Arc;

use aws_config::{Region, SdkConfig};
use aws_credential_types::Credentials;
use firstday_checklist::{Caller, Partition};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::OnceCell;

use crate::barrier::Barrier;
use crate::ceiling::Ceiling;
use crate::clock::Clock;
use crate::connection::{Resolved, own_tries};
use crate::endpoints::Elsewhere;
use crate::error::During;
use crate::signed::Signed;
use crate::source::{CredentialSource, Provider};
use crate::transport::http_client;
use crate::wall::Most;
use crate::watch::Watch;
use crate::{Connection, GatewayError};

/// One account, as one caller sees it. Clones share the connection pool and what was learnt.
#[derive(Clone, Debug)]
pub struct Gateway {
    pub(crate) account: aws_sdk_account::Client,
    pub(crate) budgets: aws_sdk_budgets::Client,
    pub(crate) cost_explorer: aws_sdk_costexplorer::Client,
    pub(crate) freetier: aws_sdk_freetier::Client,
    pub(crate) iam: aws_sdk_iam::Client,
    pub(crate) organizations: aws_sdk_organizations::Client,
    pub(crate) recommended_actions: aws_sdk_bcmrecommendedactions::Client,
    pub(crate) s3_control: aws_sdk_s3control::Client,
    /// For calls that no client of the SDK makes.
    pub(crate) signed: Signed,
    pub(crate) sts: aws_sdk_sts::Client,
    config: SdkConfig,
    elsewhere: Elsewhere,
    home: Region,
    watch: Watch,
    account_id: Arc<OnceCell<String>>,
}

/// A client of the service, with the watch in it, and with tries of its own.
macro_rules! client {
    ($service:ident, $config:expr, $watch:expr) => {
        $service::Client::from_conf(client!(builder $service, $config, $watch).build())
    };
    ($service:ident, $config:expr, $watch:expr, $region:expr) => {
        $service::Client::from_conf(
            client!(builder $service, $config, $watch)
                .region(Region::new($region.to_owned()))
                .build(),
        )
    };
    (builder $service:ident, $config:expr, $watch:expr) => {
        $service::config::Builder::from($config)
            .interceptor($watch.clone())
            .retry_partition(own_tries())
    };
}

/// Where the global services and the root user's sign-ins are recorded.
pub(crate) const GLOBAL: &str = "us-east-1";

impl Gateway {
    /// Resolves the connection's credentials. Requests are dated by `clock`, and AWS's is compared
    /// with it. AWS itself is not asked yet, except where the
    /// credentials come from a service of its own.
    ///
    /// # Errors
    ///
    /// `UnknownProfile`, `InvalidCredentials` where there are none, `ExpiredCredentials`,
    /// `EndpointMalformed`, `Barred`.
    pub async fn connect(
        connection: Connection,
        clock: impl Into<Clock>,
    ) -> Result<Self, GatewayError> {
        let clock = clock.into();
        let ceiling = Ceiling::new();
        let watch = Watch::new(ceiling.clone(), clock.clone());
        let http = http_client(connection.line(), ceiling, Most::ACCOUNT);
        let http = http.map_err(GatewayError::barred)?;
        let Resolved {
            config,
            elsewhere,
            home,
        } = connection.resolve(http, &clock).await?;
        Ok(Self {
            account: client!(aws_sdk_account, &config, watch),
            budgets: client!(aws_sdk_budgets, &config, watch),
            cost_explorer: client!(aws_sdk_costexplorer, &config, watch),
            freetier: client!(aws_sdk_freetier, &config, watch),
            iam: client!(aws_sdk_iam, &config, watch),
            organizations: client!(aws_sdk_organizations, &config, watch),
            recommended_actions: client!(aws_sdk_bcmrecommendedactions, &config, watch),
            signed: Signed::new(config.clone(), watch.clone()),
            s3_control: client!(aws_sdk_s3control, &config, watch, home.as_ref()),
            sts: client!(aws_sdk_sts, &config, watch),
            elsewhere,
            home,
            config,
            watch,
            account_id: Arc::default(),
        })
    }

    /// Where requests go that do not go to AWS, each address once. Empty at AWS, and over a
    /// transport that was given in place of the network.
    pub fn elsewhere(&self) -> Vec<String> {
        self.elsewhere.places.iter().cloned().collect()
    }

    /// Whether the account stands on this computer: a practice account, or another double of AWS.
    pub fn stays_here(&self) -> bool {
        self.elsewhere.stays_here
    }

    /// This computer's clock minus AWS's at its latest answer, to the second; `None` before the
    /// first.
    pub fn clock_skew(&self) -> Option<SignedDuration> {
        self.watch.clock_skew()
    }

    /// What time AWS has: this computer's clock, corrected by AWS's latest answer.
    pub fn aws_now(&self) -> Timestamp {
        self.watch.aws_now()
    }

    /// AWS's ids of the latest requests, oldest first, since this was asked last. At most 64.
    pub fn take_request_ids(&self) -> Vec<String> {
        self.watch.take_requests()
    }

    /// Whom AWS takes another access key for. A new key is refused for some seconds.
    ///
    /// # Errors
    ///
    /// `InvalidCredentials` while AWS does not accept the key.
    pub async fn caller_of(
        &self,
        access_key_id: &str,
        secret: &SecretString,
    ) -> Result<Caller, GatewayError> {
        let keys = Credentials::from_keys(access_key_id, secret.expose_secret(), None);
        let config = aws_sdk_sts::config::Builder::from(&self.config)
            .retry_partition(own_tries())
            .credentials_provider(keys)
            .interceptor(self.watch.clone())
            .build();
        caller(&aws_sdk_sts::Client::from_conf(config)).await
    }

    /// Whom AWS takes the keys of `source` for.
    ///
    /// # Errors
    ///
    /// What the source's failure comes to, and `InvalidCredentials` for keys that AWS refuses.
    pub async fn caller_from(
        &self,
        source: Arc<dyn CredentialSource>,
    ) -> Result<Caller, GatewayError> {
        let config = aws_sdk_sts::config::Builder::from(&self.config)
            .retry_partition(own_tries())
            .credentials_provider(Provider(source))
            .interceptor(self.watch.clone())
            .build();
        caller(&aws_sdk_sts::Client::from_conf(config)).await
    }

    /// Whose credentials these are.
    pub async fn caller(&self) -> Result<Caller, GatewayError> {
        let caller = caller(&self.sts).await?;
        self.account_id.set(caller.account_id.clone()).ok();
        Ok(caller)
    }

    /// The Region in which Regional services are looked at: that of the profile or of the sign-in, and
    /// us-east-1 where neither says one.
    pub(crate) fn home_region(&self) -> &str {
        self.home.as_ref()
    }

    /// CloudTrail as `region` has it.
    pub(crate) fn cloudtrail(&self, region: &str) -> aws_sdk_cloudtrail::Client {
        client!(aws_sdk_cloudtrail, &self.config, self.watch, region)
    }

    /// IAM Access Analyzer as `region` has it.
    pub(crate) fn access_analyzer(&self, region: &str) -> aws_sdk_accessanalyzer::Client {
        client!(aws_sdk_accessanalyzer, &self.config, self.watch, region)
    }

    /// The account's 12 digits, asked for at most once.
    pub(crate) async fn account_id(&self) -> Result<String, GatewayError> {
        match self.account_id.get() {
            Some(id) => Ok(id.clone()),
            None => Ok(self.caller().await?.account_id),
        }
    }

    /// The account's 12 digits, if it was asked for before.
    pub(crate) fn known_account_id(&self) -> Option<String> {
        self.account_id.get().cloned()
    }

    /// AWS's time at its latest answer.
    pub(crate) fn aws_time(&self) -> Option<jiff::Timestamp> {
        self.watch.aws_time()
    }
}

async fn caller(sts: &aws_sdk_sts::Client) -> Result<Caller, GatewayError> {
    let answer = sts.get_caller_identity().send().await;
    let answer = answer.during("sts:GetCallerIdentity")?;
    let (account, arn) = (answer.account(), answer.arn().unwrap_or_default());
    let partition = Partition::of_arn(arn).unwrap_or(Partition::Aws);
    match Barrier::of_partition(arn, partition) {
        Some(barrier) => Err(GatewayError::barred(barrier)),
        None => Ok(Caller::new(account.unwrap_or_default(), arn)),
    }
}
