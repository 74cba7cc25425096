import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import { expectAccessible, page } from "./helpers";
import { words } from "../src/words/words";
import { open } from "./recorded";

const never = () => new Promise<never>(() => undefined);

const SLOW: [string, string, Partial<Client>][] = [
  ["#/keyring", "Keyring", { keyring: never }],
  ["#/command-line", words("ui-command-line"), { commandLine: never }],
  ["#/import?profile=default", "Move the key of default to the keyring", { previewImport: never }],
  ["#/access-keys", "Access keys", { accessKeys: never }],
  ["#/review-keys?action=delete&user=robin&id=AKIAJ7XHQ2EXAMPLE777", "Delete an access key", { previewKeys: never }],
];

it.each(SLOW)("says at %s that it is loading, and for what", async (hash, title, over) => {
  open("journey", hash, over);
  await page(title);
  expect(screen.getByText("Loading")).toHaveAttribute("role", "status");
  await expectAccessible();
});
