import { screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import type { ChecklistView, StepView } from "../src/ipc/wire.gen";
import { minutesLeft, placeOf } from "../src/wizard/progress";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, recorded, recordedClient, RUN } from "./recorded";

const FRESH = recorded("journey", "checklist");
const MISSING = { id: "invalid-missing", args: {} };

/** An account that answers as the desk does, as far as these pages can see it. */
function account(first: ChecklistView): Pick<Client, "answer" | "checklist"> {
  let now = first;
  return {
    checklist: () => Promise.resolve(now),
    answer: (step, answers) => {
      now = altered(now, { steps: now.steps.map((it) => (it.id === step ? answered(it, answers) : it)) });
      return Promise.resolve(now);
    },
  };
}

function answered(step: StepView, answers: StepView["answers"] | null): StepView {
  const given = { ...step.answers, ...answers };
  const isEmpty = (value: unknown) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  const missing = step.questions.filter(({ field, required }) => required && isEmpty(given[field]));
  const invalid = answers === null ? [] : missing.map(({ field }) => ({ step: step.id, field, reason: MISSING }));
  return altered(step, { answers: given, included: answers !== null, invalid });
}

const next = () => screen.getByRole("button", { name: words("ui-setup-next") });
const title = (step: string) => page(new RegExp(`^${words(`${step}-title`)}`));

it("leads from the root user to the review, one page at a time", { timeout: 120_000 }, async () => {
  const answers = account(FRESH);
  const { user, client } = open("journey", "#/setup", { ...answers, observe: () => Promise.resolve(FRESH) });
  const keep = vi.spyOn(client, "keepSetupPage");
  await title("root-mfa");
  expect(screen.getByText(words("ui-setup-progress", { step: 1, steps: 5, minutes: 12 }))).toBeVisible();
  await expectAccessible();

  await user.click(next());
  expect(await screen.findByRole("alert")).toHaveTextContent(words("ui-setup-skip-hint", { step: "root-mfa" }));
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: words("ui-setup-skip-do") }));

  await title("admin-user");
  const name = screen.getByLabelText(words("admin-user-name-label"));
  expect(name).toBeValid();
  await user.click(next());
  await waitFor(() => {
    expect(name).toHaveFocus();
  });
  expect(name).toBeInvalid();
  await expectAccessible();
  await user.type(name, "ana");
  await user.click(next());

  await title("budgets");
  await user.type(screen.getByLabelText(words("budgets-emails-label")), "ana@example.com");
  await expectAccessible();
  await user.click(next());

  await title("cli-access");
  expect(screen.getByRole("radio", { name: words("ui-setup-wanted-yes") })).toBeChecked();
  await user.click(screen.getByRole("radio", { name: words("ui-setup-wanted-no") }));
  await expectAccessible();
  await user.click(next());

  await page(words("ui-setup-review"));
  const after = await answers.checklist();
  expect(after?.steps.filter(({ included }) => included).map(({ id }) => id)).not.toContain("cli-access");
  expect(after?.steps.find(({ id }) => id === "admin-user")?.answers).toMatchObject({ name: "ana" });
  const pages = ["root-user", "admin-user", "spending-alerts", "command-line", "review"];
  expect(keep.mock.calls.map(([page]) => page)).toEqual(pages);
});

it("opens again where the person left, and says what was kept", async () => {
  const left = altered(FRESH, { setup: altered(FRESH.setup, { page: "spending-alerts" }) });
  const { user } = open("journey", "#/setup", account(left));
  await title("budgets");
  expect(screen.getByText(words("ui-setup-saved"))).toBeVisible();
  await user.click(screen.getByRole("button", { name: words("ui-setup-exit") }));
  await waitFor(() => {
    expect(window.location.hash).toBe("#/journey");
  });
});

