import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { scenes } from "../src/ipc/scenes";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { open, problem, recorded, recordedClient } from "./recorded";

const GOOD = "Works";

const KEYRINGS = [...scenes].filter(([, { hash }]) => hash === "#/keyring");
const IN_TROUBLE = KEYRINGS.filter(([name]) => recorded(name, "keyring").state !== "ok");

describe.each(KEYRINGS)("%s", (name) => {
  it("says how the keyring fares, and what to do, to everybody", async () => {
    open(name);
    await page("Keyring");
    const state = await screen.findByRole("heading", { name: words("ui-keyring-health") });
    expect(state).toBeVisible();
    await expectAccessible();
  });
});

it("can be reached without a session", async () => {
  const { user } = open("keyring", "");
  await page(words("ui-start-title"));
  await user.click(screen.getByRole("link", { name: "Keyring" }));
  await page("Keyring");
  expect(await screen.findByText(GOOD)).toBeVisible();
  expect(screen.getByRole("row", { name: /^work Browser sign-in/ })).toHaveTextContent("alex");
  expect(screen.getByRole("row", { name: /^firstday Access key/ })).toHaveTextContent(words("ui-keyring-until-forgotten"));
});

it("shows the same while somebody is signed in", async () => {
  const { user } = open("keyring-signed-in", "#/journey");
  await page(words("ui-journey-title"));
  await user.click(screen.getByRole("link", { name: "Keyring" }));
  await page("Keyring");
  expect(await screen.findByRole("row", { name: /^work Browser sign-in/ })).toHaveTextContent("24 Nov 2026, 00:02");
  expect(screen.getByRole("link", { name: "Access keys" })).toBeVisible();
});

it("says so when nothing was ever stored", async () => {
  open("keyring-empty");
  expect(await screen.findByText(words("ui-keyring-empty-hint"))).toBeVisible();
  expect(screen.getByText(words("ui-keyring-pinned-none"))).toBeVisible();
  expect(screen.getByRole("button", { name: /^Remove all/ })).toHaveAttribute("aria-disabled", "true");
});

it.each(IN_TROUBLE)("says what to do in %s, and finds when it was done", async (name) => {
  const { user } = open(name);
  const { state } = recorded(name, "keyring");
  expect(await screen.findByText(words(`ui-keyring-state-${state}`))).toBeVisible();
  expect(screen.getByText(words(`keyring-state-${state}`))).toBeVisible();
  expect(screen.getByText(words("ui-keyring-unseen"))).toBeVisible();
  expect(within(screen.getByRole("region", { name: "What to do" })).getAllByRole("listitem").length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByText(GOOD)).toBeVisible();
  expect(screen.queryByRole("region", { name: "What to do" })).not.toBeInTheDocument();
  expect(screen.getByRole("row", { name: /^firstday Access key/ })).toBeVisible();
});

it("numbers no other way as a step, and copies a command", async () => {
  open("keyring-missing");
  const { alternative } = recorded("keyring-missing", "keyring");
  const remedy = within(await screen.findByRole("region", { name: "What to do" }));
  const other = remedy.getByText(words(alternative?.id ?? ""));
  expect(other.closest("li")).toBeNull();
  const command = "sudo apt install gnome-keyring";
  expect(remedy.getByRole("button", { name: words("ui-copy-that", { what: command }) })).toBeVisible();
});

it("says why what is in a keyring that works cannot be listed", async () => {
  const { user } = open("keyring-unlisted");
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-keyring-denied"));
  expect(screen.getByText(GOOD)).toBeVisible();
  expect(screen.queryByRole("table")).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByRole("row", { name: /^firstday Access key/ })).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("looks without asking, and asks for the password only when told to", async () => {
  const { user, client } = open("keyring-locked");
  const keyring = vi.spyOn(client, "keyring");
  expect(await screen.findByText("Locked")).toBeVisible();
  expect(screen.getByText(words("ui-keyring-unseen"))).toBeVisible();
  expect(within(screen.getByRole("region", { name: "What to do" })).getAllByRole("listitem").length).toBeGreaterThan(1);
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByText(GOOD)).toBeVisible();
  expect(keyring.mock.calls).toEqual([[false], [true]]);
});

