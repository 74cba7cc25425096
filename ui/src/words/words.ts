import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Arg } from "../ipc/wire.gen";

/** A variable of a message: text and numbers as they are, the rest with its kind. */
export type WordsArg = string | number | Arg;
export type WordsArgs = Record<string, WordsArg | undefined>;
/** The text of the message `id`. */
export type Words = (id: string, args?: WordsArgs) => string;

/** English as these texts are written: day before month, no comma before "and". */
const LOCALE = "en-GB";

const files = import.meta.glob<string>("../../../crates/words/locales/en/**/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundle = readBundle();

/** The text of a message; its id in brackets when there is none, which the tests refuse. */
export const words: Words = (id, args = {}) => {
  const pattern = bundle.getMessage(id)?.value;
  if (pattern == null) return `[${id}]`;
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, toFluent(args), errors);
  return errors.length === 0 ? text : `${text} [${id}]`;
};

/** A point in time as this computer's clock shows it, to the minute. */
export function dateTime(at: string): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}

/** The same for a narrow column. */
export function briefTime(at: string): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

/** The day alone, for a narrow column. */
export function briefDate(at: string): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium" }).format(new Date(at));
}

/** A variable as it reads in a sentence, by the same rules as in the terminal. */
export function formatArg(arg: Arg): string {
  switch (arg.kind) {
    case "text":
      return arg.value;
    case "number":
      return new Intl.NumberFormat(LOCALE).format(arg.value);
    case "date":
      return date(arg.value);
    case "money":
      return money(arg.value);
    case "list":
      return new Intl.ListFormat(LOCALE, { type: "conjunction" }).format(arg.value);
  }
}

function readBundle(): FluentBundle {
  // Texts are copied and compared, so no invisible marks are put around variables.
  const bundle = new FluentBundle(LOCALE, { useIsolating: false });
  for (const text of Object.values(files)) bundle.addResource(new FluentResource(text));
  return bundle;
}

function toFluent(args: WordsArgs): Record<string, FluentVariable> {
  const entries = Object.entries(args).flatMap(([name, arg]): [string, FluentVariable][] =>
    arg === undefined ? [] : [[name, variable(arg)]],
  );
  return Object.fromEntries(entries);
}

function variable(arg: WordsArg): FluentVariable {
  if (typeof arg === "string") return arg;
  if (typeof arg === "number") return new FluentNumber(arg);
  return arg.kind === "number" ? new FluentNumber(arg.value) : formatArg(arg);
}

function date(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" }).format(time);
}

function money(amount: string): string {
  const dollars = Number(amount);
  if (amount.trim() === "" || Number.isNaN(dollars)) return amount;
  return new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
  }).format(dollars);
}
