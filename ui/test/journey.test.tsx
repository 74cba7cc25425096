import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded, recordedClient } from "./recorded";

vi.setConfig({ testTimeout: 120_000 });

const SETTLED = recorded("settled", "checklist");

it("says first what to do next, then what is wrong, then what is left", async () => {
  open("journey");
  await page("Home");
  const title = (step: string) => words(`${step}-title`);
  expect(screen.getByText(words("ui-home-setup-next", { step: title("root-mfa") }))).toBeVisible();
  expect(screen.getByRole("link", { name: "Continue setup" })).toHaveAttribute("href", "#/setup");
  const headings = [...document.querySelectorAll("h2")].map(({ textContent }) => textContent);
  expect(headings.slice(headings.indexOf("Continue setup") + 1)).toEqual([
    "My first account",
    expect.stringMatching(/^Needs attention ?\(1\)$/),
    expect.stringMatching(/^Remaining steps today ?\(6\)$/),
    "Coming up",
    "Shortcuts",
    "3 checks passed",
  ]);
  const fix = screen.getByLabelText(words("ui-home-fix-for", { step: title("root-mfa") }));
  expect(fix).toHaveAttribute("href", "#/chapter/root-user?field=root-mfa");
  expect(fix.closest("li")).toHaveTextContent(words("status-critical"));
  expect(screen.getByLabelText(words("ui-home-start-for", { step: title("budgets") }))).toBeVisible();
  expect(pair("Security")).toBe("3 of 10 checks passed");
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
  const wrong = ["root-mfa", "root-access-keys", "password-policy", "admin-user", "access-keys"];
  expect(fixes).toEqual(wrong.map((step) => words("ui-home-fix-for", { step: words(`${step}-title`) })));
  expect(pair("Access keys")).toBe("4 active, oldest 880 days");
  expect(screen.queryByText("Coming up")).not.toBeInTheDocument();
  await expectAccessible();
});

it("counts in a project only what the project has", async () => {
  open("project");
  await page("Home");
  expect(pair("Security")).toBe("1 of 2 checks passed");
  expect(screen.getAllByLabelText(/^Start: /)).toHaveLength(1);
});

it("has nothing to do once everything is done, and keeps the rest at hand", async () => {
  const { user } = open("settled", "#/journey");
  await page("Home");
  expect(screen.getByText("Nothing needs your attention.")).toBeVisible();
  expect(screen.queryByText("Continue setup")).not.toBeInTheDocument();
  expect(pair("AWS CLI")).toMatch(/^Access key in your keyring/);
  expect(pair("Monthly budget")).toBe("$10.00 a month");
  expect(screen.getByText("https://alex.signin.aws.amazon.com/console")).toBeVisible();
  const section = screen.getByRole("button", { name: "10 checks passed" });
  expect(section).toHaveAttribute("aria-expanded", "false");
  await user.click(section);
  const table = screen.getByRole("table", { name: "All checks" });
  expect(within(table).getAllByRole("row")).toHaveLength(11);
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
  expect(pair("Security")).toBe("9 of 10 checks passed");
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
  const { user } = open("settled");
  await page("Summary");
  expect(screen.getByText("Setup complete")).toBeVisible();
  expect(screen.getByText("https://alex.signin.aws.amazon.com/console")).toBeVisible();
  expect(screen.getByRole("heading", { name: /^Done/ })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalled();
});

it("names the account by its number where it has no alias", async () => {
  open("journey", "#/checklist");
  await page("Summary");
  expect(screen.getByText("3 of 10 steps done", { selector: "main *" })).toBeVisible();
  expect(screen.getByText("https://111122223333.signin.aws.amazon.com/console")).toBeVisible();
});

it("keeps what only the person said apart from what AWS says", async () => {
  const steps = SETTLED.steps.map((step, index) => (index === 0 ? altered(step, { status: "confirmed" }) : step));
  open("settled", "#/checklist", { checklist: () => Promise.resolve(altered(SETTLED, { steps })) });
  await page("Summary");
  expect(screen.getByRole("heading", { name: /^Confirmed by you ?\(1\)$/ })).toBeVisible();
  expect(screen.getByRole("heading", { name: /^Done ?\(9\)$/ })).toBeVisible();
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

it("leads to the practice console on the practice account, and never to the real one", async () => {
  const { user } = open("journey", "#/chapter/money");
  await page(words("chapter-money"));
  expect(screen.queryByRole("button", { name: /^View in the AWS console/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("link", { name: /^Open the practice console/ }));
  await page("Practice console");
  expect(screen.getByText("This page isn't in the practice console")).toBeVisible();
  await expectAccessible();
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
  await user.click(screen.getByRole("button", { name: /^View in the AWS console/ }));
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
