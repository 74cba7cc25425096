//! What `?` shows.

use crate::out::Out;
use crate::paint::bold;

/// Everything that a step says of itself.
pub(super) fn step(out: &Out, id: &str) {
    let parts = [
        ("cli-heading-reasons", "why"),
        ("cli-heading-deeds", "what"),
        ("cli-heading-limitations", "limits"),
        ("cli-heading-costs", "cost"),
    ];
    for (heading, part) in parts {
        out.line(bold(format!("  {}", out.words(heading))));
        out.paragraph(&out.words(&format!("{id}-{part}")), 4);
    }
    out.line("");
}

/// What can be typed at the review.
pub(super) fn review(out: &Out) {
    out.paragraph(&out.words("cli-review-help"), 2);
    out.line("");
}
