import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { scenes } from "../src/ipc/scenes";
import type { StepView } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { applyChanges, expectAccessible, page, savePassword, typeCodes } from "./helpers";
import { open, recordedClient, RUN } from "./recorded";

/** Pages that are gone through, by what the desk says on each. Those on this computer and on keys have their own tests. */
const PAGES: [string, string][] = [
  ["#/start", "start"],
  ["#/journey", "checklist"],
  ["#/setup/root-user", "checklist"],
  ["#/setup/admin-user", "checklist"],
  ["#/setup/spending-alerts", "checklist"],
  ["#/setup/review", "preview"],
  ["#/chapter/root-user", "checklist"],
  ["#/chapter/people", "checklist"],
  ["#/chapter/command-line", "checklist"],
  ["#/chapter/money", "checklist"],
  ["#/checklist", "checklist"],
  ["#/review", "preview"],
  ["#/practice", "practice"],
];

const PARTLY = { level: 1, name: "Setup partly complete" };

/** Each page in every scene, once for what it shows. */
const SHOWN = new Map(
  [...scenes].flatMap(([name, { hash, takes }]) =>
    PAGES.flatMap(([page, command]): [string, { name: string; page: string }][] => {
      const reply: unknown = takes[0]?.find((call) => call.command === command)?.reply;
      // The practice account opens by itself, and leads elsewhere.
      if (page !== hash && (reply === undefined || reply === null || name === "practice-opened")) return [];
      return [[JSON.stringify([page, page === hash ? name : shown(page, reply)]), { name, page }]];
    }),
  ),
);

/** What a page shows of what the desk says. */
function shown(page: string, reply: unknown): unknown {
  const none: { steps: StepView[] } = { steps: [] };
  const { steps } = Object.assign(none, reply);
  if (page === "#/journey" || page === "#/checklist") return steps.map(({ status, findings }) => [status, findings]);
  if (page.startsWith("#/chapter/")) return steps.filter(({ chapter }) => page.endsWith(`/${chapter}`));
  return reply;
}

it.each([...SHOWN.values()])("shows $page in $name to everybody", async ({ name, page }) => {
  open(name, page, watching(name));
  await waitFor(() => {
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    expect(screen.queryByText("Loading")).not.toBeInTheDocument();
  });
  expect(screen.queryByText(/is not part of this scene/)).not.toBeInTheDocument();
  await expectAccessible();
});

/** The page of the root user looks again and again whether MFA is on. Where that was not recorded, AWS takes its time. */
function watching(name: string) {
  const looked = scenes.get(name)?.takes.some((take) => take.some(({ command }) => command === "observe"));
  return looked === true ? {} : { observe: () => new Promise<never>(() => undefined) };
}

it("goes through the first day as it was recorded", async () => {
  const { user } = open("first-day");
  await user.click(await screen.findByRole("button", { name: /practicing$/ }));
  await page(words("root-mfa-title"));
});

it("makes the recorded changes, and takes right codes after wrong ones", async () => {
  const { user } = open("review");
  await applyChanges(user);
  await savePassword(user);
  await typeCodes(user, "000000", "111111");
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-code-refused"));
  await user.click(screen.getByRole("button", { name: "Use the practice phone" }));
  expect(await screen.findByText("654321")).toBeVisible();
  await typeCodes(user);
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByText("12 of 12 done")).toBeVisible();
}, 120_000);

it("goes the other recorded way when the codes are skipped", async () => {
  const { user } = open("review");
  await applyChanges(user);
  await savePassword(user);
  await user.click(await screen.findByRole("button", { name: "Skip for now" }));
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByText("11 of 12 done, 1 skipped")).toBeVisible();
}, 120_000);

it("skips a sign-in that the run waits for", async () => {
  const { user, client } = open("run-sign-in");
  await client.answer("cli-access", { user: "alex", profile: "work", region: "us-east-1", method: "browser-session" });
  await applyChanges(user);
  await savePassword(user);
  await typeCodes(user);
  await screen.findByRole("heading", { name: "Your turn 3 of 3: Sign in as alex" }, RUN);
  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await screen.findByRole("heading", PARTLY, RUN);
}, 120_000);

it("says why a recorded change failed, and what was not tried", async () => {
  const { user } = open("run-failing");
  await applyChanges(user);
  await savePassword(user);
  await typeCodes(user);
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByRole("alert")).toHaveTextContent(words("problem-denied"));
  expect(screen.getByText("9 of 12 done, 2 skipped, 1 failed")).toBeVisible();
}, 120_000);

it("says so when something is not part of the scene", async () => {
  await expect(recordedClient("keyring-locked").accessKeys()).rejects.toMatchObject({ code: "unexpected" });
});
