import Alert from "@cloudscape-design/components/alert";
import { importMessages } from "@cloudscape-design/components/i18n";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { CLOUDSCAPE, Speaking } from "../src/words/speaking";
import { locale, words } from "../src/words/words";
import { page } from "./helpers";
import { open } from "./recorded";

/** One file a language. */
const OURS = Object.keys(import.meta.glob("../../crates/words/locales/*/language.ftl", { query: "?raw" })).map(
  (path) => path.split("/").at(-2) ?? "",
);

it("says in which language its words are", async () => {
  open("first-day");
  await page(words("ui-start-title"));
  expect(locale).toBe("en-GB");
  expect(document.documentElement.lang).toBe(locale);
});

it.each([
  ["en-GB", ["Success"]],
  ["en", ["Success"]],
  ["xx-YY", []],
])("has Cloudscape speak %s, where it does", (locale, names) => {
  render(
    <Speaking locale={locale}>
      <Alert type="success">Done</Alert>
    </Speaking>,
  );
  expect(document.documentElement.lang).toBe(locale);
  expect(screen.queryAllByRole("img").flatMap((icon) => icon.getAttribute("aria-label") ?? [])).toEqual(names);
});

it.each(OURS)("gives Cloudscape its words in %s if there are any", async (code) => {
  const theirs = await importMessages(code);
  const ours = CLOUDSCAPE.filter((messages) => Object.values(messages).some((languages) => code in languages));
  expect(ours).toEqual(theirs);
});
