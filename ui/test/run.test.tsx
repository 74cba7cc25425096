import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import type { RunEvent, StepView } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { applyChanges, expectAccessible, page, savePassword, typeCodes } from "./helpers";
import { altered, finished, open, problem, recorded, recordedClient, RUN } from "./recorded";

const READY = { level: 1, name: "Your account is ready" };
const PARTLY = { level: 1, name: "Setup partly complete" };
const SAVE = { level: 1, name: /^Your turn 1 of \d: Save alex's password$/ };
const MFA = { level: 1, name: /^Your turn 2 of \d: Set up MFA for alex$/ };
const SIGN_IN = { level: 1, name: "Your turn 3 of 3: Sign in as alex" };
const PICTURE = { name: /QR code/ };

vi.setConfig({ testTimeout: 120_000 });

it("shows every change in words, as the call and as the command", async () => {
  const { user } = open("review");
  await page(words("ui-review-title"));
  const [inSummary] = await screen.findAllByText(words("change-create-group", { group: "Administrators" }));
  expect(inSummary).toBeVisible();
  expect(screen.getByText(/credential_process = /)).toBeInTheDocument();
  for (const fold of screen.getAllByRole("button", { name: words("ui-review-details") })) await user.click(fold);
  await user.click(screen.getByRole("button", { name: words("ui-change-exact", { operations: "iam:CreateGroup" }) }));
  expect(screen.getByText("aws iam create-group --group-name Administrators")).toBeVisible();
  await expectAccessible();
});

it("says that it is not AWS, and makes no changes there before that is agreed to", async () => {
  const address = "http://127.0.0.1:4566";
  const client = recordedClient("review");
  const apply = vi.spyOn(client, "apply").mockReturnValue(new Promise(() => undefined));
  const start = async () => {
    const start = await recordedClient("review").start();
    return altered(start, { session: start.session && altered(start.session, { elsewhere: [address] }) });
  };
  const { user } = open("review", undefined, { ...client, start });
  await page(words("ui-review-title"));
  expect(screen.getByRole("complementary", { name: words("ui-elsewhere") })).toHaveTextContent(address);
  const make = await screen.findByRole("button", { name: "Apply 12 changes" });
  await expectAccessible();
  await user.click(make);
  expect(apply).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: words("ui-elsewhere-agree", { addresses: address }) }));
  await user.click(make);
  expect(apply).toHaveBeenCalledWith(true, expect.anything());
});

it("says when there is nothing to change", async () => {
  const done = finished(recorded("settled", "checklist"));
  open("settled", "#/review", { checklist: () => Promise.resolve(done) });
  expect(await screen.findByRole("heading", { name: words("ui-review-nothing") })).toBeVisible();
  expect(screen.getByText(words("ui-review-nothing-settled"))).toBeVisible();
});

it("says how to change something when nothing is wanted", async () => {
  open("left-out");
  expect(await screen.findByRole("heading", { name: words("ui-review-none-included") })).toBeVisible();
  expect(screen.getByText(words("ui-review-nothing-hint"))).toBeVisible();
  await expectAccessible();
});

