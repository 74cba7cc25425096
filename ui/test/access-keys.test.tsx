import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { scenes } from "../src/ipc/scenes";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded, recordedClient } from "./recorded";

const SCENES = [...scenes].filter(([, { hash }]) => hash === "#/access-keys");
/** A key of somebody's that is old, and the same one after it was switched off. */
const DEPLOY = "AKIAEXAMPLE000000003";
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
  await page("Overview");
  await user.click(screen.getByRole("link", { name: "Access keys" }));
  await page("Access keys");
  const alex = await screen.findByRole("row", { name: /^alex/ });
  expect(alex).toHaveTextContent("AKIAEXAMPLE000000000Active53 dayssince 23 Nov 202615 Jan 2027sts, us-east-1firstday");
  const [old] = screen.getAllByRole("row", { name: /^boss/ });
  const off = screen.getByRole("row", { name: /^deploy/ });
  expect(old).toHaveTextContent("It is older than 90 days.");
  expect(off).toHaveTextContent("Inactive400 dayssince 19 Oct 2025Never used");
});

it("shows the root user's keys to the root user", async () => {
  open("access-keys");
  const root = await screen.findByRole("row", { name: /^The root user/ });
  expect(root).toHaveTextContent(words("keys-note-root"));
});

it("says so when there are none, and that it is best so", async () => {
  open("journey", "#/access-keys");
  expect(await screen.findByText("No access keys were found")).toBeVisible();
  expect(screen.getByText(words("ui-access-keys-none-hint"))).toBeVisible();
});

it("praises nothing where some keys cannot be seen", async () => {
  open("access-keys-none");
  expect(await screen.findByText(words("keys-unseen-root"))).toBeVisible();
  expect(screen.getByText("No access keys were found")).toBeVisible();
  expect(screen.queryByText(words("ui-access-keys-none-hint"))).not.toBeInTheDocument();
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
  expect(items.map((item) => item.textContent)).toEqual(["Replace (rotate)", "This key leaked", "Switch off", "Delete"]);
  expect(screen.getByRole("menuitem", { name: "Delete" })).toHaveAttribute("aria-disabled", "true");
  await user.hover(screen.getByRole("menuitem", { name: "Delete" }));
  expect((await screen.findAllByText(/^Switch it off first/)).length).toBeGreaterThan(0);
});

it("replaces a key after a review, and asks what becomes of the old one", async () => {
  const { user, client } = open("rotate");
  const previewKeys = vi.spyOn(client, "previewKeys");
  await openMenu(user, "AKIAEXAMPLE000000000 of alex");
  await user.click(screen.getByRole("menuitem", { name: "Replace (rotate)" }));
  const dialog = await screen.findByRole("dialog", { name: "Replace the key of alex" });
  const days = within(dialog).getByLabelText("Days until the reminder");
  await expectAccessible();
  await user.clear(days);
  await user.type(days, "0");
  expect(days).toBeInvalid();
  expect(within(dialog).getByRole("button", { name: /^Review/ })).toHaveAttribute("aria-disabled", "true");
  await user.clear(days);
  await user.type(days, "7");
  await user.click(within(dialog).getByRole("button", { name: "Review" }));

  await page("Replace an access key");
  expect(await screen.findByText(/^Make another access key for alex/)).toBeVisible();
  expect(previewKeys).toHaveBeenCalledWith({ action: "rotate", profile: "firstday", deleteAfterDays: 7 });
  expect(screen.getByRole("heading", { name: "What to know and do besides" })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Apply 2 changes" }));
  await page("What came of it");
  expect(screen.getByText("All 2 changes were made")).toBeVisible();
  await user.click(within(screen.getByRole("main")).getByRole("link", { name: "Back to the access keys" }));
  await page("Access keys");
});

it("keeps the old key until it is deleted, when wished so", async () => {
  const { user, client } = open("rotate");
  const previewKeys = vi.spyOn(client, "previewKeys");
  await openMenu(user, "AKIAEXAMPLE000000000 of alex");
  await user.click(screen.getByRole("menuitem", { name: "Replace (rotate)" }));
  await user.click(await screen.findByRole("radio", { name: /^Keep it without a reminder/ }));
  await user.click(screen.getByRole("button", { name: "Review" }));
  await page("Replace an access key");
  expect(previewKeys).toHaveBeenCalledWith({ action: "rotate", profile: "firstday", deleteAfterDays: null });
});

it("says what happens at once to a key that leaked, and afterwards what to do", async () => {
  const { user } = open("access-keys");
  await openMenu(user, `${DEPLOY} of deploy`);
  await user.click(screen.getByRole("menuitem", { name: "This key leaked" }));
  const dialog = await screen.findByRole("dialog", { name: `The key ${DEPLOY} leaked` });
  expect(dialog).toHaveTextContent("The key is switched off.");
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: "Review" }));
  await page("Stop a key that leaked");
  await user.click(await screen.findByRole("button", { name: "Make this change" }));
  await page("What came of it");
  expect(screen.getByText("The change was made")).toBeVisible();
  expect(screen.getByText(/Event history of CloudTrail/)).toBeVisible();
});

it("goes straight to the review of what is simple", async () => {
  const off = recorded("access-keys", "accessKeys", 2);
  const { user } = open("access-keys", "#/access-keys", { accessKeys: () => Promise.resolve(off) });
  await openMenu(user, `${DEPLOY} of deploy`);
  await user.click(screen.getByRole("menuitem", { name: "Delete" }));
  await page("Delete an access key");
  expect(await screen.findByText(`Delete deploy's access key ${DEPLOY}`)).toBeVisible();
  await user.click(screen.getByRole("link", { name: "Back to the access keys" }));
  await page("Access keys");
});

it("says why an action is refused, and that nothing is left to do", async () => {
  const previewKeys = vi
    .fn()
    .mockRejectedValueOnce(problem("not-found"))
    .mockResolvedValue(recorded("access-keys", "previewKeys", 8));
  const { user } = open("access-keys", `#/review-keys?action=delete&user=deploy&id=${DEPLOY}`, { previewKeys });
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS says that it is not there.");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("It is so already.")).toBeVisible();
});

it("says why the keys could not be read, and reads them again", async () => {
  const accessKeys = vi.fn(recordedClient("rotate").accessKeys).mockRejectedValueOnce(problem("denied"));
  const { user } = open("rotate", "#/access-keys", { accessKeys });
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS does not let you do this.");
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByRole("row", { name: /^alex/ })).toBeVisible();
  await waitFor(() => {
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

async function openMenu(user: UserEvent, key: string) {
  await user.click(await screen.findByRole("button", { name: `Actions on the key ${key}` }));
}
