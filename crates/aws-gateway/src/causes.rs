//! What lies under an error, in words.

/// An error and its causes, each once. Not their `Debug`, which may show whole answers.
pub(crate) fn in_words(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let mut words = String::new();
    for cause in causes.map(ToString::to_string) {
        if words.contains(&cause) {
            continue;
        }
        if !words.is_empty() {
            words.push_str(": ");
        }
        words.push_str(&cause);
    }
    words
}

/// An error and its causes. An `io::Error` passes over the one that it carries, so that this one is
/// looked for.
pub(crate) fn with_payload<'a>(
    error: &'a (dyn std::error::Error + 'static),
) -> impl Iterator<Item = &'a (dyn std::error::Error + 'static)> {
    std::iter::successors(Some(error), |error| {
        let carried = error.downcast_ref::<std::io::Error>();
        match carried.and_then(std::io::Error::get_ref) {
            Some(carried) => Some(carried as &(dyn std::error::Error + 'static)),
            None => error.source(),
        }
    })
}
