//! Whose program is at the other end of a connection within this computer.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use tokio::net::TcpStream;

/// Who is at the other end, as far as the system tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Peer {
    /// The user who runs this program.
    SameUser,
    /// Another user.
    SomebodyElse,
    /// Whoever it was has hung up.
    Gone,
    /// The system does not tell, or it is its administrator: a relay between a virtual machine and
    /// its host, for example.
    Untold,
}

/// The tables of connections (Linux, Documentation/networking/proc_net_tcp.rst). A program can reach
/// 127.0.0.1 by version 6 of IP, too.
const TABLES: [&str; 2] = ["/proc/net/tcp", "/proc/net/tcp6"];
/// The state of a port that is listened on (Linux, include/net/tcp_states.h).
const LISTENING: &str = "0A";

/// Both ends of a connection that a listener of this program has accepted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends(Option<(SocketAddr, SocketAddr)>);

impl Ends {
    pub(super) fn of(stream: &TcpStream) -> Self {
        Self(stream.local_addr().ok().zip(stream.peer_addr().ok()))
    }

    /// Of nobody in particular.
    #[cfg(any(test, fuzzing))]
    pub(super) fn untold() -> Self {
        Self(None)
    }

    /// Who is at the other end. Reads all connections of this computer, which takes milliseconds: for
    /// those only who have shown what nobody can guess.
    pub(super) fn peer(self) -> Peer {
        let Some((here, there)) = self.0.filter(|_| cfg!(target_os = "linux")) else {
            return Peer::Untold;
        };
        let tables = TABLES.map(|table| std::fs::read_to_string(table).unwrap_or_default());
        Peer::among(tables.iter().flat_map(|table| table.lines()), here, there)
    }
}

impl Peer {
    /// Reads the rows of the tables. Whose this program is stands in the row of its own port.
    fn among<'a>(rows: impl Iterator<Item = &'a str>, here: SocketAddr, there: SocketAddr) -> Self {
        let (mut ours, mut theirs) = (None, None);
        for row in rows.filter_map(Row::read) {
            if row.state == LISTENING && row.local == here {
                ours = Some(row.user);
            } else if row.local == there && row.remote == here {
                theirs = Some(row);
            }
        }
        match (ours, theirs) {
            // The row of a connection that its program has closed says nothing of the user.
            (_, Some(theirs)) if theirs.inode == 0 => Self::Gone,
            (Some(ours), Some(theirs)) if theirs.user == ours => Self::SameUser,
            (Some(_), Some(theirs)) if theirs.user != 0 => Self::SomebodyElse,
            _ => Self::Untold,
        }
    }
}

/// One connection, or a port that is listened on, as the program at its `local` end sees it.
struct Row<'a> {
    local: SocketAddr,
    remote: SocketAddr,
    state: &'a str,
    user: u32,
    inode: u64,
}

impl<'a> Row<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let mut columns = line.split_whitespace().skip(1);
        let (local, remote) = (address(columns.next()?)?, address(columns.next()?)?);
        let state = columns.next()?;
        let mut columns = columns.skip(3);
        let user = columns.next()?.parse().ok()?;
        let inode = columns.nth(1)?.parse().ok()?;
        Some(Self {
            local,
            remote,
            state,
            user,
            inode,
        })
    }
}

/// Four bytes at a time are written as one number of this machine.
fn address(text: &str) -> Option<SocketAddr> {
    let (host, port) = text.split_once(':')?;
    let port = u16::from_str_radix(port, 16).ok()?;
    let mut bytes = Vec::with_capacity(16);
    for start in (0..host.len()).step_by(8) {
        let word = u32::from_str_radix(host.get(start..start + 8)?, 16).ok()?;
        bytes.extend(word.to_ne_bytes());
    }
    let ip = match <[u8; 4]>::try_from(bytes.as_slice()) {
        Ok(four) => IpAddr::from(four),
        Err(_) => Ipv6Addr::from(<[u8; 16]>::try_from(bytes).ok()?).to_canonical(),
    };
    Some(SocketAddr::new(ip, port))
}

#[cfg(all(test, target_endian = "little"))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const HEAD: &str = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";

    /// What the rows say of who comes from port 0x9000 to ours, 0x8000.
    fn told(rows: &[&str]) -> Peer {
        let (here, there) = ("127.0.0.1:32768", "127.0.0.1:36864");
        let rows = std::iter::once(HEAD).chain(rows.iter().copied());
        Peer::among(rows, here.parse().unwrap(), there.parse().unwrap())
    }

    fn row(local: &str, remote: &str, state: &str, user: u32, inode: u64) -> String {
        format!(
            "   7: {local} {remote} {state} 00000000:00000000 00:00000000 00000000  {user}        0 {inode} 1 0000000000000000 100 0 0 10 0"
        )
    }

    #[test]
    fn the_user_of_the_other_end_is_compared_with_our_own() {
        let ours = row("0100007F:8000", "00000000:0000", "0A", 1000, 5);
        let accepted = row("0100007F:8000", "0100007F:9000", "01", 1000, 6);
        let other = row("0100007F:9001", "0100007F:8000", "01", 7, 8);
        for (user, inode, peer) in [
            (1000, 7, Peer::SameUser),
            (1001, 7, Peer::SomebodyElse),
            (65534, 7, Peer::SomebodyElse),
            (0, 7, Peer::Untold),
            // Closed by now.
            (0, 0, Peer::Gone),
            (1000, 0, Peer::Gone),
        ] {
            for local in ["0100007F", "0000000000000000FFFF00000100007F"] {
                let to = local.to_owned() + ":8000";
                let theirs = row(&format!("{local}:9000"), &to, "01", user, inode);
                let rows = [ours.as_str(), &accepted, &other, &theirs];
                assert_eq!(told(&rows), peer, "{user} {inode} {local}");
            }
        }
        assert_eq!(told(&[&ours, &accepted, &other]), Peer::Untold);
        assert_eq!(told(&["nonsense", "1: 2 3"]), Peer::Untold);
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn a_connection_of_our_own_is_known_as_such() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let client = TcpStream::connect(address).await.unwrap();
        let (accepted, _) = listener.accept().await.unwrap();
        let ends = Ends::of(&accepted);
        assert_eq!(ends.peer(), Peer::SameUser);
        drop(client);
        assert_eq!(ends.peer(), Peer::Gone);
    }
}
