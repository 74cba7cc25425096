use firstday_aws_gateway::{GatewayErrorKind, NewMfaDevice};
use firstday_checklist::EnrolMfa;

use super::{ApplyError, Codes, Compose, Enrolment, Hands, Outcome};
use crate::problem::{Code, Problem};

impl Compose for EnrolMfa {
    /// Makes the device, shows its picture and asks for codes until AWS takes them or the person
    /// leaves it. A device that nobody paired is removed again.
    async fn compose(&self, hands: &Hands<'_>, index: usize) -> Result<Outcome, ApplyError> {
        let NewMfaDevice {
            serial,
            seed,
            picture,
        } = hands.gateway.create_mfa_device(&self.device).await?;
        let mut enrolment = Enrolment {
            index,
            user: self.user.clone(),
            serial,
            seed,
            picture,
            skew: hands.gateway.clock_skew(),
            aws_now: hands.gateway.aws_now(),
            refused: None,
        };
        let paired = pair(hands, &mut enrolment).await;
        if !matches!(paired, Ok(Outcome::Done)) {
            hands.gateway.delete_mfa_device(&enrolment.serial).await?;
        }
        paired
    }
}

async fn pair(hands: &Hands<'_>, enrolment: &mut Enrolment) -> Result<Outcome, ApplyError> {
    loop {
        let Some(codes) = hands.companion.codes(enrolment).await else {
            return Ok(Outcome::Left);
        };
        match send(hands, enrolment, &codes).await {
            Ok(()) => return Ok(Outcome::Done),
            Err(refused) => {
                enrolment.skew = hands.gateway.clock_skew();
                enrolment.aws_now = hands.gateway.aws_now();
                enrolment.refused = Some(refused?);
            }
        }
    }
}

/// Sends the codes while they are young enough. The inner error ends the pairing; the problem is
/// one that two other codes can mend.
async fn send(
    hands: &Hands<'_>,
    enrolment: &Enrolment,
    codes: &Codes,
) -> Result<(), Result<Problem, ApplyError>> {
    let Some(left) = codes.left() else {
        return Err(Ok(Problem::new(Code::CodesTooOld)));
    };
    let Enrolment { user, serial, .. } = enrolment;
    let codes = [codes.first.as_str(), &codes.second];
    let enabled = hands.gateway.enable_mfa(user, serial, codes, left).await;
    let mended = [GatewayErrorKind::CodeRefused, GatewayErrorKind::CodesTooOld];
    enabled.map_err(|error| match mended.contains(&error.kind) {
        true => Ok(Problem::from(error)),
        false => Err(error.into()),
    })
}
