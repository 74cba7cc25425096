import type { ChangeView, Message, OutcomeView, ProblemView, RunEvent, RunResult } from "../ipc/wire.gen";

/** The codes that the run waits for. */
export type CodesAsked = Extract<RunEvent, { event: "needs-codes" }>;

/** The sign-in that the run waits for. */
export type SignInAsked = Extract<RunEvent, { event: "needs-sign-in" }>;

/** The code of a text message that the run waits for. */
export type PhoneCodeAsked = Extract<RunEvent, { event: "needs-phone-code" }>;

/** Where one change stands. Times are milliseconds since 1970; `since` is `null` for what was never begun. */
export type ChangeState =
  | { at: "waiting" }
  | { at: "running"; since: number }
  | { at: "ended"; outcome: OutcomeView; since: number | null; until: number };

/** What the person reviewed. */
export interface Reviewed {
  changes: ChangeView[];
  /** What the person should know and do besides. */
  guidance: Message[];
  /** The page on which one decides again. */
  back: "review" | "access-keys" | "password" | "changes";
}

interface Begun {
  reviewed: Reviewed;
  /** Twelve digits: the account in which the changes are made. */
  account: string;
  states: ChangeState[];
  /** Users whose new password the person has. */
  saved: string[];
  /** The user whose MFA was turned on last, until that was read. */
  news: string | null;
}

export interface Running extends Begun {
  phase: "running";
  /** What the run waits for; `null` while it needs nobody. */
  asked: CodesAsked | PhoneCodeAsked | SignInAsked | null;
  /** How often something was asked for. */
  asks: number;
  stopping: boolean;
}

export interface Ended extends Begun {
  phase: "ended";
  problem: ProblemView | null;
  /** What the person did of that which is left to do. */
  ticked: string[];
}

/** Making the changes, from the first to the last. */
export type Run = { phase: "idle" } | Running | Ended;

export type RunAction =
  | { type: "start"; reviewed: Reviewed; account: string }
  | { type: "event"; event: RunEvent; now: number }
  | { type: "stopping" }
  | { type: "saved"; user: string }
  | { type: "read" }
  | { type: "ended"; result: RunResult; now: number }
  | { type: "broken"; problem: ProblemView }
  | { type: "ticked"; thing: string; done: boolean }
  | { type: "left" };

export function reduceRun(run: Run, action: RunAction): Run {
  switch (action.type) {
    case "start":
      return begin(action);
    case "saved":
      return run.phase === "idle" ? run : { ...run, saved: [...run.saved, action.user] };
    case "read":
      return run.phase === "idle" ? run : { ...run, news: null };
    case "ticked":
      return run.phase === "ended" ? { ...run, ticked: ticked(run.ticked, action) } : run;
    case "left":
      return run.phase === "ended" ? { phase: "idle" } : run;
    case "event":
    case "stopping":
    case "ended":
    case "broken":
      return run.phase === "running" ? whileRunning(run, action) : run;
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

/** Whether the program refused to begin: nothing was done, and nothing is left to do. */
export function wasRefused(run: Ended): boolean {
  return run.problem !== null && run.states.every(({ at }) => at === "waiting");
}

/** Users whose new password nobody has said to have. */
export function unsavedOf({ states, saved }: Begun): string[] {
  const made = states.flatMap((state) =>
    state.at === "ended" && state.outcome.outcome === "done" && state.outcome.passwordFor !== null ? [state.outcome.passwordFor] : [],
  );
  return made.filter((user) => !saved.includes(user));
}

function begin({ reviewed, account }: Extract<RunAction, { type: "start" }>): Running {
  const states = reviewed.changes.map((): ChangeState => ({ at: "waiting" }));
  return { phase: "running", reviewed, account, states, saved: [], news: null, asked: null, asks: 0, stopping: false };
}

function ticked(before: string[], { thing, done }: Extract<RunAction, { type: "ticked" }>): string[] {
  const others = before.filter((it) => it !== thing);
  return done ? [...others, thing] : others;
}

type WhileRunning = Extract<RunAction, { type: "event" | "stopping" | "ended" | "broken" }>;

function whileRunning(run: Running, action: WhileRunning): Run {
  switch (action.type) {
    case "event":
      return afterEvent(run, action.event, action.now);
    case "stopping":
      return { ...run, stopping: true };
    case "ended": {
      const { outcomes } = action.result;
      return ended(run, null, outcomes.map((outcome, index) => endOf(run.states[index], outcome, action.now)));
    }
    case "broken":
      return ended(run, action.problem, run.states);
  }
}

function ended({ reviewed, account, saved, news }: Running, problem: ProblemView | null, states: ChangeState[]): Ended {
  return { phase: "ended", reviewed, account, saved, news, states, problem, ticked: [] };
}

function endOf(before: ChangeState | undefined, outcome: OutcomeView, now: number): ChangeState {
  if (before?.at === "ended") return { ...before, outcome };
  return { at: "ended", outcome, since: before?.at === "running" ? before.since : null, until: now };
}

function afterEvent(run: Running, event: RunEvent, now: number): Running {
  const running = (): ChangeState[] => {
    const before = run.states[event.index];
    return run.states.with(event.index, before?.at === "running" ? before : { at: "running", since: now });
  };
  switch (event.event) {
    case "started":
      return { ...run, states: running(), asked: null };
    case "needs-codes":
    case "needs-phone-code":
    case "needs-sign-in":
      return { ...run, states: running(), asked: event, asks: run.asks + 1 };
    case "finished": {
      const { index, outcome } = event;
      const turn = run.reviewed.changes[index]?.turn;
      const news = outcome.outcome === "done" && turn?.turn === "set-up-mfa" ? turn.user : run.news;
      return { ...run, states: run.states.with(index, endOf(run.states[index], outcome, now)), asked: null, news };
    }
  }
}
