import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ChangeDetails } from "../components/change-details";
import { Loading } from "../components/loading";
import { ClockWarning } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { usePreview } from "../ipc/queries";
import type { Change, Checklist, FieldProblem, Preview } from "../ipc/wire.gen";
import { go, href } from "../router";
import { useRun } from "../run/run-context";
import { words } from "../words/words";

/** Every change in the order in which it will be made, before any is made. */
export function ReviewPage({ checklist }: { checklist: Checklist }) {
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

function Planned({ preview, checklist }: { preview: Preview; checklist: Checklist }) {
  const { changes, invalid } = preview;
  return (
    <SpaceBetween size="l">
      <ClockWarning checklist={checklist} />
      {invalid.length > 0 && <Invalid invalid={invalid} checklist={checklist} />}
      {groups(changes).map(({ step, first, changes: ofStep }) => (
        <StepChanges key={`${step} ${first}`} step={step} first={first} changes={ofStep} checklist={checklist} />
      ))}
      {changes.length > 0 && <Make changes={changes} />}
      {changes.length === 0 && invalid.length === 0 && <Nothing settled={checklist.settled} />}
    </SpaceBetween>
  );
}

function Invalid({ invalid, checklist }: { invalid: FieldProblem[]; checklist: Checklist }) {
  return (
    <Alert type="error" header={words("ui-review-invalid", { count: invalid.length })}>
      <ul className="plain-list">
        {invalid.map(({ step, field, message }, index) => (
          <li key={index}>
            <Link href={stepHref(checklist, step, field)}>{fieldName(step, field)}</Link> {say(message)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function StepChanges({ step, first, changes, checklist }: { step: string; first: number; changes: Change[]; checklist: Checklist }) {
  const title = words(`${step}-title`);
  return (
    <Container
      disableContentPaddings
      header={
        <Header
          variant="h2"
          counter={words("ui-count", { count: changes.length })}
          actions={
            <Button href={stepHref(checklist, step)} iconName="edit" ariaLabel={words("ui-review-edit-step", { step: title })}>
              {words("ui-review-edit")}
            </Button>
          }
        >
          {title}
        </Header>
      }
    >
      <ol className="changes" start={first + 1}>
        {changes.map((change, index) => (
          <li key={first + index} id={`change-${first + index}`} className="change">
            <span className="change-number" aria-hidden="true">
              {first + index + 1}
            </span>
            <div className="change-body">
              <Box variant="h3" fontSize="body-m" fontWeight="bold" padding="n">
                {say(change.title)}
              </Box>
              <ChangeDetails change={change} />
            </div>
          </li>
        ))}
      </ol>
    </Container>
  );
}

function Make({ changes }: { changes: Change[] }) {
  const { run, start } = useRun();
  const count = changes.length;
  return (
    <Container>
      <div className="next">
        <div className="next-words">
          <Box variant="h2">{words("ui-review-ready", { count })}</Box>
          <Box color="text-body-secondary">{words("ui-review-ready-hint")}</Box>
        </div>
        <Button
          id="make-changes"
          variant="primary"
          disabled={run.phase === "running"}
          disabledReason={words("ui-run-elsewhere")}
          onClick={() => {
            start(changes);
            go({ page: "run" });
          }}
        >
          {words("ui-review-make", { count })}
        </Button>
      </div>
    </Container>
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

interface Group {
  step: string;
  first: number;
  changes: Change[];
}

/** Neighbours of one step, kept in order. */
function groups(changes: Change[]): Group[] {
  const found: Group[] = [];
  changes.forEach((change, index) => {
    const last = found.at(-1);
    if (last?.step === change.step) last.changes.push(change);
    else found.push({ step: change.step, first: index, changes: [change] });
  });
  return found;
}

function fieldName(step: string, field: string): string {
  return field === "" ? words(`${step}-title`) : words(`${step}-${field}-label`);
}

function stepHref(checklist: Checklist, id: string, field = ""): string {
  const chapter = checklist.steps.find((step) => step.id === id)?.chapter ?? "";
  return href({ page: "chapter", chapter, field: field === "" ? id : `${id}.${field}` });
}
