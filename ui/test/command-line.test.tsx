import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { scenes } from "../src/ipc/scenes";
import type { ProofView } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { open, problem, recorded, recordedClient } from "./recorded";

const FOUND = recorded("command-line", "commandLine");
const TITLE = "AWS CLI on this computer";

const SCENES = [...scenes].filter(([, { hash }]) => hash === "#/command-line");

describe.each(SCENES)("%s", (name) => {
  it("can be used by everybody", async () => {
    open(name);
    await page(TITLE);
    expect(await screen.findByRole("heading", { name: /^Profiles/ })).toBeVisible();
    await expectAccessible();
  });
});

it("shows whose keys a profile uses, and what is stored for it", async () => {
  const { user } = open("first-day", "", { commandLine: () => Promise.resolve(FOUND) });
  await page(words("ui-start-title"));
  await user.click(screen.getByRole("link", { name: "AWS CLI" }));
  await page(TITLE);
  const profiles = within(await screen.findByRole("table", { name: "Profiles" }));
  expect(profiles.getByRole("row", { name: /^default/ })).toHaveTextContent("Somewhere else");
  expect(profiles.getByRole("row", { name: /^work/ })).toHaveTextContent("FirstdayBrowser session of alexUntil 24 Nov 2026, 00:02");
  expect(profiles.getByRole("row", { name: /^worn-out/ })).toHaveTextContent("Nothing");
});

it("says of a profile whose item cannot be read that it is so", async () => {
  open("command-line");
  const profiles = within(await screen.findByRole("table", { name: "Profiles" }));
  expect(profiles.getByRole("row", { name: /^old-laptop/ })).toHaveTextContent("FirstdayCannot be read");
});

it("never says that nothing is stored where the keyring could not be read", async () => {
  open("proof-locked");
  const profiles = within(await screen.findByRole("table", { name: "Profiles" }));
  expect(profiles.getByRole("row", { name: /^firstday/ })).toHaveTextContent("Couldn't check");
  expect(profiles.queryByText("Nothing")).toBeNull();
  expect(screen.getByRole("alert")).toHaveTextContent("The keyring is locked");
});

it("says so when there are no profiles and no keys in files", async () => {
  open("command-line-empty");
  expect(await screen.findByText("There are no profiles")).toBeVisible();
  expect(screen.getByText(/^No access key stands in/)).toBeVisible();
});

it("proves a profile with every aws on the path", async () => {
  const { user, client } = open("proof");
  const proveProfile = vi.spyOn(client, "proveProfile");
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  expect(await screen.findByRole("heading", { name: "Proof of the profile firstday" })).toHaveFocus();
  const programs = await screen.findByRole("list", { name: "Programs named aws" });
  expect(screen.getByText("2 of 2 programs work with this profile")).toBeVisible();
  const [first, second] = within(programs).getAllByRole("listitem");
  expect(first).toHaveTextContent("/home/alex/bin/awsaws-cli/2.36.7 – runs when you type aws");
  expect(first).toHaveTextContent("AWS knows it as arn:aws:iam::111122223333:user/alex");
  expect(second).toHaveTextContent("hidden by the one above");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Prove it: the profile firstday" }));
  await waitFor(() => {
    expect(proveProfile).toHaveBeenCalledTimes(2);
  });
});

it("says why a program fails, and what comes before the profile", async () => {
  const bad = recorded("proof", "proveProfile", 1);
  const { user } = open("proof", "#/command-line", { proveProfile: () => Promise.resolve(bad) });
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The security token included in the request is expired");
  expect(screen.getByText("Something else comes before this profile, or may")).toBeVisible();
  expect(screen.getByText(/AWS_ACCESS_KEY_ID/)).toBeVisible();
  await expectAccessible();
});

it("says of each program why it does not do what it should", async () => {
  const { user } = open("proof-failing");
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  const programs = within(await screen.findByRole("list", { name: "Programs named aws" }));
  expect(screen.getByText("1 of 5 programs work with this profile")).toBeVisible();
  const home = "/home/alex";
  const expected = "111122223333 / alex";
  const reasons = [
    words("problem-aws-cli-other-person", { arn: "arn:aws:iam::111122223333:user/robin", expected }),
    "The security token included in the request is expired",
    "Welcome",
    words("problem-aws-cli-not-started", { path: `${home}/broken/aws` }),
  ];
  const shown = programs.getAllByRole("alert");
  expect(shown).toHaveLength(reasons.length);
  reasons.forEach((reason, index) => {
    expect(shown[index]).toHaveTextContent(reason);
  });
  expect(programs.getAllByText(/^Unknown version/)).toHaveLength(3);
  await expectAccessible();
});

it("lets no program that is too old take a practice account's key elsewhere", async () => {
  const { user } = open("proof-practice");
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  const programs = within(await screen.findByRole("list", { name: "Programs named aws" }));
  expect(programs.getByRole("alert")).toHaveTextContent(words("problem-aws-cli-too-old"));
  await expectAccessible();
});

