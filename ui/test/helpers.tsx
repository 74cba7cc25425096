import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { expect } from "vitest";
import { words } from "../src/words/words";
import { RUN } from "./recorded";

/** Waits for the page with this heading. */
export function page(name: string | RegExp) {
  return screen.findByRole("heading", { level: 1, name });
}

/** The part of a chapter's page that is about one step. */
export function stepOf(id: string): HTMLElement {
  const found = document.getElementById(`step-${id}`);
  if (!found) throw new Error(`no step ${id} on the page`);
  return found;
}

/** What a style sheet hides, which no test loads: the wizard's list of pages for windows that are not as wide. */
const HIDDEN = "nav[class*=awsui_hidden_]";

/** Nothing on the page that axe knows to be an obstacle. Colours are looked at in a real browser. */
export async function expectAccessible() {
  const { violations } = await axe.run({ include: [document.body], exclude: [HIDDEN] }, { rules: { "color-contrast": { enabled: false } } });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join("\n")}`);
  expect(found).toEqual([]);
}

/** Applies the changes that are reviewed. */
export async function applyChanges(user: UserEvent, count = 12) {
  await user.click(await screen.findByRole("button", { name: words("ui-review-make", { count }) }, RUN));
}

/** Saves the password that a run asks to save, and goes on. */
export async function savePassword(user: UserEvent) {
  await user.click(await screen.findByRole("checkbox", { name: "I saved the password" }, RUN));
  await user.click(screen.getByRole("button", { name: "Next" }));
}

/** Types two codes of an authenticator app, and sends them. */
export async function typeCodes(user: UserEvent, first = "123456", second = "654321") {
  await user.type(await screen.findByLabelText("MFA code 1"), first);
  await user.type(screen.getByLabelText("MFA code 2"), `${second}{Enter}`);
}
