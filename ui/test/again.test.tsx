import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { ChecklistView, CheckView, Comparison } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { expectAccessible, page, stepOf } from "./helpers";
import { altered, open, recorded } from "./recorded";

vi.setConfig({ testTimeout: 120_000 });

const COMPARED: Comparison = {
  before: "2026-11-20T12:00:00Z",
  after: "2026-11-23T12:00:00Z",
  steps: [
    {
      step: "budgets",
      before: { status: "holds", severity: null },
      after: { status: "attention", severity: null },
      found_before: null,
      found_after: { id: "budgets-found-no-monthly" },
    },
  ],
  facts: [
    {
      what: { id: "fact-user-added", args: { name: { kind: "text", value: "eve" } } },
      by: {
        id: "fact-by",
        args: {
          who: { kind: "message", value: { id: "event-by-root" } },
          time: { kind: "time", value: "2026-11-22T08:00:00Z" },
        },
      },
    },
  ],
};

const CHECKS: CheckView[] = ["2026-11-20T12:00:00Z", "2026-11-23T12:00:00Z"].map((at, index) => ({
  at,
  tally: { done: 10 + index, open: 5, attention: 1, critical: 1, declined: index },
}));

/** A fresh account, where one step can be declined. */
function fresh(changes: Partial<ChecklistView> = {}): ChecklistView {
  const read = recorded("journey", "checklist");
  const steps = read.steps.map((step) => altered(step, { declinable: step.id === "budgets" }));
  return altered(read, { steps, since: null, ...changes });
}

function declined(): ChecklistView {
  const { steps } = fresh();
  const findings = [{ id: "declined-reason", args: { reason: { kind: "text", value: "no card" } } } as const];
  return fresh({ steps: steps.map((step) => (step.id === "budgets" ? altered(step, { status: "declined", counts: false, findings }) : step)) });
}

it("declines a step with a reason and a day, and asks again when told to", async () => {
  const decline = vi.fn(() => Promise.resolve(declined()));
  const takeBackDecline = vi.fn(() => Promise.resolve(fresh()));
  const { user } = open("journey", "#/chapter/money", { checklist: () => Promise.resolve(fresh()), decline, takeBackDecline });
  await page(words("chapter-money"));
  expect(screen.getAllByText(words("ui-decline-open"))).toHaveLength(1);
  const step = () => within(stepOf("budgets"));
  await user.click(step().getByRole("button", { name: /^Not for me: / }));
  await user.type(step().getByLabelText("Reason"), "no card");
  await user.clear(step().getByLabelText("Ask again on"));
  await user.type(step().getByLabelText("Ask again on"), "2027-01-31");
  await expectAccessible();
  await user.click(step().getByRole("button", { name: "Save decision" }));
  expect(decline).toHaveBeenCalledWith("budgets", "2027-01-31", "no card");
  expect(await step().findByText("Your reason: no card")).toBeVisible();
  expect(step().getByText(words("status-declined"))).toBeVisible();
  await user.click(step().getByRole("button", { name: "Ask again now" }));
  expect(takeBackDecline).toHaveBeenCalledWith("budgets");
  expect(await step().findByText(words("ui-decline-open"))).toBeVisible();
});

it("counts a declined step neither as done nor as open", async () => {
  open("journey", "#/checklist", { checklist: () => Promise.resolve(declined()) });
  await page("Summary");
  expect(screen.getByRole("heading", { name: /^Not for me ?\(1\)$/ })).toBeVisible();
  const counted = declined().steps.filter(({ counts, status }) => counts && !["declined", "not-applicable"].includes(status)).length;
  expect(screen.getByText(new RegExp(`of ${String(counted)} `))).toBeVisible();
});

it("says on Home what has changed and by whom, and what is due", async () => {
  const overview = altered(fresh().overview, {
    coming: [{ at: "2026-11-01T00:00:00Z", step: "budgets", what: { id: "coming-plan-ends" } }],
  });
  const saveReminders = vi.fn(() => Promise.resolve("/home/alex/aws-reminders.ics"));
  const checklist = fresh({ since: COMPARED, overview });
  const { user } = open("journey", "#/journey", { checklist: () => Promise.resolve(checklist), saveReminders });
  await page("Home");
  expect(screen.getByText("User eve was created.")).toBeVisible();
  expect(screen.getByText(/^Root user, 22 November 2026/)).toBeVisible();
  expect(screen.getByText("Due")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save reminders for a calendar" }));
  expect(await screen.findByText(/aws-reminders\.ics/)).toBeVisible();
  expect(screen.getByRole("link", { name: "See history" })).toHaveAttribute("href", "#/history");
  await expectAccessible();
});

it("shows every check, and compares two of them", async () => {
  const compareChecks = vi.fn(() => Promise.resolve(COMPARED));
  open("journey", "#/history", {
    checklist: () => Promise.resolve(fresh()),
    history: () => Promise.resolve(CHECKS),
    compareChecks,
  });
  await page("History");
  expect(screen.getByRole("img", { name: /^Status of all steps at 2 checks/ })).toBeVisible();
  expect(within(screen.getByRole("table", { name: "Checks" })).getAllByRole("row")).toHaveLength(3);
  expect(compareChecks).toHaveBeenCalledWith(CHECKS[0]?.at, CHECKS[1]?.at);
  expect(await screen.findByText("User eve was created.")).toBeVisible();
  await expectAccessible();
});
