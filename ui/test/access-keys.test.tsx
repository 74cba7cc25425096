import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { scenes } from "../src/ipc/scenes";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded, recordedClient } from "./recorded";

const SCENES = [...scenes].filter(([, { hash }]) => hash === "#/access-keys");
/** A key of somebody's that is old, and the same one after it was switched off. */
const DEPLOY = recorded("access-keys", "accessKeys").rows.find(({ user }) => user === "deploy")?.id ?? "";
/** The keys of two accounts. */
const KEYS = altered(recorded("rotate", "accessKeys"), {
  rows: [...recorded("rotate", "accessKeys").rows, ...recorded("access-keys", "accessKeys", 2).rows.slice(1)],
});

describe.each(SCENES)("%s", (name) => {
  it("can be used by everybody", async () => {
    open(name);
    await page("Access keys");
    expect(await screen.findByRole("heading", { name: /^All access keys/ })).toBeVisible();
    await expectAccessible();
  });
});

it("shows whose each key is, how old, used for what, and what to know of it", async () => {
  const { user } = open("rotate", "#/journey", { accessKeys: () => Promise.resolve(KEYS) });
  await page(words("ui-journey-title"));
  await user.click(screen.getByRole("link", { name: "Access keys" }));
  await page("Access keys");
  const alex = await screen.findByRole("row", { name: /^alex/ });
  expect(alex).toHaveTextContent("AKIAEXAMPLE000000000In this keyring: firstdayActive53 daysCreated 23 Nov 202615 Jan 2027sts, us-east-1");
  const [old] = screen.getAllByRole("row", { name: /^boss/ });
  const off = screen.getByRole("row", { name: /^deploy/ });
  expect(old).toHaveTextContent(words("keys-note-old", { days: 90 }));
  expect(off).toHaveTextContent("Inactive400 daysCreated 19 Oct 2025Never used");
});

it("shows the root user's keys to the root user", async () => {
  open("access-keys");
  const root = await screen.findByRole("row", { name: /^Root user/ });
  expect(root).toHaveTextContent(words("keys-note-root"));
});

it("says so when there are none, and that it is best so", async () => {
  open("journey", "#/access-keys");
  expect(await screen.findByText(words("ui-access-keys-none"))).toBeVisible();
  expect(screen.getByText(words("ui-access-keys-none-hint"))).toBeVisible();
});

it("praises nothing where some keys cannot be seen", async () => {
  open("access-keys-none");
  expect(await screen.findByText(words("keys-unseen-root"))).toBeVisible();
  expect(screen.getByText(words("ui-access-keys-none"))).toBeVisible();
  expect(screen.queryByText(words("ui-access-keys-none-hint"))).not.toBeInTheDocument();
});

/** Eleven keys, which are as old as their number, and the last of which is not known to be. */
const MANY = altered(KEYS, {
  rows: KEYS.rows.slice(0, 1).flatMap((key) =>
    Array.from({ length: 11 }, (_, number) => ({
      ...key,
      user: `user-${String(number)}`,
      id: `AKIAEXAMPLE1000000${String(number).padStart(2, "0")}`,
      ageDays: number === 10 ? null : number,
      active: number % 2 === 0,
    })),
  ),
});

it("finds one key among many", async () => {
  const { user } = open("rotate", "#/access-keys", { accessKeys: () => Promise.resolve(MANY) });
  const sought = await screen.findByRole("searchbox", { name: "Find access keys" });
  await user.type(sought, "100000003");
  expect(screen.getAllByText("1 match")[0]).toBeVisible();
  expect(screen.getByRole("row", { name: /^user-3/ })).toBeVisible();
  expect(screen.queryByRole("row", { name: /^user-4/ })).not.toBeInTheDocument();
  await user.type(sought, "x");
  expect(screen.getByText("No access keys match")).toBeVisible();
  await expectAccessible();
  // In the field and below it.
  for (const clear of screen.getAllByRole("button", { name: "Clear filter" }).slice(1)) await user.click(clear);
  expect(screen.getByRole("row", { name: /^user-4/ })).toBeVisible();
});

it("offers no filter where there are few", async () => {
  open("rotate", "#/access-keys", { accessKeys: () => Promise.resolve(altered(MANY, { rows: MANY.rows.slice(0, 10) })) });
  expect(await screen.findByRole("row", { name: /^user-9/ })).toBeVisible();
  expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
});

it.each([
  ["Age", 1, ["user-0", "user-1", "user-2"], "user-10"],
  ["Age", 2, ["user-9", "user-8", "user-7"], "user-10"],
  ["Status", 1, ["user-0", "user-2", "user-4"], "user-9"],
])("puts keys in order by %s, pressed %s times", async (column, times, first, last) => {
  const { user } = open("rotate", "#/access-keys", { accessKeys: () => Promise.resolve(MANY) });
  const header = within(await screen.findByRole("columnheader", { name: column }));
  for (let pressed = 0; pressed < times; pressed += 1) await user.click(header.getByRole("button"));
  const names = screen.getAllByRole("rowheader").map((cell) => /^user-\d+(?=AKIA)/.exec(cell.textContent)?.[0]);
  expect(names.slice(0, 3)).toEqual(first);
  expect(names.at(-1)).toBe(last);
});

