import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Button } from "../components/button";
import { Countdown } from "../components/countdown";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { originOf, OpenSignInPage, PageAddress } from "../components/sign-in-page";
import { InfoLink } from "../help/info-link";
import { useTell } from "../ipc/ask";
import { type Attempt, useLeaveAttempt, useSignIn } from "../ipc/session";
import { go } from "../router";
import { words } from "../words/words";

type Waiting = Extract<Attempt, { at: "waiting" }>;

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
    <Page
      title={words("ui-waiting-title")}
      description={words(elsewhere ? "ui-waiting-intro-elsewhere" : start.practice ? "ui-waiting-intro-practice" : "ui-waiting-intro")}
      info={<InfoLink topic={{ about: "sign-in" }} />}
    >
      <Container>
        <SpaceBetween size="l">
          {elsewhere && <PageAddress address={address} />}
          {elsewhere ? <CodeForm cancel={cancel} /> : <OpenPage address={address}>{cancel}</OpenPage>}
          <Box color="text-body-secondary">{words("ui-sign-in-check", { origin: originOf(leadsTo) })}</Box>
          <Countdown endsAt={endsAt} />
        </SpaceBetween>
      </Container>
    </Page>
  );
}

/** Opens the sign-in page, which no browser does by itself. Its long address is shown to who wants to copy it. */
function OpenPage({ address, children }: { address: string; children: ReactNode }) {
  const open = useTell("openSignInPage");
  const [shown, setShown] = useState(false);
  return (
    <SpaceBetween size="m">
      {open.isError && <ProblemAlert problem={open.error} />}
      <SpaceBetween direction="horizontal" size="xs">
        <OpenSignInPage text="ui-waiting-open" open={open} />
        <Button
          id="copy-link"
          ariaExpanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {words("ui-waiting-copy")}
        </Button>
        {children}
      </SpaceBetween>
      {shown && <PageAddress address={address} />}
    </SpaceBetween>
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
