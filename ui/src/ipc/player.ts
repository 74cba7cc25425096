import { type Client, clientOver } from "./commands.gen";
import { asProblem } from "./problem";
import type { ProblemView } from "./wire.gen";

/** One call, as the desk answered it. */
export interface Recorded {
  command: string;
  args: Record<string, unknown>;
  /** What was sent before the reply, and what the person did then. */
  meanwhile?: ({ sent: unknown } | { told: Recorded })[];
  /** Rust wrote it, and a test keeps it: it is whatever the command replies with. */
  reply: never;
  problem?: ProblemView;
}

/** A page in a state that is worth looking at, and the ways on from there. */
export interface Scene {
  hash: string;
  /** What was asked and told, one after the other, once for each way that the person took. */
  takes: Recorded[][];
}

/** Calls that change nothing: they are answered as often as they are asked. */
const ASKS = new Set([
  "start",
  "checklist",
  "preview",
  "preview_keys",
  "preview_import",
  "access_keys",
  "keyring",
  "command_line",
  "practice",
  "practice_phone",
  "left_open",
]);

/** A take, and how far it was played. */
interface Playing {
  calls: Recorded[];
  at: number;
}

/** A client that answers as the desk did when the scene was recorded. `delay` is in milliseconds. */
export function play(scene: Scene, delay = 0): Client {
  const player = new Player(scene.takes, delay);
  const recorded = clientOver((command, args) => player.call(command, args));
  // Nobody closes a recorded page, or comes back to it, and it speaks another language by itself.
  const silence = () => Promise.resolve(null);
  return {
    ...recorded,
    hearClosing: silence,
    seeClosing: silence,
    answerClosing: silence,
    keepSetupPage: silence,
    chooseLanguage: silence,
  };
}

class Player {
  private takes: Playing[];
  /** Hears what the person does while a call waits for it. */
  private onAct: ((command: string) => Recorded | undefined) | null = null;

  constructor(takes: Recorded[][], private readonly delay: number) {
    this.takes = takes.map((calls) => ({ calls, at: 0 }));
  }

  async call(command: string, given: Record<string, unknown>): Promise<never> {
    const hears = Object.values(given).find((value) => typeof value === "function");
    const args = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value !== "function"));
    await this.wait();
    const act = this.onAct?.(command);
    if (act) return answer(act);
    if (!ASKS.has(command)) return this.go(command, args, isHearing(hears) ? hears : () => undefined);
    const found = this.asked(command, args);
    return found ? answer(found) : unrecorded(command);
  }

  /** The last answer before the next thing that was told, or else the first that there is. */
  private asked(command: string, args: object): Recorded | undefined {
    const [take] = this.takes;
    const calls = take?.calls ?? [];
    const next = calls.findIndex((call, index) => index >= (take?.at ?? 0) && !ASKS.has(call.command));
    const before = next < 0 ? calls : calls.slice(0, next);
    return before.findLast((call) => same(call, command, args)) ?? calls.find((call) => same(call, command, args));
  }

  /** The next time that this was told, if not with the same arguments then with others. */
  private told(command: string, args: object): Recorded | undefined {
    for (const fits of [(call: Recorded) => same(call, command, args), (call: Recorded) => call.command === command]) {
      const found = this.takes.flatMap((take) => {
        const index = take.calls.findIndex((call, index) => index >= take.at && fits(call));
        return index < 0 ? [] : [{ ...take, at: index + 1 }];
      });
      const call = found[0]?.calls[found[0].at - 1];
      if (!call) continue;
      this.takes = found;
      return call;
    }
    return this.takes[0]?.calls.find((call) => call.command === command);
  }

  /** Goes through the call as it was recorded, and along the way that the person takes. */
  private async go(command: string, args: object, hears: (message: unknown) => void): Promise<never> {
    let ended = this.told(command, args);
    if (!ended) return unrecorded(command);
    for (let at = 0; at < (ended.meanwhile?.length ?? 0); at += 1) {
      const message = ended.meanwhile?.[at];
      if (message && "sent" in message) {
        hears(message.sent);
        await this.wait();
      } else if (message) {
        await this.act(at);
        ended = this.present() ?? ended;
      }
    }
    return answer(ended);
  }

  /** Waits for the person to do what one of the takes goes on with. */
  private act(at: number): Promise<void> {
    return new Promise((resolve) => {
      this.onAct = (command) => {
        const next = (take: Playing) => {
          const message = take.calls[take.at - 1]?.meanwhile?.[at];
          return message && "told" in message && message.told.command === command ? message.told : undefined;
        };
        const possible = this.takes.filter(next);
        const [take] = possible;
        if (!take) return undefined;
        this.takes = possible;
        this.onAct = null;
        resolve();
        return next(take);
      };
    });
  }

  private present(): Recorded | undefined {
    const [take] = this.takes;
    return take?.calls[take.at - 1];
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.delay));
  }
}

/** The same command with the same arguments, in whatever order these are named. */
function same(call: Recorded, command: string, args: object): boolean {
  return call.command === command && sorted(call.args) === sorted(args);
}

function sorted(args: object): string {
  return JSON.stringify(args, (_, value: unknown) =>
    isFields(value) ? Object.entries(value).sort(([a], [b]) => a.localeCompare(b)) : value,
  );
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isHearing(value: unknown): value is (message: unknown) => void {
  return typeof value === "function";
}

/** What nobody recorded cannot be answered. */
function unrecorded(command: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a problem is plain data
  throw asProblem(new Error(`${command} is not part of this scene`));
}

function answer(call: Recorded): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a problem is plain data from Rust
  if (call.problem) throw call.problem;
  return call.reply;
}
