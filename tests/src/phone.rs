//! A phone with an authenticator app: it scans a picture and shows codes.

/// What the QR code in a picture says.
///
/// # Panics
/// When there is none that can be read.
pub fn read_qr(picture: &[u8]) -> String {
    let image = image::load_from_memory(picture).unwrap().to_luma8();
    let mut prepared = rqrr::PreparedImage::prepare(image);
    let grids = prepared.detect_grids();
    let grid = grids.first().expect("no QR code is on the screen");
    grid.decode().unwrap().1
}

/// Two codes in a row, as an authenticator app shows them that was given this address
/// (`otpauth://totp/…?secret=…`).
///
/// # Panics
/// When the address has no secret.
pub fn codes_of(address: &str) -> (String, String) {
    let secret = address.split("secret=").nth(1).unwrap();
    let secret = secret.split('&').next().unwrap();
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new()
        .with_secret(secret)
        .build_noncompliant();
    let now = std::time::SystemTime::now();
    let seconds = now.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let code = |at| totp.generate(at).to_string();
    (code(seconds - 30), code(seconds))
}
