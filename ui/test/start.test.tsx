import { act, renderHook, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import { useTheme } from "../src/shell/theme";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { altered, open, problem, recorded, recordedClient, RUN } from "./recorded";

const more = (user: UserEvent) => user.click(screen.getByRole("button", { name: words("ui-start-more") }));

/** Opens the fold, and chooses a way in it. */
async function chooses(user: UserEvent, way: string) {
  await page(words("ui-start-title"));
  await more(user);
  await user.click(screen.getByRole("radio", { name: new RegExp(`^${words(`ui-start-way-${way}`)}`) }));
}

const begins = async (user: UserEvent) => {
  await user.click(await screen.findByRole("button", { name: words("ui-start-aws-begin") }));
};

const rootMfa = () => page(new RegExp(`^${words("root-mfa-title")}`));

it("offers practice and the own account, and says behind Info what is stored", RUN, async () => {
  const { user } = open("first-day", "");
  await page(words("ui-start-title"));
  expect(screen.getByText(words("ui-start-needed-phone"))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: words("ui-help-info-for", { step: words("ui-help-stored") }) }));
  expect(await screen.findByText(words("ui-help-stored-sent"))).toBeVisible();
  expect(screen.getByText(/and the practice account \(\/home/)).toBeVisible();
  await expectAccessible();
});

it("shows no more than eighty words in front", async () => {
  const { user } = open("first-day", "");
  await page(words("ui-start-title"));
  const main = screen.getByRole("main");
  const folded = within(main).getByRole("button", { name: words("ui-start-more") });
  expect(folded).toHaveAttribute("aria-expanded", "false");
  const behind = main.querySelector("#more-ways")?.textContent ?? "";
  const front = main.textContent.replace(behind, words("ui-start-more"));
  expect(front.split(/\s+/).length).toBeLessThanOrEqual(80);
  await user.click(folded);
  expect(folded).toHaveAttribute("aria-expanded", "true");
});

it("leads from the practice account straight to the first page of the guided way", async () => {
  const { user } = open("first-day", "");
  await user.click(await screen.findByRole("button", { name: /practicing$/ }));
  const heading = await rootMfa();
  expect(window.location.hash).toBe("#/setup");
  expect(screen.getByRole("complementary")).toHaveTextContent("Practice");
  await waitFor(() => {
    expect(heading).toHaveFocus();
  });
  expect(document.title).toBe(words("ui-window-title-practice", { page: words("root-mfa-title") }));
});

it("leads a known account to its own page, and not to the guided way", async () => {
  const known = recorded("settled", "checklist");
  const { user } = open("first-day", "", { observe: () => Promise.resolve(known), checklist: () => Promise.resolve(null) });
  await user.click(await screen.findByRole("button", { name: /practicing$/ }));
  await waitFor(() => {
    expect(window.location.hash).toBe("#/journey");
  });
});

