import Container from "@cloudscape-design/components/container";
import { Code } from "../components/code";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { useAsk } from "../ipc/ask";
import { words } from "../words/words";

/** What `firstday doctor` says, to be copied into a bug report. */
export function DoctorPage() {
  const report = useAsk("doctor", []);
  return (
    <Page title={words("ui-doctor")} description={words("ui-doctor-intro")}>
      {report.isPending && <Loading />}
      {report.isError && <ProblemAlert problem={report.error} onRetry={() => void report.refetch()} />}
      {report.data && (
        <Container>
          <Code label={words("ui-doctor-text")} text={report.data.map(say).join("\n")} />
        </Container>
      )}
    </Page>
  );
}
