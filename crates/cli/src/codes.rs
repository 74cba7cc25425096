//! The codes of an authenticator app, asked for at the terminal.

use std::io;
use std::time::Instant;

use firstday_app::checklist::Message;
use firstday_app::{Codes, Enrolment};
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};
use secrecy::{ExposeSecret, SecretString};

use crate::out::Out;
use crate::page::{Answer, Page, Part, Size, fitting, rows};

/// What comes of asking for codes.
pub(crate) enum Asked {
    Given(Codes),
    /// The person leaves it for later.
    Left,
    /// Ctrl+C.
    Interrupted,
}

/// Shows the picture, or where it does not fit the key alone, on a page that leaves nothing behind, and
/// asks for two codes. The page begins with `head`.
pub(crate) async fn ask(out: &Out, enrolment: &Enrolment, head: &str) -> io::Result<Asked> {
    let picture = picture(enrolment);
    let mut page = Page::open()?;
    let mut trouble = refusal(out, enrolment);
    loop {
        let mut codes = Vec::new();
        let mut first_typed = None;
        for question in ["cli-first-code", "cli-second-code"] {
            let laid_out = |size, typed: &str| {
                let said = Said {
                    head,
                    enrolment,
                    trouble: &trouble,
                    question,
                    typed,
                };
                said.laid_out(out, picture.as_ref(), size)
            };
            match page.ask(laid_out).await? {
                Answer::Interrupted => return Ok(Asked::Interrupted),
                Answer::Line(code) if code.trim().is_empty() => return Ok(Asked::Left),
                Answer::Line(code) => {
                    first_typed.get_or_insert_with(Instant::now);
                    codes.push(code);
                }
            }
        }
        if let Some(codes) = Codes::new(&codes.swap_remove(0), &codes.swap_remove(0)) {
            let age = first_typed.map(|typed| typed.elapsed());
            return Ok(Asked::Given(codes.aged(age.unwrap_or_default())));
        }
        trouble = vec![out.words("cli-bad-codes")];
    }
}

/// Why the last codes were refused, and what to do about it.
fn refusal(out: &Out, enrolment: &Enrolment) -> Vec<String> {
    let refused = enrolment.refused.iter();
    let mut said: Vec<String> = refused
        .flat_map(|problem| [problem.title(), problem.hint()])
        .map(|message| out.say(&message))
        .collect();
    if let Some(skew) = enrolment.skew.and_then(Enrolment::too_far) {
        said.push(out.say(&Message::new("cli-clock-skew").with("seconds", skew.as_secs())));
    }
    said
}

/// What stands on the page at one time.
struct Said<'a> {
    head: &'a str,
    enrolment: &'a Enrolment,
    trouble: &'a [String],
    question: &'static str,
    typed: &'a str,
}

impl Said<'_> {
    /// The whole of it, or what is needed most.
    fn laid_out(&self, out: &Out, picture: Option<&SecretString>, size: Size) -> Vec<String> {
        let question = format!("{}: {}", out.words(self.question), self.typed);
        let question = rows(&question, size);
        let key = |id| {
            let key = self.enrolment.seed.expose_secret();
            rows(&out.say(&Message::new(id).with("key", key)), size)
        };
        let beside_picture = key("cli-type-key");
        let picture: Option<Vec<String>> = picture.map(|picture| {
            let lines = picture.expose_secret().lines();
            lines.map(str::to_owned).collect()
        });
        let room = size
            .rows
            .saturating_sub(beside_picture.len() + question.len());
        let picture = picture.filter(|rows| {
            let fits = |row: &String| row.chars().count() <= size.columns;
            rows.len() <= room && rows.iter().all(fits)
        });
        let said = |rank, text: String| Part {
            rank,
            rows: rows(&text, size),
        };
        let part = |rank, rows| Part { rank, rows };
        let scan = Message::new("cli-scan").with("user", self.enrolment.user.as_str());
        let left = Message::new("cli-seconds-left").with("seconds", seconds_left(self.enrolment));
        let trouble = (2..).zip(self.trouble);
        let mut parts = vec![said(8, self.head.to_owned())];
        parts.extend(trouble.map(|(rank, text)| said(rank, text.clone())));
        match picture {
            Some(picture) => {
                parts.push(said(7, out.say(&scan)));
                parts.push(part(0, picture));
                parts.push(part(0, beside_picture));
            }
            None => {
                parts.push(said(2, out.words("cli-picture-too-large")));
                parts.push(said(7, out.words("cli-picture-larger")));
                parts.push(part(1, key("cli-type-key-alone")));
            }
        }
        parts.push(said(6, out.say(&left)));
        parts.push(part(0, question));
        fitting(parts, size)
    }
}

/// How long the present code is good for, by AWS's clock: codes change every 30 seconds.
fn seconds_left(enrolment: &Enrolment) -> i64 {
    const STEP: i64 = 30;
    STEP - enrolment.aws_now.as_second().rem_euclid(STEP)
}

/// The same address that AWS's own picture holds, drawn with half blocks, as small as it can be.
fn picture(enrolment: &Enrolment) -> Option<SecretString> {
    let device = enrolment.serial.rsplit('/').next()?;
    let account = enrolment.serial.split(':').nth(4)?;
    let address = format!(
        "otpauth://totp/{device}@{account}?secret={}&issuer=Amazon%20Web%20Services",
        enrolment.seed.expose_secret()
    );
    let code = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::L).ok()?;
    let picture = code.render::<Dense1x2>().quiet_zone(true).build();
    Some(picture.into())
}
