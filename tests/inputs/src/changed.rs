//! One input made from another, as libFuzzer does it.

use proptest::prelude::*;
use proptest::sample::Index;

/// Longer ones find no more, and take their time.
const LONGEST: usize = 64 * 1024;

/// A change of an input.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// Some bytes are left out.
    Cut(Index, Index),
    /// Some bytes come once more.
    Repeat(Index, Index, Index),
    /// A byte is another one.
    Byte(Index, u8),
    /// Something is put in.
    Put(Index, Vec<u8>),
    /// A word of the dictionary is put in, or takes the place of as many bytes.
    Word(Index, Index, bool),
    /// The rest is that of another kept input.
    Cross(Index, Index, Index),
}

impl Arbitrary for Change {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let at = any::<Index>;
        prop_oneof![
            (at(), at()).prop_map(|(from, to)| Self::Cut(from, to)),
            (at(), at(), at()).prop_map(|(from, to, into)| Self::Repeat(from, to, into)),
            (at(), any::<u8>()).prop_map(|(at, byte)| Self::Byte(at, byte)),
            (at(), odd()).prop_map(|(at, text)| Self::Put(at, text)),
            (at(), at(), any::<bool>()).prop_map(|(at, word, over)| Self::Word(at, word, over)),
            (at(), at(), at()).prop_map(|(at, other, from)| Self::Cross(at, other, from)),
        ]
        .boxed()
    }
}

/// What readers stumble over.
fn odd() -> impl Strategy<Value = Vec<u8>> {
    let known: [&[u8]; 16] = [
        b"\0",
        b"\r\n",
        b"\n",
        b" ",
        b"\"",
        b"-1",
        b"0",
        b"99999999999999999999",
        b"1e400",
        b"9223372036854775807",
        b"\xff\xfe",
        b"\xc3\x28",
        "\u{202e}".as_bytes(),
        "\u{feff}".as_bytes(),
        b"\x1b]52;c;eA==\x07",
        b"%00",
    ];
    prop_oneof![
        4 => prop::sample::select(known.to_vec()).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 1..8),
        1 => (any::<u8>(), 100..3000_usize).prop_map(|(byte, times)| vec![byte; times]),
    ]
}

/// Changes an input. `kept` are all of the target, `words` those of its dictionary.
pub(crate) fn changed(
    mut input: Vec<u8>,
    change: &Change,
    kept: &[Vec<u8>],
    words: &[Vec<u8>],
) -> Vec<u8> {
    let place = |at: &Index, input: &[u8]| at.index(input.len() + 1);
    match change {
        Change::Cut(from, to) => drop(input.drain(range(from, to, &input))),
        Change::Repeat(from, to, into) => {
            let part = input[range(from, to, &input)].to_vec();
            let into = place(into, &input);
            drop(input.splice(into..into, part));
        }
        Change::Byte(at, byte) => {
            if !input.is_empty() {
                let at = at.index(input.len());
                input[at] = *byte;
            }
        }
        Change::Put(at, text) => {
            let at = place(at, &input);
            drop(input.splice(at..at, text.iter().copied()));
        }
        Change::Word(at, word, over) => {
            if !words.is_empty() {
                let word = word.get(words);
                let at = place(at, &input);
                let end = if *over {
                    (at + word.len()).min(input.len())
                } else {
                    at
                };
                drop(input.splice(at..end, word.iter().copied()));
            }
        }
        Change::Cross(at, other, from) => {
            let other = other.get(kept);
            input.truncate(place(at, &input));
            input.extend_from_slice(&other[place(from, other)..]);
        }
    }
    input.truncate(LONGEST);
    input
}

fn range(from: &Index, to: &Index, input: &[u8]) -> std::ops::Range<usize> {
    let [from, to] = [from, to].map(|it| it.index(input.len() + 1));
    from.min(to)..from.max(to)
}
