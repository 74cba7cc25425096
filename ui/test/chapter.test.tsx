import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { words } from "../src/words/words";
import { expectAccessible, page, stepOf } from "./helpers";
import type { Choice } from "../src/ipc/wire.gen";
import { altered, open, problem, recorded } from "./recorded";

/** What the switch of a step is called. */
function included(step: string): string {
  return words("ui-step-include-for", { step: words(`${step}-title`) });
}

it("saves what is typed when the field is left", async () => {
  const { user, client } = open("chapter");
  const answer = vi.spyOn(client, "answer");
  await page(words("chapter-people"));
  await user.type(screen.getByLabelText("User name"), "alex");
  await user.tab();
  await waitFor(() => {
    expect(answer).toHaveBeenCalledWith("admin-user", { name: "alex" });
  });
  expect(await screen.findByRole("checkbox", { name: included("admin-user") })).toBeChecked();
});

it("saves what is typed when the page is left", async () => {
  const { user, client } = open("chapter", "#/chapter/money");
  const answer = vi.spyOn(client, "answer");
  await page(words("chapter-money"));
  await user.type(within(stepOf("budgets")).getByLabelText(words("budgets-emails-label")), "a@example.com, b@example.org");
  window.location.hash = "#/review";
  await page(words("ui-review-title"));
  await waitFor(() => {
    expect(answer).toHaveBeenLastCalledWith("budgets", { amount: "10", emails: ["a@example.com", "b@example.org"] });
  });
});

it("shows what is wrong at the field once it was left empty", async () => {
  const { user } = open("chapter");
  await page(words("chapter-people"));
  const name = screen.getByLabelText("User name");
  await user.click(screen.getByRole("checkbox", { name: included("admin-user") }));
  await waitFor(() => {
    expect(screen.getByRole("checkbox", { name: included("admin-user") })).toBeChecked();
  });
  expect(name).toBeValid();
  await user.click(name);
  await user.tab();
  expect(await screen.findByText(words("admin-user-name-missing"))).toBeVisible();
  expect(name).toBeInvalid();
  await expectAccessible();
});

it("leaves a step for later", async () => {
  const { user, client } = open("chapter");
  const answer = vi.spyOn(client, "answer");
  await page(words("chapter-people"));
  const toggle = screen.getByRole("checkbox", { name: included("password-policy") });
  expect(toggle).toBeChecked();
  await user.click(toggle);
  expect(answer).toHaveBeenCalledWith("password-policy", null);
  await waitFor(() => {
    expect(toggle).not.toBeChecked();
  });
});

it("ticks several choices", async () => {
  const { user, client } = open("chapter");
  const answer = vi.spyOn(client, "answer");
  await page(words("chapter-people"));
  await user.click(screen.getByRole("checkbox", { name: /^Developers/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Viewers/ }));
  await waitFor(() => {
    expect(answer).toHaveBeenLastCalledWith("groups", { extra: ["developers", "viewers"] });
  });
});

it("has a list to search where there are many to choose from", async () => {
  const checklist = recorded("chapter", "checklist");
  const many = Array.from({ length: 500 }, (_, index): Choice => ({ value: `team-${index}`, label: { id: "detail-value", args: { value: { kind: "text", value: `team-${index}` } } }, hint: null }));
  const steps = checklist.steps.map((step) => {
    const questions = step.questions.map((question) => (question.field === "extra" ? altered(question, { kind: { kind: "any", choices: many } }) : question));
    return step.id === "groups" ? altered(step, { questions }) : step;
  });
  const { user, client } = open("chapter", "#/chapter/people", { checklist: () => Promise.resolve(altered(checklist, { steps })) });
  const answer = vi.spyOn(client, "answer");
  await page(words("chapter-people"));
  expect(document.querySelectorAll("[id^=field-groups-extra] [type=checkbox]")).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: new RegExp(words("groups-extra-label")) }));
  const options = await screen.findAllByRole("option");
  expect(options.length).toBeLessThan(many.length);
  await user.click(screen.getByRole("option", { name: /team-0/ }));
  await waitFor(() => {
    expect(answer).toHaveBeenLastCalledWith("groups", { extra: ["team-0"] });
  });
  await expectAccessible();
});

it("says when an answer could not be saved, and keeps it", async () => {
  const { user } = open("chapter", "#/chapter/people", { answer: () => Promise.reject(asError()) });
  await page(words("chapter-people"));
  await user.type(screen.getByLabelText("User name"), "alex");
  await user.tab();
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-unexpected"));
  expect(screen.getByLabelText("User name")).toHaveValue("alex");
});

it("comes from the review to the field that is wrong", async () => {
  const { user } = open("chapter");
  await page(words("chapter-people"));
  await user.click(screen.getByRole("checkbox", { name: included("admin-user") }));
  await user.click(screen.getAllByRole("link", { name: words("ui-to-review") }).at(-1) ?? document.body);
  await page(words("ui-review-title"));
  expect(await screen.findByText(words("ui-review-invalid", { count: 1 }))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "User name" }));
  await page(words("chapter-people"));
  const name = screen.getByLabelText("User name");
  await waitFor(() => {
    expect(name).toHaveFocus();
  });
  expect(name).toBeInvalid();
});

function asError(): Error {
  return Object.assign(new Error("broken"), problem("unexpected"));
}
