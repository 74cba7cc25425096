import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { Button } from "../components/button";
import { KnownAccounts } from "../components/known-accounts";
import { Notes } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { InfoLink } from "../help/info-link";
import { useAttempt, useBeginSignIn, useFarewell, useLeaveAttempt, useSignIn } from "../ipc/session";
import type { BrowserStart, HowToSignIn, StartView } from "../ipc/wire.gen";
import { Sunrise } from "../pictures/sun";
import { go } from "../router";
import { words } from "../words/words";
import { MoreWays } from "./start-more";
import { WaitingPage } from "./waiting";

function toSignedIn() {
  go({ page: "signed-in" });
}

/** Where everybody begins: on a practice account, or on their own. */
export function StartPage({ start }: { start: StartView }) {
  const attempt = useAttempt();
  const ways = useWays();
  const [way, setWay] = useState<string | null>(null);
  if (attempt?.at === "waiting") return <WaitingPage begun={attempt} />;
  return (
    <Page title={words("ui-start-title")} description={words("ui-start-intro")} info={<InfoLink topic={{ about: "stored" }} />}>
      <SpaceBetween size="l">
        <Farewell />
        {attempt?.at === "over" && <ProblemAlert problem={attempt.problem} />}
        <KnownAccounts start={start} />
        {ways.problem && <ProblemAlert problem={ways.problem} />}
        <Needed />
        <Choices start={start} ways={ways} />
        <MoreWays
          start={start}
          pending={ways.pending}
          way={way}
          onChoose={setWay}
          onReset={ways.reset}
          onSignIn={ways.signIn}
          onBegin={ways.begin}
        />
        <Box color="text-body-secondary" fontSize="body-s" textAlign="center">
          {words("ui-start-version", { version: start.version })}
        </Box>
      </SpaceBetween>
    </Page>
  );
}

/** Signing in at once, or through the browser. */
function useWays() {
  const signIn = useSignIn();
  const begin = useBeginSignIn(toSignedIn);
  const leave = useLeaveAttempt();
  const reset = () => {
    signIn.reset();
    begin.reset();
    leave();
  };
  return {
    problem: signIn.error ?? begin.error,
    pending: signIn.isPending || begin.isPending,
    reset,
    signIn: (how: HowToSignIn) => {
      reset();
      signIn.mutate(how, { onSuccess: toSignedIn });
    },
    begin: (how: BrowserStart) => {
      reset();
      begin.mutate(how);
    },
  };
}

/** What was forgotten, what AWS still accepts, and how to come in as somebody else. */
function Farewell() {
  const { farewell, dismiss } = useFarewell();
  if (!farewell) return null;
  const { notes, somebodyElse } = farewell;
  return (
    <div role="status">
      <Alert
        type={somebodyElse ? "warning" : "success"}
        header={words(somebodyElse ? "ui-farewell-other" : "ui-farewell")}
        dismissible
        i18nStrings={{ dismissAriaLabel: words("ui-dismiss") }}
        onDismiss={dismiss}
      >
        <SpaceBetween size="xs">
          {somebodyElse && <div>{words("ui-farewell-other-hint")}</div>}
          {notes.length > 0 && <Notes notes={notes} />}
        </SpaceBetween>
      </Alert>
    </div>
  );
}

function Needed() {
  return (
    <div className="beside">
      <div>
        <Box variant="strong">{words("ui-start-needed")}</Box>
        <ul className="plain-list">
          <li>{words("ui-start-needed-phone")}</li>
          <li>{words("ui-start-needed-account")}</li>
        </ul>
      </div>
      <Sunrise />
    </div>
  );
}

function Choices({ start, ways }: { start: StartView; ways: ReturnType<typeof useWays> }) {
  return (
    <ColumnLayout columns={2} minColumnWidth={260}>
      <Choice name="practice">
        <Button
          id="sign-in-practice"
          variant="primary"
          loading={ways.pending}
          loadingText={words("ui-start-signing-in")}
          onClick={() => {
            ways.signIn({ with: "practice", seed: null });
          }}
        >
          {words(start.practiceExists ? "ui-start-practice-continue" : "ui-start-practice-begin")}
        </Button>
      </Choice>
      <Choice name="aws">
        <Button
          id="begin-sign-in"
          iconName="external"
          iconAlign="right"
          loading={ways.pending}
          loadingText={words("ui-start-browser-beginning")}
          onClick={() => {
            ways.begin({ practice: false, seed: null, region: start.signInRegion, elsewhere: false });
          }}
        >
          {words("ui-start-aws-begin")}
        </Button>
      </Choice>
    </ColumnLayout>
  );
}

function Choice({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Container fitHeight header={<Header variant="h2">{words(`ui-start-${name}`)}</Header>}>
      <SpaceBetween size="m">
        <div>{words(`ui-start-${name}-hint`)}</div>
        {children}
      </SpaceBetween>
    </Container>
  );
}
