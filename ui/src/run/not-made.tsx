import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { StepMark } from "../components/status-mark";
import type { ChangeView, OutcomeView, StepView } from "../ipc/wire.gen";
import { href } from "../router";
import { byUrgency } from "../steps/progress";
import { words } from "../words/words";
import type { Ended } from "./run-state";

/** Each change that was not made: why, and what to do about it. `button` leads to what is left. */
export function NotMade({ run, button }: { run: Ended; button: string }) {
  const rows = run.reviewed.changes.map((change, index) => {
    const state = run.states[index];
    return { change, outcome: state?.at === "ended" ? state.outcome : null };
  });
  const open = rows.filter(({ outcome }) => outcome?.outcome !== "done" && outcome?.outcome !== "already-there");
  if (open.length === 0) return null;
  const title = words("ui-run-not-made");
  return (
    <Container header={<Header variant="h2">{title}</Header>}>
      <ul className="rows" id="not-made" aria-label={title}>
        {open.map(({ change, outcome }, index) => (
          <Row key={index} change={change} outcome={outcome} button={button} />
        ))}
      </ul>
    </Container>
  );
}

interface RowProps {
  change: ChangeView;
  outcome: OutcomeView | null;
  button: string;
}

function Row({ change, outcome, button }: RowProps) {
  const name = outcome?.outcome ?? "waiting";
  return (
    <li className="row" data-state={name}>
      <div className="row-words">
        <SpaceBetween size="xs">
          <Box fontWeight="bold">{say(change.title)}</Box>
          {outcome?.outcome === "failed" && <ProblemAlert problem={outcome.problem} />}
          <Box color="text-body-secondary">{words(`ui-change-${name}-why`, { button })}</Box>
        </SpaceBetween>
      </div>
      <div className="row-mark">
        <StatusLine type={name === "failed" ? "error" : "stopped"} short>
          {words(`ui-change-${name}`)}
        </StatusLine>
      </div>
    </li>
  );
}

/** So many are read at the end of a run. *Home* has all of them. */
const AT_ONCE = 5;

/** Of the steps that are open, those that were no part of the run. */
export function Remaining({ run, steps }: { run: Ended; steps: StepView[] }) {
  const planned = new Set(run.reviewed.changes.map(({ step }) => step));
  const open = byUrgency(steps.filter(({ id }) => !planned.has(id)));
  if (open.length === 0) return null;
  return (
    <Container header={<Header variant="h2" counter={words("ui-count", { count: open.length })}>{words("ui-done-remaining")}</Header>}>
      <ul className="rows">
        {open.slice(0, AT_ONCE).map((step) => (
          <li key={step.id} className="row">
            <div className="row-words">
              <Link href={href({ page: "chapter", chapter: step.chapter, field: step.id })}>{words(`${step.id}-title`)}</Link>
            </div>
            <div className="row-mark">
              <StepMark step={step} />
            </div>
          </li>
        ))}
      </ul>
      {open.length > AT_ONCE && <Box padding={{ top: "s" }}>{words("ui-done-remaining-more", { count: open.length - AT_ONCE })}</Box>}
    </Container>
  );
}
