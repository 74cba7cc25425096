import { waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { open, RUN } from "../recorded";

/** A page of the shortest way, and how to come to it. */
export interface Stop {
  name: string;
  /** The recording, and the page to open in it. */
  scene: string;
  hash: string;
  /** What is done there first, by the ids of what is pressed or typed into. */
  acts?: readonly Act[];
  /** What is there when the page is; else its heading. */
  shows?: string;
}

export type Act = { press: string } | { type: string; into: string } | { sees: string };

/** From the start to the end, as somebody goes who takes what is offered. A new page gets its line here. */
export const WAY: readonly Stop[] = [
  { name: "Welcome", scene: "first-day", hash: "#/start" },
  { name: "Root user", scene: "journey", hash: "#/setup/root-user" },
  { name: "Admin user", scene: "journey", hash: "#/setup/admin-user" },
  { name: "Spending alerts", scene: "journey", hash: "#/setup/spending-alerts" },
  { name: "AWS CLI", scene: "journey", hash: "#/setup/command-line" },
  { name: "Review", scene: "review", hash: "#/setup/review", shows: "#make-changes" },
  { name: "Save the password", scene: "review", hash: "#/review", acts: [{ press: "make-changes" }], shows: "#save-password" },
  {
    name: "MFA codes",
    scene: "review",
    hash: "#/review",
    acts: [{ press: "make-changes" }, { press: "password-saved" }, { press: "password-next" }],
    shows: "#codes",
  },
  {
    name: "Done",
    scene: "review",
    hash: "#/review",
    acts: [
      { press: "make-changes" },
      { press: "password-saved" },
      { press: "password-next" },
      // The recording has wrong codes first.
      { type: "000000", into: "code-first" },
      { type: "111111{Enter}", into: "code-second" },
      { sees: "#codes [class*=awsui_alert]" },
      { type: "123456", into: "code-first" },
      { type: "654321{Enter}", into: "code-second" },
    ],
    shows: "#to-journey",
  },
];

/** Opens the window at a stop, and goes where it leads. */
export async function arrive({ name, scene, hash, acts = [], shows = "h1" }: Stop): Promise<Element> {
  const { user } = open(scene, hash);
  try {
    for (const act of acts) await perform(user, act);
    return await waitFor(() => settled(shows), RUN);
  } catch (error) {
    throw new Error(`the way does not lead to ${name}`, { cause: error });
  }
}

async function perform(user: UserEvent, act: Act) {
  if ("sees" in act) {
    await waitFor(() => there(act.sees), RUN);
    return;
  }
  const id = "press" in act ? act.press : act.into;
  const found = await waitFor(() => there(`#${CSS.escape(id)}`), RUN);
  if ("press" in act) await user.click(found);
  else await user.type(found, act.type);
}

/** The page, once nothing is awaited any more. */
function settled(shows: string): Element {
  const main = there("main");
  const loading = main.querySelector("[class*=awsui_spinner], [class*=status-loading]");
  if (loading && shows === "h1") throw new Error("it loads");
  there(shows);
  return main;
}

function there(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
