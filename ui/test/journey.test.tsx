import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { isSettled } from "../src/ipc/status";
import type { StepView } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { expectAccessible, page, stepOf } from "./helpers";
import { altered, finished, open, problem, recorded, recordedClient } from "./recorded";

vi.setConfig({ testTimeout: 120_000 });

const SETTLED = recorded("settled", "checklist");

/** What counts as a check: what the account has need of, and no look around. */
function checks(steps: StepView[]): StepView[] {
  return steps.filter(({ counts, status }) => counts && status !== "not-applicable");
}

function passed(steps: StepView[]): number {
  return checks(steps).filter(({ status }) => isSettled(status)).length;
}

function security(steps: StepView[]): string {
  return words("ui-home-security-of", { settled: passed(steps), total: checks(steps).length });
}

/** What is not done yet of a day, and no worse than that. */
function remaining(steps: StepView[], day: StepView["when"]): StepView[] {
  const open = steps.filter(({ when, severity }) => when === day && severity === null);
  return open.filter(({ status, confirmable }) => status === "todo" || (status === "unknown" && confirmable));
}

/** A heading with the number of what stands under it. */
function counted(title: string, count: number): unknown {
  return expect.stringMatching(new RegExp(`^${title} ?\\(${String(count)}\\)$`));
}

it("says first what to do next, then what is wrong, then what is left", async () => {
  const { steps } = recorded("journey", "checklist");
  open("journey");
  await page("Home");
  const title = (step: string) => words(`${step}-title`);
  expect(screen.getByText(words("ui-home-setup-next", { step: title("root-mfa") }))).toBeVisible();
  expect(screen.getByRole("link", { name: "Continue setup" })).toHaveAttribute("href", "#/setup");
  const headings = [...document.querySelectorAll("h2")].map(({ textContent }) => textContent);
  expect(headings.slice(headings.indexOf("Continue setup") + 1)).toEqual([
    "My first account",
    counted("Needs attention", 1),
    counted("Remaining steps today", remaining(steps, "today").length),
    counted("Remaining steps this week", remaining(steps, "this-week").length),
    "Coming up",
    "Shortcuts",
    words("ui-home-passed", { count: passed(steps) }),
  ]);
  const fix = screen.getByLabelText(words("ui-home-fix-for", { step: title("root-mfa") }));
  expect(fix).toHaveAttribute("href", "#/chapter/root-user?field=root-mfa");
  expect(fix.closest("li")).toHaveTextContent(words("status-critical"));
  expect(screen.getByLabelText(words("ui-home-start-for", { step: title("budgets") }))).toBeVisible();
  expect(pair("Security")).toBe(security(steps));
  expect(pair("Signed in as")).toBe("Root user");
  expect(pair("Plan")).toMatch(/^Free, ends 24 May 2027 \(182 days left\)$/);
  expect(pair("Access keys")).toBe("None");
  expect(screen.queryByText("Monthly budget")).not.toBeInTheDocument();
  await expectAccessible();
});

it("names the gravest first where an account was neglected", async () => {
  open("neglected");
  await page("Home");
  const fixes = screen.getAllByLabelText(/^Fix: /).map((link) => link.getAttribute("aria-label"));
  const { steps } = recorded("neglected", "checklist");
  const grave = steps.filter(({ severity }) => severity === "critical").map(({ id }) => id);
  expect(grave).toEqual(["root-mfa", "root-access-keys"]);
  const others = steps.filter(({ id, status }) => status === "attention" && !grave.includes(id));
  const wrong = [...grave, ...others.map(({ id }) => id)];
  expect(fixes).toEqual(wrong.map((step) => words("ui-home-fix-for", { step: words(`${step}-title`) })));
  expect(pair("Access keys")).toBe("4 active, oldest 880 days");
  expect(screen.queryByText("Coming up")).not.toBeInTheDocument();
  await expectAccessible();
});

it("counts in a project only what the project has", async () => {
  const { steps } = recorded("project", "checklist");
  open("project");
  await page("Home");
  expect(checks(steps).length).toBeLessThan(checks(SETTLED.steps).length);
  expect(pair("Security")).toBe(security(steps));
  const left = [...remaining(steps, "today"), ...remaining(steps, "this-week")];
  expect(screen.getAllByLabelText(/^Start: /)).toHaveLength(left.length);
});

