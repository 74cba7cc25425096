import { FluentResource } from "@fluent/bundle";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { words } from "../../src/words/words";

/** What can be counted in a text. */
export interface Counts {
  sentences: number;
  /** Words in a sentence. */
  mean: number;
  longest: number;
  /** The sentence that is longest. */
  text: string;
  /** The grade of reading by Flesch and Kincaid, which knows English alone. */
  grade: number;
}

/** The words of a text. Vietnamese is written in syllables, each of which counts as a word. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The sentences of a text; a label is none. */
export function sentencesOf(text: string): string[] {
  const parts = text.split(/\n+|(?<=[.?:])\s+(?=[\p{Lu}\p{N}"“(])/u);
  return parts.filter((part) => /[.?:)]$/.test(part.trim()) && wordsOf(part).length > 1);
}

export function count(texts: readonly string[]): Counts {
  const sentences = texts.flatMap(sentencesOf);
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const word = sum(lengths);
  const longest = Math.max(0, ...lengths);
  const syllables = sum(sentences.flatMap(wordsOf).map((each) => Math.max(1, syllable(each))));
  return {
    sentences: sentences.length,
    mean: sentences.length === 0 ? 0 : word / sentences.length,
    longest,
    text: sentences[lengths.indexOf(longest)] ?? "",
    grade: sentences.length === 0 ? 0 : fleschKincaid({ sentence: sentences.length, word, syllable: syllables }),
  };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** The texts of the messages in a file, in the language that is spoken, by their ids. */
export function textsOf(file: string): { id: string; text: string }[] {
  return new FluentResource(file).body.map(({ id }) => ({ id, text: words(id, anything(file)) }));
}

/** A name for each variable that a file has. */
function anything(file: string): Record<string, string> {
  return Object.fromEntries(Array.from(file.matchAll(/\$(\w+)/g), ([, name]) => [name ?? "", "x"]));
}
