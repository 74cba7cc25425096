import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { fakeClient } from "./fake";
import { problem } from "./fake-data";
import { scenes } from "./fake-scenes";
import { expectAccessible, open, openScene, page } from "./helpers";

describe.each(scenes.filter(({ hash }) => hash === "#/access-keys"))("$name", ({ name }) => {
  it("can be used by everybody", async () => {
    openScene(name);
    await page("Access keys");
    expect(await screen.findByRole("heading", { name: /^All access keys/ })).toBeVisible();
    await expectAccessible();
  });
});

it("shows whose each key is, how old, used for what, and what to know of it", async () => {
  const { user } = open("#/journey", { session: true });
  await page("Overview");
  await user.click(screen.getByRole("link", { name: "Access keys" }));
  await page("Access keys");
  const alex = await screen.findByRole("row", { name: /^alex/ });
  expect(alex).toHaveTextContent("AKIAIOSFODNN7EXAMPLEOn53 dayssince 1 Oct 202622 Nov 2026s3, eu-central-1backup");
  const [old, off] = screen.getAllByRole("row", { name: /^robin/ });
  expect(old).toHaveTextContent("It is older than 90 days.");
  expect(off).toHaveTextContent("Off1,299 dayssince 4 May 2023No known use");
});

it("needs a session", async () => {
  open("#/access-keys");
  await page("Your first day on AWS");
  expect(screen.queryByRole("link", { name: "Access keys" })).not.toBeInTheDocument();
});

it("says why something cannot be done", async () => {
  const { user } = open("#/access-keys", { session: true });
  await openMenu(user, "AKIAI44QH8DHBEXAMPLE of robin");
  const items = screen.getAllByRole("menuitem");
  expect(items.map((item) => item.textContent)).toEqual(["Replace (rotate)", "This key leaked", "Switch off", "Delete"]);
  expect(screen.getByRole("menuitem", { name: "Delete" })).toHaveAttribute("aria-disabled", "true");
  await user.hover(screen.getByRole("menuitem", { name: "Delete" }));
  expect((await screen.findAllByText(/^Switch it off first/)).length).toBeGreaterThan(0);
});

it("replaces a key after a review, and asks what becomes of the old one", async () => {
  const { user, client } = open("#/access-keys", { session: true });
  const previewKeys = vi.spyOn(client, "previewKeys");
  await openMenu(user, "AKIAIOSFODNN7EXAMPLE of alex");
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
  expect(previewKeys).toHaveBeenCalledWith({ action: "rotate", profile: "backup", deleteAfterDays: 7 });
  expect(screen.getByRole("heading", { name: "What to know and do besides" })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Make this change" }));
  await page("What came of it");
  expect(screen.getByText("The change was made")).toBeVisible();
  await user.click(within(screen.getByRole("main")).getByRole("link", { name: "Back to the access keys" }));
  await page("Access keys");
});

it("keeps the old key until it is deleted, when wished so", async () => {
  const { user, client } = open("#/access-keys", { session: true });
  const previewKeys = vi.spyOn(client, "previewKeys");
  await openMenu(user, "AKIAIOSFODNN7EXAMPLE of alex");
  await user.click(screen.getByRole("menuitem", { name: "Replace (rotate)" }));
  await user.click(await screen.findByRole("radio", { name: /^Keep it without a reminder/ }));
  await user.click(screen.getByRole("button", { name: "Review" }));
  await page("Replace an access key");
  expect(previewKeys).toHaveBeenCalledWith({ action: "rotate", profile: "backup", deleteAfterDays: null });
});

it("says what happens at once to a key that leaked, and afterwards what to do", async () => {
  const { user } = open("#/access-keys", { session: true });
  await openMenu(user, "AKIAI44QH8DHBEXAMPLE of robin");
  await user.click(screen.getByRole("menuitem", { name: "This key leaked" }));
  const dialog = await screen.findByRole("dialog", { name: "The key AKIAI44QH8DHBEXAMPLE leaked" });
  expect(dialog).toHaveTextContent("The key is switched off.");
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: "Review" }));
  await page("Stop a key that leaked");
  await user.click(await screen.findByRole("button", { name: "Make this change" }));
  await page("What came of it");
  expect(screen.getByText(/Event history of CloudTrail/)).toBeVisible();
});

it("goes straight to the review of what is simple", async () => {
  const { user } = open("#/access-keys", { session: true });
  await openMenu(user, "AKIAJ7XHQ2EXAMPLE777 of robin");
  await user.click(screen.getByRole("menuitem", { name: "Delete" }));
  await page("Delete an access key");
  expect(await screen.findByText("Delete robin's access key AKIAJ7XHQ2EXAMPLE777")).toBeVisible();
  await user.click(screen.getByRole("link", { name: "Back to the access keys" }));
  await page("Access keys");
});

it("says why an action is refused, and that nothing is left to do", async () => {
  const previewKeys = vi
    .fn()
    .mockRejectedValueOnce(problem("not-found"))
    .mockResolvedValue({ changes: [], invalid: [], unread: [], guidance: [] });
  const { user } = open("#/review-keys?action=delete&user=robin&id=AKIAJ7XHQ2EXAMPLE777", { session: true }, { previewKeys });
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS says that it is not there.");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("It is so already.")).toBeVisible();
});

it("says why the keys could not be read, and reads them again", async () => {
  const accessKeys = vi.fn(fakeClient().accessKeys).mockRejectedValueOnce(problem("denied"));
  const { user } = open("#/access-keys", { session: true }, { accessKeys });
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
