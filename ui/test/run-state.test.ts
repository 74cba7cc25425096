import { expect, it } from "vitest";
import type { RunEvent } from "../src/ipc/wire.gen";
import { countEnds, reduceRun, type Run } from "../src/run/run-state";
import { taskOf, turnOf } from "../src/run/task";
import { problem, recorded } from "./recorded";

/** Two changes: a group, and what it may do. */
const CHANGES = recorded("review", "preview").changes.filter(({ step }) => step === "groups");

const STARTED = reduceRun({ phase: "idle" }, {
  type: "start",
  reviewed: { changes: CHANGES, guidance: [], back: "review" },
  account: "123456789012",
});

function after(run: Run, ...events: RunEvent[]): Run {
  return events.reduce<Run>((run, event, index) => reduceRun(run, { type: "event", event, now: index * 1000 }), run);
}

it("follows each change from waiting to its end", () => {
  const run = after(
    STARTED,
    { event: "started", index: 0 },
    { event: "finished", index: 0, outcome: { outcome: "already-there" } },
    { event: "started", index: 1 },
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
    { event: "finished", index: 0, outcome: { outcome: "left" } },
    { event: "finished", index: 1, outcome: { outcome: "failed", problem: problem("unexpected") } },
  );
  expect(run.phase === "running" && countEnds(run.states)).toEqual({ done: 0, skipped: 1, failed: 1 });
});

it("forgets what it asked for once the change has ended", () => {
  const asked = { event: "needs-codes", index: 0, user: "alex", picture: "p", skewSeconds: 0, skewTooFar: false, refused: null, serial: "arn", practice: false } as const;
  const run = after(STARTED, asked);
  expect(run).toMatchObject({ asked: { user: "alex" } });
  const ended = after(run, { event: "finished", index: 0, outcome: { outcome: "left" } });
  expect(ended).toMatchObject({ asked: null });
});

it("takes no events when nothing runs", () => {
  expect(after({ phase: "idle" }, { event: "started", index: 0 })).toEqual({ phase: "idle" });
});

const CODES = { event: "needs-codes", index: 1, user: "ana", picture: "p", skewSeconds: 0, skewTooFar: false, refused: null, serial: "arn", practice: false } as const;

/** Two changes: a password for ana, and MFA. */
function passwordMade(): Run {
  const [first, second] = CHANGES;
  if (!first || !second) throw new Error("two changes are recorded");
  const changes = [
    { ...first, turn: { turn: "save-password", user: "ana" } as const },
    { ...second, turn: { turn: "set-up-mfa", user: "ana" } as const },
  ];
  const started = reduceRun({ phase: "idle" }, { type: "start", reviewed: { changes, guidance: [], back: "review" }, account: "1" });
  return after(started, { event: "finished", index: 0, outcome: { outcome: "done", passwordFor: "ana" } });
}

it("asks for one thing at a time: the codes wait until the password is saved", () => {
  const made = passwordMade();
  expect(taskOf(made)).toBeNull();
  const asked = after(made, { event: "started", index: 1 }, CODES);
  const first = taskOf(asked);
  expect(first).toEqual({ task: "save-password", user: "ana" });
  expect(first && turnOf(asked, first)).toEqual({ number: 1, total: 2 });
  const saved = reduceRun(asked, { type: "saved", user: "ana" });
  const second = taskOf(saved);
  expect(second).toMatchObject({ task: "set-up-mfa", user: "ana" });
  expect(second && turnOf(saved, second)).toEqual({ number: 2, total: 2 });
});

it("does not end before the password is saved, and tells that MFA is on until that is read", () => {
  const paired = after(passwordMade(), { event: "finished", index: 1, outcome: { outcome: "done", passwordFor: null } });
  expect(paired).toMatchObject({ news: "ana" });
  const broken = reduceRun(paired, { type: "broken", problem: problem("unexpected") });
  expect(taskOf(broken)).toEqual({ task: "save-password", user: "ana" });
  expect(taskOf(reduceRun(broken, { type: "saved", user: "ana" }))).toBeNull();
  expect(reduceRun(broken, { type: "read" })).toMatchObject({ news: null });
});

it("keeps what was ticked off until the end is left", () => {
  const ended = reduceRun(STARTED, { type: "broken", problem: problem("unexpected") });
  const ticked = reduceRun(ended, { type: "ticked", thing: "root", done: true });
  expect(ticked).toMatchObject({ ticked: ["root"] });
  expect(reduceRun(ticked, { type: "ticked", thing: "root", done: false })).toMatchObject({ ticked: [] });
  expect(reduceRun(ticked, { type: "left" })).toEqual({ phase: "idle" });
  expect(reduceRun(STARTED, { type: "left" })).toBe(STARTED);
});

it("knows how long each change took", () => {
  const run = after(STARTED, { event: "started", index: 0 }, { event: "finished", index: 0, outcome: { outcome: "already-there" } });
  expect(run).toMatchObject({ states: [{ at: "ended", since: 0, until: 1000 }, { at: "waiting" }] });
});
