//! How many of many are named.

use crate::{Arg, Message};

/// So many are named, and the others counted.
pub(crate) const NAMED: usize = 10;

/// Names for a message, in this order; of many not all.
pub(crate) fn few(mut names: Vec<String>) -> Arg {
    if names.len() <= NAMED {
        return Arg::List(names);
    }
    let more = names.split_off(NAMED).len();
    let some = Message::new("names-and-more");
    some.with("names", names).with("count", more).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("user-{number}")).collect()
    }

    #[test]
    fn ten_are_named_and_the_others_counted() {
        for count in [0, 1, NAMED] {
            assert_eq!(few(names(count)), Arg::List(names(count)), "{count}");
        }
        let some = Message::new("names-and-more");
        let some = some.with("names", names(NAMED)).with("count", 3_usize);
        assert_eq!(few(names(NAMED + 3)), some.into());
    }
}
