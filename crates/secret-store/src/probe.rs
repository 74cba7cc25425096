//! Finds out whether the keyring keeps what it is given, with a value that means nothing.

use std::path::Path;

use zeroize::Zeroizing;

use crate::StoreError;
use crate::backend::Backend;
use crate::keyring::Keyring;
use crate::witness::{self, SERVICE};
use crate::worker::Progress;

const LABEL: &str = "Firstday: keyring test (safe to delete)";

/// The name of the item that stays where deleting is not simply done. Others have a random one.
const STANDING: &str = "standing";

/// `elsewhere` is the program that AWS tools start: it has to read the value as well.
pub(crate) fn run(
    backend: &dyn Backend,
    size: usize,
    elsewhere: Option<&Path>,
    progress: &Progress,
) -> Result<(), StoreError> {
    backend.check_size(size)?;
    let stays = backend.deletes_reluctantly();
    let name = match stays {
        true => STANDING.to_owned(),
        false => String::from_utf8_lossy(&random_text(16)?).into_owned(),
    };
    if stays {
        // Says so where the item may not be read without a question. Writing would ask it.
        backend.read(SERVICE, &name, progress)?;
    }
    let value = random_text(size)?;
    let keyring = Keyring::open(backend, progress)?;
    let item = keyring.item(SERVICE, &name, LABEL)?;
    keyring.prepare_to_write()?;
    let compared = item
        .write_and_compare(&value)
        .and_then(|()| match elsewhere {
            Some(program) => witness::read_elsewhere(backend, program, &name, &value, progress),
            None => Ok(()),
        });
    if stays {
        return compared;
    }
    let deleted = item.delete();
    compared.and(deleted).map(drop)
}

/// Random letters, because the KDE wallet keeps nothing but text.
fn random_text(size: usize) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let mut bytes = Zeroizing::new(vec![0; size]);
    getrandom::fill(&mut bytes).map_err(|source| StoreError::Failed {
        source: source.into(),
    })?;
    bytes.iter_mut().for_each(|byte| *byte = b'a' + *byte % 16);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn random_text_is_text_and_differs() {
        let (one, two) = (random_text(40).unwrap(), random_text(40).unwrap());
        assert!(one.iter().all(u8::is_ascii_lowercase));
        assert_ne!(*one, *two);
    }
}
