import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded, recordedClient } from "./recorded";

const SETTLED = recorded("settled", "checklist");

it("shows how each step stands, in words, and what comes next", async () => {
  open("journey");
  await page("Overview");
  expect(screen.getByText("3 of 10 steps settled")).toBeVisible();
  const row = screen.getByRole("link", { name: "Protect the root user with MFA" }).closest("li");
  expect(row).toHaveTextContent("Action required");
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
  const switched = vi.spyOn(client, "addPracticeMfa");
  const before = recorded("journey", "checklist");
  const observe: typeof client.observe = (...args) =>
    switched.mock.calls.length === 0 ? Promise.resolve(before) : client.observe(...args);
  const { user } = open("journey", "#/chapter/root-user", { ...client, observe });
  await page("Root user");
  expect(screen.getByText(/Watching for MFA/)).toBeVisible();
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
  await user.click(screen.getByRole("button", { name: "Show the practice phone" }));
  expect(await screen.findByText("AWS: phone")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Add MFA" }));
  expect(screen.getAllByText("A code has six digits.")).toHaveLength(2);
  await user.type(screen.getByLabelText("MFA code 1"), "123456");
  await user.type(screen.getByLabelText("MFA code 2"), "654321");
  await user.click(screen.getByRole("button", { name: "Add MFA" }));
  expect(await screen.findByText("MFA device assigned")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Go back to Firstday" }));
  expect(await screen.findByText("The root user has MFA.")).toBeVisible();
});

it("warns of a wrong clock", async () => {
  open("wrong-clock");
  await page("Overview");
  expect(screen.getByText(words("ui-clock", { seconds: 95, direction: "behind" }))).toBeVisible();
});

it("leads to the practice console on the practice account, and never to the real one", async () => {
  const { user } = open("journey", "#/chapter/money");
  await page("Money");
  expect(screen.queryByRole("button", { name: /^Open in the AWS console/ })).not.toBeInTheDocument();
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
  await page(words("ui-no-page"));
  await user.click(within(screen.getByRole("main")).getByRole("link", { name: words("ui-to-journey") }));
  await waitFor(() => {
    expect(window.location.hash).toBe("#/journey");
  });
});
