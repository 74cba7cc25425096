import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, recordedClient, RUN } from "./recorded";

const ENDED = { level: 1, name: "What came of it" };
const PICTURE = { name: /QR picture/ };

vi.setConfig({ testTimeout: 120_000 });

it("shows every change in words, as the call and as the command", async () => {
  const { user } = open("review");
  await page("Review");
  expect(await screen.findByText("Make the group Administrators")).toBeVisible();
  expect(screen.getByText(/credential_process = /)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Exactly what is sent: iam:CreateGroup" }));
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
  await page("Review");
  expect(screen.getByRole("complementary", { name: words("ui-elsewhere") })).toHaveTextContent(address);
  const make = await screen.findByRole("button", { name: "Make these 12 changes" });
  await expectAccessible();
  await user.click(make);
  expect(apply).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: words("ui-elsewhere-agree", { addresses: address }) }));
  await user.click(make);
  expect(apply).toHaveBeenCalledWith(true, expect.anything());
});

it("says when there is nothing to change", async () => {
  open("settled", "#/review");
  expect(await screen.findByRole("heading", { name: "Nothing to change" })).toBeVisible();
  expect(screen.getByText(words("ui-review-nothing-settled"))).toBeVisible();
});

it("says how to change something when nothing is wanted", async () => {
  open("left-out");
  expect(await screen.findByRole("heading", { name: "Nothing to change" })).toBeVisible();
  expect(screen.getByText(words("ui-review-nothing-hint"))).toBeVisible();
  await expectAccessible();
});

it("makes the changes, asks for codes, keeps refused ones, and shows the password", async () => {
  const { user, client } = open("review");
  const submitCodes = vi.spyOn(client, "submitCodes");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  await page("Making the changes");
  expect(await screen.findByRole("img", PICTURE, RUN)).toBeVisible();
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
  expect(submitCodes).toHaveBeenCalledWith("000000", "111111", expect.any(Number));
  expect(first).toHaveValue("000000");

  await user.click(screen.getByRole("button", { name: "Show the practice phone" }));
  expect(await screen.findByText("654321")).toBeVisible();
  await user.clear(first);
  await user.type(first, "123456{Enter}");
  await screen.findByRole("heading", ENDED, RUN);
  expect(screen.getByText("All 12 changes were made")).toBeVisible();

  await user.click(screen.getByRole("button", { name: "Show it once" }));
  expect(await screen.findByTitle("Password for alex")).toHaveAttribute("sandbox", "");
  expect(screen.getByRole("button", { name: words("ui-to-journey") })).toHaveAttribute("aria-disabled", "true");
  const forget = screen.getByRole("button", { name: "Remove it from Firstday" });
  expect(forget).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("checkbox", { name: "I saved the password" }));
  await user.click(forget);
  await waitFor(() => {
    expect(screen.queryByText("Password for alex")).not.toBeInTheDocument();
  });
  expect(screen.getByRole("button", { name: words("ui-to-journey") })).toBeEnabled();
  await expectAccessible();
});

it("shows why a change failed, what was not tried, and how to go on", async () => {
  const { user } = open("run-failing");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  await user.type(await screen.findByLabelText("First code", {}, RUN), "123456");
  await user.type(screen.getByLabelText("Second code"), "654321{Enter}");
  await screen.findByRole("heading", ENDED, RUN);
  expect(screen.getByText("9 of 12 changes were made")).toBeVisible();
  expect(screen.getByRole("alert")).toHaveTextContent("AWS does not let you do this.");
  expect(screen.getAllByText("Not tried")).toHaveLength(2);
  expect(screen.getAllByText(words("ui-change-not-tried-why"))).toHaveLength(2);
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Try again" }));
  await page("Review");
});

it("loses nothing when the person looks at another page meanwhile", async () => {
  const { user } = open("review");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  await screen.findByRole("img", PICTURE, RUN);
  window.location.hash = "#/journey";
  await page("Overview");
  await user.click(await screen.findByRole("link", { name: words("ui-run-waits-elsewhere") }));
  expect(await screen.findByRole("img", PICTURE)).toBeVisible();
  const reload = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(reload);
  expect(reload.defaultPrevented).toBe(true);
});

