import { expect, it } from "vitest";
import { countEnds, reduceRun, type Run } from "../src/run/run-state";
import { problem, recorded } from "./recorded";

/** Two changes: a group, and what it may do. */
const CHANGES = recorded("review", "preview").changes.filter(({ step }) => step === "groups");

const STARTED = reduceRun({ phase: "idle" }, {
  type: "start",
  reviewed: { changes: CHANGES, guidance: [], back: "review" },
});

function after(run: Run, ...actions: Parameters<typeof reduceRun>[1][]): Run {
  return actions.reduce(reduceRun, run);
}

it("follows each change from waiting to its end", () => {
  const run = after(
    STARTED,
    { type: "event", event: { event: "started", index: 0 } },
    { type: "event", event: { event: "finished", index: 0, outcome: { outcome: "already-there" } } },
    { type: "event", event: { event: "started", index: 1 } },
  );
  expect(run).toMatchObject({
    phase: "running",
    states: [{ at: "ended", outcome: { outcome: "already-there" } }, { at: "running" }],
  });
  expect(run.phase === "running" && countEnds(run.states)).toEqual({ done: 1, skipped: 0, failed: 0 });
});

it("counts what was skipped apart from what was done", () => {
  const run = after(
    STARTED,
    { type: "event", event: { event: "finished", index: 0, outcome: { outcome: "left" } } },
    { type: "event", event: { event: "finished", index: 1, outcome: { outcome: "failed", problem: problem("unexpected") } } },
  );
  expect(run.phase === "running" && countEnds(run.states)).toEqual({ done: 0, skipped: 1, failed: 1 });
});

it("forgets what it asked for once the change has ended", () => {
  const asked = { event: "needs-codes", index: 0, user: "alex", picture: "p", skewSeconds: 0, skewTooFar: false, refused: null, serial: "arn", practice: false } as const;
  const run = after(STARTED, { type: "event", event: asked });
  expect(run).toMatchObject({ asked: { user: "alex" } });
  const ended = after(run, { type: "event", event: { event: "finished", index: 0, outcome: { outcome: "left" } } });
  expect(ended).toMatchObject({ asked: null });
});

it("takes no events when nothing runs", () => {
  expect(reduceRun({ phase: "idle" }, { type: "event", event: { event: "started", index: 0 } })).toEqual({ phase: "idle" });
});
