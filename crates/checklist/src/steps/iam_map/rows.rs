use super::drawn::Drawn;
use super::picture::Picture;
use crate::{Arg, Cell, Message, PathLink};

/// The picture in rows: who, through which group or role, by which policies, and what they allow.
pub(super) fn of(picture: &Picture) -> Vec<Vec<Cell>> {
    let people = (0u32..)
        .zip(&picture.things)
        .filter(|(_, one)| one.thing.column == 0);
    people
        .flat_map(|(index, who)| of_one(picture, index, who))
        .collect()
}

fn of_one(picture: &Picture, index: u32, who: &Drawn) -> Vec<Vec<Cell>> {
    let next: Vec<(&Drawn, &PathLink)> = after(picture, index).collect();
    let direct: Vec<&Drawn> = next
        .iter()
        .filter(|(one, _)| one.thing.column == 2)
        .map(|(one, _)| *one)
        .collect();
    let between = next.iter().filter(|(one, _)| one.thing.column == 1);
    let mut rows: Vec<Vec<Cell>> = between
        .map(|(one, link)| {
            let policies: Vec<&Drawn> = after(picture, link.to).map(|(policy, _)| policy).collect();
            row(who, through(one, link.certain), &policies)
        })
        .collect();
    if !direct.is_empty() || rows.is_empty() {
        rows.push(row(who, Message::new("iam-map-direct").into(), &direct));
    }
    rows
}

fn through(one: &Drawn, certain: bool) -> Arg {
    match certain {
        true => one.thing.name.clone(),
        false => Message::new("iam-map-perhaps")
            .with("name", one.thing.name.clone())
            .into(),
    }
}

fn row(who: &Drawn, through: Arg, policies: &[&Drawn]) -> Vec<Cell> {
    let names: Vec<Arg> = policies
        .iter()
        .map(|policy| policy.thing.name.clone())
        .collect();
    let allow = policies.iter().filter_map(|policy| policy.allows.clone());
    let mut allow: Vec<Arg> = allow.map(Arg::from).collect();
    if allow.is_empty() {
        allow.push(Message::new("iam-map-no-policy").into());
    }
    vec![
        Cell::value(who.thing.name.clone()),
        Cell::value(through),
        Cell::Values { values: names },
        Cell::Values { values: allow },
    ]
}

fn after(picture: &Picture, from: u32) -> impl Iterator<Item = (&Drawn, &PathLink)> {
    let links = picture.links.iter().filter(move |link| link.from == from);
    links.filter_map(|link| {
        let to = usize::try_from(link.to).ok()?;
        Some((picture.things.get(to)?, link))
    })
}
