//! QR codes as PNG pictures.

use png::{BitDepth, ColorType, Encoder};
use qrcode::{Color, QrCode};

const SCALE: usize = 5;
/// The quiet zone that the standard asks for, in modules.
const BORDER: usize = 4;

/// A black and white PNG of the text's QR code. Empty for a text too long for one,
/// which the lengths of IAM names rule out.
pub(crate) fn png(text: &str) -> Vec<u8> {
    let Ok(code) = QrCode::new(text) else {
        return Vec::new();
    };
    let side = (code.width() + 2 * BORDER) * SCALE;
    let mut pixels = Vec::with_capacity(side * side);
    for y in 0..side {
        pixels.extend((0..side).map(|x| shade(&code, x / SCALE, y / SCALE)));
    }
    encoded(side, &pixels).unwrap_or_default()
}

fn shade(code: &QrCode, x: usize, y: usize) -> u8 {
    let inside = BORDER..BORDER + code.width();
    if !inside.contains(&x) || !inside.contains(&y) {
        return u8::MAX;
    }
    match code[(x - BORDER, y - BORDER)] {
        Color::Light => u8::MAX,
        Color::Dark => 0,
    }
}

fn encoded(side: usize, pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let side = u32::try_from(side).unwrap_or(u32::MAX);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, side, side);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_scanner_reads_the_text_back() {
        let text = "otpauth://totp/ann@111122223333?secret=GEZDGNBVGY3TQOJQ";
        let file = png(text);
        let mut reader = png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let side = reader.next_frame(&mut pixels).unwrap().width as usize;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| pixels[y * side + x]);
        let (_, content) = image.detect_grids()[0].decode().unwrap();
        assert_eq!(content, text);
    }
}