it("has nothing to do once everything is done, and keeps the rest at hand", async () => {
  const done = finished(SETTLED);
  const { user } = open("settled", "#/journey", { checklist: () => Promise.resolve(done) });
  await page("Home");
  expect(screen.getByText("Nothing needs your attention.")).toBeVisible();
  expect(screen.queryByText("Continue setup")).not.toBeInTheDocument();
  expect(pair("AWS CLI")).toMatch(/^Access key in your keyring/);
  expect(pair("Monthly budget")).toBe("$10.00 a month");
  expect(screen.getByText("https://alex.signin.aws.amazon.com/console")).toBeVisible();
  const section = screen.getByRole("button", { name: words("ui-home-passed", { count: checks(done.steps).length }) });
  expect(section).toHaveAttribute("aria-expanded", "false");
  await user.click(section);
  const table = screen.getByRole("table", { name: "All checks" });
  expect(within(table).getAllByRole("row")).toHaveLength(done.steps.length + 1);
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Reset a password" }));
  await user.click(await screen.findByRole("menuitem", { name: "alex" }));
  expect(window.location.hash).toBe("#/review-password?user=alex");
});

it("says when a session of the AWS CLI ends, and how to begin another once it is over", async () => {
  const { overview, steps } = SETTLED;
  const commandLine = { profile: "firstday", works: true, session: true, endsAt: "2026-11-23T20:00:00Z" };
  const live = altered(SETTLED, { overview: { ...overview, commandLine } });
  const { client } = open("settled", "#/journey", { checklist: () => Promise.resolve(live) });
  await page("Home");
  expect(client).toBeDefined();
  expect(pair("AWS CLI")).toMatch(/^Session until .*2026/);
  expect(screen.queryByRole("link", { name: "Sign in again" })).not.toBeInTheDocument();
  cleanup();
  const over = altered(live, {
    overview: { ...overview, commandLine: { ...commandLine, works: false } },
    steps: steps.map((step) => (step.id === "cli-access" ? altered(step, { status: "attention" }) : step)),
  });
  open("settled", "#/journey", { checklist: () => Promise.resolve(over) });
  await page("Home");
  expect(pair("AWS CLI")).toMatch(/^Session expired/);
  expect(screen.getByRole("link", { name: "Sign in again" })).toBeVisible();
});

it("says of a step that nobody could check why, and does not call it done", async () => {
  const steps = SETTLED.steps.map((step) => (step.id === "budgets" ? altered(step, { status: "unknown" }) : step));
  open("settled", "#/journey", { checklist: () => Promise.resolve(altered(SETTLED, { steps })) });
  await page("Home");
  expect(screen.getByLabelText(/^See why: /)).toBeVisible();
  expect(pair("Security")).toBe(security(steps));
});

/** The value that stands under a label. */
function pair(label: string): string {
  const found = screen.getByText(label, { selector: "dt, dt *" }).closest("dt")?.nextElementSibling;
  return found?.textContent ?? "";
}

it("reads the account again when asked, and says why it could not", async () => {
  const observe = vi.fn().mockRejectedValueOnce(problem("unreachable")).mockResolvedValueOnce(SETTLED);
  const { user } = open("journey", "#/journey", { observe });
  await page("Home");
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-unreachable"));
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByText("Nothing needs your attention.")).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("shows the finished checklist, ready to print", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user } = open("settled", "#/checklist", { checklist: () => Promise.resolve(finished(SETTLED)) });
  await page("Summary");
  expect(screen.getByText("Setup complete")).toBeVisible();
  expect(screen.getByText("https://alex.signin.aws.amazon.com/console")).toBeVisible();
  expect(screen.getByRole("heading", { name: /^Done/ })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalled();
});

it("names the account by its number where it has no alias", async () => {
  const { steps } = recorded("journey", "checklist");
  open("journey", "#/checklist");
  await page("Summary");
  expect(screen.getByText(words("ui-checklist-unfinished", { settled: passed(steps), total: checks(steps).length }), { selector: "main *" })).toBeVisible();
  expect(screen.getByText("https://111122223333.signin.aws.amazon.com/console")).toBeVisible();
});

it("keeps what only the person said apart from what AWS says", async () => {
  const steps = SETTLED.steps.map((step, index) => (index === 0 ? altered(step, { status: "confirmed" }) : step));
  open("settled", "#/checklist", { checklist: () => Promise.resolve(altered(SETTLED, { steps })) });
  await page("Summary");
  const holds = steps.filter(({ counts, status }) => counts && status === "holds").length;
  const looks = steps.filter(({ counts }) => !counts).length;
  expect(looks).toBeGreaterThan(0);
  expect(screen.getByRole("heading", { name: new RegExp(`^Look around ?\\(${String(looks)}\\)$`) })).toBeVisible();
  expect(screen.getByRole("heading", { name: /^Confirmed by you ?\(1\)$/ })).toBeVisible();
  expect(screen.getByRole("heading", { name: new RegExp(`^Done ?\\(${String(holds)}\\)$`) })).toBeVisible();
});

