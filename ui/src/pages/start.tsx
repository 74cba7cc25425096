import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { useState } from "react";
import { KnownAccounts } from "../components/known-accounts";
import { Notes } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useAttempt, useBeginSignIn, useFarewell, useLeaveAttempt, useSignIn } from "../ipc/session";
import type { StartView } from "../ipc/wire.gen";
import { go } from "../router";
import { words } from "../words/words";
import { BrowserForm } from "./start-browser";
import { KeysForm } from "./start-keys";
import { PracticeForm } from "./start-practice";
import { ProfileForm } from "./start-profile";
import { WaitingPage } from "./waiting";
import type { WayProps } from "./way";

const WAYS = ["browser", "practice", "profile", "keys"] satisfies string[];

function toSignedIn() {
  go({ page: "signed-in" });
}

/** Where everybody begins: what is stored, and the ways in. */
export function StartPage({ start }: { start: StartView }) {
  const attempt = useAttempt();
  // Whoever rehearses comes back to the practice account, and not to the real sign-in.
  const [way, setWay] = useState(attempt?.start.practice === true ? "practice" : "browser");
  if (attempt?.at === "waiting") return <WaitingPage begun={attempt} />;
  return (
    <Page title={words("ui-start-title")} description={words("ui-start-intro")}>
      <SpaceBetween size="l">
        <Farewell />
        {attempt?.at === "over" && <ProblemAlert problem={attempt.problem} />}
        <KnownAccounts start={start} />
        <Stored start={start} />
        <SignInWays start={start} way={way} onChoose={setWay} />
        <Box color="text-body-secondary" fontSize="body-s" textAlign="center">
          {words("ui-start-version", { version: start.version })}
        </Box>
      </SpaceBetween>
    </Page>
  );
}

/** What was forgotten, what AWS still honours, and how to come in as somebody else. */
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

interface SignInWaysProps {
  start: StartView;
  way: string;
  onChoose: (way: string) => void;
}

function SignInWays({ start, way, onChoose }: SignInWaysProps) {
  const signIn = useSignIn();
  const begin = useBeginSignIn(toSignedIn);
  const leave = useLeaveAttempt();
  const reset = () => {
    signIn.reset();
    begin.reset();
    leave();
  };
  const problem = signIn.error ?? begin.error;
  return (
    <Container header={<Header variant="h2">{words("ui-start-ways")}</Header>}>
      <SpaceBetween size="l">
        <Ways
          way={way}
          onChoose={(next) => {
            reset();
            onChoose(next);
          }}
        />
        {problem && <ProblemAlert problem={problem} />}
        <Way
          way={way}
          start={start}
          pending={signIn.isPending || begin.isPending}
          onSignIn={(how) => {
            reset();
            signIn.mutate(how, { onSuccess: toSignedIn });
          }}
          onBegin={(how) => {
            reset();
            begin.mutate(how);
          }}
        />
      </SpaceBetween>
    </Container>
  );
}

function Stored({ start }: { start: StartView }) {
  return (
    <Alert type="info" header={words("ui-start-stored")}>
      <ul className="plain-list">
        <li>{words("ui-start-stored-here", { file: start.practiceFile })}</li>
        <li>{words("ui-start-stored-keyring")}</li>
        <li>{words("ui-start-stored-sent")}</li>
        <li>{words("ui-start-stored-changes")}</li>
      </ul>
    </Alert>
  );
}

function Ways({ way, onChoose }: { way: string; onChoose: (way: string) => void }) {
  return (
    <Tiles
      ariaLabel={words("ui-start-ways")}
      value={way}
      onChange={({ detail }) => {
        onChoose(detail.value);
      }}
      items={WAYS.map((value) => ({
        value,
        label: words(`ui-start-${value}`),
        description: words(`ui-start-${value}-hint`),
        controlId: `way-${value}`,
      }))}
    />
  );
}

function Way({ way, ...props }: WayProps & { way: string }) {
  if (way === "browser") return <BrowserForm {...props} />;
  if (way === "profile") return <ProfileForm {...props} />;
  if (way === "keys") return <KeysForm {...props} />;
  return <PracticeForm {...props} />;
}
