import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { ClockWarning } from "../components/notices";
import { Guidance } from "../components/planned-changes";
import { say } from "../components/say";
import { ThisComputer } from "../components/this-computer";
import type { ChecklistView, InvalidAnswer, Review, UnreadStep } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";
import { canBeIncluded } from "../steps/progress";
import { AgreeElsewhere, ApplyButton } from "./apply";
import { chapterHref } from "./places";
import { Summary } from "./summary";
import type { Apply } from "./use-apply";

/** Where a step, or one of its fields, is mended. */
type Edit = (step: string, field?: string) => string;

interface ReviewBodyProps {
  review: Review;
  checklist: ChecklistView;
  by: Apply;
  edit: Edit;
}

/** What stands in the way of the changes, the changes, and what to know besides. */
export function ReviewBody({ review, checklist, by, edit }: ReviewBodyProps) {
  const { changes, invalid, unread, guidance } = review;
  const apply = <ApplyButton id="make-changes" reviewed={{ changes, guidance, back: "review" }} by={by} />;
  return (
    <SpaceBetween size="m">
      <ClockWarning checklist={checklist} />
      {invalid.length > 0 && <Invalid invalid={invalid} edit={edit} />}
      {unread.length > 0 && <Unread unread={unread} edit={edit} />}
      <ThisComputer changes={changes} canLeaveOut />
      {changes.length > 0 && <Summary changes={changes} edit={edit} action={apply} />}
      <Guidance guidance={guidance} />
      {changes.length > 0 && <AgreeElsewhere by={by} />}
      {changes.length + invalid.length + unread.length === 0 && <Nothing checklist={checklist} />}
    </SpaceBetween>
  );
}

function Invalid({ invalid, edit }: { invalid: InvalidAnswer[]; edit: Edit }) {
  return (
    <Alert type="error" header={words("ui-review-invalid", { count: invalid.length })}>
      <Places places={invalid} edit={edit} />
    </Alert>
  );
}

/** Nothing is planned for what could not be read: that is said, and not passed over. */
function Unread({ unread, edit }: { unread: UnreadStep[]; edit: Edit }) {
  return (
    <Alert type="warning" header={words("ui-review-unread", { count: unread.length })}>
      <Places places={unread.map((step) => ({ ...step, field: "" }))} edit={edit} />
    </Alert>
  );
}

function Places({ places, edit }: { places: InvalidAnswer[]; edit: Edit }) {
  return (
    <ul className="plain-list">
      {places.map(({ step, field, reason }, index) => (
        <li key={index}>
          <Link href={edit(step, field)}>{fieldName(step, field)}</Link> {say(reason)}
        </li>
      ))}
    </ul>
  );
}

/** Nothing would be changed: because nothing is left, or because nothing of what is left was included. */
function Nothing({ checklist }: { checklist: ChecklistView }) {
  const open = checklist.steps.filter(canBeIncluded);
  const left = open.length > 0;
  return (
    <Container>
      <Box textAlign="center" padding="l">
        <SpaceBetween size="s">
          <Box variant="h2">{words(left ? "ui-review-none-included" : "ui-review-nothing")}</Box>
          <Box variant="p">{words(left ? "ui-review-nothing-hint" : "ui-review-nothing-settled")}</Box>
          {open.map(({ id }) => (
            <div key={id}>
              <Link href={chapterHref(checklist, id)}>{words(`${id}-title`)}</Link>
            </div>
          ))}
          <Button href={href({ page: "journey" })}>{words("ui-to-journey")}</Button>
        </SpaceBetween>
      </Box>
    </Container>
  );
}

function fieldName(step: string, field: string): string {
  return field === "" ? words(`${step}-title`) : words(`${step}-${field}-label`);
}
