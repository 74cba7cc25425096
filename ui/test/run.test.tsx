import { screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { fakeClient } from "./fake";
import { freshChecklist } from "./fake-data";
import { expectAccessible, open, page } from "./helpers";

/** Everything is answered and wanted. */
const WANTED = {
  ...freshChecklist(),
  steps: freshChecklist().steps.map((step) => ({ ...step, included: step.canChange })),
};

it("shows every change in words, as the call and as the command", async () => {
  const { user } = open("#/review", { session: true, checklist: WANTED });
  await page("Review");
  expect(await screen.findByText("Make the group Administrators")).toBeVisible();
  expect(screen.getByText(/credential_process = /)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Exactly what is sent: iam:CreateGroup" }));
  expect(screen.getByText("aws iam create-group --GroupName Administrators")).toBeVisible();
  await expectAccessible();
});

it("says when there is nothing to change", async () => {
  const none = { ...freshChecklist(), steps: freshChecklist().steps.map((step) => ({ ...step, included: false })) };
  open("#/review", { session: true, checklist: none });
  expect(await screen.findByRole("heading", { name: "Nothing to change" })).toBeVisible();
});

it("makes the changes, asks for codes, keeps refused ones, and shows the password", async () => {
  const client = fakeClient({ session: true, checklist: WANTED });
  const submitCodes = vi.spyOn(client, "submitCodes");
  const { user } = open("#/review", { session: true }, client);
  await user.click(await screen.findByRole("button", { name: "Make these 8 changes" }));
  await page("Making the changes");
  expect(await screen.findByRole("img", { name: /QR picture/ })).toBeVisible();
  await expectAccessible();

  const first = screen.getByLabelText("First code");
  const second = screen.getByLabelText("Second code");
  await user.type(first, "12345");
  await user.click(screen.getByRole("button", { name: "Pair the app" }));
  expect(first).toBeInvalid();
  expect(submitCodes).not.toHaveBeenCalled();
  await user.clear(first);
  await user.type(first, "000000");
  await user.type(second, "111 111");
  await user.click(screen.getByRole("button", { name: "Pair the app" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS did not accept the codes.");
  expect(submitCodes).toHaveBeenCalledWith("000000", "111111");
  expect(first).toHaveValue("000000");

  await user.click(screen.getByRole("button", { name: "Show the practice phone" }));
  expect(await screen.findByText("123456")).toBeVisible();
  await user.clear(first);
  await user.type(first, "123456{Enter}");
  await page("What came of it");
  expect(screen.getByText("All 8 changes were made")).toBeVisible();

  await user.click(screen.getByRole("button", { name: "Show it once" }));
  expect(await screen.findByTitle("Password for alex")).toHaveAttribute("sandbox", "");
  await user.click(screen.getByRole("button", { name: "I have it, forget it here" }));
  expect(await screen.findByText("Firstday has forgotten this password.")).toBeVisible();
  await expectAccessible();
});

it("shows why a change failed, what was not tried, and how to go on", async () => {
  const { user } = open("#/review", { session: true, checklist: WANTED, failing: 1 });
  await user.click(await screen.findByRole("button", { name: "Make these 8 changes" }));
  await page("What came of it");
  expect(screen.getByText("1 of 8 changes were made")).toBeVisible();
  expect(screen.getByRole("alert")).toHaveTextContent("AWS does not let you do this.");
  expect(screen.getAllByText("Not tried")).toHaveLength(6);
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Try again" }));
  await page("Review");
});

it("loses nothing when the person looks at another page meanwhile", async () => {
  const { user } = open("#/review", { session: true, checklist: WANTED });
  await user.click(await screen.findByRole("button", { name: "Make these 8 changes" }));
  await screen.findByRole("img", { name: /QR picture/ });
  window.location.hash = "#/journey";
  await page("Overview");
  await user.click(await screen.findByRole("link", { name: /The changes wait for codes/ }));
  expect(await screen.findByRole("img", { name: /QR picture/ })).toBeVisible();
  const reload = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(reload);
  expect(reload.defaultPrevented).toBe(true);
});

it("leaves the codes for later", async () => {
  const { user } = open("#/review", { session: true, checklist: WANTED });
  await user.click(await screen.findByRole("button", { name: "Make these 8 changes" }));
  await user.click(await screen.findByRole("button", { name: "Leave this for later" }));
  await page("What came of it");
  expect(screen.getByText("Left for later")).toBeVisible();
});

it("stops after the present change", async () => {
  const client = fakeClient({ session: true, checklist: WANTED });
  const stopRun = vi.spyOn(client, "stopRun");
  const { user } = open("#/review", { session: true }, client);
  await user.click(await screen.findByRole("button", { name: "Make these 8 changes" }));
  await screen.findByRole("img", { name: /QR picture/ });
  await user.click(screen.getByRole("button", { name: "Stop after this change" }));
  expect(stopRun).toHaveBeenCalled();
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "Stopping after this change" })).toBeDisabled();
  });
});

it("says so when no changes are being made", async () => {
  open("#/run", { session: true });
  await page("No changes are being made");
});

it("waits for a user to sign in, and says why a sign-in did not count", async () => {
  const client = fakeClient({ session: true, checklist: WANTED, keepsSession: true });
  const openSignInPage = vi.spyOn(client, "openSignInPage");
  const { user } = open("#/review", { session: true }, client);
  await user.click(await screen.findByRole("button", { name: "Make these 9 changes" }));
  await user.click(await screen.findByRole("button", { name: "Leave this for later" }));
  const heading = await screen.findByRole("heading", { name: "Sign in as alex" });
  await waitFor(() => {
    expect(heading).toHaveFocus();
  });
  expect(screen.getByLabelText("Address of the sign-in page")).toHaveTextContent("http://127.0.0.1:40123/us-east-1/v1/authorize?");
  expect(screen.getByText(/begins with http:\/\/127.0.0.1:40123\/$/)).toBeVisible();
  expect(openSignInPage).not.toHaveBeenCalled();
  await expectAccessible();

  window.location.hash = "#/journey";
  await page("Overview");
  await user.click(await screen.findByRole("link", { name: /The changes wait for somebody to sign in/ }));
  await user.click(await screen.findByRole("button", { name: "Open the sign-in page" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS does not let you do this.");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Open the sign-in page" }));
  await page("What came of it");
  expect(openSignInPage).toHaveBeenCalledTimes(2);
});

it("leaves a sign-in for later", async () => {
  const { user } = open("#/review", { session: true, checklist: WANTED, keepsSession: true });
  await user.click(await screen.findByRole("button", { name: "Make these 9 changes" }));
  await user.click(await screen.findByRole("button", { name: "Leave this for later" }));
  await screen.findByRole("heading", { name: "Sign in as alex" });
  await user.click(screen.getByRole("button", { name: "Leave this for later" }));
  await page("What came of it");
  expect(screen.getAllByText("Left for later")).toHaveLength(2);
});
