import { useSyncExternalStore } from "react";
import { type Language, language, nameOf, type Words } from "./language";

export type { WordsArg, WordsArgs } from "./language";

/** One folder a language. */
const files = Object.entries(
  import.meta.glob<string>("../../../crates/words/locales/**/*.ftl", { query: "?raw", import: "default", eager: true }),
);

interface Spoken extends Language {
  /** Its folder's name; that of a translation which is being written is its locale. */
  code: string;
}

/** Every language that can be chosen, by its name in the language itself. */
export const LANGUAGES = files
  .filter(([path]) => path.endsWith("/language.ftl"))
  .map(([path, text]) => ({ code: codeOf(path), name: nameOf(text) }));

/** The language that the program gave this page along with its address; English in a browser. */
let spoken = ours(new URLSearchParams(window.location.search).get("language") ?? "en");
/** The locale by whose rules it writes. */
export let { locale } = spoken;
const hearing = new Set<() => void>();

/** The words of the language that is spoken now. */
export const words: Words = (id, args) => spoken.words(id, args);
export const formatArg: Language["formatArg"] = (arg) => spoken.formatArg(arg);
export const briefTime: Language["briefTime"] = (at) => spoken.briefTime(at);
export const briefDate: Language["briefDate"] = (at) => spoken.briefDate(at);
export const percent: Language["percent"] = (part) => spoken.percent(part);

/** The language that is spoken; who uses this is drawn anew when it changes, with all that it draws. */
export function useSpoken(): { code: string; locale: string } {
  return useSyncExternalStore(hear, () => spoken);
}

/** Speaks another of our languages from now on, also when the page is loaded again. */
export function speak(code: string): void {
  const address = new URL(window.location.href);
  address.search = new URLSearchParams({ language: code }).toString();
  window.history.replaceState(null, "", address);
  turnTo(ours(code));
}

/** Speaks the language of these texts. */
export function speakTexts(texts: readonly string[]): void {
  const given = language(texts);
  turnTo({ ...given, code: given.locale });
}

function turnTo(next: Spoken): void {
  spoken = next;
  ({ locale } = next);
  for (const told of hearing) told();
}

function hear(told: () => void): () => void {
  hearing.add(told);
  return () => hearing.delete(told);
}

function ours(code: string): Spoken {
  const texts = files.flatMap(([path, text]) => (codeOf(path) === code ? [text] : []));
  return { ...language(texts), code };
}

function codeOf(path: string): string {
  return /\/locales\/([^/]+)\//.exec(path)?.[1] ?? "";
}
