import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import type { RecordedView, UndoReview } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, recorded } from "./recorded";

vi.setConfig({ testTimeout: 120_000 });

const CREATED: RecordedView = {
  number: 3,
  at: "2026-11-23T12:00:00Z",
  title: { id: "change-create-user", args: { user: { kind: "text", value: "alex" } } },
  state: "done",
  label: { id: "undo-state-done" },
  undoes: null,
  stays: null,
};
const FOR_GOOD = altered(CREATED, { number: 1, stays: { id: "no-undo-key-secret" } });
const UNDO = altered(CREATED, { number: 5, undoes: 3, stays: { id: "undo-kept-undo" } });

/** A window over these changes, and what takes them back. */
function changes(rows: RecordedView[], review: Partial<UndoReview> = {}) {
  const nothing: UndoReview = { changes: [], kept: [], already: [], uncertain: [] };
  const previewUndo = vi.fn<Client["previewUndo"]>(() => Promise.resolve({ ...nothing, ...review }));
  return { ...open("journey", "#/changes", { recordedChanges: () => Promise.resolve(rows), previewUndo }), previewUndo };
}

it("lists the changes, with a button where one can be undone", async () => {
  changes([UNDO, CREATED, FOR_GOOD]);
  await page(words("ui-changes"));
  const [undo, created, forGood] = (await screen.findAllByRole("row")).slice(1);
  expect(created).toHaveTextContent("Create the user alex");
  expect(within(created ?? document.body).getByRole("link", { name: "Undo change no. 3" })).toHaveAttribute("href", "#/review-undo?undo=change&number=3");
  expect(undo).toHaveTextContent("Undid no. 3");
  expect(forGood).toHaveTextContent(words("no-undo-key-secret"));
  for (const row of [undo, forGood]) expect(within(row ?? document.body).queryByRole("link")).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Undo everything" })).toHaveAttribute("href", "#/review-undo?undo=all");
  await expectAccessible();
});

it("says so where nothing was changed", async () => {
  changes([]);
  expect(await screen.findByText(words("ui-changes-none"))).toBeVisible();
});

it("shows what will be undone, what stays and why, and what was interrupted", async () => {
  const kept = [{ title: CREATED.title, why: { id: "undo-kept-yourself", args: { user: { kind: "text", value: "alex" } } }, changed: false } as const];
  const { user } = changes([CREATED], { changes: recorded("review", "preview").changes, kept, uncertain: [CREATED.title] });
  await user.click(await screen.findByRole("link", { name: "Undo everything" }));
  await page(words("ui-review-undo-all"));
  expect(await screen.findByText("You are signed in as alex.")).toBeVisible();
  expect(screen.getByText(words("ui-review-undo-uncertain"))).toBeVisible();
  expect(screen.queryByText(words("ui-review-undo-changed"))).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: /^Apply/ })).toBeVisible();
  await expectAccessible();
});

it("asks before it undoes what someone else has changed", async () => {
  const kept = [{ title: CREATED.title, why: { id: "undo-kept-changed" }, changed: true }];
  const { user, previewUndo } = changes([CREATED], { kept });
  await user.click(await screen.findByRole("link", { name: "Undo change no. 3" }));
  await user.click(await screen.findByRole("button", { name: words("ui-review-undo-changed-too") }));
  await page(words("ui-review-undo-change"));
  expect(previewUndo).toHaveBeenLastCalledWith({ undo: "change", number: 3 }, true);
  expect(screen.queryByText(words("ui-changes-nothing-to-undo"))).not.toBeInTheDocument();
});

it("says so where all is as before already", async () => {
  changes([CREATED], { already: [CREATED.title] });
  window.location.hash = "#/review-undo?undo=all";
  expect(await screen.findByText(words("ui-changes-nothing-to-undo"))).toBeVisible();
  expect(screen.getByText(words("ui-review-undo-already"))).toBeVisible();
});
