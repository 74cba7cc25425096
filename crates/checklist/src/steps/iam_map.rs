use crate::{
    Account, AccountKind, ChangedBy, Chapter, Detail, Facet, Form, Head, Judgement, Message,
    Status, Step, Verdict, When,
};

mod alike;
mod allowed;
mod drawn;
mod picture;
mod rows;

use alike::Alike;

/// `iam-map`: who can do what, through which group or role, and by which policy.
pub(super) struct IamMap;

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    helps: &[Facet::Organization],
    console_page: Some("https://console.aws.amazon.com/iam/home#/home"),
    changed_by: ChangedBy::Person,
    ..Head::new("iam-map", Chapter::Tour, When::LookAround)
};

impl Step for IamMap {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let directory = account.directory.needed()?;
        let roles = directory.roles.values();
        let folded = roles.filter(|role| role.is_made_by_aws()).count();
        let count = Message::new("iam-map-found")
            .with("users", directory.users.len())
            .with("groups", directory.groups.len())
            .with("roles", directory.roles.len() - folded);
        let verdict = Verdict::new(Status::Holds, count);
        Ok(match folded {
            0 => verdict,
            folded => verdict.and(Message::new("iam-map-found-folded").with("roles", folded)),
        })
    }

    /// The picture, and the same in rows.
    fn details(&self, account: &Account) -> Vec<Detail> {
        let Some(directory) = account.directory.value() else {
            return Vec::new();
        };
        let alike = Alike::of(account, directory);
        let picture = picture::of(account, directory, &alike);
        let rows = rows::of(&picture);
        let columns = [
            "iam-map-who",
            "iam-map-through",
            "iam-map-policies",
            "iam-map-allows",
        ];
        let table = Detail::table(
            "who",
            Message::new("iam-map-table"),
            columns.map(Message::new).into(),
            rows,
        );
        vec![
            Detail {
                name: "map".to_owned(),
                title: Message::new("iam-map-picture"),
                form: Form::from(picture),
            },
            table,
        ]
    }
}

#[cfg(test)]
mod tests;
