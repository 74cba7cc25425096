import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { scenes } from "../src/ipc/scenes";
import type { StepView } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
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
  open(name, page);
  await waitFor(() => {
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    expect(screen.queryByText("Loading")).not.toBeInTheDocument();
  });
  expect(screen.queryByText(/is not part of this scene/)).not.toBeInTheDocument();
  await expectAccessible();
});

it("goes through the first day as it was recorded", async () => {
  const { user } = open("first-day");
  await user.click(await screen.findByRole("button", { name: /practicing$/ }));
  await page(words("root-mfa-title"));
});

it("makes the recorded changes, and takes right codes after wrong ones", async () => {
  const { user } = open("review");
  await user.click(await screen.findByRole("button", { name: "Apply 12 changes" }));
  const first = await screen.findByLabelText("First code", {}, RUN);
  await user.type(first, "000000");
  await user.type(screen.getByLabelText("Second code"), "111111");
  await user.click(screen.getByRole("button", { name: "Pair the app" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS did not accept the codes.");
  await user.click(screen.getByRole("button", { name: "Show the practice phone" }));
  expect(await screen.findByText("654321")).toBeVisible();
  await user.clear(first);
  await user.type(first, "123456{Enter}");
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
  expect(screen.getByText("All 12 changes were made")).toBeVisible();
}, 120_000);

it("goes the other recorded way when the codes are left for later", async () => {
  const { user } = open("review");
  await user.click(await screen.findByRole("button", { name: "Apply 12 changes" }));
  await user.click(await screen.findByRole("button", { name: "Leave this for later" }, RUN));
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
  expect(screen.getByText("Left for later")).toBeVisible();
}, 120_000);

it("leaves a sign-in that the run waits for", async () => {
  const { user, client } = open("run-sign-in");
  await client.answer("cli-access", { user: "alex", profile: "work", region: "us-east-1", method: "browser-session" });
  await user.click(await screen.findByRole("button", { name: /^Apply 12 changes/ }));
  await user.type(await screen.findByLabelText("First code", {}, RUN), "123456");
  await user.type(screen.getByLabelText("Second code"), "654321{Enter}");
  await screen.findByRole("heading", { name: "Sign in as alex" }, RUN);
  await user.click(screen.getByRole("button", { name: "Leave this for later" }));
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
}, 120_000);

it("says why a recorded change failed, and what was not tried", async () => {
  const { user } = open("run-failing");
  await user.click(await screen.findByRole("button", { name: "Apply 12 changes" }));
  await user.type(await screen.findByLabelText("First code", {}, RUN), "123456");
  await user.type(screen.getByLabelText("Second code"), "654321{Enter}");
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
  expect(screen.getByRole("alert")).toHaveTextContent("AWS does not let you do this.");
  expect(screen.getAllByText("Not tried")).toHaveLength(2);
}, 120_000);

it("says so when something is not part of the scene", async () => {
  await expect(recordedClient("keyring-locked").accessKeys()).rejects.toMatchObject({ code: "unexpected" });
});