it("applies the changes, and asks for one thing after the other", async () => {
  const revealPassword = () => Promise.resolve({ address: "about:blank" });
  const { user, client } = open("review", undefined, { revealPassword });
  const submitCodes = vi.spyOn(client, "submitCodes");
  await applyChanges(user);
  await page("Applying changes");
  const heading = await screen.findByRole("heading", SAVE, RUN);
  await waitFor(() => {
    expect(heading).toHaveFocus();
  });
  expect(screen.queryByRole("img", PICTURE)).not.toBeInTheDocument();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Show" }));
  expect(await screen.findByTitle("Temporary password for alex")).toHaveAttribute("sandbox", "");
  expect(screen.getByRole("button", { name: "Next" })).toHaveAttribute("aria-disabled", "true");
  await savePassword(user);

  await screen.findByRole("heading", MFA);
  expect(screen.getByRole("img", PICTURE)).toBeVisible();
  await expectAccessible();
  const first = () => screen.getByLabelText("MFA code 1");
  const second = () => screen.getByLabelText("MFA code 2");
  await user.type(first(), "12345");
  await user.click(screen.getByRole("button", { name: "Add MFA device" }));
  expect(first()).toBeInvalid();
  expect(submitCodes).not.toHaveBeenCalled();
  await user.clear(first());
  await user.type(first(), "000000");
  await user.type(second(), "111 111");
  await user.click(screen.getByRole("button", { name: "Add MFA device" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-code-refused"));
  expect(submitCodes).toHaveBeenCalledWith("000000", "111111", expect.any(Number));
  expect(first()).toHaveValue("");
  expect(second()).toHaveValue("");
  await waitFor(() => {
    expect(first()).toHaveFocus();
  });

  await user.click(screen.getByRole("button", { name: "Use the practice phone" }));
  expect(await screen.findByText("654321")).toBeVisible();
  await user.type(first(), "123456");
  await user.type(second(), "654321{Enter}");
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByText("MFA is on for alex.")).toBeVisible();
  expect(screen.getByText("12 of 12 done")).toBeVisible();
  expect(screen.getByRole("link", { name: words("root-mfa-title") })).toBeVisible();
  const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent.replace(/ ?\(.*/, ""));
  const now = headings.indexOf(words("ui-done-now", { count: 3 }));
  expect(now).toBeGreaterThan(-1);
  expect(headings.indexOf("Remaining steps")).toBeGreaterThan(now);
  await expectAccessible();
});

it("says that the account is ready, and what to do now, until that is left", async () => {
  const checklist = recorded("settled", "checklist");
  // What is for later, or is asked for on this page, leaves nothing open.
  const later = ({ id, when }: StepView) => when !== "today" || id === "daily-sign-in";
  const whole = finished(checklist);
  const done = altered(whole, { steps: whole.steps.map((step, place) => (later(step) ? (checklist.steps[place] ?? step) : step)) });
  const client = recordedClient("review");
  const apply = async (elsewhere: boolean, events: (event: RunEvent) => void) => ({ ...(await client.apply(elsewhere, events)), checklist: done });
  const { user } = open("review", undefined, { ...client, apply });
  await applyChanges(user);
  await savePassword(user);
  await typeCodes(user, "000000", "111111");
  await screen.findByRole("alert");
  await typeCodes(user);
  await screen.findByRole("heading", READY, RUN);
  expect(screen.getByRole("heading", { name: "Do these 3 things now" })).toBeVisible();
  const boxes = screen.getAllByRole("checkbox");
  expect(screen.queryByRole("heading", { name: /^Remaining steps/ })).not.toBeInTheDocument();
  expect(boxes.map((box) => box.id)).toEqual(["thing-email", "thing-sign-in", "thing-root"]);
  expect(screen.queryByRole("button", { name: "Open the console" })).not.toBeInTheDocument();
  await user.click(screen.getByLabelText("Sign out as the root user in your browser."));
  await expectAccessible();

  window.location.hash = "#/checklist";
  await page("Summary");
  await user.click(await screen.findByRole("link", { name: "See what's next" }));
  await screen.findByRole("heading", READY);
  expect(screen.getByLabelText("Sign out as the root user in your browser.")).toBeChecked();
  await user.click(screen.getByRole("button", { name: "Go to Home" }));
  await page("Home");
  expect(screen.queryByText(words("ui-done-left"))).not.toBeInTheDocument();
});

it("shows what is there instead where the program refuses to begin", async () => {
  const client = recordedClient("review");
  const apply = vi.fn(client.apply).mockRejectedValue(problem("not-reviewed"));
  const checklist = vi.fn(client.checklist);
  const { user } = open("review", undefined, { ...client, apply, checklist });
  await page(words("ui-review-title"));
  const before = checklist.mock.calls.length;
  await applyChanges(user);
  expect(await screen.findByRole("alert", {}, RUN)).toHaveTextContent(words("problem-not-reviewed"));
  expect(checklist.mock.calls.length).toBe(before + 1);
  window.location.hash = "#/checklist";
  await page("Summary");
  expect(screen.queryByText(words("ui-done-left"))).not.toBeInTheDocument();
});

it("shows why a change failed, what was not tried, and how to go on", async () => {
  const { user } = open("run-failing");
  await applyChanges(user);
  await savePassword(user);
  await typeCodes(user);
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByText("9 of 12 done, 2 skipped, 1 failed")).toBeVisible();
  const rows = within(screen.getByRole("list", { name: "Not applied" })).getAllByRole("listitem");
  expect(rows.map((row) => row.dataset.state)).toEqual(["failed", "not-tried", "not-tried"]);
  expect(screen.getByRole("alert")).toHaveTextContent(words("problem-denied"));
  const button = words("ui-run-again");
  expect(screen.getByText(words("ui-change-failed-why", { button }))).toBeVisible();
  expect(screen.getAllByText(words("ui-change-not-tried-why", { button }))).toHaveLength(2);
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Review remaining changes" }));
  await page(words("ui-review-title"));
});

it("loses nothing when the person looks at another page meanwhile", async () => {
  const { user } = open("review");
  await applyChanges(user);
  await screen.findByRole("heading", SAVE, RUN);
  window.location.hash = "#/journey";
  await page("Home");
  await user.click(await screen.findByRole("link", { name: words("ui-run-waits-elsewhere") }));
  await screen.findByRole("heading", SAVE);
  const reload = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(reload);
  expect(reload.defaultPrevented).toBe(true);
});

it("does not count what was skipped as done", async () => {
  const { user } = open("review");
  await applyChanges(user);
  await savePassword(user);
  await user.click(await screen.findByRole("button", { name: "Skip for now" }));
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByText("11 of 12 done, 1 skipped")).toBeVisible();
  expect(screen.getByText(words("ui-change-left-why", { button: words("ui-run-again") }))).toBeVisible();
});

