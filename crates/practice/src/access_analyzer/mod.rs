//! IAM Access Analyzer: what can be reached from outside. It analyses nothing: what it found is what a
//! seed has.

mod seed;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(crate) use seed::begin;

use crate::base::iso;
use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Paging, Protocol, Refusal, Route};

/// The analyzers of each Region, by name.
pub type AccessAnalyzer = BTreeMap<String, BTreeMap<String, Analyzer>>;

/// One analyzer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Analyzer {
    /// `ACCOUNT`, `ORGANIZATION` and the like.
    pub kind: String,
    /// When it was made.
    pub created: Timestamp,
    /// What it found.
    pub findings: Vec<Finding>,
}

/// Something that can be reached from outside.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// `AWS::S3::Bucket`.
    pub kind: String,
    /// Its ARN.
    pub resource: String,
    /// Who can reach it, by what kind of name.
    pub principal: BTreeMap<String, String>,
    /// What they may do.
    pub actions: Vec<String>,
    /// Whether anybody can.
    pub public: bool,
    /// `ACTIVE`, `ARCHIVED` or `RESOLVED`.
    pub status: String,
}

const PAGES: Paging = Paging {
    size: "maxResults",
    token: "nextToken",
    default: 100,
    max: 100,
    invalid_token: "ValidationException",
};

/// What the practice account knows of Access Analyzer.
pub(crate) static SERVICE: Service<AccessAnalyzer> = Service {
    name: "access-analyzer",
    protocol: Protocol::Routed {
        routes: &[
            Route::new("GET", "/analyzer", "ListAnalyzers"),
            Route::new("PUT", "/analyzer", "CreateAnalyzer"),
            Route::new("DELETE", "/analyzer/{analyzerName}", "DeleteAnalyzer"),
            Route::new("POST", "/finding", "ListFindings"),
        ],
    },
    operations: &[&[
        Operation::read("ListAnalyzers", any, list_analyzers),
        // The first analyzer of an account brings a role of the service's own.
        Operation::write("CreateAnalyzer", analyzer, create_analyzer).and(&[(
            "iam:CreateServiceLinkedRole",
            "arn:aws:iam::*:role/aws-service-role/access-analyzer.amazonaws.com/AWSServiceRoleForAccessAnalyzer",
        )]),
        Operation::write("DeleteAnalyzer", analyzer, delete_analyzer),
        Operation::read("ListFindings", any, list_findings),
    ]],
};

/// The analyzer that is named.
fn analyzer(_: &AccessAnalyzer, ask: &Ask<'_>) -> String {
    arn(ask, ask.input.maybe("analyzerName").unwrap_or("*"))
}

fn arn(ask: &Ask<'_>, name: &str) -> String {
    let (region, id) = (ask.region, &ask.account.id);
    format!("arn:aws:access-analyzer:{region}:{id}:analyzer/{name}")
}

fn list_analyzers(all: &AccessAnalyzer, ask: &Ask<'_>) -> Answer {
    let kind = ask.input.maybe("type");
    let here = all.get(ask.region).into_iter().flatten();
    let here = here.filter(|(_, one)| kind.is_none_or(|kind| one.kind == kind));
    let page = PAGES.cut(ask.input, here.map(|(name, one)| (name, (name, one))))?;
    let show = |(name, one): (&String, &Analyzer)| {
        json!({
            "arn": arn(ask, name), "name": name, "type": one.kind,
            "createdAt": iso(one.created), "status": "ACTIVE",
        })
    };
    let mut answer = json!({ "analyzers": page.items.into_iter().map(show).collect::<Vec<_>>() });
    if let Some(next) = page.next {
        answer["nextToken"] = json!(next);
    }
    Ok(answer)
}

/// One of each type that looks outside, for an account and Region.
fn create_analyzer(all: &mut AccessAnalyzer, ask: &Ask<'_>) -> Answer {
    let (name, kind) = (ask.input.text("analyzerName")?, ask.input.text("type")?);
    let here = all.entry(ask.region.to_owned()).or_default();
    if here.contains_key(name) {
        let message = format!("Analyzer {name} already exists");
        return Err(Refusal::new(409, "ConflictException", message));
    }
    if here.values().any(|one| one.kind == kind) {
        let message = "You have reached the limit of analyzers of this type";
        return Err(Refusal::new(402, "ServiceQuotaExceededException", message));
    }
    let made = Analyzer {
        kind: kind.to_owned(),
        created: ask.now,
        findings: Vec::new(),
    };
    here.insert(name.to_owned(), made);
    Ok(json!({ "arn": arn(ask, name) }))
}

fn delete_analyzer(all: &mut AccessAnalyzer, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("analyzerName")?;
    let here = all.get_mut(ask.region);
    let gone = here.and_then(|here| here.remove(name));
    gone.map(|_| json!({})).ok_or_else(|| not_found(name))
}

/// Of the filters only that by status is played.
fn list_findings(all: &AccessAnalyzer, ask: &Ask<'_>) -> Answer {
    let wanted = ask.input.text("analyzerArn")?;
    let name = wanted.rsplit('/').next().unwrap_or(wanted);
    let here = all.get(ask.region).and_then(|here| here.get(name));
    let analyzer = here.ok_or_else(|| not_found(wanted))?;
    let statuses = ask
        .input
        .0
        .get("filter")
        .and_then(|it| it.pointer("/status/eq"));
    let statuses = statuses.and_then(Value::as_array);
    let kept =
        |one: &&Finding| statuses.is_none_or(|all| all.iter().any(|status| *status == one.status));
    let found = analyzer.findings.iter().filter(kept);
    let found = found
        .enumerate()
        .map(|(number, one)| (format!("{number:06}"), (number, one)));
    let page = PAGES.cut(ask.input, found)?;
    let show = |(number, one): (usize, &Finding)| {
        json!({
            "id": format!("00000000-0000-4000-8000-{number:012x}"),
            "resource": one.resource, "resourceType": one.kind, "principal": one.principal,
            "action": one.actions, "isPublic": one.public, "condition": {},
            "createdAt": iso(analyzer.created), "analyzedAt": iso(ask.now),
            "updatedAt": iso(analyzer.created), "status": one.status,
            "resourceOwnerAccount": ask.account.id,
        })
    };
    let mut answer = json!({ "findings": page.items.into_iter().map(show).collect::<Vec<_>>() });
    if let Some(next) = page.next {
        answer["nextToken"] = json!(next);
    }
    Ok(answer)
}

fn not_found(name: &str) -> Refusal {
    let message = format!("Analyzer not found: {name}");
    Refusal::new(404, "ResourceNotFoundException", message)
}
