use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One call of an AWS API, as it will be made. Secrets are named in angle brackets, never given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApiCall {
    /// The service's name in the AWS CLI, for example `iam`.
    pub service: String,
    /// The operation, for example `CreateUser`.
    pub operation: String,
    /// Its parameters, spelled as the API spells them.
    pub parameters: Map<String, Value>,
    /// The Region that it is made in; `None` where that is all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl ApiCall {
    pub(super) fn new(service: &str, operation: &str, parameters: Value) -> Self {
        let parameters = match parameters {
            Value::Object(parameters) => parameters,
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_) => Map::new(),
        };
        Self {
            service: service.to_owned(),
            operation: operation.to_owned(),
            parameters,
            region: None,
        }
    }

    /// The same, made in this Region.
    pub(super) fn at(mut self, region: &str) -> Self {
        self.region = Some(region.to_owned());
        self
    }

    /// A change that is this one call of IAM.
    pub(super) fn iam(operation: &str, parameters: Value) -> Vec<Self> {
        vec![Self::new("iam", operation, parameters)]
    }

    /// A change that is this one call of Account Management.
    pub(super) fn account(operation: &str, parameters: Value) -> Vec<Self> {
        vec![Self::new("account", operation, parameters)]
    }

    /// A change that is this one call of AWS Budgets.
    pub(super) fn budgets(operation: &str, parameters: Value) -> Vec<Self> {
        vec![Self::new("budgets", operation, parameters)]
    }
}
