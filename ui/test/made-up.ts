import letters from "../../crates/words/tests/made_up/letters.json";

const files = import.meta.glob<string>("../../crates/words/locales/en/**/*.ftl", { query: "?raw", import: "default", eager: true });

/** What is no text of a message: what it puts in, the head of a choice, and the names of its variants. */
const MARKS = /(\{[^{}]*(?:\}|->)|^\s*\*?\[[^\]]+\] ?)/m;

/** The files of a language that nobody speaks: English with accents, and two fifths longer. */
export function madeUpTexts(): string[] {
  return Object.values(files).map((text) => text.split("\n").map(line).join("\n"));
}

function line(text: string): string {
  const [, head = "", value = ""] = /^([a-z][a-z0-9-]* = ?|\s+|\})(.*)$/.exec(text) ?? [];
  if (head === "") return text;
  if (head.startsWith("language-locale")) return text;
  // The name of a variant stands behind the blanks at the beginning of its line.
  const blanks = head.trim() === "" ? head : "";
  const parts = (blanks + value).split(MARKS).map((part) => (MARKS.test(part) ? part : translated(part)));
  return (blanks === "" ? head : "") + parts.join("");
}

/** Blanks at the ends part a text from the variables around it. */
function translated(text: string): string {
  const count = Array.from(text).filter((letter) => letters.english.includes(letter)).length;
  const body = text.trimEnd();
  const accents = Array.from(body, (letter) => {
    const place = letters.english.indexOf(letter);
    return place < 0 ? letter : (Array.from(letters.accented)[place] ?? letter);
  });
  return accents.join("") + letters.longer.repeat(Math.floor((count * 2) / 5)) + text.slice(body.length);
}