it("opens where the person left, whatever a checklist tells that was made before", async () => {
  const { user } = open("journey", "#/setup/spending-alerts", account(FRESH));
  await title("budgets");
  await user.click(screen.getByRole("button", { name: words("ui-setup-exit") }));
  await waitFor(() => {
    expect(window.location.hash).toBe("#/journey");
  });
  window.location.hash = "#/setup";
  await title("budgets");
});

it("says that MFA is on once it is, and goes on without a warning", async () => {
  const on = FRESH.steps.map((step) => (step.id === "root-mfa" ? altered(step, { status: "holds", severity: null }) : step));
  const { user } = open("journey", "#/setup/root-user", account(altered(FRESH, { steps: on })));
  await title("root-mfa");
  expect(screen.getByText(words("ui-setup-done", { step: words("root-mfa-title") }))).toBeVisible();
  await user.click(next());
  await title("admin-user");
});

it("comes back from the practice console to the page that led there", async () => {
  const { user } = open("journey", "#/setup/root-user");
  await title("root-mfa");
  await user.click(screen.getByRole("link", { name: words("ui-root-mfa-to-practice") }));
  await page(words("ui-practice-title"));
  expect(await screen.findByRole("link", { name: words("ui-practice-back") })).toHaveAttribute("href", "#/setup/root-user");
});

it("shows behind a fold what has a good default, and opens it where something is wrong there", RUN, async () => {
  const { user } = open("journey", "#/setup/command-line", account(FRESH));
  await title("cli-access");
  const fold = screen.getByRole("button", { name: words("ui-setup-customize") });
  expect(fold).toHaveAttribute("aria-expanded", "false");
  await user.click(fold);
  await user.clear(screen.getByLabelText(words("cli-access-profile-label")));
  await user.click(fold);
  expect(fold).toHaveAttribute("aria-expanded", "false");
  await user.click(next());
  await waitFor(() => {
    expect(fold).toHaveAttribute("aria-expanded", "true");
  });
  expect(screen.getByLabelText(words("cli-access-profile-label"))).toBeInvalid();
});

it("says what comes next by the way that was chosen", RUN, async () => {
  const { user } = open("journey", "#/setup/command-line", account(FRESH));
  await title("cli-access");
  const next = (method: string) => screen.queryByText(words("ui-setup-command-line-next", { method }));
  expect(next("browser-session")).toBeVisible();
  await user.click(screen.getByRole("button", { name: words("ui-setup-customize") }));
  await user.click(screen.getByRole("radio", { name: words("cli-access-method-key") }));
  expect(next("access-key")).toBeVisible();
  expect(next("browser-session")).toBeNull();
});

it("lets the steps that come along be left out", async () => {
  const answers = account(FRESH);
  const { user } = open("journey", "#/setup/admin-user", answers);
  await title("admin-user");
  await user.click(screen.getByRole("button", { name: words("ui-setup-also") }));
  await user.click(screen.getByRole("checkbox", { name: words("password-policy-title") }));
  await expectAccessible();
  const policy = (await answers.checklist())?.steps.find(({ id }) => id === "password-policy");
  expect(policy?.included).toBe(false);
});

it("shows what comes along where nothing else is left on a page", async () => {
  const pages = FRESH.setup.pages.map((it) => (it.id === "admin-user" ? altered(it, { steps: ["password-policy", "groups"] }) : it));
  const answers = account(altered(FRESH, { setup: altered(FRESH.setup, { pages }) }));
  const { user } = open("journey", "#/setup/admin-user", answers);
  await page(words("ui-setup-others"));
  await user.click(screen.getByRole("checkbox", { name: words("password-policy-title") }));
  expect(screen.getByRole("checkbox", { name: words("groups-title") })).toBeVisible();
  await expectAccessible();
  await user.click(next());
  await title("budgets");
  const policy = (await answers.checklist())?.steps.find(({ id }) => id === "password-policy");
  expect(policy?.included).toBe(false);
});

