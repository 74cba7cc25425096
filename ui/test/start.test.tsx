import { act, renderHook, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import { useTheme } from "../src/shell/theme";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded, recordedClient } from "./recorded";

it("says what is stored before it asks anything", async () => {
  open("first-day", "");
  await page(words("ui-start-title"));
  expect(screen.getByText("What is kept, and where")).toBeVisible();
  expect(screen.getByText(/and the practice account \(\/home/)).toBeVisible();
  await expectAccessible();
});

it("leads from the practice account to the overview", async () => {
  const { user } = open("first-day", "");
  await toPractice(user);
  await user.click(screen.getByRole("button", { name: "Open the practice account" }));
  await page("You are signed in");
  expect(screen.getByText("111122223333")).toBeVisible();
  expect(screen.getByText("Practice account, kept on this computer")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Go on" }));
  await page("Overview");
  expect(window.location.hash).toBe("#/journey");
  expect(screen.getByRole("complementary")).toHaveTextContent("Practice");
});

it("asks before it replaces the practice account", async () => {
  const { user, client } = open("first-day", "");
  const signIn = vi.spyOn(client, "signIn");
  await toPractice(user);
  await user.click(screen.getByRole("radio", { name: /Begin afresh/ }));
  await user.click(screen.getByRole("radio", { name: /Neglected/ }));
  await user.click(screen.getByRole("button", { name: "Open the practice account" }));
  const dialog = await screen.findByRole("dialog", { name: "Replace the practice account?" });
  expect(signIn).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole("button", { name: "Replace it" }));
  expect(signIn).toHaveBeenCalledWith({ with: "practice", seed: "neglected" });
});

it("signs in through the browser, which opens only when asked", async () => {
  const { user, client } = open("browser", "", overAws());
  const begin = vi.spyOn(client, "beginBrowserSignIn");
  const openSignInPage = vi.spyOn(client, "openSignInPage");
  expect(await screen.findByRole("radio", { name: /^Sign in through the browser/ })).toBeChecked();
  await user.click(screen.getByRole("button", { name: "Where to sign in" }));
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: /^Region of the sign-in service/ }));
  await user.click(await screen.findByRole("option", { name: /Oregon/ }));
  await user.click(screen.getByRole("button", { name: "Get the sign-in address" }));
  await page("Sign in with your browser");
  expect(begin).toHaveBeenCalledWith({ practice: false, seed: null, region: "us-west-2", elsewhere: false });
  expect(screen.getByLabelText("Address of the sign-in page")).toHaveTextContent("http://127.0.0.1:40001/oauth/");
  expect(screen.getByText(/leads to https:\/\/us-west-2.signin.aws.amazon.com\/v1\/authorize$/)).toBeVisible();
  expect(screen.getByText(/begins with https:\/\/us-west-2.signin.aws.amazon.com\/$/)).toBeVisible();
  expect(screen.getByRole("timer")).toHaveTextContent(/(10:00|9:5\d) minutes/);
  expect(openSignInPage).not.toHaveBeenCalled();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Open the sign-in page" }));
  await page("You are signed in");
  expect(screen.getByText("This session is kept in memory only")).toBeVisible();
  expect(screen.getByText(/put root away after today/)).toBeVisible();
  expect(screen.getByText("Is this you?")).toBeVisible();
  expect(screen.getByRole("button", { name: "Yes, this is me" })).not.toHaveFocus();
  expect(screen.queryByRole("button", { name: "Go on" })).not.toBeInTheDocument();
  await expectAccessible();
});

