import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { originOf, SignInPage } from "../components/sign-in-page";
import { StatusLine } from "../components/status-line";
import { useTell } from "../ipc/ask";
import { ShowPhone } from "../phone/show-phone";
import { words } from "../words/words";
import type { SignInAsked } from "./run-state";

/** Whose sign-in the run waits for, and where that person signs in. */
export function SignInPanel({ asked }: { asked: SignInAsked }) {
  const { user, profile, address, leadsTo, refused } = asked;
  const skip = useTell("skipSignIn");
  return (
    <section id="sign-in" aria-label={words("ui-run-sign-in", { user })}>
      <Container>
        <SpaceBetween size="m">
          <Box variant="p">{words("ui-run-sign-in-why", { user, profile })}</Box>
          {refused && <ProblemAlert problem={refused} />}
          <ol className="steps-list">
            <li>{words("ui-run-sign-in-open")}</li>
            <li>{words("ui-sign-in-check", { origin: originOf(leadsTo) })}</li>
            <li>{words("ui-run-sign-in-as", { user })}</li>
            <li>{words("ui-sign-in-back")}</li>
          </ol>
          <SignInPage address={address} leadsTo={leadsTo}>
            <Button id="skip-sign-in" loading={skip.isPending} onClick={() => { skip.mutate([]); }}>
              {words("ui-codes-skip")}
            </Button>
          </SignInPage>
          {skip.isError && <ProblemAlert problem={skip.error} />}
          <ShowPhone />
          <div role="status">
            <StatusLine type="in-progress">{words("ui-run-sign-in-waiting", { user })}</StatusLine>
          </div>
        </SpaceBetween>
      </Container>
    </section>
  );
}
