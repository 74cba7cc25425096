//! The title bar of a window, which no window manager draws in a test.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

/// Asks every window on an X display to close, as a title bar does (Inter-Client Communication
/// Conventions Manual, `WM_DELETE_WINDOW`).
///
/// # Panics
/// When there is none.
pub(crate) fn press_close(screen: &str) {
    let (x, number) = x11rb::connect(Some(screen)).unwrap();
    let (windows, [protocols, delete]) = closable(&x, number);
    assert!(!windows.is_empty(), "there is no window to close");
    for window in windows {
        let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
        x.send_event(false, window, EventMask::NO_EVENT, message)
            .unwrap();
    }
    // The server has taken them once it answers something that was asked after.
    x.get_input_focus().unwrap().reply().unwrap();
}

/// How many windows with a title bar stand on an X display.
///
/// # Panics
/// When the display does not answer.
pub(crate) fn count_closable(screen: &str) -> usize {
    let (x, number) = x11rb::connect(Some(screen)).unwrap();
    closable(&x, number).0.len()
}

/// The processes that the windows with a title bar on an X display belong to (Extended Window Manager
/// Hints, `_NET_WM_PID`).
///
/// # Panics
/// When the display does not answer.
pub(crate) fn owners(screen: &str) -> Vec<u32> {
    let (x, number) = x11rb::connect(Some(screen)).unwrap();
    let process = x.intern_atom(false, b"_NET_WM_PID").unwrap();
    let process = process.reply().unwrap().atom;
    let owner = |window: Window| {
        let asked = x.get_property(false, window, process, AtomEnum::CARDINAL, 0, 1);
        asked.unwrap().reply().unwrap().value32()?.next()
    };
    closable(&x, number)
        .0
        .into_iter()
        .filter_map(owner)
        .collect()
}

/// The windows that are seen and can be told to close, and the two atoms by which they are.
fn closable(x: &RustConnection, number: usize) -> (Vec<Window>, [u32; 2]) {
    let root = x.setup().roots[number].root;
    let [protocols, delete] = ["WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(|name| {
        let asked = x.intern_atom(false, name.as_bytes()).unwrap();
        asked.reply().unwrap().atom
    });
    let closable = |window: &Window| {
        let asked = x.get_property(false, *window, protocols, AtomEnum::ATOM, 0, 32);
        let listed = asked.unwrap().reply().unwrap();
        let seen = x.get_window_attributes(*window).unwrap().reply().unwrap();
        let takes = listed
            .value32()
            .is_some_and(|mut atoms| atoms.any(|atom| atom == delete));
        takes && seen.map_state == MapState::VIEWABLE
    };
    let windows = below(x, root).into_iter().filter(closable).collect();
    (windows, [protocols, delete])
}

fn below(x: &RustConnection, window: Window) -> Vec<Window> {
    let children = x.query_tree(window).unwrap().reply().unwrap().children;
    let further = children.iter().flat_map(|child| below(x, *child));
    further.chain(children.iter().copied()).collect()
}
