import type { Client } from "../src/ipc/commands.gen";
import { fakeComputer, type FakeComputerOptions } from "./fake-access";
import { attempt, REGIONS } from "./fake-access-data";
import { changesOf, freshChecklist, keepSession, message, previewKeys, problem } from "./fake-data";
import type { AnswerValue, BrowserStart, ChangeView, ChecklistView, OutcomeView, ProblemCode, ProblemView, RunEvent, SessionView, HowToSignIn, StepView } from "../src/ipc/wire.gen";

/** How the stand-in behaves. */
export interface FakeOptions extends FakeComputerOptions {
  /** Milliseconds that every call takes. */
  delay?: number;
  /** Signed in already, with a checklist. */
  session?: boolean;
  checklist?: ChecklistView;
  openPractice?: boolean;
  /** The index of a change that fails. */
  failing?: number;
  /** The command line gets a browser session, for which the run asks somebody to sign in. */
  keepsSession?: boolean;
}

export const SESSION: SessionView = {
  accountId: "123456789012",
  arn: "arn:aws:iam::123456789012:root",
  who: message("account-kind-found-root"),
  practice: true,
  profile: null,
  browser: false,
  rootKeysWarning: false,
};

/** A small stand-in for the program, for tests and for work on the pages in a browser. Never shipped. */
export function fakeClient(options: FakeOptions = {}): Client {
  const fake = new Fake(options);
  return {
    start: () => fake.reply(fake.start()),
    signIn: (how) => fake.signIn(how),
    signOut: () => {
      fake.session = null;
      return fake.reply({ notes: [message("sign-out-forgotten"), message("sign-out-honoured")] });
    },
    beginBrowserSignIn: (start) => fake.reply(fake.begin(start)),
    openSignInPage: () => fake.reply(fake.browse(true)),
    cancelSignIn: () => fake.reply(fake.browse(false)),
    skipSignIn: () => fake.reply(fake.browse(false)),
    observe: async (steps, onProgress) => {
      for (const done of steps ? [] : [2, 5, 9]) {
        onProgress({ done, total: 9 });
        await fake.reply(null);
      }
      fake.read = true;
      return fake.reply(fake.seen());
    },
    checklist: () => fake.reply(fake.read ? fake.seen() : null),
    answer: (step, answers) => fake.reply(fake.answer(step, answers)),
    preview: () => {
      fake.reviewed = fake.changes();
      return fake.reply({ changes: fake.reviewed, invalid: fake.invalid(), unread: [], guidance: [] });
    },
    previewKeys: (action) => {
      const preview = previewKeys(action);
      fake.reviewed = preview.changes;
      return fake.reply(preview);
    },
    apply: async (onEvent) => {
      const outcomes = await fake.run(onEvent);
      return { outcomes, checklist: fake.seen() };
    },
    submitCodes: (first) => fake.reply(fake.codes(first)),
    skipCodes: () => fake.reply(fake.codes(null)),
    stopRun: () => {
      fake.stopped = true;
      return fake.reply(null);
    },
    revealPassword: () => fake.reply({ address: "data:text/plain,Correct-Horse-7-Battery" }),
    copyPassword: () => fake.reply(null),
    forgetPassword: () => fake.reply(null),
    openConsole: () => fake.reply(null),
    practice: () => fake.reply(fake.practice()),
    setPracticeRootMfa: (on) => {
      fake.rootMfa = on;
      return fake.reply(fake.practice());
    },
    practiceCodes: () => fake.reply({ first: "123456", second: "654321" }),
    ...fakeComputer(options, (value) => fake.reply(value)),
  };
}

class Fake {
  session: SessionView | null;
  read: boolean;
  rootMfa = false;
  stopped = false;
  reviewed: ChangeView[] = [];
  private begun: BrowserStart | null = null;
  private answerBrowser: ((signedIn: boolean) => void) | null = null;
  private list: ChecklistView;
  private answerCodes: ((first: string | null) => void) | null = null;

  constructor(private readonly options: FakeOptions) {
    this.session = options.session === true ? SESSION : null;
    this.read = options.session === true;
    this.list = options.checklist ?? freshChecklist();
  }

  async reply<T>(value: T): Promise<T> {
    await new Promise((resolve) => setTimeout(resolve, this.options.delay ?? 0));
    return value;
  }

  async refuse(code: ProblemCode): Promise<never> {
    await this.reply(null);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a problem is plain data
    throw problem(code);
  }

  async signIn(how: HowToSignIn): Promise<SessionView> {
    if (how.with === "keys" && how.secretAccessKey === "wrong") return this.refuse("invalid-credentials");
    if (how.with === "code" && how.code === "wrong") return this.refuse("sign-in-not-a-code");
    if (how.with === "browser") {
      const signedIn = await new Promise<boolean>((resolve) => (this.answerBrowser = resolve));
      if (!signedIn) return this.refuse("sign-in-cancelled");
    }
    const browser = how.with === "browser" || how.with === "code";
    const practice = how.with === "practice" || (browser && this.begun?.practice === true);
    this.session = { ...SESSION, practice, browser, profile: how.with === "profile" ? how.name : null };
    return this.reply(this.session);
  }

  begin(start: BrowserStart) {
    this.begun = start;
    return attempt(start);
  }

  /** The person has signed in at the page, or has given up. */
  browse(signedIn: boolean): null {
    this.answerBrowser?.(signedIn);
    return null;
  }

