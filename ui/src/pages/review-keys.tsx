import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { Guidance, PlannedChanges } from "../components/planned-changes";
import { ProblemAlert } from "../components/problem-alert";
import { ThisComputer } from "../components/this-computer";
import { useAsk } from "../ipc/ask";
import type { KeyAction, Review } from "../ipc/wire.gen";
import { href } from "../router";
import { Make } from "../review/make";
import { words } from "../words/words";

/** What an action on an access key will change, before it is made so. */
export function ReviewKeysPage({ action }: { action: KeyAction }) {
  const preview = useAsk("previewKeys", [action]);
  return (
    <Page
      title={words(`ui-review-key-${action.action}`)}
      description={words("ui-review-intro")}
      actions={
        <Button id="to-access-keys" href={href({ page: "access-keys" })}>
          {words("ui-keys-back")}
        </Button>
      }
    >
      {preview.isError ? (
        <ProblemAlert problem={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data && !preview.isFetching ? (
        <Planned preview={preview.data} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Planned({ preview: { changes, guidance } }: { preview: Review }) {
  return (
    <SpaceBetween size="l">
      <ThisComputer changes={changes} canLeaveOut={false} />
      {changes.length === 0 ? <Nothing /> : <PlannedChanges changes={changes} />}
      <Guidance guidance={guidance} />
      {changes.length > 0 && <Make reviewed={{ changes, guidance, back: "access-keys" }} />}
    </SpaceBetween>
  );
}

function Nothing() {
  return (
    <Container>
      <Box variant="h2">{words("ui-review-nothing")}</Box>
      <Box variant="p">{words("ui-review-key-nothing")}</Box>
    </Container>
  );
}
