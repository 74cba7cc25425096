import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { Drawn } from "../details/details";
import { useAsk, useTell } from "../ipc/ask";
import type { RecoveryKit } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

/** A page to print for who may lose their phone: the print dialog shows nothing but the kit. */
export function RecoveryKitPage() {
  const kit = useAsk("recoveryKit", []);
  if (kit.isPending) return <Loading />;
  if (kit.isError) return <ProblemAlert problem={kit.error} onRetry={() => void kit.refetch()} />;
  return (
    <div id="recovery-kit">
      <Page title={say(kit.data.title)} description={say(kit.data.intro)} actions={<Actions />}>
        <Sheet kit={kit.data} />
      </Page>
    </div>
  );
}

function Actions() {
  const save = useTell("saveRecoveryKit");
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <Button href={href({ page: "chapter", chapter: "root-user", field: null })}>{words("ui-kit-back")}</Button>
        <Button id="save-kit" iconName="download" loading={save.isPending} onClick={() => { save.mutate([]); }}>
          {words("ui-kit-save")}
        </Button>
        <Button id="print-kit" variant="primary" onClick={() => { window.print(); }}>
          {words("ui-kit-print")}
        </Button>
      </SpaceBetween>
      <div role="status" className="no-print">
        {save.isSuccess && <StatusLine type="success">{words("ui-kit-saved", { path: save.data })}</StatusLine>}
      </div>
      {save.isError && <ProblemAlert problem={save.error} />}
    </SpaceBetween>
  );
}

function Sheet({ kit }: { kit: RecoveryKit }) {
  return (
    <Container>
      <SpaceBetween size="l">
        {kit.details.map((detail) => (
          <section key={detail.name}>
            <Box variant="h2">{say(detail.title)}</Box>
            <Drawn step="root-recovery" detail={detail} />
          </section>
        ))}
        <section>
          <Box variant="h2">{say(kit.steps_title)}</Box>
          <ol>
            {kit.steps.map((step, index) => (
              <li key={index}>{say(step)}</li>
            ))}
          </ol>
        </section>
      </SpaceBetween>
    </Container>
  );
}
