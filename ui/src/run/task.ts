import { type CodesAsked, type PhoneCodeAsked, type Run, type SignInAsked, unsavedOf } from "./run-state";

/** What the person has to do before the run goes on, or before it is left. `user` is whom or what it is about. */
export type Task =
  | { task: "save-password"; user: string }
  | { task: "set-up-mfa"; user: string; asked: CodesAsked }
  | { task: "verify-phone"; user: string; asked: PhoneCodeAsked }
  | { task: "sign-in"; user: string; asked: SignInAsked };

/** One thing at a time: a password comes before what needs it. */
export function taskOf(run: Run): Task | null {
  if (run.phase === "idle") return null;
  const [unsaved] = unsavedOf(run);
  const asked = run.phase === "running" ? run.asked : null;
  if (unsaved !== undefined && (asked !== null || run.phase === "ended")) return { task: "save-password", user: unsaved };
  if (asked === null) return null;
  if (asked.event === "needs-codes") return { task: "set-up-mfa", user: asked.user, asked };
  if (asked.event === "needs-phone-code") return { task: "verify-phone", user: asked.ending, asked };
  return { task: "sign-in", user: asked.user, asked };
}

/** Which of the things that this run asks of the person it is, counted from 1. */
export function turnOf(run: Run, { task, user }: Task): { number: number; total: number } {
  const changes = run.phase === "idle" ? [] : run.reviewed.changes;
  const turns = changes.flatMap(({ turn }) => (turn === null ? [] : [turn]));
  const index = turns.findIndex((turn) => turn.turn === task && (turn.turn === "verify-phone" ? turn.ending : turn.user) === user);
  return { number: Math.max(index, 0) + 1, total: Math.max(turns.length, 1) };
}
