import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ReadingProgress } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { useLeave } from "../components/sign-out-modal";
import { useChecklist, useObserve } from "../ipc/journey";
import type { SessionView } from "../ipc/wire.gen";
import { go } from "../router";
import { words } from "../words/words";

/** Who that is, before anything is read or asked. */
export function SignedInPage({ session }: { session: SessionView }) {
  const observe = useObserve();
  const { leave, modal, problem } = useLeave();
  const read = useChecklist().data != null;
  // Nobody's default, as whoever brought the sign-in may be somebody else.
  const isNew = session.browser && !session.known && !read;
  const goOn = () => {
    if (read) {
      go({ page: "journey" });
      return;
    }
    observe.mutate(undefined, {
      onSuccess: () => {
        go({ page: "journey" });
      },
    });
  };
  return (
    <Page title={words("ui-signed-in-title")} description={words("ui-signed-in-intro")}>
      <SpaceBetween size="l">
        <Container>
          <Who session={session} />
        </Container>
        <Notice session={session} />
        {isNew && <IsThisYou />}
        <Box variant="p">{words(session.practice ? "ui-signed-in-next-practice" : "ui-signed-in-next")}</Box>
        <ReadingProgress />
        {observe.isError && <ProblemAlert problem={observe.error} />}
        {problem && <ProblemAlert problem={problem} />}
        {modal}
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            id="go-on"
            variant={isNew ? "normal" : "primary"}
            loading={observe.isPending}
            loadingText={words("ui-reading")}
            onClick={goOn}
          >
            {words(isNew ? "ui-signed-in-is-me" : "ui-signed-in-go-on")}
          </Button>
          <Button
            disabled={observe.isPending}
            onClick={() => {
              leave({ somebodyElse: session.browser && !session.practice });
            }}
          >
            {words(session.browser ? "ui-signed-in-not-me" : "ui-signed-in-other")}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Page>
  );
}

function IsThisYou() {
  return (
    <Alert type="warning" header={words("ui-signed-in-new")}>
      {words("ui-signed-in-new-hint")}
    </Alert>
  );
}

/** What to know of this session before it is used. */
function Notice({ session }: { session: SessionView }) {
  if (session.rootKeysWarning) {
    return (
      <Alert type="warning" header={words("ui-root-keys")}>
        {words("ui-root-keys-hint")}
      </Alert>
    );
  }
  if (!session.browser) return null;
  const isRoot = session.arn.endsWith(":root");
  return (
    <Alert type="info" header={words("ui-browser-session")}>
      {words(isRoot ? "ui-browser-session-root" : "ui-browser-session-user")}
    </Alert>
  );
}

function Who({ session }: { session: SessionView }) {
  const kind = session.practice ? "ui-kind-practice" : "ui-kind-real";
  const profile = session.profile === null ? [] : [{ label: words("ui-profile"), value: session.profile }];
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: words("ui-who"), value: say(session.who) },
        { label: words("ui-kind"), value: words(kind) },
        { label: words("ui-account-number"), value: <span className="mono">{session.accountId}</span> },
        { label: words("ui-arn"), value: <span className="mono">{session.arn}</span> },
        ...profile,
      ]}
    />
  );
}
