import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { scenes } from "../src/ipc/scenes";
import { expectAccessible, page } from "./helpers";
import { open, recordedClient, RUN } from "./recorded";

it.each([...scenes.keys()])("shows what the desk says in %s to everybody", async (name) => {
  open(name);
  expect(await screen.findByRole("heading", { level: 1 })).toBeVisible();
  await vi.waitFor(() => {
    expect(screen.queryByText("Loading")).not.toBeInTheDocument();
  });
  expect(screen.queryByText(/is not part of this scene/)).not.toBeInTheDocument();
  await expectAccessible();
});

it("goes through the first day as it was recorded", async () => {
  const { user } = open("first-day");
  await user.click(await screen.findByRole("radio", { name: /^Practice account/ }));
  await user.click(screen.getByRole("button", { name: "Open the practice account" }));
  await page("You are signed in");
  await user.click(screen.getByRole("button", { name: "Go on" }));
  await page("Overview");
  expect(screen.getByText("3 of 10 steps settled")).toBeVisible();
});

it("makes the recorded changes, and takes right codes after wrong ones", async () => {
  const { user } = open("review");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  const first = await screen.findByLabelText("First code", {}, RUN);
  await user.type(first, "000000");
  await user.type(screen.getByLabelText("Second code"), "111111");
  await user.click(screen.getByRole("button", { name: "Pair the app" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS did not accept the codes.");
  await user.click(screen.getByRole("button", { name: "Show the practice phone" }));
  expect(await screen.findByText("123456")).toBeVisible();
  await user.clear(first);
  await user.type(first, "123456{Enter}");
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
  expect(screen.getByText("All 12 changes were made")).toBeVisible();
}, 120_000);

it("goes the other recorded way when the codes are left for later", async () => {
  const { user } = open("review");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  await user.click(await screen.findByRole("button", { name: "Leave this for later" }, RUN));
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
  expect(screen.getByText("Left for later")).toBeVisible();
}, 120_000);

it("leaves a sign-in that the run waits for", async () => {
  const { user, client } = open("run-sign-in");
  await client.answer("cli-access", { user: "alex", profile: "work", region: "us-east-1", method: "browser-session" });
  await user.click(await screen.findByRole("button", { name: /^Make these 12 changes/ }));
  await user.type(await screen.findByLabelText("First code", {}, RUN), "123456");
  await user.type(screen.getByLabelText("Second code"), "654321{Enter}");
  await screen.findByRole("heading", { name: "Sign in as alex" }, RUN);
  await user.click(screen.getByRole("button", { name: "Leave this for later" }));
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
}, 120_000);

it("says why a recorded change failed, and what was not tried", async () => {
  const { user } = open("run-failing");
  await user.click(await screen.findByRole("button", { name: "Make these 12 changes" }));
  await user.type(await screen.findByLabelText("First code", {}, RUN), "123456");
  await user.type(screen.getByLabelText("Second code"), "654321{Enter}");
  await screen.findByRole("heading", { level: 1, name: "What came of it" }, RUN);
  expect(screen.getByRole("alert")).toHaveTextContent("AWS does not let you do this.");
  expect(screen.getAllByText("Not tried")).toHaveLength(2);
}, 120_000);

it("says so when something is not part of the scene", async () => {
  await expect(recordedClient("keyring-locked").accessKeys()).rejects.toMatchObject({ code: "unexpected" });
});
