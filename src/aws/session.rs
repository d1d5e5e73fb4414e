//! One signed-in view of AWS: region, credentials and clients, made once and shared by all calls.

use std::time::Duration;

use aws_config::environment::EnvironmentVariableRegionProvider;
use aws_config::meta::region::ProvideRegion;
use aws_config::profile::ProfileFileRegionProvider;
use aws_config::provider_config::ProviderConfig;
use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials as Keys;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};
use aws_smithy_runtime_api::client::http::SharedHttpConnector;
use tokio::sync::OnceCell;

use super::api::{Credentials, Portal};
use super::credentials::{self, Found, Sources};
use super::instance_metadata::InstanceMetadata;
use super::transport::{Roots, Transport};
use super::write_client::WriteClient;
use crate::catalogue::{Partition, region_partition};
use crate::evidence::aws::CredentialFacts;

/// Nothing that one upload takes: whoever sends it watches whether it moves.
const UPLOAD: Duration = Duration::from_secs(24 * 3600);

/// What the user chose; everything else is found as the AWS CLI finds it.
#[derive(Clone, Debug, Default)]
pub struct AwsOptions {
    /// `--profile`.
    pub profile: Option<String>,
    /// The config file in place of the one on disk, where the SDK cannot read that.
    pub config_text: Option<String>,
    /// The same for the credentials file.
    pub credentials_text: Option<String>,
    /// The profile of `--profile` or of the environment, where those texts have it by another name.
    pub profile_in_texts: Option<String>,
    /// `--region`, the first one.
    pub region: Option<String>,
    /// `--partition`, when nothing names a region.
    pub partition: Option<Partition>,
    /// `--lang`: asked for where AWS answers in languages.
    pub language: Option<String>,
    pub roots: Roots,
    /// A proxy that no variable names and the AWS CLI takes: the system's own.
    pub proxy: Option<String>,
    /// The access portal, for the sign-in probe.
    pub portal: Option<Portal>,
    /// `--timeout`: one stage of one attempt. Default 4 s.
    pub stage: Option<Duration>,
    /// Every service at this address, as `AWS_ENDPOINT_URL` would say.
    pub endpoint_url: Option<String>,
    /// Whether the instance metadata service is asked for a role.
    pub instance_metadata: InstanceMetadata,
    /// Given keys, instead of looking for some.
    pub keys: Option<Keys>,
}

impl AwsOptions {
    /// The files of the AWS CLI, as the SDK can read them.
    fn profile_files(&self) -> EnvConfigFiles {
        let mut files = EnvConfigFiles::builder();
        files = match &self.config_text {
            Some(text) => files.with_contents(EnvConfigFileKind::Config, text),
            None => files.include_default_config_file(true),
        };
        files = match &self.credentials_text {
            Some(text) => files.with_contents(EnvConfigFileKind::Credentials, text),
            None => files.include_default_credentials_file(true),
        };
        files.build()
    }

    fn sources(&self) -> Sources<'_> {
        Sources {
            files: self.profile_files(),
            profile: self.profile_for_sdk(),
            is_named: self.profile.is_some(),
            instance_metadata: self.instance_metadata,
        }
    }

    /// The profile to name to the SDK; it finds that of the environment by itself.
    fn profile_for_sdk(&self) -> Option<&str> {
        self.profile_in_texts.as_deref().or(self.profile.as_deref())
    }
}

/// Finds credentials on first use and keeps them in memory only.
pub struct Session {
    options: AwsOptions,
    ready: OnceCell<Ready>,
}

/// What calls are made with.
pub(crate) struct Ready {
    pub(crate) config: SdkConfig,
    /// The same without credentials, for calls that take none.
    pub(crate) unsigned: SdkConfig,
    pub(crate) keys: Option<Keys>,
    pub(crate) region: String,
    pub(crate) partition: Partition,
    pub(crate) language: String,
    pub(crate) connector: SharedHttpConnector,
    /// The same without a limit for the answer, which comes after the upload.
    uploads: SharedHttpConnector,
    pub(crate) credentials: Credentials,
}

impl Session {
    pub fn new(options: AwsOptions) -> Self {
        Self { options, ready: OnceCell::new() }
    }

    /// For the few calls that change something; `None` without credentials. Only code that holds the user's
    /// consent has a use for it.
    pub async fn write_client(&self) -> Option<WriteClient> {
        let ready = self.ready().await;
        ready.keys.as_ref()?;
        Some(WriteClient::new(&ready.config, &ready.uploads))
    }

    pub(crate) fn options(&self) -> &AwsOptions {
        &self.options
    }

    pub(crate) async fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| prepare(&self.options)).await
    }
}

