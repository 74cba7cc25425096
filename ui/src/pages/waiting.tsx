import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Button } from "../components/button";
import { Countdown } from "../components/countdown";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { originOf, PageAddress, SignInPage } from "../components/sign-in-page";
import { SmallHeader } from "../components/small-header";
import { type Attempt, useLeaveAttempt, useSignIn } from "../ipc/session";
import { go } from "../router";
import { words } from "../words/words";

type Waiting = Extract<Attempt, { at: "waiting" }>;

const HELP = ["console", "somebody", "region"] satisfies string[];

/** A sign-in through the browser that was begun: where to go, and what to look at there. */
export function WaitingPage({ begun: { start, attempt } }: { begun: Waiting }) {
  const leave = useLeaveAttempt();
  const { address, leadsTo, elsewhere, endsAt } = attempt;
  const cancel = (
    <Button id="cancel-sign-in" formAction="none" onClick={leave}>
      {words("ui-cancel")}
    </Button>
  );
  return (
    <Page title={words("ui-waiting-title")} description={words(elsewhere ? "ui-waiting-intro-elsewhere" : "ui-waiting-intro")}>
      <Container
        footer={
          <ExpandableSection headerText={<SmallHeader text={words("ui-waiting-help")} />}>
            <ul className="plain-list">
              {HELP.map((part) => (
                <li key={part}>{words(`ui-waiting-help-${part}`)}</li>
              ))}
            </ul>
          </ExpandableSection>
        }
      >
        <SpaceBetween size="l">
          <ol className="steps-list">
            <li>{words(elsewhere ? "ui-waiting-open-elsewhere" : "ui-waiting-open")}</li>
            <li>{words("ui-sign-in-check", { origin: originOf(leadsTo) })}</li>
            <li>{words(start.practice ? "ui-waiting-sign-in-practice" : "ui-waiting-sign-in")}</li>
            <li>{words(elsewhere ? "ui-waiting-bring-code" : "ui-sign-in-back")}</li>
          </ol>
          {elsewhere ? (
            <PageAddress address={address} />
          ) : (
            <SignInPage address={address} leadsTo={leadsTo}>
              {cancel}
            </SignInPage>
          )}
          {elsewhere && <CodeForm cancel={cancel} />}
          <Countdown endsAt={endsAt} />
        </SpaceBetween>
      </Container>
    </Page>
  );
}

/** The code that the page on the other computer shows. A wrong one can be pasted anew. */
function CodeForm({ cancel }: { cancel: ReactNode }) {
  const signIn = useSignIn();
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (code === "" || signIn.isPending) return;
    signIn.mutate(
      { with: "code", code },
      {
        onSuccess: () => {
          go({ page: "signed-in" });
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <SpaceBetween size="s">
        <FormField
          label={words("ui-waiting-code")}
          description={words("ui-waiting-code-hint")}
          errorText={tried && code === "" ? words("ui-waiting-code-missing") : undefined}
        >
          <Input
            controlId="sign-in-code"
            value={code}
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => {
              setCode(detail.value.trim());
            }}
          />
        </FormField>
        {signIn.isError && <ProblemAlert problem={signIn.error} />}
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            id="submit-sign-in-code"
            variant="primary"
            formAction="submit"
            loading={signIn.isPending}
            loadingText={words("ui-start-signing-in")}
          >
            {words("ui-start-sign-in")}
          </Button>
          {cancel}
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
