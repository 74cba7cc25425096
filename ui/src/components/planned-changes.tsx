import Box from "@cloudscape-design/components/box";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useSession } from "../ipc/ask";
import type { ChangeView, Message } from "../ipc/wire.gen";
import { go } from "../router";
import { useRun } from "../run/run-context";
import type { Reviewed } from "../run/run-state";
import { words } from "../words/words";
import { Button } from "./button";
import { ChangeDetails } from "./change-details";
import { Notes } from "./notices";
import { say } from "./say";

interface PlannedChangesProps {
  changes: ChangeView[];
  /** Where the answers of a step can be mended, if there are any. */
  edit?: (step: string) => string;
}

/** Every change in the order in which it will be made. */
export function PlannedChanges({ changes, edit }: PlannedChangesProps) {
  if (changes.length === 0) return null;
  return (
    <SpaceBetween size="l">
      {groups(changes).map((group) => (
        <StepChanges key={`${group.step} ${group.first}`} {...group} edit={edit?.(group.step)} />
      ))}
    </SpaceBetween>
  );
}

function StepChanges({ step, first, changes, edit }: Group & { edit: string | undefined }) {
  const title = words(`${step}-title`);
  return (
    <Container
      disableContentPaddings
      header={
        <Header
          variant="h2"
          counter={words("ui-count", { count: changes.length })}
          actions={
            edit !== undefined && (
              <Button href={edit} iconName="edit" ariaLabel={words("ui-review-edit-step", { step: title })}>
                {words("ui-review-edit")}
              </Button>
            )
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

/** What the person should know and do besides. */
export function Guidance({ guidance }: { guidance: Message[] }) {
  if (guidance.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{words("ui-guidance")}</Header>}>
      <Notes notes={guidance} />
    </Container>
  );
}

/** Makes the changes, once they have been read. */
export function Make({ reviewed }: { reviewed: Reviewed }) {
  const { run, start } = useRun();
  const elsewhere = useSession()?.elsewhere ?? [];
  const [agreed, setAgreed] = useState(false);
  const placed = agreed || elsewhere.length === 0;
  const count = reviewed.changes.length;
  return (
    <Container>
      <div className="next">
        <div className="next-words">
          <Box variant="h2">{words("ui-review-ready", { count })}</Box>
          <Box color="text-body-secondary">{words("ui-review-ready-hint", { count })}</Box>
          {elsewhere.length > 0 && (
            <Checkbox
              controlId="agree-elsewhere"
              checked={agreed}
              onChange={({ detail }) => {
                setAgreed(detail.checked);
              }}
            >
              {words("ui-elsewhere-agree", { addresses: elsewhere.join(", ") })}
            </Checkbox>
          )}
        </div>
        <Button
          id="make-changes"
          variant="primary"
          disabled={run.phase === "running" || !placed}
          disabledReason={words(placed ? "ui-run-elsewhere" : "ui-elsewhere-first")}
          onClick={() => {
            start(reviewed, agreed);
            go({ page: "run" });
          }}
        >
          {words("ui-review-make", { count })}
        </Button>
      </div>
    </Container>
  );
}

interface Group {
  step: string;
  first: number;
  changes: ChangeView[];
}

/** Neighbours of one step, kept in order. */
function groups(changes: ChangeView[]): Group[] {
  const found: Group[] = [];
  changes.forEach((change, index) => {
    const last = found.at(-1);
    if (last?.step === change.step) last.changes.push(change);
    else found.push({ step: change.step, first: index, changes: [change] });
  });
  return found;
}
