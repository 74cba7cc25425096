import { describe, expect, it } from "vitest";
import cases from "../../crates/words/tests/fixtures/values.json";
import type { Arg } from "../src/ipc/wire.gen";
import { formatArg, words } from "../src/words/words";

describe("words", () => {
  it.each(cases)("writes $kind $value as the terminal does", ({ kind, value, text }) => {
    expect(formatArg(arg(kind, value))).toBe(text);
  });

  it("shows the id of a message that is missing", () => {
    expect(words("no-such-message")).toBe("[no-such-message]");
  });

  it("shows the id of a message that lacks a variable", () => {
    expect(words("ui-nav-count", { settled: 1 })).toContain("[ui-nav-count]");
  });

  it("chooses the plural", () => {
    expect(words("ui-review-make", { count: 1 })).toBe("Make this change");
    expect(words("ui-review-make", { count: 3 })).toBe("Make these 3 changes");
  });
});

function arg(kind: string, value: string | number | string[]): Arg {
  if (kind === "number") return { kind, value: Number(value) };
  if (Array.isArray(value)) return { kind: "list", value };
  if (kind === "date" || kind === "money") return { kind, value: String(value) };
  return { kind: "text", value: String(value) };
}
