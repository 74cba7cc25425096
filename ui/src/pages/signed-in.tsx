import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEffect, useRef } from "react";
import { Button } from "../components/button";
import { ReadingProgress } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { useLeave } from "../components/sign-out-modal";
import { useEnter } from "../ipc/enter";
import type { SessionView } from "../ipc/wire.gen";
import { words } from "../words/words";

/** Who that is, where nobody on this computer has said yet that it is the right one; else straight on. */
export function SignedInPage({ session }: { session: SessionView }) {
  const straightOn = (session.practice || session.known) && !session.rootKeysWarning;
  return straightOn ? <Arriving /> : <Confirm session={session} />;
}

/** Reads the account by itself, once. */
function Arriving() {
  const { enter, problem } = useEnter();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    enter();
  }, [enter]);
  return (
    <Page title={words("ui-signed-in-reading")}>
      <SpaceBetween size="l">
        <ReadingProgress />
        {problem && <ProblemAlert problem={problem} onRetry={enter} />}
      </SpaceBetween>
    </Page>
  );
}

function Confirm({ session }: { session: SessionView }) {
  const { enter, pending, problem } = useEnter();
  const { leave, modal, problem: leaving } = useLeave();
  return (
    <Page title={words("ui-signed-in-title")} description={words("ui-signed-in-intro")}>
      <SpaceBetween size="l">
        <Container>
          <Who session={session} />
        </Container>
        {session.rootKeysWarning && (
          <Alert type="warning" header={words("ui-root-keys")}>
            {words("ui-root-keys-hint")}
          </Alert>
        )}
        <ReadingProgress />
        {problem && <ProblemAlert problem={problem} />}
        {leaving && <ProblemAlert problem={leaving} />}
        {modal}
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            id="another-account"
            disabled={pending}
            onClick={() => {
              leave({ somebodyElse: session.browser });
            }}
          >
            {words("ui-signed-in-other")}
          </Button>
          <Button id="go-on" loading={pending} loadingText={words("ui-reading")} onClick={enter}>
            {words("ui-signed-in-go-on")}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Page>
  );
}

function Who({ session }: { session: SessionView }) {
  const profile = session.profile === null ? [] : [{ label: words("ui-profile"), value: session.profile }];
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: words("ui-account-number"), value: <span className="mono">{session.accountId}</span> },
        { label: words("ui-who"), value: say(session.who) },
        { label: words("ui-arn"), value: <span className="mono">{session.arn}</span> },
        ...profile,
      ]}
    />
  );
}
