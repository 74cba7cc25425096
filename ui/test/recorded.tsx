import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../src/app";
import type { Client, Commands } from "../src/ipc/commands.gen";
import { play } from "../src/ipc/player";
import { scenes } from "../src/ipc/scenes";
import { isSettled } from "../src/ipc/status";
import type { ChecklistView, ProblemCode, ProblemView } from "../src/ipc/wire.gen";

/** A run draws each of its thirty events, which takes a busy computer its time. */
export const RUN = { timeout: 40_000 };

/** Opens the window over what the desk said when the scene was recorded. `over` answers some commands otherwise. */
export function open(scene: string, hash = found(scene).hash, over: Partial<Client> = {}) {
  window.location.hash = hash;
  const client = { ...recordedClient(scene), ...over };
  render(<App client={client} />);
  return { client, user: userEvent.setup() };
}

/** A client that answers as the desk did in the scene. */
export function recordedClient(scene: string): Client {
  return play(found(scene));
}

/** What the desk replied to the command, the first time in the scene or a later one. */
export function recorded<C extends keyof Commands>(scene: string, command: C, time = 0): NonNullable<Commands[C]["reply"]> {
  const name = command.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const calls = found(scene).takes.flat().filter((call) => call.command === name && !call.problem);
  const call = calls[time];
  if (!call) throw new Error(`${command} was not recorded so often in ${scene}`);
  return call.reply;
}

/** A recorded reply, with something in it that no scene has. */
export function altered<Reply extends object>(reply: Reply, changes: Partial<Reply>): Reply {
  return { ...reply, ...changes };
}

/** A checklist of which nothing is left: of the scenes, none comes so far. */
export function finished(checklist: ChecklistView): ChecklistView {
  const steps = checklist.steps.map((step) => (isSettled(step.status) ? step : altered(step, { status: "holds", severity: null })));
  return altered(checklist, { steps, settled: true, setup: altered(checklist.setup, { done: true, next: null }) });
}

/** A problem that no scene has: a recorded one with another code, and with the words that go with it. */
export function problem(code: ProblemCode): ProblemView {
  const known = recorded("keyring-locked", "keyring").itemsProblem;
  if (!known) throw new Error("the locked keyring tells no problem");
  const hint = { id: `problem-${code}-hint`, args: { user: { kind: "text", value: "alex" } } } as const;
  return altered(known, { code, title: { id: `problem-${code}`, args: {} }, hint });
}

function found(name: string) {
  const scene = scenes.get(name);
  if (!scene) throw new Error(`no scene ${name}`);
  return scene;
}
