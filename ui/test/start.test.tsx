import { act, renderHook, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { fakeClient, SESSION } from "../src/ipc/fake";
import { useTheme } from "../src/shell/theme";
import { expectAccessible, open, page } from "./helpers";

it("says what is stored before it asks anything", async () => {
  open("");
  await page("Your first day on AWS");
  expect(screen.getByText("What is kept, and where")).toBeVisible();
  expect(screen.getByText(/and the practice account \(\/home/)).toBeVisible();
  await expectAccessible();
});

it("leads from the practice account to the overview", async () => {
  const { user } = open("");
  await user.click(await screen.findByRole("button", { name: "Open the practice account" }));
  await page("You are signed in");
  expect(screen.getByText("123456789012")).toBeVisible();
  expect(screen.getByText("Practice account, kept on this computer")).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Go on" }));
  await page("Overview");
  expect(window.location.hash).toBe("#/journey");
  expect(screen.getByRole("complementary")).toHaveTextContent("Practice");
});

it("asks before it replaces the practice account", async () => {
  const signIn = vi.fn(fakeClient().signIn);
  const { user } = open("", {}, { signIn });
  await user.click(await screen.findByRole("radio", { name: /Begin afresh/ }));
  await user.click(screen.getByRole("radio", { name: /Neglected/ }));
  await user.click(screen.getByRole("button", { name: "Open the practice account" }));
  const dialog = await screen.findByRole("dialog", { name: "Replace the practice account?" });
  expect(signIn).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole("button", { name: "Replace it" }));
  expect(signIn).toHaveBeenCalledWith({ with: "practice", seed: "neglected" });
});

it("signs in with a profile", async () => {
  const signIn = vi.fn(fakeClient().signIn);
  const { user } = open("", {}, { signIn });
  await user.click(await screen.findByRole("radio", { name: /A profile of the AWS CLI/ }));
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(signIn).toHaveBeenCalledWith({ with: "profile", name: "default" });
});

it("says at the field what is missing, and keeps what was typed when AWS refuses", async () => {
  const { user } = open("", {}, { signIn: () => fakeRefusal() });
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
  open("#/signed-in", {}, {
    getStart: async () => ({ ...(await fakeClient().getStart()), session: { ...SESSION, practice: false, rootKeysWarning: true } }),
  });
  await page("You are signed in");
  expect(screen.getByText("You use an access key of the root user")).toBeVisible();
});

it("opens the practice account by itself when started so, once", async () => {
  const client = fakeClient({ openPractice: true });
  const signIn = vi.spyOn(client, "signIn");
  const { user } = open("", {}, client);
  await page("You are signed in");
  await user.click(screen.getByRole("button", { name: "Not this one, sign out" }));
  await page("Your first day on AWS");
  expect(signIn).toHaveBeenCalledTimes(1);
});

it("moves the focus to the heading of the page", async () => {
  const { user } = open("");
  await user.click(await screen.findByRole("button", { name: "Open the practice account" }));
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

function fakeRefusal() {
  return fakeClient().signIn({ with: "keys", accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wrong", sessionToken: null });
}
