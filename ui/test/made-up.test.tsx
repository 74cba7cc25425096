import { act, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { scenes } from "../src/ipc/scenes";
import { language } from "../src/words/language";
import { speak, speakTexts } from "../src/words/words";
import { arrive, type Stop, WAY } from "./counting/way";
import { madeUpTexts } from "./made-up";
import { open } from "./recorded";

/** Every scene at its own page, and the pages of the way. */
const STOPS: Stop[] = [...Array.from(scenes, ([name, { hash }]) => ({ name, scene: name, hash })), ...WAY];

/** Dates of the page's own, and lists, are written by the rules of a locale, which is English here. */
const BY_LOCALE = (["long", "medium"] as const).flatMap((dateStyle) =>
  Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat("en-GB", { dateStyle }).format(new Date(2026, month, 1))),
);

/** Where what a program reads stands as it is. */
const CODE = "code, pre, samp, kbd, [class*=code], svg, style, iframe";
const ATTRIBUTES = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "alt", "placeholder"];

afterEach(() => {
  act(() => { speak("en"); });
});

it("has accents on every letter, and is longer", () => {
  const { words } = language(madeUpTexts());
  expect(words("ui-cancel")).toBe("Çàñçéľøø");
  expect(words("ui-nav-count", { settled: 1, total: 2 })).toBe("1 óƒ 2");
  expect(words("ui-reading-progress", { total: 0 })).toMatch(/^Àšķíñĝ ÀṀ?ŴŠ/);
});

it.each(STOPS)("leaves nothing in English on $name ($hash in $scene)", async (stop) => {
  // What was said once, when the page was loaded, would still be English.
  act(() => { speakTexts(madeUpTexts()); });
  await arrive(stop);
  const known = namesIn(scenes.get(stop.scene));
  expect(left(known)).toEqual([]);
}, 60_000);

it("leaves nothing in English in the help", async () => {
  act(() => { speakTexts(madeUpTexts()); });
  const { user } = open("journey", "#/chapter/people");
  const [info] = await screen.findAllByText("Íñƒóø");
  if (!info) throw new Error("no help");
  await user.click(info);
  const known = namesIn(scenes.get("journey"));
  expect(left(known)).toEqual([]);
});

/** What is said in letters that the language does not have, with what stands around it. */
function left(known: Set<string>): string[] {
  const english = (text: string) => (text.match(/[A-Za-z]{3,}/g) ?? []).some((word) => !known.has(word.toLowerCase()));
  return [...new Set(said().filter(english))];
}

/** Every text on the page, and every name of something on it. */
function said(): string[] {
  const elements = Array.from(document.body.querySelectorAll("*")).filter((it) => !it.closest(CODE));
  const texts = elements.flatMap((it) => Array.from(it.childNodes).filter((node) => node.nodeType === Node.TEXT_NODE));
  const names = elements.flatMap((it) => ATTRIBUTES.map((name) => it.getAttribute(name) ?? ""));
  return [...texts.map((node) => node.textContent ?? ""), ...names];
}

/** The words of what AWS or somebody else named: everything in a recording but its own names for things. */
function namesIn(value: unknown): Set<string> {
  const strings: string[] = [];
  const walk = (it: unknown, key = ""): void => {
    if (typeof it === "string" && !["id", "command", "code", "kind", "event"].includes(key)) strings.push(it);
    else if (Array.isArray(it)) it.forEach((each) => { walk(each); });
    else if (typeof it === "object" && it !== null) for (const [name, each] of Object.entries(it)) walk(each, name);
  };
  walk(value);
  return new Set([...BY_LOCALE, new Intl.ListFormat("en-GB").format(["", "", ""]), ...strings].flatMap((text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? []));
}