it("waits on every page, and can be given up", async () => {
  const { user, client } = open("browser", "");
  const cancelSignIn = vi.spyOn(client, "cancelSignIn");
  await user.click(await screen.findByRole("button", { name: "Get the sign-in address" }));
  await page("Sign in with your browser");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await page(words("ui-start-title"));
  expect(cancelSignIn).toHaveBeenCalled();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("says why the browser sign-in ended, and lets it begin again", async () => {
  const signIn = vi.fn().mockRejectedValue(problem("sign-in-no-answer"));
  const { user } = open("browser", "", { signIn });
  await user.click(await screen.findByRole("button", { name: "Get the sign-in address" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The browser did not come back in time.");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Get the sign-in address" }));
  await waitFor(() => {
    expect(signIn).toHaveBeenCalledTimes(2);
  });
});

it("says when the time is up", async () => {
  const endsAt = new Date(Date.now() - 1000).toISOString();
  const attempt = altered(recorded("browser", "beginBrowserSignIn"), { endsAt });
  const { user } = open("browser", "", { beginBrowserSignIn: () => Promise.resolve(attempt) });
  await user.click(await screen.findByRole("button", { name: "Get the sign-in address" }));
  expect(await screen.findByText("The time is up. Cancel, and begin again.")).toBeVisible();
});

it("brings a code from another computer, and takes another when the first was wrong", async () => {
  const elsewhere = recorded("browser", "beginBrowserSignIn", 4);
  const { user, client } = open("browser", "", { beginBrowserSignIn: () => Promise.resolve(elsewhere) });
  const signIn = vi.spyOn(client, "signIn");
  await user.click(await screen.findByRole("checkbox", { name: /This computer has no browser/ }));
  await user.click(screen.getByRole("button", { name: "Get the sign-in address" }));
  await page("Sign in with your browser");
  expect(screen.queryByRole("button", { name: "Open the sign-in page" })).not.toBeInTheDocument();
  const code = screen.getByLabelText("Code from the sign-in page");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(code).toBeInvalid();
  expect(signIn).not.toHaveBeenCalled();
  await user.type(code, "wrong{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("What you pasted is not a code");
  expect(code).toHaveValue("wrong");
  await expectAccessible();
  await user.clear(code);
  await user.type(code, " c3RhdGU9 {Enter}");
  await page("You are signed in");
  expect(signIn).toHaveBeenLastCalledWith({ with: "code", code: "c3RhdGU9" });
});

it("rehearses the browser sign-in with the practice account that was chosen", async () => {
  const { user, client } = open("browser", "");
  const begin = vi.spyOn(client, "beginBrowserSignIn");
  await toPractice(user);
  await user.click(screen.getByRole("radio", { name: /Begin afresh/ }));
  await user.click(screen.getByRole("button", { name: "Rehearse the browser sign-in" }));
  await user.click(await screen.findByRole("button", { name: "Replace it" }));
  await page("Sign in with your browser");
  expect(begin).toHaveBeenCalledWith({ practice: true, seed: "fresh", region: "us-east-1", elsewhere: false });
  expect(screen.getByText(/Choose who you are/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Open the sign-in page" }));
  await page("You are signed in");
  expect(screen.getByText("Practice account, kept on this computer")).toBeVisible();
});

it("says what is left after signing out, and how to come in as somebody else", async () => {
  const { user } = open("browser", "", overAws());
  await user.click(await screen.findByRole("button", { name: "Get the sign-in address" }));
  await user.click(await screen.findByRole("button", { name: "Open the sign-in page" }));
  await page("You are signed in");
  await user.click(screen.getByRole("button", { name: "This is not me, sign out" }));
  await page(words("ui-start-title"));
  expect(screen.getByText("The browser holds another session than you meant")).toBeVisible();
  expect(screen.getByText(words("sign-out-honoured"))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Close this message" }));
  expect(screen.queryByText("The browser holds another session than you meant")).not.toBeInTheDocument();
});

it("signs in with a profile", async () => {
  const { user, client } = open("browser", "");
  const signIn = vi.spyOn(client, "signIn");
  await user.click(await screen.findByRole("radio", { name: /A profile of the AWS CLI/ }));
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(signIn).toHaveBeenCalledWith({ with: "profile", name: "default" });
});

it("says at the field what is missing, and keeps what was typed when AWS refuses", async () => {
  const { user } = open("sign-in-keys");
  await user.click(await screen.findByRole("radio", { name: /An access key/ }));
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  const id = screen.getByLabelText("Access key ID");
  const secret = screen.getByLabelText("Secret access key");
  expect(id).toBeInvalid();
  expect(secret).toHaveAttribute("type", "password");
  await user.type(id, "AKIAIOSFODNN7EXAMPLE");
  await user.type(secret, "wrong");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("AWS does not know this sign-in");
  expect(id).toHaveValue("AKIAIOSFODNN7EXAMPLE");
  await expectAccessible();
});

it("warns of a key of the root user", async () => {
  const { user } = open("sign-in-keys");
  await user.click(await screen.findByRole("radio", { name: /An access key/ }));
  await user.type(screen.getByLabelText("Access key ID"), "AKIAEXAMPLE000000000");
  await user.type(screen.getByLabelText("Secret access key"), "wrong");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await screen.findByRole("alert");
  await user.clear(screen.getByLabelText("Secret access key"));
  await user.type(screen.getByLabelText("Secret access key"), "hush");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await page("You are signed in");
  expect(screen.getByText("You use an access key of the root user")).toBeVisible();
});

it("opens the practice account by itself when started so, once", async () => {
  const { user, client } = open("practice-opened");
  const signIn = vi.spyOn(client, "signIn");
  await page("You are signed in");
  await user.click(screen.getByRole("button", { name: "Not this one, sign out" }));
  await page(words("ui-start-title"));
  expect(signIn).toHaveBeenCalledTimes(1);
});

it("moves the focus to the heading of the page", async () => {
  const { user } = open("first-day", "");
  await toPractice(user);
  await user.click(screen.getByRole("button", { name: "Open the practice account" }));
  const heading = await page("You are signed in");
  await waitFor(() => {
    expect(heading).toHaveFocus();
  });
  expect(document.title).toBe("You are signed in – Practice – Firstday");
});

it("remembers the theme", () => {
  const { result } = renderHook(useTheme);
  act(() => {
    result.current.choose("dark");
  });
  expect(document.body).toHaveClass("awsui-dark-mode");
  expect(renderHook(useTheme).result.current.theme).toBe("dark");
});

/** Begins at AWS, and ends as it does in practice: nobody can sign in at AWS in a test. */
function overAws(): Partial<Client> {
  const client = recordedClient("browser");
  const endsAt = new Date(Date.now() + 600_000).toISOString();
  const addresses = [2, 3].map((time) => recorded("browser", "beginBrowserSignIn", time));
  return {
    ...client,
    beginBrowserSignIn: async (start) => {
      const begun = await client.beginBrowserSignIn({ ...start, practice: true, region: "us-east-1" });
      return altered(addresses.find(({ region }) => region === start.region) ?? begun, { endsAt });
    },
    start: async () => {
      const start = await client.start();
      return altered(start, { session: start.session && altered(start.session, { practice: false }) });
    },
    signIn: async (how) => altered(await client.signIn(how), { practice: false }),
  };
}

/** Chooses the practice account as the way in. */
async function toPractice(user: UserEvent) {
  await user.click(await screen.findByRole("radio", { name: /^Practice account/ }));
}
