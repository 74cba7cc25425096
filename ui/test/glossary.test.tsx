import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { TERMS, termsOf } from "../src/glossary/terms";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { open, RUN } from "./recorded";

/** The glossary of each language. */
const files = import.meta.glob<string>("../../crates/words/locales/*/glossary.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const folders = new Set(
  Object.keys(import.meta.glob("../../crates/words/locales/*/language.ftl")).map((path) => path.split("/").at(-2)),
);

describe.each([...folders])("the glossary in %s", (language) => {
  it("has a name and a meaning for each word, and for no other", () => {
    const text = files[`../../crates/words/locales/${language ?? ""}/glossary.ftl`] ?? "";
    const said = [...text.matchAll(/^(glossary-[a-z-]+) = \S/gm)].map((found) => found[1]);
    const wanted = TERMS.flatMap((term) => [`glossary-${term}`, `glossary-${term}-meaning`]);
    expect(said.toSorted()).toEqual(wanted.toSorted());
  });
});

it("shows every word with its meaning, without an account", async () => {
  open("first-day", "#/glossary");
  await page(words("ui-glossary"));
  for (const term of TERMS) {
    expect(screen.getByText(words(`glossary-${term}`), { selector: "dt *" })).toBeVisible();
    expect(screen.getByText(words(`glossary-${term}-meaning`))).toBeVisible();
  }
  expect(screen.getByRole("link", { name: words("ui-glossary") })).toHaveAttribute("aria-current", "page");
  await expectAccessible();
});

it("has the words in the order of the language", async () => {
  open("first-day", "#/glossary");
  await page(words("ui-glossary"));
  const names = screen.getAllByRole("term").map((term) => term.textContent);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)));
});

it("leads from the help about a step to the word", RUN, async () => {
  const { user } = open("chapter", "#/chapter/money");
  await page(words("chapter-money"));
  await user.click(screen.getByRole("button", { name: words("ui-help-info-for", { step: words("budgets-title") }) }));
  const help = await screen.findByRole("complementary", { name: words("ui-help") });
  await user.click(within(help).getByRole("link", { name: words("glossary-budget") }));
  await page(words("ui-glossary"));
  await waitFor(() => {
    expect(screen.getByText(words("glossary-budget"), { selector: "dt *" })).toHaveFocus();
  });
});

it("names words for every step, and for no other", async () => {
  const { client } = open("chapter");
  const ids = (await client.checklist())?.steps.map((step) => step.id) ?? [];
  expect(Object.keys(termsOf).toSorted()).toEqual(ids.toSorted());
});
