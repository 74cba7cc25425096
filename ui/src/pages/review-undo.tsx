import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { PlannedChanges } from "../components/planned-changes";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { ThisComputer } from "../components/this-computer";
import { useAsk } from "../ipc/ask";
import type { KeptView, Message, UndoChoice, UndoReview } from "../ipc/wire.gen";
import { go, href } from "../router";
import { Make } from "../review/make";
import { words } from "../words/words";

/** What the page is called. */
const TITLES = { all: "ui-review-undo-all", run: "ui-review-undo-run", change: "ui-review-undo-change" };

interface ReviewUndoProps {
  choice: UndoChoice;
  changed: boolean;
}

/** What takes changes back, before it is done. */
export function ReviewUndoPage({ choice, changed }: ReviewUndoProps) {
  const preview = useAsk("previewUndo", [choice, changed]);
  return (
    <Page
      title={words(TITLES[choice.undo])}
      description={words("ui-review-intro")}
      actions={
        <Button id="to-changes" href={href({ page: "changes" })}>
          {words("ui-changes-back")}
        </Button>
      }
    >
      {preview.isError ? (
        <ProblemAlert problem={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data && !preview.isFetching ? (
        <Planned review={preview.data} choice={choice} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Planned({ review, choice }: { review: UndoReview; choice: UndoChoice }) {
  const { changes, kept, already, uncertain } = review;
  return (
    <SpaceBetween size="l">
      {kept.some((one) => one.changed) && <Changed choice={choice} />}
      {uncertain.length > 0 && (
        <Alert type="warning" header={words("ui-review-undo-uncertain")}>
          <Titles titles={uncertain} />
        </Alert>
      )}
      <ThisComputer changes={changes} canLeaveOut={false} />
      {changes.length > 0 && <PlannedChanges changes={changes} />}
      {changes.length === 0 && kept.length === 0 && <Nothing />}
      {changes.length === 0 && already.length > 0 && <Already titles={already} />}
      {kept.length > 0 && <Kept kept={kept} />}
      {changes.length > 0 && <Make reviewed={{ changes, guidance: [], back: "changes" }} />}
    </SpaceBetween>
  );
}

/** What somebody else has changed since is taken back only when the person says so. */
function Changed({ choice }: { choice: UndoChoice }) {
  return (
    <Alert
      type="warning"
      header={words("ui-review-undo-changed")}
      action={
        <Button
          id="undo-changed"
          onClick={() => {
            go({ page: "review-undo", choice, changed: true });
          }}
        >
          {words("ui-review-undo-changed-too")}
        </Button>
      }
    >
      {words("ui-review-undo-changed-hint")}
    </Alert>
  );
}

function Kept({ kept }: { kept: KeptView[] }) {
  const title = words("ui-review-undo-kept");
  return (
    <Container header={<Header variant="h2" counter={words("ui-count", { count: kept.length })}>{title}</Header>}>
      <ul className="rows" id="kept" aria-label={title}>
        {kept.map((one, index) => (
          <li key={index} className="row">
            <div className="row-words">
              <Box fontWeight="bold">{say(one.title)}</Box>
              <Box color="text-body-secondary">{say(one.why)}</Box>
            </div>
          </li>
        ))}
      </ul>
    </Container>
  );
}

function Nothing() {
  return (
    <Container>
      <Box variant="h2">{words("ui-changes-nothing-to-undo")}</Box>
    </Container>
  );
}

function Already({ titles }: { titles: Message[] }) {
  return (
    <Container>
      <Box variant="p">{words("ui-review-undo-already")}</Box>
      <Titles titles={titles} />
    </Container>
  );
}

function Titles({ titles }: { titles: Message[] }) {
  return (
    <ul className="plain-list">
      {titles.map((title, index) => (
        <li key={index}>{say(title)}</li>
      ))}
    </ul>
  );
}