it("says everything that comes before a profile", async () => {
  const { user } = open("proof-failing");
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  await screen.findByText("Something else comes before this profile, or may");
  const shadows = recorded("proof-failing", "proveProfile").shadows.map(({ id }) => id);
  expect(shadows).toEqual(["shadow-endpoint", "shadow-endpoint-ignored", "shadow-region", "shadow-keys", "shadow-role", "shadow-other-profile"]);
  for (const variable of ["AWS_ENDPOINT_URL", "AWS_IGNORE", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_ROLE_ARN", "AWS_PROFILE"]) {
    expect(screen.getByText(new RegExp(`The variable ${variable}`))).toBeVisible();
  }
});

it("says how long it waited for a program that does not answer", async () => {
  const slow = recorded("proof-failing", "proveProfile", 1);
  const { user } = open("proof-failing", "#/command-line", { proveProfile: () => Promise.resolve(slow) });
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile default" }));
  const path = "/home/alex/hanging/aws";
  expect(await screen.findByText(words("problem-aws-cli-slow", { path, seconds: 20 }))).toBeVisible();
  expect(screen.getByText("The AWS CLI does not work with this profile")).toBeVisible();
});

it("says why there is no proof at all", async () => {
  const { user } = open("proof-locked");
  expect(await screen.findAllByRole("alert")).toHaveLength(1);
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  await waitFor(() => {
    expect(screen.getAllByRole("alert")).toHaveLength(2);
  });
  expect(screen.getAllByRole("alert")[1]).toHaveTextContent("The keyring is locked");
  expect(screen.queryByRole("list", { name: "Programs named aws" })).not.toBeInTheDocument();
  await expectAccessible();
});

it("says what to do where there is no aws", async () => {
  const { user } = open("command-line-no-aws");
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  expect(await screen.findByText("No program named aws was found on this computer")).toBeVisible();
  expect(screen.getByText(words("aws-cli-install-linux"))).toBeVisible();
  await expectAccessible();
});

it("stops a proof, and can begin it anew", async () => {
  let finish: (proof: ProofView) => void = () => undefined;
  const proveProfile = vi.fn(() => new Promise<ProofView>((resolve) => (finish = resolve)));
  const stopProof = vi.fn(recordedClient("proof").stopProof);
  const { user } = open("proof", "#/command-line", { proveProfile, stopProof });
  await user.click(await screen.findByRole("button", { name: "Prove it: the profile firstday" }));
  expect(await screen.findByText("Each AWS CLI on this computer asks AWS who it is")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(stopProof).toHaveBeenCalled();
  expect(screen.getByText("Stopped")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Prove it: the profile firstday" }));
  expect(proveProfile).toHaveBeenCalledTimes(2);
  finish(recorded("proof", "proveProfile"));
  expect(await screen.findByRole("list", { name: "Programs named aws" })).toBeVisible();
});

it("moves a key to the keyring only after it was shown what changes", async () => {
  const { user, client } = open("import");
  const importKey = vi.spyOn(client, "importKey");
  const found = await screen.findByRole("list", { name: "Access keys in plain files" });
  for (const [profile, obstacle] of [["firstday", "temporary"], ["half", "half"], ["a b", "name"]]) {
    const key = within(found).getByText(new RegExp(`^${profile}: `)).closest("li");
    expect(key).toHaveTextContent(words(`import-obstacle-${obstacle}`));
    expect(within(found).queryByRole("link", { name: `Move to the keyring: the key of ${profile}` })).not.toBeInTheDocument();
  }
  await user.click(within(found).getByRole("link", { name: "Move to the keyring: the key of default" }));
  await page("Move the key of default to the keyring");
  const diff = await screen.findByLabelText("Changes to /home/alex/.aws/credentials");
  expect(diff).toHaveTextContent("-aws_secret_access_key = (hidden)");
  expect(screen.getByText("arn:aws:iam::111122223333:user/alex")).toBeVisible();
  expect(importKey).not.toHaveBeenCalled();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Move the key" }));
  await page("The key was moved");
  expect(importKey).toHaveBeenCalledWith("default");
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Back to the profiles" }));
  await page(TITLE);
  expect(screen.queryByRole("link", { name: "Move to the keyring: the key of default" })).not.toBeInTheDocument();
});

it("says so when the keyring holds something else already", async () => {
  const { user } = open("import");
  await user.click(await screen.findByRole("link", { name: "Move to the keyring: the key of backup" }));
  await page("Move the key of backup to the keyring");
  expect(await screen.findByRole("alert")).toHaveTextContent("The keyring has something else for the profile backup already.");
  expect(screen.getByRole("button", { name: /^Move the key/ })).toHaveAttribute("aria-disabled", "true");
  await expectAccessible();
});

it("says why a key was not moved, and keeps what was shown", async () => {
  const importKey = vi.fn().mockRejectedValue(problem("keyring-locked"));
  const { user } = open("import", "#/import?profile=default", { importKey });
  await screen.findByLabelText("Changes to /home/alex/.aws/credentials");
  await user.click(screen.getByRole("button", { name: "Move the key" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The keyring is locked");
  expect(screen.getByLabelText("Changes to /home/alex/.aws/credentials")).toBeVisible();
});

it("says why it cannot be shown what would change", async () => {
  const previewImport = vi.fn(recordedClient("import").previewImport).mockRejectedValueOnce(problem("unreachable"));
  const { user } = open("import", "#/import?profile=default", { previewImport });
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS could not be reached");
  expect(screen.getByRole("button", { name: /^Move the key/ })).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByLabelText("Changes to /home/alex/.aws/credentials")).toBeVisible();
});
