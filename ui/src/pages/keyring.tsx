import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { Button } from "../components/button";
import { Code } from "../components/code";
import { Instruction } from "../components/instruction";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { SmallHeader } from "../components/small-header";
import { StatusLine } from "../components/status-line";
import { useAsk, useTell } from "../ipc/ask";
import type { KeyringView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { KeyringItems } from "./keyring-items";

/** By the state's name. */
const MARKS: Partial<Record<string, StatusIndicatorProps.Type>> = {
  ok: "success",
  missing: "error",
  locked: "warning",
  dismissed: "warning",
  denied: "error",
  "too-large": "warning",
  volatile: "warning",
  asks: "warning",
};

/** How the keyring of this computer fares, what to do about it, and what Firstday keeps in it. */
export function KeyringPage() {
  const keyring = useAsk("keyring", [false]);
  const check = useTell("keyring");
  return (
    <Page
      title={words("ui-keyring")}
      description={words("ui-keyring-intro")}
      actions={
        <Button
          id="check-keyring"
          iconName="refresh"
          loading={check.isPending}
          loadingText={words("ui-keyring-checking")}
          onClick={() => {
            check.mutate([true]);
          }}
        >
          {words("ui-check-again")}
        </Button>
      }
    >
      <SpaceBetween size="l">
        {check.isError && <ProblemAlert problem={check.error} />}
        {keyring.isError && <ProblemAlert problem={keyring.error} onRetry={() => void keyring.refetch()} />}
        {keyring.isPending && <Loading />}
        {keyring.data && <Health keyring={keyring.data} asking={check.isPending} />}
        {keyring.data && <KeyringItems keyring={keyring.data} />}
      </SpaceBetween>
    </Page>
  );
}

function Health({ keyring, asking }: { keyring: KeyringView; asking: boolean }) {
  const { state, title, backend, pinned } = keyring;
  const name = state in MARKS ? state : "failed";
  const moved = backend !== null && pinned !== null && backend !== pinned;
  return (
    <Container header={<Header variant="h2">{words("ui-keyring-health")}</Header>}>
      <SpaceBetween size="m">
        <div id="keyring-state" data-state={state} role="status">
          <StatusLine type={MARKS[state] ?? "error"}>{words(`ui-keyring-state-${name}`)}</StatusLine>
          <Box variant="p">{say(title)}</Box>
          {asking && (
            <Box color="text-body-secondary" fontSize="body-s">
              {words("ui-keyring-asking")}
            </Box>
          )}
        </div>
        <Remedy keyring={keyring} />
        {moved && (
          <Alert type="warning" header={words("ui-keyring-moved", { backend })}>
            {words("ui-keyring-moved-hint", { backend, pinned })}
          </Alert>
        )}
        <KeyValuePairs
          columns={2}
          items={[
            { label: words("ui-keyring-backend"), value: backend ?? words("ui-keyring-backend-unknown") },
            { label: words("ui-keyring-pinned"), value: pinned ?? words("ui-keyring-pinned-none") },
          ]}
        />
        {keyring.detail !== null && (
          <ExpandableSection headerText={<SmallHeader text={words("ui-details")} />}>
            <Code label={words("ui-keyring-detail")} text={keyring.detail} />
          </ExpandableSection>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** What stands in the place of the steps is none of them. */
function Remedy({ keyring: { remedy, alternative } }: { keyring: KeyringView }) {
  if (remedy.length === 0) return null;
  return (
    <section className="instructions" aria-label={words("ui-keyring-remedy")}>
      <strong>{words("ui-keyring-remedy")}</strong>
      <ol>
        {remedy.map((step, index) => (
          <li key={index}>
            <Instruction message={step} />
          </li>
        ))}
      </ol>
      {alternative !== null && (
        <p>
          <Instruction message={alternative} />
        </p>
      )}
    </section>
  );
}
