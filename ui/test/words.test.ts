import { describe, expect, it } from "vitest";
import cases from "../../crates/words/tests/fixtures/values.json";
import type { Arg } from "../src/ipc/wire.gen";
import { language } from "../src/words/language";
import { words } from "../src/words/words";

/** The same messages as in the test of the terminal. */
const FILE = `
it = { $it }
part = { $count ->
    [one] one part
   *[other] { $count } parts
}
`;

const languages = Object.entries(
  import.meta.glob<string>("../../crates/words/locales/*/language.ftl", { query: "?raw", import: "default", eager: true }),
).map(([path, ours]) => ({ code: path.split("/").at(-2) ?? "", spoken: language([ours, FILE]) }));

describe("words", () => {
  describe.each(languages)("in $code", ({ code, spoken }) => {
    it.each(cases)("writes $kind $value as the terminal does", ({ kind, value, text }) => {
      const wanted = Object.entries(text).find(([language]) => language === code)?.[1];
      expect(spoken.words("it", { it: arg(kind, value) })).toBe(wanted);
      expect(spoken.formatArg(arg(kind, value))).toBe(wanted);
    });
  });

  it("shows the id of a message that is missing", () => {
    expect(words("no-such-message")).toBe("[no-such-message]");
  });

  it("shows the id of a message that lacks a variable", () => {
    expect(words("ui-nav-count", { settled: 1 })).toContain("[ui-nav-count]");
  });

  it("chooses the plural", () => {
    expect(words("ui-review-make", { count: 1 })).toBe("Apply 1 change");
    expect(words("ui-review-make", { count: 3 })).toBe("Apply 3 changes");
  });

  it("speaks the language of its texts by the rules of that language", () => {
    const german = language([
      "language-locale = de\nlanguage-money = { $amount } $\nleft = Noch { $amount }, ab { $count }\n",
    ]);
    const left = german.words("left", { amount: { kind: "money", value: "1200.5" }, count: 5000 });
    expect(left).toBe("Noch 1.200,50 $, ab 5.000");
  });
});

type Value = (typeof cases)[number]["value"];

function arg(kind: string, value: Value): Arg {
  if (kind === "number") return { kind, value: Number(value) };
  if (Array.isArray(value)) return { kind: "list", value };
  if (typeof value === "object") {
    const { id, args } = value;
    return { kind: "message", value: { id, args: { count: { kind: "number", value: args.count.value } } } };
  }
  if (kind === "date" || kind === "time" || kind === "money" || kind === "decimal") return { kind, value: String(value) };
  return { kind: "text", value: String(value) };
}
