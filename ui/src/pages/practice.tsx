import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useAsk } from "../ipc/ask";
import type { PracticeView } from "../ipc/wire.gen";
import { RootCredentials } from "../practice/root-credentials";
import type { Route } from "../router";
import { briefTime, words } from "../words/words";

/** Where one goes back to who did not come from the guided way. */
const CHAPTER: Route = { page: "chapter", chapter: "root-user", field: null };

/** Stands in for the pages of the AWS console that no program can reach. `from` is the page of the guided way that led
 * here. */
export function PracticePage({ from }: { from: string | null }) {
  const practice = useAsk("practice", []);
  return (
    <Page title={words("ui-practice-title")} description={words("ui-practice-intro")}>
      <SpaceBetween size="l">
        {practice.isError && <ProblemAlert problem={practice.error} onRetry={() => void practice.refetch()} />}
        {practice.isPending && <Loading />}
        {practice.data && <RootUser practice={practice.data} back={from === null ? CHAPTER : { page: "setup", at: from }} />}
        {practice.data && <Facts practice={practice.data} />}
      </SpaceBetween>
    </Page>
  );
}

function RootUser({ practice, back }: { practice: PracticeView; back: Route }) {
  if (practice.hasRoot) return <RootCredentials practice={practice} back={back} />;
  return (
    <Container header={<Header variant="h2">{words("ui-practice-root")}</Header>}>
      <Box variant="p">{words("ui-practice-no-root")}</Box>
    </Container>
  );
}

function Facts({ practice }: { practice: PracticeView }) {
  return (
    <Container header={<Header variant="h2">{words("ui-practice-facts")}</Header>}>
      <KeyValuePairs
        columns={2}
        items={[
          { label: words("ui-practice-clock"), value: briefTime(practice.now) },
          { label: words("ui-practice-file"), value: <span className="mono">{practice.file}</span> },
        ]}
      />
    </Container>
  );
}