it("warns no more of what was done in the meantime", RUN, async () => {
  const steps = FRESH.steps.map((it) => (it.id === "root-mfa" ? altered(it, { status: "holds", severity: null }) : it));
  const done = altered(FRESH, { steps });
  let seen = FRESH;
  const { user } = open("journey", "#/setup", { ...account(FRESH), observe: () => Promise.resolve(seen) });
  await title("root-mfa");
  await user.click(next());
  await screen.findByRole("alert");
  seen = done;
  await waitFor(() => {
    expect(screen.queryByRole("alert")).toBeNull();
  }, RUN);
  await user.click(next());
  await title("admin-user");
});

it("does not warn of what was done a moment ago", async () => {
  const steps = FRESH.steps.map((it) => (it.id === "root-mfa" ? altered(it, { status: "holds", severity: null }) : it));
  let seen = FRESH;
  const { user } = open("journey", "#/setup", { ...account(FRESH), observe: () => Promise.resolve(seen) });
  await title("root-mfa");
  seen = altered(FRESH, { steps });
  await user.click(next());
  await title("admin-user");
});

it("gives what needs attention a page of its own, with what was found", async () => {
  open("neglected", "#/setup/root-access-keys");
  await title("root-access-keys");
  expect(screen.getByText(words("root-access-keys-found-some"))).toBeVisible();
  await expectAccessible();
});

it("leaves out what does not apply", async () => {
  open("project", "#/setup");
  await title("budgets");
  const [pages] = screen.getAllByRole("navigation", { name: words("ui-setup-pages") });
  expect(pages).toHaveTextContent(words("budgets-title"));
  expect(pages).not.toHaveTextContent(words("root-mfa-title"));
});

it("reviews the changes by what they are about, and leads back to each page", RUN, async () => {
  const { user } = open("review", "#/setup/review");
  await page(words("ui-setup-review"));
  expect(await screen.findAllByRole("button", { name: "Apply 12 changes" }, RUN)).toHaveLength(2);
  const { changes } = recorded("review", "preview");
  for (const area of new Set(changes.map(({ area }) => area))) {
    expect(screen.getByRole("heading", { name: new RegExp(`^${words(`ui-review-area-${area}`)}`) })).toBeVisible();
  }
  const final = changes.filter(({ undoable }) => !undoable).length;
  expect(screen.getByText(words("ui-review-final", { count: final }))).toBeVisible();
  expect(screen.getByText(words("ui-review-costly", { count: 0 }))).toBeVisible();
  expect(screen.getByText(words("ui-review-phone"))).toBeVisible();
  for (const fold of screen.getAllByRole("button", { name: words("ui-review-details") })) {
    expect(fold).toHaveAttribute("aria-expanded", "false");
  }
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: words("ui-review-edit-step", { step: words("ui-review-area-costs") }) }));
  await title("budgets");
});

it("makes the reviewed changes from the last page", RUN, async () => {
  const client = recordedClient("review");
  const apply = vi.spyOn(client, "apply").mockReturnValue(new Promise(() => undefined));
  const { user } = open("review", "#/setup/review", client);
  const [, below] = await screen.findAllByRole("button", { name: "Apply 12 changes" }, RUN);
  if (below) await user.click(below);
  expect(apply).toHaveBeenCalledWith(false, expect.anything());
});

it("counts the minutes that are left, with those while changes are made", () => {
  expect(minutesLeft(FRESH, 0)).toBe(12);
  expect(minutesLeft(FRESH, 1)).toBe(9);
  const steps = FRESH.steps.map((step) => (step.id === "cli-access" ? altered(step, { included: false }) : step));
  expect(minutesLeft(altered(FRESH, { steps }), 1)).toBe(7);
});

it("begins with the first page where the one that was left is not there any more", () => {
  expect(placeOf(FRESH.setup.pages, "review")).toBe(4);
  expect(placeOf(FRESH.setup.pages, "command-line")).toBe(3);
  expect(placeOf(FRESH.setup.pages, "elsewhere")).toBe(0);
  expect(placeOf(FRESH.setup.pages, null)).toBe(0);
});