it("says why the account could not be read, and reads it again", async () => {
  const observe = vi.fn().mockRejectedValueOnce(problem("unreachable")).mockResolvedValueOnce(recorded("journey", "checklist"));
  const { user } = open("first-day", "", { observe });
  await user.click(await screen.findByRole("button", { name: /practicing$/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-unreachable"));
  await user.click(screen.getByRole("button", { name: words("ui-try-again") }));
  await rootMfa();
});

it("asks before it replaces the practice account", async () => {
  const { user, client } = open("first-day", "");
  const signIn = vi.spyOn(client, "signIn");
  await chooses(user, "practice");
  await user.click(screen.getByRole("radio", { name: new RegExp(words("ui-start-practice-afresh")) }));
  await user.click(screen.getByRole("radio", { name: new RegExp(words("ui-start-seed-neglected")) }));
  await user.click(screen.getByRole("button", { name: words("ui-start-practice-open") }));
  const dialog = await screen.findByRole("dialog", { name: words("ui-start-replace") });
  expect(signIn).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole("button", { name: words("ui-start-replace-do") }));
  expect(signIn).toHaveBeenCalledWith({ with: "practice", seed: "neglected" });
});

it("signs in through the browser, which opens only when asked, and asks whose account that is", RUN, async () => {
  const { user, client } = open("browser", "", overAws());
  const begin = vi.spyOn(client, "beginBrowserSignIn");
  const openSignInPage = vi.spyOn(client, "openSignInPage");
  await chooses(user, "browser");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: new RegExp(`^${words("ui-start-browser-region")}`) }));
  await user.click(await screen.findByRole("option", { name: /Oregon/ }));
  const [, own] = screen.getAllByRole("button", { name: words("ui-start-aws-begin") });
  if (own) await user.click(own);
  await page(words("ui-waiting-title"));
  expect(begin).toHaveBeenCalledWith({ practice: false, seed: null, region: "us-west-2", elsewhere: false });
  expect(screen.getByText(/starts with https:\/\/us-west-2.signin.aws.amazon.com\/$/)).toBeVisible();
  expect(screen.getByRole("timer")).toHaveTextContent(/(10:00|9:5\d) minutes/);
  expect(screen.queryByLabelText(words("ui-sign-in-page"))).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: words("ui-waiting-copy") }));
  expect(screen.getByLabelText(words("ui-sign-in-page"))).toHaveTextContent("http://127.0.0.1:40001/oauth/");
  expect(openSignInPage).not.toHaveBeenCalled();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: words("ui-waiting-open") }));
  await page(words("ui-signed-in-title"));
  expect(screen.getByText(words("ui-account-number"))).toBeVisible();
  expect(screen.getByRole("button", { name: words("ui-signed-in-go-on") })).not.toHaveFocus();
  await expectAccessible();
});

it("begins at AWS at once with the big button", async () => {
  const { user, client } = open("browser", "");
  const begin = vi.spyOn(client, "beginBrowserSignIn");
  await begins(user);
  await page(words("ui-waiting-title"));
  expect(begin).toHaveBeenCalledWith({ practice: false, seed: null, region: "us-east-1", elsewhere: false });
});

it("waits on every page, and can be given up", async () => {
  const { user, client } = open("browser", "");
  const cancelSignIn = vi.spyOn(client, "cancelSignIn");
  await begins(user);
  await page(words("ui-waiting-title"));
  await user.click(screen.getByRole("button", { name: words("ui-cancel") }));
  await page(words("ui-start-title"));
  expect(cancelSignIn).toHaveBeenCalled();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("says why the browser sign-in ended, and lets it begin again", async () => {
  const signIn = vi.fn().mockRejectedValue(problem("sign-in-no-answer"));
  const { user } = open("browser", "", { signIn });
  await begins(user);
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-sign-in-no-answer"));
  await expectAccessible();
  await begins(user);
  await waitFor(() => {
    expect(signIn).toHaveBeenCalledTimes(2);
  });
});

it("says when the time is up", async () => {
  const endsAt = new Date(Date.now() - 1000).toISOString();
  const attempt = altered(recorded("browser", "beginBrowserSignIn"), { endsAt });
  const { user } = open("browser", "", { beginBrowserSignIn: () => Promise.resolve(attempt) });
  await begins(user);
  expect(await screen.findByText(words("ui-countdown-over"))).toBeVisible();
});

it("brings a code from another computer, and takes another when the first was wrong", RUN, async () => {
  const elsewhere = recorded("browser", "beginBrowserSignIn", 4);
  const { user, client } = open("browser", "", { beginBrowserSignIn: () => Promise.resolve(elsewhere) });
  const signIn = vi.spyOn(client, "signIn");
  await chooses(user, "browser");
  await user.click(screen.getByRole("checkbox", { name: words("ui-start-browser-elsewhere") }));
  const [, own] = screen.getAllByRole("button", { name: words("ui-start-aws-begin") });
  if (own) await user.click(own);
  await page(words("ui-waiting-title"));
  expect(screen.queryByRole("button", { name: words("ui-waiting-open") })).not.toBeInTheDocument();
  const code = screen.getByLabelText(words("ui-waiting-code"));
  await user.click(screen.getByRole("button", { name: words("ui-start-sign-in") }));
  expect(code).toBeInvalid();
  expect(signIn).not.toHaveBeenCalled();
  await user.type(code, "wrong{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-sign-in-not-a-code"));
  expect(code).toHaveValue("wrong");
  await expectAccessible();
  await user.clear(code);
  await user.type(code, " c3RhdGU9 {Enter}");
  await waitFor(() => {
    expect(signIn).toHaveBeenLastCalledWith({ with: "code", code: "c3RhdGU9" });
  });
});

it("rehearses the browser sign-in with the practice account that was chosen", RUN, async () => {
  const { user, client } = open("browser", "");
  const begin = vi.spyOn(client, "beginBrowserSignIn");
  const signIn = vi.spyOn(client, "signIn");
  await chooses(user, "practice");
  await user.click(screen.getByRole("radio", { name: new RegExp(words("ui-start-practice-afresh")) }));
  await user.click(screen.getByRole("button", { name: words("ui-start-practice-rehearse") }));
  await user.click(await screen.findByRole("button", { name: words("ui-start-replace-do") }));
  await page(words("ui-waiting-title"));
  expect(begin).toHaveBeenCalledWith({ practice: true, seed: "fresh", region: "us-east-1", elsewhere: false });
  expect(screen.getByText(words("ui-waiting-intro-practice"))).toBeVisible();
  expect(signIn).toHaveBeenCalledWith({ with: "browser" });
});

it("says what is left after signing out, and how to come in as somebody else", async () => {
  const { user } = open("browser", "", overAws());
  await begins(user);
  await user.click(await screen.findByRole("button", { name: words("ui-waiting-open") }));
  await page(words("ui-signed-in-title"));
  await user.click(screen.getByRole("button", { name: words("ui-signed-in-other") }));
  await page(words("ui-start-title"));
  expect(screen.getByText(words("ui-farewell-other"))).toBeVisible();
  expect(screen.getByText(words("sign-out-honoured"))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: words("ui-dismiss") }));
  expect(screen.queryByText(words("ui-farewell-other"))).not.toBeInTheDocument();
});

