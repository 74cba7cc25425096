import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { CheckAgain, ReadingProgress } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StepMark } from "../components/status-mark";
import { useObserve } from "../ipc/journey";
import type { ChecklistView, SessionView, Status, StepView } from "../ipc/wire.gen";
import { href } from "../router";
import { isLookAround, isSettled } from "../ipc/status";
import { needed, progressOf } from "../steps/progress";
import { briefDate, briefTime, words } from "../words/words";

/** What AWS says, what only the person said, and what is open: apart from each other. */
const PARTS: { name: string; statuses: Status[] }[] = [
  { name: "open", statuses: ["attention", "todo", "unknown"] },
  { name: "verified", statuses: ["holds"] },
  { name: "confirmed", statuses: ["confirmed"] },
  { name: "declined", statuses: ["declined"] },
  { name: "not-needed", statuses: ["not-applicable"] },
];

/** What holds is worth another look after so long. */
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** The summary on one page, with boxes and dates, to be printed or read again. */
export function ChecklistPage({ checklist, session }: { checklist: ChecklistView; session: SessionView }) {
  const observe = useObserve();
  return (
    <Page
      title={words("ui-checklist-title")}
      description={words("ui-home-checked", { time: briefTime(checklist.observedAt) })}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <CheckAgain observe={observe} />
          <Button id="print" variant="primary" onClick={() => { window.print(); }}>
            {words("ui-checklist-print")}
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="l">
        <ReadingProgress />
        {observe.isError && <ProblemAlert problem={observe.error} />}
        <Facts checklist={checklist} session={session} />
        {PARTS.map(({ name, statuses }) => (
          <Part key={name} name={name} steps={checklist.steps.filter(({ counts, status }) => (counts || status === "declined") && statuses.includes(status))} />
        ))}
        <Part name="look-around" steps={checklist.steps.filter(({ counts, status }) => !counts && status !== "declined")} />
      </SpaceBetween>
    </Page>
  );
}

function Facts({ checklist, session }: { checklist: ChecklistView; session: SessionView }) {
  const { settled, total } = progressOf(needed(checklist.steps));
  const again = new Date(Date.parse(checklist.observedAt) + MONTH_MS).toISOString();
  const address = checklist.signInAddress;
  return (
    <Container header={<Header variant="h2">{words(checklist.settled ? "ui-checklist-finished" : "ui-checklist-unfinished", { settled, total })}</Header>}>
      <KeyValuePairs
        columns={2}
        items={[
          {
            label: words("ui-checklist-account"),
            value: words("ui-checklist-account-id", { account: session.accountId, practice: session.practice ? "yes" : "no" }),
          },
          { label: words("ui-checklist-again"), value: briefDate(again) },
          ...(address === null ? [] : [{ label: words("ui-sign-in-address"), value: <span className="mono">{address}</span> }]),
        ]}
      />
    </Container>
  );
}

function Part({ name, steps }: { name: string; steps: StepView[] }) {
  if (steps.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" counter={words("ui-count", { count: steps.length })} description={words(`ui-checklist-${name}-hint`)}>
          {words(`ui-checklist-${name}`)}
        </Header>
      }
    >
      <ul className="rows">
        {steps.map((step) => (
          <Row key={step.id} step={step} />
        ))}
      </ul>
    </Container>
  );
}

function Row({ step }: { step: StepView }) {
  const done = isSettled(step.status);
  return (
    <li className="row">
      {step.counts && <TickBox ticked={done} />}
      <div className="row-words">
        <Box fontWeight="bold">{words(`${step.id}-title`)}</Box>
        {step.findings.map((finding, index) => (
          <Box key={index} color="text-body-secondary" fontSize="body-s">
            {say(finding)}
          </Box>
        ))}
        {!(done && step.counts) && (
          <Link href={href({ page: "chapter", chapter: step.chapter, field: step.id })} ariaLabel={words("ui-checklist-next-for", { step: words(`${step.id}-title`) })}>
            {words("ui-checklist-next")}
          </Link>
        )}
      </div>
      <div className="row-mark" data-status={step.status}>
        {!isLookAround(step) && <StepMark step={step} />}
      </div>
    </li>
  );
}

/** The status beside it says the same in words. */
function TickBox({ ticked }: { ticked: boolean }) {
  return (
    <svg className="tick-box" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {ticked && <path d="M3 8l4 4 6-8" />}
    </svg>
  );
}
