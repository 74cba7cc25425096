import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { act, cleanup } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES, speak } from "../src/words/words";
import { countPage, type PageCounts } from "./counting/page";
import { document as written, minutes, type PageRow, type TextRow } from "./counting/table";
import { count, sum, textsOf } from "./counting/text";
import { arrive, type Stop, WAY } from "./counting/way";

const FILE = resolve("../docs/words.md");
const CODES = LANGUAGES.map(({ code }) => code);

/** Vietnamese is written in syllables: what English says in four words takes about five. */
const LONGER: Record<string, number> = { vi: 1.25 };
const longer = (language: string) => LONGER[language] ?? 1;

const BEFORE_THE_FIRST_CHOICE = 60;
const ON_THE_WAY = 900;
const MEAN = 14;
const LONGEST = 25;
const GRADE = 8;
const GRADE_BEHIND = 10;
const MINUTES = 10;

/** What stands behind *Info*. */
const BEHIND = /-(why|what|limits|cost)$/;

const files = Object.entries(
  import.meta.glob<string>("../../crates/words/locales/en/**/*.ftl", { query: "?raw", import: "default", eager: true }),
).map(([path, text]) => ({ name: path.replace(/^.*\/en\/|\.ftl$/g, ""), text }));

/** The pages of the way in each language, counted once. */
const pages: PageRow[] = [];

beforeAll(async () => {
  for (const stop of WAY) {
    const counts: PageCounts[] = [];
    for (const code of CODES) counts.push(await counted(stop, code));
    pages.push({ name: stop.name, counts });
  }
}, 300_000);

afterEach(() => {
  speak("en");
});

describe.each(CODES)("in %s", (code) => {
  const index = CODES.indexOf(code);

  it(`says at most ${BEFORE_THE_FIRST_CHOICE} words before the first thing to do`, () => {
    const over = pages.filter(({ counts }) => (counts[index]?.before ?? 0) > BEFORE_THE_FIRST_CHOICE * longer(code));
    expect(over.map(({ name, counts }) => `${name}: ${counts[index]?.before ?? 0}`)).toEqual([]);
  });

  it(`leads from the start to the end in ${ON_THE_WAY} words and ${MINUTES} minutes`, () => {
    const way = pages.flatMap(({ counts }) => counts[index] ?? []);
    expect(sum(way.map(({ words }) => words))).toBeLessThanOrEqual(ON_THE_WAY * longer(code));
    expect(minutes(way)).toBeLessThanOrEqual(MINUTES * longer(code));
  });

  it("speaks in short sentences", () => {
    const over = texts(code).flatMap(({ name, front }) => [
      ...(front.mean > MEAN * longer(code) ? [`${name}: ${front.mean.toFixed(1)} in the mean`] : []),
      ...(front.longest > LONGEST * longer(code) ? [`${name}: ${front.longest} in “${front.text}”`] : []),
    ]);
    expect(over).toEqual([]);
  });
});

it("reads easily in English", () => {
  const over = texts("en").flatMap(({ name, front, behind }) => [
    ...(behind && front.grade > GRADE ? [`${name}: ${front.grade.toFixed(1)}`] : []),
    ...(behind && behind.grade > GRADE_BEHIND ? [`${name} behind Info: ${behind.grade.toFixed(1)}`] : []),
  ]);
  expect(over).toEqual([]);
});

it("is as docs/words.md says", () => {
  const text = written(CODES, pages, CODES.flatMap(texts));
  if (process.env.FIRSTDAY_WRITE) writeFileSync(FILE, text);
  expect(readFileSync(FILE, "utf8")).toBe(text);
});

/** Each step, and each other file as a whole. */
function texts(language: string): TextRow[] {
  speak(language);
  return files.map(({ name, text }) => {
    const said = textsOf(text);
    const isStep = name.startsWith("steps/");
    const part = (wanted: boolean) => count(said.filter(({ id }) => BEHIND.test(id) === wanted).map((it) => it.text));
    return isStep
      ? { name: name.replace("steps/", ""), language, front: part(false), behind: part(true) }
      : { name: `${name}.ftl`, language, front: count(said.map((it) => it.text)), behind: null };
  });
}

async function counted(stop: Stop, code: string): Promise<PageCounts> {
  speak(code);
  const counts = countPage(await arrive(stop));
  cleanup();
  act(() => {
    window.location.hash = "";
  });
  return counts;
}