it("signs in with a profile", async () => {
  const { user, client } = open("browser", "");
  const signIn = vi.spyOn(client, "signIn");
  await chooses(user, "profile");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: words("ui-start-sign-in") }));
  expect(signIn).toHaveBeenCalledWith({ with: "profile", name: "default" });
});

it("says at the field what is missing, and keeps what was typed when AWS refuses", async () => {
  const { user } = open("sign-in-keys");
  await chooses(user, "keys");
  await user.click(screen.getByRole("button", { name: words("ui-start-sign-in") }));
  const id = screen.getByLabelText(words("ui-start-access-key-id"));
  const secret = screen.getByLabelText(words("ui-start-secret-access-key"));
  expect(id).toBeInvalid();
  expect(secret).toHaveAttribute("type", "password");
  await user.type(id, "AKIAIOSFODNN7EXAMPLE");
  await user.type(secret, "wrong");
  await user.click(screen.getByRole("button", { name: words("ui-start-sign-in") }));
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-invalid-credentials"));
  expect(id).toHaveValue("AKIAIOSFODNN7EXAMPLE");
  await expectAccessible();
});

it("warns of a key of the root user", async () => {
  const { user } = open("sign-in-keys");
  await chooses(user, "keys");
  await user.type(screen.getByLabelText(words("ui-start-access-key-id")), "AKIAEXAMPLE000000000");
  await user.type(screen.getByLabelText(words("ui-start-secret-access-key")), "wrong");
  await user.click(screen.getByRole("button", { name: words("ui-start-sign-in") }));
  await screen.findByRole("alert");
  await user.clear(screen.getByLabelText(words("ui-start-secret-access-key")));
  await user.type(screen.getByLabelText(words("ui-start-secret-access-key")), "hush");
  await user.click(screen.getByRole("button", { name: words("ui-start-sign-in") }));
  await page(words("ui-signed-in-title"));
  expect(screen.getByText(words("ui-root-keys"))).toBeVisible();
});

it("opens the practice account by itself when started so, once", async () => {
  const { client } = open("practice-opened", undefined, { observe: () => Promise.resolve(recorded("journey", "checklist")) });
  const signIn = vi.spyOn(client, "signIn");
  await rootMfa();
  expect(signIn).toHaveBeenCalledTimes(1);
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
