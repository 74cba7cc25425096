//! IAM Access Analyzer, and what it found.

use aws_sdk_accessanalyzer::types::{
    AnalyzerStatus, AnalyzerSummary, Criterion, FindingSummary, Type,
};
use firstday_checklist::{AccessFinding, Analyzer, Analyzers, Facet};
use futures::future::join_all;

use super::basis::Basis;
use crate::pages::collect;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// Those of the Region that the person works in: each Region has its own.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Analyzers, GatewayError> {
    let gateway = basis.gateway;
    let region = gateway.home_region();
    let client = gateway.access_analyzer(region);
    let pages = client.list_analyzers().into_paginator();
    let pages = pages.stop_on_duplicate_token(false).send();
    let all = collect(pages, "access-analyzer:ListAnalyzers", |page| {
        page.analyzers
    })
    .await?;
    let analyzers = all.iter().map(|one| analyzer(gateway, one));
    Ok(Analyzers {
        region: region.to_owned(),
        analyzers: join_all(analyzers).await,
    })
}

async fn analyzer(gateway: &Gateway, one: &AnalyzerSummary) -> Analyzer {
    let external = matches!(one.r#type(), Type::Account | Type::Organization);
    let active = *one.status() == AnalyzerStatus::Active;
    let findings = match external && active {
        true => findings(gateway, one.arn()).await.ok(),
        false => None,
    };
    Analyzer {
        name: one.name().to_owned(),
        external,
        active,
        findings,
    }
}

/// What nobody has archived. `ListFindings` tells who can reach what, and is for analyzers of access
/// from outside alone; `ListFindingsV2` tells of all, but not who (Access Analyzer API Reference).
async fn findings(gateway: &Gateway, analyzer: &str) -> Result<Vec<AccessFinding>, GatewayError> {
    let active = Criterion::builder().eq("ACTIVE").build();
    let client = gateway.access_analyzer(gateway.home_region());
    let pages = client.list_findings().analyzer_arn(analyzer);
    let pages = pages.filter("status", active).into_paginator();
    let pages = pages.stop_on_duplicate_token(false).send();
    let found = collect(pages, "access-analyzer:ListFindings", |page| page.findings).await?;
    Ok(found.iter().map(told).collect())
}

fn told(finding: &FindingSummary) -> AccessFinding {
    let principals = finding.principal().into_iter().flat_map(|all| all.values());
    let mut principals: Vec<String> = principals.cloned().collect();
    principals.sort_unstable();
    AccessFinding {
        kind: finding.resource_type().as_str().to_owned(),
        resource: finding.resource().unwrap_or_default().to_owned(),
        public: finding.is_public() == Some(true),
        principals,
        actions: finding.action().to_vec(),
    }
}