it("turns root MFA on in the practice console, and notices", async () => {
  const client = recordedClient("journey");
  const switched = vi.spyOn(client, "addPracticeMfa");
  const before = recorded("journey", "checklist");
  const observe: typeof client.observe = (...args) =>
    switched.mock.calls.length === 0 ? Promise.resolve(before) : client.observe(...args);
  const { user } = open("journey", "#/chapter/root-user", { ...client, observe });
  await page("Root user");
  expect(screen.getByText(words("ui-root-mfa-watching"))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Open the practice console" }));
  await page("Practice console");
  await user.click(await screen.findByRole("button", { name: "Assign MFA device" }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(screen.getByText("Enter a name.")).toBeVisible();
  await user.type(screen.getByLabelText("MFA device name"), "phone");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(await screen.findByRole("img", { name: /^QR code/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Use the practice phone" }));
  expect(await screen.findByText("AWS: phone")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Add MFA" }));
  expect(screen.getAllByText(words("ui-codes-six"))).toHaveLength(2);
  await user.type(screen.getByLabelText("MFA code 1"), "123456");
  await user.type(screen.getByLabelText("MFA code 2"), "654321");
  await user.click(screen.getByRole("button", { name: "Add MFA" }));
  expect(await screen.findByText("MFA device assigned")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Go back to Firstday" }));
  expect(await screen.findByText(words("root-mfa-found-on"))).toBeVisible();
});

it("warns of a wrong clock", async () => {
  open("wrong-clock");
  await page("Home");
  expect(screen.getByText(words("ui-clock", { seconds: 95, direction: "behind" }))).toBeVisible();
});

it("leads to no console from the practice account, but to its own where that has the page", async () => {
  open("journey", "#/chapter/money");
  await page(words("chapter-money"));
  expect(within(stepOf("budgets")).queryByText(/console$/)).not.toBeInTheDocument();
  cleanup();
  open("journey", "#/chapter/root-user");
  await page("Root user");
  expect(screen.getAllByRole("link", { name: "Open the practice console" })).toHaveLength(1);
  expect(screen.queryByRole("button", { name: /^View in the AWS console/ })).not.toBeInTheDocument();
});

it("counts no look around, and calls none done", async () => {
  open("journey", "#/chapter/tour");
  await page("Tour");
  for (const id of ["regions", "iam-map", "console-tour"]) expect(stepOf(id)).toHaveTextContent("Look around");
  expect(screen.queryByText("Done")).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Tour" }).closest("li")).toHaveTextContent(/^Tour$/);
  expect(screen.getByRole("link", { name: "Root user" }).closest("li")).toHaveTextContent(/\d of \d/);
});

/** B-152 */
it("names what can be included where a review has no changes", async () => {
  const none = altered(recorded("review", "preview"), { changes: [], invalid: [], unread: [] });
  open("settled", "#/review", { preview: () => Promise.resolve(none) });
  await page("Review changes");
  const left = SETTLED.steps.filter(({ canChange, counts, status }) => canChange && counts && !isSettled(status));
  expect(left.length).toBeGreaterThan(0);
  expect(await screen.findByRole("heading", { name: "No changes yet" })).toBeVisible();
  for (const { id } of left) expect(screen.getByRole("link", { name: words(`${id}-title`) })).toBeVisible();
  cleanup();
  const done = finished(SETTLED);
  open("settled", "#/review", { checklist: () => Promise.resolve(done), preview: () => Promise.resolve(none) });
  expect(await screen.findByRole("heading", { name: "Nothing to change" })).toBeVisible();
});

it("opens the console only when it is pressed", async () => {
  const start = recorded("journey", "start");
  const real = altered(start, { session: start.session && altered(start.session, { practice: false }) });
  const { user, client } = open("journey", "#/chapter/money", {
    start: () => Promise.resolve(real),
    openConsole: () => Promise.resolve(null),
  });
  const openConsole = vi.spyOn(client, "openConsole");
  await page(words("chapter-money"));
  expect(openConsole).not.toHaveBeenCalled();
  await user.click(within(stepOf("budgets")).getByRole("button", { name: /^View in the AWS console/ }));
  expect(openConsole).toHaveBeenCalledWith("budgets");
});

it("goes nowhere without a session", async () => {
  open("first-day", "#/journey");
  await page(words("ui-start-title"));
});

it("says so when a chapter is not there, and leads back", async () => {
  const { user } = open("journey", "#/chapter/elsewhere");
  await page(words("ui-no-page"));
  await user.click(within(screen.getByRole("main")).getByRole("link", { name: words("ui-to-journey") }));
  await waitFor(() => {
    expect(window.location.hash).toBe("#/journey");
  });
});