it("stops after the present change", async () => {
  const { user, client } = open("review");
  const stopRun = vi.spyOn(client, "stopRun");
  await applyChanges(user);
  await savePassword(user);
  await user.click(await screen.findByRole("button", { name: /^11 of 12 done/ }));
  await user.click(screen.getByRole("button", { name: "Stop after the current change" }));
  expect(stopRun).toHaveBeenCalled();
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "Stopping after the current change" })).toBeDisabled();
  });
  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await screen.findByRole("heading", PARTLY, RUN);
  await expectAccessible();
});

it("says so when no changes are being made", async () => {
  open("review", "#/run");
  await page("No changes are being applied");
});

it("waits for a user to sign in, and says why a sign-in did not count", async () => {
  const { user, client } = open("run-sign-in");
  const openSignInPage = vi.spyOn(client, "openSignInPage");
  await runToSignIn(user, client);
  const heading = await screen.findByRole("heading", SIGN_IN, RUN);
  await waitFor(() => {
    expect(heading).toHaveFocus();
  });
  expect(screen.getByLabelText("Address of the sign-in page")).toHaveTextContent("http://127.0.0.1:40001/oauth/");
  expect(screen.getByText(/leads to http:\/\/127.0.0.1:40000\/us-east-1\/v1\/authorize$/)).toBeVisible();
  expect(screen.getByText(words("ui-sign-in-check", { origin: "http://127.0.0.1:40000/" }))).toBeVisible();
  expect(openSignInPage).not.toHaveBeenCalled();
  await expectAccessible();

  window.location.hash = "#/journey";
  await page("Home");
  await user.click(await screen.findByRole("link", { name: words("ui-run-waits-sign-in") }));
  await user.click(await screen.findByRole("button", { name: "Open the sign-in page" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The browser was signed in as the root user, not as alex.");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Open the sign-in page" }));
  await screen.findByRole("heading", PARTLY, RUN);
  expect(openSignInPage).toHaveBeenCalledTimes(2);
});

it("leaves a sign-in for later", async () => {
  const { user, client } = open("run-sign-in");
  await runToSignIn(user, client);
  await screen.findByRole("heading", SIGN_IN, RUN);
  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByText(/, 2 skipped$/)).toBeVisible();
});

it("leaves the codes and the sign-in for later", async () => {
  const { user, client } = open("run-sign-in");
  await wishForSession(client);
  await applyChanges(user);
  await savePassword(user);
  await user.click(await screen.findByRole("button", { name: "Skip for now" }));
  await screen.findByRole("heading", SIGN_IN, RUN);
  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await screen.findByRole("heading", PARTLY, RUN);
  expect(screen.getByText(/, 3 skipped$/)).toBeVisible();
});

/** Makes the changes up to the one that somebody has to sign in for. */
async function runToSignIn(user: UserEvent, client: Client) {
  await wishForSession(client);
  await applyChanges(user);
  await savePassword(user);
  await typeCodes(user);
}

/** Wishes for a browser session instead of an access key. */
async function wishForSession(client: Client) {
  await client.answer("cli-access", { user: "alex", profile: "work", region: "us-east-1", method: "browser-session" });
}
