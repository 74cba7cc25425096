use firstday_aws_gateway::{GatewayErrorKind, NewMfaDevice};
use firstday_checklist::EnrolMfa;

use super::{ApplyError, Compose, Enrolment, Hands, Outcome};
use crate::problem::Problem;

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
        let enabled = hands
            .gateway
            .enable_mfa(
                &enrolment.user,
                &enrolment.serial,
                &codes.first,
                &codes.second,
            )
            .await;
        match enabled {
            Ok(()) => return Ok(Outcome::Done),
            Err(error) if error.kind == GatewayErrorKind::CodeRefused => {
                enrolment.skew = hands.gateway.clock_skew();
                enrolment.aws_now = hands.gateway.aws_now();
                enrolment.refused = Some(Problem::from(error));
            }
            Err(error) => return Err(error.into()),
        }
    }
}
