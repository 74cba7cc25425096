import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { words } from "../src/words/words";
import type { CloseQuestion, LeftOpenView } from "../src/ipc/wire.gen";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded } from "./recorded";

const UNSAVED: LeftOpenView = { passwords: ["ana"], lost: [], run: null };
const LOST: LeftOpenView = { passwords: [], lost: ["ana"], run: null };
const BROKEN: LeftOpenView = { passwords: [], lost: [], run: { done: 7, changes: 11, keys: false, undoes: false, underWay: null } };

vi.setConfig({ testTimeout: 120_000 });

function left(view: LeftOpenView) {
  return { leftOpen: () => Promise.resolve(view) };
}

/** A window that is being closed: `ask` sends the page the question, `answers` is what the page tells. */
function closing() {
  let hear: (question: CloseQuestion) => void = () => undefined;
  const answers = {
    hearClosing: (hears: (question: CloseQuestion) => void) => {
      hear = hears;
      return Promise.resolve(null);
    },
    seeClosing: vi.fn(() => Promise.resolve(null)),
    answerClosing: vi.fn<(leave: boolean) => Promise<null>>(() => Promise.resolve(null)),
  };
  return { ask: (question: CloseQuestion) => { hear(question); }, answers };
}

it.each(["journey", "chapter/money", "review", "checklist", "practice", "keyring", "command-line", "access-keys"])(
  "says on the page %s that a password is not saved",
  async (place) => {
    open("journey", `#/${place}`, left(UNSAVED));
    expect(await screen.findByText(/haven't saved the temporary password of ana/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Save it now" })).toHaveAttribute("href", "#/password");
  },
);

it("lets a password go only once it is said to be saved", async () => {
  const saved = vi.fn(() => Promise.resolve(null));
  const { user } = open("journey", "#/password", { ...left(UNSAVED), passwordSaved: saved });
  await page("Temporary passwords");
  await expectAccessible();
  const next = screen.getByRole("button", { name: "Next" });
  await user.click(next);
  expect(saved).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: "I saved the password" }));
  await user.click(next);
  expect(saved).toHaveBeenCalledWith("ana");
});

it("says that a password is lost, and leads to a new one", async () => {
  const review = recorded("review", "preview");
  const { user } = open("journey", "#/journey", { ...left(LOST), previewPassword: () => Promise.resolve(review) });
  await user.click(await screen.findByRole("link", { name: "See what to do" }));
  await page("Temporary passwords");
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Create a new password" }));
  await page("Create a new password for ana");
  expect(await screen.findByRole("button", { name: /^Apply/ })).toBeVisible();
});

it("says that a run was broken off, with the way on, until it is let go", async () => {
  const dismissRun = vi.fn(() => Promise.resolve(null));
  const { user } = open("journey", "#/journey", { ...left(BROKEN), dismissRun });
  expect(await screen.findByText("Setup stopped after 7 of 11 changes.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Continue" })).toHaveAttribute("href", "#/review");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Close this message" }));
  expect(dismissRun).toHaveBeenCalled();
});

it("says what was under way, and that an undo goes on as one", async () => {
  const underWay = { id: "change-create-user", args: { user: { kind: "text", value: "alex" } } } as const;
  const run = { done: 2, changes: 5, keys: false, undoes: false, underWay };
  open("journey", "#/journey", left({ ...BROKEN, run }));
  expect(await screen.findByText("Interrupted at: Create the user alex")).toBeVisible();
  expect(screen.getByRole("link", { name: "Undo" })).toHaveAttribute("href", "#/review-undo?undo=run");
});

it("leads on from an undo that was broken off", async () => {
  const run = { done: 2, changes: 5, keys: false, undoes: true, underWay: null };
  open("journey", "#/journey", left({ ...BROKEN, run }));
  expect(await screen.findByText("Undo stopped after 2 of 5 changes.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Continue" })).toHaveAttribute("href", "#/review-undo?undo=all");
});

