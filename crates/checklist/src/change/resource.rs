use rust_decimal::Decimal;

/// What a change makes or rests on. When a change fails, those that rest on what it would have
/// made are not tried.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Resource {
    /// An IAM group.
    Group(String),
    /// A group's policies.
    GroupPolicy(String),
    /// A group without the members and policies that keep AWS from deleting it.
    EmptyGroup(String),
    /// A policy of the customer's own, by its name.
    Policy(String),
    /// Such a policy that is attached to nothing, so that AWS can delete it.
    LoosePolicy(String),
    /// An IAM user.
    User(String),
    /// A user without the sign-ins and groups that keep AWS from deleting them.
    BareUser(String),
    /// An MFA device that stands in the way under that name.
    LeftoverDevice(String),
    /// What the keyring has for a profile: a key, or a session.
    StoredKey(String),
    /// Room for another access key of a user, who can have two.
    RoomForKey(String),
    /// The key that takes the place of the one with this id.
    Successor(String),
    /// The program that AWS tools start for keys, where a profile says.
    Helper,
    /// A budget.
    Budget(String),
    /// An alert of a budget: the budget's name and the threshold.
    Alert(String, Decimal),
    /// A bucket of S3, by its name.
    Bucket(String),
    /// The monitor that watches every AWS service for unusual spending.
    AnomalyMonitor,
}
