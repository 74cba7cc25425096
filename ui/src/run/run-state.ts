import type { ChangeView, Message, OutcomeView, ProblemView, RunEvent, RunResult } from "../ipc/wire.gen";

/** The codes that the run waits for. */
export type CodesAsked = Extract<RunEvent, { event: "needs-codes" }>;

/** The sign-in that the run waits for. */
export type SignInAsked = Extract<RunEvent, { event: "needs-sign-in" }>;

/** Where one change stands. */
export type ChangeState = { at: "waiting" } | { at: "running" } | { at: "ended"; outcome: OutcomeView };

/** What the person reviewed. */
export interface Reviewed {
  changes: ChangeView[];
  /** What the person should know and do besides. */
  guidance: Message[];
  /** The page on which one decides again. */
  back: "review" | "access-keys" | "password";
}

/** Making the changes, from the first to the last. */
export type Run =
  | { phase: "idle" }
  | {
      phase: "running";
      reviewed: Reviewed;
      states: ChangeState[];
      /** What the run waits for; `null` while it needs nobody. */
      asked: CodesAsked | SignInAsked | null;
      stopping: boolean;
    }
  | { phase: "ended"; reviewed: Reviewed; states: ChangeState[]; problem: ProblemView | null };

export type RunAction =
  | { type: "start"; reviewed: Reviewed }
  | { type: "event"; event: RunEvent }
  | { type: "stopping" }
  | { type: "ended"; result: RunResult }
  | { type: "broken"; problem: ProblemView };

export function reduceRun(run: Run, action: RunAction): Run {
  if (action.type === "start") {
    const states = action.reviewed.changes.map((): ChangeState => ({ at: "waiting" }));
    return { phase: "running", reviewed: action.reviewed, states, asked: null, stopping: false };
  }
  if (run.phase !== "running") return run;
  switch (action.type) {
    case "event":
      return afterEvent(run, action.event);
    case "stopping":
      return { ...run, stopping: true };
    case "ended": {
      const states = action.result.outcomes.map((outcome): ChangeState => ({ at: "ended", outcome }));
      return { phase: "ended", reviewed: run.reviewed, states, problem: null };
    }
    case "broken":
      return { phase: "ended", reviewed: run.reviewed, states: run.states, problem: action.problem };
  }
}

/** How the changes ended so far. */
export interface Counts {
  /** Made, or there already. */
  done: number;
  /** Left by the person, or because of one that was. */
  skipped: number;
  failed: number;
}

export function countEnds(states: ChangeState[]): Counts {
  const ends = states.map((state) => (state.at === "ended" ? state.outcome.outcome : null));
  return {
    done: ends.filter((end) => end === "done" || end === "already-there").length,
    skipped: ends.filter((end) => end === "not-tried" || end === "left").length,
    failed: ends.filter((end) => end === "failed").length,
  };
}

function afterEvent(run: Extract<Run, { phase: "running" }>, event: RunEvent): Run {
  switch (event.event) {
    case "started":
      return { ...run, states: run.states.with(event.index, { at: "running" }), asked: null };
    case "needs-codes":
    case "needs-sign-in":
      return { ...run, states: run.states.with(event.index, { at: "running" }), asked: event };
    case "finished":
      return {
        ...run,
        states: run.states.with(event.index, { at: "ended", outcome: event.outcome }),
        asked: null,
      };
  }
}
