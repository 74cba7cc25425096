use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One budget of AWS Budgets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Its name, unique in the account.
    pub name: String,
    /// The limit, in United States dollars; `None` for budgets that count something else.
    pub limit: Option<Decimal>,
    /// Whether it counts the cost of each calendar month.
    pub monthly_cost: bool,
    /// Whether it looks at the whole bill rather than a part of it.
    pub whole_account: bool,
    /// Whether credits are taken off what it counts (AWS's default). Then it stays at zero until
    /// the credits are gone.
    pub counts_credits: bool,
    /// When it warns, and whom.
    pub alerts: Vec<Alert>,
    /// All of it, as AWS has it.
    #[serde(default)]
    pub definition: BudgetDefinition,
}

/// One alert ("notification") of a budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// On what has been spent, or on what AWS expects.
    pub basis: AlertBasis,
    /// How `threshold` is meant.
    pub kind: ThresholdKind,
    /// Percent of the limit, or dollars.
    pub threshold: Decimal,
    /// Who gets an e-mail.
    pub emails: Vec<String>,
    /// Amazon SNS topics that are told too.
    pub topics: Vec<String>,
}

/// What an alert watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertBasis {
    /// What was spent.
    Actual,
    /// What AWS expects; silent for about the first five weeks.
    Forecast,
}

/// How a threshold is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThresholdKind {
    /// Percent of the limit.
    Percent,
    /// United States dollars.
    Dollars,
}

impl Budget {
    /// Whether it counts every month's cost of the whole account: the kind that warns an owner.
    pub fn is_whole_monthly_bill(&self) -> bool {
        self.monthly_cost && self.whole_account && self.limit.is_some()
    }

    /// The alerts on what was really spent.
    pub fn actual_alerts(&self) -> impl Iterator<Item = &Alert> {
        self.alerts
            .iter()
            .filter(|alert| alert.basis == AlertBasis::Actual)
    }

    /// Everyone who gets an e-mail from any alert on real spending.
    pub fn emails(&self) -> Vec<&str> {
        let mut emails: Vec<&str> = self
            .actual_alerts()
            .flat_map(|alert| alert.emails.iter().map(String::as_str))
            .collect();
        emails.sort_unstable();
        emails.dedup();
        emails
    }
}

/// A budget in the words of AWS's API, as a call that makes or updates it takes it. What AWS adds
/// to its answers (the spending that it counted, and when) is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BudgetDefinition(Map<String, Value>);

impl BudgetDefinition {
    /// From a budget as `DescribeBudget` and `DescribeBudgets` answer with.
    pub fn from_answer(mut budget: Map<String, Value>) -> Self {
        for added in ["CalculatedSpend", "LastUpdatedTime", "HealthStatus"] {
            budget.remove(added);
        }
        budget.retain(|_, value| !value.is_null());
        // With a plan of limits AWS answers with this month's too, and takes only the plan.
        if budget.contains_key("PlannedBudgetLimits") {
            budget.remove("BudgetLimit");
        }
        Self(budget)
    }

    /// The budget's name; empty where nothing is known.
    pub fn name(&self) -> &str {
        self.0
            .get("BudgetName")
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// Its members, spelled as the API spells them.
    pub fn members(&self) -> &Map<String, Value> {
        &self.0
    }

    /// Whether nothing was read.
    pub fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }
}
