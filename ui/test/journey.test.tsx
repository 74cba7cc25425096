import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded, recordedClient } from "./recorded";

const SETTLED = recorded("settled", "checklist");

it("shows how each step stands, in words, and what comes next", async () => {
  open("journey");
  await page("Overview");
  expect(screen.getByText("3 of 10 steps settled")).toBeVisible();
  const row = screen.getByRole("link", { name: "Protect the root user with MFA" }).closest("li");
  expect(row).toHaveTextContent("To do");
  expect(screen.getByRole("button", { name: "Go to: Root user" })).toBeVisible();
  await expectAccessible();
});

it("reads the account again when asked, and says why it could not", async () => {
  const observe = vi.fn().mockRejectedValueOnce(problem("unreachable")).mockResolvedValueOnce(SETTLED);
  const { user } = open("journey", "#/journey", { observe });
  await page("Overview");
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS could not be reached");
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByText("Everything is in place")).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("shows the finished checklist, ready to print", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user } = open("settled");
  await page("Checklist");
  expect(screen.getByText("The first day is done")).toBeVisible();
  expect(screen.getByText("https://alex.signin.aws.amazon.com/console")).toBeVisible();
  expect(screen.getByRole("heading", { name: /Verified/ })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalled();
});

it("names the account by its number where it has no alias", async () => {
  open("journey", "#/checklist");
  await page("Checklist");
  expect(screen.getByText("3 of 10 steps settled", { selector: "main *" })).toBeVisible();
  expect(screen.getByText("https://111122223333.signin.aws.amazon.com/console")).toBeVisible();
});

it("keeps what only the person said apart from what AWS says", async () => {
  const steps = SETTLED.steps.map((step, index) => (index === 0 ? altered(step, { status: "confirmed" }) : step));
  open("settled", "#/checklist", { checklist: () => Promise.resolve(altered(SETTLED, { steps })) });
  await page("Checklist");
  expect(screen.getByRole("heading", { name: /^Confirmed by you ?\(1\)$/ })).toBeVisible();
  expect(screen.getByRole("heading", { name: /^Verified ?\(9\)$/ })).toBeVisible();
});

it("turns root MFA on in the practice console, and notices", async () => {
  const client = recordedClient("journey");
  const switched = vi.spyOn(client, "setPracticeRootMfa");
  const before = recorded("journey", "checklist");
  const observe: typeof client.observe = (...args) =>
    switched.mock.calls.length === 0 ? Promise.resolve(before) : client.observe(...args);
  const { user } = open("journey", "#/chapter/root-user", { ...client, observe });
  await page("Root user");
  expect(screen.getByText(/Watching for MFA/)).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Open the practice console" }));
  await page("Practice console");
  await user.click(await screen.findByRole("checkbox", { name: "The root user has MFA" }));
  expect(await screen.findByText("The practice root user has an MFA device.")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Go to the chapter about the root user" }));
  expect(await screen.findByText("The root user has MFA.")).toBeVisible();
});

it("warns of a wrong clock", async () => {
  open("wrong-clock");
  await page("Overview");
  expect(screen.getByText("The clock of this computer is 95 seconds behind AWS's")).toBeVisible();
});

it("opens the console only when it is pressed", async () => {
  const { user, client } = open("journey", "#/chapter/money");
  const openConsole = vi.spyOn(client, "openConsole");
  await page("Money");
  expect(openConsole).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: /^Open in the AWS console/ }));
  expect(openConsole).toHaveBeenCalledWith("budgets");
});

it("goes nowhere without a session", async () => {
  open("first-day", "#/journey");
  await page("Your first day on AWS");
});

it("says so when a chapter is not there, and leads back", async () => {
  const { user } = open("journey", "#/chapter/elsewhere");
  await page("There is no such page");
  await user.click(within(screen.getByRole("main")).getByRole("link", { name: "Go to the overview" }));
  await waitFor(() => {
    expect(window.location.hash).toBe("#/journey");
  });
});
