//! What members of groups can do, by AWS's simulation.

use firstday_checklist::{EVERYDAY, Facet, Group, GroupTrials, Trial};
use futures::future::try_join_all;

use super::basis::Basis;
use super::simulation::{Simulation, on_anything};
use crate::GatewayError;

/// One call for all groups with the same policies, for at most so many groups, however many there are.
const MOST: usize = 8;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Directory];

pub(super) async fn read(basis: &Basis<'_>) -> Result<GroupTrials, GatewayError> {
    let directory = basis.directory.clone().await?;
    let mut alike: Vec<(&Group, Vec<&str>)> = Vec::new();
    for name in directory.first_groups(MOST) {
        let Some(group) = directory.groups.get(name) else {
            continue;
        };
        match alike
            .iter_mut()
            .find(|(other, _)| group.has_the_policies_of(other))
        {
            Some((_, names)) => names.push(name),
            None => alike.push((group, vec![name])),
        }
    }
    let trials = alike.iter().map(|(group, names)| async move {
        let simulation = Simulation {
            of: &group.arn,
            user: None,
            actions: &EVERYDAY,
            on: &[],
            with: &[],
            mfa: Some(true),
        };
        let results = basis.gateway.simulate(&simulation).await?;
        let trials: Vec<Trial> = results.iter().map(on_anything).collect();
        let each = names
            .iter()
            .map(|name| ((*name).to_owned(), trials.clone()));
        Ok::<_, GatewayError>(each.collect::<Vec<_>>())
    });
    let groups = try_join_all(trials).await?.into_iter().flatten().collect();
    Ok(GroupTrials { groups })
}