it("needs a session", async () => {
  open("first-day", "#/access-keys");
  await page(words("ui-start-title"));
  expect(screen.queryByRole("link", { name: "Access keys" })).not.toBeInTheDocument();
});

it("says why something cannot be done", async () => {
  const { user } = open("access-keys");
  await openMenu(user, `${DEPLOY} of deploy`);
  const items = screen.getAllByRole("menuitem");
  expect(items.map((item) => item.textContent)).toEqual(["Rotate", "Key was exposed", "Deactivate", "Delete"]);
  expect(screen.getByRole("menuitem", { name: "Delete" })).toHaveAttribute("aria-disabled", "true");
  await user.hover(screen.getByRole("menuitem", { name: "Delete" }));
  expect((await screen.findAllByText(/^Deactivate it first/)).length).toBeGreaterThan(0);
});

it("replaces a key after a review, and asks what becomes of the old one", async () => {
  const { user, client } = open("rotate");
  const previewKeys = vi.spyOn(client, "previewKeys");
  await openMenu(user, "AKIAEXAMPLE000000000 of alex");
  await user.click(screen.getByRole("menuitem", { name: "Rotate" }));
  const dialog = await screen.findByRole("dialog", { name: "Rotate the key of alex" });
  const days = within(dialog).getByLabelText("Days until the reminder");
  await expectAccessible();
  await user.clear(days);
  await user.type(days, "0");
  expect(days).toBeInvalid();
  expect(within(dialog).getByRole("button", { name: /^Review/ })).toHaveAttribute("aria-disabled", "true");
  await user.clear(days);
  await user.type(days, "7");
  await user.click(within(dialog).getByRole("button", { name: words("ui-key-review") }));

  await page("Rotate an access key");
  expect(await screen.findByText(/^Create a new access key for the user alex/)).toBeVisible();
  expect(previewKeys).toHaveBeenCalledWith({ action: "rotate", profile: "firstday", deleteAfterDays: 7 });
  expect(screen.getByRole("heading", { name: words("ui-guidance") })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Apply 2 changes" }));
  await page("Changes applied");
  expect(screen.getByText("2 of 2 done")).toBeVisible();
  await user.click(within(screen.getByRole("main")).getByRole("link", { name: words("ui-keys-back") }));
  await page("Access keys");
});

it("keeps the old key until it is deleted, when wished so", async () => {
  const { user, client } = open("rotate");
  const previewKeys = vi.spyOn(client, "previewKeys");
  await openMenu(user, "AKIAEXAMPLE000000000 of alex");
  await user.click(screen.getByRole("menuitem", { name: "Rotate" }));
  await user.click(await screen.findByRole("radio", { name: /^Keep it without a reminder/ }));
  await user.click(screen.getByRole("button", { name: words("ui-key-review") }));
  await page("Rotate an access key");
  expect(previewKeys).toHaveBeenCalledWith({ action: "rotate", profile: "firstday", deleteAfterDays: null });
});

it("says what happens at once to a key that leaked, and afterwards what to do", async () => {
  const { user } = open("access-keys");
  await openMenu(user, `${DEPLOY} of deploy`);
  await user.click(screen.getByRole("menuitem", { name: "Key was exposed" }));
  const dialog = await screen.findByRole("dialog", { name: words("ui-leaked", { key: DEPLOY }) });
  expect(dialog).toHaveTextContent("The key is deactivated");
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: words("ui-key-review") }));
  await page(words("ui-review-key-leaked"));
  await user.click(await screen.findByRole("button", { name: words("ui-review-make", { count: 1 }) }));
  await page("Changes applied");
  expect(screen.getByText("1 of 1 done")).toBeVisible();
  expect(screen.getByText(/CloudTrail's Event history/)).toBeVisible();
});

it("goes straight to the review of what is simple", async () => {
  const off = recorded("access-keys", "accessKeys", 2);
  const { user } = open("access-keys", "#/access-keys", { accessKeys: () => Promise.resolve(off) });
  await openMenu(user, `${DEPLOY} of deploy`);
  await user.click(screen.getByRole("menuitem", { name: "Delete" }));
  await page("Delete an access key");
  expect(await screen.findByText(words("change-delete-access-key", { user: "deploy", key: DEPLOY }))).toBeVisible();
  await user.click(screen.getByRole("link", { name: words("ui-keys-back") }));
  await page("Access keys");
});

it("says why an action is refused, and that nothing is left to do", async () => {
  const previewKeys = vi
    .fn()
    .mockRejectedValueOnce(problem("not-found"))
    .mockResolvedValue(recorded("access-keys", "previewKeys", 8));
  const { user } = open("access-keys", `#/review-keys?action=delete&user=deploy&id=${DEPLOY}`, { previewKeys });
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-not-found"));
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(words("ui-review-key-nothing"))).toBeVisible();
});

it("says why the keys could not be read, and reads them again", async () => {
  const accessKeys = vi.fn(recordedClient("rotate").accessKeys).mockRejectedValueOnce(problem("denied"));
  const { user } = open("rotate", "#/access-keys", { accessKeys });
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-denied"));
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByRole("row", { name: /^alex/ })).toBeVisible();
  await waitFor(() => {
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

async function openMenu(user: UserEvent, key: string) {
  await user.click(await screen.findByRole("button", { name: `Actions for the key ${key}` }));
}
