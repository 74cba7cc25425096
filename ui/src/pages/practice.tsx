import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useAsk, useTell } from "../ipc/ask";
import type { PracticeView } from "../ipc/wire.gen";
import { href } from "../router";
import { dateTime, words } from "../words/words";

/** Stands in for the pages of the AWS console that no program can reach. */
export function PracticePage() {
  const practice = useAsk("practice", []);
  return (
    <Page title={words("ui-practice-title")} description={words("ui-practice-intro")}>
      <SpaceBetween size="l">
        {practice.isError && <ProblemAlert problem={practice.error} onRetry={() => void practice.refetch()} />}
        {practice.isPending && <Loading />}
        {practice.data && <RootUser practice={practice.data} />}
        {practice.data && <Facts practice={practice.data} />}
      </SpaceBetween>
    </Page>
  );
}

function RootUser({ practice }: { practice: PracticeView }) {
  const set = useTell("setPracticeRootMfa");
  return (
    <Container header={<Header variant="h2">{words("ui-practice-root")}</Header>}>
      {practice.hasRoot ? (
        <SpaceBetween size="m">
          <Box variant="p">{words("ui-practice-root-hint")}</Box>
          <Toggle
            controlId="practice-root-mfa"
            checked={practice.rootMfa}
            disabled={set.isPending}
            description={words(practice.rootMfa ? "ui-practice-root-mfa-on" : "ui-practice-root-mfa-off")}
            onChange={({ detail }) => {
              set.mutate([detail.checked]);
            }}
          >
            {words("ui-practice-root-mfa")}
          </Toggle>
          {set.isError && <ProblemAlert problem={set.error} />}
          <Button id="to-root-user" href={href({ page: "chapter", chapter: "root-user", field: null })}>
            {words("ui-practice-back")}
          </Button>
        </SpaceBetween>
      ) : (
        <Box variant="p">{words("ui-practice-no-root")}</Box>
      )}
    </Container>
  );
}

function Facts({ practice }: { practice: PracticeView }) {
  return (
    <Container header={<Header variant="h2">{words("ui-practice-facts")}</Header>}>
      <KeyValuePairs
        columns={2}
        items={[
          { label: words("ui-practice-clock"), value: dateTime(practice.now) },
          { label: words("ui-practice-file"), value: <span className="mono">{practice.file}</span> },
        ]}
      />
    </Container>
  );
}
