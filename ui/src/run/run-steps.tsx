import Steps, { type StepsProps } from "@cloudscape-design/components/steps";
import { words } from "../words/words";
import type { ChangeState, Ended, Running } from "./run-state";

/** How a group of changes stands. */
type Standing = "waiting" | "running" | "your-turn" | "done" | "failed" | "left" | "not-tried";

const MARKS = {
  waiting: "pending",
  running: "in-progress",
  "your-turn": "info",
  done: "success",
  failed: "error",
  left: "stopped",
  "not-tried": "stopped",
} satisfies Record<Standing, StepsProps.Status>;

/** How the changes go, the neighbours of one step together. */
export function RunSteps({ run }: { run: Running | Ended }) {
  const asked = run.phase === "running" ? run.asked?.index : undefined;
  const steps = groups(run).map(({ step, states, from }): StepsProps.Step => {
    const yours = asked !== undefined && asked >= from && asked < from + states.length;
    const standing = yours ? "your-turn" : standingOf(states);
    const seconds = Math.round(tookMs(states) / 1000);
    return {
      status: MARKS[standing],
      header: <span data-standing={standing}>{words(`${step}-title`)}</span>,
      details: words(standing === "done" && seconds > 0 ? "ui-change-done-in" : `ui-change-${standing}`, { seconds }),
    };
  });
  return <Steps ariaLabel={words("ui-run-changes")} steps={steps} />;
}

interface Group {
  step: string;
  /** The number of its first change, counted from 0. */
  from: number;
  states: ChangeState[];
}

function groups({ reviewed, states }: Running | Ended): Group[] {
  const found: Group[] = [];
  reviewed.changes.forEach(({ step }, index) => {
    const state = states[index] ?? { at: "waiting" };
    const last = found.at(-1);
    if (last?.step === step) last.states.push(state);
    else found.push({ step, from: index, states: [state] });
  });
  return found;
}

function standingOf(states: ChangeState[]): Standing {
  const ends = states.flatMap((state) => (state.at === "ended" ? [state.outcome.outcome] : []));
  const bad = (["failed", "left", "not-tried"] satisfies Standing[]).find((end) => ends.includes(end));
  if (bad !== undefined) return bad;
  if (ends.length === states.length) return "done";
  return states.every((state) => state.at === "waiting") ? "waiting" : "running";
}

function tookMs(states: ChangeState[]): number {
  const took = states.map((state) => (state.at === "ended" && state.since !== null ? state.until - state.since : 0));
  return took.reduce((sum, one) => sum + one, 0);
}
