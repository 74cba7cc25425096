import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { KnownView } from "../src/ipc/wire.gen";
import { expectAccessible } from "./helpers";
import { altered, open, problem, recorded } from "./recorded";

const NOTHING = { passwords: [], lost: [], run: null };

const PRACTICE: KnownView = {
  account: null,
  looked: { at: "2026-11-23T12:00:00Z", name: "My first account", profile: null, done: 7, steps: 9, attention: 1 },
  left: { passwords: [], lost: ["ana"], run: { done: 7, changes: 11, keys: false, undoes: false, underWay: null } },
};
const REAL: KnownView = {
  account: "111122223333",
  looked: { at: "2026-11-14T09:12:00Z", name: "Shop", profile: "firstday", done: 9, steps: 9, attention: 0 },
  left: NOTHING,
};
const OLD: KnownView = { account: "444455556666", looked: null, left: NOTHING };

function start(known: KnownView[], profiles: string[] = []) {
  const start = altered(recorded("first-day", "start"), { known, profiles });
  return { start: () => Promise.resolve(start) };
}

it("says of each known account how it stood, when, and what was left open", async () => {
  const { user, client } = open("first-day", "#/start", start([PRACTICE, REAL, OLD]));
  const signIn = vi.spyOn(client, "signIn");
  const practice = (await screen.findByText("Practice account", { selector: "li *" })).closest("li");
  expect(practice).toHaveTextContent(/7 of 9 steps done. Last checked 23 Nov 2026/);
  expect(practice).toHaveTextContent("One check needs attention.");
  expect(practice).toHaveTextContent("Setup stopped after 7 of 11 changes.");
  expect(practice).toHaveTextContent("Nobody saved the temporary password of ana");
  const real = screen.getByText("Shop (AWS account 111122223333)").closest("li");
  expect(real).toHaveTextContent(/9 of 9 steps done. Last checked 14 Nov 2026/);
  expect(real).not.toHaveTextContent("attention");
  const old = screen.getByText("AWS account 444455556666").closest("li");
  expect(old).toHaveTextContent(/^AWS account 444455556666Sign in$/);
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Continue: Practice account" }));
  expect(signIn).toHaveBeenCalledWith({ with: "practice", seed: null });
});

it("signs in by the profile that was used, where it is still there", async () => {
  const { user, client } = open("first-day", "#/start", start([REAL], ["firstday"]));
  const signIn = vi.spyOn(client, "signIn").mockRejectedValue(problem("unreachable"));
  await user.click(await screen.findByRole("button", { name: "Sign in: Shop (AWS account 111122223333)" }));
  expect(signIn).toHaveBeenCalledWith({ with: "profile", name: "firstday" });
  expect(await screen.findByRole("alert")).toBeVisible();
});

it("signs in through the browser where there is no such profile", async () => {
  const { user, client } = open("first-day", "#/start", start([REAL, OLD]));
  const begin = vi.spyOn(client, "beginBrowserSignIn").mockRejectedValue(problem("unreachable"));
  for (const name of [/Shop/, /444455556666/]) {
    await user.click(await screen.findByRole("button", { name }));
    const how = { practice: false, seed: null, region: "us-east-1", elsewhere: false };
    expect(begin).toHaveBeenLastCalledWith(how);
  }
});

it("shows no list where no account is known", async () => {
  open("first-day", "#/start", start([]));
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByText("Your accounts")).not.toBeInTheDocument();
});