it("leaves the codes for later", async () => {
  const { user } = open("review");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  await user.click(await screen.findByRole("button", { name: "Leave this for later" }, RUN));
  await screen.findByRole("heading", ENDED, RUN);
  expect(screen.getByText("Left for later")).toBeVisible();
  expect(screen.getByText(words("ui-change-left-why"))).toBeVisible();
});

it("stops after the present change", async () => {
  const { user, client } = open("review");
  const stopRun = vi.spyOn(client, "stopRun");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  await screen.findByRole("img", PICTURE, RUN);
  await user.click(screen.getByRole("button", { name: "Stop after this change" }));
  expect(stopRun).toHaveBeenCalled();
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "Stopping after this change" })).toBeDisabled();
  });
  await user.click(screen.getByRole("button", { name: "Leave this for later" }));
  await screen.findByRole("heading", ENDED, RUN);
  expect(screen.getByText("7 of 12 changes were made")).toBeVisible();
  expect(screen.getAllByText("Left for later")).toHaveLength(5);
  await expectAccessible();
});

it("says so when no changes are being made", async () => {
  open("review", "#/run");
  await page("No changes are being made");
});

it("waits for a user to sign in, and says why a sign-in did not count", async () => {
  const { user, client } = open("run-sign-in");
  const openSignInPage = vi.spyOn(client, "openSignInPage");
  await runToSignIn(user, client);
  const heading = await screen.findByRole("heading", { name: "Sign in as alex" }, RUN);
  await waitFor(() => {
    expect(heading).toHaveFocus();
  });
  expect(screen.getByLabelText("Address of the sign-in page")).toHaveTextContent("http://127.0.0.1:40001/oauth/");
  expect(screen.getByText(/leads to http:\/\/127.0.0.1:40000\/us-east-1\/v1\/authorize$/)).toBeVisible();
  expect(screen.getByText(/begins with http:\/\/127.0.0.1:40000\/$/)).toBeVisible();
  expect(openSignInPage).not.toHaveBeenCalled();
  await expectAccessible();

  window.location.hash = "#/journey";
  await page("Overview");
  await user.click(await screen.findByRole("link", { name: words("ui-run-waits-sign-in") }));
  await user.click(await screen.findByRole("button", { name: "Open the sign-in page" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The browser was signed in as the root user, not as alex.");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Open the sign-in page" }));
  await screen.findByRole("heading", ENDED, RUN);
  expect(openSignInPage).toHaveBeenCalledTimes(2);
});

it("leaves a sign-in for later", async () => {
  const { user, client } = open("run-sign-in");
  await runToSignIn(user, client);
  await screen.findByRole("heading", { name: "Sign in as alex" }, RUN);
  await user.click(screen.getByRole("button", { name: "Leave this for later" }));
  await screen.findByRole("heading", ENDED, RUN);
  expect(screen.getAllByText("Left for later")).toHaveLength(1);
});

it("leaves the codes and the sign-in for later", async () => {
  const { user, client } = open("run-sign-in");
  await wishForSession(client);
  await user.click(await screen.findByRole("button", { name: /^Make these 12 changes/ }));
  await user.click(await screen.findByRole("button", { name: "Leave this for later" }, RUN));
  await screen.findByRole("heading", { name: "Sign in as alex" }, RUN);
  await user.click(screen.getByRole("button", { name: "Leave this for later" }));
  await screen.findByRole("heading", ENDED, RUN);
  expect(screen.getAllByText("Left for later")).toHaveLength(2);
});

/** Makes the changes up to the one that somebody has to sign in for. */
async function runToSignIn(user: UserEvent, client: Client) {
  await wishForSession(client);
  await user.click(await screen.findByRole("button", { name: /^Make these 12 changes/ }));
  await user.type(await screen.findByLabelText("First code", {}, RUN), "123456");
  await user.type(screen.getByLabelText("Second code"), "654321{Enter}");
}

/** Wishes for a browser session instead of an access key. */
async function wishForSession(client: Client) {
  await client.answer("cli-access", { user: "alex", profile: "work", region: "us-east-1", method: "browser-session" });
}
