use serde::{Deserialize, Serialize};

/// IAM Access Analyzer, as one Region has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analyzers {
    /// The Region that was asked.
    pub region: String,
    /// In AWS's order, of every type.
    pub analyzers: Vec<Analyzer>,
}

/// One analyzer (`access-analyzer:ListAnalyzers`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analyzer {
    /// Its name.
    pub name: String,
    /// Whether it looks for access from outside of the account or of the organization: those of type
    /// `ACCOUNT` and `ORGANIZATION`.
    pub external: bool,
    /// Whether it works at present.
    pub active: bool,
    /// What it found and nobody has archived; `None` where that was not read.
    pub findings: Option<Vec<AccessFinding>>,
}

/// Somebody outside can reach something (`access-analyzer:ListFindings`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessFinding {
    /// What can be reached, for example `AWS::S3::Bucket`.
    pub kind: String,
    /// Its ARN.
    pub resource: String,
    /// Whether anybody at all can.
    pub public: bool,
    /// Who can: accounts, ARNs or services, as AWS names them.
    pub principals: Vec<String>,
    /// What they may do, as IAM actions.
    pub actions: Vec<String>,
}

impl Analyzers {
    /// Those that look for access from outside, and work.
    pub fn watching(&self) -> impl Iterator<Item = &Analyzer> {
        let analyzers = self.analyzers.iter();
        analyzers.filter(|analyzer| analyzer.external && analyzer.active)
    }
}
