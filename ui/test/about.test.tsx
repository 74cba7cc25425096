import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Client } from "../src/ipc/commands.gen";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { open, RUN } from "./recorded";

const parts = Array.from({ length: 40 }, (_, index) => ({ name: `part-${index.toString()}`, version: "1.0.0", licence: index === 39 ? "ISC" : "MIT" }));

const about: Partial<Client> = {
  about: () => Promise.resolve({ version: "1.2.3", parts }),
  licenceText: (name) => Promise.resolve([`Permission is granted for ${name}.`]),
};

it("says the version and what the program is made of, to everybody", RUN, async () => {
  const { user } = open("first-day", "", about);
  await page(words("ui-start-title"));
  await user.click(screen.getByRole("link", { name: words("ui-about") }));
  await page(words("ui-about"));
  expect(await screen.findByText(words("ui-about-version", { version: "1.2.3" }))).toBeVisible();
  expect(screen.getByText("(40)")).toBeVisible();
  expect(screen.getAllByRole("row")).toHaveLength(16);
  await expectAccessible();
});

it("finds a part by its license", RUN, async () => {
  const { user } = open("first-day", "#/about", about);
  await page(words("ui-about"));
  await user.type(await screen.findByRole("searchbox", { name: words("ui-licences-find") }, RUN), "isc");
  expect(screen.getAllByRole("row")).toHaveLength(2);
});

it("shows what the license of a part says", RUN, async () => {
  const { user } = open("first-day", "#/about", about);
  await user.click(await screen.findByRole("button", { name: words("ui-licences-show", { license: "MIT", name: "part-1" }) }, RUN));
  expect(await screen.findByText("Permission is granted for part-1.", {}, RUN)).toBeVisible();
  expect(screen.getByRole("heading", { name: "part-1 1.0.0" })).toBeVisible();
});
