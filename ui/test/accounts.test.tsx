import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { AccountLine, AccountsProgress } from "../src/ipc/wire.gen";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded } from "./recorded";

const LOOKED = { at: "2026-11-23T12:00:00Z", name: "Shop", profile: "work", done: 7, steps: 9, attention: 1 };
const UNKNOWN: AccountLine = { account: null, practice: false, profiles: ["new"], looked: null, tally: null, problem: null, open: false };
const SHOP: AccountLine = {
  ...UNKNOWN,
  account: "111122223333",
  profiles: ["work", "admin"],
  looked: LOOKED,
  tally: { done: 7, open: 2, attention: 1, critical: 1, declined: 0 },
};
const SETTLED: AccountLine = { ...UNKNOWN, practice: true, profiles: [], looked: LOOKED, tally: { done: 9, open: 0, attention: 0, critical: 0, declined: 1 } };

const start = altered(recorded("first-day", "start"), { known: [] });

function openWith(lines: AccountLine[]) {
  return open("first-day", "#/accounts", { start: () => Promise.resolve(start), knownAccounts: () => Promise.resolve(lines) });
}

function row(name: string | RegExp) {
  return within(screen.getByRole("row", { name }));
}

it("shows how each account stands, and a profile of which nothing is known", async () => {
  openWith([SHOP, SETTLED, UNKNOWN]);
  await page("All accounts");
  const shop = row(/Shop \(AWS account 111122223333\)/);
  expect(shop.getByText("Action required: 1")).toBeVisible();
  expect(shop.getByText("Needs attention: 1")).toBeVisible();
  expect(shop.getByText("To do: 2")).toBeVisible();
  expect(shop.getByText("Profiles: work, admin")).toBeVisible();
  expect(row(/Practice account/).getByText("9 steps done, nothing left")).toBeVisible();
  expect(row(/Profile new/).getByText("Not checked")).toBeVisible();
  await expectAccessible();
});

it("checks all, tells how far that is, and stops", async () => {
  const { user, client } = openWith([SHOP, UNKNOWN]);
  let finish: (lines: AccountLine[]) => void = () => undefined;
  let tell: (progress: AccountsProgress) => void = () => undefined;
  vi.spyOn(client, "checkAccounts").mockImplementation((progress) => {
    tell = progress;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  const stop = vi.spyOn(client, "stopChecks").mockResolvedValue(null);
  await user.click(await screen.findByRole("button", { name: "Check all" }));
  expect(await screen.findByText("Signing in with each profile")).toBeVisible();
  expect(screen.getByRole("button", { name: "Open: Profile new" })).toBeDisabled();
  tell({ done: 1, total: 2 });
  expect(await screen.findByText("1 of 2 accounts done")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(stop).toHaveBeenCalledOnce();
  finish([SHOP, { ...UNKNOWN, problem: problem("unreachable") }]);
  expect(await screen.findByText("Stopped. What was read so far is saved.")).toBeVisible();
  expect(row(/Profile new/).queryByText("Not checked")).not.toBeInTheDocument();
});

it("opens an account by its profile", async () => {
  const { user, client } = openWith([SHOP]);
  const signIn = vi.spyOn(client, "signIn").mockRejectedValue(problem("unreachable"));
  await user.click(await screen.findByRole("button", { name: "Open: Shop (AWS account 111122223333)" }));
  expect(signIn).toHaveBeenCalledWith({ with: "profile", name: "work" });
  expect(await screen.findByRole("alert")).toBeVisible();
});

it("offers no check where no account has a profile", async () => {
  openWith([SETTLED]);
  await page("All accounts");
  expect(screen.getByRole("button", { name: /Check all/ })).toHaveAttribute("aria-disabled", "true");
});
