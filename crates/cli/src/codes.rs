//! The codes of an authenticator app, asked for at the terminal.

use console::Term;
use dialoguer::Input;
use dialoguer::theme::ColorfulTheme;
use firstday_app::checklist::Message;
use firstday_app::{Codes, Enrolment};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use secrecy::ExposeSecret;

use crate::out::Out;

/// Shows the picture, asks for two codes, and wipes the picture.
pub(crate) fn ask(out: &Out, enrolment: &Enrolment) -> Option<Codes> {
    let term = Term::stdout();
    let mut shown = vec![out.say(&Message::new("cli-scan").with("user", enrolment.user.as_str()))];
    shown.push(picture(enrolment).unwrap_or_default());
    shown.push(out.say(&Message::new("cli-type-key").with("key", enrolment.seed.expose_secret())));
    let left = Message::new("cli-seconds-left").with("seconds", seconds_left(enrolment));
    shown.push(out.say(&left));
    let text = shown.join("\n");
    out.line(&text);
    if let Some(problem) = &enrolment.refused {
        out.problem(problem);
    }
    if let Some(skew) = enrolment.skew.and_then(Enrolment::too_far) {
        out.complain(&out.say(&Message::new("cli-clock-skew").with("seconds", skew.as_secs())));
    }
    let codes = read_codes(out);
    let _ = term.clear_last_lines(text.lines().count() + 3);
    codes
}

/// How long the present code is good for, by AWS's clock: codes change every 30 seconds.
fn seconds_left(enrolment: &Enrolment) -> i64 {
    const STEP: i64 = 30;
    STEP - enrolment.aws_now.as_second().rem_euclid(STEP)
}

/// Asks until both codes are six digits; an empty answer leaves it for later.
fn read_codes(out: &Out) -> Option<Codes> {
    loop {
        let first = read_code(out, "cli-first-code")?;
        let second = read_code(out, "cli-second-code")?;
        if let Some(codes) = Codes::new(&first, &second) {
            return Some(codes);
        }
        out.complain(&out.words("cli-bad-codes"));
    }
}

fn read_code(out: &Out, id: &str) -> Option<String> {
    let theme = ColorfulTheme::default();
    let input = Input::<String>::with_theme(&theme)
        .with_prompt(out.words(id))
        .allow_empty(true);
    input
        .interact_text()
        .ok()
        .filter(|code| !code.trim().is_empty())
}

/// The same address that AWS's own picture holds, drawn with half blocks.
fn picture(enrolment: &Enrolment) -> Option<String> {
    let device = enrolment.serial.rsplit('/').next()?;
    let account = enrolment.serial.split(':').nth(4)?;
    let address = format!(
        "otpauth://totp/{device}@{account}?secret={}&issuer=Amazon%20Web%20Services",
        enrolment.seed.expose_secret()
    );
    let code = QrCode::new(address.as_bytes()).ok()?;
    Some(code.render::<Dense1x2>().quiet_zone(true).build())
}