it("warns when the secrets are kept by another program than before", async () => {
  open("keyring-moved");
  expect(await screen.findByText(words("ui-keyring-moved", { backend: "kwallet" }))).toBeVisible();
  expect(screen.getByText(words("ui-keyring-moved-hint", { backend: "kwallet", pinned: "gnome-keyring" }))).toBeVisible();
});

it("shows the system's own words when asked", async () => {
  const { user } = open("keyring-missing");
  await user.click(await screen.findByRole("button", { name: "Details" }));
  expect(screen.getByLabelText(words("ui-keyring-detail"))).toHaveTextContent("this keyring was told to fail");
});

it("names what it forgets, and says what stops and what AWS still takes", async () => {
  const { user, client } = open("keyring");
  const forgetSecret = vi.spyOn(client, "forgetSecret");
  await user.click(await screen.findByRole("button", { name: words("ui-forget-one", { profile: "backup" }) }));
  const dialog = await screen.findByRole("dialog", { name: words("ui-forget-one-title", { profile: "backup" }) });
  expect(dialog).toHaveTextContent("can't use the profile backup");
  expect(dialog).toHaveTextContent("The key AKIAEXAMPLE000000000 stays unchanged in AWS");
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: words("ui-forget") }));
  await waitFor(() => {
    expect(screen.queryByRole("row", { name: /^backup/ })).not.toBeInTheDocument();
  });
  expect(forgetSecret).toHaveBeenCalledWith("backup");
  expect(screen.getByRole("heading", { name: /^Saved sign-ins and keys/ })).toHaveFocus();
  expect(screen.getByRole("row", { name: /^firstday/ })).toBeVisible();
});

it.each([
  ["work", "Browser sign-in", /^AWS ends the session by 24 Nov 2026, /],
  ["old-laptop", "Unreadable", words("ui-forget-still-unreadable")],
])("says of %s, which is a %s, what becomes of it", async (profile, kind, still) => {
  const { user } = open("keyring");
  expect(await screen.findByRole("row", { name: new RegExp(`^${profile} ${kind}`) })).toBeVisible();
  await user.click(screen.getByRole("button", { name: words("ui-forget-one", { profile }) }));
  const dialog = await screen.findByRole("dialog", { name: words("ui-forget-one-title", { profile }) });
  expect(within(dialog).getByText(still)).toBeVisible();
  await expectAccessible();
});

it("forgets everything only once the word is typed", async () => {
  const { user, client } = open("keyring");
  const forgetEverything = vi.spyOn(client, "forgetEverything");
  await user.click(await screen.findByRole("button", { name: words("ui-forget-everything") }));
  const dialog = await screen.findByRole("dialog", { name: words("ui-forget-everything-title") });
  const act = within(dialog).getByRole("button", { name: /^Remove all/ });
  expect(act).toHaveAttribute("aria-disabled", "true");
  await expectAccessible();
  await user.click(act);
  expect(forgetEverything).not.toHaveBeenCalled();
  await user.type(within(dialog).getByLabelText('Type "remove" to continue'), "Remove");
  await user.click(act);
  expect(await screen.findByText(words("ui-keyring-empty-hint"))).toBeVisible();
  expect(screen.getByRole("button", { name: /^Remove all/ })).toHaveAttribute("aria-disabled", "true");
});

it("keeps the list and says why when something could not be forgotten", async () => {
  const forgetSecret = vi.fn().mockRejectedValue(problem("keyring-locked"));
  const { user } = open("keyring", "#/keyring", { forgetSecret });
  await user.click(await screen.findByRole("button", { name: words("ui-forget-one", { profile: "firstday" }) }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: words("ui-forget") }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The keyring is locked");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(screen.getByRole("row", { name: /^firstday/ })).toBeVisible();
});

it("tells why the keyring could not be looked at, and tries again", async () => {
  const keyring = vi.fn(recordedClient("keyring").keyring).mockRejectedValueOnce(problem("unexpected"));
  const { user } = open("keyring", "#/keyring", { keyring });
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText(GOOD)).toBeVisible();
});
