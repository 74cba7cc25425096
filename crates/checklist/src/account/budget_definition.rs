//! A budget in AWS's own words.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A budget in the words of AWS's API, as a call that makes or updates it takes it. What AWS adds
/// to its answers (the spending that it counted, and when) is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BudgetDefinition(Map<String, Value>);

/// A time in seconds that came as a decimal number: AWS writes the same one in either way.
fn whole(at: &mut Value) {
    let seconds = at.as_f64().map(|seconds| format!("{seconds:.0}"));
    let seconds: Option<i64> = seconds.and_then(|seconds| seconds.parse().ok());
    if let Some(seconds) = seconds.filter(|_| at.is_f64()) {
        *at = seconds.into();
    }
}

impl BudgetDefinition {
    /// From a budget as `DescribeBudget` and `DescribeBudgets` answer with.
    pub fn from_answer(mut budget: Map<String, Value>) -> Self {
        for added in ["CalculatedSpend", "LastUpdatedTime", "HealthStatus"] {
            budget.remove(added);
        }
        budget.retain(|_, value| !value.is_null());
        let times = budget.get_mut("TimePeriod").and_then(Value::as_object_mut);
        times.into_iter().flatten().for_each(|(_, at)| whole(at));
        // With a plan of limits AWS answers with this month's too, and takes only the plan.
        if budget.contains_key("PlannedBudgetLimits") {
            budget.remove("BudgetLimit");
        }
        // AWS takes the new pair or the old, and an old filter that is empty says nothing.
        let is_new = ["FilterExpression", "Metrics"]
            .iter()
            .any(|name| budget.contains_key(*name));
        let no_filters = Value::Object(Map::new());
        if is_new && budget.get("CostFilters") == Some(&no_filters) {
            budget.remove("CostFilters");
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

    /// Whether AWS has told enough of the budget to take it back as it is. A budget has its filter
    /// and its metric in one of two ways, `CostFilters` with `CostTypes` or `FilterExpression` with
    /// `Metrics`; a half of a pair, or both, would come back as another budget (AWS Budgets API,
    /// `UpdateBudget`).
    pub fn can_be_sent_back(&self) -> bool {
        let has = |name: &str| self.0.contains_key(name);
        let old = has("CostFilters") || has("CostTypes");
        match (has("FilterExpression"), has("Metrics")) {
            (false, false) => !self.is_unknown(),
            (true, true) => !old,
            (true, false) | (false, true) => false,
        }
    }

    /// Whether the limit is planned by period, or follows what was spent before, and how; a limit
    /// of one amount takes the place of either.
    pub fn moving_limit(&self) -> Option<MovingLimit> {
        if self.0.contains_key("PlannedBudgetLimits") {
            return Some(MovingLimit::Planned);
        }
        let adjusts = self.0.contains_key("AutoAdjustData");
        adjusts.then_some(MovingLimit::Adjusted)
    }
}

/// How a budget's limit changes from one period to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovingLimit {
    /// By a plan of the owner's.
    Planned,
    /// By what AWS counts or expects.
    Adjusted,
}
