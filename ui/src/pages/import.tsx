import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { Diff } from "../components/code";
import { Loading } from "../components/loading";
import { Notes } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useAsk, useTell } from "../ipc/ask";
import type { ImportView } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

/** Moves an access key from a plain file to the keyring, once the person has seen what changes. */
export function ImportPage({ profile }: { profile: string }) {
  const move = useTell("importKey");
  const preview = useAsk("previewImport", [profile], { enabled: move.isIdle });
  if (move.isSuccess) return <Moved profile={profile} />;
  return (
    <Page title={words("ui-import", { profile })} description={words("ui-import-intro")}>
      <SpaceBetween size="l">
        {preview.isError && <ProblemAlert problem={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.isPending && <Loading />}
        {preview.data && <Planned preview={preview.data} />}
        {move.isError && <ProblemAlert problem={move.error} />}
        <Container>
          <div className="next">
            <div className="next-words">
              <Box variant="h2">{words("ui-import-ready")}</Box>
              <Box color="text-body-secondary">{words("ui-import-ready-hint")}</Box>
            </div>
            <SpaceBetween direction="horizontal" size="xs">
              <Button href={href({ page: "command-line" })}>{words("ui-cancel")}</Button>
              <Button
                id="import-key"
                variant="primary"
                disabled={!preview.data}
                disabledReason={words("ui-import-unseen")}
                loading={move.isPending}
                loadingText={words("ui-import-moving")}
                onClick={() => {
                  move.mutate([profile]);
                }}
              >
                {words("ui-import-do")}
              </Button>
            </SpaceBetween>
          </div>
        </Container>
      </SpaceBetween>
    </Page>
  );
}

function Planned({ preview: { accessKeyId, arn, files, notes } }: { preview: ImportView }) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{words("ui-import-key")}</Header>}>
        <KeyValuePairs
          columns={1}
          items={[
            { label: words("ui-access-key"), value: <span className="mono">{accessKeyId}</span> },
            { label: words("ui-import-whose"), value: <span className="mono">{arn}</span> },
          ]}
        />
      </Container>
      <Container header={<Header variant="h2">{words("ui-import-files")}</Header>}>
        <SpaceBetween size="m">
          {notes.length > 0 && <Notes notes={notes} />}
          {files.map(({ path, diff }) => (
            <Diff key={path} path={path} diff={diff} />
          ))}
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

function Moved({ profile }: { profile: string }) {
  return (
    <Page title={words("ui-import-done")}>
      <SpaceBetween size="l">
        <Alert type="success" header={words("ui-import-done-where", { profile })}>
          {words("ui-import-done-hint")}
        </Alert>
        <Button id="to-command-line" variant="primary" href={href({ page: "command-line" })}>
          {words("ui-import-back")}
        </Button>
      </SpaceBetween>
    </Page>
  );
}