it.each([false, true])("asks before the window is closed, and says what would be lost: %s", async (leave) => {
  const { ask, answers } = closing();
  const { user } = open("journey", "#/journey", answers);
  await page("Home");
  ask({ running: true, passwords: ["ana"] });
  const dialog = await screen.findByRole("dialog", { name: words("ui-close-running") });
  expect(within(dialog).getByText(/haven't saved the temporary password of ana/)).toBeVisible();
  expect(answers.seeClosing).toHaveBeenCalled();
  await expectAccessible();
  const [stay] = within(dialog).getAllByRole("button", { name: "Stay here" });
  await user.click(leave ? within(dialog).getByRole("button", { name: "Close Firstday" }) : (stay ?? dialog));
  await waitFor(() => {
    expect(answers.answerClosing).toHaveBeenCalledWith(leave);
  });
});

it("saves what was typed a moment ago before the window is closed", async () => {
  const { ask, answers } = closing();
  let kept: () => void = () => undefined;
  const checklist = recorded("journey", "checklist");
  const answer = vi.fn(() => new Promise<typeof checklist>((resolve) => { kept = () => { resolve(checklist); }; }));
  const { user } = open("journey", "#/chapter/people", { ...answers, answer });
  await page(words("chapter-people"));
  await user.type(screen.getByLabelText(words("admin-user-name-label")), "x");
  ask({ running: false, passwords: [] });
  const soonerThanByItself = { timeout: 300 };
  await waitFor(() => {
    expect(answer).toHaveBeenCalled();
  }, soonerThanByItself);
  expect(answers.answerClosing).not.toHaveBeenCalled();
  kept();
  await waitFor(() => {
    expect(answers.answerClosing).toHaveBeenCalledWith(true);
  });
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

it("asks before signing out loses a password", async () => {
  const signOut = vi.fn(() => Promise.resolve({ notes: [] }));
  const start = recorded("journey", "start");
  const real = altered(start, { session: start.session && altered(start.session, { practice: false, known: false }) });
  const { user } = open("journey", "#/signed-in", { ...left(UNSAVED), signOut, start: () => Promise.resolve(real) });
  await page(words("ui-signed-in-title"));
  await screen.findByText(/haven't saved the temporary password of ana/);
  await user.click(screen.getByRole("button", { name: words("ui-signed-in-other") }));
  const dialog = await screen.findByRole("dialog", { name: "Sign out without saving a password?" });
  expect(signOut).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole("button", { name: "Sign out" }));
  expect(signOut).toHaveBeenCalled();
});

it("says that a rehearsal changes this computer, and leaves that out when told to", async () => {
  const { user, client } = open("review");
  const answer = vi.spyOn(client, "answer").mockResolvedValue(recorded("review", "checklist"));
  expect(await screen.findByText("Practice changes this computer too")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Don't change this computer" }));
  expect(answer).toHaveBeenCalledWith("cli-access", null);
});

it("shows no number of a request on the practice account", async () => {
  const broken = altered(problem("unexpected"), { requestId: "0cf1" });
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a problem is plain data from Rust
  open("journey", "#/access-keys", { accessKeys: () => Promise.reject(broken) });
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.queryByText(/0cf1/)).not.toBeInTheDocument();
});

it("shows nothing in red before anything is typed, and no switch on what is done", async () => {
  open("journey", "#/chapter/people");
  await page(words("chapter-people"));
  expect(screen.queryByText(words("admin-user-name-missing"))).not.toBeInTheDocument();
  window.location.hash = "#/start";
});

it("has no switch on a step that is done", async () => {
  open("settled", "#/chapter/people");
  await page(words("chapter-people"));
  const steps = recorded("settled", "checklist").steps.filter((step) => step.chapter === "people");
  const switches = (status: (step: (typeof steps)[number]) => boolean) =>
    steps.filter(status).flatMap((step) => screen.queryAllByRole("checkbox", { name: words("ui-step-include-for", { step: words(`${step.id}-title`) }) }));
  expect(switches((step) => step.status === "todo")).not.toHaveLength(0);
  expect(switches((step) => step.status === "holds")).toHaveLength(0);
});