  start() {
    return {
      version: "0.1.0",
      practiceFile: "/home/alex/.local/share/firstday/practice.json",
      practiceExists: true,
      practiceSeeds: ["fresh", "half-done", "neglected", "large", "project"],
      profiles: ["default", "work"],
      profilesProblem: null,
      configPath: "/home/alex/.aws/config",
      signInRegions: REGIONS,
      signInRegion: "us-east-1",
      session: this.session,
      openPractice: this.options.openPractice ?? false,
    };
  }

  practice() {
    return {
      file: "/home/alex/.local/share/firstday/practice.json",
      rootMfa: this.rootMfa,
      now: "2026-11-23T09:30:00Z",
      hasRoot: true,
    };
  }

  seen(): ChecklistView {
    const steps = this.list.steps.map((step): StepView =>
      step.id === "root-mfa" && this.rootMfa ? { ...step, status: "holds", findings: [message("root-mfa-found-on")] } : step,
    );
    return { ...this.list, steps, settled: steps.every((step) => step.status !== "todo") };
  }

  answer(id: string, answers: Record<string, AnswerValue> | null): ChecklistView {
    this.list = {
      ...this.list,
      steps: this.list.steps.map((step) => (step.id === id ? answered(step, answers) : step)),
    };
    return this.seen();
  }

  changes(): ChangeView[] {
    if (this.invalid().length > 0) return [];
    const wanted = this.list.steps.filter((step) => step.included && step.status === "todo");
    return wanted.flatMap(({ id }) => [
      ...(id === "cli-access" && this.options.keepsSession === true ? [keepSession()] : []),
      ...changesOf(id),
    ]);
  }

  invalid() {
    return this.list.steps.filter((step) => step.included).flatMap((step) => step.invalid);
  }

  wasStopped(): boolean {
    return this.stopped;
  }

  codes(first: string | null): null {
    this.answerCodes?.(first);
    return null;
  }

  async run(onEvent: (event: RunEvent) => void): Promise<OutcomeView[]> {
    this.stopped = false;
    const outcomes: OutcomeView[] = [];
    for (const [index, change] of this.reviewed.entries()) {
      const last = outcomes.at(-1)?.outcome;
      let outcome: OutcomeView = this.wasStopped() ? { outcome: "left" } : { outcome: "not-tried" };
      if (outcome.outcome === "not-tried" && last !== "failed" && last !== "not-tried") {
        onEvent({ event: "started", index });
        await this.reply(null);
        outcome = await this.make(index, change, onEvent);
      }
      onEvent({ event: "finished", index, outcome });
      outcomes.push(outcome);
    }
    this.settle(outcomes);
    return outcomes;
  }

  private async make(index: number, change: ChangeView, onEvent: (event: RunEvent) => void): Promise<OutcomeView> {
    if (index === this.options.failing) return { outcome: "failed", problem: problem("denied") };
    if (change.title.id === "change-create-login-profile") return { outcome: "done", passwordFor: "alex" };
    if (change.title.id === "change-keep-session") return this.askToSignIn(index, onEvent);
    if (change.title.id === "change-enrol-mfa") return this.askForCodes(index, onEvent);
    return { outcome: "done", passwordFor: null };
  }

  /** The first who signs in is somebody else. */
  private async askToSignIn(index: number, onEvent: (event: RunEvent) => void): Promise<OutcomeView> {
    let refused: ProblemView | null = null;
    for (;;) {
      const { address } = attempt({ practice: true, seed: null, region: "us-east-1", elsewhere: false });
      onEvent({ event: "needs-sign-in", index, user: "alex", profile: "firstday", address, refused });
      const signedIn = await new Promise<boolean>((resolve) => (this.answerBrowser = resolve));
      await this.reply(null);
      if (!signedIn) return { outcome: "left" };
      if (refused) return { outcome: "done", passwordFor: null };
      refused = problem("denied");
    }
  }

  private async askForCodes(index: number, onEvent: (event: RunEvent) => void): Promise<OutcomeView> {
    let refused: ProblemView | null = null;
    for (;;) {
      onEvent({ event: "needs-codes", index, user: "alex", picture: PICTURE, skewSeconds: 0, skewTooFar: false, refused, practiceSerial: "arn:aws:iam::123456789012:mfa/alex" });
      const first = await new Promise<string | null>((resolve) => (this.answerCodes = resolve));
      await this.reply(null);
      if (first === null) return { outcome: "left" };
      if (first !== "000000") return { outcome: "done", passwordFor: null };
      refused = problem("code-refused");
    }
  }

  private settle(outcomes: OutcomeView[]) {
    const changes = this.reviewed;
    const done = new Set(changes.filter((_, index) => outcomes[index]?.outcome === "done").map((change) => change.step));
    const steps = this.list.steps.map((step): StepView => (done.has(step.id) ? { ...step, status: "holds", included: false } : step));
    this.list = { ...this.list, steps };
  }
}

function answered(step: StepView, answers: Record<string, AnswerValue> | null): StepView {
  if (!answers) return { ...step, included: false, invalid: [] };
  const missing = step.questions.filter(({ field, required }) => required && isEmpty(answers[field]));
  const invalid = missing.map(({ field }) => ({ step: step.id, field, reason: message("invalid-missing") }));
  return { ...step, answers, included: true, invalid };
}

function isEmpty(value: AnswerValue | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

const PICTURE =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21"><path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0zM9 1h2v3H9zM9 9h5v2H9zM2 9h3v2H2zM16 9h2v4h-2zM11 14h3v3h-3zM17 16h4v4h-4zM9 18h3v2H9z"/></svg>',
  );
