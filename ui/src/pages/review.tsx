import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Loading } from "../components/loading";
import { ClockWarning } from "../components/notices";
import { Guidance, Make, PlannedChanges } from "../components/planned-changes";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { ThisComputer } from "../components/this-computer";
import { usePreview } from "../ipc/journey";
import type { ChecklistView, InvalidAnswer, Review, UnreadStep } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

/** Every change in the order in which it will be made, before any is made. */
export function ReviewPage({ checklist }: { checklist: ChecklistView }) {
  const preview = usePreview();
  return (
    <Page title={words("ui-review-title")} description={words("ui-review-intro")}>
      {preview.isError ? (
        <ProblemAlert problem={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data && !preview.isFetching ? (
        <Planned preview={preview.data} checklist={checklist} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Planned({ preview, checklist }: { preview: Review; checklist: ChecklistView }) {
  const { changes, invalid, unread, guidance } = preview;
  return (
    <SpaceBetween size="l">
      <ClockWarning checklist={checklist} />
      {invalid.length > 0 && <Invalid invalid={invalid} checklist={checklist} />}
      {unread.length > 0 && <Unread unread={unread} checklist={checklist} />}
      <ThisComputer changes={changes} canLeaveOut />
      <PlannedChanges changes={changes} edit={(step) => stepHref(checklist, step)} />
      <Guidance guidance={guidance} />
      {changes.length > 0 && <Make reviewed={{ changes, guidance, back: "review" }} />}
      {changes.length + invalid.length + unread.length === 0 && <Nothing settled={checklist.settled} />}
    </SpaceBetween>
  );
}

function Invalid({ invalid, checklist }: { invalid: InvalidAnswer[]; checklist: ChecklistView }) {
  return (
    <Alert type="error" header={words("ui-review-invalid", { count: invalid.length })}>
      <Places places={invalid} checklist={checklist} />
    </Alert>
  );
}

/** Nothing is planned for what could not be read: that is said, and not passed over. */
function Unread({ unread, checklist }: { unread: UnreadStep[]; checklist: ChecklistView }) {
  return (
    <Alert type="warning" header={words("ui-review-unread", { count: unread.length })}>
      <Places places={unread.map((step) => ({ ...step, field: "" }))} checklist={checklist} />
    </Alert>
  );
}

function Places({ places, checklist }: { places: InvalidAnswer[]; checklist: ChecklistView }) {
  return (
    <ul className="plain-list">
      {places.map(({ step, field, reason }, index) => (
        <li key={index}>
          <Link href={stepHref(checklist, step, field)}>{fieldName(step, field)}</Link> {say(reason)}
        </li>
      ))}
    </ul>
  );
}

function Nothing({ settled }: { settled: boolean }) {
  return (
    <Container>
      <Box textAlign="center" padding="l">
        <SpaceBetween size="s">
          <Box variant="h2">{words("ui-review-nothing")}</Box>
          <Box variant="p">{words(settled ? "ui-review-nothing-settled" : "ui-review-nothing-hint")}</Box>
          <Button href={href({ page: "journey" })}>{words("ui-to-journey")}</Button>
        </SpaceBetween>
      </Box>
    </Container>
  );
}

function fieldName(step: string, field: string): string {
  return field === "" ? words(`${step}-title`) : words(`${step}-${field}-label`);
}

function stepHref(checklist: ChecklistView, id: string, field = ""): string {
  const chapter = checklist.steps.find((step) => step.id === id)?.chapter ?? "";
  return href({ page: "chapter", chapter, field: field === "" ? id : `${id}.${field}` });
}