async fn prepare(options: &AwsOptions) -> Ready {
    let transport = Transport::new(&options.roots, options.proxy.as_deref());
    let stage = options.stage.unwrap_or(Duration::from_secs(4));
    let place = place(options).await;
    let client = transport.client();
    let providers = ProviderConfig::default()
        .with_http_client(client.clone())
        .with_region(Some(Region::new(place.region.clone())));
    let found = match options.keys.clone() {
        Some(keys) => credentials::kept(keys, "other"),
        None => credentials::find(&providers, options.sources()).await,
    };
    let (keys, credentials) = settle(found, &place, options);

    let timeouts = TimeoutConfig::builder()
        .connect_timeout(stage)
        .read_timeout(stage * 2)
        .operation_attempt_timeout(stage * 2)
        // Tries after a quick refusal fit in; a service that is silent is not waited for three times.
        .operation_timeout(stage * 2)
        .build();
    let mut loader = aws_config::defaults(BehaviorVersion::latest())
        .http_client(client)
        .region(Region::new(place.region.clone()))
        .retry_config(RetryConfig::standard())
        .timeout_config(timeouts)
        .profile_files(options.profile_files())
        .no_credentials();
    if let Some(profile) = options.profile_for_sdk() {
        loader = loader.profile_name(profile);
    }
    if let Some(url) = &options.endpoint_url {
        loader = loader.endpoint_url(url);
    }
    let unsigned = loader.load().await;
    let signed = keys.clone().map(SharedCredentialsProvider::new);
    let mut config = unsigned.to_builder();
    config.set_credentials_provider(signed);
    Ready {
        config: config.build(),
        unsigned,
        keys,
        partition: partition_of(&place.region),
        region: place.region,
        language: options.language.clone().unwrap_or_else(|| "en".to_owned()),
        connector: transport.connector(stage, stage * 2),
        uploads: transport.connector(stage, UPLOAD),
        credentials,
    }
}

fn settle(found: Found, place: &ChosenRegion, options: &AwsOptions) -> (Option<Keys>, Credentials) {
    let complete = |facts: CredentialFacts| CredentialFacts {
        region: Some(place.region.clone()),
        region_from: Some(place.from.to_owned()),
        configured_region: place.configured.clone(),
        instance_metadata: Some(options.instance_metadata.word().to_owned())
            .filter(|_| options.keys.is_none()),
        portal_region: options.portal.as_ref().and_then(|portal| portal.region.clone()),
        ..facts
    };
    match found {
        Found::Keys(keys, facts) => (Some(*keys), Credentials::Found(complete(facts))),
        Found::Nothing => (None, Credentials::Absent(complete(CredentialFacts::default()))),
        Found::Broken(facts, words) => (None, Credentials::Broken(complete(facts), words)),
    }
}

struct ChosenRegion {
    region: String,
    from: &'static str,
    /// What environment or profile say, when an option says something else.
    configured: Option<String>,
}

async fn place(options: &AwsOptions) -> ChosenRegion {
    let environment = EnvironmentVariableRegionProvider::new().region().await;
    let mut profile = ProfileFileRegionProvider::builder().profile_files(options.profile_files());
    if let Some(name) = options.profile_for_sdk() {
        profile = profile.profile_name(name);
    }
    let found = match environment {
        Some(region) => Some((region.to_string(), "environment")),
        None => profile.build().region().await.map(|region| (region.to_string(), "profile")),
    };
    let configured = found.as_ref().map(|(region, _)| region.clone());
    if let Some(region) = &options.region {
        let configured = configured.filter(|configured| configured != region);
        return ChosenRegion { region: region.clone(), from: "option", configured };
    }
    let wanted = options.partition;
    match found {
        Some((region, from)) if wanted.is_none_or(|wanted| wanted == partition_of(&region)) => {
            ChosenRegion { region, from, configured: None }
        }
        _ => {
            let region = default_region(wanted.unwrap_or(Partition::Aws)).to_owned();
            ChosenRegion { region, from: "default", configured }
        }
    }
}

pub(crate) fn partition_of(region: &str) -> Partition {
    region_partition(region).unwrap_or(Partition::Aws)
}

fn default_region(partition: Partition) -> &'static str {
    match partition {
        Partition::Aws => "us-east-1",
        Partition::AwsUsGov => "us-gov-west-1",
        Partition::AwsCn => "cn-northwest-1",
        Partition::AwsEusc => "eusc-de-east-1",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn files_that_the_sdk_cannot_read_are_handed_over_as_text() {
        let options = AwsOptions {
            profile: Some("운영".to_owned()),
            profile_in_texts: Some("%EC%9A%B4".to_owned()),
            config_text: Some("# 서울\n[profile %EC%9A%B4]\nregion = ap-northeast-2\n".to_owned()),
            credentials_text: Some(
                "[%EC%9A%B4]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example\n".to_owned(),
            ),
            ..AwsOptions::default()
        };
        let ready = prepare(&options).await;
        assert_eq!(ready.region, "ap-northeast-2");
        assert!(matches!(ready.credentials, Credentials::Found(_)), "the key is in the text");
    }
}
