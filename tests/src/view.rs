//! What stands on an X display.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

/// Somebody who looks at a display. Its server starts anew once nobody does.
pub struct View {
    x: RustConnection,
    number: usize,
}

impl View {
    pub(crate) fn of(display: &str) -> Self {
        let (x, number) = x11rb::connect(Some(display)).unwrap();
        Self { x, number }
    }

    /// The pixels, in the display's own order.
    ///
    /// # Panics
    /// When the X server does not answer.
    pub fn now(&self) -> Vec<u8> {
        let of = &self.x.setup().roots[self.number];
        let (width, height) = (of.width_in_pixels, of.height_in_pixels);
        let format = ImageFormat::Z_PIXMAP;
        let asked = (self.x).get_image(format, of.root, 0, 0, width, height, u32::MAX);
        asked.unwrap().reply().unwrap().data
    }
}
