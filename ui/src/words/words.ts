import { language } from "./language";

export type { WordsArg, WordsArgs } from "./language";

/** One folder a language. */
const files = import.meta.glob<string>("../../../crates/words/locales/**/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The language that the program gave this page along with its address; English in a browser. */
const code = new URLSearchParams(window.location.search).get("language") ?? "en";

export const { locale, words, formatArg, dateTime, briefTime, briefDate } = language(textsOf(code));

function textsOf(code: string): string[] {
  const folder = `/locales/${code}/`;
  return Object.entries(files).flatMap(([path, text]) => (path.includes(folder) ? [text] : []));
}
