import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Arg } from "../ipc/wire.gen";
import { visibleLine } from "./visible";

/** A variable of a message: text and numbers as they are, the rest with its kind. */
export type WordsArg = string | number | Arg;
export type WordsArgs = Record<string, WordsArg | undefined>;
/** The text of the message `id`. */
export type Words = (id: string, args?: WordsArgs) => string;

/** A language as the page speaks it. Nothing hides in a variable: it can be somebody else's words. */
export type Language = {
  /** The locale by whose rules it writes, such as `en-GB`. */
  locale: string;
  /** The text of a message; its id in brackets when there is none, which the tests refuse. */
  words: Words;
  /** A variable as it reads in a sentence, by the same rules as in the terminal. */
  formatArg: (arg: Arg) => string;
  /** A point in time as this computer's clock shows it, to the minute. It fits a narrow column. */
  briefTime: (at: string) => string;
  /** The day alone, for a narrow column. */
  briefDate: (at: string) => string;
  /** A part of a whole, from 0 to 1, in per cent. */
  percent: (part: number) => string;
};

/** The language whose messages stand in these texts; `language-locale` says how it writes dates and numbers. */
export function language(texts: readonly string[]): Language {
  const resources = texts.map((text) => new FluentResource(text));
  const bundle = bundleOf(resources, localeOf(resources));
  const [locale = "en"] = bundle.locales;
  const time = (options: Intl.DateTimeFormatOptions) => (at: string) =>
    new Intl.DateTimeFormat(locale, options).format(new Date(at));

  const words: Words = (id, args = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern == null) return `[${id}]`;
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, variables(args), errors);
    return errors.length === 0 ? text : `${text} [${id}]`;
  };
  const formatArg = (arg: Arg) => format(locale, words, arg);

  function variables(args: WordsArgs): Record<string, FluentVariable> {
    const given = Object.entries(args).flatMap(([name, arg]): [string, FluentVariable][] =>
      arg === undefined ? [] : [[name, variable(arg)]],
    );
    return Object.fromEntries(given);
  }

  function variable(arg: WordsArg): FluentVariable {
    if (typeof arg === "string") return visibleLine(arg);
    if (typeof arg === "number") return new FluentNumber(arg);
    if (arg.kind === "number") return new FluentNumber(arg.value);
    if (arg.kind === "decimal") return new FluentNumber(Number(arg.value), { maximumFractionDigits: 20 });
    return formatArg(arg);
  }

  return {
    locale,
    words,
    formatArg,
    briefTime: time({ dateStyle: "medium", timeStyle: "short" }),
    briefDate: time({ dateStyle: "medium" }),
    percent: (part) => new Intl.NumberFormat(locale, { style: "percent" }).format(part),
  };
}

/** The name of the language that a file named `language.ftl` tells of, in the language itself. */
export function nameOf(text: string): string {
  return plainText(new FluentResource(text), "language-name") ?? "";
}

/** Texts are copied and compared, so no invisible marks are put around variables. */
function bundleOf(resources: readonly FluentResource[], locale: string): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const resource of resources) bundle.addResource(resource);
  return bundle;
}

function localeOf(resources: readonly FluentResource[]): string {
  const named = resources.map((resource) => plainText(resource, "language-locale"));
  return named.find((locale) => locale !== undefined) ?? "en";
}

function plainText(resource: FluentResource, id: string): string | undefined {
  const text = resource.body.find((entry) => entry.id === id)?.value;
  return typeof text === "string" ? text : undefined;
}

function format(locale: string, words: Words, arg: Arg): string {
  switch (arg.kind) {
    case "text":
      return visibleLine(arg.value);
    case "number":
      return new Intl.NumberFormat(locale).format(arg.value);
    case "decimal":
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(Number(arg.value));
    case "date":
      return date(words, new Date(arg.value));
    case "time":
      return time(words, new Date(arg.value));
    case "money":
      return money(locale, words, Number(arg.value));
    case "list":
      return new Intl.ListFormat(locale, { type: "conjunction" }).format(arg.value.map(visibleLine));
    case "message":
      return words(arg.value.id, arg.value.args);
  }
}

/** The day in UTC. */
function date(words: Words, at: Date): string {
  const [day, year] = [at.getUTCDate().toString(), at.getUTCFullYear().toString()];
  return words("language-date", { day, month: at.getUTCMonth() + 1, year });
}

function time(words: Words, at: Date): string {
  const [hour, minute] = [twoDigits(at.getUTCHours()), twoDigits(at.getUTCMinutes())];
  return words("language-time", { date: date(words, at), hour, minute });
}

function twoDigits(number: number): string {
  return number.toString().padStart(2, "0");
}

function money(locale: string, words: Words, dollars: number): string {
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const sign = dollars <= -0.005 ? "minus" : "plus";
  return words("language-money", { sign, amount: cents.format(Math.abs(dollars)) });
}
