import Alert from "@cloudscape-design/components/alert";
import { importMessages } from "@cloudscape-design/components/i18n";
import { act, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { CLOUDSCAPE, cloudscapeWords } from "../src/words/cloudscape";
import { Speaking } from "../src/words/speaking";
import { LANGUAGES, speak, speakTexts } from "../src/words/words";
import { page } from "./helpers";
import { open } from "./recorded";

/** What Cloudscape's English says of columns that are sorted or edited, and of pages to jump to. No table of ours has them. */
const NEVER_SHOWN = /sort|edit|jump|pagesCompact/i;
/** Components that others draw by themselves. */
const WITHIN = ["dialog", "panel-resize-handle"];

const sources = import.meta.glob<string>("../src/**/*.tsx", { query: "?raw", import: "default", eager: true });

afterEach(() => {
  act(() => { speak("en"); });
});

it("names each language in the language itself", () => {
  expect(LANGUAGES).toContainEqual({ code: "en", name: "English" });
  expect(LANGUAGES).toContainEqual({ code: "vi", name: "Tiếng Việt" });
});

it("speaks another language at once, and tells the program", async () => {
  const chooseLanguage = vi.fn(() => Promise.resolve(null));
  const { user } = open("keyring", undefined, { chooseLanguage });
  await page("Keyring");
  expect(document.documentElement.lang).toBe("en-GB");
  // Nothing has a width here: the bar folds its menus away, and hides those that it measures.
  const [menu] = screen.getAllByRole("button", { name: "Settings", hidden: true });
  await user.click(menu ?? document.body);
  await user.click(await screen.findByRole("menuitemcheckbox", { name: "Tiếng Việt", hidden: true }));
  expect(chooseLanguage).toHaveBeenCalledExactlyOnceWith("vi");
  expect(document.documentElement.lang).toBe("vi-VN");
  expect(window.location.search).toBe("?language=vi");
  expect(await screen.findByRole("button", { name: "Thêm" })).toBeVisible();
  act(() => { speak("en"); });
  await page("Keyring");
  expect(document.documentElement.lang).toBe("en-GB");
});

it("speaks a translation that the program reads", async () => {
  open("keyring");
  await page("Keyring");
  act(() => { speakTexts(["language-locale = de\nui-keyring = Schlüsselbund\n"]); });
  await page("Schlüsselbund");
  expect(document.documentElement.lang).toBe("de");
});

it.each([
  ["en", "Success"],
  ["vi", "Thành công"],
])("has Cloudscape speak %s", (code, name) => {
  speak(code);
  const { container } = render(
    <Speaking locale={code}>
      <Alert type="success">Done</Alert>
    </Speaking>,
  );
  expect(within(container).getByRole("img")).toHaveAccessibleName(name);
});

it("has words for all that the components it uses say by themselves", async () => {
  const theirs = await english();
  const code = Object.values(sources).join("\n");
  const used = Array.from(code.matchAll(/@cloudscape-design\/components\/([a-z-]+)/g), ([, name]) => name ?? "");
  const missing = [...new Set([...used, ...WITHIN])].flatMap((component) =>
    Object.keys(theirs[component] ?? {})
      .filter((key) => !NEVER_SHOWN.test(key) && !CLOUDSCAPE[component]?.[key])
      .map((key) => `${component} ${key}`),
  );
  expect(missing).toEqual([]);
});

it("gives them what varies as they do", async () => {
  const theirs = await english();
  for (const [component, texts] of Object.entries(ours())) {
    for (const [key, text] of Object.entries(texts)) {
      const [wanted, given] = [variables(theirs[component]?.[key]), variables(text)];
      // Who made the page is told of errors in another way.
      if (component !== "error-boundary") expect([component, key, ...given]).toEqual([component, key, ...wanted]);
    }
  }
});

type Texts = Record<string, Record<string, unknown>>;

async function english(): Promise<Texts> {
  const [messages] = await importMessages("en");
  const found: Texts | undefined = messages?.["cloudscape-design-components"]?.en;
  if (!found) throw new Error("Cloudscape has no English");
  return found;
}

function ours(): Texts {
  return cloudscapeWords("en")["cloudscape-design-components"]?.en ?? {};
}

/** The names of what varies in a text of Cloudscape's. */
function variables(text: unknown): string[] {
  return Array.from(JSON.stringify(text ?? null).matchAll(/"type":1,"value":"(\w+)"/g), ([, name]) => name ?? "").sort();
}
